"""What came after the article: how far later facts were checked, which events had begun, what stays open."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from data.codes import Origin
from data.dates import PartialDate
from data.register import Register
from data.schema import WITH_ORIGIN, Event, OpenQuestion, StatusChange


@dataclass(frozen=True, slots=True)
class Checked:
    """The day on which later facts were last looked for, and the date of the latest one, None where none was found."""

    on: date
    latest: PartialDate | None


@functools.cache
def later_facts_checked(register: Register) -> Checked:
    """Tell on which day later facts were last looked for, and of which date the latest one is.

    A page prints both with every later fact: that nothing is shown between the two means that nothing was found.
    """
    rows: list[StatusChange | Event] = [*register.status_history.values(), *register.events.values()]
    dates = [row.date for row in rows if row.origin is Origin.AFTER]
    return Checked(register.checked_on, max(dates, key=lambda known: known.span, default=None))


def events_begun(register: Register, day: date) -> tuple[Event, ...]:
    """Give the events that had begun, or may have begun, by a day, oldest first; of one date in the order of the table.

    An event dated only ``2018`` is given from the first day of 2018.
    """
    events, days = _in_order(register)
    return events[: bisect_right(days, day)]


@functools.cache
def _in_order(register: Register) -> tuple[tuple[Event, ...], tuple[date, ...]]:
    """Give every event, oldest first, and the first day of each, to be searched by halves."""
    events = sorted(register.events.values(), key=lambda event: event.date.span)
    return tuple(events), tuple(event.date.first_day for event in events)


def resting_on_works(register: Register) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Give, for each reference, the changes of state, events, numbers and listings that rest on it, as table and id.

    References on which nothing rests have no entry.
    """
    index: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for table in WITH_ORIGIN:
        for row in getattr(register, table).values():
            for reference in row.references:
                index[reference].append((table, row.id))
    return {reference: tuple(rows) for reference, rows in index.items()}


def open_questions_on(register: Register, initiative: str) -> tuple[OpenQuestion, ...]:
    """Give the questions that leave open how an initiative stands today, in the order of the table."""
    return tuple(row for row in register.open_questions.values() if initiative in row.initiatives)
