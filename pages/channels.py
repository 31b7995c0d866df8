"""Who still talks to whom, through which channel, and what stopped the others?"""

from components import channel_network, channel_parties, channels, track_panel
from components.blocks import heading
from components.view import current

shown = current()
heading(
    shown.say("Channels"), shown.say("Who still talks to whom, through which channel, and what stopped the others?")
)
channels.tracks(shown)
track_panel.track(shown)
channel_network.network(shown)
channel_parties.provinces_and_regions(shown)
channel_parties.business_councils(shown)
