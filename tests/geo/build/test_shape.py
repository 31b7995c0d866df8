"""Shapes keep their area and their place in degrees: round the Pole, over 180 degrees, and anywhere else."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import Geod
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from geo.build.drawing import drawn_of, near_shores
from geo.build.legs import Point, in_plane
from geo.build.shape import Shape, in_degrees

GEOD = Geod(ellps="WGS84")


def _geodesic_area_km2(geometry: BaseGeometry) -> float:
    """Add up the areas of rings on the ellipsoid; holes run the other way round and count as negative."""
    rings = [np.asarray(ring) for polygon in mapping(geometry)["coordinates"] for ring in polygon]
    return sum(float(GEOD.polygon_area_perimeter(ring[:, 0], ring[:, 1])[0]) for ring in rings) / 1e6


def _circle(lon_deg: float, lat_deg: float, radius_m: float) -> BaseGeometry:
    return shapely.MultiPolygon([shapely.Point(*in_plane([(lon_deg, lat_deg)])[0]).buffer(radius_m)])


@pytest.mark.parametrize(
    "place", [(180.0, 75.0), (179.0, 88.0), (0.0, 75.0), (40.0, 89.5), (0.0, 90.0), (-100.0, 60.0)]
)
def test_a_circle_keeps_its_area_in_degrees_wherever_it_lies(place: Point) -> None:
    area = _circle(*place, 300_000)
    geometry = in_degrees(Shape("circle", area=area))
    assert geometry is not None
    assert _geodesic_area_km2(geometry) == pytest.approx(area.area / 1e6, rel=0.001)


def test_a_ring_round_the_pole_keeps_its_hole() -> None:
    ring = shapely.difference(_circle(0, 90, 900_000), _circle(0, 90, 400_000))
    geometry = in_degrees(Shape("ring", area=shapely.MultiPolygon([ring])))
    assert geometry is not None
    assert _geodesic_area_km2(geometry) == pytest.approx(ring.area / 1e6, rel=0.001)


def test_a_line_over_180_degrees_is_split_there() -> None:
    geometry = in_degrees(Shape("line", lines=(np.asarray([[178.0, 70.0], [182.0, 72.0]]),)))
    assert shapely.to_wkt(geometry, trim=True) == "MULTILINESTRING ((178 70, 180 71), (-180 71, -178 72))"


@pytest.mark.parametrize("lon_deg", [-180.0, 180.0, 540.0])
def test_a_line_up_to_180_degrees_is_one_piece(lon_deg: float) -> None:
    geometry = in_degrees(Shape("line", lines=(np.asarray([[lon_deg - 2, 70.0], [lon_deg, 71.0]]),)))
    assert shapely.to_wkt(geometry, trim=True) == "MULTILINESTRING ((178 70, 180 71))"


def test_degrees_have_five_decimals_and_no_negative_zero() -> None:
    geometry = in_degrees(Shape("line", lines=(np.asarray([[-0.000001, 89.9999996], [0.0, 80.0000149]]),)))
    assert str(mapping(geometry)["coordinates"]) == "(((0.0, 90.0), (0.0, 80.00001)),)"


def test_what_has_no_shape_has_no_geometry_and_may_have_a_place_for_its_name() -> None:
    shape = Shape("ridge", label=(29.0, 85.9))
    assert (in_degrees(shape), set(drawn_of(shape, near_shores(_circle(0, 60, 1))))) == (None, {"shape", "label"})


@pytest.mark.parametrize("radius_m", [50_000, 300_000, 2_000_000])
@pytest.mark.parametrize("place", [(0.0, 90.0), (40.0, 89.9), (180.0, 89.9)])
def test_a_zone_round_the_pole_is_one_valid_polygon_of_degrees(place: Point, radius_m: float) -> None:
    zone = in_degrees(Shape("circle", area=_circle(*place, radius_m)))
    assert zone is not None
    assert (zone.is_valid, len(zone.geoms), zone.bounds[0], zone.bounds[2:]) == (True, 1, -180, (180, 90))


def test_a_zone_over_180_degrees_is_two_valid_polygons_that_meet_there() -> None:
    zone = in_degrees(Shape("circle", area=_circle(180.0, 75.0, 300_000)))
    assert zone is not None
    edges = sorted((part.bounds[0], part.bounds[2]) for part in zone.geoms)
    assert (zone.is_valid, edges[0][0], edges[1][1]) == (True, -180, 180)
