"""Who holds what on each issue, and in which words?"""

from components import readings
from components.view import current

shown = current()
readings.panel(shown)
readings.issue(shown)
readings.matrix(shown)
readings.legend(shown)
readings.all_terms(shown)
