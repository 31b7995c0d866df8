"""The dashboard as a department serves it: under a path, behind a proxy, on more than one process."""

from __future__ import annotations

import itertools
import json
import os
import signal
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from data.codes import State
from data.language import Language
from data.register import register
from data.selection import PAGE_FIELDS, Selection
from tests.browser.proxy import ASKED, deployed, nginx, stripping
from tests.browser.screen import CONNECTED, ENGLISH, Screen, count_of_initiatives
from tests.browser.server import ROOT, Server, free_port, running
from tests.browser.test_downloads import downloaded
from tests.browser.witness import Witness
from tests.pages.driver import PAGES, TITLES

_TAKES_OVER_MS = 5000
_NAMES: Final = 8
"""Of so many names of readers some are with each of the copies."""
_FIGURES = {
    "map": ".polar-map[data-drawn]",
    "overview": ".polar-map[data-drawn]",
    "cooperation": ".polar-map[data-drawn]",
    "timeline": ".plot-figure[data-drawn]",
    "channels": ".plot-figure[data-drawn]",
}


class Copies(NamedTuple):
    """Copies of the dashboard, where nginx answers for all of them, and its folder."""

    servers: dict[int, Server]
    address: str
    folder: Path

    def serving(self) -> Server:
        """Give the copy that answered last."""
        last = (self.folder / ASKED).read_text("utf-8").split()[-1]
        return self.servers[int(last.rsplit(":", 1)[1])]


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Copies]:
    """Give two copies of the dashboard under a path, and where nginx answers for both."""
    folder = tmp_path_factory.mktemp("copies")
    ports = [free_port(), free_port()]
    with ExitStack() as stack:
        servers = {
            port: stack.enter_context(running(ROOT, folder / f"{port}.txt", port, base="arctic")) for port in ports
        }
        yield Copies(servers, f"{stack.enter_context(nginx(deployed(*ports), folder))}/arctic", folder)


@pytest.fixture(scope="module")
def stripped(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give where a proxy answers that takes a path away before it asks the dashboard."""
    port = int(server.address.rsplit(":", 1)[1])
    with nginx(stripping(port), tmp_path_factory.mktemp("stripped")) as address:
        yield f"{address}/ministry/arctic"


@pytest.fixture
def open_at(browser: Browser) -> Iterator[OpenAt]:
    """Give a way to open a fresh browser on an address, and fail if it met an error or asked elsewhere."""
    opened = OpenAt(browser)
    yield opened
    opened.close()


class OpenAt:
    """Opens fresh browsers on an address.

    Parameters
    ----------
    browser : Browser
        The browser whose profiles they are.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._opened: list[tuple[Page, Witness]] = []

    def __call__(self, address: str) -> Screen:
        """Give a tab for the dashboard that answers at an address."""
        context, witness = self._browser.new_context(accept_downloads=True), Witness(address)
        witness.watch(context)
        page = context.new_page()
        self._opened.append((page, witness))
        return Screen(page, address)

    def close(self) -> None:
        """Close them all, and fail if anything went wrong in one."""
        for page, witness in self._opened:
            page.context.close()
            assert witness.take() == ([], [])


def expect_whole(screen: Screen, page: str, language: Language) -> None:
    """Wait until a page is there with its title and its figure, and offers its own address."""
    screen.expect_title(TITLES[language][PAGES.index(page)])
    if page in _FIGURES:
        expect(screen.page.locator(_FIGURES[page]).first).to_be_attached()


def address_of(page: str) -> str:
    """Give the path of a page."""
    return "" if page == "overview" else page


def test_no_reader_waits_for_a_copy_that_hangs_to_be_told_of_the_other(copies: Copies) -> None:
    hung = next(iter(copies.servers.values())).process_id
    os.kill(hung, signal.SIGSTOP)
    try:
        for reader in range(_NAMES):
            asked = urllib.request.Request(f"{copies.address}/_stcore/health", headers={"Cookie": f"reader={reader}"})  # noqa: S310
            with urllib.request.urlopen(asked, timeout=_TAKES_OVER_MS / 1000) as answer:  # noqa: S310  # our own server
                assert answer.status == 200
    finally:
        os.kill(hung, signal.SIGCONT)


def test_every_page_opens_under_a_path(copies: Copies, open_at: OpenAt) -> None:
    screen = open_at(copies.address)
    for page, language in zip(("map", "timeline", "overview"), itertools.cycle(Language), strict=False):
        screen.open(f"{address_of(page)}?lang={language}")
        expect_whole(screen, page, language)
    for number, page in enumerate(PAGE_FIELDS):
        screen.navigation.nth(number).click()
        screen.expect_address(page, Selection())
        expect_whole(screen, page, Language.ENGLISH)


def test_links_files_and_health_are_below_the_path(copies: Copies, open_at: OpenAt, tmp_path: Path) -> None:
    screen = open_at(copies.address)
    screen.open("atlas?lang=en")
    expect(screen.page.get_by_role("alert")).to_contain_text("atlas")
    screen.expect_address("overview", Selection())
    screen.navigation.get_by_text(ENGLISH("Cooperation"), exact=True).click()
    screen.expect_address("cooperation", Selection())
    screen.expect_drawn()
    assert screen.shared_link(ENGLISH) == screen.page.url
    screen.page.keyboard.press("Escape")
    assert downloaded(screen, ENGLISH("Download CSV"), tmp_path).stat().st_size > 0
    with urllib.request.urlopen(f"{copies.address}/health", timeout=10) as answer:  # noqa: S310  # our own server
        assert json.load(answer)["data_version"] == register().version


def test_everything_is_found_behind_a_proxy_that_takes_the_path_away(
    stripped: str, open_at: OpenAt, tmp_path: Path
) -> None:
    screen = open_at(stripped)
    screen.open("timeline/?lang=fr")
    expect_whole(screen, "timeline", Language.FRENCH)
    screen.open("no/such/page?lang=en")
    expect_whole(screen, "overview", Language.ENGLISH)
    screen.navigation.get_by_text(ENGLISH("Cooperation"), exact=True).click()
    screen.expect_address("cooperation", Selection())
    expect_whole(screen, "cooperation", Language.ENGLISH)
    assert screen.shared_link(ENGLISH) == screen.page.url
    screen.page.keyboard.press("Escape")
    assert downloaded(screen, ENGLISH("Download XLSX"), tmp_path).stat().st_size > 0


def test_another_copy_takes_over_with_the_same_view_and_counts_the_next_click(copies: Copies, open_at: OpenAt) -> None:
    screen = open_at(copies.address)
    screen.open("cooperation?lang=en&area=mining")
    os.kill(copies.serving().process_id, signal.SIGKILL)
    expect(screen.page.locator(CONNECTED)).to_have_count(0, timeout=_TAKES_OVER_MS)
    expect(screen.page.locator(CONNECTED)).to_have_count(1, timeout=_TAKES_OVER_MS)
    screen.expect_drawn()
    screen.expect_address("cooperation", Selection(area=("mining",)))
    screen.pill(ENGLISH.label(State.ENDED)).click()
    screen.expect_address("cooperation", Selection(area=("mining",), state=(State.ENDED,)))
    expect(screen.section(count_of_initiatives(Selection(area=("mining",), state=(State.ENDED,))))).to_be_visible()
