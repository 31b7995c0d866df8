"""Tabs of one browser: a tab that a test has left is swept and given to the next, because opening one costs most."""

from __future__ import annotations

import contextlib
from collections import defaultdict
from collections.abc import Iterator
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.screen import Screen
from tests.browser.witness import Witness

Theme = Literal["light", "dark"]
Size = tuple[int, int]

DESKTOP: Size = (1440, 900)
LIMIT_MS = 20_000  # of a wait for a state; a slow machine needs seconds, a broken page never gets there

_NO_PLOTLY = """(() => {
  const { set, ...rest } = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, "src");
  const waiting = function (address) {
    if (!String(address).endsWith("/plotly-basic.min.js")) set.call(this, address);
  };
  Object.defineProperty(HTMLScriptElement.prototype, "src", { ...rest, set: waiting });
})()"""
"""Leaves plotly.js unasked for. A route would do so too, but makes the browser fetch everything else each time anew."""


class Kind(NamedTuple):
    """What is asked of a tab: its size in pixels, the theme and language that its reader prefers, and so on."""

    size: Size
    theme: Theme
    locale: str
    touch: bool
    maps: bool


class Tabs:
    """The tabs of one browser on one server.

    Parameters
    ----------
    browser : Browser
        The browser.
    address : str
        The server's address.
    witness : Witness
        Who notes what goes wrong in them.
    """

    def __init__(self, browser: Browser, address: str, witness: Witness) -> None:
        self._browser = browser
        self._address = address
        self._witness = witness
        self._contexts: dict[Kind, BrowserContext] = {}
        self._idle: defaultdict[Kind, list[Page]] = defaultdict(list)
        self._given: list[Page] = []

    @contextlib.contextmanager
    def __call__(  # noqa: PLR0913  # what can be asked of a tab, all of it by name
        self,
        *,
        size: Size = DESKTOP,
        theme: Theme = "light",
        locale: str = "en-CA",
        touch: bool = False,
        maps: bool = True,
        fresh: bool = False,
    ) -> Iterator[Screen]:
        """Give a tab, and take it back.

        With `fresh` its browser has never been on the server. Without `maps` it waits for plotly.js and draws no map,
        which takes more of a small machine than all the rest of a page: for tests that are about something else.
        """
        kind = Kind(size, theme, locale, touch, maps)
        page = self._new_context(kind).new_page() if fresh else self._taken(kind)
        with self._in_front(page):
            yield Screen(page, self._address)
        if fresh:
            page.context.close()
        else:
            _sweep(page, kind)
            self._idle[kind].append(page)

    def close(self) -> None:
        """Close all of them."""
        for context in self._contexts.values():
            context.close()

    def _taken(self, kind: Kind) -> Page:
        """Give a tab that no test has now, a new one if there is none."""
        if self._idle[kind]:
            return self._idle[kind].pop()
        if kind not in self._contexts:
            self._contexts[kind] = self._new_context(kind)
        return self._contexts[kind].new_page()

    @contextlib.contextmanager
    def _in_front(self, page: Page) -> Iterator[None]:
        """Keep the tab that was given last in front: one behind another is drawn about once a second."""
        page.bring_to_front()
        self._given.append(page)
        yield
        self._given.remove(page)
        if self._given:
            self._given[-1].bring_to_front()

    def _new_context(self, kind: Kind) -> BrowserContext:
        width, height = kind.size
        context = self._browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=kind.theme,
            locale=kind.locale,
            has_touch=kind.touch,
            reduced_motion="reduce",
        )
        context.set_default_timeout(LIMIT_MS)
        self._witness.watch(context)
        if not kind.maps:
            context.add_init_script(_NO_PLOTLY)
        return context


def _sweep(page: Page, kind: Kind) -> None:
    """Make a tab as if it were new; what its origin keeps in the browser is shared by all tabs of a kind anyway."""
    page.unroute_all()
    page.goto("about:blank")
    page.mouse.move(0, 0)
    width, height = kind.size
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(media="null", color_scheme=kind.theme, forced_colors="null")
