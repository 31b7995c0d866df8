"""What came after the article: which rows count, and how far later facts were checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from data.dates import PartialDate
from data.load import Register
from data.records import Event, OpenQuestion, SeriesPoint, StatusChange
from data.vocabulary import Origin

Row = TypeVar("Row", StatusChange, Event, SeriesPoint)


@dataclass(frozen=True, slots=True)
class Checked:
    """How current the later facts are.

    Attributes
    ----------
    on : date
        The day on which later facts were last looked for.
    latest : PartialDate or None
        The date of the latest one found; None where there is none.
    """

    on: date
    latest: PartialDate | None


def counted(rows: Iterable[Row], *, article_only: bool) -> tuple[Row, ...]:
    """Give the rows that a view counts: all, or those of the article alone.

    Parameters
    ----------
    rows : iterable of StatusChange, Event or SeriesPoint
        The rows, in any order.
    article_only : bool
        Whether to leave out what does not stand in the article.

    Returns
    -------
    tuple
        The rows that count, in their order.
    """
    return tuple(row for row in rows if row.origin is Origin.ARTICLE or not article_only)


def later_facts_checked(register: Register) -> Checked:
    """Tell on which day later facts were last looked for, and of which date the latest one is.

    A page prints both with every later fact: that nothing is shown between the two means that nothing was found.
    """
    rows: list[StatusChange | Event] = [*register.status_history.values(), *register.events.values()]
    dates = [row.date for row in rows if row.origin is Origin.AFTER]
    return Checked(register.checked_on, max(dates, key=lambda known: (known.first_day, known.last_day), default=None))


def events_begun(register: Register, day: date, *, article_only: bool = False) -> tuple[Event, ...]:
    """Give the events that had begun, or may have begun, by a day, oldest first.

    Parameters
    ----------
    register : Register
        The register.
    day : date
        The day asked about; an event dated only ``2018`` is given from the first day of 2018.
    article_only : bool
        Whether to leave out what does not stand in the article.

    Returns
    -------
    tuple of Event
        Those of the same date in the order of the table.
    """
    events = counted(register.events.values(), article_only=article_only)
    begun = (event for event in events if event.date.first_day <= day)
    return tuple(sorted(begun, key=lambda event: (event.date.first_day, event.date.last_day)))


def open_questions_on(register: Register, initiative: str) -> tuple[OpenQuestion, ...]:
    """Give the questions that leave open how an initiative stands today, in the order of the table."""
    return tuple(row for row in register.open_questions.values() if initiative in row.initiatives)
