"""The field itself: what the browser needs to open it, and the answers to what a reader types there.

The answers are a part of the page of their own, so that a letter typed redraws nothing else. What opens the field is
the same on every page and is sent once.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from components import view
from components.finder.answer import answer
from components.view import View, unopened, written
from data.selection import LONGEST_QUERY

_FOLDER: Final = Path(__file__).resolve().parent
_KEY, _ASKED = "finder-answers", "finder-asked"
_HEIGHT_PX, _WIDTH_PX = 40, 180


def field(shown: View) -> None:
    """Draw the field that opens the search; "/" opens it too.

    Parameters
    ----------
    shown : View
        The view on screen.
    """
    say = shown.say
    words = {
        "lang": str(say.language),
        "open": say("Search everything"),
        "hint": say("Names, places and words, in English or French"),
        "results": say("Results"),
        "keys": say("↑ and ↓ move, Enter opens, Esc closes."),
        "close": say("Close the search"),
        "searching": say("Searching …"),
        "longest": LONGEST_QUERY,
    }
    _field()(key="finder", data=unopened(written(words)), height=_HEIGHT_PX, width=_WIDTH_PX)
    with st.container(key="frame-finder-unseen"):
        _answers()


@st.fragment
def _answers() -> None:
    """Answer what was typed, in a run of its own, and go where a result leads."""
    asked, every = st.session_state.pop(_ASKED, ("", ""))
    told = answer(view.current(), asked, every) if asked else None
    data = unopened(written({"answer": told}))
    result = _channel()(key=_KEY, data=data, height=1, on_asked_change=_heard, on_followed_change=view.noted)
    followed = result.get("followed")
    view.follow(followed if isinstance(followed, str) else None)


def _heard() -> None:
    """Keep what was typed for the run that it begins; it comes from the browser."""
    sent = st.session_state.get(_KEY)
    asked = sent.get("asked") if isinstance(sent, Mapping) else None
    if isinstance(asked, Mapping):
        text, every = asked.get("text"), asked.get("every")
        if isinstance(text, str) and len(text) <= LONGEST_QUERY:
            st.session_state[_ASKED] = (text, every if isinstance(every, str) else "")


@functools.cache
def _field() -> ComponentRenderer:
    return st.components.v2.component("arctic_common_ground_finder", js=_text("finder.js"), css=_text("finder.css"))


@functools.cache
def _channel() -> ComponentRenderer:
    return st.components.v2.component("arctic_common_ground_finder_answers", js=_text("answers.js"))


@functools.cache
def _text(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8")
