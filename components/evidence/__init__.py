"""The evidence page: every statement of the article, and the card of one."""

from components.evidence.card import statement_card
from components.evidence.page import as_list as statements_list
from components.evidence.page import finding, panel, results

__all__ = ["finding", "panel", "results", "statement_card", "statements_list"]
