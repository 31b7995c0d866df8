"""How an initiative stood on a given day, read from its history."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from data.load import Register
from data.records import Initiative, StatusChange
from data.vocabulary import ChangeKind, State


@dataclass(frozen=True, slots=True)
class Standing:
    """An initiative's state on a day.

    Attributes
    ----------
    state : State
        The state; `State.NOT_STATED` where nothing is known by that day.
    since : StatusChange or None
        The row with which it began: the change that brought it or, where no change is known, the first description
        that states it; None where nothing is known by that day.
    latest : StatusChange or None
        The last row that speaks of it by that day: how recent our knowledge is.
    certain : bool
        False where the day lies inside the span of a change whose date is known only to the month or year, unless
        the state was the same before: then it is what it is on whichever day the source speaks of.
    """

    state: State
    since: StatusChange | None
    latest: StatusChange | None
    certain: bool


def standing(register: Register, initiative: str, day: date) -> Standing:
    """Tell how an initiative stood on a day.

    A change dated only ``2018`` holds from the first day of 2018; on the days of 2018 it is marked uncertain.

    Parameters
    ----------
    register : Register
        The register.
    initiative : str
        The initiative's id.
    day : date
        The day asked about.

    Returns
    -------
    Standing
        The state with the change that brought it.
    """
    begun = [change for change in register.history.get(initiative, ()) if change.date.first_day <= day]
    if not begun:
        return Standing(State.NOT_STATED, None, None, certain=True)
    last = begun[-1]
    return Standing(last.state, _beginning(begun), last, certain=_possible(begun, day) == {last.state})


def _beginning(begun: list[StatusChange]) -> StatusChange:
    """Give the first of the last rows that state the same; what lies between them only bears the state out."""
    rows = reversed(begun)
    first = next(rows)
    for change in rows:
        if change.state is not first.state:
            break
        first = change
    return first


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


@functools.cache
def _histories(register: Register) -> tuple[tuple[str, tuple[date, ...], tuple[StatusChange, ...]], ...]:
    """Give every initiative with its changes and the first day of each, to be searched by halves."""
    every = ((initiative, register.history.get(initiative, ())) for initiative in register.initiatives)
    return tuple((initiative, tuple(row.date.first_day for row in rows), rows) for initiative, rows in every)


def matrix(register: Register, day: date) -> Mapping[str, Counter[State]]:
    """Count the initiatives of each area by state on a day.

    Parameters
    ----------
    register : Register
        The register.
    day : date
        The day asked about.

    Returns
    -------
    Mapping of area id to Counter of State
        Every area stands in it, also one without initiatives.
    """
    counts: dict[str, Counter[State]] = {area: Counter() for area in register.areas}
    for initiative, state in states_on(register, day).items():
        counts[register.initiatives[initiative].area][state] += 1
    return counts


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

    Returns
    -------
    date
        The day on which later facts were last looked for; of the article alone, the end of the last date that
        any of its records has.
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
