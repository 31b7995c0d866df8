"""Faults that a table has by itself, each with its place and what is allowed."""

from __future__ import annotations

import pandas as pd
import pytest

from data.build.schemas import FRENCH_TEXT, faults_in
from data.schema import EVERY_TABLE, columns_of
from tests.data.conftest import TinyRegister

FRENCH_PROBLEMS = [str(rule.error).partition("; expected ")[0] for rule in FRENCH_TEXT]


def _faults(register: TinyRegister, table: str) -> list[str]:
    frame = pd.DataFrame(register.rows(table), columns=list(columns_of(EVERY_TABLE[table])), dtype=str)
    return [str(fault) for fault in faults_in(f"{table}.csv", EVERY_TABLE[table], frame)]


@pytest.mark.parametrize(
    ("table", "row", "cells", "line"),
    [
        ("areas", 2, {"id": ""}, "column id: the cell is empty; expected a value"),
        (
            "areas",
            2,
            {"id": "Science"},
            "column id: 'Science' has the wrong form; expected lower-case letters, digits and hyphens",
        ),
        ("actors", 3, {"id": "canada"}, "column id: 'canada' stands in an earlier row too; expected each value once"),
        ("areas", 2, {"summary_en": ""}, "column summary_en: the cell is empty; expected a value"),
        ("areas", 2, {"statements": ""}, "column statements: the cell is empty; expected a value"),
        ("areas", 2, {"name_en": "A # b"}, "column name_en: the sign # stands in the cell; expected a cell without it"),
        ("areas", 2, {"name_en": "A\nb"}, "column name_en: a line break stands in the cell; expected one line"),
        ("areas", 2, {"name_en": "A "}, "column name_en: a space stands at an end of the cell; expected none"),
        ("areas", 2, {"name_en": "It's"}, "column name_en: a straight apostrophe; expected ’"),
        (
            "areas",
            2,
            {"name_en": 'A "b"'},
            "column name_en: a straight quotation mark; expected “ ” in English, « » in French",
        ),
        ("areas", 2, {"name_fr": "A  b"}, "column name_fr: two spaces on end; expected one"),
        (
            "status_history",
            2,
            {"state": "halted"},
            (
                "column state: unknown value 'halted'; expected one of active, limited, suspended, ended, planned, "
                "not-stated"
            ),
        ),
        (
            "events",
            3,
            {"grade": "certain"},
            "column grade: unknown value 'certain'; expected one of two-sources, one-source",
        ),
        (
            "events",
            2,
            {"date": "2019-02-30"},
            (
                "column date: '2019-02-30' is not a date; expected YYYY, YYYY-MM or YYYY-MM-DD, a real "
                "date between 1800 "
                "and 2199"
            ),
        ),
        (
            "initiatives",
            2,
            {"start": "spring"},
            (
                "column start: 'spring' is not a date; expected YYYY, YYYY-MM or YYYY-MM-DD, a real date between 1800 "
                "and 2199"
            ),
        ),
        (
            "series",
            2,
            {"value": "1,5"},
            "column value: '1,5' is not such a number; expected a number with a decimal point",
        ),
        ("series", 2, {"unit": ""}, "column unit: the cell is empty; expected a value"),
        (
            "places",
            2,
            {"lat_deg": "90.5"},
            "column lat_deg: '90.5' is not such a number; expected a number with a decimal point from -90 to 90",
        ),
        (
            "places",
            2,
            {"lon_deg": "181"},
            "column lon_deg: '181' is not such a number; expected a number with a decimal point from -180 to 180",
        ),
        ("places", 2, {"lon_deg": ""}, "column lon_deg: one coordinate without the other; expected both or neither"),
        (
            "places",
            2,
            {"precision_km": "0"},
            (
                "column precision_km: precision '0' does not fit the coordinates; expected a number of "
                "kilometres above 0 "
                "with coordinates, an empty cell without"
            ),
        ),
        (
            "places",
            3,
            {"precision_km": "3"},
            (
                "column precision_km: precision '3' does not fit the coordinates; expected a number of "
                "kilometres above 0 "
                "with coordinates, an empty cell without"
            ),
        ),
        (
            "places",
            3,
            {"grade": "derived"},
            "column grade: grade 'derived' does not fit the coordinates; expected none exactly where there are none",
        ),
        ("places", 2, {"source": ""}, "column source: coordinates without a source; expected where they come from"),
        (
            "participations",
            2,
            {"note_en": "A note."},
            "column note_fr: the text is in English only; expected both languages or neither",
        ),
        (
            "participations",
            2,
            {"note_fr": "Une note."},
            "column note_en: the text is in French only; expected both languages or neither",
        ),
        (
            "locators",
            2,
            {"page": "29"},
            "column page: '29' is not such a number; expected a whole number from 30 to 44",
        ),
        (
            "locators",
            2,
            {"page": "37"},
            "column page: page '37' is not the locator's; expected the number after p in the locator",
        ),
        ("locators", 2, {"locator": "36.1"}, "column locator: '36.1' has the wrong form; expected p41.3 or p36.fn4"),
        ("locators", 2, {"sha256": "0"}, "column sha256: '0' has the wrong form; expected 64 hexadecimal digits"),
        (
            "locators",
            2,
            {"words": "4.5"},
            "column words: '4.5' is not such a number; expected a whole number from 1",
        ),
        ("statements", 2, {"id": "p41-01"}, "column id: 'p41-01' has the wrong form; expected p41-3-01 or p36-fn4-01"),
        (
            "statements",
            2,
            {"id": "p41-2-01"},
            "column id: 'p41-2-01' is not of this locator; expected the locator with hyphens, then -01",
        ),
        ("statements", 2, {"said_by": ""}, "column said_by: the cell is empty; expected a value"),
        (
            "statements",
            2,
            {"said_by": "author;author"},
            "column said_by: 'author;author' names an item twice; expected each item once",
        ),
        (
            "statements",
            2,
            {"said_by": "author;"},
            "column said_by: 'author;' has an empty item or a stray space; expected items joined with ';'",
        ),
        (
            "statements",
            4,
            {"citations": "Weber 2019 | Weber 2019"},
            "column references: not as many references as citations; expected one for each",
        ),
        (
            "statements",
            2,
            {"quote": "some words"},
            "column quote: quote and kind disagree; expected a quote in quotations, in no other row",
        ),
        (
            "statements",
            3,
            {"quote": ""},
            "column quote: quote and kind disagree; expected a quote in quotations, in no other row",
        ),
        (
            "statements",
            3,
            {"quote": " ".join(["word"] * 25)},
            "column quote: the quote is too long; expected fewer than 25 words",
        ),
        (
            "references",
            2,
            {"locators": ""},
            "column cited_as: a work that the article cites; expected how and in which locators it is cited",
        ),
        (
            "references",
            3,
            {"title": ""},
            "column title: a work that is not named by the article; expected its title and publisher",
        ),
        (
            "references",
            3,
            {"published": ""},
            (
                "column published: a work that is not dated by the article; expected when it was published, or of a "
                "later source a note on why that is unknown"
            ),
        ),
        (
            "references",
            3,
            {"address": "example.org"},
            "column address: 'example.org' has the wrong form; expected an address that begins with https://",
        ),
        (
            "references",
            3,
            {"language": "English"},
            "column language: 'English' has the wrong form; expected two letters such as en",
        ),
        (
            "status_history",
            2,
            {"statements": ""},
            "column statements: a row of origin article has none; expected a statement",
        ),
        (
            "events",
            2,
            {"grade": "one-source"},
            "column grade: a row of origin article has grade 'one-source'; expected an empty cell",
        ),
        ("series", 2, {"date": "2021"}, "column date: '2021' is later than the article; expected 2020 or earlier"),
        ("events", 3, {"grade": ""}, "column grade: a row of origin after has none; expected a value"),
        ("events", 3, {"references": ""}, "column references: a row of origin after has none; expected a value"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_fault_names_file_row_column_and_what_is_allowed(
    tiny: TinyRegister, table: str, row: int, cells: dict[str, str], line: str
) -> None:
    tiny.change(table, row, **cells)
    assert f"{table}.csv, row {row}, {line}" in _faults(tiny, table)


def test_of_several_topics_the_unknown_one_is_named(tiny: TinyRegister) -> None:
    tiny.change("statements", 2, topics="arctic;artic")
    assert _faults(tiny, "statements")[0].startswith("statements.csv, row 2, column topics: unknown value 'artic';")


def test_of_a_long_cell_a_fault_shows_the_beginning(tiny: TinyRegister) -> None:
    tiny.change("areas", 2, id="A" * 100)
    assert f"'{'A' * 59}…'" in _faults(tiny, "areas")[0]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Un « mot\u00a0».", FRENCH_PROBLEMS[0]),
        ("Un «\u00a0mot ».", FRENCH_PROBLEMS[0]),
        ("Ceci : cela.", FRENCH_PROBLEMS[1]),
        ("Ceci: cela.", FRENCH_PROBLEMS[1]),
        ("Dix %.", FRENCH_PROBLEMS[2]),
        ("Ceci ; cela.", FRENCH_PROBLEMS[3]),
        ("Quoi\u00a0?", FRENCH_PROBLEMS[3]),
        ("Quoi!", FRENCH_PROBLEMS[3]),
        ("Un “mot”.", FRENCH_PROBLEMS[4]),
    ],
)
def test_french_is_set_with_its_own_spaces_and_signs(tiny: TinyRegister, text: str, problem: str) -> None:
    tiny.change("areas", 2, summary_fr=text)
    assert [line.split(": ", 1)[1].partition(";")[0] for line in _faults(tiny, "areas")] == [problem.partition(";")[0]]


@pytest.mark.parametrize(
    "text", ["«\u00a0Ceci\u00a0»\u00a0: 10\u00a0%\u202f; quoi\u202f?!", "À 14:30.", "Voir https://example.org/ ici."]
)
def test_french_that_is_set_well_passes(tiny: TinyRegister, text: str) -> None:
    tiny.change("areas", 2, summary_fr=text)
    assert _faults(tiny, "areas") == []
