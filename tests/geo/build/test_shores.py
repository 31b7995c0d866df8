"""A shore or an edge is followed the way that is wanted."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from geo.build.legs import Point, in_plane
from geo.build.shores import edge_between, shore_between
from geo.projection import inverse

GEOD = Geod(ellps="WGS84")


def _circle(lon_deg: float, lat_deg: float, radius_m: float) -> BaseGeometry:
    return shapely.MultiPolygon([shapely.Point(*in_plane([(lon_deg, lat_deg)])[0]).buffer(radius_m)])


def _off(place: Point, right_m: float, up_m: float) -> Point:
    """Give the place so many metres away in the plane."""
    lon, lat = inverse(*(in_plane([place]) + np.asarray([right_m, up_m])).T)
    return float(lon[0]), float(lat[0])


def test_a_shore_is_followed_the_shorter_way_round() -> None:
    island = _circle(-100, 70, 100_000)
    shore = shore_between(island, _off((-100.0, 70.0), 1e5, 0), _off((-100.0, 70.0), 0, 1e5))
    assert shore is not None
    assert GEOD.line_length(*shore.T) == pytest.approx(math.pi / 2 * 100_000, rel=0.02)


def test_points_of_two_islands_have_no_shore_between_them() -> None:
    islands = shapely.union_all([_circle(-100, 70, 50_000), _circle(-90, 75, 50_000)])
    assert shore_between(islands, (-100.0, 70.4), (-90.0, 75.4)) is None


def test_an_edge_is_followed_past_the_place_that_is_named() -> None:
    area = _circle(-100, 70, 300_000)
    west, east, north = (_off((-100.0, 70.0), dx, dy) for dx, dy in ((-3e5, 0), (3e5, 0), (0, 3e5)))
    edge = in_plane(edge_between(area, west, east, north))
    assert edge[:, 1].min() >= in_plane([(-100.0, 70.0)])[0, 1] - 20_000
