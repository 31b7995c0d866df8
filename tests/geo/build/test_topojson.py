"""Arcs become rings, also backwards, and shared ones are known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from geo.build.topojson import decode, read_topology
from tests.geo.build.atlas import CONTENT, written


def test_differences_become_degrees() -> None:
    assert np.allclose(decode(CONTENT).arcs[0], [[15, 70], [15, 75]])


def test_an_arc_below_zero_is_taken_backwards() -> None:
    assert np.allclose(decode(CONTENT).ring([~0]), [[15, 75], [15, 70]])


def test_every_ring_is_closed() -> None:
    rings = [ring for _, polygon in decode(CONTENT).rings("countries") for ring in polygon]
    assert [ring[0].tolist() == ring[-1].tolist() for ring in rings] == [True] * 4


def test_points_where_arcs_meet_are_there_once() -> None:
    assert len(decode(CONTENT).ring([2, 0])) == 5


def test_a_border_has_two_users_and_a_coast_one() -> None:
    assert [len(users) for users in decode(CONTENT).users("countries")] == [2, 1, 1, 1, 1]


def test_a_feature_without_an_id_has_no_code() -> None:
    assert [feature.code for feature in decode(CONTENT).objects["countries"]] == ["124", "643", ""]


def test_a_file_is_read(tmp_path: Path) -> None:
    assert len(read_topology(written(tmp_path)).arcs) == 5


def test_another_file_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"land\.json: not a quantised TopoJSON file"):
        decode({"type": "FeatureCollection"}, "land.json")


def test_a_geometry_that_is_no_polygon_is_refused() -> None:
    content = CONTENT | {"objects": {"lines": {"geometries": [{"type": "LineString", "arcs": [0]}]}}}
    with pytest.raises(ValueError, match="of type LineString; expected Polygon"):
        decode(content)
