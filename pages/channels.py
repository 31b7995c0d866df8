"""Who still talks to whom, through which channel, and what stopped the others?"""

from components import channels
from components.view import current
from components.widgets import headline

shown = current()
headline(channels.finding(shown))
channels.tracks(shown)
channels.track(shown)
channels.network(shown)
channels.provinces_and_regions(shown)
channels.business_councils(shown)
