"""A table that can be sorted, read aloud, walked through by keyboard and followed by its links."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from components.table.cell import ABSENT, SILENT, TONES, Cell, Link
from components.table.model import Column, Hints, Narrow, Row, Table, to_data
from components.table.strip import Bar, Tick
from components.view import noted, unopened, written

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

__all__ = [
    "ABSENT",
    "SILENT",
    "TONES",
    "Bar",
    "Cell",
    "Column",
    "Hints",
    "Link",
    "Narrow",
    "Row",
    "Table",
    "Tick",
    "carry_code",
    "show",
    "to_data",
    "to_text",
]

_FOLDER = Path(__file__).resolve().parent


def to_text(table: Table, key: str, *, sticky_header: bool = False, max_height_px: int | None = None) -> str:
    """Write a table as it is handed to the browser.

    Parameters
    ----------
    table : Table
        What stands in it.
    key : str
        What tells it from the other tables of the app.
    sticky_header : bool
        Whether the heads stay in sight while the rows scroll; only in a table with a `max_height_px`.
    max_height_px : int, optional
        The height above which the rows scroll, in CSS pixels; by default the table is as high as its rows.
    """
    return written(to_data(table) | {"key": key, "sticky": sticky_header, "maxHeight": max_height_px})


def show(text: str, key: str) -> str | None:
    """Draw a table, and tell which of its links was followed.

    A plain click on a link inside the app is reported here and starts a run; a click with a modifier key, the middle
    button and addresses of other sites are the browser's. The order chosen by a reader and the keyboard's place
    outlast reruns as long as the key is the same. Inside ``st.form`` no click is reported.

    Parameters
    ----------
    text : str
        The table, as `to_text` writes it.
    key : str
        The key that it was written with.

    Returns
    -------
    str or None
        The `Cell.href` of the link that was clicked to start this run, None in every other run. It comes from the
        browser: read it as carefully as an address.
    """
    result = _component()(key=key, data=unopened(text), on_followed_change=noted)
    followed = result.get("followed")
    return followed if isinstance(followed, str) else None


@functools.cache
def _component() -> ComponentRenderer:
    # Registered once a process: Streamlit logs a warning when a name is registered again.
    return st.components.v2.component("arctic_common_ground_table", js=_text("place.js"))


def carry_code() -> None:
    """Draw, unseen, the code of all tables of a page, which would otherwise be sent with each of them.

    To be called once in every run of a page, before its tables.
    """
    _carrier()(key="table-code", data={"css": _text("table.css")}, height=1)


@functools.cache
def _carrier() -> ComponentRenderer:
    return st.components.v2.component("arctic_common_ground_tables", js=_text("table.js"))


@functools.cache
def _text(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8")
