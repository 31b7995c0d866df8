"""Charts and the map on slides: where they stand, with their keys."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from components.document import BarsBlock, MapBlock, NumbersBlock
from components.exports.deck.drawn import (
    SIGNED_PT,
    SWATCH_PT,
    Draw,
    colour,
    height_of_marks,
    key,
    lines_of_marks,
    marked_days,
    sample,
    swatch,
)
from components.exports.deck.frame import READ_PT
from components.exports.deck.measures import height_of
from components.exports.deck.scales import Scale, moment, scale_of
from components.exports.deck.values import Box, Chart, Drawing, Element, Paragraph, Run, TextRole, Texts
from components.exports.deck.written import GAP_PT, captioned
from components.pictures import INKS, LINE_HEIGHT, Group, Picture, map_picture, width_of, wrapped
from components.words import Words

_NAMES_PT: Final = (200.0, 240.0, 280.0, 320.0, 360.0)
_NAME_LINES: Final = 2
_BEFORE_AXIS_PT: Final = 16.0
_AXIS_PT: Final = 22.0
_RIGHT_PT: Final = 16.0
_LEAST_ROW_PT: Final = 24.0
_MOST_ROW_PT: Final = 44.0
_TICKS_PT: Final = 24.0
_BELOW_TIMES_PT: Final = 8.0
_MOST_FOR_TIMES: Final = 0.4  # of the height of a chart


def bars_pages(say: Words, block: BarsBlock, room: Box) -> list[tuple[Element, ...]]:
    """Give states over time as the contents of slides: as many rows on each as can be read."""
    legend = _bars_key(say, block, room.width)
    _, below = captioned(say, block.caption, room)
    left, right = _names_width(block), below.width - _RIGHT_PT
    first, last = moment(block.first), moment(block.last)
    since = math.floor(first)

    def across(day: date) -> float:
        return left + (moment(day) - since) / (last - since) * (right - left)

    inside = (pair for pair in block.marked if block.first <= pair[0] <= block.last)
    days = marked_days([(across(day), said) for day, said in inside], below.width, READ_PT)
    words_high = height_of_marks(days, READ_PT)
    most = below.height - words_high - _AXIS_PT - GAP_PT - legend.height_pt
    row = max([_LEAST_ROW_PT] + [_lines(one.name, left) * READ_PT * LINE_HEIGHT + 6 for one in block.rows])
    on_each = max(1, int(most / row))
    pages = math.ceil(len(block.rows) / on_each)
    on_each = math.ceil(len(block.rows) / max(1, pages))
    made: list[tuple[Element, ...]] = []
    for page in range(pages):
        rows = block.rows[page * on_each : (page + 1) * on_each]
        more = _which(say, page * on_each + 1, page * on_each + len(rows), len(block.rows)) if pages > 1 else ""
        caption, _ = captioned(say, block.caption, room, more=more)
        high = min(most, max(row, min(_MOST_ROW_PT, most / on_each)) * len(rows))
        box = Box(below.left, below.top, below.width, words_high + high + _AXIS_PT)
        plot = Box(below.left + left, below.top + words_high, right - left, high)
        said = say(
            "{caption}: bars from {first} to {last}. The chart holds its numbers.",
            caption=block.caption,
            first=say.day(block.first),
            last=say.day(block.last),
        )
        chart = Chart(say("Chart"), said, box, plot, replace(block, rows=rows))
        elements: list[Element] = [*caption]
        if days:  # below the chart, whose bars cover its lines and keep their words readable
            shapes = lines_of_marks(days, words_high + high, READ_PT)
            under = Picture(box.width, words_high + high, "", (Group("marked", say("Marked days"), shapes),))
            place = Box(box.left, box.top, box.width, words_high + high)
            elements.append(Drawing(say("Marked days"), place, under, of_chart=True))
        elements.append(chart)
        elements.append(_below(say, legend, box.bottom + GAP_PT, room))
        made.append(tuple(elements))
    return made


def _names_width(block: BarsBlock) -> float:
    """Give how wide the names of rows stand: the least in which each has two lines, or the most there is."""
    return next(
        (wide for wide in _NAMES_PT if all(_lines(row.name, wide) <= _NAME_LINES for row in block.rows)), _NAMES_PT[-1]
    )


def _lines(name: str, wide: float) -> int:
    return len(wrapped(name, wide - _BEFORE_AXIS_PT, READ_PT))


def _which(say: Words, first: int, last: int, total: int) -> str:
    return say(
        "Rows {first} to {last} of {total}", first=say.number(first), last=say.number(last), total=say.number(total)
    )


def _below(say: Words, legend: Picture, top: float, room: Box) -> Drawing:
    return Drawing(say("Legend"), Box(room.left, top, legend.width_pt, legend.height_pt), legend, of_chart=True)


def _bars_key(say: Words, block: BarsBlock, width: float) -> Picture:
    entries = [
        (swatch(look, str(number), READ_PT), SIGNED_PT, meaning)
        for number, (look, meaning) in enumerate(block.legend, start=1)
    ]
    return key([*entries, *_sources(say, _bars_have(block))], width, READ_PT, say("Legend"))


def _bars_have(block: BarsBlock) -> set[bool]:
    return {bar.two_sources for row in block.rows for bar in row.bars}


def _sources(say: Words, have: set[bool]) -> list[tuple[Draw, float, str]]:
    """Give the entries of a key that tell what hatching means, where anything is hatched."""
    if False not in have:
        return []
    ink = colour("muted")
    words = {False: say("Hatched: on one source"), True: say("Full: in the article, or on two sources")}
    return [(sample(ink, two_sources=two), SWATCH_PT[0], words[two]) for two in (True, False) if two in have]


def numbers_pages(say: Words, block: NumbersBlock, room: Box) -> list[tuple[Element, ...]]:
    """Give numbers as the content of a slide."""
    caption, below = captioned(say, block.caption, room, more=block.unit)
    legend = _numbers_key(say, block, room.width)
    high = below.height - (legend.height_pt + GAP_PT if legend.groups[0].shapes else 0.0)
    scale = scale_of(number.value for _, numbers in block.series for number in numbers)
    left = max(width_of(label, READ_PT) for label in labels_of(say, scale)) + 12
    box = Box(below.left, below.top, below.width, high)
    wide = below.width - left - _RIGHT_PT
    ticks = _TICKS_PT
    if upright(block, wide):
        ticks = min(widest_time(block) + _BELOW_TIMES_PT, high * _MOST_FOR_TIMES)
    plot = Box(below.left + left, below.top + 10, wide, high - ticks - 10)
    said = say("{caption}, in {unit}. The chart holds its numbers.", caption=block.caption, unit=block.unit)
    chart = Chart(say("Chart"), said, box, plot, block)
    keyed = (_below(say, legend, box.bottom + GAP_PT, room),) if legend.groups[0].shapes else ()
    return [(*caption, chart, *keyed)]


def widest_time(block: NumbersBlock) -> float:
    """Give how wide the longest of the times below a chart is."""
    return max((width_of(number.label, READ_PT) for _, numbers in block.series[:1] for number in numbers), default=0.0)


def upright(block: NumbersBlock, width: float) -> bool:
    """Tell whether the times below a chart stand upright, because side by side they have no room."""
    count = max((len(numbers) for _, numbers in block.series[:1]), default=1)
    return widest_time(block) + _BELOW_TIMES_PT > width / max(count, 1)


def labels_of(say: Words, scale: Scale) -> Sequence[str]:
    """Give the numbers beside an axis."""
    return [say.number(round(tick, 6)) for tick in scale.ticks]


def _numbers_key(say: Words, block: NumbersBlock, width: float) -> Picture:
    named: list[tuple[Draw, float, str]] = []
    if len(block.series) > 1:
        named = [
            (sample(INKS[at % len(INKS)], two_sources=True), SWATCH_PT[0], name)
            for at, (name, _) in enumerate(block.series)
        ]
    have = {number.two_sources for _, numbers in block.series for number in numbers if number.value is not None}
    return key([*named, *_sources(say, have)], width, READ_PT, say("Legend"))


def map_pages(say: Words, block: MapBlock, room: Box) -> list[tuple[Element, ...]]:
    """Give the map as the content of a slide, with its words below it."""
    words = Paragraph((Run(block.caption),), READ_PT)
    high = height_of([words], room.width) + GAP_PT if block.caption else 0.0
    picture = map_picture(block.spec, room.width, room.height - high)
    drawn = Drawing(
        say("Map"), Box(room.left, room.top, picture.width_pt, picture.height_pt), picture, follows_theme=False
    )
    if not block.caption:
        return [(drawn,)]
    below = Box(room.left, room.bottom - high + GAP_PT, room.width, high - GAP_PT)
    return [(drawn, Texts(say("Caption"), TextRole.OTHER, below, (words,)))]
