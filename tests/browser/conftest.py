"""One server and one browser for the whole run, a fresh browser context for each test, and a witness to each."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Route, expect, sync_playwright

from components.polar_map.assets import PLOTLY
from tests.browser.machine import FLAGS, NoBrowserError, browser_path
from tests.browser.screen import Screen
from tests.browser.server import ROOT, Server, running
from tests.browser.witness import Witness

Theme = Literal["light", "dark"]
Size = tuple[int, int]
NewScreen = Callable[..., Screen]

DESKTOP: Size = (1440, 900)
_LIMIT_MS = 20_000  # of a wait for a state; a slow machine needs seconds, a broken page never gets there


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give a running browser; fail with what to install if there is none."""
    gc.collect()
    gc.freeze()  # thousands of tests have run in this process, and what they left need not be looked through again
    with sync_playwright() as playwright:
        try:
            path = browser_path(Path(playwright.chromium.executable_path))
        except NoBrowserError as error:
            pytest.fail(str(error), pytrace=False)
        launched = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        expect.set_options(timeout=_LIMIT_MS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give the running dashboard."""
    with running(ROOT, tmp_path_factory.mktemp("server") / "output.txt") as started:
        yield started


@pytest.fixture(scope="session")
def witness(server: Server) -> Witness:
    """Give the one who notes what goes wrong in any browser of this run."""
    return Witness(server.address)


@pytest.fixture(scope="session")
def new_screen(browser: Browser, server: Server, witness: Witness) -> Iterator[NewScreen]:
    """Give a way to open new tabs.

    With `fresh` the browser has never been on the dashboard. Without `maps` it waits for plotly.js and draws no map,
    which takes more of a small machine than all the rest of a page: for tests that are about something else.
    """
    contexts: dict[object, BrowserContext] = {}

    def opened(  # noqa: PLR0913  # what can be asked of a tab, all of it by name
        *,
        size: Size = DESKTOP,
        theme: Theme = "light",
        locale: str = "en-CA",
        touch: bool = False,
        fresh: bool = False,
        maps: bool = True,
    ) -> Screen:
        key = object() if fresh else (size, theme, locale, touch, maps)
        if key not in contexts:
            width, height = size
            contexts[key] = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=theme,
                locale=locale,
                has_touch=touch,
                reduced_motion="reduce",
            )
            contexts[key].set_default_timeout(_LIMIT_MS)
            witness.watch(contexts[key])
            if not maps:
                contexts[key].route(f"**/{PLOTLY}", _wait)
        return Screen(contexts[key].new_page(), server.address)

    yield opened
    for context in contexts.values():
        context.close()


def _wait(route: Route) -> None:
    """Leave a request without an answer."""


@pytest.fixture(autouse=True)
def _nothing_goes_wrong(witness: Witness) -> Iterator[None]:
    """Fail a test during which a browser asked another host or met an error."""
    yield
    outside, errors = witness.take()
    assert outside == []
    assert errors == []


@pytest.fixture
def screen(new_screen: NewScreen, request: pytest.FixtureRequest) -> Iterator[Screen]:
    """Give a new tab of desktop size; with maps in the modules that look at them, which know `MapScreen`."""
    opened = new_screen(maps=hasattr(request.module, "MapScreen"))
    yield opened
    opened.page.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show what the server wrote below a test that failed."""
    report = yield
    started = getattr(item, "funcargs", {}).get("server")
    if report.failed and isinstance(started, Server):
        report.sections.append(("what the dashboard wrote", started.output()))
    return report
