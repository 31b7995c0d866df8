"""The axes keep to the crest: where it was drilled, in the real grid, and in one made for the purpose."""

from __future__ import annotations

import json
from pathlib import Path

import netCDF4
import numpy as np
import pytest
from pyproj import Geod

from data.register import register
from geo.build.context import INPUTS_FOLDER
from geo.build.facts import line_points
from geo.build.ridges import bed_depth, crest
from geo.layers import SHAPES_FOLDER
from geo.projection import Floats
from tests.geo.shapes import line_features

GEOD = Geod(ellps="WGS84")
DRILLED = (136.18, 87.87)  # ACEX, on the crest between 87 and 88 N
STEP_DEG = 0.1
CREST_M, PLAIN_M = 1500, 4000


def _axis(name: str) -> Floats:
    geometry = line_features()[name]["geometry"]
    return np.concatenate([np.asarray(part) for part in geometry["coordinates"]])


def _distance_km(line: Floats, lon_deg: float, lat_deg: float) -> float:
    count = len(line)
    distance = GEOD.inv(line[:, 0], line[:, 1], np.full(count, lon_deg), np.full(count, lat_deg))[2]
    return float(np.min(distance)) / 1000


def test_the_lomonosov_axis_passes_where_the_crest_was_drilled() -> None:
    assert _distance_km(_axis("lomonosov-ridge"), *DRILLED) < 50


def test_the_lomonosov_axis_lies_between_87_and_88_degrees_on_the_side_where_it_was_drilled() -> None:
    axis = _axis("lomonosov-ridge")
    asian = axis[(axis[:, 0] > 100) & (axis[:, 1] > 87) & (axis[:, 1] < 88)]
    assert np.abs(asian[:, 0] - DRILLED[0]).max() < 15


def test_the_lomonosov_axis_passes_near_the_pole_and_not_over_it() -> None:
    assert 50 < _distance_km(_axis("lomonosov-ridge"), 0.0, 90.0) < 150


@pytest.mark.parametrize("name", ["lomonosov-ridge", "alpha-mendeleev-ridge"])
def test_an_axis_runs_from_anchor_to_anchor(name: str) -> None:
    given = [point.point for point in line_points(INPUTS_FOLDER, name)]
    assert np.abs(_axis(name)[[0, -1]] - np.asarray([given[0], given[-1]])).max() <= 1e-5


@pytest.mark.parametrize("name", ["lomonosov-ridge", "alpha-mendeleev-ridge"])
def test_an_axis_is_as_long_as_the_table_says(name: str) -> None:
    assert GEOD.line_length(*_axis(name).T) / 1000 == pytest.approx(register().lines[name].length_km, rel=0.003)


@pytest.mark.parametrize("name", ["lomonosov-ridge", "alpha-mendeleev-ridge"])
def test_an_axis_wanders_less_than_a_quarter_beyond_the_shortest_way(name: str) -> None:
    axis = _axis(name)
    assert GEOD.line_length(*axis.T) < 1.25 * GEOD.inv(*axis[0], *axis[-1])[2]


def test_the_gakkel_ridge_has_a_place_for_its_name_and_no_axis() -> None:
    drawn = json.loads((SHAPES_FOLDER / "drawn.json").read_bytes())["gakkel-ridge"]
    assert (drawn["shape"], len(drawn["label"])) == ("none", 2)


def _bed(path: Path, heights: Floats) -> Path:
    """Write a grid like ETOPO1's, which is all plain south of 75 N and ``heights`` north of it."""
    lat, lon = np.arange(-900, 901) / 10, np.arange(3601) / 10
    z = np.full((len(lat), len(lon)), -PLAIN_M, dtype=np.int16)
    z[-len(heights) :] = heights
    with netCDF4.Dataset(path, "w") as file:
        for name, values in (("lat", lat), ("lon", lon)):
            file.createDimension(name, len(values))
            file.createVariable(name, "f8", (name,))[:] = values
        file.createVariable("z", "i2", ("lat", "lon"), zlib=True, complevel=1)[:] = z
    return path


@pytest.fixture(scope="module")
def bent_ridge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a bed with a crest along 84 N from 0 to 60 E, while the shortest way between its ends runs farther north."""
    lat, lon = np.meshgrid(np.arange(750, 901) / 10, np.arange(3601) / 10, indexing="ij")
    heights = np.where((np.abs(lat - 84) < 0.35) & (lon <= 60), -CREST_M, -PLAIN_M)
    return _bed(tmp_path_factory.mktemp("bed") / "bed.grd", heights)


def test_a_crest_is_followed_where_it_bends_away_from_the_shortest_way(bent_ridge: Path) -> None:
    axis = crest(bent_ridge, [(0.0, 84.0), (60.0, 84.0)])
    assert np.abs(axis[:, 1] - 84).max() < 0.5


def test_an_axis_without_a_crest_is_the_shortest_way(tmp_path: Path) -> None:
    flat = _bed(tmp_path / "flat.grd", np.full((151, 3601), -PLAIN_M))
    axis = crest(flat, [(0.0, 84.0), (60.0, 84.0)])
    assert GEOD.line_length(*axis.T) == pytest.approx(GEOD.inv(0, 84, 60, 84)[2], rel=0.03)


def test_a_shelf_is_no_crest(tmp_path: Path) -> None:
    lat, lon = np.meshgrid(np.arange(750, 901) / 10, np.arange(3601) / 10, indexing="ij")
    heights = np.where((np.abs(lat - 84) < 0.35) & (lon <= 60), -CREST_M, -PLAIN_M)
    heights = np.where(lat > 86, -100, heights)
    axis = crest(_bed(tmp_path / "shelf.grd", heights), [(0.0, 84.0), (60.0, 84.0)])
    assert axis[:, 1].max() < 84.5


def test_the_depth_between_points_of_the_grid_is_in_between(bent_ridge: Path) -> None:
    depth = bed_depth(bent_ridge, np.asarray([30.0, 30.0, 30.0]), np.asarray([84.0, 70.0, 84.35]))
    assert (depth[0], depth[1], CREST_M < depth[2] < PLAIN_M) == (CREST_M, PLAIN_M, True)
