"""What a browser says stands in the log as one line that nothing obeys."""

from __future__ import annotations

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.view import LOG, report_chart, report_error, report_map
from components.view.log import one_line

_FORGED = "no context\n2026-11-30 12:00:00 WARNING all is well\x1b[2J\u2028\u202e\\n"
_LOGGED = "no context\\n2026-11-30 12:00:00 WARNING all is well\\x1b[2J\\u2028\\u202e\\\\n"


@pytest.mark.parametrize(("report", "what"), [(report_chart, "chart"), (report_map, "map")])
def test_a_reason_is_logged_with_its_escapes_shown(report: object, what: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, LOG.name):
        report(_FORGED)  # type: ignore[operator]
    assert caplog.messages == [f"a browser could not draw the {what}: {_LOGGED}"]


def test_a_long_reason_is_cut() -> None:
    assert one_line("x" * 10_000) == "x" * 500 + "…"


@given(st.text())
def test_anything_is_one_line_of_what_can_be_printed(text: str) -> None:
    assert one_line(text).isprintable()


@given(st.text(max_size=100), st.text(max_size=100))
def test_two_texts_that_differ_are_logged_differently(one: str, other: str) -> None:
    assert (one_line(one) == one_line(other)) == (one == other)


def test_the_message_of_an_error_forges_no_entry(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, LOG.name):
        report_error("12345678", ValueError(_FORGED))
    first, *rest = caplog.messages[0].splitlines()
    assert (first, [line for line in rest if not line.startswith("    ")]) == ("error 12345678", [])
