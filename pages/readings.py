"""Who holds what on each issue, and in which words?"""

from components import readings
from components.view import current
from components.widgets import heading

shown = current()
heading(shown.say("Readings"), shown.say("Who holds what on each issue, and in which words?"))
readings.panel(shown)
readings.issue(shown)
readings.matrix(shown)
readings.legend(shown)
readings.all_terms(shown)
