"""Numbers along time, apart from how they are drawn."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from components.chart import checks
from components.chart.styles import DASHES, SYMBOLS, Dash, Symbol
from data.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One number.

    Attributes
    ----------
    id, name : str
        What is reported when it is picked; its name, for the pointer and in the list: with its value, as readers write
        it.
    at : PartialDate
        The year, month or day that it is of; it stands in the middle of that.
    value : float
        The number, in the unit of the series.
    symbol : str
        One of `SYMBOLS`; another one for each variant of what is counted.
    filled : bool
        Whether the marker is filled; an outlined one is for a weaker grade.
    lines : tuple of str
        Further lines shown while the pointer is over it.

    Raises
    ------
    ValueError
        If the symbol is unknown or the value no finite number.
    """

    id: str
    name: str
    at: PartialDate
    value: float
    symbol: Symbol = "point"
    filled: bool = True
    lines: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a point that could not be drawn."""
        checks.known(self.symbol, SYMBOLS, f"point {self.id!r}: symbol")
        if not math.isfinite(self.value):
            message = f"point {self.id!r}: value is {self.value}; expected a finite number, or no point"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The numbers of one measure.

    Attributes
    ----------
    id, label : str
        What the legend names it by; the words at its end.
    color_key : str
        Key of the palette.
    dash : str
        Key of `DASHES`; another one for each line of a chart, so that they differ in grey.
    points : tuple of Point
        At least one, in order of time. Several of one date and one symbol do not agree with each other: all are
        drawn, and lines lead to each of them. Points of another symbol are joined by no line.
    joined_years : float
        Two points that are farther apart than this are joined by no line: there is a gap.

    Raises
    ------
    ValueError
        If the colour or dash is unknown, there are no points, or they are not in order of time.
    """

    id: str
    label: str
    points: tuple[Point, ...]
    color_key: str = "neutral"
    dash: Dash = "solid"
    joined_years: float = 1.0

    def __post_init__(self) -> None:
        """Refuse a line that could not be drawn."""
        place = f"line {self.id!r}"
        checks.coloured(self.color_key, place)
        checks.known(self.dash, DASHES, f"{place}: dash")
        if not self.points:
            message = f"{place} has no points; expected at least one"
            raise ValueError(message)
        checks.in_order((middle_of(point.at) for point in self.points), place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Lines over one axis of time and one of numbers.

    Attributes
    ----------
    lines : tuple of Line
        At least one.
    unit : str
        What stands above the axis of numbers: what is counted, and in which unit.
    from_zero : bool
        Whether the axis of numbers begins at 0.
    as_of, as_of_label, first_day, last_day
        As those of `Lanes`.

    Raises
    ------
    ValueError
        If there are no lines, an id stands twice, two lines have the same dash, there is no unit, or the days are not
        in order.
    """

    lines: tuple[Line, ...]
    unit: str
    from_zero: bool = True
    as_of: date | None = None
    as_of_label: str = ""
    first_day: date | None = None
    last_day: date | None = None

    def __post_init__(self) -> None:
        """Refuse a series whose lines could not be told apart."""
        if not self.lines or not self.unit:
            message = (
                f"series has {len(self.lines)} lines and the unit {self.unit!r}; expected at least one, and a unit"
            )
            raise ValueError(message)
        checks.distinct((line.id for line in self.lines), "series")
        checks.distinct(self.ids(), "series")
        checks.in_order((self.first_day, self.last_day), "series")
        dashes = [line.dash for line in self.lines]
        if len(dashes) != len(set(dashes)):
            message = f"series: dashes of the lines are {', '.join(dashes)}; expected another one for each line"
            raise ValueError(message)
        if bool(self.as_of) != bool(self.as_of_label):
            message = (
                f"series: the as-of line is {self.as_of} with the words {self.as_of_label!r}; expected both or none"
            )
            raise ValueError(message)

    def points(self) -> Iterator[Point]:
        """Give the points of all lines."""
        for line in self.lines:
            yield from line.points

    def ids(self) -> Iterator[str]:
        """Give the ids of all that can be picked."""
        return (point.id for point in self.points())

    def conflicts(self) -> bool:
        """Tell whether any points of one line, date and symbol do not agree."""
        keys = [(line.id, str(point.at), point.symbol) for line in self.lines for point in line.points]
        return len(keys) != len(set(keys))


def middle_of(at: PartialDate) -> date:
    """Give the day in the middle of a date."""
    first, last = at.first_day, at.last_day
    return first + (last - first) / 2
