"""The map page: what decides what is on the map, the dossier of what is chosen, the same as a table."""

from components.map.controls import panel, ready_views
from components.map.divisions import areas_list as divisions_list
from components.map.divisions import what_it_is as divisions_words
from components.map.page import finding, map_and_dossier, spec_of
from components.map.tables import as_list as map_list
from components.map.unrolled import waters_list

__all__ = [
    "divisions_list",
    "divisions_words",
    "finding",
    "map_and_dossier",
    "map_list",
    "panel",
    "ready_views",
    "spec_of",
    "waters_list",
]
