"""Who holds what on each issue, and in which words?"""

from components.blocks import heading
from components.view import current

shown = current()
heading(shown.say("Readings"), shown.say("Who holds what on each issue, and in which words?"))
