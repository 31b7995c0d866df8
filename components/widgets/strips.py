"""The column of a list in which the states of an initiative are bars over time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final, TypeVar

from components.lists import Column
from components.signs import look, look_words
from components.table import Bar, Cell, Tick
from components.view import View
from data.queries import FIRST_YEAR, Span, day_of, spans, timeline, watershed
from data.schema import Initiative

Row = TypeVar("Row")

_YEARS_APART, _FEWEST_YEARS = 4, 4
_ROOM_FOR_WORDS: Final = 0.04
"""How near the edge, as a share of the axis, the label of a year is left out: it would stand out of the column."""

_ROOM_FOR_A_DAY: Final = 0.3
"""The same for the label of a day."""


def strip_column(shown: View, initiative: Callable[[Row], Initiative], identifier: str = "strip") -> Column[Row]:
    """Give the column of bars: how an initiative stood over time, hollow where nothing bears it out any more.

    Parameters
    ----------
    shown : View
        The view on screen; the axis ends on its as-of date.
    initiative : callable
        Gives the initiative of a row.
    identifier : str
        As `components.lists.Column.id`.
    """
    say, register = shown.say, shown.register
    day = day_of(register, shown.selection)
    first = date(min(FIRST_YEAR, day.year - _FEWEST_YEARS), 1, 1)
    whole = (day - first).days

    def at(when: date) -> float:
        return min(1.0, max(0.0, (when - first).days / whole))

    def cell(row: Row) -> Cell:
        found = spans(timeline.stretches(register, initiative(row).id, day), first, day)
        bars = tuple(Bar(look(one.state, faded=one.faded), at(one.begin), at(one.end)) for one in found)
        return Cell(say.apart(_words(shown, one) for one in found) or say.not_stated, strip=bars)

    return Column(
        identifier,
        say("State over time"),
        lambda row: cell(row).text,
        cell=cell,
        sortable=False,
        axis=tuple(_ticks(shown, first, day, at)),
    )


def _words(shown: View, span: Span) -> str:
    say = shown.say
    state, begin, end = look_words(say, span.state, faded=span.faded), span.begin.year, span.end.year
    if begin == end:
        return say("{state} in {year}", state=state, year=begin)
    return say("{state} from {begin} to {end}", state=state, begin=begin, end=end)


def _ticks(shown: View, first: date, day: date, at: Callable[[date], float]) -> list[Tick]:
    marked = watershed(shown.register)
    years = [date(year, 1, 1) for year in range(first.year, day.year + 1)]
    ticks = []
    for number, begin in enumerate(years):
        is_named = number % _YEARS_APART == 0 and at(begin) < 1 - _ROOM_FOR_WORDS
        if is_named or number == 0:
            ticks.append(Tick(at(begin), str(begin.year) if is_named else ""))
    if marked and first < marked <= day:
        words = shown.say.day(marked) if at(marked) < 1 - _ROOM_FOR_A_DAY else ""
        ticks.append(Tick(at(marked), words, strong=True))
    return ticks
