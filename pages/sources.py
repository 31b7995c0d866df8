"""Where does all this come from, and how far can it be relied on?"""

from components import sources
from components.sources import coverage
from components.view import current
from components.widgets import headline

shown = current()
headline(sources.finding(shown))
sources.article(shown)
sources.limits(shown)
coverage(shown)
sources.loose(shown)
sources.references(shown)
sources.works(shown)
sources.open_questions(shown)
sources.terms(shown)
sources.gaps(shown)
sources.tables(shown)
sources.shapes(shown)
sources.dictionary(shown)
