"""The insides of areas, hatched with lines of their own: some programs make filled patterns opaque."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import shapely

from components.pictures.plane import corners
from components.pictures.shapes import Path
from components.polar_map import MOST_FILLED, Style

_MEETING: Final = 0.05  # of the smaller of two areas, where they only meet
_TINT, _PALE = 0.15, 0.08
_HATCH_PT: Final = 0.6
_DOT_PT: Final = 1.3
_CLOSEST_PT: Final = 6.0
"""How near lines of a hatching stand at least; the styles say how near they stand on a screen."""

_SLOPES: Final = {"/": (-45,), "\\": (45,), "x": (-45, 45), "-": (0,), "|": (90,), "+": (0, 90), ".": (0,)}


def fills_of(areas: Sequence[tuple[str, shapely.Geometry]], selected: str | None) -> dict[str, str]:
    """Give how each area is filled, by id: ``hatch``, ``tint`` or ``none``, as the map on the page does.

    With many areas the edges alone say what they are. No hatching lies over another: the chosen area and the smaller
    ones come first.

    Parameters
    ----------
    areas : sequence of (str, geometry)
        The ids and shapes.
    selected : str or None
        The id of the chosen one.
    """
    if len(areas) > MOST_FILLED:
        return {name: "tint" if name == selected else "none" for name, _ in areas}
    found: dict[str, str] = {}
    hatched: list[shapely.Geometry] = []
    for name, area in sorted(areas, key=lambda one: (one[0] != selected, one[1].area)):
        free = not any(area.intersection(other).area > _MEETING * min(area.area, other.area) for other in hatched)
        found[name] = "hatch" if free else "tint"
        if free:
            hatched.append(area)
    return found


def inside(area: shapely.Geometry, how: str, style: Style, colour: str) -> Iterator[Path]:
    """Give the paths that fill an area.

    Parameters
    ----------
    area : geometry
        In points.
    how : {"hatch", "tint", "none"}
        As `fills_of` gives it.
    style : Style
        The style of its status.
    colour : str
        As ``#RRGGBB``.
    """
    rings = [
        shapely.get_coordinates(ring)[:-1]
        for one in shapely.get_parts(area)
        if one.geom_type == "Polygon"
        for ring in (one.exterior, *one.interiors)
    ]
    if how == "none" or not rings:
        return
    is_hatched = how == "hatch" and bool(style.fill)
    yield Path(corners(rings), closed=True, fill=colour, opacity=_PALE if is_hatched else _TINT)
    if is_hatched:
        yield from _hatched(area, style, colour)


def _hatched(area: shapely.Geometry, style: Style, colour: str) -> Iterator[Path]:
    step = max(style.fill_px, _CLOSEST_PT)
    lines = list(itertools.chain.from_iterable(_cut(area, slope, step) for slope in _SLOPES[style.fill]))
    if not lines:
        return
    if style.fill == ".":
        yield Path(corners(lines), stroke=colour, width_pt=_DOT_PT, dash_pt=(_DOT_PT, step - _DOT_PT))
    else:
        yield Path(corners(lines), stroke=colour, width_pt=_HATCH_PT)


def _cut(area: shapely.Geometry, slope_deg: float, step: float) -> list[np.ndarray]:
    """Give the parts of parallel lines that lie in an area; the lines of all areas of a picture are the same."""
    left, top, right, bottom = area.bounds
    turn = np.radians(slope_deg)
    along, across = np.array([np.cos(turn), np.sin(turn)]), np.array([-np.sin(turn), np.cos(turn)])
    box = np.array([[left, top], [right, top], [right, bottom], [left, bottom]])
    first, last = (box @ across).min(), (box @ across).max()
    begin, end = (box @ along).min() - 1, (box @ along).max() + 1
    rows = np.arange(np.ceil(first / step), np.floor(last / step) + 1) * step
    lines = [np.array([row * across + begin * along, row * across + end * along]) for row in rows]
    if not lines:
        return []
    found = shapely.intersection(shapely.MultiLineString(lines), area)
    return [shapely.get_coordinates(one) for one in shapely.get_parts(found) if one.geom_type == "LineString"]
