"""Tables on slides: measured rows, which go on over further slides below the same header."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from components.document import Note, TableBlock, TableCell
from components.exports.deck.drawn import sign_shapes
from components.exports.deck.frame import READ_PT
from components.exports.deck.measures import SLACK, evened, height_of, lines_of, split, step_of
from components.exports.deck.values import Box, Cell, Drawing, Element, Paragraph, Row, Run, Table
from components.exports.deck.written import captioned, locators
from components.pictures import Group, Path, Picture, width_of
from components.words import Words

PAD_X_PT: Final = 5.0
PAD_Y_PT: Final = 3.0
SIGN_PT: Final = 18.0
"""How far the words of a cell stand in behind a sign."""

_SIZES: Final = (14.0, READ_PT)
_LEAST_PT: Final = 60.0
_MOST_FOR_A_WORD: Final = 0.22  # of the width of a table, for its longest word
_AS_SHARED: Final = 0.8
"""How much of its height a table may save by other widths before those that it came with give way."""


def table_pages(say: Words, notes: Mapping[str, Note], block: TableBlock, room: Box) -> list[tuple[Element, ...]]:
    """Give a table as the contents of slides: in larger letters where it fits one, else with its header on each."""
    _, below = captioned(say, block.caption, room, more=_which(say, len(block.rows), len(block.rows), len(block.rows)))
    widths, head, rows = _set(notes, block, below)
    tallest = max(row.height_pt for _, row in rows) + 2 * max(
        (row.height_pt for _, row in rows if row.heading), default=0.0
    )
    pages = evened(
        lambda high: list(_dealt(say, rows, widths, high)), max(below.height - head.height_pt, _LEAST_PT), tallest
    )
    made: list[tuple[Element, ...]] = []
    for page in pages:
        first, last = min(number for number, _ in page), max(number for number, _ in page)
        more = _which(say, first, last, len(block.rows)) if len(pages) > 1 else ""
        caption, below = captioned(say, block.caption, room, more=more)
        every = (head, *(row for _, row in page))
        box = Box(below.left, below.top, below.width, sum(row.height_pt for row in every))
        name = say("Table")
        made.append((*caption, Table(name, block.caption, box, widths, every), *_signs(say, box, widths, every)))
    return made


def _set(
    notes: Mapping[str, Note], block: TableBlock, below: Box
) -> tuple[tuple[float, ...], Row, list[tuple[int, Row]]]:
    """Give the widths of the columns, the header and every row, in the letters in which they stand."""
    for size in _SIZES:
        every = []
        for number, widths in enumerate(widths_of(notes, block, below.width, size)):
            rows = list(_rows(notes, block, widths, size))
            head = _row(widths, _header(block, size))
            high = head.height_pt + sum(row.height_pt for _, row in rows)
            every.append((high if number else high * _AS_SHARED, number, widths, head, rows))
        high, _, widths, head, rows = min(every, key=lambda one: one[:2])
        if high <= below.height:
            break
    return widths, head, rows


def widths_of(notes: Mapping[str, Note], block: TableBlock, width: float, size: float) -> Iterator[tuple[float, ...]]:
    """Give ways to share the width: as the block says, and by how much the columns hold; no word is broken for it.

    Parameters
    ----------
    notes : Mapping of str to Note
        The notes.
    block : TableBlock
        The table.
    width, size : float
        The width, and the size of the letters.
    """
    cells = [[_cell(notes, row.cells[at], size, end=False) for row in block.rows] for at in range(len(block.header))]
    columns = [[_words(name, size, bold=True), *column] for name, column in zip(block.header, cells, strict=True)]
    least = [min(max(map(_widest_word, column)) + 2 * PAD_X_PT + 1, width * _MOST_FOR_A_WORD) for column in columns]
    held = [sum(_held(cell) for cell in column) / max(len(column) - 1, 1) + 2 * PAD_X_PT for column in columns]
    yield _shared(width, block.shares, least)
    yield _shared(width, held, least)
    yield _shared(width, [math.sqrt(one) for one in held], least)


def _shared(width: float, shares: Sequence[float], least: Sequence[float]) -> tuple[float, ...]:
    """Share a width out; who would get less than the least gets that, and the others share what is left."""
    if sum(least) >= width:
        return tuple(width * one / sum(least) for one in least)
    fixed: set[int] = set()
    while True:
        left = width - sum(least[at] for at in fixed)
        total = sum(share for at, share in enumerate(shares) if at not in fixed) or 1.0
        found = [least[at] if at in fixed else left * share / total for at, share in enumerate(shares)]
        short = {at for at, one in enumerate(found) if at not in fixed and one < least[at]}
        if not short:
            return tuple(found)
        fixed |= short


def _held(cell: Cell) -> float:
    """Give how wide the words of a cell are in one line."""
    size = SIGN_PT if cell.look else 0.0
    return size + max(
        sum(width_of(run.text, run.size_pt or one.size_pt, bold=run.bold) for run in one.runs)
        for one in cell.paragraphs
    )


def _widest_word(cell: Cell) -> float:
    words = (
        width_of(word, run.size_pt or one.size_pt, bold=run.bold)
        for one in cell.paragraphs
        for run in one.runs
        for word in run.text.split()
    )
    return (SIGN_PT if cell.look else 0.0) + max(words, default=0.0) / SLACK


def _which(say: Words, first: int, last: int, total: int) -> str:
    return say(
        "Rows {first} to {last} of {total}", first=say.number(first), last=say.number(last), total=say.number(total)
    )


def inner(width: float, *, sign: bool) -> float:
    """Give how wide the words of a cell may be."""
    return width - 2 * PAD_X_PT - (SIGN_PT if sign else 0.0)


def _words(text: str, size: float, *, bold: bool = False, end: bool = False) -> Cell:
    return Cell((Paragraph((Run(text, bold=bold),), size, end=end),))


def _header(block: TableBlock, size: float) -> list[Cell]:
    return [_words(name, size, bold=True, end=place in block.ends) for place, name in enumerate(block.header)]


def _row(widths: Sequence[float], cells: Sequence[Cell], *, heading: bool = False) -> Row:
    wide = [sum(widths)] if heading else widths
    tallest = max(
        height_of(cell.paragraphs, inner(width, sign=bool(cell.look))) for cell, width in zip(cells, wide, strict=True)
    )
    return Row(tuple(cells), tallest + 2 * PAD_Y_PT, heading)


def _rows(
    notes: Mapping[str, Note], block: TableBlock, widths: Sequence[float], size: float
) -> Iterator[tuple[int, Row]]:
    """Give every row with its number, headings with that of the row below them."""
    for number, row in enumerate(block.rows, start=1):
        if row.heading:
            yield number, _row(widths, [_words(row.heading, size, bold=True)], heading=True)
        yield (
            number,
            _row(widths, [_cell(notes, cell, size, end=place in block.ends) for place, cell in enumerate(row.cells)]),
        )


def _cell(notes: Mapping[str, Note], cell: TableCell, size: float, *, end: bool) -> Cell:
    first, *others = cell.text.split("\n")
    texts = [first, *others]
    paragraphs = [Paragraph((Run(text, href=cell.href),), size, end=end) for text in texts]
    paragraphs[-1] = replace(paragraphs[-1], runs=(*paragraphs[-1].runs, *locators(notes, cell.notes)))
    return Cell(tuple(paragraphs), cell.look)


def _dealt(
    say: Words, rows: Sequence[tuple[int, Row]], widths: Sequence[float], height: float
) -> Iterator[list[tuple[int, Row]]]:
    """Deal rows out over slides: a heading stays with its row and is said again, a row that is too high is split."""
    page: list[tuple[int, Row]] = []
    heading: Row | None = None
    used = 0.0
    waiting = list(rows)[::-1]
    while waiting:
        number, row = waiting.pop()
        if row.heading:
            heading = row
            needed = row.height_pt + min(waiting[-1][1].height_pt, height - row.height_pt)
        else:
            needed = row.height_pt
        if page and used + needed > height + 1e-6:
            yield page
            page, used = [], 0.0
            if heading is not None and not row.heading:
                again = _again(say, heading, widths)
                page, used = [(number, again)], again.height_pt
        if not row.heading and row.height_pt > height - used + 1e-6:
            row, rest = _parted(row, widths, height - used)
            waiting.append((number, rest))
        page.append((number, row))
        used += row.height_pt
    if page:
        yield page


def _again(say: Words, heading: Row, widths: Sequence[float]) -> Row:
    paragraph = heading.cells[0].paragraphs[0]
    said = Run(say("{name} (continued)", name=paragraph.text), bold=True)
    return _row(widths, [Cell((replace(paragraph, runs=(said,)),))], heading=True)


def _parted(row: Row, widths: Sequence[float], height: float) -> tuple[Row, Row]:
    """Break a row after the lines that have room; of a cell that is through, nothing follows."""
    firsts: list[Cell] = []
    rests: list[Cell] = []
    for cell, width in zip(row.cells, widths, strict=True):
        wide = inner(width, sign=bool(cell.look))
        room = max(height - 2 * PAD_Y_PT, step_of(cell.paragraphs[0]))
        kept: list[Paragraph] = []
        left = list(cell.paragraphs)
        while left and room >= step_of(left[0]) - 1e-6:
            lines = lines_of(left[0], wide)
            fit = int((room + 1e-6) / step_of(left[0]))
            if fit >= len(lines):
                kept.append(left.pop(0))
            else:
                first, left[0] = split(left[0], lines, fit)
                kept.append(first)
            room -= min(fit, len(lines)) * step_of(kept[-1])
        blank = replace(cell.paragraphs[0], runs=())
        firsts.append(replace(cell, paragraphs=tuple(kept) or (blank,)))
        rests.append(Cell(tuple(left) or (blank,)))
    return _row(widths, firsts), _row(widths, rests)


def _signs(say: Words, box: Box, widths: Sequence[float], rows: Sequence[Row]) -> tuple[Drawing, ...]:
    """Give the signs of states over a table, which the words beside them say."""
    lefts = (0.0, *itertools.accumulate(widths))
    shapes: list[Path] = []
    top = 0.0
    for row in rows:
        for cell, left in zip(row.cells, lefts, strict=False):
            if cell.look:
                middle = top + PAD_Y_PT + step_of(cell.paragraphs[0]) / 2
                shapes.extend(sign_shapes(cell.look, (left + PAD_X_PT + SIGN_PT / 2 - 2, middle)))
        top += row.height_pt
    if not shapes:
        return ()
    picture = Picture(box.width, box.height, "", (Group("signs", "", tuple(shapes)),))
    return (Drawing(say("Signs"), box, picture),)
