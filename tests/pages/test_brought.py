"""A layer of the reader's own on the map page: taken in, drawn, told of, counted by zone, taken along, taken away."""

from __future__ import annotations

import io
import json
import logging
import zipfile

import numpy as np
import pytest
import shapely
from streamlit.testing.v1 import AppTest

from components.exports import BroughtLayer, MapContent
from components.exports.geojson import archive
from components.exports.geopackage import package
from components.map.brought_words import fault_words
from components.map.budget import BUDGET
from components.polar_map import BROUGHT
from components.words import words
from data.language import Language
from geo.brought import Brought, BroughtError, Wrong, read_layer
from geo.parts import decoded
from geo.projection import forward
from tests.each import each
from tests.geo.brought import files
from tests.pages.driver import address, components, headers, headline, open_page, read, table

pytestmark = pytest.mark.usefixtures("unfolded")

NOTE = "brought by the reader, not checked"
CANADA = shapely.box(-100, 83.5, -90, 85)


def bring(name: str, data: bytes, /, **query: str) -> AppTest:
    """Open the map page and bring a file."""
    at = open_page("map", **query)
    at.file_uploader[0].set_value((name, data, "application/octet-stream"))
    return at.run()


def own(at: AppTest) -> list[dict[str, object]]:
    """Give what is on the map of a layer of one's own."""
    return [item for item in components(at)["map"]["items"] if item["status"] == BROUGHT]


def points(n: int) -> bytes:
    """Give a table of so many points."""
    rough = np.random.default_rng(n)
    rows = zip(rough.uniform(55, 89, n), rough.uniform(-180, 180, n), strict=True)
    return ("lat,lon\n" + "\n".join(f"{lat:.4f},{lon:.4f}" for lat, lon in rows)).encode()


@pytest.fixture(scope="module")
def ways() -> AppTest:
    """Give the page with a layer of one line."""
    return bring("ways.gpkg", files.FILES["ways.gpkg"])


def test_a_layer_is_drawn_with_its_own_shape(ways: AppTest) -> None:
    (item,) = own(ways)
    drawn = decoded(item["own"])  # type: ignore[arg-type]
    assert drawn[0][0] == pytest.approx(np.array(forward(30, 70)), abs=1)


@each(
    ("name", "data", "shapes"),
    [
        ("ways.gpkg", files.FILES["ways.gpkg"], ["line"]),
        ("a.parquet", files.parquet(files.frame(files.LINE, files.AREA, files.POINTS)), ["line", "area", "dots"]),
        ("a.csv", points(2_001), ["density"]),
    ],
)
def test_each_kind_of_geometry_has_its_own_look(name: str, data: bytes, shapes: list[str]) -> None:
    assert [item["shape"] for item in own(bring(name, data))] == shapes


def test_it_is_said_on_the_map_that_nobody_checked_it(ways: AppTest) -> None:
    data = components(ways)["map"]
    legend = [entry["label"] for entry in data["legend"] if entry["key"] == BROUGHT]
    assert legend == [f"Lines of your layer: {NOTE}"]
    assert all(f"ways.gpkg: {NOTE}" in data["texts"][name] for name in ("note", "disclaimer"))


def test_the_heading_says_that_nothing_else_is_on_the_map() -> None:
    at = bring("ways.gpkg", files.FILES["ways.gpkg"], layer="none")
    assert "Only your layer is drawn on this map" in headline(at)


def test_a_screen_reader_is_told_of_it(ways: AppTest) -> None:
    texts = components(ways)["map"]["texts"]
    assert "1 layer brought by the reader" in texts["alt"]
    assert f"ways.gpkg ({NOTE})" in texts["description"]


def test_what_was_read_is_said(ways: AppTest) -> None:
    assert any("Read: 1 line." in read(one.value) for one in ways.sidebar.markdown)


def test_nothing_of_it_is_in_the_address(ways: AppTest) -> None:
    assert "ways" not in json.dumps(address(ways))


def test_nothing_of_it_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        bring("secret-name.csv", b"lat,lon\n70,20\n")
        bring("secret-name.gpkg", b"broken")
    assert "secret-name" not in caplog.text


def test_the_file_itself_is_let_go_of() -> None:
    at = bring("ways.gpkg", files.FILES["ways.gpkg"])
    assert at.session_state["map-brought"].data is None
    assert len(at.file_uploader) == 1  # that of a table


def test_it_stays_while_the_map_changes() -> None:
    at = bring("ways.gpkg", files.FILES["ways.gpkg"])
    at.selectbox(key="map-facing").select_index(1).run()
    assert len(own(at)) == 1


def test_it_is_taken_away_again() -> None:
    at = bring("ways.gpkg", files.FILES["ways.gpkg"])
    at.button(key="map-brought-remove").click().run()
    assert (own(at), len(at.file_uploader)) == ([], 2)


def test_a_file_that_cannot_be_taken_leaves_the_map_as_it_was() -> None:
    before = components(open_page("map"))["map"]
    at = bring("a.gpkg", b"broken")
    assert components(at)["map"] == before
    assert [read(one.value).startswith("a.gpkg: ") for one in at.error] == [True]


def test_a_crs_that_is_lacking_is_asked_for_and_taken() -> None:
    data = files.zipped({f"a{end}": content for end, content in files.shapefile([[(0, -2e6), (1e6, -1e6)]]).items()})
    at = bring("a.zip", data)
    assert [read(one.value).startswith("a.zip, layer a: ") for one in at.warning] == [True]
    at.selectbox(key="map-brought-crs").select("EPSG:3573").run()
    (item,) = own(at)
    assert decoded(item["own"])[0][0].tolist() == [0, -2_000_000]  # type: ignore[arg-type]


def test_another_layer_of_the_file_can_be_chosen() -> None:
    data = files.zipped(
        {
            f"{name}{end}": content
            for name, far in (("a", 70.0), ("b", 80.0))
            for end, content in files.shapefile([[(0, far), (5, far)]], prj=files.WGS84).items()
        }
    )
    at = bring("two.zip", data)
    at.selectbox(key="map-brought-layer").select("b").run()
    (item,) = own(at)
    assert decoded(item["own"])[0][0] == pytest.approx(np.array(forward(0, 80)), abs=1)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def area() -> AppTest:
    """Give the page with a layer of two named areas, one of them in waters that are read differently."""
    layer = files.frame(CANADA, shapely.box(-100, 74, -98, 74.5), name=["far", "near"])
    return bring("a.parquet", files.parquet(layer))


def test_what_lies_where_has_a_column_for_each_reading(area: AppTest) -> None:
    columns = [column["label"] for column in components(area)["map-lying"]["columns"]]
    assert columns == ["Where", "Whose, or status", "Neutral", "Canada", "Russia", "United States", "Features"]


def test_the_same_water_is_another_zone_under_another_reading(area: AppTest) -> None:
    rows = {row[0]: row[2:6] for row in table(area, "map-lying") if row[1] == "Canada"}
    inland = rows["Internal waters"]
    assert (inland[0], inland[2], inland[3], rows["Read differently"][1]) == ("0", "0", "0", "0")
    assert inland[1] == rows["Read differently"][0]


def test_an_error_is_said_beside_what_lies_near_an_edge(area: AppTest) -> None:
    assert any("±" in cell for row in table(area, "map-lying") for cell in row[2:6])


def test_a_zone_that_a_reading_leaves_out_has_no_number_there(area: AppTest) -> None:
    rows = [row[2:6] for row in table(area, "map-lying") if "left out" in row]
    assert rows
    assert all(not any(sign.isdigit() for sign in cell) for row in rows for cell in row if cell == "left out")


def test_features_are_named_by_their_column(area: AppTest) -> None:
    (row,) = [row for row in table(area, "map-lying") if row[0].startswith("All of the layer")]
    assert row[-1] == "2 features: far, near"


def test_another_column_or_none_can_name_the_features() -> None:
    layer = files.frame(CANADA, code=["x7"], name=["far"])
    at = bring("a.parquet", files.parquet(layer))
    at.selectbox(key="map-brought-naming").select("code").run()
    assert table(at, "map-lying")[-1][-1] == "1 feature: x7"
    at.selectbox(key="map-brought-naming").select("none").run()
    assert table(at, "map-lying")[-1][-1] == "1 feature"


@each("language", list(Language))
def test_its_words_are_those_of_the_view(language: Language) -> None:
    at = bring("ways.gpkg", files.FILES["ways.gpkg"], lang=language)
    note = {Language.ENGLISH: f"ways.gpkg: {NOTE}", Language.FRENCH: "ways.gpkg : apporté par le lecteur, non vérifié"}
    assert note[language].replace(" :", "\N{NO-BREAK SPACE}:") in components(at)["map"]["texts"]["note"]


@each("language", list(Language))
def test_every_fault_has_a_sentence(language: Language) -> None:
    names = ("mb", "most", "n", "member", "lacking", "columns", "x", "y", "west", "east", "south", "north", "crs")
    values = dict.fromkeys(names, "1")
    sentences = [fault_words(words(language), BroughtError("a.gpkg", "b", wrong, **values)) for wrong in Wrong]
    assert len(set(sentences)) == len(Wrong)
    assert all(sentence.startswith("a.gpkg, ") and sentence.endswith(".") for sentence in sentences)


def test_names_of_attributes_and_files_are_no_markdown() -> None:
    at = bring("**a** <b>.csv", points(3))
    assert any("\\*\\*a\\*\\*" in one.value for one in at.sidebar.markdown)


@pytest.fixture(scope="module")
def named() -> AppTest:
    """Give the page with a layer of attributes of all kinds."""
    columns: dict[str, list[object]] = {
        "n": [1, 2],
        "day": ["2020-01-02", "2021-03-04"],
        "identifier": [7, 8],
        "name": ["=1+1", "<b>x</b>"],
    }
    layer = files.frame(files.LINE, CANADA, **columns).astype({"day": "datetime64[ms]"})
    return bring("a.parquet", files.parquet(layer))


def test_features_stand_in_a_table_with_what_names_them_first(named: AppTest) -> None:
    assert table(named, "map-features") == [
        ["=1+1", "1", "2 January 2020", "7"],
        ["<b>x</b>", "2", "4 March 2021", "8"],
    ]


def test_on_the_map_each_feature_has_its_name(named: AppTest) -> None:
    assert [item["named"] for item in own(named)] == [[["=1+1"], [1]], [["<b>x</b>"], [1]]]


def test_more_features_than_the_page_holds_are_counted() -> None:
    at = bring("a.csv", b"lat,lon,name\n" + b"80,10,x\n" * 300)
    assert len(table(at, "map-features")) == 200  # as many as the page holds
    assert "The first 200 of 300 features." in components(at)["map-features"]["caption"]


def test_a_layer_without_attributes_has_no_table_of_features() -> None:
    at = bring("a.csv", b"lat,lon\n80,10\n")
    assert "Features of your layer" not in headers(at)


def test_where_the_layers_of_others_leave_no_room_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BUDGET, "most", 10)
    at = bring("ways.gpkg", files.FILES["ways.gpkg"])
    assert own(at) == []
    assert "there is no room for it beside the layers of other readers" in read(at.error[0].value)


def test_a_layer_that_is_taken_away_gives_its_room_back() -> None:
    before = BUDGET.taken
    at = bring("ways.gpkg", files.FILES["ways.gpkg"])
    assert BUDGET.taken > before
    at.button(key="map-brought-remove").click().run()
    assert BUDGET.taken == before


def content() -> MapContent:
    """Give a map with a layer of one's own on it."""
    layer = read_layer("a.parquet", files.parquet(files.frame(files.LINE, files.AREA, files.POINTS)))
    assert isinstance(layer, Brought)
    return MapContent(Language.ENGLISH, "Map", (), (), (), BroughtLayer("a.parquet", f"a.parquet: {NOTE}", layer))


def test_it_is_taken_along_as_geojson_with_what_is_said_of_it() -> None:
    with zipfile.ZipFile(io.BytesIO(archive(content()))) as opened:
        found = json.loads(opened.read("degrees-epsg4326/brought_lines.geojson"))
    (feature,) = found["features"]
    assert feature["properties"]["note"] == f"a.parquet: {NOTE}"
    assert shapely.geometry.shape(feature["geometry"]).hausdorff_distance(files.LINE) < 0.5


@each("kind", ["points", "lines", "areas"])
def test_it_is_taken_along_as_a_geopackage_that_can_be_brought_again(kind: str) -> None:
    again = read_layer("map.gpkg", package(content()), layer=f"brought_{kind}_epsg4326")
    assert isinstance(again, Brought)
    assert {"points": len(again.points), "lines": len(again.lines), "areas": len(again.areas)}[kind] >= 1
