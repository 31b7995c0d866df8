"""How an initiative stood on a given day, read from its history."""

from __future__ import annotations

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
        The change that brought it, None where nothing is known by that day.
    certain : bool
        False where the day lies inside the span of a change whose date is known only to the month or year.
    """

    state: State
    since: StatusChange | None
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
        return Standing(State.NOT_STATED, None, certain=True)
    last = begun[-1]
    return Standing(last.state, last, certain=day >= last.date.last_day)


def matrix(register: Register, day: date) -> Mapping[str, Counter[State]]:
    """Count the initiatives of each area by state on a day.

    Returns
    -------
    Mapping of area id to Counter of State
        Every area stands in it, also one without initiatives.
    """
    counts: dict[str, Counter[State]] = {area: Counter() for area in register.areas}
    for initiative in register.initiatives.values():
        counts[initiative.area][standing(register, initiative.id, day).state] += 1
    return counts


def latest_changes(register: Register, day: date, most: int) -> tuple[StatusChange, ...]:
    """Give the last dated changes that had begun by a day, newest first."""
    changes = (row for row in register.status_history.values() if row.kind is ChangeKind.CHANGE)
    begun = [change for change in changes if change.date.first_day <= day]
    begun.sort(key=lambda change: (change.date.last_day, change.date.first_day, change.id), reverse=True)
    return tuple(begun[:most])


def last_day_covered(register: Register) -> date:
    """Give the last day that any record of a change or event speaks of: the natural as-of date."""
    dates = [row.date for row in register.status_history.values()] + [row.date for row in register.events.values()]
    return max(known.last_day for known in dates)


def years_of(register: Register, initiative: Initiative) -> Iterable[int]:
    """Give every year in which the initiative began or changed its state."""
    if initiative.start:
        yield initiative.start.year
    for change in register.history.get(initiative.id, ()):
        yield change.date.year
