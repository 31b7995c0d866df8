"""Words compared with the article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.build.article import read_article
from data.build.reading import read_tables
from data.build.wording import faults_in_wording, shared_run
from tests.data.conftest import TinyRegister

NINE = "the two neighbours share a cold sea, and both"
RUNS = frozenset({tuple("abcdefghi"), tuple("bcdefghij")})


def _lines(tiny: TinyRegister) -> list[str]:
    frames, _ = read_tables(tiny.folder)
    return [str(fault) for fault in faults_in_wording(frames, read_article(tiny.article))]


@pytest.mark.parametrize(
    ("table", "column"),
    [("statements", "text_en"), ("statements", "note_en"), ("areas", "summary_en"), ("status_history", "reason_en")],
)
def test_nine_words_of_the_article_on_end_are_a_fault(tiny: TinyRegister, table: str, column: str) -> None:
    tiny.change(table, 2, **{column: f"As we know, {NINE.upper()} win.", column.replace("_en", "_fr"): "Texte."})
    shown = NINE.replace(",", "")
    line = f"{table}.csv, row 2, column {column}: 9 words on end are the article's: “{shown}”; expected at most 8"
    assert _lines(tiny) == [line]


def test_eight_words_of_the_article_on_end_are_allowed(tiny: TinyRegister) -> None:
    tiny.change("areas", 2, summary_en=f"{NINE.rpartition(' ')[0]} nobody.")
    assert _lines(tiny) == []


def test_a_name_may_be_that_of_the_article(tiny: TinyRegister) -> None:
    tiny.change("areas", 2, name_en=NINE)
    assert _lines(tiny) == []


def test_a_run_is_shown_as_long_as_it_is() -> None:
    assert shared_run("x a b c d e f g h i j x", RUNS) == "a b c d e f g h i j"


@given(st.lists(st.sampled_from("klmnop"), max_size=30))
def test_other_words_share_no_run(words: list[str]) -> None:
    assert shared_run(" ".join(words), RUNS) == ""


def test_a_sentence_is_followed_over_the_page_break(tiny: TinyRegister) -> None:
    text = tiny.article.read_text("utf-8").replace("share a", "share a\n\n[p41.2] rather")
    tiny.article.write_text(text, "utf-8")
    tiny.change("areas", 2, summary_en="The two neighbours share a rather cold sea, and both.")
    assert "10 words on end" in "".join(_lines(tiny))


def test_a_quotation_is_verbatim(tiny: TinyRegister) -> None:
    tiny.change("statements", 3, quote="ships need one rule")
    assert _lines(tiny) == [
        (
            "statements.csv, row 3, column quote: “ships need one rule” does not stand in p41.1; "
            "expected words exactly as p41.1 prints them"
        )
    ]


def test_a_citation_is_verbatim(tiny: TinyRegister) -> None:
    tiny.change("statements", 4, citations="Weber, 2019")
    assert _lines(tiny) == [
        (
            "statements.csv, row 4, column citations: “Weber, 2019” does not stand in p36.fn4; "
            "expected words exactly as p36.fn4 prints them"
        )
    ]


def test_a_work_is_cited_as_printed(tiny: TinyRegister) -> None:
    tiny.change("references", 2, locators="p41.1")
    assert _lines(tiny) == [
        "references.csv, row 2, column cited_as: “Weber 2019” stands in none of its locators; expected words as printed"
    ]


def test_a_term_in_quotation_marks_is_verbatim(tiny: TinyRegister) -> None:
    tiny.change("terms", 2, quoted="yes", term_en="ships need the same rules")
    assert _lines(tiny) == []


def test_a_term_that_the_paragraph_does_not_print_is_not_quoted(tiny: TinyRegister) -> None:
    tiny.change("terms", 2, quoted="yes", term_en="one rule for ships")
    assert _lines(tiny) == [
        (
            "terms.csv, row 2, column term_en: “one rule for ships” stands in no paragraph of its statements; "
            "expected the word as printed, or quoted = no"
        )
    ]
