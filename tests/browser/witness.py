"""Notes what a browser does that it should not: asking other hosts, errors in its console."""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Frame, Page, WebError, WebSocket

from data.selection import PAGE_FIELDS

_ELSEWHERE = "asked another host: "
_WATCH = f"""new PerformanceObserver((list) => {{
  const elsewhere = ({{ name }}) => /^https?:/.test(name) && new URL(name).host !== location.host;
  for (const {{ name }} of list.getEntries().filter(elsewhere)) console.error({json.dumps(_ELSEWHERE)} + name);
}}).observe({{ type: "resource", buffered: true }});"""
"""Tells in the console of files asked of another host. To be told of every file costs a quarter of a page's time."""

_INNER_SCHEMES = frozenset({"data", "blob", "about"})
_PROBES = re.compile(rf"(?:/\w+)*/(?:{'|'.join(PAGE_FIELDS)})/_stcore/(?:health|host-config)")
"""Streamlit looks for its own addresses below a page's path before it looks beside the page; these answer 404."""


class Witness:
    """What went wrong in the browser during a test.

    Parameters
    ----------
    address : str
        The dashboard's own address; everything else is another host.
    """

    def __init__(self, address: str) -> None:
        self._host = urlsplit(address).netloc
        self._outside: list[str] = []
        self._errors: list[str] = []

    def watch(self, context: BrowserContext) -> None:
        """Watch every page of a browser context from now on."""
        context.add_init_script(_WATCH)
        context.on("console", self._console)
        context.on("weberror", self._uncaught)
        context.on("page", self._page)

    def take(self) -> tuple[list[str], list[str]]:
        """Give the addresses asked of other hosts and the errors of scripts since the last time, and forget them."""
        taken = self._outside, self._errors
        self._outside, self._errors = [], []
        return taken

    def _page(self, page: Page) -> None:
        page.on("websocket", self._websocket)
        page.on("framenavigated", self._navigated)

    def _navigated(self, frame: Frame) -> None:
        self._check_host(frame.url)

    def _websocket(self, websocket: WebSocket) -> None:
        self._check_host(websocket.url)

    def _check_host(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in _INNER_SCHEMES and parts.netloc != self._host:
            self._outside.append(url)

    def _console(self, message: ConsoleMessage) -> None:
        url = urlsplit(message.location["url"])
        probe = url.netloc == self._host and _PROBES.fullmatch(url.path)
        if message.text.startswith(_ELSEWHERE):
            self._outside.append(message.text.removeprefix(_ELSEWHERE))
        elif message.type == "error" and not probe:
            self._errors.append(f"{message.text} ({url.geturl()})")

    def _uncaught(self, error: WebError) -> None:
        self._errors.append(str(error.error))
