"""A line is taken whole or refused with a sentence, cut where it crosses, and as long as on the ellipsoid."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st
from pyproj import Geod

from geo.measure import MeasuredLine, NotMeasurableError
from geo.measure.line import length_km

GEOD = Geod(ellps="WGS84")
POINTS = st.tuples(st.floats(-180, 180), st.floats(50, 89))
REFUSED = {
    "south of the map": ([(0, 60), (0, 49.9)], "the line runs south of 50° N; expected one north of it"),
    "a point alone": ([(10, 70)], "the line has one point alone; expected at least two"),
    "a point twice": ([(10, 70), (10, 70)], "the line has one point alone; expected at least two"),
    "no number": ([(10, 70), (float("nan"), 71)], "the line has a point that is nowhere; expected degrees, longitude"),
    "beyond the Pole": (
        [(10, 70), (10, 91)],
        "the line has a point that is nowhere; expected degrees, longitude first",
    ),
    "no pairs": ([10, 70], "the line has no pairs of longitude and latitude; expected at least two"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_line_of_the_map_is_refused_with_a_sentence(name: str) -> None:
    points, sentence = REFUSED[name]
    with pytest.raises(NotMeasurableError, match=sentence):
        MeasuredLine.of(points)


@given(POINTS, POINTS)
def test_a_line_is_as_long_as_its_geodesic(start: tuple[float, float], end: tuple[float, float]) -> None:
    straight_km = GEOD.inv(*start, *end)[2] / 1000
    between = [lat for _, lat in GEOD.npts(*start, *end, 50)] if straight_km > 1 else []
    assume(between and min(between) > 50 and max(between) < 89)  # PROJ loses digits at the Pole
    assert length_km(MeasuredLine.of([start, end]).plane) == pytest.approx(straight_km, rel=1e-4)


@given(st.lists(st.floats(0, 1), max_size=20))
def test_pieces_are_together_as_long_as_the_whole(shares: list[float]) -> None:
    line = MeasuredLine.of([(-100, 70), (-60, 74), (0, 80)])
    pieces = line.cut(np.asarray(shares) * line.plane.length)
    assert sum(map(length_km, pieces)) == pytest.approx(length_km(line.plane), rel=1e-5)


def test_a_line_of_parts_goes_on_over_180_degrees() -> None:
    parts = shapely.MultiLineString([[(170, 70), (180, 70)], [(-180, 70), (-170, 70)]])
    whole = MeasuredLine.of([(170, 70), (180, 70), (190, 70)])
    assert length_km(MeasuredLine.of(parts).plane) == pytest.approx(length_km(whole.plane), rel=1e-9)


def test_a_height_is_left_out() -> None:
    assert MeasuredLine.of([(0, 70, 5), (1, 70, 6)]).plane.equals(MeasuredLine.of([(0, 70), (1, 70)]).plane)
