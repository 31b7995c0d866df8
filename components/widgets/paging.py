"""Long lists a page at a time: which rows are on show, and the way to those before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import streamlit as st

from components import view
from components.view import View

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Batch(Generic[Row]):
    """The rows of a list that are on show.

    Attributes
    ----------
    rows : sequence of Row
        The rows.
    first : int
        How many stand before them.
    size : int
        The most that a page holds.
    total : int
        How many the list has.
    """

    rows: Sequence[Row]
    first: int
    size: int
    total: int


def batch(shown: View, rows: Sequence[Row], size: int) -> Batch[Row]:
    """Give the page of a list that the view asks for; the last page where it asks for more than there is."""
    page = min((shown.selection.row - 1) // size, max(len(rows) - 1, 0) // size)
    return Batch(rows[page * size : (page + 1) * size], page * size, size, len(rows))


def pager(shown: View, on_show: Batch[Row]) -> None:
    """Draw the way to the rows before and after; nothing where the list is on show as a whole."""
    if on_show.total <= on_show.size:
        return
    say, first = shown.say, on_show.first

    def go(row: int) -> None:
        view.change(row=row)

    with st.container(horizontal=True, vertical_alignment="center", key="pager"):
        st.button(
            say("Previous"),
            icon=":material/arrow_back:",
            key="rows-before",
            on_click=go,
            args=(max(first + 1 - on_show.size, 1),),
            disabled=first == 0,
        )
        st.button(
            say("Next"),
            icon=":material/arrow_forward:",
            icon_position="right",
            key="rows-after",
            on_click=go,
            args=(first + 1 + on_show.size,),
            disabled=first + on_show.size >= on_show.total,
        )
        span = say(
            "{first} to {last} of {n}",
            first=say.number(first + 1),
            last=say.number(first + len(on_show.rows)),
            n=say.number(on_show.total),
        )
        st.markdown(span, width="content")
