"""What happened, in what order, and what answered what?"""

from components.blocks import heading
from components.numbers import figures_over_time
from components.timeline import timeline_and_event
from components.view import current

shown = current()
heading(shown.say("Timeline"), shown.say("What happened, in what order, and what answered what?"))
timeline_and_event(shown)
figures_over_time(shown)
