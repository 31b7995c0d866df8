"""What is written comes back, and the same input gives the same bytes."""

from __future__ import annotations

import hashlib
import json
import tomllib
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.build.write import geojson_bytes, json_bytes, metres, publish
from geo.layers import SHAPES_FOLDER
from geo.parts import decoded, encoded

parts = st.lists(st.lists(st.tuples(*[st.integers(-(10**7), 10**7)] * 2), min_size=1, max_size=5), max_size=4)


@given(parts)
def test_parts_come_back(lines: list[list[tuple[int, int]]]) -> None:
    back = [[tuple(point) for point in part.tolist()] for part in decoded(encoded(lines))]
    assert back == lines


def test_two_parts_are_kept_apart_by_the_gap() -> None:
    assert len(decoded(encoded([[(0, 0), (1, 1)], [(2, 2)]]))) == 2


def test_metres_are_little_endian_whole_numbers() -> None:
    assert encoded([[(1.4, -1.6)]]) == {"x": "AQAAAA==", "y": "/v///w=="}


def test_a_point_is_in_whole_metres() -> None:
    assert metres(np.float64(1.6), -2.4) == [2, -2]


def test_keys_are_sorted() -> None:
    assert json_bytes({"b": 1, "a": "é"}) == '{"a":"é","b":1}\n'.encode()


def test_what_is_not_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_bytes([float("nan")])


def test_each_feature_has_its_line() -> None:
    content = geojson_bytes(gpd.GeoDataFrame([{"id": name, "geometry": None} for name in "ab"], crs=4326))
    assert ([f["id"] for f in json.loads(content)["features"]], content.count(b"\n")) == (["a", "b"], 4)


def test_a_sidecar_has_the_checksum(tmp_path: Path) -> None:
    publish(tmp_path / "new" / "base.json", b"{}\n")
    sidecar = tomllib.loads((tmp_path / "new" / "base.source.toml").read_text("utf-8"))
    assert sidecar["sha256"] == hashlib.sha256(b"{}\n").hexdigest()


def test_a_sidecar_keeps_its_other_words(tmp_path: Path) -> None:
    words = 'title = "Un texte « cité »\u202f; l’autre"'
    (tmp_path / "base.source.toml").write_text(f'sha256 = "0"\n{words}\n', "utf-8")
    publish(tmp_path / "base.json", b"{}\n")
    assert (tmp_path / "base.source.toml").read_text("utf-8").splitlines()[1] == words


def test_a_sidecar_of_a_new_folder_says_what_that_of_the_shapes_says(tmp_path: Path) -> None:
    publish(tmp_path / "base.json", b"{}\n")
    new, old = (tomllib.loads((folder / "base.source.toml").read_text("utf-8")) for folder in (tmp_path, SHAPES_FOLDER))
    assert new | {"sha256": ""} == old | {"sha256": ""}
