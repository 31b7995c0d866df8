"""Slides: what is shown by itself, how one goes from one to the next, its address, and the picture that is saved."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Locator, expect

from data.codes import Paper, PassageLayer, PlaceLayer
from data.language import Language
from data.register import register
from tests.browser.map_screen import MapScreen  # its tabs may draw maps  # noqa: F401
from tests.browser.screen import ENGLISH, Screen

_SVG = "{http://www.w3.org/2000/svg}"
EVERY_LAYER = (*register().lines, *PassageLayer, *PlaceLayer)
WORDS_PX = 21  # of 1920: 14 on a slide 1280 wide
SMALLEST_PX = 19  # of 1920: the years of an axis; words have 21, which is 14 on a slide 1280 wide


def slide_of(screen: Screen) -> Locator:
    """Give what shows the slides."""
    return screen.page.locator(".arctic-slides")


def saved(screen: Screen, kind: str, folder: Path) -> Path:
    """Save the picture of the slide on show."""
    with screen.page.expect_download() as waiting:
        slide_of(screen).locator(f"[data-act='{kind}']").click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def expect_shown(screen: Screen, key: str, at: int = 0) -> None:
    """Wait until a picture of a slide is there."""
    expect(slide_of(screen)).to_have_attribute("data-shown", f"{key} {at}")


def test_a_slide_has_an_address_leads_on_by_arrow_and_closes(screen: Screen) -> None:
    screen.open("?lang=en&show=area-matrix")
    expect_shown(screen, "area-matrix")
    expect(screen.page.locator(".arctic-slides .picture")).to_have_attribute("alt", re.compile("forms of cooperation"))
    screen.page.keyboard.press("ArrowRight")
    expect_shown(screen, "latest-changes")
    expect(screen.page).to_have_url(re.compile(r"show=latest-changes"))
    screen.page.keyboard.press("Escape")
    expect(slide_of(screen)).to_have_count(0)
    expect(screen.page).to_have_url(re.compile(r"^(?!.*show=)"))


def test_a_slide_of_a_map_is_saved_in_the_size_of_a_projector(screen: Screen, tmp_path: Path) -> None:
    screen.open("map?lang=en")
    screen.page.locator(".polar-map[data-drawn]").wait_for()
    screen.page.get_by_role("button", name=ENGLISH("Slide"), exact=True).first.click()
    expect_shown(screen, "map")
    png = saved(screen, "png", tmp_path).read_bytes()
    assert struct.unpack(">II", png[16:24]) == (3840, 2160)


def test_no_word_of_a_long_table_is_too_small_to_read_or_cut(screen: Screen, tmp_path: Path) -> None:
    screen.open("?lang=fr&show=overview-initiatives")
    expect_shown(screen, "overview-initiatives")
    svg = ET.fromstring(saved(screen, "svg", tmp_path).read_text("utf-8"))  # noqa: S314  # ours
    texts = [one for one in svg.iter("{http://www.w3.org/2000/svg}text") if one.text]
    sizes = {float(one.get("font-size", "0")) for one in texts}
    low = max(float(one.get("y", "0")) for one in texts)
    assert (min(sizes) >= SMALLEST_PX, low < float(svg.get("height", "0")), len(texts) > 20) == (True, True, True)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("lang", Language)
def test_the_longest_legend_of_a_map_can_be_read(screen: Screen, tmp_path: Path, lang: Language, paper: Paper) -> None:
    layers = "".join(f"&layer={layer}" for layer in EVERY_LAYER)
    screen.open(f"map?lang={lang}&show=map&paper={paper}{layers}")
    expect_shown(screen, "map")
    svg = ET.fromstring(saved(screen, "svg", tmp_path).read_text("utf-8"))  # noqa: S314  # ours
    texts = [one for one in svg.findall(f"{_SVG}text") if one.text]
    sizes = {float(one.get("font-size", "0")) for one in texts}
    low = max(float(one.get("y", "0")) for one in texts)
    samples = len(svg.findall(f"{_SVG}svg")) - 1  # of the rest one is the map itself
    assert (min(sizes) >= WORDS_PX, low < float(svg.get("height", "0")), samples > 20) == (True, True, True)


def test_an_address_of_what_is_not_there_says_so(screen: Screen) -> None:
    screen.page.clock.install()
    screen.open("sources?lang=en&show=nothing-such")
    screen.page.clock.run_for(25_000)
    expect(slide_of(screen).get_by_role("status")).to_have_text(re.compile("nothing of this name"))
