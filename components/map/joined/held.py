"""The table that a reader brought, as the session holds it: not in the address, in no log and in no file."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from typing import Final

import streamlit as st

from components.view import View
from data.joined import JoinedTo, Pair, ReadTable, TableError, join, proposed, read_table
from data.register import Register

KEY: Final = "map-joined"
_ONE_AT_A_TIME: Final = threading.Lock()
"""A workbook may take some hundred megabytes while it is read: two are not read at once."""


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """What a reader brought.

    Attributes
    ----------
    name : str
        The name of the file.
    answer : ReadTable or TableError
        What came of it.
    data : bytes or None
        The file itself, where another sheet of it can be chosen.
    chosen : Pair or None
        What the reader joins it to, and by which column; None for what is proposed.
    size_by : str
        The name of the column by which circles are sized; empty for none.
    joined : tuple of (Register, JoinedTo) or None
        What the join gave, and with which register.
    fault : TableError or None
        What is wrong with another sheet that was chosen since; the one before stays.
    """

    name: str
    answer: ReadTable | TableError
    data: bytes | None = None
    chosen: Pair | None = None
    size_by: str = ""
    joined: tuple[Register, JoinedTo] | None = None
    fault: TableError | None = None


@dataclass(frozen=True, slots=True, eq=False)
class OwnTable:
    """A table that could be read, joined to the register of a view."""

    table: ReadTable
    joined: JoinedTo
    size_by: str


def held() -> Held | None:
    """Give what the reader brought."""
    found = st.session_state.get(KEY)
    return found if isinstance(found, Held) else None


def own_table(shown: View) -> OwnTable | None:
    """Give the table that the reader brought, joined as she chose or as most rows are; None without one.

    The join is worked out once for a register and a choice.
    """
    now = held()
    if now is None or not isinstance(now.answer, ReadTable):
        return None
    table = now.answer
    if now.joined is None or now.joined[0] is not shown.register:
        pair = now.chosen or proposed(shown.register, table)
        now = change(joined=(shown.register, join(shown.register, table, pair)))
    if now is None or now.joined is None:
        return None
    return OwnTable(table, now.joined[1], now.size_by)


def change(**fields: object) -> Held | None:
    """Put some fields in place of those that are held; nothing where nothing is held any longer."""
    now = held()
    if now is None:
        return None
    changed = replace(now, **fields)  # type: ignore[arg-type]
    st.session_state[KEY] = changed
    return changed


def take(name: str, data: bytes, *, sheet: str | None = None) -> None:
    """Read a table into the session; the file itself is kept only where it has other sheets."""
    with _ONE_AT_A_TIME:
        try:
            table = read_table(name, data, sheet=sheet)
        except TableError as fault:
            fault.__traceback__ = None  # it would hold all that was read
            fault.__cause__ = fault.__context__ = None
            if sheet is None or change(fault=fault) is None:
                st.session_state[KEY] = Held(name, fault)
        else:
            st.session_state[KEY] = Held(name, table, data if len(table.sheets) > 1 else None)


def remove() -> None:
    """Let go of the table."""
    st.session_state.pop(KEY, None)
