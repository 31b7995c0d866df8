"""What exactly does the article say, who says it, and on which page?"""

from components import evidence
from components.evidence import statement_card
from components.view import current
from components.widgets import headline, sidebar
from data.queries import statements

shown = current()
outcome = statements(shown.register, shown.selection)
chosen = shown.register.statements.get(shown.selection.statement)
place = sidebar()
headline(evidence.finding(shown, outcome))
statement_card(shown, chosen)
evidence.results(shown, outcome)
evidence.panel(shown, outcome, place)
