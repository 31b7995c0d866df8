"""A way over water keeps off shores where there is room, over deep water where there is any, and off land always."""

from __future__ import annotations

import functools

import numpy as np
import pytest
import shapely

from geo.build.coast import Coast
from geo.build.legs import in_plane
from geo.build.seaway import SeawayError, Waters, leg_over_water
from geo.build.smoothing import smoothed, turns_deg
from geo.projection import Floats, inverse

START, END = (-2.0, 70.0), (2.0, 70.0)
DEEP = np.full((1801, 3601), -100.0)


@functools.cache
def _coast(*islands: tuple[float, float, float, float]) -> Coast:
    """Give a coast of rectangles: longitudes and latitudes of their south-west and north-east."""
    land, shore = [], []
    for west, south, east, north in islands:
        ring = np.concatenate(
            [
                np.column_stack([np.linspace(*ends, 400), np.linspace(*sides, 400)])
                for ends, sides in (
                    ((west, east), (south, south)),
                    ((east, east), (south, north)),
                    ((east, west), (north, north)),
                    ((west, west), (north, south)),
                )
            ]
        )
        land.append(shapely.Polygon(in_plane(ring)))
        shore.append(ring)
    points = np.concatenate(shore) if shore else np.asarray([[90.0, 60.0]])
    whole = shapely.union_all(land)
    shapely.prepare(whole)
    return Coast(whole, points[:, 0], points[:, 1], np.full(len(points), "CAN"))


def _way(waters: Waters, floor_m: float = 20.0) -> Floats:
    return leg_over_water(waters, START, END, floor_m)


ISLAND = (-0.3, 69.9, 0.3, 70.05)


def test_a_way_over_open_water_is_straight() -> None:
    assert len(_way(Waters(_coast(), DEEP))) == 2


def test_a_way_goes_round_an_island() -> None:
    coast = _coast(ISLAND)
    way = _way(Waters(coast, DEEP))
    assert not shapely.intersects(coast.land, shapely.LineString(way))


def test_a_way_keeps_from_the_shore_where_there_is_room() -> None:
    coast = _coast(ISLAND)
    dense = shapely.get_coordinates(shapely.segmentize(shapely.LineString(_way(Waters(coast, DEEP))), 500))
    assert coast.every_shore.distance_m(*inverse(*dense.T)).min() > 5_000


def test_a_way_that_land_closes_is_an_error_that_names_both_ends() -> None:
    wall = (-0.3, 60.0, 0.3, 80.0)
    with pytest.raises(SeawayError, match=r"no way over water from \(-2.0, 70.0\) to \(2.0, 70.0\) on a grid of"):
        _way(Waters(_coast(wall), DEEP))


def _with_bank() -> Floats:
    bed = DEEP.copy()
    lat, lon = np.linspace(-90, 90, 1801), np.linspace(0, 360, 3601)
    bank = (np.abs(lat - 70) < 0.15)[:, None] & ((lon < 0.5) | (lon > 359.5))[None]
    bed[bank] = -10.0
    return bed


def test_a_way_goes_round_a_bank_that_is_above_its_floor() -> None:
    waters = Waters(_coast(), _with_bank())
    dense = shapely.get_coordinates(shapely.segmentize(shapely.LineString(_way(waters)), 500))
    assert waters.depth_m(*inverse(*dense.T)).min() >= 19


def test_a_way_crosses_a_bank_that_is_deep_enough() -> None:
    assert len(_way(Waters(_coast(), _with_bank()), floor_m=5)) == 2


def test_smoothing_keeps_the_ends_and_takes_the_corner() -> None:
    plane = np.asarray([(0.0, -2e6), (150e3, -1.85e6), (300e3, -2e6)])
    line = smoothed(_coast(), plane)
    assert (line[0].tolist(), line[-1].tolist()) == (plane[0].tolist(), plane[-1].tolist())
    assert turns_deg(line, 10_000).max() < turns_deg(plane, 10_000).max() / 2


def test_smoothing_moves_a_line_by_less_than_half_the_way_to_the_shore() -> None:
    coast = _coast(ISLAND)
    way = _way(Waters(coast, DEEP))
    assert not shapely.intersects(coast.land, shapely.LineString(smoothed(coast, way)))
