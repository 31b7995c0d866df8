"""What of a far larger register is drawn at once: all of today's, and always what was chosen."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from data.codes import Track
from data.register import MOST_EVENTS, MOST_INITIATIVES, Register, among_first, around, of_tracks, register

REGISTER = register()
TRACKS = tuple(Track)
ROWS = st.integers(0, 60).map(range)


def larger() -> Register:
    """Give a register with four times the initiatives, each with those who take part in it."""
    initiatives = {
        f"{key}-{copy}": replace(row, id=f"{key}-{copy}")
        for copy in range(4)
        for key, row in REGISTER.initiatives.items()
    }
    participations = {
        f"{key}-{copy}": replace(row, id=f"{key}-{copy}", initiative=f"{row.initiative}-{copy}")
        for copy in range(4)
        for key, row in REGISTER.participations.items()
    }
    return replace(REGISTER, initiatives=MappingProxyType(initiatives), participations=MappingProxyType(participations))


LARGER = larger()


def test_the_register_of_today_has_room() -> None:
    assert of_tracks(REGISTER, TRACKS) is REGISTER


def test_the_events_of_today_have_room() -> None:
    assert len(REGISTER.events) <= MOST_EVENTS


def test_a_larger_register_is_cut_to_what_has_room() -> None:
    assert len(of_tracks(LARGER, TRACKS).initiatives) == MOST_INITIATIVES


def test_whoever_takes_part_in_nothing_that_is_drawn_is_not_drawn() -> None:
    drawn = of_tracks(LARGER, TRACKS)
    assert {row.initiative for row in drawn.participations.values()} <= drawn.initiatives.keys()


@given(st.sampled_from(list(LARGER.cooperation)))
def test_a_chosen_initiative_is_drawn(chosen: str) -> None:
    assert chosen in of_tracks(LARGER, TRACKS, chosen).initiatives


@given(ROWS, st.integers(1, 70), st.integers(0, 60))
def test_the_rows_around_a_chosen_one_hold_it(rows: range, most: int, chosen: int) -> None:
    assert (chosen in around(rows, most, chosen)) == (chosen in rows)


@given(ROWS, st.integers(1, 70), st.integers(0, 60))
def test_the_rows_around_a_chosen_one_are_as_many_as_have_room(rows: range, most: int, chosen: int) -> None:
    assert len(around(rows, most, chosen)) == min(most, len(rows))


@given(ROWS, st.integers(1, 70))
def test_without_a_choice_the_last_rows_are_given(rows: range, most: int) -> None:
    assert around(rows, most) == tuple(rows)[-most:]


@given(ROWS, st.integers(1, 70), st.integers(0, 60))
def test_the_first_rows_come_with_the_chosen_one(rows: range, most: int, chosen: int) -> None:
    given_rows = among_first(rows, most, chosen)
    assert (given_rows[:most], chosen in given_rows) == (tuple(rows)[:most], chosen in rows)
