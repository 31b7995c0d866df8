"""The page of changes: two days beside each other, and what is dated between them, as a list and as text."""

from components.changes.compared import before_and_after, finding
from components.changes.page import panel, results

__all__ = ["before_and_after", "finding", "panel", "results"]
