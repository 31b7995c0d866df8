"""What should go into a briefing, and what should be known before it is handed on?"""

from components import briefing
from components.view import current
from components.widgets import headline

shown = current()
contents = briefing.contents_of(shown)
headline(briefing.finding(shown), briefing.explained(shown))
briefing.ready_made(shown)
briefing.basket(shown, contents)
made = briefing.form(shown, contents)
briefing.before_sending(shown, made)
briefing.downloads(shown, made)
briefing.pictures(shown, made)
