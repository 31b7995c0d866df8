"""The register of the article alone: nothing of it came later, and what it keeps is as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.codes import Origin, ReferenceKind, State
from data.queries import later, matching, search, states
from data.register import article_alone, register
from data.schema import TABLES
from data.selection import FIRST_DAY, Selection

REGISTER = register()
ALONE = article_alone(REGISTER)
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))
INITIATIVES = st.sampled_from(list(REGISTER.initiatives))
LAST_OF_THE_ARTICLE = date(2020, 12, 31)
DATED = ("status_history", "events", "series")
NARROWED = {*DATED, "listings", "references", "open_questions"}


@pytest.mark.parametrize("table", DATED)
def test_every_row_stands_in_the_article(table: str) -> None:
    assert {row.origin for row in getattr(ALONE, table).values()} == {Origin.ARTICLE}


@pytest.mark.parametrize("table", DATED)
def test_no_row_of_the_article_is_lost(table: str) -> None:
    expected = [key for key, row in getattr(REGISTER, table).items() if row.origin is Origin.ARTICLE]
    assert list(getattr(ALONE, table)) == expected


@pytest.mark.parametrize("table", DATED)
def test_nothing_is_dated_after_the_article(table: str) -> None:
    assert [key for key, row in getattr(ALONE, table).items() if row.date.last_day > LAST_OF_THE_ARTICLE] == []


@pytest.mark.parametrize("table", sorted(TABLES.keys() - NARROWED))
def test_tables_without_later_facts_stay_as_they_are(table: str) -> None:
    assert getattr(ALONE, table) is getattr(REGISTER, table)


def test_no_later_source_is_left() -> None:
    assert ReferenceKind.LATER_SOURCE not in {row.kind for row in ALONE.references.values()}


def test_every_work_that_a_row_names_is_left() -> None:
    named = {work for table in DATED for row in getattr(ALONE, table).values() for work in row.references}
    assert named - ALONE.references.keys() == set()


def test_no_listing_is_left() -> None:
    assert not ALONE.listings


def test_no_open_question_on_later_years_is_left() -> None:
    assert not ALONE.open_questions


def test_nothing_that_rests_on_a_statement_is_missing_from_its_table() -> None:
    rows = [pair for pairs in ALONE.resting_on.values() for pair in pairs]
    assert [(table, key) for table, key in rows if key not in getattr(ALONE, table)] == []


def test_what_rests_on_statements_of_the_article_is_still_found_by_them() -> None:
    without = {
        statement: tuple(pair for pair in pairs if pair[0] != "listings")
        for statement, pairs in REGISTER.resting_on.items()
    }
    assert ALONE.resting_on == without


def test_later_facts_leave_no_date() -> None:
    assert later.later_facts_checked(ALONE).latest is None


def test_its_last_day_is_the_end_of_its_last_year() -> None:
    assert states.last_day_covered(ALONE) == LAST_OF_THE_ARTICLE


def test_it_is_made_once() -> None:
    assert article_alone(REGISTER) is ALONE


def test_of_the_article_alone_there_is_nothing_to_leave_out() -> None:
    assert article_alone(ALONE).status_history == ALONE.status_history


@given(INITIATIVES, DAYS)
def test_a_state_rests_on_the_article(initiative: str, day: date) -> None:
    now = states.standing(ALONE, initiative, day)
    assert {row.origin for row in (now.since, now.seen) if row} <= {Origin.ARTICLE}


@given(INITIATIVES, DAYS)
def test_before_the_first_later_change_a_state_is_that_of_all_facts(initiative: str, day: date) -> None:
    changes = REGISTER.history.get(initiative, ())
    first = min((row.date.first_day for row in changes if row.origin is not Origin.ARTICLE), default=date.max)
    assert day >= first or states.standing(REGISTER, initiative, day) == states.standing(ALONE, initiative, day)


@given(INITIATIVES, st.dates(LAST_OF_THE_ARTICLE, date(2030, 12, 31)))
def test_nothing_changes_after_the_article_s_last_year(initiative: str, day: date) -> None:
    later, at_the_end = (states.standing(ALONE, initiative, one) for one in (day, LAST_OF_THE_ARTICLE))
    assert replace(later, faded=at_the_end.faded) == at_the_end


@given(DAYS)
def test_the_matrix_counts_the_states_of_the_article(day: date) -> None:
    counted = states.matrix(ALONE, day)
    expected = [states.standing(ALONE, key, day).state for key in ALONE.cooperation]
    assert {state: sum(counts.states[state] for counts in counted.values()) for state in State} == {
        state: expected.count(state) for state in State
    }


@given(DAYS, st.integers(0, 100))
def test_the_latest_changes_are_the_article_s(day: date, most: int) -> None:
    assert {row.origin for row in states.latest_changes(ALONE, day, most)} <= {Origin.ARTICLE}


@given(DAYS)
def test_the_events_are_the_article_s(day: date) -> None:
    assert {row.origin for row in later.events_begun(ALONE, day)} <= {Origin.ARTICLE}


@given(INITIATIVES)
def test_the_years_of_an_initiative_end_with_the_article(initiative: str) -> None:
    assert max(states.years_of(ALONE, ALONE.initiatives[initiative]), default=0) <= LAST_OF_THE_ARTICLE.year


@given(st.none() | st.dates(FIRST_DAY, states.last_day_covered(REGISTER)))
def test_a_view_never_stands_after_the_last_day_of_its_register(day: date | None) -> None:
    assert matching.day_of(ALONE, Selection(on=day)) <= LAST_OF_THE_ARTICLE


@given(st.dates(FIRST_DAY, LAST_OF_THE_ARTICLE))
def test_a_day_of_the_article_s_time_is_kept(day: date) -> None:
    assert matching.day_of(ALONE, Selection(on=day)) == day


def test_without_a_chosen_day_a_view_stands_at_the_end_of_the_article_s_last_year() -> None:
    assert matching.day_of(ALONE, Selection()) == LAST_OF_THE_ARTICLE


def test_a_state_that_came_later_is_not_found() -> None:
    found = [row.id for row in matching.initiatives(ALONE, Selection(state=(State.ENDED,))).rows]
    assert "kinross-kupol-dvoinoye" not in found


def test_a_later_year_gives_nothing() -> None:
    assert matching.initiatives(ALONE, Selection(since=2021)).rows == ()


def test_words_of_a_later_reason_are_not_found() -> None:
    assert "highland gold" not in search.initiative_index(ALONE)["kinross-kupol-dvoinoye"]
