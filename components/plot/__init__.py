"""The one component that draws figures in the browser; a zoom outlasts every change of what is on them.

Maps share its loader, its list for keyboards, its buttons and its pictures: `components.plot.assets` has the files.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import streamlit as st

from components.figures import Drawing
from components.plot.assets import LOADER, SHAPES, addresses, code, serve, style_link
from components.plot.payload import Picked, day_of, picked_id, read_answer, to_data
from components.view import noted, unopened

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

__all__ = [
    "LOADER",
    "SHAPES",
    "Picked",
    "addresses",
    "code",
    "day_of",
    "read_answer",
    "serve",
    "show",
    "style_link",
    "to_data",
]


def show(
    drawing: Drawing,
    key: str,
    *,
    height: str = "",
    on_picked: Callable[[str], None] | None = None,
    on_axis: Callable[[str], None] | None = None,
) -> Picked:
    """Draw a figure, and tell what a reader did on it.

    Zoom and place outlast every change of the figure as long as the key is the same.

    Parameters
    ----------
    drawing : Drawing
        The figure with all that belongs to it.
    key : str
        What tells it from the other figures of the app.
    height : str
        Height of a figure that does not say its own, as any CSS length, such as ``"clamp(320px, 50dvh, 460px)"``.
        Legend and source line stand below it.
    on_picked : callable, optional
        Called with the id of a mark that was picked, before the page is drawn anew, so that it can be drawn with it.
    on_axis : callable, optional
        Called likewise with the day on the axis of time that was picked, as ISO writes it. Without it the axis cannot
        be picked, by pointer or by keyboard.

    Returns
    -------
    Picked
        What started this run, if it was the figure.
    """
    about = {"key": key, "axis": on_axis is not None, "assets": addresses("chart/main.js")}
    size = drawing.figure.layout.height
    data = to_data(drawing) | about | {"height": f"{size}px" if size else height}
    known = frozenset(drawing.ids())
    result = _component()(
        key=key,
        data=unopened(data),
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
