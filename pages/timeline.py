"""What happened, in what order, and what answered what?"""

from components.timeline import figures_over_time, panel, shown_on, timeline_and_event
from components.view import current
from components.widgets import headline, sidebar
from data.queries import timeline

shown = current()
outcome = timeline.events(shown.register, shown.selection)
place = sidebar()
content = shown_on(shown, outcome)
headline(content.finding, content.subtitle)
timeline_and_event(shown, outcome, content)
figures_over_time(shown)
panel(shown, outcome, place)
