"""What should go into a briefing, and what should be known before it is handed on?"""

from components import briefing
from components.view import current
from components.widgets import headline

shown = current()
headline(briefing.finding(shown), briefing.explained(shown))
briefing.ready_made(shown)
briefing.basket(shown)
made = briefing.form(shown)
briefing.before_sending(shown, made)
briefing.downloads(shown, made)
briefing.pictures(shown, made)
