"""How an initiative stood on a given day, read from its history."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, groupby
from operator import attrgetter
from typing import Final

from data.codes import ChangeKind, State
from data.dates import PartialDate, months_later
from data.register import Register
from data.schema import Initiative, StatusChange

FADES_AFTER_MONTHS: Final = 36
"""The rule: a state that goes on is shown as last seen then, once nothing has borne it out for so many months."""

FADING: Final = frozenset(state for state in State if state.fades)
"""The states that may pass unnoticed."""

_ONE_DAY: Final = timedelta(days=1)

GOING_ON: Final = (State.ACTIVE, State.LIMITED)
"""The states of what goes on, fully or in part."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An initiative's state on a day, `State.NOT_STATED` where nothing is known by that day.

    Attributes
    ----------
    since : StatusChange or None
        The row with which it began: the change that brought it or, where no change is known, the first description
        that states it; None where nothing is known by that day.
    seen : StatusChange or None
        The row that bears the state out to the latest day: the one whose date ends last since it began.
    certain : bool
        False where the day lies inside the span of a change whose date is known only to the month or year, unless
        the state was the same before: then it is what it is on whichever day the source speaks of.
    faded : bool
        Whether nothing bears the state out for the `FADES_AFTER_MONTHS` before the day: it is then last seen on the
        date of `seen`, and not known to go on.
    """

    state: State
    since: StatusChange | None
    seen: StatusChange | None
    certain: bool
    faded: bool

    @property
    def goes_on(self) -> bool:
        """Whether the last state known is one of `GOING_ON`, however long ago it was seen."""
        return self.state in GOING_ON


def standing(register: Register, initiative: str, day: date) -> Standing:
    """Tell how an initiative stood on a day.

    A change dated only ``2018`` holds from the first day of 2018; on the days of 2018 it is marked uncertain.
    """
    begun = [change for change in register.history.get(initiative, ()) if change.date.first_day <= day]
    if not begun:
        return Standing(State.NOT_STATED, None, None, certain=True, faded=False)
    run = runs(begun)[-1]
    state, seen = run[0].state, max(run, key=lambda change: change.date.last_day)
    return Standing(
        state,
        run[0],
        seen,
        certain=_possible(begun, day) == {state},
        faded=is_faded(state, seen.date.last_day, day),
    )


def is_faded(state: State, seen: date, day: date) -> bool:
    """Tell whether a state of `FADING` that was last borne out on ``seen`` is no more than last seen on a day."""
    return state in FADING and fades_on(seen) <= day


def fades_on(seen: date) -> date:
    """Give the first day on which a state that was last borne out on ``seen`` is shown as last seen.

    It is the day after ``seen`` plus `FADES_AFTER_MONTHS`: no evidence falls into the months before it.
    """
    return months_later(seen, FADES_AFTER_MONTHS) + _ONE_DAY


def runs(history: Iterable[StatusChange]) -> list[tuple[StatusChange, ...]]:
    """Part a history where the state changes: the first row of a run began its state, the others only bear it out."""
    return [tuple(run) for _, run in groupby(history, key=attrgetter("state"))]


def _possible(begun: list[StatusChange], day: date) -> set[State]:
    """Give every state that may hold on a day: the last that surely began, and those since whose span is not over."""
    possible: set[State] = set()
    for change in reversed(begun):
        possible.add(change.state)
        if change.date.last_day <= day:
            return possible
    return {*possible, State.NOT_STATED}


@functools.lru_cache(maxsize=16)
def states_on(register: Register, day: date) -> Mapping[str, State]:
    """Give the state of every initiative on a day, as `standing` tells it of one."""
    return {
        initiative: changes[begun - 1].state if (begun := bisect_right(days, day)) else State.NOT_STATED
        for initiative, days, changes in _histories(register)
    }


@functools.lru_cache(maxsize=16)
def faded_on(register: Register, day: date) -> frozenset[str]:
    """Give the initiatives whose state on a day is no more than last seen, as `standing` tells it of one."""
    return frozenset(
        initiative
        for initiative, days, changes in _histories(register)
        if (begun := bisect_right(days, day))
        and is_faded(changes[begun - 1].state, _seen(register)[initiative][begun - 1], day)
    )


@functools.cache
def _seen(register: Register) -> Mapping[str, tuple[date, ...]]:
    """Give for each row of each history the last day to which it and those before it bear its state out."""
    return {
        initiative: tuple(day for run in runs(changes) for day in accumulate((row.date.last_day for row in run), max))
        for initiative, _, changes in _histories(register)
    }


@functools.cache
def _histories(register: Register) -> tuple[tuple[str, tuple[date, ...], tuple[StatusChange, ...]], ...]:
    """Give every initiative with its changes and the first day of each, to be searched by halves."""
    every = ((initiative, register.history.get(initiative, ())) for initiative in register.initiatives)
    return tuple((initiative, tuple(row.date.first_day for row in rows), rows) for initiative, rows in every)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many forms of cooperation stand in each state, and how many of these are no more than last seen."""

    states: Counter[State]
    faded: Counter[State]

    @property
    def going_on(self) -> int:
        """How many go on, fully or in part, and were seen to within `FADES_AFTER_MONTHS`."""
        return sum(self.states[state] - self.faded[state] for state in GOING_ON)

    @property
    def last_seen_earlier(self) -> int:
        """How many went on, fully or in part, when they were last seen, which is longer ago."""
        return sum(self.faded[state] for state in GOING_ON)

    @property
    def total(self) -> int:
        """How many there are."""
        return self.states.total()


def tally(register: Register, initiatives: Iterable[str], day: date) -> Tally:
    """Count some initiatives by their state on a day."""
    standing_on, faded = states_on(register, day), faded_on(register, day)
    ids = tuple(initiatives)
    return Tally(Counter(standing_on[one] for one in ids), Counter(standing_on[one] for one in ids if one in faded))


@dataclass(frozen=True, slots=True)
class GoingOn:
    """How many forms of cooperation go on as far as is known, and up to when that was seen.

    Attributes
    ----------
    total, lately, earlier : int
        How many there are; how many go on, fully or in part, and were seen to within `FADES_AFTER_MONTHS`; how many
        went on when they were last seen, which is longer ago.
    lately_from : int or None
        The year in or after which all of ``lately`` were seen.
    earlier_from, earlier_to : int or None
        The years between which those of ``earlier`` were last seen.
    lately_month : PartialDate or None
        The month in or after which all of ``lately`` were seen and none of ``earlier``; None where no month parts them.
    """

    total: int
    lately: int
    earlier: int
    lately_from: int | None
    earlier_from: int | None
    earlier_to: int | None
    lately_month: PartialDate | None = None

    @property
    def overlaps(self) -> bool:
        """Whether some that went on earlier were last seen in a year in which others count as seen lately.

        What was last seen in the first half of a year may be too long ago while what was seen in its second is not;
        a year does not tell the two apart then.
        """
        lately, earlier = self.lately_from, self.earlier_to
        return lately is not None and earlier is not None and lately <= earlier


def going_on(register: Register, initiatives: Iterable[str], day: date) -> GoingOn:
    """Tell how many of some initiatives go on, and to which years they were seen."""
    stand = [standing(register, one, day) for one in initiatives]
    seen: dict[bool, list[PartialDate]] = {True: [], False: []}
    for one in stand:
        if one.goes_on and one.seen:
            seen[one.faded].append(one.seen.date)
    lately, earlier = (sorted(row.last_day for row in seen[faded]) for faded in (False, True))
    begin = min((row.first_day for row in seen[False]), default=None)
    month = PartialDate(begin.year, begin.month) if begin else None
    return GoingOn(
        len(stand),
        len(lately),
        len(earlier),
        lately[0].year if lately else None,
        earlier[0].year if earlier else None,
        earlier[-1].year if earlier else None,
        month if month and earlier and earlier[-1] < month.first_day else None,
    )


def matrix(register: Register, day: date) -> Mapping[str, Tally]:
    """Count the cooperation of each area by state on a day.

    Every area stands in it, also one without cooperation; what is only proposed counts nowhere.
    """
    by_area: dict[str, list[str]] = {area: [] for area in register.areas}
    for row in register.cooperation.values():
        by_area[row.area].append(row.id)
    return {area: tally(register, ids, day) for area, ids in by_area.items()}


def latest_changes(register: Register, day: date, most: int) -> tuple[StatusChange, ...]:
    """Give the last dated changes that had begun by a day, newest first."""
    return _changes_begun(register, day)[:most]


@functools.lru_cache(maxsize=16)
def _changes_begun(register: Register, day: date) -> tuple[StatusChange, ...]:
    changes = register.status_history.values()
    begun = [row for row in changes if row.kind is ChangeKind.CHANGE and row.date.first_day <= day]
    begun.sort(key=lambda change: (change.date.last_day, change.date.first_day, change.id), reverse=True)
    return tuple(begun)


def last_day_covered(register: Register) -> date:
    """Give the last day that the register can speak of: the natural as-of date.

    It is that on which later facts were last looked for; of the article alone, the end of the last date of its records.
    """
    return register.checked_on


def years_of(register: Register, initiative: Initiative) -> Iterable[int]:
    """Give every year in which the initiative began or changed its state."""
    if initiative.start:
        yield initiative.start.year
    for change in register.history.get(initiative.id, ()):
        yield change.date.year


@functools.cache
def years(register: Register) -> tuple[int, int]:
    """Give the first and the last year in which any initiative began or changed its state."""
    every = [year for initiative in register.initiatives.values() for year in years_of(register, initiative)]
    return min(every), max(every)
