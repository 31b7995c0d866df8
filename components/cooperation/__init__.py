"""The cooperation page: the list of initiatives, and the record card of one."""

from components.cooperation.card import opened_record
from components.cooperation.page import finding, on_show, panel, results

__all__ = ["finding", "on_show", "opened_record", "panel", "results"]
