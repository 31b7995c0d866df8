"""Where everything on the timeline lies: lanes in pixels from top to bottom, events and bars in rows of their lane.

It depends on no width, so that nothing jumps up or down while a reader zooms; each word has the width that it needs.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from components.figures.ink import SMALL_PX
from components.figures.letters import fitted, width_of, wrapped

BAR_PX: Final = 12
GUTTER_PX: Final = 236
_NAME_PX, _NAME_NARROW_PX, _NAME_LINE_PX = 200, 300, 16
NAME_SIZE_PX: Final = 13.0
_EVENT_PX, _BAR_ROW_PX, _PAD_PX, _GROUP_PX, _NAME_ABOVE_PX = 23, 29, 4, 30, 18
_MARK_PX, _GAP_PX = 9, 4
_WORDS_OFF_PX: Final = 11  # from the middle of a mark to its words
_LONGEST_PX: Final = 290
_NARROW_DAY_PX: Final = 300 / 13_300  # of a day, on a phone: marks do not lie on each other there
_WIDE_DAY_PX: Final = 760 / 13_300
_MOST_ROWS, _ROWS_FOR_WORDS = 8, 5


@dataclass(frozen=True, slots=True)
class Spot:
    """An event in days: the first and last that its date can mean, and its middle.

    Attributes
    ----------
    id, label : str
        Its id and what stands beside it.
    first, last : date
        The days that its date can mean.
    """

    id: str
    label: str
    first: date
    last: date

    @property
    def middle(self) -> float:
        """Its middle, as an ordinal."""
        return (self.first.toordinal() + self.last.toordinal() + 1) / 2

    @property
    def end(self) -> float:
        """Where its words begin: at its middle, or after the last day that it can mean."""
        return self.last.toordinal() + 1.0 if self.last > self.first else self.middle


@dataclass(slots=True)
class Words:
    """What stands beside an event, and from which width of a day on it has room.

    Attributes
    ----------
    text : str
        The words, cut if they are very long.
    left : bool
        Whether they stand left of it.
    least_day_px : float
        How many pixels a day has to have; infinite where there is never room.
    """

    text: str
    left: bool
    least_day_px: float


@dataclass(slots=True)
class LaneRows:
    """A lane.

    Attributes
    ----------
    label : str
        Its name.
    group : str
        The heading above it, if it is the first of its group.
    top, bottom : float
        Where it lies, in pixels from the top.
    rows : dict
        The middle of the row of each event and bar, by id.
    words : dict
        What stands beside its events, by id.
    """

    label: str
    group: str = ""
    top: float = 0.0
    bottom: float = 0.0
    rows: dict[str, float] = field(default_factory=dict)
    words: dict[str, Words] = field(default_factory=dict)

    @property
    def heading(self) -> float:
        """The middle of the heading above it."""
        return self.top - _GROUP_PX / 2 + 4

    @property
    def name_wide(self) -> float:
        """The middle of its name beside it: at its first row."""
        high = len(self.lines) * _NAME_LINE_PX
        first = min(self.rows.values(), default=(self.top + self.bottom) / 2)
        return max(self.top + high / 2 + 2, min(first, self.bottom - high / 2 - 2))

    @property
    def name_narrow(self) -> float:
        """The middle of its name above its first row."""
        return self.top + _NAME_ABOVE_PX / 2 + 1

    @property
    def line(self) -> str:
        """Its name in one line, for above its rows on a phone."""
        return fitted(self.label, _NAME_NARROW_PX, SMALL_PX)

    @property
    def lines(self) -> list[str]:
        """Its name in lines, for beside it."""
        return wrapped(self.label, _NAME_PX, NAME_SIZE_PX, most=4)


def event_lane(label: str, spots: Sequence[Spot], first: date, last: date) -> LaneRows:
    """Give a lane of events, with their rows counted from its own top.

    Parameters
    ----------
    label : str
        Its name.
    spots : sequence of Spot
        The events.
    first, last : date
        The first and the last day of the axis: words keep within them.
    """
    lane = LaneRows(label)
    rows: list[list[Spot]] = []
    for spot in sorted(spots, key=lambda one: one.middle):
        row = _row_for(spot, rows)
        row.append(spot)
    top = _NAME_ABOVE_PX + _PAD_PX
    for at, row in enumerate(rows):
        lane.rows |= {spot.id: top + (at + 0.5) * _EVENT_PX for spot in row}
        lane.words |= _words_of(row, first, last)
    lane.bottom = top + len(rows) * _EVENT_PX + _PAD_PX if rows else _NAME_ABOVE_PX + 2 * _PAD_PX
    return lane


def _row_for(spot: Spot, rows: list[list[Spot]]) -> list[Spot]:
    """Give the first row in which the words before an event have room; in the last resort, where its mark has."""
    for row in rows:
        need = width_of(_cut(row[-1].label), SMALL_PX) + _WORDS_OFF_PX + _MARK_PX + _GAP_PX
        if (spot.middle - row[-1].end) * _WIDE_DAY_PX >= need:
            return row
    if len(rows) < _ROWS_FOR_WORDS:
        rows.append([])
        return rows[-1]
    for row in rows:
        if (spot.middle - row[-1].middle) * _NARROW_DAY_PX >= 2 * _MARK_PX - 4:
            return row
    if len(rows) < _MOST_ROWS:
        rows.append([])
        return rows[-1]
    return min(rows, key=lambda row: row[-1].middle)


def _cut(text: str) -> str:
    return fitted(text, _LONGEST_PX, SMALL_PX)


def _words_of(row: Sequence[Spot], first: date, last: date) -> dict[str, Words]:
    """Give the words beside the events of a row: right of each up to the next, left of those near the end."""
    found: dict[str, Words] = {}
    end = last.toordinal()
    for at, spot in enumerate(row):
        text = _cut(spot.label)
        wide = width_of(text, SMALL_PX)
        following = row[at + 1] if at + 1 < len(row) else None
        least = _least(wide, spot, following, end)
        before = row[at - 1] if at else None
        other = _least_left(wide, before, spot, found.get(before.id) if before else None, first.toordinal())
        found[spot.id] = Words(text, left=True, least_day_px=other) if other < least else Words(text, False, least)  # noqa: FBT003
    return found


def _least(wide: float, spot: Spot, following: Spot | None, end: float) -> float:
    need = _WORDS_OFF_PX + wide + _GAP_PX
    if following is None:
        return _over(need, end - spot.end)
    return max(_over(need + _MARK_PX, following.middle - spot.end), _over(need, following.first.toordinal() - spot.end))


def _least_left(wide: float, before: Spot | None, spot: Spot, words: Words | None, begin: float) -> float:
    """Give the same for words on the left, where none stand to the right of the event before."""
    need = _WORDS_OFF_PX + wide + _GAP_PX
    first = spot.first.toordinal() if spot.last > spot.first else spot.middle
    if before is None:
        return _over(need, first - begin)
    if words and not words.left and math.isfinite(words.least_day_px):
        return math.inf
    return max(_over(need + _MARK_PX, first - before.middle), _over(need, first - before.end))


def _over(pixels: float, days: float) -> float:
    return pixels / days if days > 0 else math.inf


def bar_lane(label: str, bars: Mapping[str, tuple[date, date]]) -> LaneRows:
    """Give a lane of bars, which lie in rows below each other where they overlap.

    Parameters
    ----------
    label : str
        Its name.
    bars : Mapping of str to (date, date)
        First and last day of each, by id.
    """
    lane = LaneRows(label)
    ends: list[date] = []
    for key, (begin, end) in sorted(bars.items(), key=lambda item: item[1]):
        at = next((at for at, known in enumerate(ends) if known <= begin), len(ends))
        ends[at : at + 1] = [end]
        lane.rows[key] = _PAD_PX + (at + 1) * _BAR_ROW_PX - BAR_PX / 2 - 2
    high = len(lane.lines) * _NAME_LINE_PX + 2 * _PAD_PX
    lane.bottom = max(_PAD_PX + max(1, len(ends)) * _BAR_ROW_PX + _PAD_PX, high)
    return lane


def stacked(lanes: Sequence[LaneRows]) -> float:
    """Put lanes below each other, each with the heading of its group; give the height of all."""
    down = 0.0
    for lane, before in zip(lanes, itertools.chain([None], lanes), strict=False):
        if lane.group and (before is None or before.group != lane.group):
            down += _GROUP_PX
        lane.top, lane.bottom = down, down + lane.bottom
        lane.rows = {key: row + down for key, row in lane.rows.items()}
        down = lane.bottom
    return down
