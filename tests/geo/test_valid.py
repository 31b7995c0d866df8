"""Every shape is valid in the plane of degrees, wound as RFC 7946 asks, and cut where it meets 180 degrees."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any, Final

import numpy as np
import pytest
import shapely
from shapely.geometry import shape
from shapely.validation import explain_validity

from geo.layers import MEDIA_TYPES, SHAPES_FOLDER
from geo.parts import decoded
from tests.each import each

FEATURES: Final = {
    f"{name}:{feature['id']}": feature["geometry"]
    for name in MEDIA_TYPES
    if name.endswith(".geojson")
    for feature in json.loads((SHAPES_FOLDER / name).read_bytes())["features"]
    if feature["geometry"]
}
AREAS: Final = {name: geometry for name, geometry in FEATURES.items() if "Polygon" in geometry["type"]}
DRAWN: Final = {
    name: entry for name, entry in json.loads((SHAPES_FOLDER / "drawn.json").read_bytes()).items() if "x" in entry
}
ROUND_THE_POLE: Final = ["lines.geojson:polar-code-arctic-waters", "lines.geojson:central-arctic-high-seas"]


def _chains(geometry: dict[str, Any]) -> list[list[list[float]]]:
    """Give the rings of an area, the parts of a line."""
    if geometry["type"] == "MultiPolygon":
        return [ring for polygon in geometry["coordinates"] for ring in polygon]
    return list(geometry["coordinates"])


def test_both_files_and_both_kinds_of_shape_are_looked_at() -> None:
    assert {name.partition(":")[0] for name in FEATURES} == {"lines.geojson", "routes.geojson"}
    assert {geometry["type"] for geometry in FEATURES.values()} == {"MultiLineString", "MultiPolygon"}


@each("name", FEATURES)
def test_a_shape_is_valid(name: str) -> None:
    assert explain_validity(shape(FEATURES[name])) == "Valid Geometry"


@pytest.mark.parametrize("name", AREAS)
def test_outer_rings_run_against_the_clock_and_holes_with_it(name: str) -> None:
    turns = [[shapely.LinearRing(ring).is_ccw for ring in polygon] for polygon in AREAS[name]["coordinates"]]
    assert all(outer and not any(holes) for outer, *holes in turns)


@each("name", FEATURES)
def test_no_piece_crosses_180_degrees_uncut(name: str) -> None:
    """A piece over 180 degrees would be a long way round; along 90° N, which is the Pole, any length is none."""
    long = [
        (start, end)
        for chain in _chains(FEATURES[name])
        for start, end in pairwise(chain)
        if abs(end[0] - start[0]) > 90 and (start[1] < 90 or end[1] < 90)
    ]
    assert long == []


@each("name", FEATURES)
def test_every_position_lies_in_the_rectangle_of_degrees(name: str) -> None:
    west, south, east, north = shape(FEATURES[name]).bounds
    assert (west >= -180, south >= 0, east <= 180, north <= 90) == (True, True, True, True)


@pytest.mark.parametrize("name", ROUND_THE_POLE)
def test_a_zone_round_the_pole_reaches_it_at_every_longitude(name: str) -> None:
    zone = shape(FEATURES[name])
    assert all(shapely.contains_xy(zone, lon + 0.5, 89.999) for lon in range(-180, 180, 10))


@pytest.mark.parametrize("name", ROUND_THE_POLE)
def test_a_zone_round_the_pole_is_one_part_there(name: str) -> None:
    parts = [part for part in shapely.get_parts(shape(FEATURES[name])) if part.bounds[3] == 90]
    assert [(part.bounds[0], part.bounds[2]) for part in parts] == [(-180, 180)]


@pytest.mark.parametrize("name", ROUND_THE_POLE)
def test_the_cut_is_not_part_of_what_is_drawn(name: str) -> None:
    """The cut of the degrees runs up 180° to the Pole; the drawn edge keeps clear of both."""
    entry = DRAWN[name.partition(":")[2]]
    edges = decoded(entry["edge"]) if "edge" in entry else decoded(entry)
    assert min(float(np.hypot(*edge.T).min()) for edge in edges) > 300_000


@pytest.mark.parametrize("name", [name for name, entry in DRAWN.items() if entry["shape"] == "area"])
def test_the_rings_of_a_drawn_zone_are_valid(name: str) -> None:
    rings = [shapely.Polygon(part) for part in decoded(DRAWN[name])]
    assert [explain_validity(ring) for ring in rings if not ring.is_valid] == []


def test_the_rings_of_the_drawn_land_are_valid() -> None:
    land = json.loads((SHAPES_FOLDER / "base.json").read_bytes())["land"]
    rings = [shapely.Polygon(part) for part in decoded(land)]
    assert [explain_validity(ring) for ring in rings if not ring.is_valid] == []
