"""The camera of the map: its files are opened again and looked into."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from components.map.page import spec_of
from components.polar_map import MapSpec
from components.view import View
from components.words import words
from data.codes import PassageLayer, PlaceLayer, Reading
from data.language import Language
from data.queries import on_map
from data.register import register
from data.selection import Selection
from tests.browser.map_screen import MapScreen
from tests.browser.tabs import Tabs

FILE_NAMES = {Language.ENGLISH: "arctic-map", Language.FRENCH: "carte-arctique"}
LAYERS = (PassageLayer.NORTHERN_SEA_ROUTE, "usa-ussr-1990", PlaceLayer.BUSINESS_PROJECTS)
TEXT = "{http://www.w3.org/2000/svg}text"


@dataclass(frozen=True)
class Pictures:
    """The files that the camera gave in one language, and the map they are of."""

    lang: Language
    png: Path
    svg: Path
    spec: MapSpec

    @property
    def words(self) -> str:
        """All words of the SVG in one line, as broken lines are joined again."""
        return " ".join(" ".join(text.itertext()) for text in ET.parse(self.svg).iter(TEXT))  # noqa: S314  # our own


@pytest.fixture(scope="module")
def polar(new_screen: Tabs) -> Iterator[MapScreen]:
    """Give a map with lines, routes, places and a reading."""
    with new_screen() as screen:
        polar = MapScreen(screen)
        polar.open(f"map?lang=en&{'&'.join(f'layer={layer}' for layer in LAYERS)}&reading=canada")
        yield polar


@pytest.fixture(scope="module", params=list(Language))
def pictures(request: pytest.FixtureRequest, polar: MapScreen, tmp_path_factory: pytest.TempPathFactory) -> Pictures:
    """Give the pictures of the map in each language."""
    selection = Selection(lang=request.param, layer=LAYERS, reading=Reading.CANADA)
    shown = View(register(), selection, words(selection.lang))
    polar.speak(selection.lang)
    png, svg = (_saved(polar, kind, tmp_path_factory.mktemp("pictures")) for kind in ("png", "svg"))
    return Pictures(selection.lang, png, svg, spec_of(shown, on_map(register(), selection)))


def _saved(polar: MapScreen, kind: str, folder: Path) -> Path:
    with polar.page.expect_download() as waiting:
        polar.act(kind).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def test_the_pictures_are_named_in_the_language_of_the_view(pictures: Pictures) -> None:
    name = FILE_NAMES[pictures.lang]
    assert (pictures.png.name, pictures.svg.name) == (f"{name}.png", f"{name}.svg")


def test_the_png_fills_a_wide_slide(pictures: Pictures) -> None:
    with Image.open(pictures.png) as image:
        assert image.size == (3840, 2160)


def test_the_png_has_many_colours(pictures: Pictures) -> None:
    with Image.open(pictures.png) as image:
        colours = image.convert("RGB").resize((960, 540), Image.Resampling.NEAREST).getcolors(2**20)
    assert len(colours or []) > 100


@pytest.mark.parametrize("part", ["title", "definition", "legend", "disclaimer", "source"])
def test_the_words_of_the_map_are_inside_the_svg(pictures: Pictures, part: str) -> None:
    assert getattr(pictures.spec.texts, part) in pictures.words


def test_the_svg_explains_every_pattern_and_colour(pictures: Pictures) -> None:
    assert [entry.label for entry in pictures.spec.legend if entry.label not in pictures.words] == []
