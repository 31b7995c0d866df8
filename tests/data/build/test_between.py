"""How Canada and Russia stand to each other on an issue follows from what each of them holds."""

from __future__ import annotations

import pytest

from data.build.between import faults_in_between
from data.build.check import check
from data.build.reading import read_tables
from data.codes import Between
from tests.data.conftest import TinyRegister

STATED = [code for code in Between if code is not Between.NOT_STATED]


def _lines(tiny: TinyRegister) -> list[str]:
    return [str(fault) for fault in faults_in_between(read_tables(tiny.folder)[0])]


def _hold(tiny: TinyRegister, canada: str, russia: str, between: str, speaker: str = "russia") -> None:
    """Let both hold something on the only issue, Russia by itself or by another actor."""
    (position,) = tiny.rows("positions")
    actors = tiny.rows("actors")
    state = actors[0] | {"id": "russia", "group": "russia"}
    body = state | {"id": "ministry", "kind": "government-body", "group": "", "country": "russia"}
    person = body | {"id": "minister", "kind": "person"}
    tiny.write("actors", [*actors, state, body, person])
    other = position | {"id": f"sea--{speaker}", "actor": speaker, "stance": russia}
    tiny.write("positions", [position | {"stance": canada}, other])
    tiny.change("issues", 2, between=between)


def test_nothing_is_said_where_only_one_of_them_holds_something(tiny: TinyRegister) -> None:
    assert _lines(tiny) == []


@pytest.mark.parametrize("between", STATED)
def test_what_only_one_holds_stands_to_nothing(tiny: TinyRegister, between: str) -> None:
    tiny.change("issues", 2, between=between)
    assert _lines(tiny) == [
        (
            f"issues.csv, row 2, column between: '{between}' does not fit the positions of Canada and Russia; "
            "expected not-stated exactly where one of them is not stated"
        )
    ]


@pytest.mark.parametrize("between", STATED)
def test_what_both_assert_may_stand_in_any_way(tiny: TinyRegister, between: str) -> None:
    _hold(tiny, "asserts", "asserts", between)
    assert _lines(tiny) == []


def test_what_both_hold_cannot_be_left_out(tiny: TinyRegister) -> None:
    _hold(tiny, "asserts", "asserts", "not-stated")
    assert [line.partition(":")[0] for line in _lines(tiny)] == ["issues.csv, row 2, column between"]


def test_a_position_that_is_not_stated_is_none(tiny: TinyRegister) -> None:
    _hold(tiny, "asserts", "not-stated", "not-stated")
    assert _lines(tiny) == []


def test_a_government_body_speaks_for_its_state(tiny: TinyRegister) -> None:
    _hold(tiny, "asserts", "asserts", "agree", speaker="ministry")
    assert _lines(tiny) == []


def test_a_person_does_not_speak_for_a_state(tiny: TinyRegister) -> None:
    _hold(tiny, "asserts", "asserts", "not-stated", speaker="minister")
    assert _lines(tiny) == []


@pytest.mark.parametrize(("one", "other"), [("supports", "opposes"), ("opposes", "supports"), ("asserts", "disputes")])
def test_for_and_against_is_to_oppose_each_other(tiny: TinyRegister, one: str, other: str) -> None:
    _hold(tiny, one, other, "differ")
    assert _lines(tiny) == [
        "issues.csv, row 2, column between: 'differ' where one speaks for and the other against; expected oppose"
    ]


def test_the_whole_check_compares_the_mark_with_the_positions(tiny: TinyRegister) -> None:
    tiny.change("issues", 2, between="agree")
    assert any("does not fit the positions" in str(fault) for fault in check(tiny.folder, sealing=True))
