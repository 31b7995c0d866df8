"""The cooperation page: the list of initiatives, and the record card of one."""

from components.cooperation.card import record_card
from components.cooperation.page import close_record, on_show, panel, results

__all__ = ["close_record", "on_show", "panel", "record_card", "results"]
