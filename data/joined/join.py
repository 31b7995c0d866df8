"""Joins the rows of a table to the records that one of its columns names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from data.joined.names import TARGETS, folded, named, names_of, nearest, perhaps
from data.joined.numbers import Value
from data.joined.table import ReadTable
from data.queries import find
from data.register import Register

_MOST_COMPARED: Final = 500
"""For how many different texts the nearest name is looked for, where none is one letter off."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What a table is joined to, and by which of its columns, counted from 0."""

    kind: find.Kind
    column: int


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A row that was joined to nothing.

    Attributes
    ----------
    row : int
        Which row of the table, counted from 0.
    text : str
        What was looked for; empty where the cell is.
    several : tuple of str
        The ids of the records that go by it, where they are more than one.
    perhaps : tuple of str
        The ids of records whose names are one letter off.
    nearest : tuple of str
        The id of the record whose name is most like it, where none is so near.
    """

    row: int
    text: str
    several: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JoinedTo:
    """A table joined to records.

    Attributes
    ----------
    pair : Pair
        To what, and by which column.
    matched : tuple of (int, str)
        Rows of the table, counted from 0, each with the id of its record.
    unmatched : tuple of Unmatched
        The other rows.
    """

    pair: Pair
    matched: tuple[tuple[int, str], ...]
    unmatched: tuple[Unmatched, ...]

    @property
    def reached(self) -> tuple[str, ...]:
        """The ids of the records that any row is joined to, each once."""
        return tuple(dict.fromkeys(one for _, one in self.matched))


def proposed(register: Register, table: ReadTable) -> Pair:
    """Give the pair of what is joined and by which column that joins most rows; of several the first.

    Parameters
    ----------
    register : Register
        All of it, or the article alone.
    table : ReadTable
        The table.
    """
    columns = range(len(table.names))
    counted = [Counter(cell for cell in table.column(at) if isinstance(cell, str)) for at in columns]
    words = {text: folded(text) for texts in counted for text in texts}

    def rows(pair: Pair) -> int:
        names = names_of(register, pair.kind)
        return sum(n for text, n in counted[pair.column].items() if len(named(names, text, words[text])) == 1)

    return max((Pair(kind, at) for kind in TARGETS for at in columns), key=rows)


def join(register: Register, table: ReadTable, pair: Pair) -> JoinedTo:
    """Join each row to the one record that its cell names; what names none, or several, stays apart.

    Parameters
    ----------
    register : Register
        All of it, or the article alone.
    table : ReadTable
        The table.
    pair : Pair
        To what, and by which column.
    """
    texts = [_looked_for(cell) for cell in table.column(pair.column)]
    names = names_of(register, pair.kind)
    found = {text: named(names, text) for text in dict.fromkeys(texts)}
    likely = _likely(register, pair.kind, [text for text, ids in found.items() if text and not ids])
    return JoinedTo(
        pair,
        tuple((at, found[text][0]) for at, text in enumerate(texts) if len(found[text]) == 1),
        tuple(
            Unmatched(at, text, found[text], *likely.get(text, ()))
            for at, text in enumerate(texts)
            if len(found[text]) != 1
        ),
    )


def _looked_for(cell: Value) -> str:
    return "" if cell is None else str(cell)


def _likely(
    register: Register, kind: find.Kind, texts: Sequence[str]
) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give for each text the records one letter off, or else the nearest."""
    names = names_of(register, kind)
    near = {text: perhaps(names, text) for text in texts}
    far = [text for text, ids in near.items() if not ids][:_MOST_COMPARED]
    alike = {text: nearest(names, text) for text in far}
    return {text: (ids, alike.get(text, ())) for text, ids in near.items()}
