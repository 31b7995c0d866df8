"""What must hold of the plane near the Pole and at 180 degrees."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod, Transformer

from geo.projection import (
    CENTRAL_MERIDIAN_DEG,
    DISC_RADIUS_M,
    EDGE_LATITUDE_DEG,
    ORIENTATIONS_DEG,
    forward,
    inverse,
    rotated,
)

MILLIMETRE = 1e-3
# Within 570 m of the Pole PROJ loses digits, for it subtracts two numbers that are nearly the same.
NEAR_THE_POLE = 0.2

longitudes = st.floats(-180, 180)
latitudes = st.floats(EDGE_LATITUDE_DEG, 90)


@pytest.mark.parametrize("away_deg", [0.005, 1e-3, 1e-5, 1e-7, 1e-9])
def test_near_the_pole_the_plane_has_the_length_of_the_ground(away_deg: float) -> None:
    _, _, length = Geod(ellps="WGS84").inv(0, 90, 25, 90 - away_deg)
    assert float(np.hypot(*forward(25, 90 - away_deg))) == pytest.approx(length, abs=NEAR_THE_POLE)


def test_the_pole_is_the_origin() -> None:
    assert np.hypot(*forward(123.0, 90.0)) == 0


def test_the_origin_is_the_pole() -> None:
    assert tuple(map(float, inverse(0.0, 0.0))) == (CENTRAL_MERIDIAN_DEG, 90.0)


def test_the_radius_is_that_of_the_edge() -> None:
    assert float(np.hypot(*forward(17.0, EDGE_LATITUDE_DEG))) == pytest.approx(DISC_RADIUS_M, abs=MILLIMETRE)


@given(longitudes, latitudes)
def test_a_point_comes_back_from_the_plane(lon: float, lat: float) -> None:
    plane = forward(lon, lat)
    assert np.hypot(*np.subtract(forward(*inverse(*plane)), plane)) < MILLIMETRE


@given(latitudes)
def test_180_east_is_180_west(lat: float) -> None:
    assert np.subtract(forward(180.0, lat), forward(-180.0, lat)).tolist() == [0, 0]


@given(latitudes, st.floats(0, 1e-6))
def test_points_on_both_sides_of_180_are_neighbours(lat: float, step: float) -> None:
    assert np.hypot(*np.subtract(forward(180 - step, lat), forward(-180 + step, lat))) < 1


@given(longitudes, st.floats(89.999, 90))
def test_a_point_near_the_pole_keeps_its_latitude(lon: float, lat: float) -> None:
    assert float(inverse(*forward(lon, lat))[1]) == pytest.approx(lat, abs=NEAR_THE_POLE / 111_700)


@pytest.mark.parametrize("lat", [50.0, 66.5639, 85.0, 89.9, 89.999])
def test_a_ring_round_the_pole_winds_round_it_once(lat: float) -> None:
    x, y = forward(np.linspace(-180, 180, 721), lat)
    turns = np.diff(np.unwrap(np.arctan2(y, x))).sum() / (2 * np.pi)
    assert float(turns) == pytest.approx(1)


@pytest.mark.parametrize(("south", "north"), [(50, 51), (66, 67), (80, 81), (89, 90)])
def test_areas_are_those_of_the_ground(south: int, north: int) -> None:
    lon = np.linspace(10, 30, 20001)
    ring = np.concatenate(
        [np.column_stack([lon, np.full_like(lon, south)]), np.column_stack([lon[::-1], lon * 0 + north])]
    )
    x, y = forward(*ring.T)
    plane = abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2
    ground = abs(Geod(ellps="WGS84").polygon_area_perimeter(*ring.T)[0])
    assert float(plane) == pytest.approx(ground, rel=1e-6)


@pytest.mark.parametrize("meridian", ORIENTATIONS_DEG)
def test_a_view_points_its_meridian_downwards(meridian: int) -> None:
    x, y = rotated(*forward(meridian, 70.0), meridian)
    assert (round(float(x), 3), float(y) < 0) == (0, True)


def test_the_plane_itself_is_the_view_of_its_own_meridian() -> None:
    assert list(map(float, rotated(3.0, 4.0, CENTRAL_MERIDIAN_DEG))) == [3.0, 4.0]


@given(longitudes, latitudes, st.floats(-180, 180))
def test_turning_keeps_the_distance_from_the_pole(lon: float, lat: float, meridian: float) -> None:
    plane = forward(lon, lat)
    assert float(np.hypot(*rotated(*plane, meridian))) == pytest.approx(float(np.hypot(*plane)))


def test_a_view_is_what_proj_draws_for_its_meridian() -> None:
    other = Transformer.from_crs("EPSG:4326", "+proj=laea +lat_0=90 +lon_0=90 +datum=WGS84", always_xy=True)
    lon, lat = np.asarray([-141.0, 33.0, 90.0]), np.asarray([70.0, 80.0, 50.0])
    view = rotated(*forward(lon, lat), 90)
    assert np.max(np.hypot(*np.subtract(view, other.transform(lon, lat)))) < MILLIMETRE


def test_beyond_the_world_there_is_no_latitude() -> None:
    assert not np.isfinite(inverse(2e7, 0.0)[1])
