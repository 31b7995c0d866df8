"""Listings: Canada's schedule as the law has it, and which actor of the register is on which list."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from data.codes import Grade, ListInstrument, Origin, Repealed, SchedulePart, of_every
from data.dates import PartialDate
from data.language import Text
from data.schema.columns import Column, Ids
from data.schema.rules import LATER_FACT_RULES, ORIGIN_RULES, Row, rule
from data.schema.tables import table

LISTED_BY: Mapping[ListInstrument, str] = of_every(
    ListInstrument,
    {
        ListInstrument.CANADA_SCHEDULE_1: "canada",
        ListInstrument.CANADA_SCHEDULE_3: "canada",
        ListInstrument.RUSSIA_ENTRY_BANS: "russia",
        ListInstrument.RUSSIA_UNDESIRABLE_ORGANISATIONS: "russia",
    },
    f"{__name__}.LISTED_BY",
)
"""The state whose list it is, by its id as an actor."""

NUMBERED = frozenset({ListInstrument.CANADA_SCHEDULE_1, ListInstrument.CANADA_SCHEDULE_3})
"""The lists of which each line has an item number and a name as the law writes it."""

SCHEDULE = "canada_schedule_1"
"""The table of Canada's schedule."""

REPLACED_ON = dt.date(2016, 3, 18)
"""The day on which Canada's whole schedule was replaced: items that have it were listed between 2014 and then."""

ITEM_NUMBER = r"\d+( and \d+)?"
_ITEM_WORDS = "a number such as 91, or 2 and 3"


def item_id(part: str, item: str) -> str:
    """Give the id of an item of the schedule, such as ``entity-91``: its part and its number."""
    return f"{part}-{item.replace(' ', '-')}"


@rule("listed_by", "'{cell}' is not the state whose list it is", "the list’s own state")
def _list_is_of_the_state(row: Row) -> bool:
    states = {str(instrument): state for instrument, state in LISTED_BY.items()}
    return states.get(row["instrument"], row["listed_by"]) == row["listed_by"]


def _numbered(row: Row) -> bool:
    return row["instrument"] in set(map(str, NUMBERED))


@rule("item", "item and list disagree", "an item exactly where the list has numbers")
def _item_where_numbered(row: Row) -> bool:
    return bool(row["item"]) == _numbered(row)


@rule("name_as_in_law", "no name as the law writes it", "the name of the item")
def _name_where_numbered(row: Row) -> bool:
    return bool(row["name_as_in_law"]) or not _numbered(row)


@rule("part", "part and list disagree", "a part exactly for an item of Schedule 1")
def _part_in_schedule_1(row: Row) -> bool:
    return bool(row["part"]) == (row["instrument"] == ListInstrument.CANADA_SCHEDULE_1)


@rule("until", "'{cell}' is not after the day of listing", "a later day")
def _ends_after_it_begins(row: Row) -> bool:
    return not row["until"] or row["until"] > row["date"]


@table(
    "listings",
    *ORIGIN_RULES,
    *LATER_FACT_RULES,
    _list_is_of_the_state,
    _item_where_numbered,
    _name_where_numbered,
    _part_in_schedule_1,
    _ends_after_it_begins,
)
@dataclass(frozen=True, slots=True)
class Listing:
    """One actor of the register on one list, matched by hand."""

    id: Annotated[str, Column("The list, two hyphens, the actor.")]
    actor: Annotated[str, Column("Who is listed.", key="actors.id", required=True)]
    listed_by: Annotated[str, Column("State whose list it is.", key="actors.id", required=True)]
    instrument: Annotated[ListInstrument, Column("The list, by the instrument that holds it.")]
    part: Annotated[SchedulePart | None, Column("Part of Schedule 1; empty for other lists.")]
    item: Annotated[
        str, Column("Number of the item; empty where a list has none.", pattern=ITEM_NUMBER, form=_ITEM_WORDS)
    ]
    name_as_in_law: Annotated[
        str, Column("Name as the list writes it, without birth date; empty where the list was not read.")
    ]
    date: Annotated[PartialDate, Column("Day from which the actor stands on the list.")]
    until: Annotated[
        PartialDate | None, Column("Day from which the actor stands on it no longer; empty while it does.")
    ]
    origin: Annotated[Origin, Column("Whether the listing stands in the article or in other sources.")]
    grade: Annotated[Grade | None, Column("How well the listing is supported.")]
    statements: Annotated[Ids, Column("Statements of the article that speak of the listing.", key="statements.id")]
    references: Annotated[Ids, Column("Works that the row rests on.", key="references.id")]
    matched_by: Annotated[Text, Column("How it was made sure that the actor is the one on the list", required=True)]
    note: Annotated[Text, Column("What a reader should know of the row")]


@rule("id", "'{cell}' is not the part and the item", "both, with hyphens between")
def _id_is_the_item(row: Row) -> bool:
    return row["id"] == item_id(row["part"], row["item"])


@table(SCHEDULE, _id_is_the_item, at_start=False)
@dataclass(frozen=True, slots=True)
class ScheduleItem:
    """One item of Schedule 1 of the Special Economic Measures (Russia) Regulations; a line, not a person."""

    id: Annotated[str, Column("Part and item, with a hyphen between, such as entity-91.")]
    part: Annotated[SchedulePart, Column("Part of the schedule: whom it lists, and on which ground.")]
    item: Annotated[
        str,
        Column("Number of the item in its part.", required=True, pattern=ITEM_NUMBER, form=_ITEM_WORDS),
    ]
    name_as_in_law: Annotated[
        str,
        Column(
            "Name as the English text of the law writes it, without birth date; of a repealed item what stands in its "
            "place.",
            required=True,
        ),
    ]
    repealed: Annotated[Repealed, Column("Whether the item is repealed.")]
    item_in_force_from: Annotated[
        PartialDate,
        Column(
            "Day from which the item has stood in its present wording: the day of listing, unless the wording was "
            "changed later; 18 March 2016, when the whole schedule was replaced, for items listed from 2014 to 2016; "
            "of a repealed item the day from which it has stood as repealed."
        ),
    ]
