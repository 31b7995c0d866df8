"""What a browser keeps while the server, or the reader's right to see it, is not there."""

from __future__ import annotations

import functools
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from components.view import noted

_SCRIPT = Path(__file__).with_suffix(".js")


@functools.cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("connection", js=_SCRIPT.read_text("utf-8"))


def watch(*, returns_here: bool = False) -> bool:
    """Have the browser ask for the page anew once a lost connection is there again.

    Parameters
    ----------
    returns_here : bool
        Whether the reader has yet to sign in, and is to be brought back to this address then.

    Returns
    -------
    bool
        Whether the browser asks only because the connection was lost.
    """
    result = _component()(key="connection", data={"returns": returns_here}, height=1, on_reconnected_change=noted)
    return bool(result.reconnected)
