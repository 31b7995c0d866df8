"""A part of a page that is folded away, and drawn only once a reader has unfolded it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import view


def at_first(*, holds: bool) -> bool:
    """Tell whether a fold that nobody has touched is open."""
    return holds


def fold(label: str, key: str, draw: Callable[[], object], *, icon: str | None = None, holds: bool = False) -> None:
    """Draw a fold, and what is in it if it stands open.

    Every element costs server and browser with every run, whether it can be seen or not: what is folded away is not
    sent.

    Parameters
    ----------
    label : str
        What is in it, as Markdown. A fold with another label is another one, which forgets whether it was open and
        takes the focus from what is in it: nothing that changes while a reader is at work there may stand here.
    key : str
        What tells it from the others of the page.
    draw : callable
        Draws what is in it.
    icon : str, optional
        The icon before the label.
    holds : bool
        Whether something in it counts for the rest of the page: when that comes to be, it opens by itself.
    """
    held = f"{key}-held"
    if holds and not st.session_state.get(held):
        st.session_state[key] = True
    else:
        st.session_state.setdefault(key, at_first(holds=holds))
    if holds:
        st.session_state[held] = True
    else:
        st.session_state.pop(held, None)
    place = st.expander(label, icon=icon, key=key, on_change=view.noted)
    if place.open:
        with place:
            draw()
