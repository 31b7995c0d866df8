"""What changed between two days: nothing before the first, nothing after the last, each row once."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from data.codes import Origin, Precision
from data.queries import begin_of, changes, end_of_article, last_day_covered, tally_of_changes
from data.register import article_alone, register
from data.schema import Event, StatusChange
from data.selection import FIRST_DAY, Selection

REGISTER = register()
ALONE = article_alone(REGISTER)
LAST = last_day_covered(REGISTER)
DAYS = st.dates(FIRST_DAY, LAST)
AREAS = st.lists(st.sampled_from(list(REGISTER.areas)), unique=True, max_size=3).map(tuple)
ROWS: list[StatusChange | Event] = [*REGISTER.status_history.values(), *REGISTER.events.values()]
PARTIAL = [row for row in ROWS if row.date.precision is not Precision.DAY and row.date.first_day > FIRST_DAY]
EVERYTHING = changes(REGISTER, Selection(begin=FIRST_DAY))


@given(DAYS, DAYS, AREAS)
def test_nothing_is_listed_before_the_first_day(begin: date, day: date, area: tuple[str, ...]) -> None:
    listed = changes(REGISTER, Selection(begin=begin, on=day, area=area))
    assert all(change.row.date.first_day >= begin for change in listed.rows)


@given(DAYS, DAYS, AREAS)
def test_nothing_is_listed_after_the_as_of_date(begin: date, day: date, area: tuple[str, ...]) -> None:
    listed = changes(REGISTER, Selection(begin=begin, on=day, area=area))
    assert all(change.row.date.first_day <= day for change in listed.rows)


@given(DAYS, DAYS)
def test_every_row_between_the_days_is_listed_once(begin: date, day: date) -> None:
    listed = changes(REGISTER, Selection(begin=begin, on=day))
    between = [row.id for row in ROWS if begin <= row.date.first_day <= day]
    assert Counter(change.row.id for change in listed.rows) == Counter(between)


@given(DAYS, st.sampled_from(list(REGISTER.areas)))
def test_an_area_has_as_many_rows_as_its_count_says(begin: date, area: str) -> None:
    listed = changes(REGISTER, Selection(begin=begin, area=(area,)))
    assert len(listed.rows) == listed.counts[area]


@given(DAYS, AREAS.filter(bool))
def test_with_areas_asked_for_every_row_stands_under_one_of_them(begin: date, areas: tuple[str, ...]) -> None:
    listed = changes(REGISTER, Selection(begin=begin, area=areas))
    assert {change.under(areas) for change in listed.rows} <= set(areas)


@given(DAYS, AREAS)
def test_areas_follow_each_other_as_in_the_register(begin: date, areas: tuple[str, ...]) -> None:
    order = [*REGISTER.areas, ""]
    listed = changes(REGISTER, Selection(begin=begin, area=areas))
    places = [order.index(change.under(areas)) for change in listed.rows]
    assert places == sorted(places)


@given(DAYS)
def test_within_an_area_the_oldest_comes_first(begin: date) -> None:
    days: dict[str, list[date]] = {}
    for change in changes(REGISTER, Selection(begin=begin)).rows:
        days.setdefault(change.under(), []).append(change.row.date.first_day)
    assert all(one == sorted(one) for one in days.values())


@given(st.sampled_from(PARTIAL))
def test_a_partial_date_is_listed_since_its_first_day(row: StatusChange | Event) -> None:
    known = row.date
    ids = {change.row.id for change in changes(REGISTER, Selection(begin=known.first_day)).rows}
    assert row.id in ids


@given(st.sampled_from(PARTIAL))
def test_a_partial_date_is_not_listed_since_a_later_day_of_its_span(row: StatusChange | Event) -> None:
    known = row.date
    begin = min(known.first_day + timedelta(days=1), LAST)
    ids = {change.row.id for change in changes(REGISTER, Selection(begin=begin)).rows}
    assert row.id not in ids


@given(DAYS)
def test_with_the_article_alone_nothing_from_elsewhere_is_listed(begin: date) -> None:
    listed = changes(ALONE, Selection(begin=begin))
    assert {change.row.origin for change in listed.rows} <= {Origin.ARTICLE}


def test_with_the_article_alone_nothing_is_dated_after_it() -> None:
    begin = end_of_article(REGISTER) + timedelta(days=1)
    assert changes(ALONE, Selection(begin=begin)).rows == ()


def test_without_a_day_asked_for_the_list_begins_at_the_end_of_the_article() -> None:
    assert begin_of(REGISTER, Selection()) == date(2020, 12, 31)


def test_the_article_ends_where_it_ends_with_later_facts_or_without() -> None:
    assert end_of_article(ALONE) == end_of_article(REGISTER)


def test_a_first_day_after_the_as_of_date_leaves_nothing() -> None:
    assert changes(REGISTER, Selection(begin=date(2025, 1, 1), on=date(2019, 1, 1))).rows == ()


def test_a_state_follows_the_one_before_in_the_history_of_its_initiative() -> None:
    found = {change.row.id: change.before for change in EVERYTHING.rows if not isinstance(change.row, Event)}
    expected = {
        row.id: before
        for history in REGISTER.history.values()
        for row, before in zip(history, (None, *history), strict=False)
    }
    assert found == {key: expected[key] for key in found}


def test_the_tally_adds_up_to_the_rows() -> None:
    counts = tally_of_changes(EVERYTHING.rows)
    assert counts.changes + counts.descriptions + counts.events == len(EVERYTHING.rows)


def test_what_touches_no_area_is_counted_apart() -> None:
    assert tally_of_changes(EVERYTHING.rows).outside == sum(not row.areas for row in REGISTER.events.values())
