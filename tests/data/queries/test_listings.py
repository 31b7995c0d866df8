"""Who is listed on a day; and the schedule, searched and counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.codes import Listed, ListInstrument, Repealed
from data.dates import PartialDate
from data.queries import last_day_covered, listings
from data.register import article_alone, canada_schedule, register
from data.schema import REPLACED_ON, Listing
from data.schema.listings import LISTED_BY

REGISTER = register()
LAST = last_day_covered(REGISTER)
ONE_DAY = timedelta(days=1)
ROWS = st.sampled_from(list(REGISTER.listings.values()))
DAYS = st.dates(date(2010, 1, 1), date(2027, 1, 1))
IN_THE_LAW = {
    "alrosa": ("entity-91", "2022-02-24"),
    "putin": ("individual-503", "2022-02-28"),
    "lavrov": ("individual-505", "2022-02-28"),
    "abramovich": ("individual-541", "2022-03-10"),
    "usmanov": ("individual-543", "2022-03-10"),
    "federation-council": ("entity-338", "2023-02-23"),
    "severstal": ("entity-435", "2023-08-22"),
    "riac": ("entity-458", "2023-09-20"),
    "kortunov": ("individual-1352", "2023-09-20"),
    "ivanov": ("individual-1362", "2023-11-09"),
    "timofeev": ("individual-1363", "2023-11-09"),
    "arctic-lng-2": ("entity-763", "2025-11-06"),
    "gazprom-lng-portovaya": ("entity-764", "2025-11-06"),
}
"""Items read back in the law's text, with the day that it gives."""
BY_RUSSIA = {
    "freeland": "2014-03-24",
    "cotler": "2014-03-24",
    "trudeau": "2022-03-15",
    "carney": "2022-06-27",
    "npsia": "2024-03",
}


def _found(query: str) -> list[str]:
    return [row.id for row in listings.find(listings.items_by(LAST), query)]


def test_the_matches_with_the_schedule_are_those_read_back_in_the_law() -> None:
    rows = (row for row in REGISTER.listings.values() if row.part)
    assert {row.actor: (f"{row.part}-{row.item}", str(row.date)) for row in rows} == IN_THE_LAW


def test_the_matches_with_lists_of_russia_are_those_of_the_reports() -> None:
    rows = (row for row in REGISTER.listings.values() if row.listed_by == "russia")
    assert {row.actor: str(row.date) for row in rows} == BY_RUSSIA


def test_novatek_stands_on_schedule_3_and_not_on_schedule_1() -> None:
    (row,) = REGISTER.listed["novatek"]
    assert (row.instrument, row.item, row.part) == ("canada-schedule-3", "1", None)


@pytest.mark.parametrize("actor", ["rosatom", "evraz", "rostselmash", "akimov", "viakhireva", "carleton-university"])
def test_who_is_on_no_list_has_no_listing(actor: str) -> None:
    assert listings.listings_of(REGISTER, actor, LAST) == ()


@given(ROWS)
def test_nobody_is_listed_before_the_day(row: Listing) -> None:
    before = row.date.first_day - ONE_DAY
    assert row not in listings.listings_of(REGISTER, row.actor, before)
    assert row in listings.listings_of(REGISTER, row.actor, row.date.first_day)


@given(ROWS, DAYS)
def test_the_listings_of_a_day_are_those_of_its_actors(row: Listing, day: date) -> None:
    assert (row in listings.listings_on(REGISTER, day)) == (row in listings.listings_of(REGISTER, row.actor, day))


def test_a_listing_ends_on_the_day_that_it_names() -> None:
    row = REGISTER.listings["canada-schedule-1--alrosa"]
    ended = replace(row, until=PartialDate(2024, 5, 1))
    days = (date(2022, 2, 24), date(2024, 4, 30), date(2024, 5, 1))
    assert [listings._stands(ended, day) for day in days] == [True, True, False]  # noqa: SLF001  # no row has ended yet


def test_the_parties_of_the_business_council_are_listed_one_after_the_other() -> None:
    days = (date(2022, 2, 23), date(2022, 2, 24), date(2022, 3, 10), date(2023, 8, 22))
    found = [sorted(listings.parties_listed(REGISTER, "rcabc", day)) for day in days]
    assert found == [[], ["alrosa"], ["alrosa", "usmanov"], ["alrosa", "severstal", "usmanov"]]


def test_an_initiative_without_a_listed_party_has_the_value_for_that() -> None:
    assert listings.listed_on(REGISTER, LAST)["arctic-council"] == (Listed.NONE,)


@given(DAYS)
def test_every_initiative_has_a_value_and_none_alone_if_at_all(day: date) -> None:
    values = listings.listed_on(REGISTER, day)
    assert (values.keys(), {len(found) for found in values.values() if Listed.NONE in found} <= {1}) == (
        REGISTER.initiatives.keys(),
        True,
    )


@given(DAYS)
def test_the_article_alone_knows_of_no_listing(day: date) -> None:
    alone = article_alone(REGISTER)
    assert (listings.listings_on(alone, day), set(listings.listed_on(alone, day).values())) == ((), {(Listed.NONE,)})


def test_every_list_belongs_to_one_of_the_two_states() -> None:
    assert set(LISTED_BY.values()) == {"canada", "russia"}


@pytest.mark.parametrize(
    ("query", "item"),
    [
        ("glaz’yev", "individual-1"),
        ("GLAZ'YEV", "individual-1"),
        ("glazyev", "individual-1"),
        ("ALROSA", "entity-91"),
        ("alrösa", "entity-91"),
        ("entity-91", "entity-91"),
        ("viner‑usmanova", "individual-1516"),
        ("viner usmanova", "individual-1516"),
        ('"igor sergeyevich ivanov"', "individual-1362"),
    ],
)
def test_a_name_is_found_whatever_its_signs(query: str, item: str) -> None:
    assert _found(query)[:1] == [item]


def test_a_number_finds_the_items_of_that_number() -> None:
    assert _found("1362") == ["individual-1362"]


def test_a_day_finds_what_stands_from_it() -> None:
    items = canada_schedule().values()
    assert _found("2023-09-20") == [row.id for row in items if str(row.item_in_force_from) == "2023-09-20"]


def test_words_and_a_day_narrow_each_other() -> None:
    assert _found("russian council 2023-09") == ["entity-458"]


def test_no_word_finds_everything() -> None:
    assert len(_found("  ")) == 2615


@given(st.text(max_size=20))
def test_any_input_is_plain_text(query: str) -> None:
    assert len(_found(query)) <= 2615


def test_nothing_stands_before_the_schedule_was_replaced() -> None:
    day = REPLACED_ON
    assert (listings.items_by(day - ONE_DAY), len(listings.items_by(day))) == ((), 141)


def test_the_schedule_grows_to_its_items_in_force() -> None:
    grown = listings.growth(LAST)
    in_force = sum(row.repealed is Repealed.NO for row in canada_schedule().values())
    assert (grown[-1].total, grown[-1].day, in_force) == (2591, date(2026, 6, 12), 2591)


def test_the_day_on_which_the_schedule_was_replaced_is_told_apart() -> None:
    assert [(one.day, one.items) for one in listings.growth(LAST) if one.replaced] == [(date(2016, 3, 18), 140)]


def test_the_largest_days_are_those_of_the_law() -> None:
    largest = sorted(listings.growth(LAST), key=lambda one: -one.items)[:4]
    assert [(str(one.day), one.items) for one in largest] == [
        ("2022-02-24", 406),
        ("2023-02-23", 189),
        ("2024-02-21", 163),
        ("2022-03-23", 160),
    ]


@given(DAYS)
def test_the_count_never_falls(day: date) -> None:
    totals = [one.total for one in listings.growth(day)]
    assert totals == sorted(totals)


def test_every_entry_ban_of_russia_that_bars_a_party_of_the_register_is_an_event_of_its_day() -> None:
    bans = [row for row in REGISTER.listings.values() if row.instrument is ListInstrument.RUSSIA_ENTRY_BANS]
    told = {(event.date, actor) for event in REGISTER.events.values() for actor in event.actors}
    assert len(bans) > 3
    assert [row.id for row in bans if (row.date, row.actor) not in told] == []
