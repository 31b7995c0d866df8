"""Which lines, zones and routes lie on the Arctic, who asserts them, and what are they in law?"""

from components.blocks import heading
from components.map_page import map_and_dossier
from components.map_panel import panel, ready_views
from components.view import current

shown = current()
heading(
    shown.say("Map"),
    shown.say("Which lines, zones and routes lie on the Arctic, who asserts them, and what are they in law?"),
)
panel(shown)
ready_views(shown)
map_and_dossier(shown)
