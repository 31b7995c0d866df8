"""The evidence page: every statement of the article, and the card of one."""

from components.evidence.card import statement_card
from components.evidence.page import panel, results

__all__ = ["panel", "results", "statement_card"]
