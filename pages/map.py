"""Which lines, zones and routes lie on the Arctic, who asserts them, and what are they in law?"""

from components.map import map_and_dossier, panel, ready_views
from components.view import current
from components.widgets import heading

shown = current()
heading(
    shown.say("Map"),
    shown.say("Which lines, zones and routes lie on the Arctic, who asserts them, and what are they in law?"),
)
panel(shown)
ready_views(shown)
map_and_dossier(shown)
