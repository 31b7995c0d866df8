"""The page of changes: since which day, in which areas, and what it offers where there are none."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from components.changes.page import ROWS_A_PAGE
from data.language import Language
from data.queries import changes, merged
from data.register import register
from data.selection import Facts, Selection
from tests.pages.driver import address, components, headers, headline, keys, open_page, query_of

REGISTER = register()


def listed_ids(at: AppTest) -> list[str]:
    """Give the ids of the rows on the page."""
    return keys(at, "changes")


def expected_ids(**fields: object) -> list[str]:
    """Give the ids of the lines that a selection asks for: a row each, but for states that stand with their event."""
    return [entry.id for entry in merged(changes(REGISTER, Selection().with_(**fields)).rows)]


def days_compared(at: AppTest) -> list[str]:
    """Give the heads of the two columns of days."""
    return [column["label"] for column in components(at)["compared"]["columns"][1:3]]


@pytest.mark.parametrize("language", Language)
def test_the_page_opens_in_both_languages(language: Language) -> None:
    at = open_page("changes", lang=language)
    assert (len(at.exception), len(headers(at))) == (0, 1)


def test_the_page_lists_what_came_since_the_article() -> None:
    pages = [open_page("changes", lang="en", row=str(row)) for row in range(1, len(expected_ids()) + 1, ROWS_A_PAGE)]
    assert [one for at in pages for one in listed_ids(at)] == expected_ids()


def test_the_page_lists_what_came_since_the_day_of_the_link() -> None:
    at = open_page("changes", lang="en", begin="2025-01-01")
    assert listed_ids(at) == expected_ids(begin=date(2025, 1, 1))


def test_the_page_lists_nothing_after_the_as_of_date() -> None:
    at = open_page("changes", lang="en", on="2022-06-30")
    assert listed_ids(at) == expected_ids(on=date(2022, 6, 30))


def test_choosing_a_day_writes_it_to_the_address() -> None:
    at = open_page("changes", lang="en")
    at.date_input(key="filter-begin").set_value(date(2024, 1, 1)).run()
    assert address(at) == {"lang": ["en"], "begin": ["2024-01-01"]}


def test_a_ready_made_day_writes_itself_to_the_address() -> None:
    at = open_page("changes", lang="en", on="2024-02-29")
    at.button(key="since-year").click().run()
    assert address(at)["begin"] == ["2023-02-28"]


def test_the_end_of_the_article_leaves_the_address_plain() -> None:
    at = open_page("changes", lang="en", begin="2024-01-01")
    at.button(key="since-article").click().run()
    assert address(at) == {"lang": ["en"]}


def test_the_filter_by_area_keeps_that_area() -> None:
    at = open_page("changes", lang="en", area="mining")
    assert listed_ids(at) == expected_ids(area=("mining",))


def test_reset_drops_day_and_areas() -> None:
    at = open_page("changes", lang="en", area="mining", begin="2021-02-01")
    at.button(key="filter-reset").click().run()
    assert address(at) == {"lang": ["en"]}


def test_a_state_says_what_it_was_before() -> None:
    rows = components(open_page("changes", lang="en", area="mining"))["changes"]["rows"]
    told = [line for row in rows for line in row["cells"][3].get("lines", ())]
    assert any("Ended" in line and "Active" in line for line in told)


@pytest.mark.parametrize("key", ["changes", "compared"])
def test_an_initiative_leads_to_its_record_with_the_same_date(key: str) -> None:
    at = open_page("changes", lang="en", on="2024-01-01")
    hrefs = [cell["href"] for row in components(at)[key]["rows"] for cell in row["cells"] if "href" in cell]
    records = [query for query in map(query_of, hrefs) if "record" in query]
    assert ({tuple(query["on"]) for query in records}, {*records[0]}) == ({("2024-01-01",)}, {"lang", "on", "record"})


def test_the_two_days_head_their_columns() -> None:
    at = open_page("changes", lang="en", begin="2022-02-24", on="2024-01-01")
    assert days_compared(at) == ["24 February 2022", "1 January 2024"]


def test_every_form_of_cooperation_stands_once_in_the_comparison() -> None:
    assert sorted(keys(open_page("changes", lang="en"), "compared")) == sorted(REGISTER.cooperation)


def test_the_comparison_keeps_to_the_areas_asked_for() -> None:
    found = keys(open_page("changes", lang="en", area="mining"), "compared")
    assert sorted(found) == sorted(row.id for row in REGISTER.cooperation.values() if row.area == "mining")


def test_two_days_that_are_one_are_not_compared() -> None:
    assert "compared" not in components(open_page("changes", lang="en", begin="2022-06-30", on="2022-06-30"))


def test_no_form_of_cooperation_in_the_area_is_said() -> None:
    assert headline(open_page("changes", lang="en", area="sanctions")) == (
        "No form of cooperation belongs to these areas"
    )


def test_a_day_after_the_as_of_date_is_compared_with_nothing() -> None:
    at = open_page("changes", lang="en", begin="2024-01-01", on="2019-01-01")
    assert (headline(at), "compared" in components(at)) == (
        "The first day, 1 January 2024, is after the as-of date",
        False,
    )


def test_an_event_leads_to_its_card_on_the_timeline() -> None:
    at = open_page("changes", lang="en", area="sanctions")
    hrefs = [row["cells"][2]["href"] for row in components(at)["changes"]["rows"]]
    assert all(href.startswith("timeline?") for href in hrefs)


def test_with_the_article_alone_the_page_offers_the_later_facts() -> None:
    at = open_page("changes", lang="en", facts="article", begin="2020-12-31")
    at.button(key="all-facts").click().run()
    assert "facts" not in address(at)


def test_a_day_after_the_as_of_date_is_explained() -> None:
    at = open_page("changes", lang="en", begin="2024-01-01", on="2019-01-01")
    assert "is after the as-of date" in at.info[0].value


def test_an_area_without_changes_can_be_dropped() -> None:
    at = open_page("changes", lang="en", begin="2026-03-01", area="mining")
    at.button(key="drop-area").click().run()
    assert listed_ids(at) == expected_ids(begin=date(2026, 3, 1))


def test_the_text_is_made_only_when_it_is_asked_for() -> None:
    assert open_page("changes", lang="en").code.values[1:] == []


def test_what_lists_everything_shows_a_page_at_a_time() -> None:
    at = open_page("changes", lang="en", begin="1990-01-01", row=str(ROWS_A_PAGE + 1))
    assert listed_ids(at) == expected_ids(begin=date(1990, 1, 1))[ROWS_A_PAGE : 2 * ROWS_A_PAGE]


def test_the_article_alone_stays_in_the_links() -> None:
    at = open_page("changes", lang="en", facts="article", begin="2014-01-01", area="sanctions")
    hrefs = [row["cells"][2]["href"] for row in components(at)["changes"]["rows"]]
    assert {tuple(query_of(href)["facts"]) for href in hrefs} == {(str(Facts.ARTICLE),)}
