"""What has changed since a given day, and how well is it supported?"""

from components.blocks import heading
from components.view import current

shown = current()
heading(shown.say("What changed"), shown.say("What has changed since a given day, and how well is it supported?"))
