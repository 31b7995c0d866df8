"""The items of a map with their shapes as a picture shows them."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from pyproj import Geod

from components.pictures import plane
from components.pictures.plane import Floats, Window
from components.pictures.shapes import Point
from components.polar_map import BEYOND, EDGE_RADIUS_M, STYLES, Item, MapSpec
from geo.projection import forward, inverse

_CORNERS = 48  # of the circle round a place


@dataclass(frozen=True)  # without slots, which what is worked out once could not be kept in
class Feature:
    """An item in the box of a map.

    Attributes
    ----------
    item : Item
        The item.
    lines : list of array
        Its line, edge or route in the box: n x 2 points.
    area : geometry or None
        What it fills in the box, if it is an area or a disc.
    spot : (float, float)
        Where its name belongs; of a place, the place.
    outward : (float, float) or None
        The direction, y down, of a place beyond the map's edge.
    """

    item: Item
    lines: list[Floats]
    area: shapely.Geometry | None
    spot: Point
    outward: Point | None = None

    @property
    def key(self) -> str:
        """The id of its shape, under which its name is baked."""
        return self.item.drawn or self.item.id

    @property
    def is_place(self) -> bool:
        """Whether it is a mark."""
        return self.item.shape == "point"

    @functools.cached_property
    def open_ends(self) -> list[Point]:
        """The first and last points of each line that does not close."""
        ends = [(_plain(line[0]), _plain(line[-1])) for line in self.lines]
        return [end for first, last in ends if math.dist(first, last) > 1 for end in (first, last)]


def features_of(spec: MapSpec, window: Window) -> list[Feature]:
    """Give the items that have a shape in the box, what is agreed last, so that it lies above what is claimed."""
    ranks = list(STYLES)
    found = [feature for item in spec.items if (feature := _feature(item, window)) and _is_seen(feature, window)]
    return sorted(found, key=lambda feature: -ranks.index(feature.item.status))


def _is_seen(feature: Feature, window: Window) -> bool:
    if feature.is_place:
        return window.sees(feature.spot)
    return bool(feature.lines) or (feature.area is not None and not feature.area.is_empty)


def _feature(item: Item, window: Window) -> Feature | None:
    if item.x_m is not None and item.y_m is not None:
        return _place(item, item.x_m, item.y_m, window)
    parts, edge, label = plane.shape(item.drawn or item.id)
    if not parts:
        return None
    lines = window.lines(edge)
    area = window.area(parts) if item.shape == "area" else None
    return Feature(item, lines, area, window.point(*label) if label else _middle(lines, window))


def _plain(point: Floats) -> Point:
    return float(point[0]), float(point[1])


def _middle(lines: list[Floats], window: Window) -> Point:
    if not lines:
        return window.width / 2, window.height / 2
    every = np.concatenate(lines)
    low, high = every.min(axis=0), every.max(axis=0)
    return float(low[0] + high[0]) / 2, float(low[1] + high[1]) / 2


def _place(item: Item, x_m: float, y_m: float, window: Window) -> Feature:
    far = math.hypot(x_m, y_m) / EDGE_RADIUS_M if item.status == BEYOND else 1.0
    spot = window.point(x_m / far, y_m / far)
    pole = window.point(0.0, 0.0)
    if item.status == BEYOND:
        radius = math.dist(spot, pole)
        outward = ((spot[0] - pole[0]) / radius, (spot[1] - pole[1]) / radius)
        return Feature(item, [], None, spot, outward)
    if item.shape != "disc":
        return Feature(item, [], None, spot)
    ring = np.array(list(_ring(x_m, y_m, item.radius_km)))
    return Feature(
        item, window.lines([ring]), shapely.union_all([shapely.Polygon(r) for r in window.rings([ring])]), spot
    )


def _ring(x_m: float, y_m: float, radius_km: float) -> Iterator[Point]:
    """Give the points of the plane that lie so many kilometres from one, on the ellipsoid; the first twice."""
    lon, lat = inverse(x_m, y_m)
    for corner in range(_CORNERS + 1):
        east, north, _ = Geod(ellps="WGS84").fwd(lon, lat, 360 * corner / _CORNERS, radius_km * 1000)
        x, y = forward(east, north)
        yield float(x), float(y)
