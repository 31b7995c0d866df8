"""The part of the polar map that a picture shows: shapes of the plane turned, scaled to points, thinned and clipped."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray

from components.pictures.shapes import Point
from components.polar_map import Extent
from geo import layers
from geo.parts import decoded
from geo.projection import inverse, rotated

Floats = NDArray[np.float64]
HOME_EXTENT: Final[Extent] = (0.0, 0.0, 9_100.0)
"""The whole map, with room for the triangles on its edge: as the map on the page shows it."""

_THINNED_PT: Final = 0.35  # nobody sees a corner that is nearer to the line without it
_SMALLEST_PT2: Final = 0.6  # an islet that is smaller would be a speck


class Window:
    """How the turned plane of EPSG:3573 lies in the box of a map.

    Parameters
    ----------
    extent : tuple of float
        As `components.polar_map.Extent`.
    orientation_deg : float
        The meridian that points downwards.
    width_pt, height_pt : float
        Size of the box; its upper left corner is the origin.
    """

    def __init__(self, extent: Extent, orientation_deg: float, width_pt: float, height_pt: float) -> None:
        self.width, self.height = width_pt, height_pt
        self.orientation = orientation_deg
        x_km, y_km, span_km = extent
        self.metres_per_pt = span_km * 1000 / min(width_pt, height_pt)
        self._centre = np.array(rotated(x_km * 1000, y_km * 1000, orientation_deg))

    def points(self, plane: Floats) -> Floats:
        """Give points, n x 2 metres of EPSG:3573, in the box: n x 2 points, y down."""
        x, y = rotated(plane[:, 0], plane[:, 1], self.orientation)
        across = (x - self._centre[0]) / self.metres_per_pt + self.width / 2
        down = self.height / 2 - (y - self._centre[1]) / self.metres_per_pt
        return np.column_stack([across, down])

    def point(self, x_m: float, y_m: float) -> Point:
        """Give one point in the box."""
        ((across, down),) = self.points(np.array([[x_m, y_m]]))
        return float(across), float(down)

    def sees(self, point: Point) -> bool:
        """Tell whether a point lies in the box."""
        return 0 <= point[0] <= self.width and 0 <= point[1] <= self.height

    def degrees_at(self, point: Point) -> tuple[float, float]:
        """Give longitude and latitude in degrees of a point of the box."""
        turned_x = (point[0] - self.width / 2) * self.metres_per_pt + self._centre[0]
        turned_y = (self.height / 2 - point[1]) * self.metres_per_pt + self._centre[1]
        back = -100.0 - (self.orientation + 100.0)  # turned the other way about
        lon, lat = inverse(*rotated(turned_x, turned_y, back))
        return float(lon), float(lat)

    def lines(self, parts: Iterable[Floats]) -> list[Floats]:
        """Give lines as they are seen in the box: thinned and cut at its edge."""
        found: list[Floats] = []
        for part in parts:
            thin = shapely.simplify(shapely.LineString(self.points(part)), _THINNED_PT) if len(part) > 1 else None
            if thin is None or thin.is_empty:
                continue
            cut = shapely.clip_by_rect(thin, 0, 0, self.width, self.height)
            found += [shapely.get_coordinates(one) for one in shapely.get_parts(cut) if one.geom_type == "LineString"]
        return _joined(found)

    def rings(self, parts: Iterable[Floats]) -> list[Floats]:
        """Give rings as they are seen in the box: thinned, cut at its edge, without specks."""
        found: list[Floats] = []
        for part in parts:
            if len(part) < 4:  # noqa: PLR2004  # a ring has three corners and returns to the first
                continue
            thin = shapely.simplify(shapely.Polygon(self.points(part)), _THINNED_PT, preserve_topology=True)
            whole = thin if thin.is_valid else shapely.make_valid(thin)
            cut = shapely.clip_by_rect(whole, 0, 0, self.width, self.height)
            found += [
                shapely.get_coordinates(one.exterior)[:-1]
                for one in shapely.get_parts(cut)
                if one.geom_type == "Polygon" and one.area >= _SMALLEST_PT2
            ]
        return found

    def area(self, parts: Iterable[Floats]) -> shapely.Geometry:
        """Give an area of rings, outer ones clockwise and holes the other way, as it is seen in the box."""
        outer: list[Floats] = []
        holes: list[Floats] = []
        for part in parts:
            (holes if shapely.is_ccw(shapely.LinearRing(part)) else outer).append(part)
        made = [shapely.unary_union([shapely.Polygon(ring) for ring in self.rings(kind)]) for kind in (outer, holes)]
        return made[0].difference(made[1])


def _joined(lines: list[Floats]) -> list[Floats]:
    """Join lines that were cut at the edge and meet again, so that dashes run through."""
    joined: list[Floats] = []
    for line in lines:
        if joined and np.allclose(joined[-1][-1], line[0]):
            joined[-1] = np.concatenate([joined[-1], line[1:]])
        else:
            joined.append(line)
    return joined


def corners(parts: Iterable[Sequence[Any] | Floats]) -> tuple[tuple[Point, ...], ...]:
    """Give parts as the plain values of a `Path`."""
    return tuple(tuple((float(x), float(y)) for x, y in part) for part in parts)


@functools.cache
def base() -> Mapping[str, list[Floats]]:
    """Give what lies below every map, by name: the parts of land, edge, graticule and borders in metres."""
    read = json.loads(layers.layer("base.json").content)
    return {name: _floats(shape) for name, shape in read.items() if isinstance(shape, dict) and "x" in shape}


@functools.cache
def shape(name: str) -> tuple[list[Floats], list[Floats], Point | None]:
    """Give a drawn shape: its parts and its edge in metres, and where its name stands; no parts if it has no shape."""
    one = _drawn().get(name, {})
    parts = _floats(one) if "x" in one else []
    edge = _floats(one["edge"]) if one.get("edge", {}).get("x") else parts
    return parts, edge, tuple(one["label"]) if one.get("label") else None


@functools.cache
def _drawn() -> Mapping[str, Any]:
    return dict(json.loads(layers.layer("drawn.json").content))


@functools.cache
def base_names() -> tuple[Mapping[str, Any], ...]:
    """Give the names of seas, lands and places that every map has, with their baked positions."""
    return tuple(json.loads(layers.layer("labels.json").content))


def _floats(encoded: Mapping[str, Any]) -> list[Floats]:
    return [part.astype(np.float64) for part in decoded(encoded)]
