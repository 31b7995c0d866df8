"""The map of the Arctic: it keeps its zoom and place while what lies on it changes."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import streamlit as st

from components.polar_map.assets import LOADER, MissingAssetError, address, addresses, assets, code, routes
from components.polar_map.model import (
    LABEL_KINDS,
    ORIENTATIONS,
    Extent,
    Item,
    LegendEntry,
    MapSpec,
    Orientation,
    Shape,
    is_extent,
    needed,
)
from components.polar_map.styles import PLACE, ROUTE, STYLES, Style
from components.polar_map.texts import Texts
from components.polar_map.wire import Picked, read_answer, to_data
from components.values import without_lists

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

__all__ = [
    "LABEL_KINDS",
    "ORIENTATIONS",
    "PLACE",
    "ROUTE",
    "STYLES",
    "Extent",
    "Item",
    "LegendEntry",
    "MapSpec",
    "MissingAssetError",
    "Orientation",
    "Picked",
    "Shape",
    "Style",
    "Texts",
    "address",
    "addresses",
    "assets",
    "is_extent",
    "needed",
    "routes",
    "show",
    "to_data",
]


def show(spec: MapSpec, key: str, *, height_px: int = 640, compact: bool = False) -> Picked:
    """Draw a map, and tell what a reader did on it.

    Zoom and place outlast every change of the map as long as the key is the same; they change only with
    `MapSpec.extent`. A turn to another orientation keeps the centre.

    Parameters
    ----------
    spec : MapSpec
        The map.
    key : str
        What tells it from the other maps of the app.
    height_px : int
        Height of the map itself; legend and notes stand below it.
    compact : bool
        Whether to leave out the legend, the notes and all buttons but those that zoom, as for a map on a card.

    Returns
    -------
    Picked
        What started this run, if it was the map.

    Raises
    ------
    MissingAssetError
        If a file that the map needs is not there.
    geo.layers.ShapesError
        If a shapes file is missing or is not the one that its sidecar describes.
    """
    data = to_data(spec) | {"key": key, "height": height_px, "compact": compact, "assets": addresses()}
    moved = f"{key}-moved"
    result = _component()(
        key=key,
        data=without_lists(data),
        on_picked_change=_nothing,
        on_failed_change=_nothing,
        on_extent_change=functools.partial(_note, moved),
    )
    return read_answer(result, spec, moved=bool(st.session_state.pop(moved, False)))


@functools.cache
def _component() -> ComponentRenderer:
    # Registered once a process: Streamlit logs a warning when a name is registered again. Styles are not isolated,
    # because plotly.js puts its own into the document, where a shadow tree would not see them.
    return st.components.v2.component(
        "arctic_common_ground_polar_map", css=code("map.css"), js=code(LOADER), isolate_styles=False
    )


def _nothing() -> None:
    """Stand for the callback that Streamlit wants before it hands over a trigger."""


def _note(name: str) -> None:
    """Note that the map was moved: the place itself stays among the values for all later runs."""
    st.session_state[name] = True
