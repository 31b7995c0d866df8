"""Which lines, zones and routes cross the Arctic, who asserts them, and what is their legal status?"""

from components.map import finding, map_and_dossier, panel, ready_views
from components.view import current
from components.widgets import headline, sidebar

shown = current()
place = sidebar()
headline(finding(shown))
ready_views(shown)
map_and_dossier(shown)
panel(shown, place)
