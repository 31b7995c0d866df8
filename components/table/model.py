"""A table as a value: what stands in it, apart from how it is drawn."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from data.vocabulary import Grade, State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.language import Language

ABSENT = "–"
"""The text of a cell that has nothing to say; cards leave it out and sorting puts it last."""

TONES = frozenset({*State, "grade-article", *(f"grade-{grade}" for grade in Grade)})
"""The marks that can stand before a text: a swatch for each state, a tag or dots for each grade."""

Align = Literal["start", "end", "center"]
Narrow = Literal["scroll", "cards"]


@dataclass(frozen=True, slots=True)
class Link:
    """One of several links in a cell; each has a line of its own if words follow it, else they share one.

    Attributes
    ----------
    text : str
        The words to click on.
    href : str
        Where they lead, as in `Cell.href`.
    after : str
        Plain words behind the link, such as who published the page; empty for none.

    Raises
    ------
    ValueError
        If the link is of another kind than a cell's, or has no text.
    """

    text: str
    href: str
    after: str = ""

    def __post_init__(self) -> None:
        """Refuse what the browser should not follow."""
        _check_link(self.text, self.href)


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell.

    Attributes
    ----------
    text : str
        The words or the number as a reader sees them.
    href : str
        Where the text leads: a link inside the app (``?record=x``, ``/map?lang=fr``) or an address of the web
        (``http`` or ``https``); empty for no link.
    sort : float, str or None
        What the column is sorted by; None for the text. Needed where dates or numbers are written for readers.
    tone : str
        One of `TONES`, or empty for no mark.
    title : str
        Further words for screen readers, and for the pointer on the mark of a grade.
    lines : tuple of str
        Further lines below the text, drawn more quietly.
    links : tuple of Link
        Links below the lines.

    Raises
    ------
    ValueError
        If the tone is not one of `TONES`, the link is of another kind or has no text, or `sort` is not a finite number.
    """

    text: str
    href: str = ""
    sort: float | str | None = None
    tone: str = ""
    title: str = ""
    lines: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what the browser could not draw, or should not follow."""
        _check_tone(self.tone, f"cell {self.text!r}")
        _check_link(self.text, self.href)
        if isinstance(self.sort, float) and not math.isfinite(self.sort):
            message = f"cell {self.text!r}: sort is {self.sort}; expected a finite number, a text or None"
            raise ValueError(message)


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

    def __post_init__(self) -> None:
        """Refuse a mark that nobody can draw."""
        _check_tone(self.tone, f"column {self.id!r}")


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
    """

    key: str
    cells: tuple[Cell, ...]
    current: bool = False


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
    sort_hint : str
        What a head's button does, with ``{column}`` where the label goes: ``Sort by {column}``.
    empty : str
        The sentence shown where there are no rows.
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
    sort_hint: str
    empty: str
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
        Keys ``caption``, ``lang``, ``narrow``, ``sortHint``, ``empty``, ``columns``, ``rows`` and ``total``. Each row
        has ``key``, ``current`` and ``cells``; of a cell, only the fields that say something are written.
    """
    return {
        "caption": table.caption,
        "lang": str(table.language),
        "narrow": table.narrow,
        "sortHint": table.sort_hint,
        "empty": table.empty,
        "columns": [_column_data(column) for column in table.columns],
        "rows": [
            {"key": row.key, "current": row.current, "cells": [_cell_data(cell) for cell in row.cells]}
            for row in table.rows
        ],
        "total": [_cell_data(cell) for cell in table.total],
    }


def _column_data(column: Column) -> dict[str, object]:
    return {
        "id": column.id,
        "label": column.label,
        "align": column.align,
        "sortable": column.sortable,
        "header": column.header,
        "tone": str(column.tone),
    }


def _cell_data(cell: Cell) -> dict[str, object]:
    fields: dict[str, object] = {"text": cell.text}
    if cell.text in {"", ABSENT} and not cell.lines and not cell.links:
        fields["absent"] = True
    if cell.sort is not None:
        fields["sort"] = cell.sort
    if cell.lines:
        fields["lines"] = list(cell.lines)
    if cell.links:
        fields["links"] = [{"text": link.text, "href": link.href, "after": link.after} for link in cell.links]
    optional = {"href": cell.href, "tone": str(cell.tone), "title": cell.title}
    return fields | {name: words for name, words in optional.items() if words}


def _check_link(text: str, href: str) -> None:
    if urlsplit(href).scheme not in {"", "http", "https"}:
        message = f"cell {text!r}: link {href!r} is neither inside the app nor http(s)"
        raise ValueError(message)
    if href and not text:
        message = f"link {href!r} stands in a cell without text; expected words to click on"
        raise ValueError(message)


def _check_tone(tone: str, place: str) -> None:
    if tone and tone not in TONES:
        message = f"{place}: unknown tone {tone!r}; expected one of {', '.join(sorted(TONES))}"
        raise ValueError(message)


def _check_distinct(names: Sequence[str], place: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            message = f"{place} {name!r} stands twice; expected each once"
            raise ValueError(message)
        seen.add(name)
