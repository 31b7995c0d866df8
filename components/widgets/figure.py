"""A figure on a page: drawn with its description, or told of where a browser cannot draw it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import streamlit as st

from components import plot, view
from components.figures import Drawing
from components.view import View
from components.widgets.folds import fold
from components.words import plain
from data.queries import last_day_covered
from data.selection import FIRST_DAY


def figure(  # noqa: PLR0913  # each names itself where it is given
    shown: View,
    draw: Callable[[], Drawing],
    key: str,
    *,
    height: str = "",
    on_picked: Callable[[str], None] | None = None,
    sets_day: bool = False,
    of_reader: bool = False,
) -> None:
    """Draw a figure with its long description below; where the browser could not, say so until the reader tries again.

    Parameters
    ----------
    shown : View
        The view on screen.
    draw : callable
        Draws the figure, from the view alone: what it draws is kept for the next who ask for that view.
    key, height, on_picked
        As those of `components.plot.ready` and `components.plot.show`.
    sets_day : bool
        Whether a click on the axis of time sets the as-of date of the whole app.
    of_reader : bool
        Whether something in it is the reader's own and not the register's: it is then kept for nobody.
    """
    ready = (
        plot.ready(draw(), key, height=height, axis=sets_day)
        if of_reader
        else plot.of_view(shown, key, draw, height=height, axis=sets_day)
    )
    if gave_up(shown, key, ready.texts["failed"]):
        return
    picked = plot.show(ready, on_picked=on_picked, on_axis=_day_picked if sets_day else None)
    fold(
        shown.say("Text description of the figure"),
        f"{key}-described",
        lambda: st.markdown(plain(ready.texts["description"])),
        icon=":material/notes:",
    )
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
    view.noted()
    st.session_state.pop(_failed(key), None)


def give_up_after(key: str, failed: str | None, report: Callable[[str], None]) -> None:
    """Where the browser says why it could not draw something, log it and draw the page anew without."""
    if failed:
        report(failed)
        st.session_state[_failed(key)] = True
        view.again()


def _failed(key: str) -> str:
    return f"{key}-failed"


def _day_picked(day: str) -> None:
    """Make a day of the axis the as-of date of the whole app."""
    last = last_day_covered(view.current().register)
    chosen = min(max(date.fromisoformat(day), FIRST_DAY), last)
    view.change(on=None if chosen == last else chosen)
