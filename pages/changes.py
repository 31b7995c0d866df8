"""What has changed since a given day, and how well is it supported?"""

from components.changes import panel, results
from components.view import current
from data.queries import changes

shown = current()
listed = changes(shown.register, shown.selection)
panel(shown, listed)
results(shown, listed)
