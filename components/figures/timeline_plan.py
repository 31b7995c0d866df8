"""Where everything on the timeline lies: lanes in pixels from top to bottom, events and bars in rows of their lane.

It depends on no width, so that nothing jumps up or down while a reader zooms; words know the width that they need.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from components.figures.letters import width_of, wrapped
from components.figures.marks import SMALL_PX, written
from components.figures.timeline_words import Content, side_words
from data.codes import InitiativeKind, State
from data.queries import Lane as Side
from data.queries import Stretch, last_day_covered
from data.schema import Event, Initiative

COLOURED: Final = {Side.CANADA: "canada", Side.RUSSIA: "russia"}
ONE_DAY: Final = timedelta(days=1)
BAR_PX, GAP_PX = 12, 4
_MARK_PX, _WORDS_OFF_PX = 9, 11
GUTTER_PX, NAME_SIZE_PX = 236, 13.0
_MARGIN: Final = timedelta(days=200)
_NAME_PX, _NAME_NARROW_PX, _NAME_LINE_PX, _LINE_ABOVE_PX = 200, 300, 16, 15
_EVENT_PX, _BAR_ROW_PX, _BAR_BELOW_PX, _PAD_PX = 23, 29, 4, 4
_LONGEST_PX: Final = 380
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
        Its name, and the heading above it, if it is the first of its group.
    bottom : float
        Where it ends, in pixels from the top.
    rows : dict
        The middle of the row of each event and bar, by id.
    top : float
        Where it begins.
    """

    name: str
    group: str
    bottom: float
    rows: dict[str, float]
    top: float = 0.0

    @property
    def words(self) -> str:
        """Its heading and its name, for beside it."""
        return "<br>".join((*self._heading, written(*_lines(self.name))))

    @property
    def brief(self) -> str:
        """The same, for above its rows on a phone."""
        return "<br>".join((*self._heading, written(*_lines_above(self.name))))

    @property
    def _heading(self) -> tuple[str, ...]:
        return (f"<b>{written(self.group)}</b>",) if self.group else ()

    def below(self, down: float) -> Lane:
        """Give it below what ends at a height; a heading takes room above its rows."""
        rows_from = down + (_NAME_LINE_PX if self.group else 0)
        rows = {key: row + rows_from for key, row in self.rows.items()}
        return replace(self, top=down, bottom=rows_from + self.bottom, rows=rows)


def _lines_above(name: str) -> list[str]:
    return wrapped(name, _NAME_NARROW_PX, SMALL_PX, most=3)


def _lines(name: str) -> list[str]:
    return wrapped(name, _NAME_PX, NAME_SIZE_PX, most=4)


@dataclass  # without slots, so that what is asked for with every mark is worked out once
class Plan:
    """Where everything lies, and what of it there is: `places` are the rows of events and bars by id."""

    content: Content
    first: date
    last: date
    lanes: list[Lane]

    @functools.cached_property
    def places(self) -> dict[str, float]:
        """The middles of the rows of events and bars, by id."""
        return {key: row for lane in self.lanes for key, row in lane.rows.items()}

    @property
    def states_until(self) -> float:
        """Where the lanes of initiatives end, in pixels from the top."""
        own = [lane.bottom for lane in self.lanes[: len(self.content.initiatives)]]
        return own[-1] if own else 0.0

    @property
    def height(self) -> float:
        """How high all of them are."""
        return self.lanes[-1].bottom if self.lanes else 0.0


def label_of(content: Content, event: Event) -> str:
    """Give what stands beside an event: its whole name, or nothing where that is too long to stand anywhere."""
    name = event.name.to(content.selection.lang)
    return name if width_of(name, SMALL_PX) <= _LONGEST_PX else ""


def bounds(content: Content) -> tuple[date, date]:
    """Give the first and the last day of the axis: of all that is known of its years, so that it stands still."""
    return content.first, last_day_covered(content.register) + _MARGIN


def planned(content: Content) -> Plan:
    """Put everything in its place: lanes below each other, the first of each group with its heading."""
    lanes: list[Lane] = []
    group = ""
    for lane in (*_initiative_lanes(content), *_event_lanes(content)):
        own = replace(lane, group="" if lane.group == group else lane.group)
        lanes.append(own.below(lanes[-1].bottom if lanes else 0.0))
        group = lane.group
    return Plan(content, *bounds(content), lanes)


def _event_lanes(content: Content) -> Iterator[Lane]:
    top = _NAME_LINE_PX + _PAD_PX
    for side, events in content.by_side.items():
        if not events and side not in COLOURED:
            continue
        rows: list[list[Event]] = []
        for event in sorted(events, key=lambda one: reach_of(one).middle):
            _row_for(content, event, rows).append(event)
        places = {event.id: top + (at + 0.5) * _EVENT_PX for at, row in enumerate(rows) for event in row}
        bottom = top + (len(rows) * _EVENT_PX if rows else 0) + _PAD_PX
        yield Lane(side_words(content.say, side), content.say("Events"), bottom, places)


def _row_for(content: Content, event: Event, rows: list[list[Event]]) -> list[Event]:
    """Give the first row in which the words before an event have room; in the last resort, where its mark has."""
    middle = reach_of(event).middle

    def has_words(before: Event) -> bool:
        need = width_of(label_of(content, before), SMALL_PX) + _WORDS_OFF_PX + _MARK_PX + GAP_PX
        return (middle - reach_of(before).last) * _WIDE_DAY_PX >= need

    def has_mark(before: Event) -> bool:
        return (middle - reach_of(before).middle) * _NARROW_DAY_PX >= 2 * _MARK_PX - 4

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
        name = row.name.to(lang)
        above = len(_lines_above(name)) * _LINE_ABOVE_PX + _BAR_BELOW_PX + BAR_PX
        high = max(_BAR_ROW_PX, len(_lines(name)) * _NAME_LINE_PX, above)
        places: dict[str, float] = {one.change.id: high - _BAR_BELOW_PX for one in content.stretches[row.id]}
        yield Lane(name, group, high + 2 * _PAD_PX, places)


def _until(stretch: Stretch, day: date) -> date:
    """Give the day after the last that is drawn of a stretch: the as-of date's if it lasts."""
    return max(stretch.begin + ONE_DAY, stretch.end + ONE_DAY if stretch.end else day)


def bars_of(plan: Plan) -> Iterator[Bar]:
    """Give how every initiative stood, as bars, as far as they lie in the years that are drawn."""
    content = plan.content
    for row in content.initiatives:
        for stretch in content.stretches[row.id]:
            until = _until(stretch, content.day)
            if until <= plan.first:
                continue
            begin = max(stretch.begin, plan.first)
            certain = min(max(stretch.begin_until or begin, begin), until)
            faded = min(max(stretch.faded_from(content.day) or until, certain), until)
            yield Bar(stretch, row, plan.places[stretch.change.id], begin, certain, faded, until)
