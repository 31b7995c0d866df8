"""Numbers over time as a picture: columns for a few, lines for many."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from components.document import Number, NumbersBlock
from components.pictures.letters import width_of, wrapped
from components.pictures.shapes import Group, Path, Picture, Point, Shape
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
from components.words import Words, words
from data.language import Language

INKS: Final = (LIGHT["accent"], LIGHT["northwest-passage"], INK, LIGHT["denmark"], LIGHT["active"], LIGHT["muted"])
"""The colours of the series of numbers, in their order."""

_DASHES: Final = ((), (6.0, 3.0), (1.6, 2.4), (12.0, 4.0), (8.0, 3.0, 2.0, 3.0), (3.0, 3.0))
_MOST_COLUMNS: Final = 36
"""How many columns stand beside each other before lines are clearer."""

_LINE: Final = READ_PT * LINE_HEIGHT
_SMALL: Final = SMALL_PT * LINE_HEIGHT
_GAP: Final = 8.0
_BELOW: Final = 9.0  # from the plot to what stands below the times
_SAMPLE: Final = 26.0
_STEP: Final = 4.5
_EDGE: Final = 1.2
_MARK: Final = 3.0
_LEAST: Final = 90.0  # height of the plot, at least
_TICKS: Final = 5


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things lie: the plot, what its axis shows, and the words round it."""

    block: NumbersBlock
    say: Words
    left: float
    right: float
    top: float
    bottom: float
    ticks: tuple[float, ...]
    unit: tuple[str, ...]
    legend: tuple[tuple[int, tuple[str, ...], float, float], ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """The times."""
        return tuple(number.label for number in self.block.series[0][1]) if self.block.series else ()

    @property
    def slot(self) -> float:
        """The width of a time."""
        return (self.right - self.left) / max(len(self.labels), 1)

    def x(self, place: float) -> float:
        """Give where the middle of a time lies, by its number."""
        return self.left + (place + 0.5) * self.slot

    def y(self, value: float) -> float:
        """Give where a value lies."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.bottom - (value - low) / (high - low) * (self.bottom - self.top)

    @property
    def columns(self) -> bool:
        """Whether columns are drawn."""
        return len(self.labels) * len(self.block.series) <= _MOST_COLUMNS


def numbers_picture(
    block: NumbersBlock, width_pt: float, height_pt: float, *, lang: Language = Language.ENGLISH
) -> Picture:
    """Draw numbers over time: a gap where none is known, hatched or hollow what rests on one source.

    Parameters
    ----------
    block : NumbersBlock
        The numbers.
    width_pt, height_pt : float
        Its size; it becomes higher where its words leave the plot no room.
    lang : Language
        The language of the words that are not in the block, and of its numbers.

    Returns
    -------
    Picture
        Groups: ``axes``, ``series-N`` described by its numbers, and ``legend``.
    """
    say = words(lang)
    plan, height = _planned(block, width_pt, height_pt, say)
    groups = [Group("axes", "", tuple(_axes(plan)))]
    for at, (name, numbers) in enumerate(block.series):
        draw = _columns if plan.columns else _line
        groups.append(Group(f"series-{at}", _told(say, name, numbers), tuple(draw(plan, at, numbers))))
    groups.append(Group("legend", "", tuple(_legend(plan, height))))
    return Picture(width_pt, height, f"{block.caption} ({block.unit})" if block.unit else block.caption, tuple(groups))


def _known(number: Number) -> float | None:
    return number.value if number.value is not None and math.isfinite(number.value) else None


def _told(say: Words, name: str, numbers: Sequence[Number]) -> str:
    """Say the numbers of a series."""
    pairs = ((number.label, _known(number)) for number in numbers)
    told = ", ".join(f"{label} ({say.not_stated if value is None else say.number(value)})" for label, value in pairs)
    return say.pair(name, told) if name else told


def _planned(block: NumbersBlock, width: float, height: float, say: Words) -> tuple[_Plan, float]:
    values = [value for _, numbers in block.series for value in map(_known, numbers) if value is not None]
    ticks = tuple(_ticks(min([0.0, *values]), max([0.0, *values])))
    left = max(width_of(say.number(tick), SMALL_PT) for tick in ticks) + 6
    unit = tuple(wrapped(block.unit, width, SMALL_PT)) if block.unit else ()
    top = len(unit) * _SMALL + 4 + SMALL_PT
    legend, below = _legend_places(block, width, say)
    whole = max(height, top + _LEAST + _SMALL + _BELOW + below)
    bottom = whole - below - _SMALL - _BELOW
    return _Plan(block, say, left, width - 2, top, bottom, ticks, unit, legend), whole


def _ticks(low: float, high: float) -> Iterator[float]:
    """Give round values from below the lowest to above the highest."""
    span = high - low or 1.0
    power = 10.0 ** math.floor(math.log10(span / _TICKS))
    step = next(step * power for step in (1, 2, 2.5, 5, 10, 20) if span / (step * power) <= _TICKS)
    first, last = math.floor(low / step), math.ceil((high or span) / step)
    return (round(number * step, 10) for number in range(first, max(last, first + 1) + 1))


# ---- what is drawn --------------------------------------------------------------------------------------------------


def _axes(plan: _Plan) -> Iterator[Shape]:
    yield written(plan.unit, (0, len(plan.unit) * _SMALL / 2), MUTED, size_pt=SMALL_PT)
    lines = tuple(((plan.left, plan.y(tick)), (plan.right, plan.y(tick))) for tick in plan.ticks)
    yield Path(lines, stroke=HAIRLINE, width_pt=0.6)
    for tick in plan.ticks:
        yield written((plan.say.number(tick),), (plan.left - 5, plan.y(tick)), MUTED, size_pt=SMALL_PT, anchor="end")
    yield Path((((plan.left, plan.y(0)), (plan.right, plan.y(0))),), stroke=MUTED, width_pt=0.8)
    widest = max((width_of(label, SMALL_PT) for label in plan.labels), default=0.0)
    every = max(1, math.ceil((widest + 5) / plan.slot))
    for place in range(0, len(plan.labels), every):
        half = width_of(plan.labels[place], SMALL_PT) / 2
        x = min(max(plan.x(place), half), plan.right + 2 - half)
        yield written(
            (plan.labels[place],), (x, plan.bottom + _BELOW - 3 + _SMALL / 2), MUTED, size_pt=SMALL_PT, anchor="middle"
        )


def _columns(plan: _Plan, at: int, numbers: Sequence[Number]) -> Iterator[Shape]:
    count = len(plan.block.series)
    wide = min(plan.slot * 0.78 / count, 46.0)
    ink = INKS[at % len(INKS)]
    values = [value for value in map(_known, numbers) if value is not None]
    widest = max((width_of(plan.say.number(value), SMALL_PT) for value in values), default=0.0)
    for place, number in enumerate(numbers):
        value = _known(number)
        if value is None:
            continue
        middle = plan.x(place) + (at - (count - 1) / 2) * wide
        top, bottom = sorted((plan.y(value), plan.y(0)))
        box = (middle - wide * 0.46, top, middle + wide * 0.46, bottom)
        yield from _filled(box, ink, solid=number.two_sources)
        if widest <= wide:
            y = top - SMALL_PT * 0.7 if value >= 0 else bottom + SMALL_PT * 0.7
            yield written((plan.say.number(value),), (middle, y), INK, size_pt=SMALL_PT, anchor="middle", halo=PAGE)


def _filled(box: tuple[float, float, float, float], ink: str, *, solid: bool) -> Iterator[Shape]:
    fill = ink if solid else PAGE
    yield Path((rectangle(*box),), closed=True, fill=fill, stroke=ink, width_pt=_EDGE)
    lines = () if solid else hatching(*box, step=_STEP)
    if lines:
        yield Path(lines, stroke=ink, width_pt=_EDGE)


def _line(plan: _Plan, at: int, numbers: Sequence[Number]) -> Iterator[Shape]:
    ink = INKS[at % len(INKS)]
    points = [
        (None if (value := _known(number)) is None else (plan.x(place), plan.y(value)), number.two_sources)
        for place, number in enumerate(numbers)
    ]
    ways = [
        tuple(point for point, _ in group if point is not None)
        for known, group in itertools.groupby(points, key=lambda pair: pair[0] is not None)
        if known
    ]
    drawn = tuple(way for way in ways if len(way) > 1)
    if drawn:
        yield Path(drawn, stroke=ink, width_pt=1.8, dash_pt=_DASHES[at % len(_DASHES)])
    for point, solid in points:
        if point is not None:
            yield _point(point, ink, solid=solid)


def _point(at: Point, ink: str, *, solid: bool) -> Path:
    corners = tuple((at[0] + _MARK * math.cos(turn), at[1] + _MARK * math.sin(turn)) for turn in _TURNS)
    return Path((corners,), closed=True, fill=ink if solid else PAGE, stroke=ink, width_pt=_EDGE)


_TURNS: Final = tuple(step * math.tau / 16 for step in range(16))


# ---- the legend -----------------------------------------------------------------------------------------------------


def _legend_places(
    block: NumbersBlock, width: float, say: Words
) -> tuple[tuple[tuple[int, tuple[str, ...], float, float], ...], float]:
    """Set the names of series beside each other, and below where there is no more room, and what hatching means."""
    texts = [(at, name) for at, (name, _) in enumerate(block.series) if name and len(block.series) > 1]
    if any(not one.two_sources and _known(one) is not None for _, numbers in block.series for one in numbers):
        texts.append((-1, say("One source")))
    found: list[tuple[int, tuple[str, ...], float, float]] = []
    x, y, high = 0.0, 6.0, 0.0
    for at, text in texts:
        lines = tuple(wrapped(text, width - _SAMPLE, READ_PT))
        wide = _SAMPLE + max(width_of(line, READ_PT) for line in lines)
        if x and x + wide > width:
            x, y, high = 0.0, y + high, 0.0
        own = len(lines) * _LINE + 3
        high = max(high, own)
        found.append((at, lines, x, y + own / 2))
        x += wide + 2 * _GAP
    return tuple(found), y + high if found else 0.0


def _legend(plan: _Plan, height: float) -> Iterator[Shape]:
    below = plan.bottom + _SMALL + _BELOW
    for at, lines, x, y in plan.legend:
        middle = min(below + y, height)
        ink = MUTED if at < 0 else INKS[at % len(INKS)]
        if plan.columns:
            yield from _filled((x, middle - 5, x + 15, middle + 5), ink, solid=at >= 0)
        else:
            if at >= 0:
                line = (((x, middle), (x + 20, middle)),)
                yield Path(line, stroke=ink, width_pt=1.8, dash_pt=_DASHES[at % len(_DASHES)])
            yield _point((x + 10, middle), ink, solid=at >= 0)
        yield written(lines, (x + _SAMPLE, middle), INK)
