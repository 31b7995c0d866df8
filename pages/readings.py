"""Who holds what on each issue, and in which words?"""

from components import readings
from components.view import current
from components.widgets import headline, sidebar

shown = current()
place = sidebar()
headline(readings.finding(shown))
readings.issue(shown)
readings.matrix(shown)
readings.legend(shown)
readings.all_terms(shown)
readings.panel(shown, place)
