"""The table of locators against the article."""

from __future__ import annotations

import pytest

from data.build.__main__ import main
from data.build.article import read_article
from data.build.locators import faults_against
from data.build.reading import read_tables
from tests.data.conftest import TinyRegister


def _lines(tiny: TinyRegister) -> list[str]:
    locators = read_tables(tiny.folder)[0]["locators"]
    return [str(fault) for fault in faults_against(read_article(tiny.article), locators)]


def test_the_table_of_the_article_has_no_fault(tiny: TinyRegister) -> None:
    assert _lines(tiny) == []


@pytest.mark.parametrize(
    ("column", "cell", "right"),
    [("words", "5", "4"), ("page", "37", "36"), ("section", "niches", "liberal-government-2015-2019")],
)
def test_a_cell_that_is_not_the_articles_is_a_fault(tiny: TinyRegister, column: str, cell: str, right: str) -> None:
    tiny.change("locators", 2, **{column: cell})
    line = f"locators.csv, row 2, column {column}: '{cell}' is not what the article has; expected {right}"
    assert line in _lines(tiny)


def test_a_paragraph_with_another_text_is_a_fault(tiny: TinyRegister) -> None:
    tiny.article.write_text(tiny.article.read_text("utf-8").replace("Nothing is said", "Nothing was said"), "utf-8")
    assert [line.partition(":")[0] for line in _lines(tiny)] == ["locators.csv, row 2, column sha256"]


def test_a_paragraph_without_a_row_is_a_fault(tiny: TinyRegister) -> None:
    tiny.write("locators", tiny.rows("locators")[1:])
    assert _lines(tiny) == [
        "locators.csv, column locator: p36.1 of the article is missing; expected a row for every paragraph"
    ]


def test_a_row_without_a_paragraph_is_a_fault(tiny: TinyRegister) -> None:
    rows = tiny.rows("locators")
    tiny.write("locators", [*rows, rows[0] | {"locator": "p36.2"}])
    assert _lines(tiny) == ["locators.csv, row 5, column locator: 'p36.2' is not in the article; expected no such row"]


def test_the_command_writes_the_table_and_keeps_its_reasons(tiny: TinyRegister) -> None:
    before = (tiny.folder / "locators.csv").read_bytes()
    tiny.change("locators", 2, words="99")
    assert main(["--tables", str(tiny.folder), "locators", "--article", str(tiny.article)]) == 0
    assert (tiny.folder / "locators.csv").read_bytes() == before


def test_the_command_does_not_overwrite_a_table_that_it_cannot_read(tiny: TinyRegister) -> None:
    tiny.replace("locators.csv", "locator,section", "locator,part")
    before = (tiny.folder / "locators.csv").read_bytes()
    main(["--tables", str(tiny.folder), "locators", "--article", str(tiny.article)])
    assert (tiny.folder / "locators.csv").read_bytes() == before
