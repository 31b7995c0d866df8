"""Two days beside each other: how each form of cooperation stood on the first, and how it stands on the second."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data.codes import State
from data.queries.changes import Change
from data.queries.states import Standing, standing
from data.register import Register
from data.schema import Event, Initiative


class Moved(StrEnum):
    """How an initiative's states on two days stand to each other."""

    STATE = "state"
    """It stands in another state."""

    UNKNOWN = "unknown"
    """How it stood is not stated of one of the days, so that nobody can say whether it stands otherwise."""

    UNSEEN = "unseen"
    """It stands in the same state, which nothing has borne out lately, as something had on the first day."""

    NOT = "not"
    """It stands as before."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One initiative on two days."""

    record: Initiative
    before: Standing
    after: Standing

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.record.id

    @property
    def moved(self) -> Moved:
        """How the two states stand to each other."""
        if self.before.state is not self.after.state:
            known = State.NOT_STATED not in {self.before.state, self.after.state}
            return Moved.STATE if known else Moved.UNKNOWN
        return Moved.UNSEEN if self.after.faded and not self.before.faded else Moved.NOT


def compared(register: Register, initiatives: Iterable[str], begin: date, day: date) -> tuple[Compared, ...]:
    """Set some initiatives on two days beside each other: those in another state first, the latest change foremost.

    Then follow those of which one state is not stated, those that nothing bears out any more, and those that stand as
    before, each in their own order.
    """
    rows = [
        Compared(register.initiatives[one], standing(register, one, begin), standing(register, one, day))
        for one in initiatives
    ]
    order = tuple(Moved)

    def rank(row: Compared) -> tuple[int, int]:
        latest = row.after.since.date.first_day.toordinal() if row.moved is Moved.STATE and row.after.since else 0
        return order.index(row.moved), -latest

    return tuple(sorted(rows, key=rank))


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands on one line of a list of changes: a row, and the states that it brought or tells of."""

    change: Change
    states: tuple[Change, ...] = ()

    @property
    def id(self) -> str:
        """The id of the row."""
        return self.change.row.id


def merged(rows: Iterable[Change], wanted: Collection[str] = ()) -> tuple[Entry, ...]:
    """Put each state into the event that it rests on, so that one happening is told once.

    A state belongs to the event of the same date, listed under the same area, with which it shares a source of later
    date; to the first of several. All other rows stand by themselves, and every row keeps its place.

    Parameters
    ----------
    rows : iterable of Change
        The rows, as they are listed.
    wanted : collection of str
        The areas that are asked for, which decide under which one a row stands; none for all.
    """
    rows = tuple(rows)
    own: dict[str, list[Change]] = {}
    taken: set[str] = set()
    events = [change for change in rows if isinstance(change.row, Event)]
    for state in rows:
        if isinstance(state.row, Event):
            continue
        for event in events:
            same_day = event.row.date.span == state.row.date.span
            if (
                same_day
                and state.under(wanted) == event.under(wanted)
                and {*state.row.references} & {*event.row.references}
            ):
                own.setdefault(event.row.id, []).append(state)
                taken.add(state.row.id)
                break
    return tuple(Entry(row, tuple(own.get(row.row.id, ()))) for row in rows if row.row.id not in taken)
