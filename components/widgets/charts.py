"""A chart with what takes its place where a browser cannot draw it, and its description in words."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import plot, view
from components.figures import Drawing
from components.view import View
from components.widgets.blocks import plain


def chart(  # noqa: PLR0913  # what is drawn, and all that a reader can do on it
    shown: View,
    draw: Callable[[], Drawing],
    key: str,
    *,
    described: str,
    height: str = "",
    on_picked: Callable[[str], None] | None = None,
    on_axis: Callable[[str], None] | None = None,
) -> None:
    """Draw a chart and its description; where the browser cannot draw it, the sentence that says so.

    Parameters
    ----------
    shown : View
        The view on screen.
    draw : callable
        Gives the chart.
    key, height, on_picked, on_axis
        As for `components.plot.show`.
    described : str
        What heads the description in words.
    """
    if gave_up(shown, key, shown.say("The chart cannot be drawn in this browser; the table has the same content.")):
        return
    made = draw()
    picked = plot.show(made, key, height=height, on_picked=on_picked, on_axis=on_axis)
    with st.expander(described, icon=":material/notes:"):
        st.markdown(plain(made.texts.description))
    give_up_after(key, picked.failed, view.report_chart)


def gave_up(shown: View, key: str, instead: str) -> bool:
    """Tell whether the browser has failed to draw something, and if so, say it and offer to try again.

    Parameters
    ----------
    shown : View
        The view on screen.
    key : str
        What tells it from the others of the app.
    instead : str
        The sentence that takes its place.
    """
    if not st.session_state.get(_failed(key)):
        return False
    st.warning(instead)
    st.button(shown.say("Try again"), icon=":material/refresh:", key=f"{key}-again", on_click=_try_again, args=(key,))
    return True


def _try_again(key: str) -> None:
    st.session_state.pop(_failed(key), None)


def give_up_after(key: str, failed: str | None, report: Callable[[str], None]) -> None:
    """Where the browser says why it could not draw something, log it and draw the page anew without."""
    if failed:
        report(failed)
        st.session_state[_failed(key)] = True
        view.again()


def _failed(key: str) -> str:
    return f"{key}-failed"
