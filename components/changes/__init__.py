"""The page of changes: what has changed since a day, as a list and as text to take along."""

from components.changes.page import panel, results

__all__ = ["panel", "results"]
