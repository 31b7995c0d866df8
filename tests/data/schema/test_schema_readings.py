"""Faults of the columns that the readings, the timeline and the charts rest on."""

from __future__ import annotations

import pandas as pd
import pytest

from data.build.schemas import faults_in
from data.schema import TABLES, columns_of
from data.schema.cooperation import count_words
from tests.data.conftest import TinyRegister

CONTEXT = {"origin": "context", "grade": "one-source", "references": "later-2024", "statements": ""}


def _faults(register: TinyRegister, table: str) -> list[str]:
    frame = pd.DataFrame(register.rows(table), columns=list(columns_of(TABLES[table])), dtype=str)
    return [str(fault) for fault in faults_in(f"{table}.csv", TABLES[table], frame)]


@pytest.mark.parametrize(
    ("table", "row", "cells", "line"),
    [
        (
            "series",
            2,
            {**CONTEXT, "date": "2021"},
            (
                "column date: '2021' is later than the article, and the row is of origin context; "
                "expected 2020 or earlier, or origin after"
            ),
        ),
        (
            "series",
            2,
            {**CONTEXT, "origin": "after", "date": "2019"},
            "column date: '2019' is before the article, and the row is of origin after; expected 2020 or later",
        ),
        ("series", 2, {**CONTEXT, "grade": ""}, "column grade: a row of origin context has none; expected a value"),
        (
            "series",
            2,
            {**CONTEXT, "references": ""},
            "column references: a row of origin context has none; expected a value",
        ),
        ("series", 2, {"exactness": ""}, "column exactness: the cell is empty; expected a value"),
        (
            "series",
            2,
            {"variant_en": "A source"},
            "column variant_fr: the text is in English only; expected both languages or neither",
        ),
        (
            "events",
            2,
            {"response_to": "left"},
            (
                "column response_statements: the reply and the statements that say so disagree; "
                "expected statements exactly where the event answers another"
            ),
        ),
        (
            "events",
            2,
            {"response_to": "left", "response_statements": "p41-1-02"},
            (
                "column response_statements: 'p41-1-02' names a statement that the event does not rest on; "
                "expected statements of the column statements"
            ),
        ),
        (
            "actors",
            2,
            {"group": ""},
            (
                "column group: group '' does not fit the kind of actor; expected a group exactly for a state, a group "
                "of states or an international body"
            ),
        ),
        (
            "actors",
            3,
            {"group": "by-name"},
            (
                "column group: group 'by-name' does not fit the kind of actor; expected a group exactly for a state, "
                "a group of states or an international body"
            ),
        ),
        (
            "issues",
            2,
            {"between": "quarrel"},
            "column between: unknown value 'quarrel'; expected one of agree, differ, oppose, not-stated",
        ),
        (
            "positions",
            2,
            {"brief_en": "One two three four five six seven eight nine"},
            "column brief_en: 'One two three four five six seven eight nine' has too many words; expected at most 8",
        ),
        (
            "positions",
            2,
            {"brief_fr": "Un deux trois quatre cinq six sept huit neuf dix"},
            (
                "column brief_fr: 'Un deux trois quatre cinq six sept huit neuf dix' has too many words; "
                "expected at most 9"
            ),
        ),
        (
            "positions",
            2,
            {"text_en": "Here in brief."},
            "column brief_en: 'In brief' is cut out of text_en; expected words of its own",
        ),
        (
            "positions",
            2,
            {"brief_en": "", "brief_fr": ""},
            "column brief_en: the cell is empty; expected a value",
        ),
        ("terms", 2, {"quoted": "perhaps"}, "column quoted: unknown value 'perhaps'; expected one of yes, no"),
        ("terms", 2, {"used_by": ""}, "column used_by: the cell is empty; expected a value"),
        ("tracks", 2, {"stopped_statements": ""}, "column stopped_statements: the cell is empty; expected a value"),
        (
            "tracks",
            2,
            {"id": "sport"},
            (
                "column id: 'sport' has the wrong form; expected one of intergovernmental, parliamentary, track-two, "
                "science, para-diplomacy, business"
            ),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_fault_names_file_row_column_and_what_is_allowed(
    tiny: TinyRegister, table: str, row: int, cells: dict[str, str], line: str
) -> None:
    tiny.change(table, row, **cells)
    assert f"{table}.csv, row {row}, {line}" in _faults(tiny, table)


@pytest.mark.parametrize("day", ["1979-09-21", "2020"])
def test_a_number_from_another_source_may_be_older_than_the_article(tiny: TinyRegister, day: str) -> None:
    tiny.change("series", 2, **CONTEXT, date=day)
    assert _faults(tiny, "series") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sees a “coup”", 3),
        ("Parle d’«\u00a0annexion\u00a0»", 2),
        ("Contre\u00a0: l’avancée\u202f; franco-russe", 3),
        ("A “G7+1” (2004-2011)", 3),
        ("", 0),
    ],
)
def test_marks_are_no_words(text: str, words: int) -> None:
    assert count_words(text) == words
