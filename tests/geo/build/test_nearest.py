"""Equidistance between made-up shores: what it is, at the Pole and over 180 degrees too, and that its parts are all."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.build.coast import Shore
from geo.build.legs import GEOD
from geo.build.nearest import equidistance, parted
from geo.projection import inverse

NEAR_POLE = shapely.Point(0, 0).buffer(400_000)
SHARES = pytest.approx(1 / 3, rel=0.001)


def _point(lon_deg: float, lat_deg: float) -> Shore:
    return Shore([lon_deg], [lat_deg])


def _points_on(line: shapely.geometry.base.BaseGeometry) -> tuple[np.ndarray, np.ndarray]:
    return inverse(*shapely.get_coordinates(line).T)


@given(st.floats(-180, 180), st.floats(40, 180), st.floats(80, 86), st.floats(80, 86))
@settings(max_examples=20, deadline=None)
def test_each_point_of_the_line_is_as_far_from_one_shore_as_from_the_other(
    lon: float, between: float, one_lat: float, other_lat: float
) -> None:
    one, other = (lon, one_lat), (lon + between, other_lat)
    [line] = equidistance({"one": _point(*one), "other": _point(*other)}, NEAR_POLE).values()
    lons, lats = _points_on(line)
    gaps = [GEOD.inv(*one, *place)[2] - GEOD.inv(*other, *place)[2] for place in zip(lons, lats, strict=True)]
    assert max(map(abs, gaps), default=0.0) < 250


@given(st.floats(-180, 180))
@settings(max_examples=10, deadline=None)
def test_three_shores_round_the_pole_have_a_third_each_wherever_180_degrees_lies(turn: float) -> None:
    shores = {name: _point(turn + 120 * number, 80.0) for number, name in enumerate("abc")}
    found = parted(shores, NEAR_POLE, equidistance(shores, NEAR_POLE))
    assert [part.area / NEAR_POLE.area for part in found.values()] == [SHARES, SHARES, SHARES]


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(78, 88)), min_size=2, max_size=5, unique=True))
@settings(max_examples=20, deadline=None)
def test_the_parts_are_the_whole_and_do_not_overlap(places: list[tuple[float, float]]) -> None:
    shores = {str(number): _point(*place) for number, place in enumerate(places)}
    found = parted(shores, NEAR_POLE, equidistance(shores, NEAR_POLE))
    assert sum(part.area for part in found.values()) == pytest.approx(NEAR_POLE.area, rel=0.001)


def test_the_line_between_two_shores_on_either_side_of_180_degrees_is_180_degrees() -> None:
    area = shapely.Point(*(axis.item() for axis in map(np.asarray, (0.0, 0.0)))).buffer(300_000)
    [line] = equidistance({"one": _point(170.0, 85.0), "other": _point(-170.0, 85.0)}, area).values()
    lon, lat = _points_on(line)
    off = GEOD.inv(lon, lat, np.where(np.abs(lon) > 90, 180.0, 0.0), lat)[2]
    assert off.max() < 100


def test_a_finer_grid_gives_the_same_areas() -> None:
    shores = {"one": _point(10.0, 84.0), "other": _point(150.0, 82.0), "third": _point(-90.0, 86.0)}
    coarse = parted(shores, NEAR_POLE, equidistance(shores, NEAR_POLE, 7_000.0, 3))
    fine = parted(shores, NEAR_POLE, equidistance(shores, NEAR_POLE))
    assert [part.area for part in coarse.values()] == pytest.approx([part.area for part in fine.values()], rel=0.0005)
