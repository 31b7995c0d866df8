"""The view on screen: read from the address, written to the address, kept nowhere else.

Every page and every widget draws from a `View`; it holds the register, the `Selection` and the words.
"""

from components.view.acts import again, asked, begin_run, change, end_run, noted, offer
from components.view.clock import today
from components.view.kept import Kept
from components.view.links import Linked, href_of, link_of
from components.view.log import LOG, report_chart, report_error, report_map
from components.view.values import unopened, written
from components.view.view import UNKNOWN_PAGE, View, current, follow, href, link, page_link, page_of, put, query, tidy

__all__ = [
    "LOG",
    "UNKNOWN_PAGE",
    "Kept",
    "Linked",
    "View",
    "again",
    "asked",
    "begin_run",
    "change",
    "current",
    "end_run",
    "follow",
    "href",
    "href_of",
    "link",
    "link_of",
    "noted",
    "offer",
    "page_link",
    "page_of",
    "put",
    "query",
    "report_chart",
    "report_error",
    "report_map",
    "tidy",
    "today",
    "unopened",
    "written",
]
