"""What a reader does: each act changes the view as it is now, even where the browser is still at an earlier one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.view.history import address, history
from components.view.view import View, current, put

T = TypeVar("T")
_ECHO: Final = "frame-echo"


def begin_run(page: str) -> bool:
    """Note what the browser holds and has seen; to be called before anything is drawn.

    Parameters
    ----------
    page : str
        The page that is drawn.

    Returns
    -------
    bool
        Whether what the reader chose last could not be told, because the page was still changing.
    """
    context = get_script_run_ctx()
    went = context is not None and context.is_history_navigation
    lost = history().begin(page, st.session_state, _echo(), address(), went=went)
    if lost:
        st.query_params.from_dict(history().address)
    return lost


def _echo() -> str:
    """Give the sign of the last run that the browser has shown in full; nothing before it has shown one."""
    return str(st.session_state.get(_ECHO, ""))


def end_run() -> bool:
    """Draw, unseen, what the browser sends back once it has shown all that stands above.

    Returns
    -------
    bool
        Whether the browser speaks of a session that is gone, as after a restart: what was clicked last is lost.
    """
    sign = history().sign
    first = _ECHO not in st.session_state
    if not first:
        st.session_state[_ECHO] = sign
    with st.container(key=f"{_ECHO}-unseen"):
        echo = st.text_input(_ECHO, sign if first else "", key=_ECHO, label_visibility="collapsed", autocomplete="off")
    return first and echo != sign


def offer(key: str, value: T, act: Callable[[T], None]) -> Callable[[], None]:
    """Give a widget its value, and give what is to be called when it changes.

    Parameters
    ----------
    key : str
        The widget's key.
    value : object
        What it shows.
    act : callable
        Called with the new value once a reader has chosen one.

    Returns
    -------
    callable
        The widget's ``on_change``.
    """
    st.session_state[key] = value
    history().offer(key, value)

    def changed() -> None:
        chosen: T = st.session_state[key]
        if history().is_act(key, chosen, _echo()):
            act(chosen)

    return changed


def asked() -> View:
    """Give the view that an act changes; to be called by what a widget calls when a reader has done something."""
    sent = address()
    base = history().base(sent, _echo())
    noted()
    if base != sent:
        st.query_params.from_dict(base)
    return current()


def noted() -> None:
    """Note that a reader has done something that changes the page, but not the view."""
    history().act()


def again() -> None:
    """Draw the page anew, because what it is drawn from has just changed."""
    noted()
    st.rerun()


def change(**fields: object) -> None:
    """Do what a reader asked for: put these fields of the Selection in place of those of the view."""
    put(asked().selection.with_(**fields))
