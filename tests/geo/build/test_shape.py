"""Shapes keep their area and their place in degrees: round the Pole, over 180 degrees, and anywhere else."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import shapely
from pyproj import Geod
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geo.build.drawing import drawn_of, near_shores
from geo.build.legs import Point, in_plane
from geo.build.shape import Shape, geometry_of

GEOD = Geod(ellps="WGS84")


def _geodesic_area_km2(geometry: dict[str, Any]) -> float:
    """Add up the areas of rings on the ellipsoid; holes run the other way round and count as negative."""
    rings = [np.asarray(ring) for polygon in geometry["coordinates"] for ring in polygon]
    return sum(float(GEOD.polygon_area_perimeter(ring[:, 0], ring[:, 1])[0]) for ring in rings) / 1e6


def _circle(lon_deg: float, lat_deg: float, radius_m: float) -> BaseGeometry:
    return shapely.MultiPolygon([shapely.Point(*in_plane([(lon_deg, lat_deg)])[0]).buffer(radius_m)])


@pytest.mark.parametrize(
    "place", [(180.0, 75.0), (179.0, 88.0), (0.0, 75.0), (40.0, 89.5), (0.0, 90.0), (-100.0, 60.0)]
)
def test_a_circle_keeps_its_area_in_degrees_wherever_it_lies(place: Point) -> None:
    area = _circle(*place, 300_000)
    geometry = geometry_of(Shape("circle", area=area))
    assert geometry is not None
    assert _geodesic_area_km2(geometry) == pytest.approx(area.area / 1e6, rel=0.001)


def test_a_ring_round_the_pole_keeps_its_hole() -> None:
    ring = shapely.difference(_circle(0, 90, 900_000), _circle(0, 90, 400_000))
    geometry = geometry_of(Shape("ring", area=shapely.MultiPolygon([ring])))
    assert geometry is not None
    assert _geodesic_area_km2(geometry) == pytest.approx(ring.area / 1e6, rel=0.001)


def test_a_line_over_180_degrees_is_split_there() -> None:
    geometry = geometry_of(Shape("line", lines=(np.asarray([[178.0, 70.0], [182.0, 72.0]]),)))
    assert geometry == {
        "type": "MultiLineString",
        "coordinates": [[[178.0, 70.0], [180.0, 71.0]], [[-180.0, 71.0], [-178.0, 72.0]]],
    }


def test_what_has_no_shape_has_no_geometry_and_may_have_a_place_for_its_name() -> None:
    shape = Shape("ridge", label=(29.0, 85.9))
    assert (geometry_of(shape), set(drawn_of(shape, near_shores(_circle(0, 60, 1))))) == (None, {"shape", "label"})


@pytest.mark.parametrize("radius_m", [50_000, 300_000, 2_000_000])
@pytest.mark.parametrize("place", [(0.0, 90.0), (40.0, 89.9), (180.0, 89.9)])
def test_a_zone_round_the_pole_is_one_valid_polygon_of_degrees(place: Point, radius_m: float) -> None:
    geometry = geometry_of(Shape("circle", area=_circle(*place, radius_m)))
    zone = shape(geometry)
    assert (zone.is_valid, len(zone.geoms), zone.bounds[0], zone.bounds[2:]) == (True, 1, -180, (180, 90))


def test_a_zone_over_180_degrees_is_two_valid_polygons_that_meet_there() -> None:
    geometry = geometry_of(Shape("circle", area=_circle(180.0, 75.0, 300_000)))
    zone = shape(geometry)
    edges = sorted((part.bounds[0], part.bounds[2]) for part in zone.geoms)
    assert (zone.is_valid, edges[0][0], edges[1][1]) == (True, -180, 180)
