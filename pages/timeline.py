"""What happened, in what order, and what answered what?"""

from components.blocks import heading
from components.view import current

shown = current()
heading(shown.say("Timeline"), shown.say("What happened, in what order, and what answered what?"))
