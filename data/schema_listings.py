"""The tables on listings: Canada's schedule as the law has it, and which actor of the register is on which list."""

from __future__ import annotations

from collections.abc import Mapping

from data.listing_records import item_id
from data.schema_columns import coded, date, formed, identifier, key, keys, pair, plain
from data.schema_rules import row_rule
from data.schema_table import LATER_FACT_RULES, ORIGIN_RULES, table
from data.vocabulary import Grade, Origin
from data.vocabulary_listings import LISTED_BY, NUMBERED, ListInstrument, Repealed, SchedulePart

ITEM = r"\d+( and \d+)?"
_ITEM_WORDS = "a number such as 91, or 2 and 3"


def _id_is_the_item(row: Mapping[str, str]) -> bool:
    return row["id"] == item_id(row["part"], row["item"])


def _list_is_of_the_state(row: Mapping[str, str]) -> bool:
    states = {str(instrument): state for instrument, state in LISTED_BY.items()}
    return states.get(row["instrument"], row["listed_by"]) == row["listed_by"]


def _numbered(row: Mapping[str, str]) -> bool:
    return row["instrument"] in set(map(str, NUMBERED))


def _item_where_numbered(row: Mapping[str, str]) -> bool:
    return bool(row["item"]) == _numbered(row)


def _name_where_numbered(row: Mapping[str, str]) -> bool:
    return bool(row["name_as_in_law"]) or not _numbered(row)


def _part_in_schedule_1(row: Mapping[str, str]) -> bool:
    return bool(row["part"]) == (row["instrument"] == ListInstrument.CANADA_SCHEDULE_1)


def _ends_after_it_begins(row: Mapping[str, str]) -> bool:
    return not row["until"] or row["until"] > row["date"]


CANADA_SCHEDULE_1 = table(
    "canada_schedule_1",
    {
        "id": identifier("Part and item, with a hyphen between, such as entity-91."),
        "part": coded(SchedulePart, "Part of the schedule: whom it lists, and on which ground."),
        "item": formed("Number of the item in its part.", ITEM, _ITEM_WORDS, required=True),
        "name_as_in_law": plain(
            "Name as the English text of the law writes it, without birth date; of a repealed item what stands in its "
            "place.",
            required=True,
        ),
        "repealed": coded(Repealed, "Whether the item is repealed."),
        "item_in_force_from": date(
            "Day from which the item has stood in its present wording: the day of listing, unless the wording was "
            "changed later; 18 March 2016, when the whole schedule was replaced, for items listed from 2014 to 2016; "
            "of a repealed item the day from which it has stood as repealed."
        ),
    },
    row_rule("id", _id_is_the_item, "'{cell}' is not the part and the item", "both, with hyphens between"),
)

LISTINGS = table(
    "listings",
    {
        "id": identifier("The list, two hyphens, the actor."),
        "actor": key("actors.id", "Who is listed."),
        "listed_by": key("actors.id", "State whose list it is."),
        "instrument": coded(ListInstrument, "The list, by the instrument that holds it."),
        "part": coded(SchedulePart, "Part of Schedule 1; empty for other lists.", required=False),
        "item": formed("Number of the item; empty where a list has none.", ITEM, _ITEM_WORDS),
        "name_as_in_law": plain("Name as the list writes it, without birth date; empty where the list was not read."),
        "date": date("Day from which the actor stands on the list."),
        "until": date("Day from which the actor stands on it no longer; empty while it does.", required=False),
        "origin": coded(Origin, "Whether the listing stands in the article or in other sources."),
        "grade": coded(Grade, "How well the listing is supported.", required=False),
        "statements": keys("statements.id", "Statements of the article that speak of the listing."),
        "references": keys("references.id", "Works that the row rests on."),
        **pair("matched_by", "How it was made sure that the actor is the one on the list", required=True),
        **pair("note", "What a reader should know of the row"),
    },
    *ORIGIN_RULES,
    *LATER_FACT_RULES,
    row_rule("listed_by", _list_is_of_the_state, "'{cell}' is not the state whose list it is", "the list’s own state"),
    row_rule("item", _item_where_numbered, "item and list disagree", "an item exactly where the list has numbers"),
    row_rule("name_as_in_law", _name_where_numbered, "no name as the law writes it", "the name of the item"),
    row_rule("part", _part_in_schedule_1, "part and list disagree", "a part exactly for an item of Schedule 1"),
    row_rule("until", _ends_after_it_begins, "'{cell}' is not after the day of listing", "a later day"),
)
