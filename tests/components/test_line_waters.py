"""Any line is measured along geodesics, near the Pole and across 180 degrees too, and drawn where it was measured."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pyproj import Geod

from components.figures import READINGS, Unrolled, draw_unrolled
from components.map.line_waters import LineWaters, line_waters
from components.words import words
from data.codes import Reading, WaterZone
from data.language import Language
from data.register import register
from geo.measure import NotMeasurableError
from geo.parts import decoded
from geo.projection import forward, inverse

GEOD = Geod(ellps="WGS84")
NEAR_THE_POLE = st.tuples(st.floats(-180, 180), st.floats(85, 90))
ACROSS_180 = st.tuples(st.floats(150, 180) | st.floats(-180, -150), st.floats(70, 80))
LINES = st.one_of(*(st.lists(one, min_size=2, max_size=4) for one in (NEAR_THE_POLE, ACROSS_180)))
OFF_M = 60.0


def measured(points: list[tuple[float, float]]) -> LineWaters:
    """Measure a line of some length."""
    assume(geodesic_km(points) > 1)
    return line_waters(shapely.LineString(points), "own")


def geodesic_km(points: list[tuple[float, float]]) -> float:
    """Give how long a line is."""
    return sum(float(GEOD.inv(*one, *other)[2]) for one, other in pairwise(points)) / 1000


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LINES)
def test_under_every_reading_the_legs_are_together_as_long_as_the_geodesics(points: list[tuple[float, float]]) -> None:
    found = measured(points)
    lengths = [sum(leg.length_km for leg in found.legs[reading]) for reading in READINGS]
    assert lengths == pytest.approx([geodesic_km(points)] * len(READINGS), rel=1e-4, abs=0.002)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LINES)
def test_what_is_drawn_is_as_long_as_what_is_measured(points: list[tuple[float, float]]) -> None:
    found = measured(points)
    (drawn,) = decoded(found.shape)
    assert GEOD.line_length(*inverse(*drawn.T)) / 1000 == pytest.approx(found.length_km, rel=1e-3, abs=0.05)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LINES, st.floats(0.05, 0.95))
def test_what_is_drawn_lies_on_the_geodesic(points: list[tuple[float, float]], share: float) -> None:
    found = measured(points[:2])
    azimuth, _, length_m = GEOD.inv(*points[0], *points[1])
    lon, lat, _ = GEOD.fwd(*points[0], azimuth, share * length_m)
    (drawn,) = decoded(found.shape)
    line = shapely.LineString(np.asarray(drawn))
    assert line.distance(shapely.Point(*forward(lon, lat))) < OFF_M


def test_a_line_over_the_pole_goes_straight_over_it() -> None:
    found = line_waters(shapely.LineString([(-40, 85), (140, 85)]), "own")
    assert found.length_km == pytest.approx(2 * GEOD.inv(0, 85, 0, 90)[2] / 1000, rel=1e-6)


def test_across_180_degrees_the_shorter_way_is_meant() -> None:
    found = line_waters(shapely.LineString([(179, 75), (-179, 75)]), "own")
    assert found.length_km == pytest.approx(GEOD.inv(0, 75, 2, 75)[2] / 1000, rel=1e-6)


def test_how_much_lies_on_land_is_told() -> None:
    greenland, sea = ([(-45, 70), (-40, 70)], [(0, 80), (5, 81)])
    found = [line_waters(shapely.LineString(points), "own") for points in (greenland, sea)]
    assert [one.land_km for one in found] == pytest.approx([found[0].length_km, 0], rel=1e-3)


def test_the_northwest_passage_is_read_differently_on_a_line_of_ones_own() -> None:
    found = line_waters(shapely.LineString([(-85, 74.2), (-95, 74.4)]), "own")
    zones = {reading: {leg.zone for leg in found.legs[reading]} for reading in READINGS}
    assert zones[Reading.CANADA] == {WaterZone.INTERNAL_WATERS}
    assert WaterZone.READ_DIFFERENTLY in zones[Reading.NEUTRAL]


def test_a_line_that_leaves_the_map_is_refused() -> None:
    with pytest.raises(NotMeasurableError, match="south of 50"):
        line_waters(shapely.LineString([(0, 80), (0, 40)]), "own")


@pytest.mark.parametrize("language", Language)
def test_a_line_without_straits_is_unrolled_and_says_whose_it_is(language: Language) -> None:
    found = line_waters(shapely.LineString([(-85, 74.2), (-95, 74.4)]), "own")
    unrolled = Unrolled(register(), words(language), "own", "Own", found.legs, of_reader=True, land_km=200.0)
    drawing = draw_unrolled(unrolled)
    assert drawing.along == "own"
    assert sorted(drawing.ids()) == sorted(leg.id for legs in found.legs.values() for leg in legs)
    assert sum("lecteur" in remark or "reader’s own" in remark for remark in unrolled.remarks) == 1
    assert ":." not in unrolled.description
