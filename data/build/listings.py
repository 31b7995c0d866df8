"""Compares a newer consolidation of Canada's schedule with the table, and tells which matches to look at.

Nothing is matched here: who of the register is which item is decided by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data.build.consolidation import Consolidation, Item
from data.build.reading import csv_text
from data.codes import ActorKind, ListInstrument, Repealed
from data.errors import Fault, RegisterError
from data.queries import normalise
from data.schema import EVERY_TABLE, SCHEDULE, columns_of, item_id

_UNNAMED = frozenset({ActorKind.STATE, ActorKind.STATE_GROUP, ActorKind.GROUP, ActorKind.REGION})
"""Kinds of actor that no item names: their words stand in hundreds of items."""

_WORD = re.compile(r"\w{3,}")
_FILLING = {
    "america", "and", "association", "business", "canada", "canadian", "company", "corporation", "council", "for",
    "gold", "group", "holding", "holdings", "industries", "institute", "international", "llc", "ltd", "north",
    "open", "plc", "public", "russia", "russian", "school", "state", "the", "university",
}  # fmt: skip
"""Words that make no name by themselves."""

_CONSOLIDATED = re.compile(r"consolidation to \d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Differences:
    """What a consolidation changes, items that are gone as they stood, pairs as before and after.

    Those removed are gone without a trace, those redated have another day only.
    """

    added: tuple[Item, ...]
    repealed: tuple[Item, ...]
    removed: tuple[Item, ...]
    renumbered: tuple[tuple[Item, Item], ...]
    altered: tuple[tuple[Item, Item], ...]
    redated: tuple[tuple[Item, Item], ...]


def differences(before: Mapping[str, Item], after: Mapping[str, Item]) -> Differences:
    """Tell two states of the schedule apart, each the items by id."""
    both = [key for key in before if key in after]
    repealed = [key for key in both if _stands(before[key]) and not _stands(after[key])]
    changed = [
        key
        for key in both
        if key not in set(repealed) and before[key]["name_as_in_law"] != after[key]["name_as_in_law"]
    ]
    gone = [key for key in before if key not in after or key in set(changed)]
    come = {after[key]["name_as_in_law"]: key for key in after if key not in before or key in set(changed)}
    moved = {key: come[before[key]["name_as_in_law"]] for key in gone if before[key]["name_as_in_law"] in come}
    taken = {*moved.values()}
    return Differences(
        added=tuple(after[key] for key in after if key not in before and key not in taken),
        repealed=tuple(after[key] for key in repealed),
        removed=tuple(before[key] for key in before if key not in after and key not in moved),
        renumbered=tuple((before[old], after[new]) for old, new in moved.items()),
        altered=tuple((before[key], after[key]) for key in changed if key not in moved and key not in taken),
        redated=tuple(
            (before[key], after[key])
            for key in both
            if key not in {*repealed, *changed}
            and before[key]["item_in_force_from"] != after[key]["item_in_force_from"]
        ),
    )


def _stands(item: Item) -> bool:
    return item["repealed"] == Repealed.NO


def to_look_at(listings: Iterable[Item], actors: Iterable[Item], found: Differences) -> Iterator[str]:
    """Name the matches that may have changed, and the actors whose name an item now resembles."""
    matched = {item_id(row["part"], row["item"]): row for row in listings if _by_schedule(row)}
    for item in (*found.repealed, *found.removed):
        if row := matched.get(item["id"]):
            yield f"{row['actor']}: {item['id']} is no longer in force; the listing may need its last day"
    for before, after in (*found.renumbered, *found.altered, *found.redated):
        if row := matched.get(before["id"]):
            yield f"{row['actor']}: {_words(before)} is now {_words(after)}"
    known = list(actors)
    taken = {(row["actor"], key) for key, row in matched.items()}
    for item in (*found.added, *(after for _, after in found.altered)):
        for actor in known:
            if _resembles(actor, item["name_as_in_law"]) and (actor["id"], item["id"]) not in taken:
                yield f"{actor['id']}: {_words(item)} has a name like it; match by full name and office, if at all"


def _by_schedule(row: Item) -> bool:
    return row["instrument"] == ListInstrument.CANADA_SCHEDULE_1


def _resembles(actor: Item, name: str) -> bool:
    """Tell whether every word of an actor's name that says something stands in the name of an item."""
    if actor["kind"] in _UNNAMED:
        return False
    there = set(_WORD.findall(normalise(name)))
    for language in ("name_en", "name_fr"):
        words = set(_WORD.findall(normalise(re.sub(r"\(.*?\)", "", actor[language])))) - _FILLING
        if words and words <= there:
            return True
    return False


def _words(item: Item) -> str:
    return f"{item['id']} ({item['name_as_in_law']}, {item['item_in_force_from']})"


def report(found: Differences) -> Iterator[str]:
    """Give what has changed, a line each."""
    one_sided = (("added", found.added), ("repealed", found.repealed), ("removed", found.removed))
    for name, items in one_sided:
        yield from (f"{name}: {_words(item)}" for item in items)
    two_sided = (("renumbered", found.renumbered), ("altered", found.altered), ("other day", found.redated))
    for name, pairs in two_sided:
        yield from (f"{name}: {_words(before)} -> {_words(after)}" for before, after in pairs)
    counts = ", ".join(f"{len(items)} {name}" for name, items in (*one_sided, *two_sided))
    yield f"items of Schedule 1: {counts}"


def write(folder: Path, newer: Consolidation, read_on: date) -> None:
    """Write the table of the schedule anew, and in its sidecar of which day it is; the seal stays the old one.

    Raises
    ------
    RegisterError
        If the sidecar has no place for the day, or the consolidation is older than the table; nothing is written then.
    """
    table, sidecar = folder / f"{SCHEDULE}.csv", folder / f"{SCHEDULE}.source.toml"
    told = sidecar.read_text("utf-8")
    covered = re.search(r'^covers_to = "([^"]*)"$', told, re.MULTILINE)
    if covered is None or not _CONSOLIDATED.search(told):
        raise RegisterError([Fault(sidecar.name, None, "covers_to", "the day cannot be written", "the sidecar’s form")])
    if newer.day < covered[1]:
        problem = f"the consolidation is of {newer.day}, the table of {covered[1]}"
        raise RegisterError([Fault(table.name, None, None, problem, "a newer consolidation")])
    told = _CONSOLIDATED.sub(f"consolidation to {newer.day}", told)
    told = re.sub(r"^covers_to = .*$", f'covers_to = "{newer.day}"', told, flags=re.MULTILINE)
    told = re.sub(r"^retrieved = .*$", f'retrieved = "{read_on.isoformat()}"', told, flags=re.MULTILINE)
    waiting = []
    for path, text in ((table, csv_text(columns_of(EVERY_TABLE[SCHEDULE]), newer.items.values())), (sidecar, told)):
        beside = path.with_name(f"{path.name}.new")
        beside.write_text(text, "utf-8", newline="\n")
        waiting.append((beside, path))
    for beside, path in waiting:  # both are whole before either takes its place
        beside.replace(path)
