"""A figure on a page: drawn with its description, or told of where a browser cannot draw it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import streamlit as st

from components import plot, view
from components.figures import Drawing
from components.view import View
from components.widgets.blocks import plain
from data.queries import last_day_covered
from data.selection import FIRST_DAY


def figure(  # noqa: PLR0913  # each names itself where it is given
    shown: View,
    drawing: Drawing,
    key: str,
    *,
    height: str = "",
    on_picked: Callable[[str], None] | None = None,
    sets_day: bool = False,
) -> None:
    """Draw a figure with its long description below; where the browser could not, say so until the reader tries again.

    Parameters
    ----------
    shown : View
        The view on screen.
    drawing : Drawing
        The figure.
    key, height, on_picked
        As those of `components.plot.show`.
    sets_day : bool
        Whether a click on the axis of time sets the as-of date of the whole app.
    """
    say, failed = shown.say, f"{key}-failed"

    def try_again() -> None:
        st.session_state.pop(failed, None)

    if st.session_state.get(failed):
        st.warning(drawing.texts["failed"])
        st.button(say("Try again"), icon=":material/refresh:", key=f"{key}-again", on_click=try_again)
        return
    picked = plot.show(drawing, key, height=height, on_picked=on_picked, on_axis=_day_picked if sets_day else None)
    with st.expander(say("Text description of the figure"), icon=":material/notes:"):
        st.markdown(plain(drawing.texts["description"]))
    if picked.failed:
        view.report_chart(picked.failed)
        st.session_state[failed] = True
        st.rerun()


def _day_picked(day: str) -> None:
    """Make a day of the axis the as-of date of the whole app."""
    shown = view.current()
    last = last_day_covered(shown.register)
    chosen = min(max(date.fromisoformat(day), FIRST_DAY), last)
    view.put(shown.selection.with_(on=None if chosen == last else chosen))
