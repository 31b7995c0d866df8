"""A table as a value: what stands in it, apart from how it is drawn."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

from components.signs import COLOURS, LOOKS, colour_of, drawings
from components.table.cell import Cell, cell_data, check_tone
from components.table.strip import Tick, axis_data

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.language import Language

Align = Literal["start", "end", "center"]
Narrow = Literal["scroll", "cards"]


@dataclass(frozen=True, slots=True)
class Column:
    """What a column is.

    Attributes
    ----------
    id : str
        A name that stays the same over languages; the chosen order of rows hangs on it.
    label : str
        What stands at its head, with the unit if there is one.
    align : {"start", "end", "center"}
        Where its texts stand; ``end`` for numbers.
    sortable : bool
        Whether its head is a button that sorts the rows.
    header : bool
        Whether its cells name their rows (``<th scope="row">``); on cards, the title.
    tone : str
        One of `TONES` to be drawn at its head, or empty.
    axis : tuple of Tick
        The axis of the strips in its cells; empty for a column without strips.
    share_percent : int
        How much of the table's width it takes where there is room, so that columns of one weight are of one width; 0
        for what its texts ask for.

    Raises
    ------
    ValueError
        If the tone is not one of `TONES`.
    """

    id: str
    label: str
    align: Align = "start"
    sortable: bool = True
    header: bool = False
    tone: str = ""
    axis: tuple[Tick, ...] = ()
    share_percent: int = 0

    def __post_init__(self) -> None:
        """Refuse a mark that nobody can draw."""
        check_tone(self.tone, f"column {self.id!r}")


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes
    ----------
    key : str
        What tells it from the other rows; the focus of the keyboard hangs on it.
    cells : tuple of Cell
        One for each column.
    current : bool
        Whether it is the record on show.
    group : Cell or None
        What heads the row and those after it that have the same, until a reader sorts them; None for no heading.
    """

    key: str
    cells: tuple[Cell, ...]
    current: bool = False
    group: Cell | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the buttons of a table say.

    Attributes
    ----------
    sort : str
        What a head's button does, with ``{column}`` where the label goes: ``Sort by {column}``.
    more : str
        What shows further cards, with ``{n}`` shown of ``{total}``: on a phone a long list begins with the first few.
    slide : str
        What shows the table as a slide.
    left_out : str
        What stands on a slide before the columns that had no room.
    """

    sort: str
    more: str
    slide: str
    left_out: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A whole table, in one language.

    Attributes
    ----------
    caption : str
        Its heading; every table has one.
    columns : tuple of Column
        At least one.
    rows : tuple of Row
        In the order in which they stand until a reader sorts them.
    language : Language
        The language of its texts, by which they are sorted and read aloud.
    empty : str
        The sentence shown where there are no rows.
    hints : Hints
        What its buttons say.
    total : tuple of Cell
        The last line, which sorting leaves in its place; empty for none.
    narrow : {"scroll", "cards"}
        What happens below 640 px of room: the table scrolls sideways, or each row becomes a card.

    Raises
    ------
    ValueError
        If a row or the total has another number of cells than there are columns, or an id or key stands twice.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    language: Language
    empty: str
    hints: Hints
    total: tuple[Cell, ...] = ()
    narrow: Narrow = "scroll"

    def __post_init__(self) -> None:
        """Refuse a table whose cells and columns do not fit together."""
        place = f"table {self.caption!r}"
        if not self.columns:
            message = f"{place} has no columns; expected at least one"
            raise ValueError(message)
        _check_distinct([column.id for column in self.columns], f"{place}: column id")
        _check_distinct([row.key for row in self.rows], f"{place}: row key")
        lengths = {f"row {row.key!r}": len(row.cells) for row in self.rows}
        if self.total:
            lengths["the total"] = len(self.total)
        for name, length in lengths.items():
            if length != len(self.columns):
                message = f"{place}: {name} has {length} cells; expected {len(self.columns)}, one a column"
                raise ValueError(message)


def to_data(table: Table) -> dict[str, object]:
    """Write a table as plain values that JSON can carry to the browser.

    Parameters
    ----------
    table : Table
        The table.

    Returns
    -------
    dict
        Keys ``caption``, ``lang``, ``narrow``, ``hints``, ``empty``, ``columns``, ``rows``, ``total`` and ``signs``.
        Each row has ``key``, ``current`` and ``cells``, and ``group`` if it is the first that something
        heads; of a cell, only the
        fields that say something are written.
    """
    return {
        "caption": table.caption,
        "lang": str(table.language),
        "narrow": table.narrow,
        "hints": asdict(table.hints),
        "empty": table.empty,
        "columns": [_column_data(column) for column in table.columns],
        "rows": [
            {"key": row.key, "current": row.current, "cells": [cell_data(cell) for cell in row.cells]}
            | ({"group": cell_data(row.group)} if row.group and row.group != before else {})
            for row, before in zip(table.rows, (None, *(row.group for row in table.rows)), strict=False)
        ],
        "total": [cell_data(cell) for cell in table.total],
        "signs": _signs(table),
    }


def _signs(table: Table) -> dict[str, object]:
    """Give how the looks of states in a table are drawn and coloured, on light and on dark."""
    tones = {str(column.tone) for column in table.columns} | {str(cell.tone) for cell in table.total}
    tones |= {str(cell.tone) for row in table.rows for cell in (*row.cells, *((row.group,) if row.group else ()))}
    tones |= {bar.look for row in table.rows for cell in row.cells for bar in cell.strip}
    used = [name for name in LOOKS if name in tones]
    return {name: {"layers": layers, "colours": COLOURS[colour_of(name)]} for name, layers in drawings(used).items()}


def _column_data(column: Column) -> dict[str, object]:
    return {
        "id": column.id,
        "label": column.label,
        "align": column.align,
        "sortable": column.sortable,
        "header": column.header,
        "tone": str(column.tone),
        "share": column.share_percent,
    } | ({"axis": axis_data(column.axis)} if column.axis else {})


def _check_distinct(names: Sequence[str], place: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            message = f"{place} {name!r} stands twice; expected each once"
            raise ValueError(message)
        seen.add(name)
