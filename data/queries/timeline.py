"""What stands on the timeline: events, how each initiative stood over time, and what answered what.

Nothing that had not begun by the as-of date is given: no event, no change of state, no answer.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

from data.codes import ChangeKind, State
from data.queries import facets
from data.queries.facets import Faceted, Outcome
from data.queries.later import events_begun
from data.queries.matching import day_of
from data.queries.states import is_faded, runs
from data.register import Register
from data.schema import Event, Ids, Initiative, Issue, StatusChange
from data.selection import Selection

TIMELINE_FILTERS = ("event_kind", "area")
"""The fields of a `Selection` that leave events out."""

_CANADA, _RUSSIA = "canada", "russia"
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which an initiative stood in one state.

    Attributes
    ----------
    change : StatusChange
        What brought the state, or stated it first.
    again : tuple of StatusChange
        The later rows that say that it stood so still, oldest first.
    until : StatusChange or None
        What ended the state; None if it lasts to the as-of date.
    """

    change: StatusChange
    again: tuple[StatusChange, ...] = ()
    until: StatusChange | None = None

    @property
    def state(self) -> State:
        """How the initiative stood."""
        return self.change.state

    @property
    def begin(self) -> date:
        """The first day of it, the earliest that the source can mean."""
        return self.change.date.first_day

    @property
    def end(self) -> date | None:
        """The last day before the next state can have begun; None if it lasts to the as-of date."""
        return max(self.begin, self.until.date.first_day - _ONE_DAY) if self.until else None

    @property
    def last(self) -> StatusChange:
        """The row that bears the state out to the latest day."""
        return max((self.change, *self.again), key=lambda row: row.date.last_day)

    @property
    def seen(self) -> date:
        """The last day to which a row bears the state out, and at most its end."""
        last = self.last.date.last_day
        return min(last, self.end) if self.end else last

    def faded_from(self, day: date) -> date | None:
        """Give the day after the last evidence, where the state is no more than last seen at its end or on a day.

        A state that a dated change ended lasted until then; one that is only described otherwise later may have ended
        at any time before. None where something bore it out within the months of `data.queries.FADES_AFTER_MONTHS`.
        """
        if self.until and self.until.kind is ChangeKind.CHANGE:
            return None
        return self.seen + _ONE_DAY if is_faded(self.state, self.seen, self.end or day) else None

    @property
    def begin_until(self) -> date | None:
        """The latest day on which it can have begun; None if the day is certain or the source states none."""
        last = self.change.date.last_day
        if self.change.kind is ChangeKind.AS_DESCRIBED:
            return None
        last = min(last, self.end) if self.end else last
        return last if last > self.begin else None


@dataclass(frozen=True, slots=True)
class Reply:
    """An event of which the article says that it answered another, the act."""

    act: Event
    answer: Event

    @property
    def id(self) -> str:
        """What tells it from all others."""
        return f"{self.act.id}--{self.answer.id}"


def events(register: Register, selection: Selection) -> Outcome[Event]:
    """Give the events that a view asks for by kind, area and as-of date, oldest first, with the counts of filters."""
    return _filtered(register, day_of(register, selection), selection.event_kind, selection.area)


def all_events(register: Register, selection: Selection) -> tuple[Event, ...]:
    """Give the events that the filters leave, oldest first, whatever the as-of date."""
    return _filtered(register, date.max, selection.event_kind, selection.area).rows


@functools.lru_cache(maxsize=32)
def _filtered(register: Register, day: date, kinds: Ids, areas: Ids) -> Outcome[Event]:
    chosen = dict(zip(TIMELINE_FILTERS, (kinds, areas), strict=True))
    return facets.apply(_index(register), chosen, first=len(events_begun(register, day)))


@functools.cache
def _index(register: Register) -> facets.Index[Event]:
    """Give every event, oldest first, with what the filters look at."""
    rows = events_begun(register, date.max)
    return facets.index([Faceted(row, {"event_kind": (row.kind,), "area": row.areas}) for row in rows])


def replies(shown: Sequence[Event]) -> tuple[Reply, ...]:
    """Give each answer among some events, in their order."""
    by_id = {event.id: event for event in shown}
    return tuple(Reply(by_id[act], event) for event in shown for act in event.response_to if act in by_id)


def answers_to(register: Register, event: str) -> tuple[Event, ...]:
    """Give the events of which the article says that they answered one, oldest first."""
    found = (row for row in register.events.values() if event in row.response_to)
    return tuple(sorted(found, key=lambda row: row.date.span))


def answered_by(register: Register, event: Event) -> tuple[Event, ...]:
    """Give the events that one answered, in the order of its row; those that the register does not hold are left out.

    A register of the article alone holds no later events.
    """
    return tuple(register.events[one] for one in event.response_to if one in register.events)


def issues_over(register: Register, event: Event) -> tuple[Issue, ...]:
    """Give the issues that rest on a statement that the event rests on too, those with most in common first.

    Nothing ties the events after the article to an issue.
    """
    shared = {issue.id: len({*issue.statements} & {*event.statements}) for issue in register.issues.values()}
    tied = [issue for issue in register.issues.values() if shared[issue.id]]
    return tuple(sorted(tied, key=lambda issue: -shared[issue.id]))


def initiatives(register: Register, selection: Selection) -> tuple[Initiative, ...]:
    """Give the initiatives of the areas that a view asks for.

    Cooperation comes first, area by area in the order of the register; what is only proposed, or is between others,
    comes last.
    """
    wanted = frozenset(selection.area or register.areas)
    return tuple(row for row in _in_order(register) if row.area in wanted)


@functools.cache
def _in_order(register: Register) -> tuple[Initiative, ...]:
    """Give all cooperation by area, in the order of the register, and then what stands beside it."""
    found: dict[str, list[Initiative]] = {area: [] for area in register.areas}
    for row in register.cooperation.values():
        found[row.area].append(row)
    return (*(row for rows in found.values() for row in rows), *register.beside.values())


def stretches(register: Register, initiative: str, day: date) -> tuple[Stretch, ...]:
    """Give how an initiative stood from the first day on which anything is known up to a day.

    Stretches come oldest first, each beginning where the one before ends; neighbours differ in their state. Changes
    that had not begun by the day are left out.
    """
    found = runs(row for row in register.history.get(initiative, ()) if row.date.first_day <= day)
    ends = [*(run[0] for run in found[1:]), None]
    return tuple(Stretch(run[0], run[1:], end) for run, end in zip(found, ends, strict=False))


class Stretches(dict[str, tuple[Stretch, ...]]):
    """How initiatives stood up to a day, by their ids; worked out for those that somebody asks for."""

    def __init__(self, register: Register, day: date) -> None:
        super().__init__()
        self._register, self._day = register, day

    def __missing__(self, initiative: str) -> tuple[Stretch, ...]:
        """Work out how an initiative stood."""
        self[initiative] = stretches(self._register, initiative, self._day)
        return self[initiative]


def neighbours(rows: Sequence[Event], chosen: str) -> tuple[Event | None, Event | None]:
    """Give the events before and after one; with none of them chosen, None and the first."""
    ids = [row.id for row in rows]
    if chosen not in ids:
        return None, rows[0] if rows else None
    at = ids.index(chosen)
    return rows[at - 1] if at else None, rows[at + 1] if at + 1 < len(rows) else None


@functools.lru_cache(maxsize=16)
def known_by(register: Register, day: date) -> Register:
    """Give the register without the events that had not begun by a day, so that no card tells of what came later."""
    begun = {row.id for row in events_begun(register, day)}
    kept = {key: row for key, row in register.events.items() if key in begun}
    return replace(register, events=MappingProxyType(kept))


def issues_nearby(register: Register, event: Event) -> tuple[Issue, ...]:
    """Give the issues of an event's areas on which Canada or Russia holds a position.

    There are none where issues rest on the same statements as the event: those are closer, see `issues_over`.
    """
    if issues_over(register, event):
        return ()
    held = {row.issue for row in register.positions.values() if row.actor in {_CANADA, _RUSSIA} and row.statements}
    return tuple(row for row in register.issues.values() if row.area in event.areas and row.id in held)
