"""What has changed since a given day, and how well is it supported?"""

from components.changes import before_and_after, finding, panel, results
from components.view import current
from components.widgets import headline, sidebar
from data.queries import changes

shown = current()
listed = changes(shown.register, shown.selection)
place = sidebar()
headline(finding(shown, listed))
before_and_after(shown, listed)
results(shown, listed)
panel(shown, listed, place)
