"""The line that a reader draws on the map: by clicks, by keys, by taps; in the address, and gone with Back."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from components.words import words
from data.language import Language
from data.selection import Vertex, vertices_of
from tests.browser.map_screen import MapScreen
from tests.browser.screen import ENGLISH, Screen
from tests.browser.tabs import Tabs

PHONE = (390, 844)
WAY: tuple[Vertex, ...] = ((-20.0, 80.0), (40.0, 82.0), (100.0, 80.0))
CLOSE_DEG = 4  # of longitude: a pixel of the whole map, near the Pole
FIRST_MS = 60_000  # what measures is loaded with the first line


def drawn_in(address: str) -> tuple[Vertex, ...]:
    """Give the line that an address holds."""
    return vertices_of(parse_qs(urlsplit(address).query)["line"][0])


def expect_drawn(polar: MapScreen, way: tuple[Vertex, ...]) -> None:
    """Wait until a line is on the map and in the address, near where it was drawn."""
    expect(polar.mark("line-drawn").first).to_be_attached(timeout=FIRST_MS)
    expect(polar.page).to_have_url(re.compile("line="))
    found = drawn_in(polar.page.url)
    assert len(found) == len(way)
    for one, other in zip(found, way, strict=True):
        assert one == pytest.approx(other, abs=CLOSE_DEG)


def test_clicks_draw_a_line_that_back_takes_away(screen: Screen) -> None:
    polar = MapScreen(screen)
    polar.open("map?lang=en&layer=none")
    polar.act("line").click()
    for vertex in (*WAY, (150.0, 75.0)):
        polar.click(*vertex)
    expect(polar.root.locator(".overlay .measured")).to_have_count(4)
    polar.page.keyboard.press("Backspace")
    polar.page.keyboard.press("Enter")
    expect_drawn(polar, WAY)
    expect(screen.page.locator(".plot-figure[data-drawn]")).to_have_count(1)
    screen.page.go_back()
    expect(polar.mark("line-drawn")).to_have_count(0)


def test_a_double_click_ends_a_line_and_escape_leaves_one(screen: Screen) -> None:
    polar = MapScreen(screen)
    polar.open("map?lang=en&layer=none")
    polar.act("line").click()
    polar.click(*WAY[0])
    polar.page.keyboard.press("Escape")
    expect(polar.root.locator(".overlay .measured")).to_have_count(0)
    polar.act("line").click()
    polar.click(*WAY[0])
    polar.page.mouse.dblclick(*polar.spot(*WAY[1]))
    expect_drawn(polar, WAY[:2])


def test_a_line_is_drawn_by_keys_alone(screen: Screen) -> None:
    polar = MapScreen(screen)
    polar.open("map?lang=en&layer=none")
    polar.act("line").focus()
    for key in ("Enter", "ArrowLeft", " ", "ArrowRight", "ArrowRight", " ", "Enter"):
        polar.page.keyboard.press(key)
    expect(polar.mark("line-drawn").first).to_be_attached()
    expect(polar.message).not_to_have_text(ENGLISH("Draw a line"))


def test_taps_draw_a_line_on_a_phone(new_screen: Tabs) -> None:
    with new_screen(size=PHONE, touch=True) as screen:
        polar = MapScreen(screen)
        polar.open("map?lang=fr&layer=none")
        button = polar.root.get_by_role("button", name=words(Language.FRENCH)("Draw a line"))
        button.tap()
        for vertex in WAY:
            polar.page.touchscreen.tap(*polar.spot(*vertex))
        expect(polar.root.locator(".overlay .measured")).to_have_count(3)
        button.tap()
        expect_drawn(polar, WAY)
