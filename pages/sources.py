"""Where does all this come from, and how far can it be relied on?"""

from components import later_sources, map_sources, sources
from components.blocks import heading
from components.coverage import coverage
from components.view import current

shown = current()
heading(shown.say("Sources"), shown.say("Where does all this come from, and how far can it be relied on?"))
sources.article(shown)
sources.limits(shown)
coverage(shown)
sources.loose(shown)
sources.references(shown)
later_sources.works(shown)
later_sources.open_questions(shown)
later_sources.terms(shown)
map_sources.gaps(shown)
sources.tables(shown)
map_sources.shapes(shown)
sources.dictionary(shown)
