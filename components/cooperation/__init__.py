"""The cooperation page: the list of initiatives, and the record card of one."""

from components.cooperation.card import opened_record
from components.cooperation.initiatives import as_list as initiatives_list
from components.cooperation.page import finding, on_show, panel, results

__all__ = ["finding", "initiatives_list", "on_show", "opened_record", "panel", "results"]
