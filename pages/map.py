"""Which lines, zones and routes lie on the Arctic, who asserts them, and what are they in law?"""

from components.map import map_and_dossier, panel, ready_views
from components.view import current

shown = current()
panel(shown)
ready_views(shown)
map_and_dossier(shown)
