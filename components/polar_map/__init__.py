"""The map of the Arctic: it keeps its zoom and place while what lies on it changes."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING

import streamlit as st

from components.plot import LOADER, SHAPES, addresses, code, style_link
from components.polar_map.model import (
    EDGE_RADIUS_M,
    ORIENTATIONS,
    Explained,
    Extent,
    Item,
    LegendEntry,
    MapSpec,
    Shape,
    is_extent,
    needed,
)
from components.polar_map.payload import Picked, extent_of, picked_id, read_answer, to_data
from components.polar_map.styles import (
    BAND_OPACITY,
    BAND_PX,
    BEYOND,
    BROUGHT,
    MOST_FILLED,
    PLACE,
    ROUTES,
    STYLES,
    Style,
)
from components.polar_map.texts import Texts
from components.view import noted, unopened, written

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

__all__ = [
    "BAND_OPACITY",
    "BAND_PX",
    "BEYOND",
    "BROUGHT",
    "EDGE_RADIUS_M",
    "MOST_FILLED",
    "ORIENTATIONS",
    "PLACE",
    "ROUTES",
    "STYLES",
    "Explained",
    "Extent",
    "Item",
    "LegendEntry",
    "MapSpec",
    "Picked",
    "Shape",
    "Style",
    "Texts",
    "assets",
    "is_extent",
    "needed",
    "read_answer",
    "show",
    "to_data",
]


def assets() -> dict[str, str]:
    """Give the addresses of what a map fetches in the browser, by name.

    Raises
    ------
    geo.layers.ShapesError
        If a shapes file is missing or is not the one that its sidecar describes.
    """
    return addresses("map/main.js", *SHAPES)


def show(  # noqa: PLR0913  # each names itself where it is given
    spec: MapSpec,
    key: str,
    *,
    height: str = "640px",
    compact: bool = False,
    main: bool = False,
    on_picked: Callable[[str], None] | None = None,
    on_moved: Callable[[Extent], None] | None = None,
) -> Picked:
    """Draw a map, and tell what a reader did on it.

    Zoom and place outlast every change of the map as long as the key is the same; they change only with
    `MapSpec.extent`. A turn to another orientation keeps the centre.

    Parameters
    ----------
    spec : MapSpec
        The map.
    key : str
        What tells it from the other maps of the app.
    height : str
        Height of the map itself as any CSS length, such as ``"clamp(420px, 100dvh - 420px, 1000px)"``; legend and
        notes stand below it.
    compact : bool
        Whether to leave out the legend, the notes and all buttons but those that zoom, as for a map on a card.
    main : bool
        Whether its page is there for this map: on a wide screen the wheel alone zooms; elsewhere it moves the page.
    on_picked : callable, optional
        Called with the id of an item that was picked, before the page is drawn anew, so that it can be drawn with it.
    on_moved : callable, optional
        Called likewise with where the map was moved to. A map whose `MapSpec.extent` is then that place stays put.

    Returns
    -------
    Picked
        What started this run, if it was the map.

    Raises
    ------
    geo.layers.ShapesError
        If a shapes file is missing or is not the one that its sidecar describes.
    """
    data = to_data(spec) | {"key": key, "height": height, "compact": compact, "main": main, "assets": assets()}
    moved = f"{key}-moved"
    result = _component()(
        key=key,
        data=unopened(written(data)),
        on_picked_change=functools.partial(_pass_picked, key, frozenset(item.id for item in spec.items), on_picked),
        on_failed_change=noted,
        on_extent_change=functools.partial(_pass_moved, key, moved, on_moved),
    )
    return read_answer(result, spec, moved=bool(st.session_state.pop(moved, False)))


@functools.cache
def _component() -> ComponentRenderer:
    # Registered once a process: Streamlit logs a warning when a name is registered again. Styles are not isolated,
    # because plotly.js puts its own into the document, where a shadow tree would not see them.
    return st.components.v2.component(
        "arctic_common_ground_polar_map",
        css=style_link("map.css"),
        js=code(LOADER),
        isolate_styles=False,
    )


def _pass_picked(key: str, known: Collection[str], on_picked: Callable[[str], None] | None) -> None:
    identity = picked_id(_sent(key), known)
    if on_picked is not None and identity is not None:
        on_picked(identity)


def _pass_moved(key: str, moved: str, on_moved: Callable[[Extent], None] | None) -> None:
    """Note that the map was moved, and tell: the place itself stays among the values for all later runs."""
    st.session_state[moved] = True
    extent = extent_of(_sent(key))
    if on_moved is not None and extent is not None:
        on_moved(extent)


def _sent(key: str) -> Mapping[str, object]:
    answer = st.session_state.get(key)
    return answer if isinstance(answer, Mapping) else {}
