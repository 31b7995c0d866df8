"""What happened, in what order, and what answered what?"""

from components.timeline import figures_over_time, timeline_and_event
from components.view import current

shown = current()
timeline_and_event(shown)
figures_over_time(shown)
