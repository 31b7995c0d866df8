"""The sidebar's part: what takes a table in, what was done to it, what it is joined to, what takes it away."""

from __future__ import annotations

from functools import partial
from typing import Final

import streamlit as st

from components import view
from components.map.joined import held as session
from components.map.joined.held import KEY, OwnTable
from components.map.joined.words import fault_words, note_words, remark_words, short, target_words
from components.view import View
from components.widgets import fold, listed, uploader
from components.words import plain
from data.joined import MOST_MB, TARGETS, Pair, ReadTable, TableError
from data.queries import find

_ENDINGS: Final = ("csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods")
"""Those that cannot be taken are among them: what would be right is said in the reader's language."""


def panel(shown: View) -> None:
    """Draw the sidebar's part of a table of the reader's own."""
    fold(shown.say("A table of your own"), f"{KEY}-panel", partial(_panel, shown), holds=session.held() is not None)


def _panel(shown: View) -> None:
    say, now, own = shown.say, session.held(), session.own_table(shown)
    if own is None:
        label = say("CSV or XLSX, up to {mb} MB, joined to places, actors or initiatives", mb=MOST_MB)
        uploader(shown, KEY, label, _ENDINGS, session.take, most_mb=MOST_MB)
    if now is None:
        return
    fault = now.fault or (now.answer if isinstance(now.answer, TableError) else None)
    if fault is not None:
        st.error(plain(fault_words(say, fault)))
    if own is not None:
        st.markdown(f"**{plain(note_words(say, own.table))}**")
        listed(plain(words) for words in remark_words(say, own.table))
        _sheets(shown, own.table)
        _choices(shown, own)
    st.button(
        plain(say("Remove {name}", name=short(now.name))),
        key=f"{KEY}-remove",
        on_click=_remove,
        icon=":material/delete:",
    )


def _sheets(shown: View, table: ReadTable) -> None:
    if len(table.sheets) < 2:  # noqa: PLR2004  # between which one can be chosen
        return
    key = f"{KEY}-sheet"

    def chosen(sheet: str) -> None:
        view.noted()
        now = session.held()
        if now is not None and now.data is not None:
            session.take(now.name, now.data, sheet=sheet)

    st.selectbox(
        plain(shown.say("Sheet")),
        list(table.sheets),
        format_func=short,
        key=key,
        on_change=view.offer(key, table.sheet, chosen),
    )


def _choices(shown: View, own: OwnTable) -> None:
    """Draw what it is joined to, by which column, and what the circles on the map are sized by."""
    say, table, pair = shown.say, own.table, own.joined.pair
    kind_key, column_key, size_key = (f"{KEY}-{name}" for name in ("kind", "column", "size"))

    def to(kind: find.Kind) -> None:
        view.noted()
        session.change(chosen=Pair(kind, pair.column), joined=None)

    def by(column: int) -> None:
        view.noted()
        session.change(chosen=Pair(pair.kind, column), joined=None)

    def size(name: str) -> None:
        view.noted()
        session.change(size_by=name)

    st.selectbox(
        plain(say("Joined to")),
        list(TARGETS),
        format_func=lambda kind: target_words(say, kind),
        key=kind_key,
        on_change=view.offer(kind_key, pair.kind, to),
    )
    st.selectbox(
        plain(say("By the column")),
        list(range(len(table.names))),
        format_func=lambda at: short(table.names[at]),
        key=column_key,
        on_change=view.offer(column_key, pair.column, by),
    )
    numbers = [table.names[at] for at in table.of_numbers()]
    if numbers:
        st.selectbox(
            plain(say("Size of the circles on the map")),
            ["", *numbers],
            format_func=lambda name: short(name) or say("all alike"),
            key=size_key,
            on_change=view.offer(size_key, own.size_by, size),
        )


def _remove() -> None:
    view.noted()
    session.remove()
