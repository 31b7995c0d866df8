"""Who is listed on a day, by whom; and Canada's schedule, searched and counted."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from data.codes import Listed, Repealed
from data.queries import search
from data.register import Register, canada_schedule
from data.schema import REPLACED_ON, Listing, ScheduleItem

_NUMBER = re.compile(r"\d{1,4}", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?", re.ASCII)
_LEFT_OUT = str.maketrans({"'": None, "-": " "})


def listings_on(register: Register, day: date) -> tuple[Listing, ...]:
    """Give the listings that stood on a day, oldest first; one dated only to a month stands from its first day."""
    standing = (row for row in register.listings.values() if _stands(row, day))
    return tuple(sorted(standing, key=lambda row: (row.date.first_day, row.listed_by, row.id)))


def listings_of(register: Register, actor: str, day: date) -> tuple[Listing, ...]:
    """Give the listings of an actor that stood on a day, oldest first; none before the first and after the last."""
    return tuple(row for row in register.listed.get(actor, ()) if _stands(row, day))


def _stands(row: Listing, day: date) -> bool:
    return row.date.first_day <= day and (row.until is None or day < row.until.first_day)


def parties_listed(register: Register, initiative: str, day: date) -> Mapping[str, tuple[Listing, ...]]:
    """Give the parties of an initiative that were listed on a day, each with its listings."""
    parties = dict.fromkeys(row.actor for row in register.parties.get(initiative, ()))
    found = {actor: listings_of(register, actor, day) for actor in parties}
    return {actor: rows for actor, rows in found.items() if rows}


def listed_by(register: Register, actors: Iterable[str], day: date) -> tuple[Listed, ...]:
    """Tell by which states any of some actors was listed on a day; `Listed.NONE` alone where none was."""
    states = {row.listed_by for actor in actors for row in listings_of(register, actor, day)}
    return tuple(value for value in Listed if value in states) or (Listed.NONE,)


@functools.lru_cache(maxsize=16)
def listed_on(register: Register, day: date) -> Mapping[str, tuple[Listed, ...]]:
    """Give for every initiative by which states any of its parties was listed on a day."""
    return {
        initiative: listed_by(register, (row.actor for row in register.parties.get(initiative, ())), day)
        for initiative in register.initiatives
    }


def asked_for(register: Register, values: Collection[str], wanted: Collection[str]) -> bool:
    """Tell whether what somebody is listed by is what a filter asks for; without any listing it asks for nothing."""
    return not wanted or not register.listings or not set(values).isdisjoint(wanted)


@functools.lru_cache(maxsize=16)
def _searched(items: tuple[ScheduleItem, ...]) -> tuple[str, ...]:
    """Give what is searched of each name: as it is, and without apostrophes and hyphens."""
    folded = (search.normalise(row.name_as_in_law) for row in items)
    return tuple(f"{name}\n{name.translate(_LEFT_OUT)}" for name in folded)


@functools.lru_cache(maxsize=16)
def items_by(day: date) -> tuple[ScheduleItem, ...]:
    """Give the items of Canada's schedule that stood, or stood as repealed, by a day, in the order of the law."""
    return tuple(row for row in canada_schedule().values() if row.item_in_force_from.first_day <= day)


def find(items: tuple[ScheduleItem, ...], query: str) -> tuple[ScheduleItem, ...]:
    """Give the items that have every word of a query, in their order.

    A query is words of a name, whatever their accents, capitals, apostrophes and hyphens; a number of up to four
    digits, for the item of that number or the year of its day; a day or a month such as ``2023-09-20``; or an id such
    as ``entity-91``.
    """
    wanted = search.terms(query)
    if not wanted:
        return items
    return tuple(
        row for row, text in zip(items, _searched(items), strict=True) if all(_has(row, text, term) for term in wanted)
    )


def _has(row: ScheduleItem, text: str, term: str) -> bool:
    if _NUMBER.fullmatch(term):
        return term == row.item or term == str(row.item_in_force_from.year) or f" {term} " in f" {text} "
    if _DAY.fullmatch(term):
        return str(row.item_in_force_from).startswith(term)
    return term in text or term == row.id


@dataclass(frozen=True, slots=True)
class Added:
    """How the schedule grew on one day.

    ``items`` are those in force today that have stood since that day, ``total`` how many stood by the end of it.
    """

    day: date
    items: int
    total: int

    @property
    def replaced(self) -> bool:
        """Whether it is the day on which the schedule was replaced, so that its items were listed before."""
        return self.day == REPLACED_ON


@functools.lru_cache(maxsize=16)
def growth(day: date) -> tuple[Added, ...]:
    """Count the items in force by each day on which the schedule grew, up to a day.

    Repealed items are left out: the text keeps neither their names nor the days on which they were listed.
    """
    standing = (row for row in items_by(day) if row.repealed is Repealed.NO)
    added = Counter(row.item_in_force_from.first_day for row in standing)
    total = 0
    found: list[Added] = []
    for when in sorted(added):
        total += added[when]
        found.append(Added(when, added[when], total))
    return tuple(found)
