"""What the timeline draws and where it lies: lanes, bars with their parts, events."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from components.figures.timeline_rows import LaneRows, Spot, bar_lane, event_lane, stacked
from components.figures.timeline_words import Content, side_words
from data.codes import InitiativeKind
from data.queries import Lane as Side
from data.queries import Reply, Stretch, lane_of, last_day_covered
from data.register import Register
from data.schema import Event, Initiative, StatusChange

_MARGIN = timedelta(days=200)
COLOURED: Final = {Side.CANADA: "canada", Side.RUSSIA: "russia"}
SHOWN_AT_PX: Final = 780.0
ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch as it is drawn: its place, and the days between which its parts lie."""

    stretch: Stretch
    row: Initiative
    y: float
    begin: date
    certain: date
    faded: date
    until: date

    @property
    def onward(self) -> bool:
        """Whether no end of it is known."""
        return self.stretch.end is None


@dataclass(slots=True)
class Plan:
    """Where everything lies, and what of it there is."""

    content: Content
    first: date
    last: date
    lanes: list[LaneRows] = field(default_factory=list)
    places: dict[str, float] = field(default_factory=dict)
    height: float = 0.0

    @property
    def days(self) -> int:
        """How many days the axis has."""
        return (self.last - self.first).days


@functools.cache
def bounds(register: Register) -> tuple[date, date]:
    """Give the first and the last day of the axis: of all that the register knows, so that it stands still."""
    rows: list[Event | StatusChange] = [*register.events.values(), *register.status_history.values()]
    last = last_day_covered(register)
    return min([row.date.first_day for row in rows] + [last]) - _MARGIN, last + _MARGIN


def planned(content: Content) -> Plan:
    """Put everything in its place."""
    plan = Plan(content, *bounds(content.register))
    plan.lanes = [*_event_lanes(plan), *_initiative_lanes(plan)]
    plan.height = stacked(plan.lanes)
    plan.places = {key: row for lane in plan.lanes for key, row in lane.rows.items()}
    return plan


def _event_lanes(plan: Plan) -> Iterator[LaneRows]:
    content = plan.content
    by_side: dict[Side, list[Spot]] = {}
    for event in content.events:
        name = event.name.to(content.selection.lang)
        spot = Spot(event.id, name, event.date.first_day, event.date.last_day)
        by_side.setdefault(lane_of(content.register, event), []).append(spot)
    for side in Side:
        if side in by_side or side in COLOURED:
            lane = event_lane(side_words(content.say, side), by_side.get(side, []), plan.first, plan.last)
            lane.group = content.say("Events")
            yield lane


def _initiative_lanes(plan: Plan) -> Iterator[LaneRows]:
    content = plan.content
    lang, areas = content.selection.lang, content.register.areas
    beside = content.say("Only proposed, or between others")
    for row in content.initiatives:
        ends = {one.change.id: (one.begin, _until(one, content.day)) for one in content.stretches[row.id]}
        lane = bar_lane(row.name.to(lang), ends)
        lane.group = areas[row.area].name.to(lang) if row.kind is InitiativeKind.COOPERATION else beside
        yield lane


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


def moment(ordinal: float) -> str:
    """Give a moment of the axis, from days as ordinals."""
    moment = datetime.fromordinal(int(ordinal)) + timedelta(days=ordinal % 1)
    return moment.isoformat(sep=" ").removesuffix(" 00:00:00")


def middle_of(event: Event) -> float:
    """Give the middle of the days that an event's date can mean, as an ordinal."""
    return Spot(event.id, "", event.date.first_day, event.date.last_day).middle


def shown_replies(content: Content) -> tuple[Reply, ...]:
    """Give what answered the chosen event, and what that answered."""
    chosen = content.selection.event
    return tuple(reply for reply in content.replies if chosen in {reply.act.id, reply.answer.id})
