"""Drawn land and borders, and the lines of the graticule."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import shapely

from geo.build.base import (
    ARCTIC_CIRCLE_DEG,
    MERIDIANS_DEG,
    PARALLELS_DEG,
    drawn_borders,
    drawn_land,
    graticule,
    meridian,
    parallel,
)
from geo.build.coast import read_countries
from geo.layers import SHAPES_FOLDER
from geo.parts import decoded
from geo.projection import DISC_RADIUS_M, Floats, forward, inverse
from tests.geo.build.atlas import written

LONGEST_CHORD_M = 25_000


@pytest.fixture(scope="module")
def base() -> dict[str, dict[str, str]]:
    content: dict[str, dict[str, str]] = json.loads((SHAPES_FOLDER / "base.json").read_text("utf-8"))
    return content


def test_rings_of_land_are_closed(tmp_path: Path) -> None:
    assert [part[0].tolist() == part[-1].tolist() for part in drawn_land(read_countries(written(tmp_path)))] == [
        True,
        True,
    ]


def test_a_border_is_drawn_once_from_end_to_end(tmp_path: Path) -> None:
    (border,) = drawn_borders(read_countries(written(tmp_path)))
    assert sorted(inverse(*border[[0, -1]].T)[1]) == pytest.approx([70, 75])


@pytest.mark.parametrize("name", ["land", "borders", "graticule", "arctic_circle", "edge"])
def test_nothing_drawn_is_beyond_the_edge(base: dict[str, dict[str, str]], name: str) -> None:
    farthest = max(float(np.hypot(*part.T).max()) for part in decoded(base[name]))
    assert farthest < DISC_RADIUS_M + 2


def rings_around(base: dict[str, dict[str, str]], lon: float, lat: float) -> int:
    """Count the rings of land around a point: an odd number is land."""
    point = shapely.Point(*forward(lon, lat))
    return sum(shapely.Polygon(ring).contains(point) for ring in decoded(base["land"]))


DRY = {"Moscow": (37.6, 55.75), "Wrangel Island over 180 degrees": (180.0, 71.2), "Ellesmere Island": (-75.0, 80.5)}
WET = {"the Pole": (0.0, 90.0), "Bering Strait": (-168.9, 65.9), "Hudson Bay": (-86.0, 59.0), "Kara Sea": (75.0, 76.0)}


@pytest.mark.parametrize("place", DRY)
def test_land_is_drawn_where_it_is(base: dict[str, dict[str, str]], place: str) -> None:
    assert rings_around(base, *DRY[place]) == 1


@pytest.mark.parametrize("place", WET)
def test_no_land_is_drawn_on_the_sea(base: dict[str, dict[str, str]], place: str) -> None:
    assert rings_around(base, *WET[place]) == 0


@pytest.mark.parametrize(
    "line", [*map(meridian, MERIDIANS_DEG), *map(parallel, (50.0, ARCTIC_CIRCLE_DEG, *PARALLELS_DEG))]
)
def test_no_chord_of_the_graticule_is_longer_than_25_km(line: Floats) -> None:
    assert np.hypot(*np.diff(line, axis=0).T).max() <= LONGEST_CHORD_M


def test_a_parallel_is_a_closed_ring() -> None:
    ring = parallel(70.0)
    assert np.hypot(*(ring[0] - ring[-1])) < 1e-3


@pytest.mark.parametrize("lat", PARALLELS_DEG)
def test_a_parallel_keeps_its_latitude(lat: float) -> None:
    assert np.allclose(inverse(*parallel(lat).T)[1], lat)


def test_only_four_meridians_reach_the_pole() -> None:
    assert sum(np.hypot(*part[-1]) < 1 for part in graticule()) == 4
