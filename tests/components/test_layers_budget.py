"""The layers of all readers have one budget: what is taken is counted, and comes back when its owner is gone."""

from __future__ import annotations

import gc
import weakref

import pytest

from components.map import budget
from components.map.budget import Budget, most_mb
from tests.each import each


class Owner:
    """Something that holds memory."""


def test_what_fits_is_taken_and_what_does_not_is_refused() -> None:
    one, other, all_of_it = Owner(), Owner(), Budget(10)
    assert [all_of_it.take(one, 7), all_of_it.take(other, 4), all_of_it.take(other, 3)] == [True, False, True]
    assert all_of_it.taken == 10


def test_what_takes_nothing_always_fits() -> None:
    one, all_of_it = Owner(), Budget(10)
    all_of_it.take(one, 10)
    all_of_it.most = 5
    assert all_of_it.take(Owner(), 0)


def test_it_comes_back_when_the_owner_is_gone() -> None:
    one, all_of_it = Owner(), Budget(10)
    all_of_it.take(one, 7)
    del one
    assert all_of_it.taken == 0


def test_it_comes_back_when_it_is_given_back_and_no_second_time() -> None:
    one, other, all_of_it = Owner(), Owner(), Budget(10)
    all_of_it.take(one, 7)
    all_of_it.give_back(one)
    all_of_it.take(other, 9)
    del one
    assert all_of_it.taken == 9


def test_an_owner_that_gives_way_makes_room_and_keeps_its_own_where_there_is_none() -> None:
    one, other, third, all_of_it = Owner(), Owner(), Owner(), Budget(10)
    all_of_it.take(one, 7)
    assert (all_of_it.take(third, 11, instead_of=one), all_of_it.taken) == (False, 7)
    assert (all_of_it.take(other, 9, instead_of=one), all_of_it.taken) == (True, 9)


def test_what_ended_sessions_still_hold_in_circles_is_let_go_of_for_the_next() -> None:
    all_of_it, one = Budget(10), Owner()
    one.itself = one  # type: ignore[attr-defined]
    all_of_it.take(one, 7)
    gc.collect()
    gc.freeze()  # as what stays in memory is set aside
    gone = weakref.ref(one)
    del one
    assert all_of_it.take(Owner(), 9)
    assert gone() is None


@each(("text", "mb"), [("", budget.DEFAULT_MB), ("250", 250), ("much", budget.DEFAULT_MB), ("-1", budget.DEFAULT_MB)])
def test_the_budget_is_what_the_variable_says_and_else_the_default(
    text: str, mb: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(budget.VARIABLE, text)
    assert most_mb() == mb
