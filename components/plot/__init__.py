"""The one component that draws figures in the browser; a zoom outlasts every change of what is on them.

Maps share its loader, its list for keyboards, its buttons and its pictures: `components.plot.assets` has the files.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

import streamlit as st

from components.figures import Drawing
from components.plot.assets import LOADER, SHAPES, addresses, code, serve, style_link
from components.plot.payload import Picked, Ready, day_of, picked_id, read_answer, to_data
from components.view import Kept, View, noted, unopened, written

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

__all__ = [
    "LOADER",
    "SHAPES",
    "Picked",
    "addresses",
    "code",
    "day_of",
    "of_view",
    "read_answer",
    "ready",
    "serve",
    "show",
    "style_link",
    "to_data",
]


_KEPT: Final = Kept[Ready](4_000_000, lambda figure: len(figure.text))
"""Figures as they are handed to the browser: some hundred of them."""


def ready(drawing: Drawing, key: str, *, height: str = "", axis: bool = False) -> Ready:
    """Make a figure ready for the browser.

    Parameters
    ----------
    drawing : Drawing
        The figure with all that belongs to it.
    key : str
        What tells it from the other figures of the app.
    height : str
        Height of a figure that does not say its own, as any CSS length, such as ``"clamp(320px, 50dvh, 460px)"``.
        Legend and source line stand below it.
    axis : bool
        Whether a day on the axis of time can be picked.
    """
    size = drawing.figure.layout.height
    about = {"key": key, "axis": axis, "assets": addresses("chart/main.js"), "height": f"{size}px" if size else height}
    return Ready(key, written(to_data(drawing) | about), frozenset(drawing.ids()), drawing.texts)


def of_view(shown: View, key: str, draw: Callable[[], Drawing], *, height: str = "", axis: bool = False) -> Ready:
    """Give a figure of a view, ready for the browser; it is drawn once for all readers who ask for that view.

    Parameters
    ----------
    shown : View
        The view, from which alone the figure is drawn.
    key, height, axis
        As those of `ready`.
    draw : callable
        Draws it.
    """
    return _KEPT.of((shown, key, height, axis), lambda: ready(draw(), key, height=height, axis=axis))


def show(
    figure: Ready,
    *,
    on_picked: Callable[[str], None] | None = None,
    on_axis: Callable[[str], None] | None = None,
) -> Picked:
    """Draw a figure, and tell what a reader did on it.

    Zoom and place outlast every change of the figure as long as the key is the same.

    Parameters
    ----------
    figure : Ready
        The figure.
    on_picked : callable, optional
        Called with the id of a mark that was picked, before the page is drawn anew, so that it can be drawn with it.
    on_axis : callable, optional
        Called likewise with the day on the axis of time that was picked, as ISO writes it.

    Returns
    -------
    Picked
        What started this run, if it was the figure.
    """
    key, known = figure.key, figure.ids
    result = _component()(
        key=key,
        data=unopened(figure.text),
        on_picked_change=functools.partial(_pass, key, lambda answer: picked_id(answer, known), on_picked),
        on_day_change=functools.partial(_pass, key, day_of, on_axis),
        on_failed_change=noted,
    )
    return read_answer(result, known)


@functools.cache
def _component() -> ComponentRenderer:
    # Registered once a process: Streamlit logs a warning when a name is registered again. Styles are not isolated,
    # because plotly.js puts its own into the document, where a shadow tree would not see them.
    return st.components.v2.component(
        "arctic_common_ground_figure",
        css=style_link("figure.css"),
        js=code(LOADER),
        isolate_styles=False,
    )


def _pass(key: str, read: Callable[[Mapping[str, object]], str | None], told: Callable[[str], None] | None) -> None:
    """Tell what the browser sent, if it can be believed."""
    answer = st.session_state.get(key)
    value = read(answer) if isinstance(answer, Mapping) else None
    if told is not None and value is not None:
        told(value)
