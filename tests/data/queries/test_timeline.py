"""The timeline's content: nothing before its date, states without holes, answers after what they answer."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.codes import EventKind, Origin
from data.queries import Lane, lane_of, last_day_covered, standing, timeline
from data.queries.timeline import neighbours, stretches
from data.queries.timeline_lanes import ARCTIC_BODIES, ARCTIC_STATES
from data.register import article_alone, register
from data.schema import Event
from data.selection import FIRST_DAY, Selection
from tests.each import each

REGISTER = register()
LAST = last_day_covered(REGISTER)
DAYS = st.dates(FIRST_DAY, LAST)
INITIATIVES = st.sampled_from(sorted(REGISTER.initiatives))
EVENTS = [*timeline.events(REGISTER, Selection()).rows]


@given(DAYS)
def test_no_event_shows_before_the_first_day_that_its_date_can_mean(day: date) -> None:
    shown = timeline.events(REGISTER, Selection(on=day)).rows
    assert all(event.date.first_day <= day for event in shown)


@given(DAYS)
def test_every_event_that_has_begun_shows(day: date) -> None:
    shown = {event.id for event in timeline.events(REGISTER, Selection(on=day)).rows}
    assert shown == {event.id for event in REGISTER.events.values() if event.date.first_day <= day}


@given(DAYS)
def test_a_card_is_drawn_from_a_register_without_later_events(day: date) -> None:
    assert all(event.date.first_day <= day for event in timeline.known_by(REGISTER, day).events.values())


@given(INITIATIVES, DAYS)
def test_the_last_stretch_is_the_state_as_of_the_day(initiative: str, day: date) -> None:
    found = stretches(REGISTER, initiative, day)
    known = standing(REGISTER, initiative, day)
    assert (found[-1].state if found else None) == (known.state if known.since else None)


@given(INITIATIVES, DAYS)
def test_no_stretch_rests_on_what_had_not_begun(initiative: str, day: date) -> None:
    rows = [row for one in stretches(REGISTER, initiative, day) for row in (one.change, *one.again)]
    assert all(row.date.first_day <= day for row in rows)


@given(INITIATIVES, DAYS)
def test_stretches_follow_each_other_without_holes(initiative: str, day: date) -> None:
    found = stretches(REGISTER, initiative, day)
    ends = [one.end for one in found[:-1]]
    assert ends == [max(one.begin, two.begin - timedelta(days=1)) for one, two in itertools.pairwise(found)]


@given(INITIATIVES, DAYS)
def test_neighbouring_stretches_differ_in_their_state(initiative: str, day: date) -> None:
    found = stretches(REGISTER, initiative, day)
    assert all(one.state is not two.state for one, two in itertools.pairwise(found))


@given(INITIATIVES, DAYS)
def test_every_change_up_to_the_day_stands_in_some_stretch(initiative: str, day: date) -> None:
    rows = [row for one in stretches(REGISTER, initiative, day) for row in (one.change, *one.again)]
    begun = [row for row in REGISTER.history.get(initiative, ()) if row.date.first_day <= day]
    assert rows == begun


def test_a_change_dated_to_the_year_may_have_come_on_any_of_its_days() -> None:
    first = stretches(REGISTER, "canada-russia-parliamentary-association", LAST)[0]
    assert (first.begin, first.begin_until) == (date(1998, 1, 1), date(1998, 12, 31))


def test_a_state_that_was_only_described_has_no_begin() -> None:
    (only,) = stretches(REGISTER, "russian-french-report", LAST)
    assert only.begin_until is None


def test_a_reply_never_comes_before_what_it_answers() -> None:
    replies = timeline.replies(EVENTS)
    assert all(one.act.date.first_day <= one.answer.date.last_day for one in replies)


def test_every_answer_that_the_article_tells_of_is_a_reply() -> None:
    told = {(act, event.id) for event in REGISTER.events.values() for act in event.response_to}
    assert {(one.act.id, one.answer.id) for one in timeline.replies(EVENTS)} == told


def test_an_answer_to_an_event_that_is_filtered_out_is_no_reply() -> None:
    shown = timeline.events(REGISTER, Selection(event_kind=(EventKind.CONFLICT,))).rows
    assert not timeline.replies(shown)


def test_the_article_alone_has_no_later_event() -> None:
    shown = timeline.events(article_alone(REGISTER), Selection()).rows
    assert {event.origin for event in shown} == {Origin.ARTICLE}


def test_a_chosen_area_leaves_only_its_initiatives() -> None:
    rows = timeline.initiatives(REGISTER, Selection(area=("mining",)))
    assert {row.area for row in rows} == {"mining"}


def test_every_initiative_stands_on_the_whole_timeline() -> None:
    assert {row.id for row in timeline.initiatives(REGISTER, Selection())} == set(REGISTER.initiatives)


def test_the_events_before_and_after_are_the_neighbours_in_time() -> None:
    assert neighbours(EVENTS, EVENTS[4].id) == (EVENTS[3], EVENTS[5])


@pytest.mark.parametrize("chosen", ["", "no-such-event"])
def test_without_a_chosen_event_the_first_comes_next(chosen: str) -> None:
    assert neighbours(EVENTS, chosen) == (None, EVENTS[0])


def test_no_event_follows_the_last() -> None:
    assert neighbours(EVENTS, EVENTS[-1].id)[1] is None


def test_all_events_are_stepped_through_whatever_the_date() -> None:
    assert list(timeline.all_events(REGISTER, Selection(on=FIRST_DAY))) == EVENTS


def test_issues_of_the_same_area_are_given_only_where_none_is_closer() -> None:
    tied = REGISTER.events["canada-sanctions-russia-2014"]
    assert timeline.issues_nearby(REGISTER, tied) == ()


def test_issues_near_a_later_event_are_of_its_areas() -> None:
    event = next(row for row in EVENTS if row.origin is Origin.AFTER and "sanctions" in row.areas)
    assert {issue.area for issue in timeline.issues_nearby(REGISTER, event)} <= set(event.areas)


@each("event", EVENTS, ids=lambda event: event.id)
def test_a_conflict_or_incident_stands_with_neither_side(event: Event) -> None:
    of_no_side = event.kind in {EventKind.CONFLICT, EventKind.INCIDENT}
    assert not of_no_side or lane_of(REGISTER, event) is Lane.OTHER_STATES


@pytest.mark.parametrize(
    ("event", "lane"),
    [
        ("canada-sanctions-russia-2014", Lane.CANADA),
        ("russia-countersanctions-2017", Lane.RUSSIA),
        ("arctic-council-established-1996", Lane.ARCTIC_BODIES),
        ("nato-madrid-summit-1997", Lane.OTHER_STATES),
    ],
)
def test_an_event_stands_with_the_actor_named_first(event: str, lane: Lane) -> None:
    assert lane_of(REGISTER, REGISTER.events[event]) is lane


def test_an_agreement_of_both_stands_between_them() -> None:
    rows = [row for row in EVENTS if row.kind is EventKind.AGREEMENT and row.actors[:2] == ("canada", "russia")]
    assert {lane_of(REGISTER, row) for row in rows} == {Lane.TOGETHER}


def test_the_arctic_bodies_and_states_are_actors_of_the_register() -> None:
    assert set(REGISTER.actors) >= ARCTIC_BODIES | ARCTIC_STATES
