"""Every record opens as a card that holds what the register holds, and closes again."""

from __future__ import annotations

import itertools

import pytest
from streamlit.testing.v1 import AppTest

from components.words import words
from data.language import Language
from data.register import register
from tests.each import each
from tests.pages.driver import address, components, headers, keys, open_page, open_unfolded, query_of, shown, table

REGISTER = register()
RECORDS = list(REGISTER.initiatives)
FIRST_OF_TABLE = {
    name: next(statement for statement, found in REGISTER.resting_on.items() if name in {table for table, _ in found})
    for name in sorted({name for found in REGISTER.resting_on.values() for name, _ in found})
}
"""For each table, one statement that a record of it rests on."""
LONELY = [identifier for identifier in REGISTER.statements if not REGISTER.resting_on.get(identifier)]


@pytest.fixture(scope="module", params=itertools.product(RECORDS, Language), ids="-".join)
def opened(request: pytest.FixtureRequest) -> tuple[str, Language, AppTest]:
    """Give each record in each language, and the page that it is open on."""
    record, language = request.param
    return record, language, open_page("cooperation", record=record, lang=language)


def test_a_record_opens_in_each_language(opened: tuple[str, Language, AppTest]) -> None:
    record, language, at = opened
    assert (len(at.exception), REGISTER.initiatives[record].name.to(language) in headers(at)) == (0, True)


def test_a_record_shows_every_statement_it_rests_on(opened: tuple[str, Language, AppTest]) -> None:
    record, _, at = opened
    assert keys(at, "card-evidence") == list(REGISTER.initiatives[record].statements)


def test_a_record_shows_its_whole_history(opened: tuple[str, Language, AppTest]) -> None:
    record, _, at = opened
    assert keys(at, "card-history") == [change.id for change in REGISTER.history.get(record, ())]


@pytest.mark.parametrize("record", RECORDS[:3])
def test_the_evidence_of_a_record_leads_to_the_statement(record: str) -> None:
    row = components(open_page("cooperation", record=record, lang="fr"))["card-evidence"]["rows"][0]
    assert query_of(row["cells"][0]["href"]) == {"lang": ["fr"], "statement": [row["key"]]}


def test_a_record_can_be_cited() -> None:
    at = open_unfolded("cooperation", record=RECORDS[0])
    cited = [one.value for one in at.code[1:]]
    assert [RECORDS[0] in text for text in cited] == [True, True, True]


def test_a_record_is_marked_in_the_list() -> None:
    rows = components(open_page("cooperation", record=RECORDS[1]))["initiatives"]["rows"]
    assert [row["key"] for row in rows if row["current"]] == [RECORDS[1]]


def test_beside_a_record_the_list_is_brief() -> None:
    at = open_page("cooperation", record=RECORDS[0])
    assert [column["id"] for column in components(at)["initiatives"]["columns"]] == [
        "initiative",
        "state",
    ]


def test_a_name_in_the_table_opens_its_record() -> None:
    row = components(open_page("cooperation", state="active"))["initiatives"]["rows"][0]
    expected = {"lang": ["en"], "state": ["active"], "record": [row["key"]]}
    assert query_of(row["cells"][0]["href"]) == expected


def test_closing_a_record_keeps_the_filters() -> None:
    at = open_page("cooperation", record=RECORDS[0], state="active")
    at.button(key="close-record").click().run()
    assert address(at) == {"lang": ["en"], "state": ["active"]}


def test_a_record_stays_open_when_a_filter_hides_it_from_the_list() -> None:
    at = open_page("cooperation", record=RECORDS[0], q="qqqq")
    assert REGISTER.initiatives[RECORDS[0]].name.en in headers(at)


@each("language", Language)
@each("name", FIRST_OF_TABLE)
def test_a_statement_names_the_records_of_every_table(name: str, language: Language) -> None:
    statement = FIRST_OF_TABLE[name]
    at = open_page("evidence", statement=statement, lang=language)
    found = [key for key in keys(at, "resting") if key.startswith(f"{name}-")]
    assert (len(at.exception), bool(found)) == (0, True)


@pytest.mark.parametrize("statement", LONELY[:1])
def test_a_statement_that_nothing_rests_on_says_so(statement: str) -> None:
    at = open_page("evidence", statement=statement)
    data = components(at)["resting"]
    assert (data["rows"], data["empty"]) == ([], "No record rests on this statement alone; it is here as context.")


@pytest.mark.parametrize("language", Language)
def test_a_statement_shows_its_text_and_its_quotation(language: Language) -> None:
    statement = next(row for row in REGISTER.statements.values() if row.quote)
    texts = [text.replace("\\", "") for text in shown(open_page("evidence", statement=statement.id, lang=language))]
    assert {statement.text.to(language), f"> {statement.quote}"} <= set(texts)


def test_a_quotation_in_the_list_has_the_marks_of_the_language() -> None:
    statement = next(row for row in REGISTER.statements.values() if row.quote)
    rows = components(open_page("evidence", lang="fr", q=statement.quote))["statements"]["rows"]
    lines = next(row["cells"][1]["lines"] for row in rows if row["key"] == statement.id)
    assert words(Language.FRENCH).quoted(statement.quote) in lines[0]


def test_a_locator_in_the_list_opens_its_statement() -> None:
    row = components(open_page("evidence", kind="fact", lang="fr"))["statements"]["rows"][0]
    expected = {"lang": ["fr"], "kind": ["fact"], "statement": [row["key"]]}
    assert query_of(row["cells"][0]["href"]) == expected


def test_closing_a_statement_keeps_the_filters() -> None:
    statement = next(iter(REGISTER.statements))
    at = open_page("evidence", statement=statement, kind="view")
    at.button(key="close-statement").click().run()
    assert address(at) == {"lang": ["en"], "kind": ["view"]}


def test_a_statement_says_on_which_page_it_stands() -> None:
    statement = next(iter(REGISTER.statements.values()))
    page = REGISTER.locators[statement.locator].page
    facts = next(text for text in shown(open_page("evidence", statement=statement.id)) if text.startswith("Page: "))
    assert facts.startswith(f"Page: **{page}**")


def test_the_statements_of_the_list_are_cited_as_printed() -> None:
    row = next(row for row in list(REGISTER.statements.values())[:25] if row.citations)
    at = open_page("evidence")
    cells = dict(zip(keys(at, "statements"), table(at, "statements"), strict=True))
    assert cells[row.id][4] == "; ".join(row.citations)


def test_where_nothing_is_stated_now_the_last_state_known_is() -> None:
    assert "Last known state: Active, last seen 2020" in shown(open_page("cooperation", record="rcabc"))


def test_a_record_says_to_when_its_state_was_seen_and_why_it_fades() -> None:
    texts = " ".join(shown(open_page("cooperation", record="cerba")))
    assert ("Limited, last seen 2022" in texts, "36 months" in texts) == (True, True)
