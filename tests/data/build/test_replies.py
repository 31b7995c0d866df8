"""Faults in which event answered which."""

from __future__ import annotations

import pytest

from data.build.check import check
from data.build.reading import read_tables
from data.build.replies import faults_in_replies
from tests.data.conftest import TinyRegister

SIGNED, LEFT = 2, 3


def _lines(tiny: TinyRegister) -> list[str]:
    return [str(fault) for fault in faults_in_replies(read_tables(tiny.folder)[0])]


def test_a_reply_to_an_earlier_event_is_no_fault(tiny: TinyRegister) -> None:
    tiny.change("events", LEFT, response_to="signed")
    assert _lines(tiny) == []


def test_a_reply_before_the_event_that_it_answers_is_a_fault(tiny: TinyRegister) -> None:
    tiny.change("events", SIGNED, response_to="left")
    assert _lines(tiny) == [
        (
            "events.csv, row 2, column response_to: the reply of 2019-05-04 comes before 'left' of 2022; "
            "expected an event that it can have come after"
        )
    ]


@pytest.mark.parametrize(
    ("reply", "answered", "possible"),
    [
        ("2018", "2018-12-31", True),
        ("2018-03", "2018", True),
        ("2018-03-04", "2018-03", True),
        ("2018-03-04", "2018-03-04", True),
        ("2018-03-03", "2018-03-04", False),
        ("2018-02", "2018-03", False),
        ("2017", "2018-01-01", False),
    ],
)
def test_of_partial_dates_only_what_cannot_be_is_a_fault(
    tiny: TinyRegister, reply: str, answered: str, *, possible: bool
) -> None:
    tiny.change("events", SIGNED, date=answered)
    tiny.change("events", LEFT, date=reply, response_to="signed")
    assert (_lines(tiny) == []) == possible


def test_an_event_that_answers_itself_is_a_fault(tiny: TinyRegister) -> None:
    tiny.change("events", LEFT, response_to="left")
    assert _lines(tiny) == [
        (
            "events.csv, row 3, column response_to: 'left' answers itself, directly or by way of others; "
            "expected replies that lead back in time"
        )
    ]


def test_two_events_that_answer_each_other_are_faults(tiny: TinyRegister) -> None:
    tiny.change("events", SIGNED, date="2022", response_to="left")
    tiny.change("events", LEFT, response_to="signed")
    assert [line.partition(":")[0] for line in _lines(tiny)] == [
        "events.csv, row 2, column response_to",
        "events.csv, row 3, column response_to",
    ]


def test_the_whole_check_finds_a_reply_to_a_later_event(tiny: TinyRegister) -> None:
    tiny.change("events", SIGNED, response_to="left", response_statements="p41-1-01")
    assert any("comes before 'left'" in str(fault) for fault in check(tiny.folder, sealing=True))


def test_a_date_that_is_none_is_left_to_its_own_fault(tiny: TinyRegister) -> None:
    tiny.change("events", SIGNED, date="spring")
    tiny.change("events", LEFT, response_to="signed")
    assert _lines(tiny) == []


def test_without_the_table_nothing_is_judged(tiny: TinyRegister) -> None:
    (tiny.folder / "events.csv").unlink()
    assert _lines(tiny) == []
