"""A reader's acts are told from values and addresses that a browser sends because it is behind."""

from __future__ import annotations

import pytest

from components.view.history import History

HERE, CHANGED, ELSEWHERE = {"lang": ["en"]}, {"lang": ["en"], "q": ["ice"]}, {"lang": ["fr"]}


@pytest.fixture
def shown() -> History:
    """Give a session of one run, in which a box was offered empty, and which the browser has shown."""
    history = History("one")
    history.begin("map", {}, "", HERE)
    history.offer("box", value=False)
    return history


def test_what_a_reader_chose_is_an_act(shown: History) -> None:
    assert shown.is_act("box", value=True, echo=shown.sign)


def test_a_choice_taken_back_at_once_is_an_act(shown: History) -> None:
    before = shown.sign
    shown.begin("map", {"box": True}, before, CHANGED)
    shown.offer("box", value=True)
    assert shown.is_act("box", value=False, echo=before)


def test_a_value_of_before_the_server_changed_it_is_no_act(shown: History) -> None:
    before = shown.sign
    shown.begin("map", {"box": False}, before, CHANGED)
    shown.offer("box", value=True)
    assert not shown.is_act("box", value=False, echo=before)


def test_the_same_value_is_an_act_once_the_browser_has_shown_the_change(shown: History) -> None:
    shown.begin("map", {"box": False}, shown.sign, CHANGED)
    shown.offer("box", value=True)
    assert shown.is_act("box", value=False, echo=shown.sign)


def test_a_value_of_a_run_shown_in_part_is_no_act(shown: History) -> None:
    before = shown.sign
    for value in (True, False):
        shown.begin("map", {"box": False}, before, CHANGED)
        shown.offer("box", value)
    assert not shown.is_act("box", value=True, echo=before)


def test_the_sign_of_another_session_shows_nothing_of_this_one(shown: History) -> None:
    other = History("two")
    other.begin("map", {}, shown.sign, HERE)
    other.offer("box", value=True)
    assert not other.is_act("box", value=True, echo=shown.sign)


def test_an_act_changes_the_last_address_if_the_browser_is_behind(shown: History) -> None:
    before = shown.sign
    shown.begin("map", {}, before, HERE)
    shown.led_to(CHANGED)
    assert shown.base(HERE, before) == CHANGED


def test_an_act_changes_the_address_that_a_reader_has_gone_back_to(shown: History) -> None:
    shown.led_to(CHANGED)
    shown.begin("map", {}, shown.sign, CHANGED)
    assert shown.base(HERE, shown.sign) == HERE


def test_an_act_changes_an_address_that_the_server_has_not_led_to(shown: History) -> None:
    shown.led_to(CHANGED)
    assert shown.base(ELSEWHERE, shown.sign) == ELSEWHERE


def test_of_a_long_session_only_the_last_runs_are_remembered(shown: History) -> None:
    first = shown.sign
    for _ in range(60):
        shown.begin("map", {}, shown.sign, CHANGED)
    assert shown.base(HERE, first) == HERE


def test_a_choice_that_nothing_tells_of_is_lost_if_the_browser_is_behind(shown: History) -> None:
    before = shown.sign
    shown.act()
    shown.begin("map", {}, before, CHANGED)
    assert (shown.begin("map", {}, before, HERE), shown.address) == (True, CHANGED)


@pytest.mark.parametrize(
    ("page", "echo", "address", "went"),
    [
        ("map", "", CHANGED, True),
        ("sources", "", HERE, False),
        ("map", "", ELSEWHERE, False),
        ("map", "one.2", CHANGED, False),
    ],
    ids=["back or forward", "another page", "another address", "a browser that is not behind"],
)
def test_nothing_is_lost_where_a_run_has_another_cause(
    shown: History, page: str, echo: str, address: dict[str, list[str]], *, went: bool
) -> None:
    shown.act()
    shown.begin("map", {}, shown.sign, CHANGED)
    assert not shown.begin(page, {}, echo, address, went=went)


def test_an_act_that_is_known_is_not_lost(shown: History) -> None:
    before = shown.sign
    shown.begin("map", {}, before, CHANGED)
    shown.act()
    assert not shown.begin("map", {}, before, CHANGED)
