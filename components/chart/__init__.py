"""Charts: swim-lanes along time, series of numbers, networks; they keep their zoom while what is on them changes."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import streamlit as st

from components.chart.assets import LOADER, address, addresses, assets, code, routes, stylesheet
from components.chart.model import (
    DASHES,
    FILLS,
    PARTS,
    SYMBOLS,
    Edge,
    Event,
    Figure,
    Group,
    Lane,
    Lanes,
    LegendEntry,
    Line,
    Link,
    Network,
    Node,
    Point,
    Series,
    Span,
    Texts,
    needed,
)
from components.chart.wire import Picked, day_of, picked_id, read_answer, to_data
from components.chart.wording import texts_of
from components.values import unopened

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

__all__ = [
    "DASHES",
    "FILLS",
    "PARTS",
    "SYMBOLS",
    "Edge",
    "Event",
    "Figure",
    "Group",
    "Lane",
    "Lanes",
    "LegendEntry",
    "Line",
    "Link",
    "Network",
    "Node",
    "Picked",
    "Point",
    "Series",
    "Span",
    "Texts",
    "address",
    "addresses",
    "assets",
    "needed",
    "routes",
    "show",
    "texts_of",
    "to_data",
]


def show(
    figure: Figure,
    key: str,
    *,
    height: str,
    on_picked: Callable[[str], None] | None = None,
    on_axis: Callable[[str], None] | None = None,
) -> Picked:
    """Draw a chart, and tell what a reader did on it.

    Zoom and place outlast every change of the chart as long as the key is the same.

    Parameters
    ----------
    figure : Figure
        The chart.
    key : str
        What tells it from the other charts of the app.
    height : str
        Height of the drawing as any CSS length, such as ``"clamp(420px, 60dvh, 720px)"``; lanes that need more make it
        higher. Legend and source line stand below it.
    on_picked : callable, optional
        Called with the id of a mark that was picked, before the page is drawn anew, so that it can be drawn with it.
    on_axis : callable, optional
        Called likewise with the day on the axis of time that was picked, as ISO writes it. Without it the axis cannot
        be picked, by pointer or by keyboard.

    Returns
    -------
    Picked
        What started this run, if it was the chart.

    Raises
    ------
    components.polar_map.MissingAssetError
        If a file that the chart needs is not there.
    """
    data = to_data(figure) | {"key": key, "height": height, "axis": on_axis is not None, "assets": addresses()}
    known = frozenset(figure.marks.ids())
    result = _component()(
        key=key,
        data=unopened(data),
        on_picked_change=functools.partial(_pass, key, lambda answer: picked_id(answer, known), on_picked),
        on_day_change=functools.partial(_pass, key, day_of, on_axis),
        on_failed_change=_nothing,
    )
    return read_answer(result, figure)


@functools.cache
def _component() -> ComponentRenderer:
    # Registered once a process: Streamlit logs a warning when a name is registered again.
    return st.components.v2.component(
        "arctic_common_ground_chart", css=stylesheet(), js=code(LOADER), isolate_styles=False
    )


def _nothing() -> None:
    """Stand for the callback that Streamlit wants before it hands over a trigger."""


def _pass(key: str, read: Callable[[Mapping[str, object]], str | None], told: Callable[[str], None] | None) -> None:
    """Tell what the browser sent, if it can be believed."""
    answer = st.session_state.get(key)
    value = read(answer) if isinstance(answer, Mapping) else None
    if told is not None and value is not None:
        told(value)
