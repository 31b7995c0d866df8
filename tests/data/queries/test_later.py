"""What came after the article: nothing shows before its date, and what rests on which source can be told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.build.seal import seal
from data.codes import ChangeKind, Origin, ReferenceKind, State
from data.dates import PartialDate
from data.queries import later, search, states
from data.register import load, register, sources
from data.register.load import LATER_FACTS
from data.schema import Event, StatusChange
from tests.data.conftest import TinyRegister

REGISTER = register()
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))
INITIATIVES = st.sampled_from(list(REGISTER.initiatives))
LATER_CHANGES = [row for row in REGISTER.status_history.values() if row.origin is Origin.AFTER]
LATER_EVENTS = [row for row in REGISTER.events.values() if row.origin is Origin.AFTER]
ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize("rows", [LATER_CHANGES, LATER_EVENTS], ids=["changes", "events"])
def test_later_facts_are_in_the_register(rows: list[StatusChange] | list[Event]) -> None:
    assert rows


@given(INITIATIVES, DAYS)
def test_no_later_change_shows_before_its_date(initiative: str, day: date) -> None:
    now = states.standing(REGISTER, initiative, day)
    assert all(row.date.first_day <= day for row in (now.since, now.seen) if row)


@given(st.sampled_from(LATER_CHANGES))
def test_on_the_day_before_a_later_change_it_does_not_show(change: StatusChange) -> None:
    before = change.date.first_day - ONE_DAY
    now = states.standing(REGISTER, change.initiative, before)
    assert change not in {now.since, now.seen}


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


def test_words_of_a_later_reason_are_found() -> None:
    assert "highland gold" in search.initiative_index(REGISTER)["kinross-kupol-dvoinoye"]


def test_later_facts_were_last_looked_for_on_the_day_that_the_sidecars_give() -> None:
    assert later.later_facts_checked(REGISTER).on == date(2026, 11, 29)


def test_the_latest_of_the_later_facts_is_told() -> None:
    assert later.later_facts_checked(REGISTER).latest == PartialDate(2026, 6, 12)


@pytest.mark.parametrize("table", LATER_FACTS)
def test_the_sidecar_tells_the_date_of_the_latest_fact(table: str) -> None:
    assert sources.sidecars()[table].covers_to == str(later.later_facts_checked(REGISTER).latest)


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


@pytest.mark.parametrize("table", ["status_history", "events", "series", "listings"])
def test_every_record_that_rests_on_a_work_is_found_by_it(table: str) -> None:
    rows = getattr(REGISTER, table).values()
    expected = {(work, row.id) for row in rows for work in row.references}
    found = later.resting_on_works(REGISTER).items()
    assert {(work, key) for work, records in found for name, key in records if name == table} == expected


def test_every_later_source_bears_out_something() -> None:
    later_sources = {row.id for row in REGISTER.references.values() if row.kind is ReferenceKind.LATER_SOURCE}
    assert later_sources - later.resting_on_works(REGISTER).keys() == set()
