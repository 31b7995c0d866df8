"""The record types of the listings: one line of Canada's schedule, and who of the register stands on which list."""

from __future__ import annotations

from dataclasses import dataclass

from data.dates import PartialDate
from data.language import Text
from data.records import Ids
from data.vocabulary import Grade, Origin
from data.vocabulary_listings import ListInstrument, Repealed, SchedulePart


@dataclass(frozen=True, slots=True)
class ScheduleItem:
    """One item of Schedule 1 of the Special Economic Measures (Russia) Regulations; a line, not a person."""

    id: str
    part: SchedulePart
    item: str
    name_as_in_law: str
    repealed: Repealed
    item_in_force_from: PartialDate


@dataclass(frozen=True, slots=True)
class Listing:
    """One actor of the register on one list, matched by hand."""

    id: str
    actor: str
    listed_by: str
    instrument: ListInstrument
    part: SchedulePart | None
    item: str
    name_as_in_law: str
    date: PartialDate
    until: PartialDate | None
    origin: Origin
    grade: Grade | None
    statements: Ids
    references: Ids
    matched_by: Text
    note: Text


def item_id(part: str, item: str) -> str:
    """Give the id of an item of the schedule, such as ``entity-91``: its part and its number."""
    return f"{part}-{item.replace(' ', '-')}"
