"""The map as a GeoPackage, read back: its layers, their styles, and what is said of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
import shapely

from components.exports import MapContent
from components.exports.geopackage import GEOMETRY, package
from components.exports.qgis import KINDS, style
from components.exports.shown import PROJECTIONS, shown
from data.language import Language
from tests.components.shown import FACTS, SETTINGS, exported

NAMES: Final = {f"{kind}_epsg{crs}": (kind, crs) for crs in PROJECTIONS for kind in KINDS}
TABLES: Final = {"layer_styles", "about"}
every_layer = pytest.mark.parametrize("name", NAMES)


def written(folder: Path, content: MapContent) -> Path:
    """Write a GeoPackage into a folder and give its path."""
    path = folder / "map.gpkg"
    path.write_bytes(package(content))
    return path


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("map"), exported())


@pytest.fixture(scope="module")
def layers(file: Path) -> dict[str, gpd.GeoDataFrame]:
    return {name: pyogrio.read_dataframe(file, layer=name) for name in NAMES}


@pytest.fixture
def database(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(file)) as opened:
        yield opened


def names_in(file: Path) -> set[str]:
    """Give the names of what a GeoPackage holds, layers and tables."""
    return set(pyogrio.list_layers(file)[:, 0])


def test_every_layer_stands_in_both_projections_beside_the_styles_and_what_is_said(file: Path) -> None:
    assert names_in(file) == NAMES.keys() | TABLES


@every_layer
def test_a_layer_has_its_crs(layers: dict[str, gpd.GeoDataFrame], name: str) -> None:
    assert layers[name].crs.to_epsg() == NAMES[name][1]


@every_layer
def test_a_layer_comes_back_as_it_is_shown(layers: dict[str, gpd.GeoDataFrame], name: str) -> None:
    """The fields are those of GeoJSON: both formats write what `shown` gives."""
    kind, crs = NAMES[name]
    expected = shown(kind, exported(), crs).reset_index(drop=True)
    pd.testing.assert_frame_equal(layers[name].drop(columns="geometry"), expected.drop(columns="geometry"))
    assert shapely.equals_exact(layers[name].geometry, expected.geometry).all()


@pytest.mark.parametrize("name", SETTINGS)
def test_a_file_holds_what_the_map_shows_and_nothing_else_in_both_projections(tmp_path: Path, name: str) -> None:
    file = written(tmp_path, exported(name))
    found: dict[int, set[str]] = {crs: set() for crs in PROJECTIONS}
    for layer in names_in(file) - TABLES:
        if "straits" not in layer:
            ids = pyogrio.read_dataframe(file, layer=layer, read_geometry=False)["id"]
            found[int(layer.rpartition("_epsg")[2])].update(ids)
    assert found == {crs: set(exported(name).ids) for crs in PROJECTIONS}


def test_a_map_without_anything_gives_a_file_that_says_so(tmp_path: Path) -> None:
    file = written(tmp_path, MapContent(Language.ENGLISH, "Nothing", (), tuple(FACTS), ()))
    assert names_in(file) == {"about"}


@pytest.mark.parametrize("language", Language)
def test_what_is_said_of_the_map_stands_in_the_file_word_for_word(tmp_path: Path, language: Language) -> None:
    asked = exported(language=language)
    with closing(sqlite3.connect(written(tmp_path, asked))) as opened:
        said = opened.execute("select name, value from about order by fid").fetchall()
    assert said == [("title", asked.title), *FACTS, *(("notice", notice) for notice in asked.notices)]


def test_every_layer_has_its_style_where_qgis_looks_for_it(database: sqlite3.Connection) -> None:
    query = "select f_table_name, styleQML from layer_styles where useAsDefault and f_geometry_column = ?"
    found = dict(database.execute(query, (GEOMETRY,)).fetchall())
    assert found == {name: style(kind, Language.ENGLISH) for name, (kind, _) in NAMES.items()}


def test_the_table_of_styles_has_the_columns_that_qgis_expects(database: sqlite3.Connection) -> None:
    columns = [row[1] for row in database.execute("pragma table_info(layer_styles)")]
    place = ["f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column"]
    look = ["styleName", "styleQML", "styleSLD", "useAsDefault"]
    assert columns == ["id", *place, *look, "description", "owner", "ui", "update_time"]


def test_no_time_in_the_file_is_that_of_its_making(database: sqlite3.Connection) -> None:
    changed = database.execute("select last_change from gpkg_contents union select update_time from layer_styles")
    assert {time[:10] for (time,) in changed} == {"2020-01-01"}


def test_the_file_is_sound(database: sqlite3.Connection) -> None:
    application: Any = database.execute("pragma application_id").fetchone()[0]
    assert (application.to_bytes(4), database.execute("pragma integrity_check").fetchone()) == (b"GPKG", ("ok",))
