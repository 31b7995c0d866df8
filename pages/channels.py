"""Who still talks to whom, through which channel, and what stopped the others?"""

from components import channels
from components.view import current
from components.widgets import heading

shown = current()
heading(
    shown.say("Channels"), shown.say("Who still talks to whom, through which channel, and what stopped the others?")
)
channels.tracks(shown)
channels.track(shown)
channels.network(shown)
channels.provinces_and_regions(shown)
channels.business_councils(shown)
