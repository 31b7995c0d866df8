"""Where do Russia and Canada still cooperate in the Arctic?"""

from components import overview
from components.blocks import heading
from components.view import current

shown = current()
heading(shown.say("Overview"), shown.say("Where do Russia and Canada still cooperate in the Arctic?"))
overview.headline(shown)
overview.state_matrix(shown)
overview.changes(shown)
overview.conclusions(shown)
overview.how_to_read(shown)
