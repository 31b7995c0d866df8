"""States over time as a picture: a row an initiative, a bar a state."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from components.document import Bar, BarsBlock, BarsRow
from components.pictures.letters import width_of, wrapped
from components.pictures.shapes import Group, Path, Picture, Shape
from components.pictures.signs import sign
from components.pictures.strokes import (
    HAIRLINE,
    INK,
    LIGHT,
    MUTED,
    PAGE,
    READ_PT,
    SMALL_PT,
    hatching,
    rectangle,
)
from components.pictures.written import LINE_HEIGHT, written
from components.signs import colour_of, is_faded_look
from components.words import Words, words
from data.language import Language

_LINE: Final = READ_PT * LINE_HEIGHT
_GAP: Final = 8.0
_NAMES: Final = 0.36  # of the width, at most, for the names of rows
_ROW: Final = 22.0
_ROOMY: Final = 1.7  # how much higher than needed a row becomes where there is room
_BAR: Final = 13.0
_LOW: Final = 0.45  # height of the bar of what has ended, of that of the others
_SIGN, _LEGEND = 9.0, 12.0  # size of the signs on bars and in the legend
_UNITS: Final = 14.0  # a sign is drawn in a box of 14 by 14
_AXIS: Final = 18.0
_MARKED: Final = 150.0  # width of the words of a marked day, at most
_BESIDE: Final = 3.0  # from the line of a marked day to its words
_STEP: Final = 4.5
_EDGE: Final = 1.2
_SAMPLE: Final = 20.0
_BROKEN: Final = (3.0, 2.0)


@dataclass(frozen=True, slots=True)
class _Marked:
    """A marked day: where its line is, and its words."""

    x: float
    begin: float
    y: float
    lines: tuple[str, ...]

    @property
    def half(self) -> float:
        """Half the height of the words."""
        return len(self.lines) * SMALL_PT * LINE_HEIGHT / 2


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the legend, its place counted from its upper left corner; the look is empty for hatching."""

    look: str
    lines: tuple[str, ...]
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things lie: the plot from `left` to `right` and from `top` to `bottom`, and the lines of each name."""

    block: BarsBlock
    left: float
    right: float
    top: float
    bottom: float
    names: tuple[tuple[str, ...], ...]
    rows: tuple[float, ...]
    marked: tuple[_Marked, ...]
    legend: tuple[_Entry, ...]
    height: float

    def x(self, day: date) -> float:
        """Give where a day lies, at the ends of the axis where it is out of it."""
        whole = max((self.block.last - self.block.first).days, 1)
        share = (day - self.block.first).days / whole
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)


def bars_picture(
    block: BarsBlock, width_pt: float, height_pt: float | None = None, *, lang: Language = Language.ENGLISH
) -> Picture:
    """Draw states over time: solid on two sources, hatched on one, hollow where no more than last seen.

    What the colours say, the sign on each bar says too, and what has ended is low: it reads in grey.

    Parameters
    ----------
    block : BarsBlock
        The rows.
    width_pt : float
        Its width.
    height_pt : float or None
        Its height: rows are spread over it; it becomes higher where they need more. As high as needed for None.
    lang : Language
        The language of the words that are not in the block.

    Returns
    -------
    Picture
        Groups: ``axis``, ``row-N`` described by its states, ``marked`` and ``legend``.
    """
    say = words(lang)
    plan = _planned(block, width_pt, height_pt, say)
    described = [_row_words(block, row) for row in block.rows]
    groups = (
        Group("axis", "", tuple(_axis(plan))),
        *(
            Group(f"row-{number}", text, tuple(_row(plan, number, row)))
            for number, (row, text) in enumerate(zip(block.rows, described, strict=True))
        ),
        Group("marked", "", tuple(_marks(plan))),
        Group("legend", "", tuple(_legend(plan))),
    )
    about = f"{block.caption} ({block.first.year}–{block.last.year})"
    return Picture(width_pt, plan.height, about, groups)


def bars_pictures(
    block: BarsBlock, width_pt: float, height_pt: float, *, lang: Language = Language.ENGLISH
) -> tuple[Picture, ...]:
    """Draw states over time in as many pictures as it takes for none to be higher than a height, unless one row is.

    Parameters
    ----------
    block, width_pt, lang
        As those of `bars_picture`.
    height_pt : float
        The height.
    """
    found = _dealt(block, width_pt, height_pt, len(block.rows), lang)
    even = _dealt(block, width_pt, height_pt, math.ceil(len(block.rows) / len(found)), lang)
    return even if len(even) == len(found) else found


def _dealt(block: BarsBlock, width: float, height: float, most: int, lang: Language) -> tuple[Picture, ...]:
    """Deal rows out over pictures that are no higher than a height, at most so many to each."""
    found: list[Picture] = []
    left = block.rows
    while left or not found:
        count = min(most, len(left))
        while True:
            part = replace(block, rows=left[:count], legend=_legend_of(block, left[:count]))
            picture = bars_picture(part, width, lang=lang)
            if picture.height_pt <= height or count <= 1:
                break
            count = max(1, min(count - 1, math.floor(count * height / picture.height_pt) + 1))
        found.append(picture)
        left = left[count:]
    return tuple(found)


def _legend_of(block: BarsBlock, rows: tuple[BarsRow, ...]) -> tuple[tuple[str, str], ...]:
    used = {bar.look for row in rows for bar in row.bars}
    return tuple((look, text) for look, text in block.legend if look in used)


def _planned(block: BarsBlock, width: float, height: float | None, say: Words) -> _Plan:
    widest = max((width_of(row.name, READ_PT) for row in block.rows), default=0.0)
    left = min(widest, _NAMES * width) + _GAP
    right = width - 2
    names = tuple(tuple(wrapped(row.name, left - _GAP, READ_PT)) for row in block.rows)
    plan = _Plan(block, left, right, 0, 0, names, (), (), (), 0)
    marked, top = _tiers(plan)
    needs = [max(_ROW, len(lines) * _LINE + 4) for lines in names]
    legend, below = _legend_lines(block, width, say)
    spread = 1.0
    if height is not None and needs:
        spread = min(max((height - top - _AXIS - below) / sum(needs), 1.0), _ROOMY)
    rows, y = [], top
    for need in needs:
        rows.append(y + need * spread / 2)
        y += need * spread
    whole = y + _AXIS + below
    return replace(plan, top=top, bottom=y, rows=tuple(rows), marked=marked, legend=legend, height=whole)


def _tiers(plan: _Plan) -> tuple[tuple[_Marked, ...], float]:
    """Place the words of marked days above the plot, and give where the plot begins.

    Words stand right of their line, or left of it where the plot ends; a tier higher where they would lie on others, or
    on the line of another day.
    """
    placed: list[tuple[_Marked, float, int]] = []
    for day, text in sorted(plan.block.marked, reverse=True):
        if not plan.block.first <= day <= plan.block.last:
            continue
        x = plan.x(day)
        lines = tuple(wrapped(text, min(_MARKED, max(plan.right - x, x) - _BESIDE), SMALL_PT))
        wide = max(width_of(line, SMALL_PT) for line in lines)
        begin = x + _BESIDE if x + _BESIDE + wide <= plan.right else x - _BESIDE - wide
        mark = _Marked(x, begin, 0, lines)
        tier = min(range(len(placed) + 1), key=lambda tier: (_met(mark, begin + wide, tier, placed), tier))
        placed.append((mark, begin + wide, tier))
    tiers = max((tier for *_, tier in placed), default=-1) + 1
    heights = [2 + 2 * max((one.half for one, _, at in placed if at == tier), default=0.0) for tier in range(tiers)]
    top = sum(heights) + (4 if heights else 0)
    return tuple(replace(one, y=top - sum(heights[:tier]) - 4 - one.half) for one, _, tier in placed), top


def _met(mark: _Marked, end: float, tier: int, placed: list[tuple[_Marked, float, int]]) -> int:
    """Count how often the words and the line of a marked day would meet those of others; other words count more."""
    met = 0
    for other, ends, at in placed:
        met += 9 * (at == tier and other.begin < end + _BESIDE and mark.begin < ends + _BESIDE)
        met += at > tier and mark.begin < other.x < end
        met += tier > at and other.begin < mark.x < ends
    return met


def _row_words(block: BarsBlock, row: BarsRow) -> str:
    """Say what a row shows, in no language: names, words of the legend, years."""
    means = dict(block.legend)
    bars = (f"{means.get(bar.look, bar.look)} {bar.begin.year}–{bar.end.year}" for bar in row.bars)
    return f"{row.name} ({', '.join(bars)})"


# ---- what is drawn --------------------------------------------------------------------------------------------------


def _axis(plan: _Plan) -> Iterator[Shape]:
    years = [
        year
        for year in range(plan.block.first.year, plan.block.last.year + 1)
        if plan.block.first <= date(year, 1, 1) <= plan.block.last
    ]
    if years:
        yield Path(
            tuple(((x, plan.top), (x, plan.bottom + 4)) for x in (plan.x(date(year, 1, 1)) for year in years)),
            stroke=HAIRLINE,
            width_pt=0.6,
        )
    yield Path((((plan.left, plan.bottom), (plan.right, plan.bottom)),), stroke=MUTED, width_pt=0.8)
    between = (plan.right - plan.left) / max((plan.block.last - plan.block.first).days / 365.25, 1)
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if step * between >= width_of("2020", SMALL_PT) + 6)
    for year in years:
        half = width_of(str(year), SMALL_PT) / 2
        x = plan.x(date(year, 1, 1))
        if year % step == 0 and x + half <= plan.right + 2:
            yield written((str(year),), (x, plan.bottom + 11), MUTED, size_pt=SMALL_PT, anchor="middle")


def _row(plan: _Plan, number: int, row: BarsRow) -> Iterator[Shape]:
    y = plan.rows[number]
    if number:
        over = (plan.rows[number - 1] + y) / 2
        yield Path((((0, over), (plan.right, over)),), stroke=HAIRLINE, width_pt=0.4)
    yield written(plan.names[number], (0, y), INK)
    for bar in row.bars:
        left, right = plan.x(bar.begin), plan.x(bar.end)
        yield from _bar(bar, left, max(right, left + 1.5), y)


def _bar(bar: Bar, left: float, right: float, y: float) -> Iterator[Shape]:
    """Draw a bar, with its sign where it has room."""
    state = colour_of(bar.look)
    ink, half = LIGHT[state], _BAR / 2 * (_LOW if state == "ended" else 1)
    corners = (rectangle(left, y - half, right, y + half),)
    hollow = is_faded_look(bar.look)
    if hollow:
        dash = () if bar.two_sources else _BROKEN
        yield Path(corners, closed=True, fill=PAGE, stroke=ink, width_pt=_EDGE, dash_pt=dash)
    elif bar.two_sources:
        yield Path(corners, closed=True, fill=ink, stroke=PAGE, width_pt=0.5)
    else:
        yield Path(corners, closed=True, fill=PAGE, stroke=ink, width_pt=_EDGE)
    if not bar.two_sources:
        lines = hatching(left, y - half, right, y + half, step=_STEP * (2 if hollow else 1))
        if lines:
            yield Path(lines, stroke=ink, width_pt=0.6 if hollow else _EDGE)
    if right - left >= _SIGN + 3 and half * 2 >= _SIGN:
        at = (left + _SIGN / 2 + 2, y)
        if bar.two_sources and not hollow:
            yield from sign(bar.look, at, PAGE, ink, _SIGN / _UNITS)
        else:
            side = _SIGN / 2 + 0.5
            yield Path((rectangle(at[0] - side, y - side, at[0] + side, y + side),), closed=True, fill=PAGE)
            yield from sign(bar.look, at, ink, PAGE, _SIGN / _UNITS)


def _marks(plan: _Plan) -> Iterator[Shape]:
    if plan.marked:
        lines = tuple(((one.x, one.y - one.half), (one.x, plan.bottom)) for one in plan.marked)
        yield Path(lines, stroke=INK, width_pt=0.9, dash_pt=_BROKEN)
    for one in plan.marked:
        if one.begin > one.x:
            yield written(one.lines, (one.begin, one.y), INK, size_pt=SMALL_PT, halo=PAGE)
        else:
            yield written(one.lines, (one.x - _BESIDE, one.y), INK, size_pt=SMALL_PT, anchor="end", halo=PAGE)


# ---- the legend -----------------------------------------------------------------------------------------------------


def _entries(block: BarsBlock, say: Words) -> Iterator[tuple[str, str]]:
    """Give what the legend explains: each look, and hatching where something is hatched."""
    yield from block.legend
    if any(not bar.two_sources for row in block.rows for bar in row.bars):
        yield "", say("One source")


def _legend_lines(block: BarsBlock, width: float, say: Words) -> tuple[tuple[_Entry, ...], float]:
    """Set the entries of the legend beside each other, and below where there is no more room; give their height."""
    found: list[_Entry] = []
    x, y, high = 0.0, _GAP, 0.0
    for look, text in _entries(block, say):
        lines = tuple(wrapped(text, width - _SAMPLE, READ_PT))
        wide = _SAMPLE + max(width_of(line, READ_PT) for line in lines)
        if x and x + wide > width:
            x, y, high = 0.0, y + high, 0.0
        own = len(lines) * _LINE + 3
        high = max(high, own)
        found.append(_Entry(look, lines, x, y + own / 2))
        x += wide + 2 * _GAP
    return tuple(found), y + high if found else 0.0


def _legend(plan: _Plan) -> Iterator[Shape]:
    base = plan.bottom + _AXIS
    for entry in plan.legend:
        middle = base + entry.y
        if entry.look:
            ink = LIGHT[colour_of(entry.look)]
            yield from sign(entry.look, (entry.x + 7, middle), ink, PAGE, _LEGEND / _UNITS)
        else:
            box = (entry.x, middle - 5, entry.x + 15, middle + 5)
            yield Path((rectangle(*box),), closed=True, fill=PAGE, stroke=MUTED, width_pt=_EDGE)
            yield Path(hatching(*box, step=_STEP), stroke=MUTED, width_pt=_EDGE)
        yield written(entry.lines, (entry.x + _SAMPLE, middle), INK)
