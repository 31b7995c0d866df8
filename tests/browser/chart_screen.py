"""A chart as a reader meets it on a page of the dashboard: its marks, its list, its axis of time."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import date
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, expect

from tests.browser.screen import Screen

_MARK = "root => { root.seen = root.dataset.drawn; }"
_DRAWN_SINCE = "root => root.isConnected && root.dataset.drawn !== root.seen"
_IDS = "things => things.map(thing => thing.dataset.id)"


class ChartScreen:
    """One chart of a page.

    Parameters
    ----------
    screen : Screen
        The page that it is on.
    key : str
        The key under which the page draws it.
    """

    def __init__(self, screen: Screen, key: str) -> None:
        self.screen = screen
        self.page = screen.page
        self.root = screen.page.locator(f".st-key-{key} .drawn-chart")
        self.frame = self.root.locator(".frame")
        self.message = self.root.locator(".message")
        self.chosen = self.root.locator(".outlines .chosen")
        self.options = self.root.get_by_role("option")

    def open(self, path: str) -> None:
        """Open an address of the dashboard cold, and wait until the chart is drawn."""
        self.screen.open(path)
        self.expect_drawn()

    def expect_drawn(self) -> None:
        """Wait until the chart has been drawn once."""
        expect(self.root.and_(self.page.locator("[data-drawn]"))).to_have_count(1)

    @contextlib.contextmanager
    def redrawn(self) -> Iterator[None]:
        """Wait until the chart has been drawn anew since the block began."""
        drawn = self.root.element_handle()
        if drawn is None:
            message = "the chart is not on the page"
            raise ValueError(message)
        drawn.evaluate(_MARK)
        yield
        self.page.wait_for_function(_DRAWN_SINCE, arg=drawn)

    def act(self, name: str) -> Locator:
        """Give a button of the chart by what it does, whatever the language calls it."""
        return self.root.locator(f"[data-act={name}]")

    def thing(self, name: str) -> Locator:
        """Give the drawing of a mark."""
        return self.root.locator(f'.thing[data-id="{name}"]')

    def things(self) -> set[str]:
        """Give the ids of all that is drawn."""
        return set(self.root.locator(".thing").evaluate_all(_IDS))

    def list(self, name: str) -> Locator:
        """Give an entry of the list of what is in view."""
        return self.options.filter(has=self.page.get_by_text(name, exact=True))

    def click_axis(self, year: int) -> None:
        """Click the axis of time above the chart where a year begins."""
        label = self.root.locator(".plot text").get_by_text(str(year), exact=True).first
        label.scroll_into_view_if_needed()
        box = label.bounding_box()
        if box is None:
            message = f"{year} is not on the axis"
            raise ValueError(message)
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def as_of(address: str) -> date | None:
    """Give the as-of date that an address holds, None for the last day."""
    given = parse_qs(urlsplit(address).query).get("on")
    return date.fromisoformat(given[0]) if given else None
