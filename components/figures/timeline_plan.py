"""Where everything on the timeline lies: lanes in pixels from top to bottom, events and bars in rows of their lane.

It depends on no width, so that nothing jumps up or down while a reader zooms; words know the width that they need.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from components.figures.letters import fitted, width_of, wrapped
from components.figures.marks import SMALL_PX
from components.figures.timeline_words import Content, side_words
from data.codes import InitiativeKind, State
from data.queries import Lane as Side
from data.queries import Stretch, last_day_covered
from data.register import Register
from data.schema import Event, Initiative, StatusChange

COLOURED: Final = {Side.CANADA: "canada", Side.RUSSIA: "russia"}
ONE_DAY: Final = timedelta(days=1)
BAR_PX, MARK_PX, WORDS_OFF_PX, GAP_PX = 12, 9, 11, 4
GUTTER_PX, NAME_SIZE_PX = 236, 13.0
_MARGIN: Final = timedelta(days=200)
_NAME_PX, _NAME_NARROW_PX, _NAME_LINE_PX = 200, 300, 16
_EVENT_PX, _BAR_ROW_PX, _PAD_PX, _GROUP_PX, _NAME_ABOVE_PX = 23, 29, 4, 30, 18
_LONGEST_PX: Final = 290
_NARROW_DAY_PX, _WIDE_DAY_PX = 300 / 13_300, 760 / 13_300  # of a day, on a phone and beside the names of lanes
_ROWS_FOR_WORDS, _MOST_ROWS = 5, 8


class Reach(NamedTuple):
    """The days that the date of an event can mean, as ordinals: a single day is its middle alone."""

    first: float
    middle: float
    last: float


def reach_of(event: Event) -> Reach:
    """Give the days that the date of an event can mean."""
    first, last = event.date.first_day.toordinal(), event.date.last_day.toordinal() + 1
    middle = (first + last) / 2
    return Reach(first, middle, last) if last - first > 1 else Reach(middle, middle, middle)


def moment(ordinal: float) -> str:
    """Give a moment of the axis, from days as ordinals."""
    at = datetime.fromordinal(int(ordinal)) + timedelta(days=ordinal % 1)
    return at.isoformat(sep=" ").removesuffix(" 00:00:00")


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch as it is drawn.

    Attributes
    ----------
    stretch : Stretch
        The stretch.
    row : Initiative
        Which initiative stood so.
    y : float
        Its place, in pixels from the top.
    begin, certain, faded, until : date
        From when it can have begun and had begun for certain, its last evidence, and its end.
    """

    stretch: Stretch
    row: Initiative
    y: float
    begin: date
    certain: date
    faded: date
    until: date

    @property
    def state(self) -> State:
        """The state."""
        return self.stretch.state

    @property
    def parts(self) -> dict[str, tuple[date, date]]:
        """The days of the parts that it has: full, with an uncertain begin, hollow; the first of them stands for it."""
        parts = {
            "full": (self.certain, self.faded),
            "uncertain": (self.begin, self.certain),
            "hollow": (self.faded, self.until),
        }
        return {name: days for name, days in parts.items() if days[1] > days[0]}


@dataclass(slots=True)
class Lane:
    """A lane.

    Attributes
    ----------
    name, group : str
        Its name, and the heading above the first lane of its group.
    top, bottom : float
        Where it lies, in pixels from the top.
    rows : dict
        The middle of the row of each event and bar, by id.
    """

    name: str
    group: str
    top: float = 0.0
    bottom: float = 0.0
    rows: dict[str, float] = field(default_factory=dict)

    def moved(self, down: float) -> None:
        """Put it below what lies above it."""
        self.top, self.bottom = down, down + self.bottom
        self.rows = {key: row + down for key, row in self.rows.items()}

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
        return fitted(self.name, _NAME_NARROW_PX, SMALL_PX)

    @property
    def lines(self) -> list[str]:
        """Its name in lines, for beside it."""
        return wrapped(self.name, _NAME_PX, NAME_SIZE_PX, most=4)


@dataclass(slots=True)
class Plan:
    """Where everything lies, and what of it there is: `places` are the rows of events and bars by id."""

    content: Content
    first: date
    last: date
    lanes: list[Lane]
    places: dict[str, float]
    height: float

    @property
    def headed(self) -> Iterator[Lane]:
        """The lanes above which a heading stands."""
        return _headed(self.lanes)

    def label(self, event: Event) -> str:
        """Give what stands beside an event."""
        return _label(self.content, event)


def _headed(lanes: Sequence[Lane]) -> Iterator[Lane]:
    return (
        lane for lane, before in zip(lanes, [None, *lanes], strict=False) if not before or before.group != lane.group
    )


def _label(content: Content, event: Event) -> str:
    return fitted(event.name.to(content.selection.lang), _LONGEST_PX, SMALL_PX)


@functools.cache
def bounds(register: Register) -> tuple[date, date]:
    """Give the first and the last day of the axis: of all that the register knows, so that it stands still."""
    rows: list[Event | StatusChange] = [*register.events.values(), *register.status_history.values()]
    last = last_day_covered(register)
    return min([row.date.first_day for row in rows] + [last]) - _MARGIN, last + _MARGIN


def planned(content: Content) -> Plan:
    """Put everything in its place: lanes below each other, each with the heading of its group."""
    lanes = [*_event_lanes(content), *_initiative_lanes(content)]
    headed = {id(lane) for lane in _headed(lanes)}
    down = 0.0
    for lane in lanes:
        lane.moved(down + (_GROUP_PX if id(lane) in headed else 0))
        down = lane.bottom
    places = {key: row for lane in lanes for key, row in lane.rows.items()}
    return Plan(content, *bounds(content.register), lanes, places, down)


def _event_lanes(content: Content) -> Iterator[Lane]:
    for side, events in content.by_side.items():
        if not events and side not in COLOURED:
            continue
        lane = Lane(side_words(content.say, side), content.say("Events"))
        rows: list[list[Event]] = []
        for event in sorted(events, key=lambda one: reach_of(one).middle):
            _row_for(content, event, rows).append(event)
        top = _NAME_ABOVE_PX + _PAD_PX
        lane.rows = {event.id: top + (at + 0.5) * _EVENT_PX for at, row in enumerate(rows) for event in row}
        lane.bottom = top + (len(rows) * _EVENT_PX if rows else 0) + _PAD_PX
        yield lane


def _row_for(content: Content, event: Event, rows: list[list[Event]]) -> list[Event]:
    """Give the first row in which the words before an event have room; in the last resort, where its mark has."""
    middle = reach_of(event).middle

    def has_words(before: Event) -> bool:
        need = width_of(_label(content, before), SMALL_PX) + WORDS_OFF_PX + MARK_PX + GAP_PX
        return (middle - reach_of(before).last) * _WIDE_DAY_PX >= need

    def has_mark(before: Event) -> bool:
        return (middle - reach_of(before).middle) * _NARROW_DAY_PX >= 2 * MARK_PX - 4

    for has_room, most in ((has_words, _ROWS_FOR_WORDS), (has_mark, _MOST_ROWS)):
        for row in rows:
            if has_room(row[-1]):
                return row
        if len(rows) < most:
            rows.append([])
            return rows[-1]
    return min(rows, key=lambda row: reach_of(row[-1]).middle)


def _initiative_lanes(content: Content) -> Iterator[Lane]:
    areas, lang = content.register.areas, content.selection.lang
    beside = content.say("Only proposed, or between others")
    for row in content.initiatives:
        group = areas[row.area].name.to(lang) if row.kind is InitiativeKind.COOPERATION else beside
        lane = Lane(row.name.to(lang), group)
        bars = {one.change.id: (one.begin, _until(one, content.day)) for one in content.stretches[row.id]}
        lane.rows, count = _stacked(bars)
        names = len(lane.lines) * _NAME_LINE_PX
        lane.bottom = max(count * _BAR_ROW_PX, names) + 2 * _PAD_PX
        yield lane


def _stacked(bars: Mapping[str, tuple[date, date]]) -> tuple[dict[str, float], int]:
    """Give the rows of bars, which lie below each other where they overlap, and how many rows there are."""
    rows: dict[str, float] = {}
    ends: list[date] = []
    for key, (begin, end) in sorted(bars.items(), key=lambda item: item[1]):
        at = next((at for at, known in enumerate(ends) if known <= begin), len(ends))
        ends[at : at + 1] = [end]
        rows[key] = _PAD_PX + (at + 1) * _BAR_ROW_PX - BAR_PX / 2 - 2
    return rows, max(1, len(ends))


def _until(stretch: Stretch, day: date) -> date:
    """Give the day after the last that is drawn of a stretch: the as-of date's if it lasts."""
    return max(stretch.begin + ONE_DAY, stretch.end + ONE_DAY if stretch.end else day)


def bars_of(plan: Plan) -> Iterator[Bar]:
    """Give how every initiative stood, as bars."""
    content = plan.content
    for row in content.initiatives:
        for stretch in content.stretches[row.id]:
            until = _until(stretch, content.day)
            certain = min(stretch.begin_until or stretch.begin, until)
            faded = min(max(stretch.faded_from(content.day) or until, certain), until)
            yield Bar(stretch, row, plan.places[stretch.change.id], stretch.begin, certain, faded, until)
