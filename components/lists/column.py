"""A column of a list: what it holds of a row, and how that is written on screen and in a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import KW_ONLY, dataclass, replace
from datetime import date
from typing import Generic, Literal, TypeVar

from components import table
from components.exports import Value
from components.table import ABSENT, Cell, Link, Tick
from components.words import Words
from data.codes import Code
from data.dates import PartialDate
from data.language import Text

Row = TypeVar("Row")

Held = str | int | float | date | PartialDate | Code | Text | tuple[Link, ...] | Cell | None
"""What a column may hold of a row; empty texts and None stand for nothing."""


@dataclass(frozen=True)  # without slots, which a generic class that names its rows cannot have
class Column(Generic[Row]):
    """One column of a list.

    Attributes
    ----------
    id : str
        A name that stays the same over languages.
    label : str
        What stands at its head.
    of : callable
        Gives what it holds of a row. A text, a date, a number or a code is written in the language of the view and
        sorted by what it is; links stand one below the other; a `table.Cell` stands as it is.
    cell : callable, optional
        Gives the cell of the readable table, where it says more than the value.
    href : callable, optional
        Gives where the words lead in the readable table, as `table.Cell.href`.
    lines : callable, optional
        Gives further lines for the readable table; empty ones are left out.
    grid : callable, optional
        Gives the words in the grid, where they differ from those of the readable table.
    header : bool
        Whether its cells name their rows; of a list that has none such, those of the first column do.
    sortable : bool
        Whether rows can be sorted by it.
    align : {"start", "end"}
        Where its texts stand; ``end`` for numbers.
    tone : str
        The mark at its head, as `table.Column.tone`.
    axis : tuple of Tick
        The axis of the strips in its cells, as `table.Column.axis`.
    share_percent : int
        How much of the readable table's width it takes, as `table.Column.share_percent`.
    brief : bool
        Whether it stays where the list has little room.
    on_screen, taken : bool
        Whether it is shown, and whether it is taken along.
    grid_px : int, optional
        Its width in the grid, in CSS pixels.
    """

    id: str
    label: str
    of: Callable[[Row], Held]
    _: KW_ONLY
    cell: Callable[[Row], Cell] | None = None
    href: Callable[[Row], str] | None = None
    lines: Callable[[Row], Iterable[str]] | None = None
    grid: Callable[[Row], str] | None = None
    header: bool = False
    sortable: bool = True
    align: Literal["start", "end"] = "start"
    tone: str = ""
    axis: tuple[Tick, ...] = ()
    share_percent: int = 0
    brief: bool = False
    on_screen: bool = True
    taken: bool = True
    grid_px: int | None = None

    def head(self, *, sortable: bool, header: bool) -> table.Column:
        """Give its head in the readable table."""
        sorts = sortable and self.sortable
        return table.Column(
            self.id,
            self.label,
            self.align,
            sortable=sorts,
            header=header,
            tone=self.tone,
            axis=self.axis,
            share_percent=self.share_percent,
        )

    def cell_of(self, row: Row, say: Words) -> Cell:
        """Give the cell of a row in the readable table."""
        cell = self.cell(row) if self.cell else _cell(self.of(row), say)
        if self.href and cell.text != ABSENT:
            cell = replace(cell, href=self.href(row))
        if self.lines:
            cell = replace(cell, lines=tuple(line for line in self.lines(row) if line))
        return cell

    def words_of(self, row: Row, say: Words) -> str:
        """Give the words of a row in the grid."""
        return self.grid(row) if self.grid else self.cell_of(row, say).text

    def value_of(self, row: Row, say: Words) -> Value:
        """Give the value of a row in a file."""
        return _value(self.of(row), say)


def in_file(identifier: str, label: str, of: Callable[[Row], Held]) -> Column[Row]:
    """Give a column that only a file has room for; the parameters are those of `Column`."""
    return Column(identifier, label, of, on_screen=False)


def _cell(held: Held, say: Words) -> Cell:
    """Write what a column holds as a cell of the readable table."""
    match held:
        case Cell():
            cell = held
        case Code():
            cell = Cell(say.label(held))
        case Text():
            cell = Cell(held.to(say.language) or ABSENT)
        case PartialDate():
            cell = Cell(say.date(held), sort=str(held))
        case date():
            cell = Cell(say.day(held), sort=held.isoformat())
        case int() | float():
            cell = Cell(say.number(held), sort=held)
        case tuple():
            cell = Cell("" if held else ABSENT, links=held)
        case _:
            cell = Cell(held or ABSENT)
    return cell


def _value(held: Held, say: Words) -> Value:
    """Write what a column holds as the value of a file."""
    match held:
        case Cell():
            text = "" if held.text == ABSENT else held.text
            return "; ".join(part for part in (text, str(_value(held.links, say))) if part)
        case Code():
            return say.label(held)
        case Text():
            return held.to(say.language)
        case tuple():
            return "; ".join(f"{link.text} {link.after}".strip() for link in held)
        case _:
            return held
