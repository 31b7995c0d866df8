"""The map for other programs: what is on show, in both projections, with styles and what is said of it."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any, Final
from xml.etree import ElementTree as ET

import numpy as np
import pytest
import shapely
from pyproj import Transformer
from shapely.geometry import shape

from components.exports import FORMATS, MapContent, formats_of
from components.exports.geojson import archive
from components.exports.qgis import KINDS, style
from components.polar_map import BAND_PX, STYLES
from components.signs import COLOURS
from data.codes import LINE_STATUSES, LegalStatus, SeaPassage
from data.language import Language
from tests.components.shown import FACTS, SETTINGS, exported
from tests.each import each

DEGREES, PLANE = "degrees-epsg4326", "map-plane-epsg3573"
TO_PLANE: Final = Transformer.from_crs(4326, 3573, always_xy=True)


def unzipped(packed: bytes) -> dict[str, str]:
    """Give the texts of an archive by name."""
    with zipfile.ZipFile(io.BytesIO(packed)) as opened:
        return {name: opened.read(name).decode() for name in opened.namelist()}


FILES: Final = unzipped(archive(exported()))
COLLECTIONS: Final[dict[str, dict[str, Any]]] = {
    name: json.loads(text) for name, text in FILES.items() if name.endswith(".geojson")
}
SYMBOLS: Final = {name: ET.fromstring(style(name, Language.ENGLISH)) for name in KINDS}  # noqa: S314  # our own
every_file = pytest.mark.parametrize("name", COLLECTIONS)


def option(parent: ET.Element, name: str) -> str | None:
    """Give the value of a symbol layer's option, None if it has none."""
    found = parent.find(f"Option/Option[@name='{name}']")
    return None if found is None else found.get("value")


def symbol(layer: str, status: str) -> ET.Element:
    """Give the symbol by which a layer's style draws a legal status, or the routes of a passage."""
    category = SYMBOLS[layer].find(f"renderer-v2/categories/category[@value='{status}']")
    assert category is not None
    found = SYMBOLS[layer].find(f"renderer-v2/symbols/symbol[@name='{category.get('symbol')}']")
    assert found is not None
    return found


def test_formats_have_names_and_files_of_their_own() -> None:
    assert len({one.id for one in FORMATS}) == len(FORMATS)


@pytest.mark.parametrize("one", formats_of(MapContent), ids=lambda one: one.id)
def test_the_same_content_gives_the_same_bytes(one: Any) -> None:  # noqa: ANN401  # Format
    assert one.build(exported()) == one.build(exported())


@pytest.mark.parametrize("name", SETTINGS)
def test_a_file_holds_what_the_map_shows_and_nothing_else(name: str) -> None:
    asked = exported(name)
    found = {
        feature["id"]
        for file, text in unzipped(archive(asked)).items()
        if file.startswith(DEGREES) and file.endswith(".geojson") and "straits" not in file
        for feature in json.loads(text)["features"]
    }
    assert found == set(asked.ids)


def test_every_layer_stands_in_both_projections_with_its_style() -> None:
    expected = {
        f"{folder}/{layer}.{end}" for folder in (DEGREES, PLANE) for layer in KINDS for end in ("geojson", "qml")
    }
    assert set(FILES) == expected | {"README.txt"}


@pytest.mark.parametrize("layer", KINDS)
def test_both_projections_hold_the_same_features(layer: str) -> None:
    one, other = (COLLECTIONS[f"{folder}/{layer}.geojson"]["features"] for folder in (DEGREES, PLANE))
    assert [feature["properties"] for feature in one] == [feature["properties"] for feature in other]


def test_only_the_straits_of_the_routes_on_show_are_there() -> None:
    files = unzipped(archive(MapContent(Language.ENGLISH, "", ("northwest-passage-1",), (), ())))
    straits = json.loads(files[f"{DEGREES}/straits.geojson"])["features"]
    assert all("northwest-passage-1" in feature["properties"]["routes"].split(";") for feature in straits)


def test_a_map_without_anything_gives_a_file_that_says_so() -> None:
    assert set(unzipped(archive(MapContent(Language.ENGLISH, "Nothing", (), tuple(FACTS), ())))) == {"README.txt"}


@every_file
def test_every_shape_is_valid(name: str) -> None:
    shapes = [shape(feature["geometry"]) for feature in COLLECTIONS[name]["features"]]
    assert [one for one in shapes if not one.is_valid] == []


@every_file
def test_a_file_names_its_crs_where_geojson_does_not_imply_it(name: str) -> None:
    named = COLLECTIONS[name].get("crs", {}).get("properties", {}).get("name")
    assert named == (None if name.startswith(DEGREES) else "urn:ogc:def:crs:EPSG::3573")


@every_file
def test_coordinates_are_of_the_crs(name: str) -> None:
    points = shapely.get_coordinates([shape(feature["geometry"]) for feature in COLLECTIONS[name]["features"]])
    largest = np.abs(points).max(axis=0)
    assert (largest <= (180, 90)).all() if name.startswith(DEGREES) else (largest > 10_000).all()


@pytest.mark.parametrize("layer", ["straits", "places"])
def test_points_are_the_same_in_both_projections(layer: str) -> None:
    one, other = (
        shapely.get_coordinates(
            [shape(feature["geometry"]) for feature in COLLECTIONS[f"{folder}/{layer}.geojson"]["features"]]
        )
        for folder in (DEGREES, PLANE)
    )
    assert np.abs(np.column_stack(TO_PLANE.transform(*one.T)) - other).max() <= 1


@every_file
def test_what_is_said_of_the_map_stands_in_every_file_word_for_word(name: str) -> None:
    asked = exported()
    assert COLLECTIONS[name]["about"] == {"title": asked.title, **dict(FACTS), "notices": list(asked.notices)}


@pytest.mark.parametrize("language", Language)
def test_the_readme_says_what_is_said_of_the_map(language: Language) -> None:
    asked = exported(language=language)
    readme = unzipped(archive(asked))["README.txt"]
    assert [text for text in (asked.title, *(value for _, value in FACTS), *asked.notices) if text not in readme] == []


def test_a_disclaimer_and_a_licence_are_among_what_is_said() -> None:
    said = " ".join(exported().notices)
    assert ("implies no endorsement" in said, "CC BY 4.0" in said) == (True, True)


@pytest.mark.parametrize("layer", ["lines", "zones", "zone_edges"])
def test_a_feature_has_its_names_and_its_status_in_both_languages(layer: str) -> None:
    features = COLLECTIONS[f"{DEGREES}/{layer}.geojson"]["features"]
    found = {tuple(feature["properties"][f"legal_status{end}"] for end in ("", "_en", "_fr")) for feature in features}
    assert found <= {(status.value, status.label.en, status.label.fr) for status in LegalStatus}


def test_a_line_that_has_no_length_has_none() -> None:
    assert {
        type(feature["properties"]["area_km2"]) for feature in COLLECTIONS[f"{DEGREES}/lines.geojson"]["features"]
    } == {type(None)}


@each("status", LINE_STATUSES)
@each("layer", ["lines", "zone_edges"])
def test_a_line_has_the_strokes_of_our_map(layer: str, status: LegalStatus) -> None:
    stroke = symbol(layer, status).find("layer[@class='SimpleLine']")
    assert stroke is not None
    dash = ";".join(f"{length:g}" for length in STYLES[status].dash_px)
    assert (option(stroke, "use_custom_dash"), option(stroke, "customdash")) == (("1", dash) if dash else ("0", None))


@pytest.mark.parametrize("status", LINE_STATUSES)
def test_only_what_is_not_ratified_has_open_ends(status: LegalStatus) -> None:
    ends = symbol("lines", status).findall("layer[@class='MarkerLine']")
    assert len(ends) == (2 if STYLES[status].mark == "open-ends" else 0)


@pytest.mark.parametrize("status", LINE_STATUSES)
def test_a_zone_is_drawn_by_its_fill_alone(status: LegalStatus) -> None:
    layers = symbol("zones", status).findall("layer")
    assert [(layer.get("class"), option(layer, "outline_style")) for layer in layers] == [("SimpleFill", "no")]


def test_no_two_statuses_look_alike_in_qgis() -> None:
    drawn = {status: ET.tostring(symbol("lines", status)).partition(b">")[2] for status in LINE_STATUSES}
    assert len(set(drawn.values())) == len(drawn)


@pytest.mark.parametrize("passage", SeaPassage)
def test_a_route_has_the_colour_of_its_passage(passage: SeaPassage) -> None:
    red, green, blue = (int(COLOURS[passage][0][at : at + 2], 16) for at in (1, 3, 5))
    colours = [option(layer, "line_color") or "" for layer in symbol("routes", passage).findall("layer")]
    assert any(colour.startswith(f"{red},{green},{blue},") for colour in colours)


@pytest.mark.parametrize(
    ("passage", "widths"),
    [("northern-sea-route", [BAND_PX, 1.25]), ("northwest-passage", [BAND_PX, BAND_PX - 2.5, BAND_PX - 2.5])],
)
def test_a_route_is_a_wide_band_with_a_core_or_between_two_edges(passage: str, widths: list[float]) -> None:
    layers = symbol("routes", passage).findall("layer")
    assert [float(option(layer, "line_width") or 0) for layer in layers] == widths


def test_the_bands_of_routes_are_drawn_stroke_by_stroke() -> None:
    renderer = SYMBOLS["routes"].find("renderer-v2")
    assert renderer is not None
    assert renderer.get("symbollevels") == "1"
    for passage in SeaPassage:
        layers = symbol("routes", passage).findall("layer")
        assert [layer.get("pass") for layer in layers] == [str(level) for level in range(len(layers))]


def test_a_line_takes_the_colour_of_the_one_state_that_asserts_it() -> None:
    rule = symbol("lines", LegalStatus.CLAIMED).find(".//Option[@name='outlineColor']/Option[@name='expression']")
    assert rule is not None
    assert f"WHEN \"asserted_by\" = 'canada' THEN '{COLOURS['canada'][0]}'" in str(rule.get("value"))


@pytest.mark.parametrize("language", Language)
def test_the_legend_of_a_style_is_in_the_language_of_the_view(language: Language) -> None:
    categories = ET.fromstring(style("lines", language)).findall(".//category")  # noqa: S314  # our own
    assert [one.get("label") for one in categories] == [status.label.to(language) for status in LINE_STATUSES]
