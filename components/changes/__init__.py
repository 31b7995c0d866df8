"""The page of changes: two days beside each other, and what is dated between them, as a list and as text."""

from components.changes.compared import as_list as compared_list
from components.changes.compared import before_and_after, finding
from components.changes.listed import as_list as changes_list
from components.changes.page import panel, results
from components.changes.text import headline

__all__ = ["before_and_after", "changes_list", "compared_list", "finding", "headline", "panel", "results"]
