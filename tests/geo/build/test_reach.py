"""What 200 nautical miles and equidistance mean, for shores of one or two places."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.build.coast import Shore
from geo.build.reach import LIMIT_M, as_near, within
from geo.degrees import polygons_of
from geo.projection import inverse


@settings(deadline=None, max_examples=10)
@given(st.floats(-180, 180), st.floats(60, 89.99))
def test_the_reach_of_a_single_place_is_a_circle(lon_deg: float, lat_deg: float) -> None:
    area = within(Shore([lon_deg], [lat_deg])).area
    radius = 6_371_000
    assert area == pytest.approx(2 * math.pi * radius**2 * (1 - math.cos(LIMIT_M / radius)), rel=0.01)


@settings(deadline=None, max_examples=10)
@given(st.floats(-180, 180), st.floats(60, 85))
def test_every_place_on_the_edge_of_a_reach_is_200_nautical_miles_away(lon_deg: float, lat_deg: float) -> None:
    shore = Shore([lon_deg, lon_deg + 3], [lat_deg, lat_deg + 0.5])
    edge = np.concatenate([np.asarray(part.exterior.coords) for part in polygons_of(within(shore))])
    distance = shore.distance_m(*inverse(edge[:, 0], edge[:, 1]))
    assert np.abs(distance - LIMIT_M).max() < 150


@given(st.floats(60, 84), st.floats(1, 20), st.floats(-150, 150))
def test_between_two_mirrored_shores_the_middle_is_as_near_to_both(
    lat_deg: float, apart_deg: float, middle_deg: float
) -> None:
    west, east = Shore([middle_deg - apart_deg], [75.0]), Shore([middle_deg + apart_deg], [75.0])
    found = as_near(west, east, lat_deg, middle_deg - apart_deg, middle_deg + apart_deg)
    assert found[0] == pytest.approx(middle_deg, abs=1e-4)


def test_where_one_shore_is_always_nearer_there_is_no_middle() -> None:
    with pytest.raises(ValueError, match="different signs"):
        as_near(Shore([0], [75]), Shore([90], [75]), 75.0, 0.0, 10.0)
