"""Who still talks to whom, through which channel, and what stopped the others?"""

from components.blocks import heading
from components.view import current

shown = current()
heading(
    shown.say("Channels"), shown.say("Who still talks to whom, through which channel, and what stopped the others?")
)
