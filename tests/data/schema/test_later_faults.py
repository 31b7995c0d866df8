"""Faults of later facts and of their sources, each with its place and what is allowed."""

from __future__ import annotations

import pandas as pd
import pytest

from data.build.schemas import faults_in
from data.schema import EVERY_TABLE, columns_of
from tests.data.conftest import TinyRegister

LATER = "expected a value in later sources, in no other row"


def _faults(register: TinyRegister, table: str) -> list[str]:
    frame = pd.DataFrame(register.rows(table), columns=list(columns_of(EVERY_TABLE[table])), dtype=str)
    return [str(fault) for fault in faults_in(f"{table}.csv", EVERY_TABLE[table], frame)]


@pytest.mark.parametrize(
    ("table", "row", "cells", "line"),
    [
        (
            "status_history",
            3,
            {"references": ""},
            "column references: a row of origin after has none; expected a value",
        ),
        ("events", 3, {"references": ""}, "column references: a row of origin after has none; expected a value"),
        ("status_history", 3, {"grade": ""}, "column grade: a row of origin after has none; expected a value"),
        (
            "status_history",
            3,
            {"date": "2019-12"},
            "column date: '2019-12' is before the article, and the row is of origin after; expected 2020 or later",
        ),
        (
            "events",
            3,
            {"date": "2019-10-31"},
            "column date: '2019-10-31' is before the article, and the row is of origin after; expected 2020 or later",
        ),
        ("references", 3, {"address": ""}, f"column address: address and kind disagree; {LATER}"),
        (
            "references",
            2,
            {"address": "https://example.org/x"},
            f"column address: address and kind disagree; {LATER}",
        ),
        ("references", 3, {"address_kind": ""}, f"column address_kind: address_kind and kind disagree; {LATER}"),
        (
            "references",
            2,
            {"address_kind": "mirror"},
            f"column address_kind: address_kind and kind disagree; {LATER}",
        ),
        (
            "references",
            3,
            {"address_kind": "copy"},
            "column address_kind: unknown value 'copy'; expected one of original, mirror",
        ),
        (
            "references",
            3,
            {"language": ""},
            "column language: a later source without its language; expected two letters such as en",
        ),
        ("open_questions", 2, {"question_en": ""}, "column question_en: the cell is empty; expected a value"),
        ("open_questions", 2, {"searched_fr": ""}, "column searched_fr: the cell is empty; expected a value"),
    ],
)
def test_a_fault_names_file_row_column_and_what_is_allowed(
    tiny: TinyRegister, table: str, row: int, cells: dict[str, str], line: str
) -> None:
    tiny.change(table, row, **cells)
    assert f"{table}.csv, row {row}, {line}" in _faults(tiny, table)


@pytest.mark.parametrize("day", ["2020", "2020-01-01", "2022"])
def test_a_later_fact_may_be_of_2020(tiny: TinyRegister, day: str) -> None:
    tiny.change("events", 3, date=day)
    assert _faults(tiny, "events") == []


def test_a_later_source_may_say_in_a_note_why_it_has_no_date(tiny: TinyRegister) -> None:
    tiny.change("references", 3, published="", note_en="The page has no date.", note_fr="La page n’a pas de date.")
    assert _faults(tiny, "references") == []


def test_one_page_is_one_reference(tiny: TinyRegister) -> None:
    rows = tiny.rows("references")
    tiny.write("references", [*rows, rows[1] | {"id": "later-2025"}])
    assert _faults(tiny, "references") == [
        (
            "references.csv, row 4, column address: 'https://example.org/later' stands in an earlier row too; expected "
            "one row a page"
        )
    ]
