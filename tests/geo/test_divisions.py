"""The three divisions: sums, what agreements and published areas say, and the areas found again in another way."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from data.codes import DivisionMethod
from data.register import divisions, register
from geo.build import ocean
from geo.build.base import ARCTIC_CIRCLE_DEG
from geo.build.coast import Coast
from geo.build.context import INPUTS_FOLDER, Context
from geo.build.divisions import OnCoast
from geo.build.facts import baseline_points, fishing_zone, line_points
from geo.build.legs import Point, geodesic, in_plane
from geo.degrees import area_in_degrees, polygons_of
from geo.layers import SHAPES_FOLDER
from geo.parts import decoded
from geo.projection import inverse
from tests.geo.shapes import line_features

GEOD = Geod(ellps="WGS84")
ROWS = divisions()
LINES = register().lines
INSIDE = {
    "canada": (-120.0, 80.0),
    "denmark": (-30.0, 85.5),
    "norway": (22.0, 75.0),
    "russia": (100.0, 82.0),
    "united-states": (-155.0, 73.0),
}
"""A place that is nearest to the coast of each state, with no land of another between."""


@cache
def _plane(name: str) -> BaseGeometry:
    """Give a line in the plane out of its degrees."""
    geometry = line_features()[name]["geometry"]
    return shapely.multilinestrings([shapely.linestrings(in_plane(part)) for part in geometry["coordinates"]])


def _off_km(points: list[Point], line: BaseGeometry) -> np.ndarray[Any, Any]:
    """Give how far points lie from a line, on the ellipsoid."""
    places = shapely.points(in_plane(points))
    nearest = shapely.get_coordinates(shapely.line_interpolate_point(line, shapely.line_locate_point(line, places)))
    lon, lat = np.asarray(points).T
    return np.asarray(GEOD.inv(lon, lat, *inverse(*nearest.T))[2]) / 1000


def _merged(name: str) -> list[BaseGeometry]:
    return list(shapely.get_parts(shapely.line_merge(_plane(name))))


def _nearest_km(points: list[Point], name: str) -> np.ndarray[Any, Any]:
    return np.asarray(np.min([_off_km(points, part) for part in _merged(name)], axis=0))


# ---- sums


@pytest.mark.parametrize("method", DivisionMethod)
def test_the_parts_of_a_method_are_the_same_whole(method: DivisionMethod) -> None:
    whole = sum(row.area_km2 for row in ROWS.values() if row.method is DivisionMethod.SECTORS)
    assert sum(row.area_km2 for row in ROWS.values() if row.method is method) == pytest.approx(whole, rel=0.001)


@pytest.mark.parametrize("method", DivisionMethod)
def test_the_shares_of_a_method_are_a_hundred(method: DivisionMethod) -> None:
    assert sum(row.share_percent for row in ROWS.values() if row.method is method) == pytest.approx(100, abs=0.1)


def test_the_high_seas_are_those_of_the_map_and_the_hole_in_the_barents_sea() -> None:
    round_the_pole = LINES["central-arctic-high-seas"].area_km2
    assert round_the_pole is not None
    assert ROWS["within-200-miles-high-seas"].area_km2 - round_the_pole == pytest.approx(65_000, abs=5_000)


def test_only_the_two_states_whose_meridians_are_known_have_a_sector() -> None:
    assert [row.state for row in ROWS.values() if row.method is DivisionMethod.SECTORS] == ["canada", "russia", "", ""]


# ---- against treaties and published areas


def test_the_boundary_of_2010_lies_as_far_from_equidistance_as_the_dossier_says() -> None:
    points = [point.point for point in line_points(INPUTS_FOLDER, "norway-russia-2010")]
    fine = [tuple(place) for one, other in pairwise(points) for place in geodesic(one, other, 1_000.0)]
    off = _nearest_km(fine, "equidistance-five-coasts")
    assert (round(float(np.median(off))), round(float(off.max()), -1)) == (35, 130)
    note = LINES["equidistance-five-coasts"].note.en
    assert "35 km from it in the median and 130 km at most" in note


def test_two_points_of_the_boundary_of_2010_lie_on_the_line_of_equidistance() -> None:
    points = [point.point for point in line_points(INPUTS_FOLDER, "norway-russia-2010")][4:6]
    assert _nearest_km(points, "equidistance-five-coasts").max() < 1


def test_the_points_of_1973_lie_as_far_from_equidistance_as_the_dossier_says() -> None:
    off = _nearest_km(fishing_zone(INPUTS_FOLDER, "2")[1:], "equidistance-canada-greenland")
    assert (len(off), round(float(np.median(off)), 1), round(float(off.max()))) == (94, 1.7, 15)
    note = LINES["equidistance-canada-greenland"].note.en
    assert "94 points" in note
    assert "1.7 km from it in the median and 15 km at most" in note


def test_the_wedge_cut_out_by_the_line_of_equidistance_is_about_as_large_as_published() -> None:
    shore, limit = fishing_zone(INPUTS_FOLDER, "1")
    meridian = shapely.LineString(in_plane([(shore[0], lat) for lat in np.linspace(69.4, limit[1] + 0.05, 100)]))
    edge = _merged("canada-200nm-limit")[0]
    ends = shapely.get_coordinates(edge)[:2]
    beyond = shapely.LineString([ends[0], ends[0] + (ends[0] - ends[1])])
    coast = shapely.LineString(in_plane([(-141.5, 69.56), (-140.8, 69.6)]))
    net = shapely.union_all([meridian, *_merged("equidistance-five-coasts"), edge, beyond, coast], grid_size=0.5)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(net)))
    place = shapely.Point(in_plane([(-140.0, 72.0)])[0])
    [wedge] = [face for face in faces if face.contains(place)]
    assert wedge.area / 1e6 == pytest.approx(21_000, rel=0.05)


# ---- the area divided


def test_the_capes_are_where_the_order_of_1985_puts_them() -> None:
    given = [point.point for point in line_points(INPUTS_FOLDER, ocean.LIMITS)]
    order = baseline_points(INPUTS_FOLDER)
    assert given[1:5] == [order[item - 1] for item in (19, 30, 31, 79)]


@cache
def _land() -> BaseGeometry:
    """Give the land as it is drawn: another coast, simplified to 1 km and without islets, as one area."""
    rings = decoded(json.loads((SHAPES_FOLDER / "base.json").read_bytes())["land"])
    return shapely.build_area(shapely.multilinestrings([shapely.linestrings(ring) for ring in rings]))


@pytest.mark.parametrize("name", [name for name in vars(ocean) if name.startswith("OVER_")])
def test_a_ring_leads_over_land(name: str) -> None:
    path = [point for point in getattr(ocean, name) if point[1] != ARCTIC_CIRCLE_DEG]
    assert [point for point in path if _land().distance(shapely.Point(in_plane([point])[0])) > 6_000] == []


# ---- found again: drawn coast, baked lines, areas on the ellipsoid


@cache
def _sea() -> BaseGeometry:
    """Give the sea that is divided on the drawn coast, the largest part of it."""
    nowhere = np.empty(0)
    coast = Coast(_land(), nowhere, nowhere, nowhere.astype(str))
    return polygons_of(ocean.arctic_ocean(OnCoast(Context(), coast)).water)[0]


def _geodesic_km2(area: BaseGeometry) -> float:
    shape = area_in_degrees(polygons_of(shapely.segmentize(area, 25_000)))
    rings = [np.asarray(ring.coords) for part in shape.geoms for ring in (part.exterior, *part.interiors)]
    return sum(float(GEOD.polygon_area_perimeter(ring[:, 0], ring[:, 1])[0]) for ring in rings) / 1e6


@pytest.mark.parametrize("state", INSIDE)
def test_what_is_nearest_to_a_coast_is_as_large_between_the_drawn_lines_on_the_ellipsoid(state: str) -> None:
    cut = shapely.buffer(_plane("equidistance-five-coasts"), 50)
    cut = shapely.union(cut, shapely.buffer(shapely.MultiLineString(_ends()), 50))
    faces = polygons_of(shapely.difference(_sea(), cut))
    [face] = [face for face in faces if face.contains(shapely.Point(in_plane([INSIDE[state]])[0]))]
    assert _geodesic_km2(face) == pytest.approx(ROWS[f"equidistance-{state}"].area_km2, rel=0.005)


def _ends() -> list[list[np.ndarray[Any, Any]]]:
    """Give the ends of the lines of equidistance, each carried on by 8 km, on to the simplified coast."""
    found = []
    for part in _merged("equidistance-five-coasts"):
        for points in (shapely.get_coordinates(part), shapely.get_coordinates(part)[::-1]):
            step = points[0] - points[1]
            found.append([points[0], points[0] + step / np.hypot(*step) * 8_000])
    return found


@pytest.mark.parametrize(("name", "west", "east"), [("canada", -141.0, -60.0), ("russia", 32.0764, 191.175)])
def test_a_sector_is_as_large_on_a_grid_of_longitudes_and_latitudes(name: str, west: float, east: float) -> None:
    step = 0.1
    lon, lat = np.meshgrid(np.arange(west + step / 2, east, step), np.arange(66 + step / 2, 90, step))
    # the zone of the ellipsoid between two parallels, by a thin strip of one degree
    strips = [
        abs(GEOD.polygon_area_perimeter([0, 1, 1, 0], [low, low, low + step, low + step])[0]) / 1e6 * step
        for low in np.arange(66, 90, step)
    ]
    shapely.prepare(_sea())
    wet = shapely.contains_xy(_sea(), *in_plane(np.column_stack([lon.ravel(), lat.ravel()])).T).reshape(lon.shape)
    found = float((wet * np.asarray(strips[: len(lat)])[:, None]).sum())
    assert found == pytest.approx(ROWS[f"sectors-{name}"].area_km2, rel=0.005)
