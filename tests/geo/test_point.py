"""The closed form against PROJ, and against the length of the ground where PROJ loses digits."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from geo import projection
from geo.point import place


@given(lon_deg=st.floats(-180, 180), lat_deg=st.floats(30, 89.9))
def test_a_point_lands_where_the_arrays_do(lon_deg: float, lat_deg: float) -> None:
    x, y = projection.forward(lon_deg, lat_deg)
    assert place(lon_deg, lat_deg) == pytest.approx((float(x), float(y)), abs=1e-5)


@pytest.mark.parametrize("away_deg", [0.005, 1e-3, 1e-5, 1e-7, 1e-9])
def test_near_the_pole_the_plane_has_the_length_of_the_ground(away_deg: float) -> None:
    _, _, length = Geod(ellps="WGS84").inv(0, 90, 25, 90 - away_deg)
    assert math.hypot(*place(25, 90 - away_deg)) == pytest.approx(length, abs=1e-3)


def test_the_pole_is_the_origin() -> None:
    assert place(37.0, 90.0) == pytest.approx((0.0, 0.0), abs=1e-6)


def test_both_names_of_the_antimeridian_are_one_point() -> None:
    assert place(180.0, 70.0) == pytest.approx(place(-180.0, 70.0), abs=1e-6)
