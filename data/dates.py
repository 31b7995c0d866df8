"""Dates that may be known only to the year or the month."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from data.codes import Precision

_FORM = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1800, 2199
EXPECTED = "YYYY, YYYY-MM or YYYY-MM-DD, a real date between 1800 and 2199"


def months_later(day: date, months: int) -> date:
    """Give the same day of a later month, or the last one where that month is shorter; below 0, of an earlier one."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


@dataclass(frozen=True, slots=True, order=False)
class PartialDate:
    """A date of the Gregorian calendar, 1800 to 2199, known to the day, to the month or to the year."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse what is not a date, with a ValueError."""
        if not _FIRST_YEAR <= self.year <= _LAST_YEAR or 0 in {self.month, self.day} or (self.day and not self.month):
            message = f"'{self.year}-{self.month}-{self.day}' is not a date; expected {EXPECTED}"
            raise ValueError(message)
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``2018``, ``2018-03`` or ``2018-03-04``.

        Raises
        ------
        ValueError
            If the text has another form or names no real date.
        """
        year, *rest = match.groups() if (match := _FORM.fullmatch(text)) else ("0",)
        try:
            return cls(int(year), *(int(part) if part else None for part in rest))
        except ValueError as error:
            message = f"'{text}' is not a date; expected {EXPECTED}"
            raise ValueError(message) from error

    @property
    def precision(self) -> Precision:
        """How much of the date is known."""
        if self.day:
            return Precision.DAY
        return Precision.MONTH if self.month else Precision.YEAR

    @property
    def first_day(self) -> date:
        """The earliest day that the date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day that the date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def span(self) -> tuple[date, date]:
        """Its first and its last day: what dates of any precision are put in order by."""
        return self.first_day, self.last_day

    def __str__(self) -> str:
        """Give the ISO form, as long as the date is precise."""
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}"
        return text
