"""Where does all this come from, and how far can it be relied on?"""

from components import sources
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
sources.tables(shown)
sources.dictionary(shown)
