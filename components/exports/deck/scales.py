"""The scales of charts: days as years with a fraction, and round steps of numbers."""

from __future__ import annotations

import calendar
import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
_ABOUT: Final = 5
_HEADROOM: Final = 1.1
_YEARS: Final = (1, 2, 5, 10, 20, 50)


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis: its ends and the step between its ticks."""

    low: float
    high: float
    step: float

    @property
    def ticks(self) -> tuple[float, ...]:
        """The ticks from below upwards."""
        return tuple(self.low + number * self.step for number in range(round((self.high - self.low) / self.step) + 1))


def moment(day: date) -> float:
    """Give a day as a year with a fraction: 1 July 2019 is about 2019.5."""
    return day.year + (day.timetuple().tm_yday - 1) / (366 if calendar.isleap(day.year) else 365)


def years_between_ticks(years: float, width: float, least: float) -> int:
    """Give how many years lie between ticks so that their labels have room."""
    return next((step for step in _YEARS if width / (years / step) >= least), _YEARS[-1])


def scale_of(values: Iterable[float | None]) -> Scale:
    """Give an axis in round steps that holds zero and all numbers, with room for a word above the highest."""
    known = [value for value in values if value is not None and math.isfinite(value)]
    high, low = max(known, default=0.0), min(known, default=0.0)
    high, low = max(high, 0.0) * _HEADROOM, min(low, 0.0) * _HEADROOM
    span = (high - low) or 1.0
    power = 10.0 ** math.floor(math.log10(span / _ABOUT))
    step = next(one * power for one in _STEPS if one * power >= span / _ABOUT * (1 - 1e-9))
    return Scale(math.floor(low / step) * step, max(math.ceil(high / step), math.floor(low / step) + 1) * step, step)
