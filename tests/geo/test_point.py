"""A single point lands where the whole projection puts it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import projection
from geo.point import place


@given(lon_deg=st.floats(-180, 180), lat_deg=st.floats(30, 90))
def test_a_point_lands_where_the_arrays_do(lon_deg: float, lat_deg: float) -> None:
    x, y = projection.forward(lon_deg, lat_deg)
    assert place(lon_deg, lat_deg) == pytest.approx((float(x), float(y)), abs=1e-5)


def test_the_pole_is_the_origin() -> None:
    assert place(37.0, 90.0) == pytest.approx((0.0, 0.0), abs=1e-6)


def test_both_names_of_the_antimeridian_are_one_point() -> None:
    assert place(180.0, 70.0) == pytest.approx(place(-180.0, 70.0), abs=1e-6)
