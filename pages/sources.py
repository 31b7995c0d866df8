"""Where does all this come from, and how far can it be relied on?"""

from components import map_sources, sources
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
map_sources.gaps(shown)
sources.tables(shown)
map_sources.shapes(shown)
sources.dictionary(shown)
