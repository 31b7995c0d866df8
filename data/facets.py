"""Filters whose values carry live counts: or within a facet, and between facets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Faceted(Generic[Row]):
    """A row with what each filter looks at.

    Attributes
    ----------
    row : Row
        The record.
    values : Mapping of str to collection of str
        For each facet, the values that the row has.
    """

    row: Row
    values: Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Row]):
    """What a set of filters leaves.

    Attributes
    ----------
    rows : tuple of Row
        The rows that pass every filter.
    counts : Mapping of str to Counter
        For each facet and value, how many rows would pass if that facet asked for this value alone.
    without : Mapping of str to int
        For each facet in use, how many rows would pass if it were dropped.
    """

    rows: tuple[Row, ...]
    counts: Mapping[str, Counter[str]]
    without: Mapping[str, int]


def apply(rows: Sequence[Faceted[Row]], chosen: Mapping[str, Collection[str]]) -> Outcome[Row]:
    """Filter rows and count what every value of every facet would leave.

    Parameters
    ----------
    rows : sequence of Faceted
        All rows, in the order wanted.
    chosen : Mapping of str to collection of str
        The values asked for; a facet with no value asks for nothing.

    Returns
    -------
    Outcome
        The passing rows in their order, and the counts.
    """
    used = {facet: frozenset(values) for facet, values in chosen.items() if values}
    passing: list[Row] = []
    counts: dict[str, Counter[str]] = {facet: Counter() for row in rows[:1] for facet in row.values}
    without: Counter[str] = Counter(dict.fromkeys(used, 0))
    for faceted in rows:
        failed = [facet for facet, wanted in used.items() if wanted.isdisjoint(faceted.values[facet])]
        if not failed:
            passing.append(faceted.row)
            for facet in used:
                without[facet] += 1
            for facet, values in faceted.values.items():
                counts[facet].update(set(values))
        elif len(failed) == 1:
            without[failed[0]] += 1
            counts[failed[0]].update(set(faceted.values[failed[0]]))
    return Outcome(tuple(passing), counts, dict(without))
