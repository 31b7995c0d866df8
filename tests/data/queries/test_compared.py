"""Two days beside each other, and each happening told once."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.codes import State
from data.queries import Compared, Moved, changes, compared, last_day_covered, merged, standing
from data.queries.states import Standing
from data.register import register
from data.schema import Event
from data.selection import FIRST_DAY, Selection

REGISTER = register()
DAYS = st.dates(FIRST_DAY, last_day_covered(REGISTER))
IDS = st.lists(st.sampled_from(list(REGISTER.cooperation)), unique=True).map(tuple)
AREAS = st.lists(st.sampled_from(list(REGISTER.areas)), unique=True, max_size=3).map(tuple)
RECORD = next(iter(REGISTER.cooperation.values()))


def stood(state: State, *, faded: bool = False) -> Standing:
    """Give how an initiative stood, made up."""
    return Standing(state, None, None, certain=True, faded=faded)


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        (stood(State.ACTIVE), stood(State.ENDED), Moved.STATE),
        (stood(State.ACTIVE, faded=True), stood(State.LIMITED, faded=True), Moved.STATE),
        (stood(State.NOT_STATED), stood(State.ACTIVE), Moved.UNKNOWN),
        (stood(State.ACTIVE), stood(State.NOT_STATED), Moved.UNKNOWN),
        (stood(State.ACTIVE), stood(State.ACTIVE, faded=True), Moved.UNSEEN),
        (stood(State.ACTIVE), stood(State.ACTIVE), Moved.NOT),
        (stood(State.ACTIVE, faded=True), stood(State.ACTIVE, faded=True), Moved.NOT),
        (stood(State.ACTIVE, faded=True), stood(State.ACTIVE), Moved.NOT),
        (stood(State.NOT_STATED), stood(State.NOT_STATED), Moved.NOT),
    ],
)
def test_how_two_states_stand_to_each_other(before: Standing, after: Standing, moved: Moved) -> None:
    assert Compared(RECORD, before, after).moved is moved


@given(IDS, DAYS, DAYS)
def test_every_initiative_asked_for_is_compared_once(ids: tuple[str, ...], begin: date, day: date) -> None:
    assert sorted(row.id for row in compared(REGISTER, ids, begin, day)) == sorted(ids)


@given(IDS, DAYS, DAYS)
def test_each_stands_as_it_did_on_either_day(ids: tuple[str, ...], begin: date, day: date) -> None:
    rows = compared(REGISTER, ids, begin, day)
    assert [(row.before, row.after) for row in rows] == [
        (standing(REGISTER, row.id, begin), standing(REGISTER, row.id, day)) for row in rows
    ]


@given(IDS, DAYS, DAYS)
def test_what_moved_most_comes_first(ids: tuple[str, ...], begin: date, day: date) -> None:
    places = [list(Moved).index(row.moved) for row in compared(REGISTER, ids, begin, day)]
    assert places == sorted(places)


@given(DAYS, DAYS)
def test_of_those_in_another_state_the_latest_change_comes_first(begin: date, day: date) -> None:
    rows = compared(REGISTER, REGISTER.cooperation, begin, day)
    days = [row.after.since.date.first_day for row in rows if row.moved is Moved.STATE and row.after.since]
    assert days == sorted(days, reverse=True)


@given(DAYS, DAYS)
def test_the_others_keep_their_order(begin: date, day: date) -> None:
    order = list(REGISTER.cooperation)
    rows = compared(REGISTER, order, begin, day)
    for sort in (Moved.UNKNOWN, Moved.UNSEEN, Moved.NOT):
        places = [order.index(row.id) for row in rows if row.moved is sort]
        assert places == sorted(places)


@given(DAYS)
def test_a_day_beside_itself_moves_nothing(day: date) -> None:
    assert {row.moved for row in compared(REGISTER, REGISTER.cooperation, day, day)} == {Moved.NOT}


@given(DAYS, DAYS, AREAS)
def test_no_row_is_lost_and_none_is_told_twice(begin: date, day: date, areas: tuple[str, ...]) -> None:
    rows = changes(REGISTER, Selection(begin=begin, on=day, area=areas)).rows
    told = [one.row.id for entry in merged(rows) for one in (entry.change, *entry.states)]
    assert Counter(told) == Counter(change.row.id for change in rows)


@given(DAYS, DAYS)
def test_only_states_stand_with_events(begin: date, day: date) -> None:
    entries = merged(changes(REGISTER, Selection(begin=begin, on=day)).rows)
    pairs = [(entry.change.row, one.row) for entry in entries for one in entry.states]
    assert [(event, state) for event, state in pairs if not isinstance(event, Event) or isinstance(state, Event)] == []


@given(DAYS, DAYS, AREAS)
def test_a_state_stands_with_an_event_of_its_day_area_and_source(begin: date, day: date, area: tuple[str, ...]) -> None:
    entries = merged(changes(REGISTER, Selection(begin=begin, on=day, area=area)).rows, area)
    for event, state in ((entry.change, one) for entry in entries for one in entry.states):
        assert event.row.date.span == state.row.date.span
        assert event.under(area) == state.under(area)
        assert {*event.row.references} & {*state.row.references}


@given(DAYS, DAYS)
def test_lines_keep_the_order_of_the_rows(begin: date, day: date) -> None:
    rows = changes(REGISTER, Selection(begin=begin, on=day)).rows
    order = [change.row.id for change in rows]
    places = [order.index(entry.id) for entry in merged(rows)]
    assert places == sorted(places)


def test_some_states_stand_with_their_events() -> None:
    entries = merged(changes(REGISTER, Selection(begin=FIRST_DAY)).rows)
    assert any(entry.states for entry in entries)
