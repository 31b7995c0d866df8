"""Markup in the texts of tables is a fault, and signs that only words need are none."""

from __future__ import annotations

import pytest

from data.build.check import check
from data.build.markup import faults_in_markup
from data.build.reading import read_tables
from data.schema import EVERY_TABLE
from tests.data.conftest import TinyRegister


def _faults(tiny: TinyRegister, table: str) -> list[str]:
    frame = read_tables(tiny.folder)[0][table]
    return [str(fault) for fault in faults_in_markup(f"{table}.csv", EVERY_TABLE[table], frame)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Two\nlines", "a line break: '\\n'"),
        ("x\u2028y", "a line break: '\\u2028'"),
        ("red \x1b[31m", "a character that cannot be seen: '\\x1b'"),
        ("abc\u202edef", "a character that cannot be seen: '\\u202e'"),
        ("# Heading", "a heading: '# '"),
        ("[Sea](http://example.org)", "a link or a picture: ']('"),
        ("![Sea][1]", "a link or a picture: ']['"),
        ("Sea <b>ice</b>", "a tag of HTML: '<b'"),
        ("<!-- sea -->", "a tag of HTML: '<!'"),
        ("Sea &amp; ice", "an entity of HTML: '&amp;'"),
        ("**Sea**", "emphasis or code: '**'"),
        ("`Sea`", "emphasis or code: '`'"),
        (":material/delete: Sea", "an icon or a colour of Streamlit: ':material/'"),
        (":red[Sea]", "an icon or a colour of Streamlit: ':red['"),
        (":smile:", "an icon or a colour of Streamlit: ':smile:'"),
    ],
)
def test_markup_in_a_text_is_a_fault(tiny: TinyRegister, text: str, what: str) -> None:
    tiny.change("events", 2, name_fr=text)
    assert _faults(tiny, "events")[0] == (
        f"events.csv, row 2, column name_fr: the text has {what}; expected words as they are to be read"
    )


@pytest.mark.parametrize(
    "text",
    [
        "1. Sea & ice: 2 < 3, #4 of_all, $5 ~ 6 - 7 (8) [9]!",
        "“Sea”: at 10:30:15, doi 10.1007/978-3-319-24237-8_440",
        "Nº 7 * 8, États\u2011Unis\u00a0: «\u00a0mer\u00a0»",
    ],
)
def test_signs_that_words_need_are_no_fault(tiny: TinyRegister, text: str) -> None:
    tiny.change("events", 2, name_en=text)
    assert _faults(tiny, "events") == []


@pytest.mark.parametrize(
    ("table", "column"), [("statements", "quote"), ("lines", "source"), ("canada_schedule_1", "name_as_in_law")]
)
def test_words_in_one_language_are_looked_at_too(tiny: TinyRegister, table: str, column: str) -> None:
    tiny.change(table, 2, **{column: "Sea <i>ice</i>"})
    assert len(_faults(tiny, table)) == 1


def test_the_whole_check_finds_markup_in_tables_and_in_the_words_of_codes(tiny: TinyRegister) -> None:
    tiny.change("areas", 2, summary_en="See [this](http://example.org).")
    path = tiny.folder.parent / "codes" / "state.csv"
    path.write_text(path.read_text("utf-8").replace("Active", "<b>Active</b>", 1), "utf-8")
    found = [(fault.file, fault.column) for fault in check(tiny.folder, sealing=True)]
    assert found == [("areas.csv", "summary_en"), ("state.csv", "label_en")]
