"""How much room a page has and what stands on it takes, so that the text of a note is one page."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from components.document import Paper
from components.exports.paper.parts import Heading, Lines, Part, Said, Style, Table
from components.pictures import width_of, wrapped

SIZES_PT: Final[dict[Paper, tuple[float, float]]] = {"letter": (612.0, 792.0), "a4": (595.3, 841.9)}
MARGIN_PT: Final = 65.0
"""At the left and at the right."""
TOP_PT, BOTTOM_PT = 58.0, 58.0
HEAD_PT: Final = 28.0
"""From the edge of the page to the words at its head, and to those at its foot."""

READ_PT, SOURCE_PT = 12.0, 10.0
TITLE_PT, HEADING_PT, SECOND_PT = 18.0, 13.0, 12.0
LINE: Final = 1.2
"""From line to line, in sizes of the letters."""
INDENT_PT: Final = 16.0
CELL_PT, SMALL_CELL_PT = 4.0, 2.0
"""From the edge of a cell to its words, at the left and at the right; in tables with small letters."""
BLANK_PT: Final = 22.0
"""The height of an empty line for the officer."""

LETTERS: Final[dict[Style, float]] = {
    "title": TITLE_PT,
    "about": SOURCE_PT,
    "body": READ_PT,
    "bullet": READ_PT,
    "finding": READ_PT,
    "source": SOURCE_PT,
    "notice": SOURCE_PT,
}
"""Size of the letters of each style."""
AFTER: Final[dict[Style, float]] = {
    "title": 3.0,
    "about": 2.0,
    "body": 3.0,
    "bullet": 2.0,
    "finding": 6.0,
    "source": 2.0,
    "notice": 2.0,
}
"""The room below each style, in points."""
AFTER_LINES, AFTER_TABLE = 5.0, 6.0
BEFORE_HEADING, AFTER_HEADING = 7.0, 2.0
NOTE_GAP: Final = 1.0
_RULE_PT: Final = 14.0  # between text and notes
_SAFE_PT: Final = 8.0
_MARK: Final = "12 "  # a mark and a comma, larger than they are
_BOLD: Final = frozenset({"title", "finding"})
_NOTE_NUMBER: Final = "99 "
_CUT: Final = "…"
_LONGEST_WORD: Final = 1.8  # of the width that a column had if all were alike, at most for its longest word
_LOWER: Final = 0.8


def text_width(paper: Paper) -> float:
    """Give the width of the lines of a page."""
    return round(SIZES_PT[paper][0] - 2 * MARGIN_PT, 1)


def text_height(paper: Paper) -> float:
    """Give the height between head and foot of a page."""
    return SIZES_PT[paper][1] - TOP_PT - BOTTOM_PT


def fits(parts: Iterable[Part], notes: Mapping[str, str], paper: Paper) -> bool:
    """Tell whether some parts and their notes stand on one page."""
    width = text_width(paper)
    height = sum(_height(part, width) for part in parts)
    lines = sum(_lines(_NOTE_NUMBER + text, width, SOURCE_PT) * SOURCE_PT * LINE + NOTE_GAP for text in notes.values())
    return height + (lines + _RULE_PT if notes else 0) + _SAFE_PT <= text_height(paper)


def cut(text: str, lines: int, width: float, size: float, *, bold: bool = False) -> str:
    """Give a text whole, or as much of it as stands in some lines, with an ellipsis."""
    text = " ".join(text.split())
    found = wrapped(text, width, size, bold=bold)
    if len(found) <= lines:
        return text
    last = found[lines - 1]
    while last and width_of(last + _CUT, size, bold=bold) > width:
        last = last[:-1]
    return " ".join((*found[: lines - 1], last.rstrip() + _CUT))


def balanced(table: Table, paper: Paper) -> tuple[float, ...]:
    """Give the shares of a table's columns: its own, or others where those break words or make it much higher.

    The others give each column its longest word, and what is left by how much stands in it.
    """
    size, inset = (SOURCE_PT, SMALL_CELL_PT) if table.small else (READ_PT, CELL_PT)
    page = text_width(paper)
    cells = [[" ".join(said.text for said in cell.says) for cell in row.cells] for row in table.rows]
    wide = [[width_of(text, size) for text in row] for row in cells]
    most = page / len(table.header) * _LONGEST_WORD
    words = [
        min(most, max(_widest(head, size, bold=True), *(_widest(text, size) for text in column), 1.0))
        for head, column in zip(table.header, zip(*cells, strict=True), strict=True)
    ]
    least = [word + 2 * inset + 1 for word in words]
    held = [sum(column) or 1.0 for column in zip(*wide, strict=True)]
    left = page - sum(least)
    more = left if left > 0 else 0.0
    widths = [one * min(1.0, page / sum(least)) + more * own / sum(held) for one, own in zip(least, held, strict=True)]
    shares = [round(width * 100 / page, 2) for width in widths]

    def lines(of: Sequence[float]) -> int:
        rooms = [page * share / 100 - 2 * inset for share in of]
        return sum(max(math.ceil(text / room) for text, room in zip(row, rooms, strict=True)) for row in wide)

    breaks = any(word + 2 * inset > page * share / 100 for word, share in zip(words, table.shares, strict=True))
    return tuple(shares) if breaks or lines(shares) < _LOWER * lines(table.shares) else table.shares


def _widest(text: str, size: float, *, bold: bool = False) -> float:
    """Give the width of the longest word."""
    return max(width_of(word, size, bold=bold) for word in text.split(" "))


def _height(part: Part, width: float) -> float:
    if isinstance(part, Heading):
        lines = _lines(part.text, width, HEADING_PT, bold=True)
        return BEFORE_HEADING + lines * HEADING_PT * LINE + AFTER_HEADING
    if isinstance(part, Lines):
        return part.count * BLANK_PT + AFTER_LINES
    if isinstance(part, Table):
        return _table(part, width)
    if isinstance(part, Said):
        return _said(part, width)
    return part.picture.height_pt


def _said(said: Said, width: float) -> float:
    size = LETTERS[said.style]
    room = width - (INDENT_PT if said.style == "bullet" else 0)
    lines = _lines(said.text + _MARK * len(said.notes), room, size, bold=said.style in _BOLD)
    return lines * size * LINE + AFTER[said.style]


def _table(table: Table, width: float) -> float:
    rooms = [width * share / 100 - 2 * CELL_PT for share in table.shares]
    head = max(_lines(text, room, READ_PT, bold=True) for text, room in zip(table.header, rooms, strict=True))
    height = head * READ_PT * LINE + 2 * CELL_PT
    for row in table.rows:
        cells = zip(row.cells, rooms, strict=True)
        height += max(sum(_said(said, room) for said in cell.says) for cell, room in cells) + CELL_PT
    return height + AFTER_TABLE


def _lines(text: str, width: float, size: float, *, bold: bool = False) -> int:
    return len(wrapped(text, width, size, bold=bold))
