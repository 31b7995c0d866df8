"""What came after the article: nothing shows before its date, and the article alone leaves nothing of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import catalog, later, matching, search, states
from data.build.seal import seal
from data.dates import PartialDate
from data.load import LATER_FACTS, load, register
from data.records import Event, StatusChange
from data.select import Selection
from data.vocabulary import ChangeKind, Origin, State
from tests.data.conftest import TinyRegister

REGISTER = register()
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))
INITIATIVES = st.sampled_from(list(REGISTER.initiatives))
LATER_CHANGES = [row for row in REGISTER.status_history.values() if row.origin is Origin.AFTER]
LATER_EVENTS = [row for row in REGISTER.events.values() if row.origin is Origin.AFTER]
LAST_OF_THE_ARTICLE = date(2020, 12, 31)
ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize("rows", [LATER_CHANGES, LATER_EVENTS], ids=["changes", "events"])
def test_later_facts_are_in_the_register(rows: list[StatusChange] | list[Event]) -> None:
    assert rows


@given(INITIATIVES, DAYS)
def test_no_later_change_shows_before_its_date(initiative: str, day: date) -> None:
    since = states.standing(REGISTER, initiative, day).since
    assert since is None or since.date.first_day <= day


@given(st.sampled_from(LATER_CHANGES))
def test_on_the_day_before_a_later_change_it_does_not_show(change: StatusChange) -> None:
    before = change.date.first_day - ONE_DAY
    assert states.standing(REGISTER, change.initiative, before).since != change


@given(st.sampled_from(LATER_EVENTS))
def test_on_the_day_before_a_later_event_it_does_not_show(event: Event) -> None:
    assert event not in later.events_begun(REGISTER, event.date.first_day - ONE_DAY)


@given(st.sampled_from(LATER_EVENTS))
def test_from_its_first_day_on_a_later_event_shows(event: Event) -> None:
    assert event in later.events_begun(REGISTER, event.date.first_day)


@given(DAYS)
def test_events_come_oldest_first(day: date) -> None:
    days = [row.date.first_day for row in later.events_begun(REGISTER, day)]
    assert days == sorted(days)


@given(INITIATIVES, DAYS)
def test_the_state_of_the_article_alone_rests_on_the_article(initiative: str, day: date) -> None:
    since = states.standing(REGISTER, initiative, day, article_only=True).since
    assert since is None or since.origin is Origin.ARTICLE


@given(INITIATIVES, DAYS)
def test_before_the_first_later_change_both_ways_of_asking_agree(initiative: str, day: date) -> None:
    first = min((row.date.first_day for row in LATER_CHANGES if row.initiative == initiative), default=date.max)
    alone = states.standing(REGISTER, initiative, day, article_only=True)
    assert day >= first or states.standing(REGISTER, initiative, day) == alone


@given(INITIATIVES, st.dates(LAST_OF_THE_ARTICLE, date(2030, 12, 31)))
def test_of_the_article_alone_nothing_changes_after_its_last_year(initiative: str, day: date) -> None:
    at_the_end = states.standing(REGISTER, initiative, LAST_OF_THE_ARTICLE, article_only=True)
    assert states.standing(REGISTER, initiative, day, article_only=True) == at_the_end


@given(DAYS)
def test_the_matrix_of_the_article_alone_counts_its_states(day: date) -> None:
    alone = states.matrix(REGISTER, day, article_only=True)
    expected = [states.standing(REGISTER, key, day, article_only=True).state for key in REGISTER.initiatives]
    assert {state: sum(counts[state] for counts in alone.values()) for state in State} == {
        state: expected.count(state) for state in State
    }


@given(DAYS, st.integers(0, 100))
def test_the_latest_changes_of_the_article_alone_are_its_own(day: date, most: int) -> None:
    changes = states.latest_changes(REGISTER, day, most, article_only=True)
    assert {row.origin for row in changes} <= {Origin.ARTICLE}


@given(DAYS)
def test_the_events_of_the_article_alone_are_its_own(day: date) -> None:
    assert {row.origin for row in later.events_begun(REGISTER, day, article_only=True)} <= {Origin.ARTICLE}


@given(INITIATIVES)
def test_the_years_of_the_article_alone_end_with_it(initiative: str) -> None:
    years = states.years_of(REGISTER, REGISTER.initiatives[initiative], article_only=True)
    assert max(years, default=0) <= LAST_OF_THE_ARTICLE.year


@given(INITIATIVES, DAYS)
def test_a_change_brings_another_state_than_the_one_before(initiative: str, day: date) -> None:
    since = states.standing(REGISTER, initiative, day).since
    assert (
        since is None
        or since.kind is ChangeKind.AS_DESCRIBED
        or since.state is not states.standing(REGISTER, initiative, since.date.first_day - ONE_DAY).state
        or since is REGISTER.history[initiative][0]
    )


@given(INITIATIVES, DAYS, DAYS)
def test_what_has_ended_stays_ended(initiative: str, one: date, other: date) -> None:
    earlier, last = (states.standing(REGISTER, initiative, day).state for day in sorted((one, other)))
    assert earlier is not State.ENDED or last is State.ENDED


def test_a_view_of_the_article_alone_stands_at_the_end_of_its_last_year() -> None:
    assert matching.day_of(REGISTER, Selection(), article_only=True) == LAST_OF_THE_ARTICLE


def test_a_state_that_came_later_is_not_found_in_the_article_alone() -> None:
    ended = Selection(state=(State.ENDED,))
    found = [row.id for row in matching.initiatives(REGISTER, ended, article_only=True).rows]
    assert "kinross-kupol-dvoinoye" not in found


def test_a_later_year_gives_nothing_of_the_article_alone() -> None:
    assert matching.initiatives(REGISTER, Selection(since=2021), article_only=True).rows == ()


def test_words_of_a_later_reason_are_found() -> None:
    assert "highland gold" in search.initiative_index(REGISTER)["kinross-kupol-dvoinoye"]


def test_words_of_a_later_reason_are_not_found_in_the_article_alone() -> None:
    assert "highland gold" not in search.initiative_index(REGISTER, article_only=True)["kinross-kupol-dvoinoye"]


def test_later_facts_were_last_looked_for_on_the_day_that_the_sidecars_give() -> None:
    assert later.later_facts_checked(REGISTER).on == date(2026, 11, 22)


def test_the_latest_of_the_later_facts_is_told() -> None:
    assert later.later_facts_checked(REGISTER).latest == PartialDate(2026, 3, 27)


@pytest.mark.parametrize("table", LATER_FACTS)
def test_the_sidecar_tells_the_date_of_the_latest_fact(table: str) -> None:
    assert catalog.sidecars()[table].covers_to == str(later.later_facts_checked(REGISTER).latest)


def test_a_register_without_later_facts_has_no_latest_one(tiny: TinyRegister) -> None:
    for table in LATER_FACTS:
        tiny.write(table, [row for row in tiny.rows(table) if row["origin"] == Origin.ARTICLE])
    seal(tiny.folder)
    assert later.later_facts_checked(load(tiny.folder)).latest is None


@pytest.mark.parametrize("initiative", ["rcabc", "science-agreement", "silver-bear-mangazeisky", "search-and-rescue"])
def test_an_initiative_of_which_nothing_later_is_known_has_an_open_question(initiative: str) -> None:
    assert later.open_questions_on(REGISTER, initiative)


def test_an_open_question_is_a_question() -> None:
    texts = [text for row in REGISTER.open_questions.values() for text in (row.question.en, row.question.fr)]
    assert [text for text in texts if not text.endswith("?")] == []
