"""The zones: areas computed twice, places inside and outside, and what 200 nautical miles and equidistance mean."""

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

from data.register import register
from geo.build import zones
from geo.build.coast import Shore
from geo.build.context import INPUTS_FOLDER
from geo.build.facts import anchor, fishing_zone
from geo.build.legs import Point, geodesic, in_plane
from geo.build.reach import LIMIT_M
from geo.layers import SHAPES_FOLDER
from geo.parts import decoded
from geo.projection import Floats, forward
from tests.each import each
from tests.geo.shapes import drawn_shapes, line_features

GEOD = Geod(ellps="WGS84")
LINES = register().lines
ZONES = [
    "beaufort-wedge",
    "canada-internal-waters-1985",
    "canada-arctic-waters",
    "northern-vts-zone",
    "nsr-water-area",
    "polar-code-arctic-waters",
    "central-arctic-high-seas",
    "in-sector-not-nearest",
    "nearest-in-no-sector",
]
MILE_M = 1852.0


@cache
def _plane(name: str) -> BaseGeometry:
    """Give a zone in the plane out of its degrees, its parts joined again."""
    parts = []
    for rings in line_features()[name]["geometry"]["coordinates"]:
        plane = [in_plane(ring) for ring in rings]
        parts.append(shapely.Polygon(plane[0], plane[1:]))
    return shapely.union_all(shapely.make_valid(np.asarray(parts, dtype=object)), grid_size=1.0)


def _line(name: str) -> Floats:
    return np.concatenate([np.asarray(part) for part in line_features()[name]["geometry"]["coordinates"]])


def _geodesic_area_km2(geometry: dict[str, Any]) -> float:
    """Add up the areas of rings on the ellipsoid; holes run the other way round and count as negative."""
    rings = [np.asarray(ring) for polygon in geometry["coordinates"] for ring in polygon]
    return sum(float(GEOD.polygon_area_perimeter(ring[:, 0], ring[:, 1])[0]) for ring in rings) / 1e6


# ---- areas


@pytest.mark.parametrize("name", ZONES)
def test_a_zones_area_on_the_ellipsoid_is_that_of_the_table(name: str) -> None:
    assert _geodesic_area_km2(line_features()[name]["geometry"]) == pytest.approx(LINES[name].area_km2, rel=0.005)


@pytest.mark.parametrize("name", ZONES)
def test_a_zones_area_is_the_same_on_the_ellipsoid_and_in_the_equal_area_plane(name: str) -> None:
    assert _geodesic_area_km2(line_features()[name]["geometry"]) == pytest.approx(_plane(name).area / 1e6, rel=0.0005)


@pytest.mark.parametrize("name", ZONES)
def test_a_zone_is_drawn_with_its_area(name: str) -> None:
    rings = [shapely.Polygon(part) for part in decoded(drawn_shapes()[name])]
    area = sum(ring.area * (-1) ** sum(other.contains(ring) for other in rings if other is not ring) for ring in rings)
    assert area / 1e6 == pytest.approx(LINES[name].area_km2, rel=0.006)


def test_the_high_seas_are_about_as_large_as_published() -> None:
    assert LINES["central-arctic-high-seas"].area_km2 == pytest.approx(2_800_000, rel=0.02)


def test_the_wedge_is_about_as_large_as_published() -> None:
    assert LINES["beaufort-wedge"].area_km2 == pytest.approx(21_000, rel=0.02)


@pytest.mark.parametrize("name", ZONES)
def test_a_zones_rings_run_as_geojson_asks(name: str) -> None:
    turns = [
        [shapely.LinearRing(ring).is_ccw for ring in polygon]
        for polygon in line_features()[name]["geometry"]["coordinates"]
    ]
    assert all(outer and not any(holes) for outer, *holes in turns)


@pytest.mark.parametrize("name", ZONES)
def test_no_edge_of_a_zone_jumps_over_180_degrees(name: str) -> None:
    rings = [np.asarray(ring) for polygon in line_features()[name]["geometry"]["coordinates"] for ring in polygon]
    steps = [np.abs(np.diff(ring[:, 0]))[(ring[1:, 1] < 90) | (ring[:-1, 1] < 90)].max() for ring in rings]
    assert max(steps) <= 180


# ---- inside and outside: longitude, latitude


@each(
    ("name", "place"),
    [
        ("central-arctic-high-seas", (0.0, 90.0)),
        ("central-arctic-high-seas", (180.0, 80.0)),
        ("nsr-water-area", (65.0, 74.0)),
        ("nsr-water-area", (103.5833, 77.95)),
        ("nsr-water-area", (105.0, 82.5)),
        ("nsr-water-area", (180.0, 70.0)),
        ("nsr-water-area", (-170.0, 68.0)),
        ("polar-code-arctic-waters", (0.0, 90.0)),
        ("polar-code-arctic-waters", (20.0, 81.0)),
        ("polar-code-arctic-waters", (-178.0, 61.0)),
        ("polar-code-arctic-waters", (-88.0, 61.0)),
        ("polar-code-arctic-waters", (-50.0, 59.6)),
        ("polar-code-arctic-waters", (47.0, 68.0)),
        ("canada-internal-waters-1985", (-105.0, 74.25)),
        ("canada-internal-waters-1985", (-84.0, 74.2)),
        ("canada-internal-waters-1985", (-86.0, 58.0)),
        ("canada-arctic-waters", (-68.0, 72.0)),
        ("canada-arctic-waters", (-140.0, 72.0)),
        ("canada-arctic-waters", (-100.0, 81.5)),
        ("canada-arctic-waters", (-80.0, 84.0)),
        ("northern-vts-zone", (-86.0, 58.0)),
        ("northern-vts-zone", (-80.5, 53.0)),
        ("northern-vts-zone", (-68.0, 72.0)),
        ("beaufort-wedge", (-140.0, 72.0)),
    ],
)
def test_a_place_lies_in_a_zone(name: str, place: Point) -> None:
    assert shapely.contains_xy(_plane(name), *forward(*place))


@each(
    ("name", "place"),
    [
        ("central-arctic-high-seas", (0.0, 80.0)),
        ("central-arctic-high-seas", (156.6, 80.0)),  # within 200 nautical miles of Henrietta Island alone
        ("nsr-water-area", (45.0, 74.0)),
        ("nsr-water-area", (57.0, 69.5)),
        ("nsr-water-area", (60.0, 79.0)),
        ("nsr-water-area", (-168.0, 68.0)),
        ("nsr-water-area", (-170.5, 65.5)),
        ("polar-code-arctic-waters", (20.0, 70.8)),
        ("polar-code-arctic-waters", (-18.0, 67.0)),
        ("polar-code-arctic-waters", (-178.0, 59.0)),
        ("polar-code-arctic-waters", (-88.0, 59.0)),
        ("polar-code-arctic-waters", (38.0, 65.5)),
        ("polar-code-arctic-waters", (155.0, 59.5)),
        ("canada-internal-waters-1985", (-68.0, 72.0)),
        ("canada-internal-waters-1985", (-137.0, 71.0)),
        ("canada-arctic-waters", (-58.0, 72.0)),
        ("canada-arctic-waters", (-142.0, 71.0)),
        ("canada-arctic-waters", (-86.0, 58.0)),
        ("canada-arctic-waters", (-100.0, 86.0)),
        ("northern-vts-zone", (-60.0, 57.0)),
        ("beaufort-wedge", (-142.0, 72.0)),
    ],
)
def test_a_place_lies_outside_a_zone(name: str, place: Point) -> None:
    assert not shapely.contains_xy(_plane(name), *forward(*place))


@pytest.mark.parametrize(
    "name",
    [
        "OVER_NORTH_AMERICA",
        "OVER_NOVAYA_ZEMLYA",
        "TO_THE_MAINLAND",
        "OVER_ASIA",
        "KANIN_TO_ILPYRSKIY",
        "ALASKA_TO_HUDSON_BAY",
    ],
)
def test_a_ring_leads_over_land_but_for_the_two_straits_that_it_closes(name: str) -> None:
    base = json.loads((SHAPES_FOLDER / "base.json").read_bytes())
    rings = [shapely.Polygon(part) for part in decoded(base["land"])]
    near = 6_000  # the drawn land is simplified, and Vaygach is narrow
    straits = {anchor(INPUTS_FOLDER, strait) for strait in ("kara-gate", "yugorsky-shar")}
    path = [point for point in getattr(zones, name) if point not in straits]
    lost = [
        point for point in path if min(ring.distance(shapely.Point(*in_plane([point])[0])) for ring in rings) > near
    ]
    assert lost == []


@pytest.mark.parametrize("name", ["canada-arctic-waters", "nsr-water-area"])
def test_the_edge_of_a_zone_leaves_the_coasts_out(name: str) -> None:
    drawn = drawn_shapes()[name]
    edge = sum(float(np.hypot(*np.diff(part, axis=0).T).sum()) for part in decoded(drawn["edge"]))
    whole = sum(float(np.hypot(*np.diff(part, axis=0).T).sum()) for part in decoded(drawn))
    assert 0 < edge < whole / 2


# ---- 200 nautical miles and equidistance


def test_the_two_points_of_canadian_law_end_the_computed_limit() -> None:
    line = _line("canada-200nm-limit")
    wanted = [fishing_zone(INPUTS_FOLDER, "1")[-1], fishing_zone(INPUTS_FOLDER, "3")[-1]]
    assert np.abs(line[[0, -1]] - np.asarray(wanted)).max() <= 1e-5


def test_the_computed_limit_is_200_nautical_miles_from_the_baselines() -> None:
    baselines = _line("canada-baselines-1985")
    ends = [(float(lon), float(lat)) for lon, lat in baselines]
    fine = np.concatenate([geodesic(start, end, 1_000.0) for start, end in pairwise(ends)])
    distance = Shore(*fine.T).distance_m(*_line("canada-200nm-limit").T)
    assert np.abs(distance - LIMIT_M).max() < MILE_M


def test_the_equidistance_of_the_beaufort_sea_starts_at_the_border_and_ends_on_canadas_limit() -> None:
    line = _line("beaufort-usa-equidistance")
    edge = shapely.LineString(in_plane(_line("canada-200nm-limit")))
    end = shapely.Point(in_plane(line[-1:])[0])
    assert (line[0].tolist(), end.distance(edge) < MILE_M) == ([-141.0, 69.64604], True)
