"""The table on the lines and zones of the map."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from data.cells import LIST_SEPARATOR
from data.codes import LegalStatus, LineFamily, LineGrade, LineKind, Reading
from data.schema_columns import ID, coded, date, formed, identifier, keys, number, pair, plain
from data.schema_rules import items_of, row_rule
from data.schema_table import table

READINGS = frozenset(Reading) - {Reading.NEUTRAL}


def _shape_is_its_own(row: Mapping[str, str]) -> bool:
    return row["shape"] in {"", row["id"]}


def _reason_without_shape(row: Mapping[str, str]) -> bool:
    return bool(row["shape"]) != bool(row["no_shape_reason_en"])


def _computed_is_graded_so(row: Mapping[str, str]) -> bool:
    return row["legal_status"] != LegalStatus.COMPUTED or not row["shape"] or row["grade"] == LineGrade.COMPUTED


def _only_readings(column: str) -> Callable[[Mapping[str, str]], bool]:
    return lambda row: set(items_of(row[column], LIST_SEPARATOR)) <= READINGS


def _nobody_does_both(row: Mapping[str, str]) -> bool:
    drawn, left_out = (set(items_of(row[name], LIST_SEPARATOR)) for name in ("drawn_by", "left_out_by"))
    return not drawn & left_out


def _who_asserts_it_draws_it(row: Mapping[str, str]) -> bool:
    asserted, drawn = (set(items_of(row[name], LIST_SEPARATOR)) for name in ("asserted_by", "drawn_by"))
    return row["legal_status"] == LegalStatus.DISPUTED or asserted & READINGS <= drawn


LINES = table(
    "lines",
    {
        "id": identifier("Name of the line or zone in addresses and keys."),
        "kind": coded(LineKind, "What sort of thing it is."),
        "family": coded(LineFamily, "Group under which the map shows it."),
        "legal_status": coded(LegalStatus, "What it is in law; the map draws each status with a pattern of its own."),
        "asserted_by": keys("actors.id", "Who asserts it or has agreed to it; empty where nobody does today."),
        "drawn_by": keys("actors.id", "Which of Canada, Russia and the United States draws it, by the sources used."),
        "left_out_by": keys(
            "actors.id", "Which of the three would leave it out, by the sources used; of the others nothing is stated."
        ),
        **pair("instrument", "Law, treaty, rule or other act that it rests on", required=True),
        "date": date("When that act was made or took effect; empty where no date is known.", required=False),
        "shape": formed(
            "Name of its shape on the map; empty where it has none.", ID, "lower-case letters, digits and hyphens"
        ),
        **pair("no_shape_reason", "Why it has no shape"),
        "area_km2": number("Area as computed or published.", unit="km2", minimum=0, required=False),
        "length_km": number("Length as computed or published.", unit="km", minimum=0, required=False),
        "statements": keys("statements.id", "Statements of the article that speak of it."),
        "source": plain("Where its points, dates and positions come from.", required=True),
        "grade": coded(LineGrade, "How well its points are supported, or that its shape is computed for the map."),
        **pair("name", "What the line or zone is called", required=True),
        **pair("short", "What stands beside it on the map", required=True),
        **pair("canada", "What Canada says of it; empty where the sources used do not tell"),
        **pair("russia", "What Russia says of it; empty where the sources used do not tell"),
        **pair("others", "What other states say of it; empty where the sources used do not tell"),
        **pair("note", "What a reader should know of it, such as how it is drawn and what is left out"),
    },
    row_rule("shape", _shape_is_its_own, "'{cell}' is not the id of the row", "the id or an empty cell"),
    row_rule(
        "no_shape_reason_en",
        _reason_without_shape,
        "the reason does not fit the shape",
        "a reason exactly where there is no shape",
    ),
    *(
        row_rule(name, _only_readings(name), "'{cell}' names another state", "canada, russia or united-states")
        for name in ("drawn_by", "left_out_by")
    ),
    row_rule("left_out_by", _nobody_does_both, "'{cell}' also stands in drawn_by", "each state in one of the two"),
    row_rule("drawn_by", _who_asserts_it_draws_it, "'{cell}' lacks a state that asserts it", "all of asserted_by"),
    row_rule("grade", _computed_is_graded_so, "grade '{cell}' does not fit the status", f"{LineGrade.COMPUTED}"),
)
