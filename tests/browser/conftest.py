"""One server and one browser for the whole run, a fresh browser context for each test, and a witness to each."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

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
    """Give a way to open new tabs; `fresh` asks for a browser that has never been on the dashboard."""
    contexts: dict[object, BrowserContext] = {}

    def opened(
        *,
        size: Size = DESKTOP,
        theme: Theme = "light",
        locale: str = "en-CA",
        touch: bool = False,
        fresh: bool = False,
    ) -> Screen:
        key = object() if fresh else (size, theme, locale, touch)
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
        return Screen(contexts[key].new_page(), server.address)

    yield opened
    for context in contexts.values():
        context.close()


@pytest.fixture(autouse=True)
def _nothing_goes_wrong(witness: Witness) -> Iterator[None]:
    """Fail a test during which a browser asked another host or met an error."""
    yield
    outside, errors = witness.take()
    assert outside == []
    assert errors == []


@pytest.fixture
def screen(new_screen: NewScreen) -> Iterator[Screen]:
    """Give a new tab of desktop size."""
    opened = new_screen()
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
