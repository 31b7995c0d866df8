"""The table of sailing routes."""

from __future__ import annotations

from collections.abc import Mapping

from data.codes import RouteGrade, SeaPassage, Strait
from data.schema_columns import coded, formed, identifier, number, pair, plain
from data.schema_rules import number_of, row_rule
from data.schema_table import table

KM_IN_A_NAUTICAL_MILE = 1.852
_ROUNDING_NM = 1.0


def _named_after_passage(row: Mapping[str, str]) -> bool:
    return row["id"].startswith(f"{row['passage']}-")


def _one_length(row: Mapping[str, str]) -> bool:
    km, nm = number_of(row["length_km"]), number_of(row["length_nm"])
    return km is None or nm is None or abs(km / KM_IN_A_NAUTICAL_MILE - nm) <= _ROUNDING_NM


def _numbered(row: Mapping[str, str]) -> bool:
    return bool(row["spri_number"]) == (row["passage"] == SeaPassage.NORTHWEST_PASSAGE)


ROUTES = table(
    "routes",
    {
        "id": identifier("Name of the route in addresses and keys, and of its shape on the map."),
        "passage": coded(SeaPassage, "Which passage the route belongs to."),
        "spri_number": formed("Number in the list of the Scott Polar Research Institute.", "[1-7]", "1 to 7"),
        "amsa_number": formed(
            "Number in the Arctic Marine Shipping Assessment of 2009, empty where it has none.",
            "[1-5][AB]?",
            "1 to 5, with A or B where the Assessment has it",
        ),
        "straits": coded(
            Strait,
            "Straits that the route passes, in order: eastwards on the Northern Sea Route, westwards on the "
            "Northwest Passage.",
            many=True,
        ),
        "length_km": number("Length of the line on the map, along geodesics.", unit="km", minimum=1, whole=True),
        "length_nm": number(
            "The same length in nautical miles of 1852 m.", unit="nautical miles", minimum=1, whole=True
        ),
        "grade": coded(RouteGrade, "How well the straits and their order are supported."),
        "source": plain("Where the straits and their order come from.", required=True),
        **pair("name", "What the route is called", required=True),
        **pair("short", "What stands beside it on the map", required=True),
        **pair("description", "Which way the route takes", required=True),
        **pair("definition", "What the line stands for", required=True),
        **pair("note", "What a reader should know of the row, such as what could not be verified"),
    },
    row_rule("id", _named_after_passage, "'{cell}' is not named after its passage", "the passage, then a hyphen"),
    row_rule("length_nm", _one_length, "'{cell}' is not the length in km", "length_km divided by 1.852"),
    row_rule("spri_number", _numbered, "the number does not fit the passage", "one in the Northwest Passage alone"),
)
