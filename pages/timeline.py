"""What happened, in what order, and what answered what?"""

from components.timeline import figures_over_time, panel, shown_on, timeline_and_event
from components.view import current
from components.widgets import headline
from data.queries import timeline

shown = current()
outcome = timeline.events(shown.register, shown.selection)
panel(shown, outcome)
content = shown_on(shown, outcome)
headline(content.finding, content.subtitle)
timeline_and_event(shown, outcome, content)
figures_over_time(shown)
