"""Who holds what on each issue, and in which words?"""

from components import reading_columns, readings, terms
from components.blocks import heading
from components.view import current

shown = current()
heading(shown.say("Readings"), shown.say("Who holds what on each issue, and in which words?"))
readings.panel(shown)
reading_columns.issue(shown)
readings.matrix(shown)
readings.legend(shown)
terms.all_terms(shown)
