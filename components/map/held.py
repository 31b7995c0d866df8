"""What the session holds of a layer that a reader brought: the layer, how it is drawn, what was worked out of it.

It is held in the session and nowhere else: not in the address, in no log and in no file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import streamlit as st

from components.map.budget import BUDGET
from components.map.line_waters import LineWaters

if TYPE_CHECKING:
    from geo.brought import Brought, BroughtError, InWater, Lying, OneLine, Question, Screen

KEY: Final = "map-brought"


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Held:
    """What a reader brought: its name, what came of it, and the file itself while something about it is open.

    Attributes
    ----------
    name : str
        The name of the file.
    answer : Brought, Question or BroughtError
        What came of it.
    data : bytes or None
        The file.
    screen : Screen or None
        How a layer is drawn.
    naming : int or None
        The column that names its features.
    lying : Where or None
        What lies where, once that was asked.
    line : ChosenLine or None
        The line that is unrolled.
    """

    name: str
    answer: Brought | Question | BroughtError
    data: bytes | None = None
    screen: Screen | None = None
    naming: int | None = None
    lying: Where | None = None
    line: ChosenLine | None = None

    @property
    def nbytes(self) -> int:
        """How much memory it takes, about; what is worked out of a layer is small beside it."""
        sizes = (len(self.data or b""), getattr(self.answer, "nbytes", 0), self.screen.nbytes if self.screen else 0)
        return sum(sizes)


@dataclass(frozen=True, slots=True, eq=False)
class Where:
    """What of a layer lies where: in whose water under each reading, and in which zone of the map."""

    waters: tuple[InWater, ...]
    zones: tuple[Lying, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ChosenLine:
    """The line of a layer that is unrolled; ``waters`` is None where it cannot be measured."""

    row: int
    one: OneLine
    waters: LineWaters | None


def held() -> Held | None:
    """Give what the session holds."""
    found = st.session_state.get(KEY)
    return found if isinstance(found, Held) else None


def keep(fresh: Held) -> bool:
    """Let the session hold something in place of what it holds, or tell that the layers of all leave no room for it."""
    kept = BUDGET.take(fresh, fresh.nbytes, instead_of=held())
    if kept:
        st.session_state[KEY] = fresh
    return kept


def drop() -> None:
    """Let go of it."""
    gone = st.session_state.pop(KEY, None)
    if gone is not None:
        BUDGET.give_back(gone)


def changed(**fields: object) -> Held | None:
    """Change fields of what is held, which takes no more room, and give it; None where nothing is held."""
    before = held()
    if before is None:
        return None
    after = replace(before, **fields)  # type: ignore[arg-type]  # fields of its own
    BUDGET.take(after, after.nbytes, instead_of=before)
    st.session_state[KEY] = after
    return after


def brought() -> Brought | None:
    """Give the layer that the reader brought, if there is one that can be drawn."""
    found = held()
    return found.answer if found is not None and found.screen is not None else None  # type: ignore[return-value]


def naming() -> int | None:
    """Give the column that names the features."""
    found = held()
    return found.naming if found is not None else None


def name_of(row: int) -> str:
    """Give what a feature of the layer is called by the column that the reader chose; empty for nothing."""
    layer = brought()
    return "" if layer is None else layer.attributes.text(row, naming())


def chosen_line() -> ChosenLine | None:
    """Give the line that the reader chose; None without one."""
    found = held()
    return found.line if found is not None else None
