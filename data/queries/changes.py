"""What was dated between two days: changes and descriptions of states, and events, by area."""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from data.codes import ChangeKind
from data.queries.matching import day_of
from data.queries.states import last_day_covered
from data.register import Register, article_alone
from data.schema import Event, StatusChange
from data.selection import FIRST_DAY, Selection


@dataclass(frozen=True, slots=True)
class Change:
    """One dated row, with every area that it touches, in the order of the register.

    ``before`` is, of a state, the row that it follows in the history of its initiative; None where nothing was known.
    """

    row: StatusChange | Event
    areas: tuple[str, ...]
    before: StatusChange | None = None

    def under(self, wanted: Collection[str] = ()) -> str:
        """Give the area under which it stands: the first that is wanted, or the first of all; empty for none."""
        return next((area for area in self.areas if area in wanted or not wanted), "")


@dataclass(frozen=True, slots=True)
class ChangeTally:
    """How many rows of each sort there are, in how many areas they are listed, and how many touch no area."""

    changes: int
    descriptions: int
    events: int
    areas: int
    outside: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What is dated from one day to another.

    The rows stand by area in the order of the register, what touches none last, and within an area oldest first;
    ``counts`` tells for each area how many rows there would be if it alone were asked for.
    """

    begin: date
    day: date
    rows: tuple[Change, ...]
    counts: Counter[str]


def end_of_article(register: Register) -> date:
    """Give the last day that the article speaks of."""
    return last_day_covered(article_alone(register))


def begin_of(register: Register, selection: Selection) -> date:
    """Give the day since which a view lists changes: the chosen one, or the end of the article."""
    return selection.begin or max(end_of_article(register), FIRST_DAY)


def changes(register: Register, selection: Selection) -> Changes:
    """Give what is dated from the view's first day to its as-of date, in the areas that it asks for.

    A partial date counts by its first day: a row dated ``2022`` is listed since 1 January 2022 and not since a later
    day of that year.
    """
    begin, day = begin_of(register, selection), day_of(register, selection)
    rows, counts = _between(register, begin, day)
    wanted = frozenset(selection.area)
    if wanted:
        rows = _by_area(register, (row for row in rows if not wanted.isdisjoint(row.areas)), wanted)
    return Changes(begin, day, rows, counts)


def tally_of_changes(rows: Iterable[Change], wanted: Collection[str] = ()) -> ChangeTally:
    """Count rows by sort, each under the first of the areas asked for; without any, under its own first."""
    sorts: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for row in rows:
        sorts["event" if isinstance(row.row, Event) else row.row.kind] += 1
        places[row.under(wanted)] += 1
    outside = places.pop("", 0)
    return ChangeTally(sorts[ChangeKind.CHANGE], sorts[ChangeKind.AS_DESCRIBED], sorts["event"], len(places), outside)


@functools.cache
def _dated(register: Register) -> tuple[tuple[Change, ...], tuple[date, ...]]:
    """Give every dated row oldest first, and the first day of each, to be searched by halves."""
    order = {area: number for number, area in enumerate(register.areas)}
    rows: list[Change] = []
    for initiative, history in register.history.items():
        area = register.initiatives[initiative].area
        rows += [Change(row, (area,), before) for row, before in zip(history, (None, *history), strict=False)]
    rows += [Change(row, tuple(sorted(row.areas, key=order.__getitem__))) for row in register.events.values()]
    rows.sort(key=lambda change: change.row.date.span)
    return tuple(rows), tuple(change.row.date.first_day for change in rows)


@functools.lru_cache(maxsize=16)
def _between(register: Register, begin: date, day: date) -> tuple[tuple[Change, ...], Counter[str]]:
    """Give the rows between two days by area, and how many touch each area."""
    rows, days = _dated(register)
    found = rows[bisect_left(days, begin) : bisect_right(days, day)]
    return _by_area(register, found, ()), Counter(area for row in found for area in row.areas)


def _by_area(register: Register, rows: Iterable[Change], wanted: Collection[str]) -> tuple[Change, ...]:
    groups: Mapping[str, list[Change]] = {area: [] for area in (*register.areas, "")}
    for row in rows:
        groups[row.under(wanted)].append(row)
    return tuple(row for group in groups.values() for row in group)
