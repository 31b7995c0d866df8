"""What a browser keeps while the server, or the reader's right to see it, is not there."""

from __future__ import annotations

import functools
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from components.view import noted
from components.words import Words

_SCRIPT = Path(__file__).with_suffix(".js")


@functools.cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("connection", js=_SCRIPT.read_text("utf-8"))


def watch(say: Words, *, returns_here: bool = False) -> bool:
    """Have the browser say that the connection is lost, and ask for the page anew once it is there again.

    Parameters
    ----------
    say : Words
        The reader's words.
    returns_here : bool
        Whether the reader has yet to sign in, and is to be brought back to this address then.

    Returns
    -------
    bool
        Whether the browser asks only because the connection was lost.
    """
    # Flat: of a mapping in it Streamlit would find out whether it is a table, and load pandas for that.
    data = {
        "returns": returns_here,
        "lang": say.language,
        "title": say("The connection is lost"),
        "what": say(
            "The server cannot be reached. What is on the page stays. Once the server is there again, the page goes on "
            "by itself, with the same view. If it runs on your own computer, start it again."
        ),
        "close": say("Close"),
    }
    result = _component()(key="connection", data=data, height=1, on_reconnected_change=noted)
    return bool(result.reconnected)
