"""Where the records of the register can be read."""

from __future__ import annotations

from typing import Final

from components.view.view import View, href, link
from data.schema import Event, Initiative, Issue, Statement

Linked = Initiative | Event | Issue | Statement
"""A record that can be opened on a page."""

_OPENED_BY: Final[dict[type, tuple[str, str]]] = {
    Initiative: ("cooperation", "record"),
    Event: ("timeline", "event"),
    Issue: ("readings", "issue"),
    Statement: ("evidence", "statement"),
}
"""The page of each sort of record, and the parameter that opens it there."""


def href_of(shown: View, record: Linked, *, filtered: bool = False) -> str:
    """Give the address at which a record is open.

    Parameters
    ----------
    shown : View
        The view on screen, whose language, date and facts stay.
    record : Initiative, Event, Issue or Statement
        The record.
    filtered : bool
        Whether the filters stay too, on the record's own page.
    """
    page, opened = _opened(record)
    return href(page, shown.selection.with_(**opened) if filtered else shown.selection.elsewhere(**opened))


def link_of(shown: View, record: Linked) -> str:
    """Give the full address at which a record is open, to be cited."""
    page, opened = _opened(record)
    return link(page, shown.selection.elsewhere(**opened))


def _opened(record: Linked) -> tuple[str, dict[str, str]]:
    """Give the page of a record, and the fields of the view in which it is open there."""
    page, parameter = _OPENED_BY[type(record)]
    return page, {parameter: record.id} | ({"side": ""} if isinstance(record, Issue) else {})
