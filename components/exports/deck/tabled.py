"""Tables on slides: measured rows, which go on over further slides below the same header."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from components.document import Note, TableBlock, TableCell
from components.exports.deck.drawn import sign_shapes
from components.exports.deck.frame import READ_PT
from components.exports.deck.measures import height_of, lines_of, split, step_of
from components.exports.deck.values import Box, Cell, Drawing, Element, Paragraph, Row, Run, Table
from components.exports.deck.written import captioned, locators
from components.pictures import Group, Picture
from components.words import Words

PAD_X_PT: Final = 5.0
PAD_Y_PT: Final = 3.0
SIGN_PT: Final = 18.0
"""How far the words of a cell stand in behind a sign."""

_SIZES: Final = (14.0, READ_PT)


def table_pages(say: Words, notes: Mapping[str, Note], block: TableBlock, room: Box) -> list[tuple[Element, ...]]:
    """Give a table as the contents of slides: in larger letters where it fits one, else with its header on each."""
    total = sum(block.shares)
    widths = tuple(room.width * share / total for share in block.shares)
    _, below = captioned(say, block.caption, room, more=_which(say, len(block.rows), len(block.rows), len(block.rows)))
    for size in _SIZES:
        rows = list(_rows(notes, block, widths, size))
        head = _row(widths, [_words(name, size, bold=True) for name in block.header])
        if size == _SIZES[-1] or head.height_pt + sum(row.height_pt for _, row in rows) <= below.height:
            break
    pages = list(_dealt(say, rows, widths, below.height - head.height_pt))
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


def _which(say: Words, first: int, last: int, total: int) -> str:
    return say(
        "Rows {first} to {last} of {total}", first=say.number(first), last=say.number(last), total=say.number(total)
    )


def inner(width: float, *, sign: bool) -> float:
    """Give how wide the words of a cell may be."""
    return width - 2 * PAD_X_PT - (SIGN_PT if sign else 0.0)


def _words(text: str, size: float, *, bold: bool = False, end: bool = False) -> Cell:
    return Cell((Paragraph((Run(text, bold=bold),), size, end=end),))


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
    """Deal rows out over slides: a heading stays with its row and is said again, a row too high for a slide is split."""
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
    shapes = []
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
