"""Each kind of leg keeps its own rule, wherever it lies."""

from __future__ import annotations

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pyproj import Geod

from geo.build.coast import CHORD_M
from geo.build.legs import Point, chained, geodesic, length_km, meridian, parallel, rhumb_line, through

GEOD = Geod(ellps="WGS84")
LON = st.floats(-180, 180)
LAT = st.floats(50, 89)
PLACES = st.tuples(LON, LAT)


@settings(deadline=None)
@given(PLACES, PLACES)
def test_a_leg_starts_and_ends_at_its_points(start: Point, end: Point) -> None:
    for leg in (geodesic(start, end), rhumb_line(start, end)):
        assert leg[0].tolist() == list(start)
        assert abs((leg[-1, 0] - end[0] + 180) % 360 - 180) < 1e-9
        assert leg[-1, 1] == end[1]


@settings(deadline=None)
@given(PLACES, PLACES)
def test_no_piece_of_a_leg_is_longer_than_its_spacing(start: Point, end: Point) -> None:
    for leg in (geodesic(start, end), rhumb_line(start, end)):
        assert GEOD.inv(*leg[:-1].T, *leg[1:].T)[2].max() <= CHORD_M * 1.01


@settings(deadline=None)
@given(PLACES, PLACES)
def test_a_rhumb_line_is_never_shorter_than_the_geodesic(start: Point, end: Point) -> None:
    assert GEOD.line_length(*rhumb_line(start, end).T) >= GEOD.inv(*start, *end)[2] - 1


@settings(deadline=None)
@given(PLACES, PLACES)
def test_a_rhumb_line_keeps_its_bearing(start: Point, end: Point) -> None:
    assume(GEOD.inv(*start, *end)[2] > 50_000)
    leg = rhumb_line(start, end, 500.0)
    pieces = GEOD.inv(*leg[:-1].T, *leg[1:].T)
    half_turn = np.radians(np.diff(np.unwrap(leg[:, 0], period=360)) * np.sin(np.radians(leg[:-1, 1])) / 2)
    bearing = np.radians(pieces[0]) + half_turn  # the bearing in the middle of each piece
    assert np.abs(np.angle(np.exp(1j * (bearing - bearing[0])))).max() < 1e-3


@given(LON, st.floats(50, 80))
def test_a_meridian_to_the_pole_keeps_its_longitude(lon_deg: float, south_deg: float) -> None:
    leg = meridian(lon_deg, south_deg, 90)
    assert set(leg[:, 0]) == {lon_deg}


def test_a_parallel_may_go_on_past_180_degrees() -> None:
    leg = parallel(60, 170, 190)
    assert (leg[0].tolist(), leg[-1].tolist(), set(leg[:, 1])) == ([170, 60], [190, 60], {60.0})


def test_legs_are_joined_with_each_point_once() -> None:
    joined = chained([[[0, 70], [10, 70]], [[10, 70], [20, 75]]])
    assert joined.tolist() == [[0, 70], [10, 70], [20, 75]]


@settings(deadline=None)
@given(PLACES, PLACES)
def test_a_line_through_two_points_is_as_long_as_the_geodesic(start: Point, end: Point) -> None:
    assert abs(length_km(through([start, end])) - GEOD.inv(*start, *end)[2] / 1000) < 1e-3
