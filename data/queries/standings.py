"""The cooperation in the order in which a reader asks for it: what goes on, then what was last seen longer ago."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from data.codes import State
from data.dates import PartialDate
from data.queries.states import GOING_ON, Standing, standing
from data.queries.timeline import Stretch
from data.register import Register
from data.schema import Initiative

WATERSHED: Final = "russian-forces-enter-ukraine-2022-02-24"
"""The event whose day many readers compare with; its line is drawn through the states over time."""

FIRST_YEAR: Final = 2014
"""The year from which states are drawn over time unless a reader asks for all: the article's own beginning."""

_REST: Final = (State.PLANNED, State.SUSPENDED, State.ENDED, State.NOT_STATED)


@dataclass(frozen=True, slots=True)
class Stood:
    """One initiative and how it stands on a day."""

    record: Initiative
    standing: Standing

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.record.id

    @property
    def look(self) -> tuple[State, bool]:
        """Its state, and whether it is no more than last seen."""
        return self.standing.state, self.standing.faded

    @property
    def seen(self) -> PartialDate | None:
        """The date of the row that bears out last what it stands in, also where that is that nothing is stated."""
        return self.standing.seen.date if self.standing.seen else None

    @property
    def borne_out(self) -> PartialDate | None:
        """The date to which its state was last borne out."""
        return None if self.standing.state is State.NOT_STATED else self.seen


def in_order(register: Register, initiatives: Iterable[str], day: date) -> tuple[Stood, ...]:
    """Give some initiatives by how they stand: what goes on, what was last seen to, then the other states.

    Within a state they keep their order.
    """
    rows = [Stood(register.initiatives[one], standing(register, one, day)) for one in initiatives]
    return tuple(sorted(rows, key=lambda row: _rank(*row.look)))


def _rank(state: State, faded: bool) -> tuple[int, int, int]:  # noqa: FBT001  # the look as a pair
    if state in GOING_ON:
        return int(faded), GOING_ON.index(state), 0
    return 2, _REST.index(state), int(faded)


@functools.cache
def watershed(register: Register) -> date | None:
    """Give the day of `WATERSHED`; None where the register holds it not, as that of the article alone."""
    event = register.events.get(WATERSHED)
    return event.date.first_day if event else None


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a stretch: the days from ``begin`` to ``end`` in one state, borne out or no more than last seen."""

    state: State
    faded: bool
    begin: date
    end: date


def spans(stretches: Iterable[Stretch], first: date, day: date) -> tuple[Span, ...]:
    """Part stretches where they fade, from a first day to the as-of date, oldest first.

    Parameters
    ----------
    stretches : iterable of Stretch
        How an initiative stood, as `timeline.stretches` gives it.
    first, day : date
        What lies before the first day or after the other is left out.
    """
    found = []
    for stretch in stretches:
        ends = stretch.end or day
        fades = stretch.faded_from(day)
        parts = [(False, stretch.begin, min(fades, ends) if fades else ends)]
        if fades and fades < ends:
            parts.append((True, fades, ends))
        found += [
            Span(stretch.state, faded, max(begin, first), min(end, day))
            for faded, begin, end in parts
            if end >= first and begin <= day
        ]
    return tuple(found)
