"""Filters whose values carry live counts: or within a facet, and between facets."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import and_, or_
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Faceted(Generic[Row]):
    """A row with the values that it has, by facet."""

    row: Row
    values: Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Row]):
    """What a set of filters leaves: the rows that pass every filter, and what another choice would leave.

    ``counts`` tells for each facet and value how many rows would pass if that facet asked for this value alone,
    ``without`` for each facet in use how many would pass if it were dropped.
    """

    rows: tuple[Row, ...]
    counts: Mapping[str, Counter[str]]
    without: Mapping[str, int]


Masks = Mapping[str, int]
"""For each value of a facet, the rows that have it: the first row is the lowest bit."""


@dataclass(frozen=True, slots=True)
class Index(Generic[Row]):
    """Rows with what each filter looks at, made once, so that a filter need not look at every row again."""

    rows: tuple[Row, ...]
    masks: Mapping[str, Masks]

    def and_(self, **masks: Masks) -> Index[Row]:
        """Give the same rows with further facets."""
        return Index(self.rows, {**self.masks, **masks})


def index(rows: Sequence[Faceted[Row]]) -> Index[Row]:
    """Give the index of some rows."""
    facets = dict.fromkeys(facet for row in rows for facet in row.values)
    return Index(
        tuple(row.row for row in rows), {facet: masks(row.values.get(facet, ()) for row in rows) for facet in facets}
    )


def masks(values: Iterable[Collection[str]]) -> Masks:
    """Give the rows of each value of one facet, from the values that each row has."""
    found: dict[str, int] = {}
    for number, own in enumerate(values):
        bit = 1 << number
        for value in own:
            found[value] = found.get(value, 0) | bit
    return found


def apply(rows: Index[Row], chosen: Mapping[str, Collection[str]], first: int | None = None) -> Outcome[Row]:
    """Filter rows and count what every value of every facet would leave.

    Parameters
    ----------
    rows : Index
        All rows.
    chosen : Mapping of str to collection of str
        The values asked for; a facet with no value asks for nothing.
    first : int or None
        How many of the first rows there are to be; None for all.
    """
    total = len(rows.rows) if first is None else first
    every = (1 << total) - 1
    used = {
        facet: functools.reduce(or_, (rows.masks.get(facet, {}).get(value, 0) for value in wanted), 0)
        for facet, wanted in chosen.items()
        if wanted
    }
    passing = functools.reduce(and_, used.values(), every)
    others = {
        facet: functools.reduce(and_, (mask for other, mask in used.items() if other != facet), every) for facet in used
    }
    counts = {
        facet: Counter(
            {value: n for value, mask in own.items() if (n := (mask & others.get(facet, passing)).bit_count())}
        )
        for facet, own in rows.masks.items()
    }
    return Outcome(_of(rows.rows[:total], passing), counts, {facet: mask.bit_count() for facet, mask in others.items()})


def _of(rows: tuple[Row, ...], mask: int) -> tuple[Row, ...]:
    """Give the rows of a mask."""
    if mask.bit_count() == len(rows):
        return rows
    return tuple(compress(rows, (bit == "1" for bit in reversed(f"{mask:0{len(rows)}b}"))))
