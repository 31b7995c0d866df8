"""What the browser may write to the address of slides, and what it is told."""

from __future__ import annotations

import pytest
import streamlit as st

from components import view
from components.slides import showing as slides
from data.codes import Paper
from data.selection import is_key

HOSTILE = (
    None,
    "latest-changes",
    {"key": 1, "paper": "wide"},
    {"key": "a b", "paper": "wide"},
    {"key": "x" * 80, "paper": "wide"},
    {"key": "latest-changes", "paper": "poster"},
    {"key": "latest-changes"},
    {"key": "latest-changes", "paper": ["wide"]},
)


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """Give what is written to the address."""
    told: list[dict[str, object]] = []
    monkeypatch.setattr(view, "change", lambda **fields: told.append(fields))
    monkeypatch.setattr(st, "session_state", {})
    return told


def showing(answer: object) -> None:
    """Let the browser say what it shows."""
    st.session_state["slides"] = {"showing": answer}
    slides._showing()  # noqa: SLF001  # Streamlit calls it


def test_what_is_shown_is_written_to_the_address(written: list[dict[str, object]]) -> None:
    showing({"key": "latest-changes", "paper": "a4"})
    assert written == [{"show": "latest-changes", "paper": Paper.A4}]


def test_closing_takes_slide_and_paper_from_the_address(written: list[dict[str, object]]) -> None:
    showing({"key": "", "paper": "a4"})
    assert written == [{"show": "", "paper": Paper.WIDE}]


def test_what_cannot_be_believed_is_not_written(written: list[dict[str, object]]) -> None:
    for answer in HOSTILE:
        showing(answer)
    assert written == []


@pytest.mark.parametrize(("text", "is_one"), [("latest-changes", True), ("", False), ("A", False), ("é", False)])
def test_the_name_of_a_slide_is_short_and_plain(text: str, is_one: bool) -> None:  # noqa: FBT001  # of a table
    assert is_key(text) is is_one
