"""Brings what a reader has just opened into view, and gives its heading the focus."""

from __future__ import annotations

import functools
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from components.view import View

_SCRIPT = Path(__file__).with_suffix(".js")


@functools.cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("arctic_common_ground_arrival", js=_SCRIPT.read_text("utf-8"))


def bring_into_view(shown: View, place: str, opened: str, *, steps: str = "") -> None:
    """Give a place's heading the focus when something else is open in it than before; give it back once that is closed.

    Parameters
    ----------
    shown : View
        The view on screen.
    place : str
        Key of the container that holds what is open.
    opened : str
        The id of what is open, empty for nothing; draw this also while nothing is.
    steps : str
        Key of the container of buttons that lead from one to the next, and keep the focus; empty for none.
    """
    data = {"place": place, "open": opened, "steps": steps, "lang": str(shown.selection.lang)}
    _component()(key=f"arrival-{place}", data=data, height=1)
