"""The map page: what decides what is on the map, the dossier of what is chosen, the same as a table."""

from components.map.controls import panel, ready_views
from components.map.page import finding, map_and_dossier, spec_of
from components.map.tables import as_list as map_list

__all__ = ["finding", "map_and_dossier", "map_list", "panel", "ready_views", "spec_of"]
