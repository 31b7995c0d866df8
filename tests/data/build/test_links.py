"""Faults between tables."""

from __future__ import annotations

import pytest

from data.build.links import faults_between
from data.build.reading import read_tables
from tests.data.conftest import TinyRegister


def _lines(tiny: TinyRegister) -> list[str]:
    return [str(fault) for fault in faults_between(read_tables(tiny.folder)[0])]


@pytest.mark.parametrize(
    ("place", "cell", "target"),
    [
        (("statements", 2, "locator"), "p41.2", "locators.csv, column locator, such as p41.1"),
        (("statements", 2, "said_by"), "author;auther", "actors.csv, column id, such as author"),
        (("statements", 4, "references"), "weber-2018", "references.csv, column id, such as weber-2019"),
        (("references", 3, "locators"), "p41.7", "locators.csv, column locator, such as p41.1"),
        (("areas", 2, "statements"), "p41-1-01;p41-1-77", "statements.csv, column id, such as p41-1-02"),
        (("initiatives", 2, "area"), "sciences", "areas.csv, column id, such as science"),
        (("initiatives", 2, "places"), "otawa", "places.csv, column id, such as ottawa"),
        (("participations", 2, "initiative"), "papers", "initiatives.csv, column id, such as paper"),
        (("participations", 2, "actor"), "nobody", "actors.csv, column id"),
        (("status_history", 3, "initiative"), "papers", "initiatives.csv, column id, such as paper"),
        (("status_history", 3, "references"), "later", "references.csv, column id, such as later-2024"),
        (("events", 3, "areas"), "xyz", "areas.csv, column id"),
        (("positions", 2, "issue"), "seas", "issues.csv, column id, such as sea"),
        (("actors", 3, "country"), "canda", "actors.csv, column id, such as canada"),
        (("actors", 2, "place"), "xyz", "places.csv, column id"),
        (("places", 2, "country"), "xyz", "actors.csv, column id"),
        (("series", 2, "actor"), "xyz", "actors.csv, column id"),
        (("events", 3, "response_to"), "signed;signd", "events.csv, column id, such as signed"),
        (("events", 3, "response_statements"), "p41-1-77", "statements.csv, column id, such as p41-1-02"),
        (("terms", 2, "issue"), "seas", "issues.csv, column id, such as sea"),
        (("terms", 2, "used_by"), "canada;canda", "actors.csv, column id, such as canada"),
        (("terms", 2, "statements"), "p41-1-77", "statements.csv, column id, such as p41-1-02"),
        (("tracks", 2, "stopped_statements"), "p41-1-77", "statements.csv, column id, such as p41-1-02"),
    ],
)
def test_a_key_that_leads_nowhere_is_a_fault(
    tiny: TinyRegister, place: tuple[str, int, str], cell: str, target: str
) -> None:
    table, row, column = place
    tiny.change(table, row, **{column: cell})
    wrong = cell.rpartition(";")[2]
    line = f"{table}.csv, row {row}, column {column}: unknown id '{wrong}'; expected a value of {target}"
    assert line in _lines(tiny)


def test_keys_into_a_table_that_cannot_be_read_are_not_judged(tiny: TinyRegister) -> None:
    (tiny.folder / "actors.csv").unlink()
    tiny.change("participations", 2, actor="nobody")
    assert _lines(tiny) == []


def test_a_code_without_its_row_in_the_table_of_its_list_is_a_fault(tiny: TinyRegister) -> None:
    tiny.write("tracks", [row for row in tiny.rows("tracks") if row["id"] != "science"])
    assert _lines(tiny) == [
        "tracks.csv, column id: 'science' of track.csv has no row; expected a row for each code there"
    ]


def test_a_statement_has_the_section_of_its_paragraph(tiny: TinyRegister) -> None:
    tiny.change("statements", 2, section="niches")
    assert _lines(tiny) == [
        "statements.csv, row 2, column section: 'niches' is not the section of p41.1; expected common-preconditions"
    ]


def test_a_paragraph_has_a_statement_or_a_reason(tiny: TinyRegister) -> None:
    tiny.change("locators", 2, states_nothing_en="", states_nothing_fr="")
    assert _lines(tiny) == [
        (
            "locators.csv, row 2, column states_nothing_en: p36.1 has no statement and no reason; "
            "expected either of the two"
        )
    ]


def test_a_paragraph_does_not_have_both_statement_and_reason(tiny: TinyRegister) -> None:
    tiny.change("locators", 4, states_nothing_en="A reason.", states_nothing_fr="Une raison.")
    assert _lines(tiny) == [
        (
            "locators.csv, row 4, column states_nothing_en: p41.1 has both statements and a reason for having none; "
            "expected either of the two"
        )
    ]


def test_an_initiative_has_a_state(tiny: TinyRegister) -> None:
    tiny.write("status_history", [])
    assert _lines(tiny) == [
        "initiatives.csv, row 2, column id: 'paper' has no state; expected at least one row in status_history.csv"
    ]
