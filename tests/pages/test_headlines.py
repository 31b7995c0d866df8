"""The heading of each page is its finding: a sentence whose numbers are those of what stands below it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from components.signs import going_on_words, look
from components.words import words
from data.codes import Between, ChangeKind, InitiativeKind, State
from data.language import Language
from data.queries import going_on, last_day_covered
from data.queries.states import GOING_ON
from data.register import register
from data.selection import FIRST_DAY
from tests.data.selections import unhurried
from tests.each import each
from tests.pages.driver import (
    PAGES,
    components,
    count,
    headed,
    headers,
    headline,
    keys,
    numbers_in,
    open_page,
    open_unfolded,
)

REGISTER = register()
LAST = last_day_covered(REGISTER)
DAYS = (date(1995, 6, 1), date(2014, 6, 30), date(2020, 12, 31), date(2022, 2, 24), date(2024, 1, 1), LAST)
VIEWS = [(day, language) for day in DAYS for language in Language]
WATERSHED = date(2022, 2, 24)
LATELY = {look(state, faded=False) for state in GOING_ON}
EARLIER = {look(state, faded=True) for state in GOING_ON}
ABSENCE = re.compile(r"\b(?:No|None|no|[Nn]othing|is after|Aucune?|aucune?|[Rr]ien|postérieur)\b")
LEAVES_NOTHING: Mapping[str, Mapping[str, str]] = {
    "overview": {"on": "1990-01-01"},
    "map": {"layer": "none"},
    "cooperation": {"q": "xyzzy"},
    "timeline": {"event_kind": "election", "area": "mining"},
    "readings": {"area": "search-and-rescue"},
    "channels": {"on": "1990-01-01"},
    "listings": {"facts": "article"},
    "changes": {"area": "sanctions"},
    "evidence": {"q": "xyzzy"},
    "sources": {"facts": "article"},
    "briefing": {},
}
"""What has to be asked of each page so that nothing is left on it; nothing where no filter can do that."""

on_every_page = each("page", PAGES)
in_every_view = each(("day", "language"), VIEWS)


def opened(page: str, day: date, language: Language, **query: str) -> AppTest:
    """Open a page on a day in a language."""
    return open_page(page, on=str(day), lang=language, **query)


def is_finding(sentence: str) -> bool:
    """Tell whether a heading is a sentence without a full stop that holds a number or says that there is none."""
    return sentence[-1] not in ".:;," and bool(re.search(r"\d", sentence) or ABSENCE.search(sentence))


def tones(at: AppTest, key: str) -> list[str]:
    """Give the first sign in each row of a table, empty for none."""
    rows = components(at)[key]["rows"]
    return [
        next((cell["tone"] for cell in row["cells"] if cell.get("tone") in {*map(str, ALL_LOOKS)}), "") for row in rows
    ]


ALL_LOOKS = {look(state, faded=faded) for state in State for faded in (False, True)}


def going_on_said(at: AppTest, key: str) -> tuple[int, int]:
    """Give how many of a table's initiatives go on by their signs: seen lately, and last seen earlier."""
    found = tones(at, key)
    return sum(tone in LATELY for tone in found), sum(tone in EARLIER for tone in found)


@on_every_page
@in_every_view
def test_a_heading_is_a_sentence_with_a_number_or_a_stated_absence(page: str, day: date, language: Language) -> None:
    assert is_finding(headline(opened(page, day, language)))


def test_of_every_page_it_is_known_which_filters_leave_nothing() -> None:
    assert [page for page in PAGES if page not in LEAVES_NOTHING] == []


@on_every_page
@each("language", Language)
def test_filters_that_leave_nothing_leave_a_sentence(page: str, language: Language) -> None:
    assert is_finding(headline(open_page(page, lang=language, **LEAVES_NOTHING.get(page, {}))))


@on_every_page
def test_a_heading_of_the_article_alone_is_a_sentence_too(page: str) -> None:
    assert is_finding(headline(open_page(page, facts="article")))


@pytest.mark.parametrize(("page", "key"), [("overview", "overview-initiatives"), ("cooperation", "initiatives")])
@in_every_view
def test_what_goes_on_is_what_the_list_shows(page: str, key: str, day: date, language: Language) -> None:
    at = opened(page, day, language)
    lately, earlier = going_on_said(at, key)
    said = headline(at)
    found = going_on(REGISTER, REGISTER.cooperation, day)
    assert ((found.lately, found.earlier), said) == ((lately, earlier), going_on_words(words(language), found))


@in_every_view
def test_the_finding_of_a_filtered_list_counts_what_the_filter_leaves(day: date, language: Language) -> None:
    at = opened("cooperation", day, language, area="dialogue-channels")
    lately, earlier = going_on_said(at, "initiatives")
    ids = keys(at, "initiatives")
    found = going_on(REGISTER, ids, day)
    assert ((found.total, found.lately, found.earlier), headline(at)) == (
        (count(at)[0], lately, earlier),
        going_on_words(words(language), found),
    )


@settings(unhurried, max_examples=200)
@given(st.dates(FIRST_DAY, LAST), st.sampled_from(Language))
def test_a_sentence_on_what_goes_on_has_the_numbers_counted(day: date, language: Language) -> None:
    found = going_on(REGISTER, REGISTER.cooperation, day)
    first, _, second = going_on_words(words(language), found).partition(";")
    assert numbers_in(first)[: 2 if found.lately else 1] == [found.lately, found.total][0 if found.lately else 1 :]
    assert numbers_in(second)[:1] == ([found.earlier] if found.earlier else [])


@settings(unhurried, max_examples=200)
@given(st.dates(FIRST_DAY, LAST))
def test_no_year_is_said_to_be_that_of_both_what_was_seen_lately_and_of_what_was_not(day: date) -> None:
    said = going_on_words(words(Language.ENGLISH), going_on(REGISTER, REGISTER.cooperation, day))
    lately, *earlier = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", said)] or [9999]
    assert "or later" not in said or all(year < lately for year in earlier)


@in_every_view
def test_the_map_is_headed_by_how_much_is_on_it(day: date, language: Language) -> None:
    at = opened("map", day, language)
    lines = [item for item in components(at)["map"]["items"] if item["shape"] in {"line", "area"}]
    first, *parts = numbers_in(headline(at).partition(";")[0])
    assert (first, sum(parts)) == (len(lines), len(lines))


@in_every_view
def test_the_timeline_counts_the_changes_and_events_of_its_tables(day: date, language: Language) -> None:
    at = opened("timeline", day, language)
    since = WATERSHED if day >= WATERSHED else date(2014, 1, 1)
    events = [REGISTER.events[key] for key in keys(at, "timeline-events")]
    rows = [REGISTER.status_history[key] for key in keys(at, "timeline-states")]
    moved = {
        row.initiative
        for row in rows
        if row.kind is ChangeKind.CHANGE
        and row.date.first_day >= since
        and REGISTER.initiatives[row.initiative].kind is InitiativeKind.COOPERATION
    }
    later = sum(event.date.first_day >= since for event in events)
    numbers = [number for number in numbers_in(headline(at)) if number != since.year]
    expected = [len(moved), len(REGISTER.cooperation), later] if day >= since else [len(events)]
    assert numbers[: len(expected)] == expected


@in_every_view
def test_the_readings_are_headed_by_how_both_stand_on_the_issues(day: date, language: Language) -> None:
    at = opened("readings", day, language)
    both, every, *how = numbers_in(headline(at))
    told = [row for row in REGISTER.issues.values() if row.between is not Between.NOT_STATED]
    assert (both, every, sum(how)) == (len(told), len(REGISTER.issues), len(told))


@in_every_view
def test_the_channels_are_headed_by_the_tracks_of_the_table_below(day: date, language: Language) -> None:
    at = opened("channels", day, language)
    states = [column["id"] for column in components(at)["tracks"]["columns"]].index("states")
    going = [row for row in components(at)["tracks"]["rows"] if row["cells"][states]["sort"] > 0]
    assert numbers_in(headline(at))[:2] == [len(going), len(components(at)["tracks"]["rows"])]


@in_every_view
def test_the_listings_are_headed_by_the_actors_of_the_table_below(day: date, language: Language) -> None:
    at = opened("listings", day, language)
    rows = [REGISTER.listings[key] for key in keys(at, "listings")]
    by = [len({row.actor for row in rows if row.listed_by == side}) for side in ("canada", "russia")]
    assert numbers_in(headline(at)) == [len({row.actor for row in rows}), *by]


@in_every_view
def test_the_changes_are_headed_by_the_groups_of_the_comparison_below(day: date, language: Language) -> None:
    at = opened("changes", day, language, begin="2013-01-01")
    rows = components(at)["compared"]["rows"] if day > date(2013, 1, 1) else []
    say = words(language)
    under = {group["text"]: n for group, n in headed(at, "compared")} if rows else {}
    in_another, no_longer = (
        under.get(say(group), 0) for group in ("In a different state", "In the same state, but not seen recently")
    )
    parts = [*([in_another] if in_another else []), *([len(rows)] if rows else []), *([no_longer] if no_longer else [])]
    assert numbers_in(headline(at)) == parts


@each("language", Language)
@each("kind", ["", "fact", "view", "quotation"])
def test_the_evidence_is_headed_by_the_statements_that_the_filters_leave(kind: str, language: Language) -> None:
    at = open_page("evidence", lang=language, **({"kind": kind} if kind else {}))
    total, *parts = numbers_in(headline(at))
    assert (total, sum(parts)) == (count(at)[0], count(at)[0])


@each("language", Language)
def test_the_sources_are_headed_by_the_works_and_questions_listed_below(language: Language) -> None:
    at = open_unfolded("sources", lang=language)
    assert numbers_in(headline(at)) == [2020, len(keys(at, "later-works")), len(keys(at, "open-questions"))]


def test_what_the_overview_rests_on_is_counted_as_on_the_sources() -> None:
    below = next(str(one.value) for one in open_unfolded("overview").main.markdown if "rests on" in str(one.value))
    assert numbers_in(below) == [2020, len(keys(open_unfolded("sources"), "later-works"))]


def test_no_heading_of_the_second_level_says_the_finding_again() -> None:
    assert [page for page in PAGES if headline(at := open_page(page)) in headers(at)] == []
