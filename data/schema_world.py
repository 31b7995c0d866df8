"""The tables on who and where, and the numbers: actors, places, series."""

from __future__ import annotations

from collections.abc import Mapping

from data.codes import ActorGroup, ActorKind, Exactness, Grade, Measure, Origin, PlaceGrade, PlaceKind, Unit
from data.schema_columns import coded, date, identifier, key, keys, number, pair, plain
from data.schema_rules import number_of, row_rule
from data.schema_table import LATER_FACT_RULES, ORIGIN_RULES, table

GROUPED_KINDS = frozenset((ActorKind.STATE, ActorKind.STATE_GROUP, ActorKind.INTERNATIONAL_BODY))
"""The kinds of actor whose column of the readings follows from nothing else in the row."""

_STATEMENTS = "Statements of the article that the row rests on."
_NOTE = "What a reader should know of the row, such as where the article is loose or wrong"


def _both_coordinates(row: Mapping[str, str]) -> bool:
    return bool(row["lat_deg"]) == bool(row["lon_deg"])


def _located(row: Mapping[str, str]) -> bool:
    return bool(row["lat_deg"] or row["lon_deg"])


def _precision_with_coordinates(row: Mapping[str, str]) -> bool:
    precision = number_of(row["precision_km"])
    return (precision is not None and precision > 0) if _located(row) else not row["precision_km"]


def _grade_with_coordinates(row: Mapping[str, str]) -> bool:
    return _located(row) == (row["grade"] != PlaceGrade.NONE)


def _source_with_coordinates(row: Mapping[str, str]) -> bool:
    return bool(row["source"]) or not _located(row)


def _group_where_needed(row: Mapping[str, str]) -> bool:
    return bool(row["group"]) == (row["kind"] in GROUPED_KINDS)


ACTORS = table(
    "actors",
    {
        "id": identifier("Name of the actor in addresses and keys."),
        "kind": coded(ActorKind, "What sort of actor it is."),
        "group": coded(
            ActorGroup,
            "Column of the readings for a state, group of states or international body; others stand with their "
            "state or by name.",
            required=False,
        ),
        "country": key("actors.id", "State that the actor belongs to, where the article says so.", required=False),
        "place": key("places.id", "Where the actor has its seat, where the article says so.", required=False),
        "statements": keys("statements.id", _STATEMENTS),
        **pair("name", "What the actor is called", required=True),
        **pair("description", "What the article says the actor is"),
        **pair("note", _NOTE),
    },
    row_rule(
        "group",
        _group_where_needed,
        "group '{cell}' does not fit the kind of actor",
        "a group exactly for a state, a group of states or an international body",
    ),
)

PLACES = table(
    "places",
    {
        "id": identifier("Name of the place in addresses and keys."),
        "kind": coded(PlaceKind, "What sort of place it is."),
        "country": key("actors.id", "State that it lies in; empty for waters and what is disputed.", required=False),
        "lat_deg": number(
            "Latitude on WGS 84, north positive.", unit="degrees", minimum=-90, maximum=90, required=False
        ),
        "lon_deg": number(
            "Longitude on WGS 84, east positive.", unit="degrees", minimum=-180, maximum=180, required=False
        ),
        "precision_km": number("How far off the point may be.", unit="km", minimum=0, required=False),
        "drawn_as": key("lines.id", "The line or zone that shows the place on the map.", required=False),
        "grade": coded(PlaceGrade, "How well the coordinates are supported."),
        "source": plain("Where the coordinates come from."),
        "statements": keys("statements.id", _STATEMENTS),
        **pair("name", "What the place is called", required=True),
        **pair("note", _NOTE),
    },
    row_rule("lon_deg", _both_coordinates, "one coordinate without the other", "both or neither"),
    row_rule(
        "precision_km",
        _precision_with_coordinates,
        "precision '{cell}' does not fit the coordinates",
        "a number of kilometres above 0 with coordinates, an empty cell without",
    ),
    row_rule(
        "grade",
        _grade_with_coordinates,
        "grade '{cell}' does not fit the coordinates",
        f"{PlaceGrade.NONE} exactly where there are none",
    ),
    row_rule("source", _source_with_coordinates, "coordinates without a source", "where they come from"),
)

SERIES = table(
    "series",
    {
        "id": identifier("Name of the number in addresses and keys."),
        "measure": coded(Measure, "What the number measures."),
        "date": date("When the number held."),
        "value": number("The number, in its unit."),
        "exactness": coded(Exactness, "How the source gives the number."),
        "unit": coded(Unit, "What the number counts."),
        **pair("variant", "Whose number it is, where several are given for one year"),
        "actor": key("actors.id", "Whom the number is of.", required=False),
        "origin": coded(Origin, "Whether the number stands in the article or comes from other sources."),
        "grade": coded(
            Grade, "How well a number from other sources is supported; empty for the article's.", required=False
        ),
        "statements": keys("statements.id", _STATEMENTS),
        "references": keys("references.id", "Other works that the number comes from."),
        **pair("note", _NOTE),
    },
    *ORIGIN_RULES,
    *LATER_FACT_RULES,
)
