"""The page of listings, and the listings beside records, channels and companies."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components.words import words
from data.codes import Listed
from data.language import Language
from data.queries import last_day_covered, listings
from data.register import canada_schedule, register
from data.selection import Facts
from tests.pages.driver import (
    address,
    components,
    count,
    headers,
    keys,
    marks,
    open_page,
    open_unfolded,
    query_of,
    shown,
)

REGISTER = register()
LAST = last_day_covered(REGISTER)
ARTICLE = Facts.ARTICLE


def count_of_items(at: AppTest) -> str:
    """Give the heading over the schedule."""
    return headers(at)[-1]


def _since(at_keys: list[str]) -> set[str]:
    return {REGISTER.listings[key].listed_by for key in at_keys}


@pytest.mark.parametrize("language", Language)
def test_everybody_listed_stands_in_the_table(language: Language) -> None:
    at = open_page("listings", lang=language)
    assert keys(at, "listings") == [row.id for row in listings.listings_on(REGISTER, LAST)]


def test_the_lists_of_both_states_have_one_form() -> None:
    rows = components(open_page("listings"))["listings"]["rows"]
    empty = {len([cell for cell in row["cells"] if cell["text"] == ""]) for row in rows}
    assert (_since([row["key"] for row in rows]), {len(row["cells"]) for row in rows}, empty <= {0, 1}) == (
        {"canada", "russia"},
        {7},
        True,
    )


def test_nobody_is_listed_before_the_day() -> None:
    assert keys(open_page("listings", on="2022-02-23"), "listings") == [
        "russia-entry-bans--cotler",
        "russia-entry-bans--freeland",
        "canada-schedule-3--novatek",
    ]


def test_a_listing_leads_to_what_the_actor_takes_part_in() -> None:
    rows = {row["key"]: row["cells"] for row in components(open_page("listings", lang="fr"))["listings"]["rows"]}
    links = rows["canada-schedule-1--alrosa"][4]["links"]
    assert [query_of(link["href"]) for link in links] == [{"lang": ["fr"], "record": ["rcabc"]}]


def test_the_page_is_no_screening_tool_and_says_so() -> None:
    texts = " ".join(shown(open_unfolded("listings")))
    assert all(words in texts for words in ("not a screening tool", "no legal advice", "SOR/2017-233"))


def test_the_schedule_is_listed_a_page_at_a_time() -> None:
    at = open_page("listings")
    assert (count_of_items(at), keys(at, "schedule")) == ("2,615 of 2,615 items", list(canada_schedule())[:50])


def test_the_next_page_of_the_schedule_is_in_the_address() -> None:
    at = open_page("listings")
    at.button(key="rows-after").click().run()
    assert (address(at), keys(at, "schedule")[0]) == ({"lang": ["en"], "row": ["51"]}, "individual-51")


def test_words_narrow_the_schedule_and_stand_in_the_address() -> None:
    at = open_page("listings")
    at.text_input(key="filter-q").set_value("russian INTERNATIONAL affairs").run()
    assert (address(at)["q"], keys(at, "schedule")) == (["russian INTERNATIONAL affairs"], ["entity-458"])


def test_an_item_names_who_it_is_in_the_register() -> None:
    (row,) = components(open_page("listings", q="entity-91"))["schedule"]["rows"]
    assert row["cells"][0]["lines"] == ["In the register: Alrosa"]


def test_words_that_no_item_has_are_said_and_can_be_dropped() -> None:
    at = open_page("listings", q="qqqq")
    at.button(key="filter-reset").click().run()
    assert (address(at), len(keys(at, "schedule"))) == ({"lang": ["en"]}, 50)


@pytest.mark.parametrize("typed", ["*", "<b>x</b>", "$x^2$", '"', "\\", "{n}", "’", "‑"])
def test_anything_typed_is_plain_text(typed: str) -> None:
    assert len(open_page("listings", q=typed).exception) == 0


def test_the_schedule_is_as_of_the_day() -> None:
    assert count_of_items(open_page("listings", on="2022-02-24")) == "600 of 600 items"


def test_before_the_schedule_was_replaced_the_page_says_what_the_text_does_not_tell() -> None:
    at = open_page("listings", on="2015-06-01")
    assert "The consolidated text gives no day before 18 March 2016; choose a later as-of date." in shown(at)


def test_the_chart_and_its_table_have_the_same_days() -> None:
    at = open_page("listings")
    days = keys(at, "schedule-days")
    points = sorted(marks(at, "schedule-growth"))
    assert (points, days[0], days[-1]) == ([f"schedule-1-{day}" for day in days], "2016-03-18", "2026-06-12")


def test_the_article_alone_has_no_listing() -> None:
    at = open_page("listings", facts=ARTICLE)
    assert set(components(at)) == {"document-language"}
    assert "Listings are later facts; only the article is shown." in shown(at)


@pytest.mark.parametrize(
    ("day", "named"),
    [
        ("2022-02-23", ()),
        ("2022-02-24", ("Alrosa",)),
        ("2022-03-10", ("Alrosa", "Alisher Usmanov")),
        ("2023-08-22", ("Alrosa", "Alisher Usmanov", "Severstal")),
    ],
)
def test_a_record_tells_which_of_its_parties_were_listed_on_the_day(day: str, named: tuple[str, ...]) -> None:
    at = open_page("cooperation", record="rcabc", on=day)
    lines = [line for text in at.markdown for line in text.value.splitlines() if "listed by Canada" in line]
    assert {line.split("**")[1] for line in lines} == set(named)


def test_a_record_without_a_listed_party_says_so() -> None:
    texts = " ".join(shown(open_page("cooperation", record="arctic-council", on="2024-01-01")))
    assert "On 1 January 2024 none of its parties was on any list of Canada or Russia that was looked at." in texts


def test_a_record_of_the_article_alone_has_no_part_on_listings() -> None:
    at = open_page("cooperation", record="rcabc", facts=ARTICLE)
    assert "Listed parties" not in [one.value for one in at.subheader]


def test_the_filter_by_listing_offers_both_states_and_none() -> None:
    options = open_page("cooperation").pills(key="filter-listed").options
    assert [option.split(" · ")[0] for option in options] == [words(Language.ENGLISH).label(one) for one in Listed]


def test_the_filter_by_listing_asks_for_the_day() -> None:
    counts = [count(open_page("cooperation", listed="canada", on=day))[0] for day in ("2022-02-23", "2022-02-24")]
    assert counts == [2, 3]


def test_with_the_article_alone_the_filter_by_listing_does_nothing_and_says_so() -> None:
    at = open_page("cooperation", listed="canada", facts=ARTICLE)
    assert count(at) == (len(REGISTER.cooperation), len(REGISTER.cooperation))
    assert "Listings are later facts: with the article alone they are neither shown nor used as a filter." in shown(at)


def test_a_track_names_the_listed_parties_of_its_initiatives() -> None:
    rows = components(open_page("channels", channel="business"))["track-initiatives"]["rows"]
    lines = {row["key"]: row["cells"][-1].get("lines", []) for row in rows}
    assert "Novatek, listed by Canada since 24 July 2014" in lines["yamal-lng-teekay-cosco"]


def test_companies_have_their_listing() -> None:
    cells = {row["key"]: row["cells"][-1] for row in components(open_page("channels"))["channels-companies"]["rows"]}
    assert (cells["alrosa"]["text"], cells["rosatom"]["text"]) == ("listed by Canada since 24 February 2022", "–")


def test_the_filter_on_channels_leaves_listed_companies_and_initiatives() -> None:
    at = open_page("channels", listed="canada", channel="business")
    assert set(keys(at, "channels-companies")) == {"novatek", "severstal", "alrosa"}
    assert set(keys(at, "track-initiatives")) == {"rcabc", "yamal-lng-teekay-china-lng", "yamal-lng-teekay-cosco"}


def test_the_filter_on_channels_is_chosen_and_dropped() -> None:
    at = open_page("channels")
    at.pills(key="filter-listed").set_value(["canada"]).run()
    assert address(at) == {"lang": ["en"], "listed": ["canada"]}
    at.button(key="filter-reset").click().run()
    assert address(at) == {"lang": ["en"]}


def test_what_cannot_be_a_listing_is_dropped_from_the_address_and_named() -> None:
    at = open_page("cooperation", listed="atlantis")
    assert (address(at), len(at.warning)) == ({"lang": ["en"]}, 1)
