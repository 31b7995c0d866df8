"""The map as a reader meets it: what is drawn, where it is, and places on it by their degrees."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import FloatRect, Locator, expect

from components.signs import by_theme
from data.language import Language
from geo.point import place
from tests.browser.screen import Screen

NAMES = {Language.ENGLISH: "English", Language.FRENCH: "Français"}

_CENTRAL_DEG = -100.0  # the meridian that points downwards where x is 0 and y below 0

_ACCENT = by_theme()["light"]["accent"]  # of what is chosen, and of what belongs to it

_MARK = "root => { root.seen = root.dataset.drawn; }"
_DRAWN_SINCE = """() => {
  const root = document.querySelector(".polar-map");
  return root?.dataset.drawn !== undefined && root.dataset.drawn !== root.seen;
}"""
_WINDOW = "plot => [...plot.layout.xaxis.range, ...plot.layout.yaxis.range]"


class Where(NamedTuple):
    """Where a map is: its centre and what its shorter side spans, in kilometres of EPSG:3573."""

    x_km: float
    y_km: float
    span_km: float


class MapScreen:
    """The one map of a page.

    Parameters
    ----------
    screen : Screen
        The page that it is on.
    """

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.page = screen.page
        self.root = screen.page.locator(".polar-map")
        self.frame = self.root.locator(".frame")
        self.message = self.root.locator(".message")
        self.request = self.root.locator(".request")
        self.description = self.root.locator("p[id$=-description]")
        self.notes = self.root.locator(".notes")
        self.marked = self.root.locator(f'.overlay [fill=none][stroke="{_ACCENT}"]')
        self.options = self.root.get_by_role("option")

    def open(self, path: str) -> None:
        """Open an address of the dashboard cold, and wait until its map is drawn."""
        self.screen.open(path)
        self.expect_drawn()

    def expect_drawn(self) -> None:
        """Wait until the map has been drawn once."""
        expect(self.page.locator(".polar-map[data-drawn]")).to_have_count(1)

    def speak(self, language: Language) -> None:
        """Change the language, if the map has another, and wait until the map has followed."""
        if self.root.get_attribute("lang") != language:
            with self.redrawn():
                self.page.get_by_role("radio", name=NAMES[language]).click()
            expect(self.root).to_have_attribute("lang", language)
            self.screen.expect_drawn()

    @contextlib.contextmanager
    def redrawn(self) -> Iterator[None]:
        """Wait until the map has been drawn anew since the block began; a map put in its place is a new one."""
        self.root.evaluate(_MARK)
        yield
        self.page.wait_for_function(_DRAWN_SINCE)

    def act(self, name: str) -> Locator:
        """Give a button of the map by what it does, whatever the language calls it."""
        return self.root.locator(f"[data-act={name}]")

    def mark(self, item: str) -> Locator:
        """Give the mark of a place."""
        return self.root.locator(f"[data-item={item}]")

    def where(self) -> Where:
        """Give where the map is, as it is drawn."""
        left, right, bottom, top = self.window()
        x, y = _turned((left + right) / 2, (bottom + top) / 2, -self._turn_deg)
        return Where(x / 1000, y / 1000, min(right - left, top - bottom) / 1000)

    def spot(self, lon_deg: float, lat_deg: float) -> tuple[float, float]:
        """Give the pixel of the page on which a place lies now, with the map scrolled into view."""
        self.frame.scroll_into_view_if_needed()
        box = self._box()
        left, right, bottom, top = self.window()
        x, y = _turned(*place(lon_deg, lat_deg), self._turn_deg)
        across, down = (x - left) / (right - left), (top - y) / (top - bottom)
        if not (0 <= across <= 1 and 0 <= down <= 1):
            message = f"{lon_deg} E, {lat_deg} N is not in view of the map"
            raise ValueError(message)
        return box["x"] + across * box["width"], box["y"] + down * box["height"]

    def click(self, lon_deg: float, lat_deg: float) -> None:
        """Click a place on the map."""
        self.page.mouse.click(*self.spot(lon_deg, lat_deg))

    def drag(self, right_px: float, down_px: float) -> None:
        """Drag the map with the mouse from its middle."""
        self.frame.scroll_into_view_if_needed()
        box = self._box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + right_px / 2, y + down_px / 2)
        self.page.mouse.move(x + right_px, y + down_px)
        self.page.mouse.up()

    @property
    def height_px(self) -> float:
        """The height of the map itself."""
        return self._box()["height"]

    @property
    def _turn_deg(self) -> float:
        """By how much the map is turned, as the address has it."""
        facing = parse_qs(urlsplit(self.page.url).query).get("facing")
        return float(facing[0]) - _CENTRAL_DEG if facing else 0.0

    def _box(self) -> FloatRect:
        box = self.frame.bounding_box()
        if box is None:
            message = "the map is not on the page"
            raise ValueError(message)
        return box

    def window(self) -> list[float]:
        """Give what is shown, in metres of the turned plane: left, right, bottom, top."""
        window: list[float] = self.root.locator(".plot").evaluate(_WINDOW)
        return window


def _turned(x: float, y: float, by_deg: float) -> tuple[float, float]:
    """Turn a point of the plane about the Pole, so that a meridian so much farther east points downwards."""
    cosine, sine = math.cos(math.radians(by_deg)), math.sin(math.radians(by_deg))
    return x * cosine + y * sine, y * cosine - x * sine
