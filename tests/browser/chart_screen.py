"""A figure as a reader meets it on a page of the dashboard: its marks, its list, its axis of time."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import date
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.browser.screen import Screen

_MARK = "root => { root.seen = root.dataset.drawn; }"
_DRAWN_SINCE = "root => root.isConnected && root.dataset.drawn !== root.seen"
_ROWS = "[...root.querySelector('.js-plotly-plot').data].flatMap(trace => (trace.customdata ?? []).map(row => row[0]))"
_IDS = f"root => {_ROWS}.filter(Boolean)"
_PLACE = """(root, [wanted, show]) => {
  const plot = root.querySelector('.js-plotly-plot');
  const {xaxis, yaxis} = plot._fullLayout;
  const box = plot.getBoundingClientRect();
  for (const trace of plot.data) {
    const at = (trace.customdata ?? []).findIndex(row => row[0] === wanted);
    if (at < 0) continue;
    const isBar = trace.type === 'bar';
    const begin = isBar ? Date.parse(trace.base[at] + 'Z') : trace.x[at];
    const right = isBar ? (xaxis.d2p(begin) + xaxis.d2p(begin + trace.x[at])) / 2 : xaxis.d2p(begin);
    const down = yaxis._offset + yaxis.d2p(trace.y[at]);
    if (show) {
      const probe = root.querySelector('.frame').appendChild(document.createElement('span'));
      probe.style.cssText = `position: absolute; top: ${down}px`;
      probe.scrollIntoView({block: 'center'});
      probe.remove();
    }
    return [box.left + xaxis._offset + right, box.top + down];
  }
  return null;
}"""
_AXIS = """(root, day) => {
  const plot = root.querySelector('.js-plotly-plot');
  const {xaxis, yaxis} = plot._fullLayout;
  const box = plot.getBoundingClientRect();
  return [box.left + xaxis._offset + xaxis.d2p(day), box.top + yaxis._offset - 8];
}"""
_RANGE = "root => root.querySelector('.js-plotly-plot')._fullLayout.xaxis.range.map(String)"


class Plotted:
    """A figure somewhere on a page.

    Parameters
    ----------
    page : Page
        The browser's page.
    root : Locator
        The figure.
    """

    def __init__(self, page: Page, root: Locator) -> None:
        self.page = page
        self.root = root
        self.frame = root.locator(".frame")
        self.message = root.locator(".message")
        self.options = root.get_by_role("option")

    def expect_drawn(self) -> None:
        """Wait until the figure has been drawn once."""
        expect(self.root.and_(self.page.locator("[data-drawn]"))).to_have_count(1)

    @contextlib.contextmanager
    def redrawn(self) -> Iterator[None]:
        """Wait until the figure has been drawn anew since the block began."""
        drawn = self.root.element_handle()
        if drawn is None:
            message = "the figure is not on the page"
            raise ValueError(message)
        drawn.evaluate(_MARK)
        yield
        self.page.wait_for_function(_DRAWN_SINCE, arg=drawn)

    def act(self, name: str) -> Locator:
        """Give a button of the figure by what it does, whatever the language calls it."""
        return self.root.locator(f"[data-act={name}]")

    def marks(self) -> set[str]:
        """Give the ids of all that is drawn and can be picked."""
        return set(self.root.evaluate(_IDS))

    def place(self, name: str) -> tuple[float, float]:
        """Give where a mark is on the screen, and bring it there."""
        for show in (True, False):  # to bring it into view, then to see where it came to lie
            found = self.root.evaluate(_PLACE, [name, show])
            if found is None:
                message = f"{name} is not on the figure"
                raise ValueError(message)
        return found[0], found[1]

    def click(self, name: str) -> None:
        """Click a mark."""
        x, y = self.place(name)
        self.page.mouse.move(x - 1, y)
        self.page.mouse.move(x, y, steps=3)
        self.page.mouse.click(x, y)

    def expect_chosen(self, count: int) -> None:
        """Wait until so many marks are ringed."""
        expect(self.root).to_have_attribute("data-chosen", str(count))

    def list(self, name: str) -> Locator:
        """Give an entry of the list of what is in view."""
        return self.options.filter(has=self.page.get_by_text(name, exact=True))

    def shown(self) -> tuple[str, str]:
        """Give the first and the last of what is in view across."""
        first, last = self.root.evaluate(_RANGE)
        return first, last

    def click_axis(self, year: int) -> None:
        """Click the axis of time above the figure where a year begins."""
        self.frame.evaluate("frame => frame.scrollIntoView({block: 'start'})")
        self.page.mouse.move(0, 0)
        self.root.locator(".bar").evaluate("bar => bar.scrollIntoView({block: 'center'})")
        x, y = self.root.evaluate(_AXIS, f"{year}-01-01")
        self.page.mouse.click(x, y)


class ChartScreen(Plotted):
    """One figure of a page of the dashboard.

    Parameters
    ----------
    screen : Screen
        The page that it is on.
    key : str
        The key under which the page draws it.
    """

    def __init__(self, screen: Screen, key: str) -> None:
        super().__init__(screen.page, screen.page.locator(f".st-key-{key} .plot-figure"))
        self.screen = screen

    def open(self, path: str) -> None:
        """Open an address of the dashboard cold, and wait until the figure is drawn."""
        self.screen.open(path)
        self.expect_drawn()


def as_of(address: str) -> date | None:
    """Give the as-of date that an address holds, None for the last day."""
    given = parse_qs(urlsplit(address).query).get("on")
    return date.fromisoformat(given[0]) if given else None
