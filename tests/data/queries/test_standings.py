"""The cooperation in the order of its states, and the parts of each state over time."""

from __future__ import annotations

import itertools
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.codes import State
from data.queries import (
    GoingOn,
    Span,
    going_on,
    in_order,
    last_day_covered,
    spans,
    standing,
    tally,
    timeline,
    watershed,
)
from data.queries.states import GOING_ON
from data.register import article_alone, register
from data.selection import FIRST_DAY

REGISTER = register()
LAST = last_day_covered(REGISTER)
DAYS = st.dates(FIRST_DAY, LAST)
IDS = st.lists(st.sampled_from(list(REGISTER.cooperation)), unique=True).map(tuple)
INITIATIVES = st.sampled_from(list(REGISTER.initiatives))


def parts(initiative: str, first: date, day: date) -> tuple[Span, ...]:
    """Give the parts of an initiative's states between two days."""
    return spans(timeline.stretches(REGISTER, initiative, day), first, day)


@given(IDS, DAYS)
def test_every_initiative_asked_for_stands_in_the_order_once(ids: tuple[str, ...], day: date) -> None:
    assert sorted(row.id for row in in_order(REGISTER, ids, day)) == sorted(ids)


@given(DAYS)
def test_what_goes_on_comes_first_then_what_was_seen_to_then_the_rest(day: date) -> None:
    rows = in_order(REGISTER, REGISTER.cooperation, day)
    ranks = [(int(row.standing.faded) if row.standing.goes_on else 2) for row in rows]
    assert ranks == sorted(ranks)


@given(DAYS)
def test_what_looks_the_same_stands_together(day: date) -> None:
    looks = [look for look, _ in itertools.groupby(in_order(REGISTER, REGISTER.cooperation, day), lambda row: row.look)]
    assert len(looks) == len(set(looks))


@given(DAYS)
def test_within_a_state_initiatives_keep_their_order(day: date) -> None:
    order = list(REGISTER.cooperation)
    rows = in_order(REGISTER, order, day)
    for _, group in itertools.groupby(rows, lambda row: row.look):
        places = [order.index(row.id) for row in group]
        assert places == sorted(places)


@given(IDS, DAYS)
def test_the_numbers_by_state_add_up_with_those_of_the_tally(ids: tuple[str, ...], day: date) -> None:
    found, counts = Counter(row.look for row in in_order(REGISTER, ids, day)), tally(REGISTER, ids, day)
    faded = {(state, True): n for state, n in counts.faded.items()}
    lately = {(state, False): n - counts.faded[state] for state, n in counts.states.items()}
    assert found == {look: n for look, n in (faded | lately).items() if n}


@given(INITIATIVES, DAYS, DAYS)
def test_parts_lie_between_the_first_day_and_the_as_of_date(initiative: str, first: date, day: date) -> None:
    assert [one for one in parts(initiative, first, day) if not first <= one.begin <= one.end <= day] == []


@given(INITIATIVES, DAYS, DAYS)
def test_parts_never_overlap(initiative: str, first: date, day: date) -> None:
    pairs = itertools.pairwise(parts(initiative, first, day))
    assert [pair for pair in pairs if pair[0].end > pair[1].begin] == []


@given(INITIATIVES, DAYS)
def test_a_part_has_the_state_that_held_on_its_days(initiative: str, day: date) -> None:
    found = {one.begin: one.state for one in parts(initiative, FIRST_DAY, day)}
    assert found == {begin: standing(REGISTER, initiative, begin).state for begin in found}


@given(INITIATIVES, DAYS)
def test_the_hollow_part_begins_on_the_day_from_which_the_state_is_faded(initiative: str, day: date) -> None:
    found = [one.begin for one in parts(initiative, date.min, day) if one.faded]
    every = [(one.faded_from(day), one.end or day) for one in timeline.stretches(REGISTER, initiative, day)]
    assert found == [begin for begin, end in every if begin and begin < end]


@given(INITIATIVES, DAYS)
def test_the_last_part_looks_as_the_initiative_stands_on_the_as_of_date(initiative: str, day: date) -> None:
    found, now = parts(initiative, FIRST_DAY, day), standing(REGISTER, initiative, day)
    assert [(one.state, one.faded) for one in found[-1:]] == ([(now.state, now.faded)] if now.since else [])


def test_the_watershed_is_the_day_of_its_event() -> None:
    assert watershed(REGISTER) == date(2022, 2, 24)


def test_the_article_alone_has_no_watershed() -> None:
    assert watershed(article_alone(REGISTER)) is None


@given(IDS, DAYS)
def test_what_goes_on_adds_up_with_the_tally(ids: tuple[str, ...], day: date) -> None:
    found, counts = going_on(REGISTER, ids, day), tally(REGISTER, ids, day)
    assert (found.total, found.lately, found.earlier) == (len(ids), counts.going_on, counts.last_seen_earlier)


@given(IDS, DAYS)
def test_the_years_are_those_to_which_it_was_seen(ids: tuple[str, ...], day: date) -> None:
    found = going_on(REGISTER, ids, day)
    stand = [standing(REGISTER, one, day) for one in ids]
    seen = {
        faded: [one.seen.date.last_day.year for one in stand if one.seen and one.goes_on and one.faded is faded]
        for faded in (True, False)
    }
    assert (found.lately_from, found.earlier_from, found.earlier_to) == (
        min(seen[False], default=None),
        min(seen[True], default=None),
        max(seen[True], default=None),
    )


@pytest.mark.parametrize(
    ("lately_from", "earlier_to", "expected"),
    [(2023, 2022, False), (2023, 2023, True), (2022, 2023, True), (None, 2023, False), (2023, None, False)],
)
def test_years_overlap_where_one_has_both(lately_from: int | None, earlier_to: int | None, *, expected: bool) -> None:
    assert GoingOn(9, 1, 1, lately_from, earlier_to, earlier_to).overlaps is expected


@given(DAYS)
def test_a_month_that_parts_what_was_seen_lately_from_what_was_not_does(day: date) -> None:
    month = going_on(REGISTER, REGISTER.cooperation, day).lately_month
    stand = [one for one in (standing(REGISTER, key, day) for key in REGISTER.cooperation) if one.goes_on and one.seen]
    begin = month.first_day if month else None
    wrong = [one for one in stand if begin and one.seen and (one.seen.date.first_day < begin) != one.faded]
    assert wrong == []


def test_the_last_day_covered_is_parted_by_a_month() -> None:
    assert going_on(REGISTER, REGISTER.cooperation, LAST).lately_month is not None


def test_only_states_that_go_on_count_as_going_on() -> None:
    assert set(GOING_ON) == {State.ACTIVE, State.LIMITED}
