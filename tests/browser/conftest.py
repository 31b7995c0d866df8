"""One server and one browser for the whole run, a fresh browser context for each test, and a witness to each."""

from __future__ import annotations

import gc
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.machine import FLAGS, NoBrowserError, browser_path
from tests.browser.screen import Screen
from tests.browser.server import ROOT, Server, running
from tests.browser.tabs import LIMIT_MS, Tabs
from tests.browser.witness import Witness


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
        expect.set_options(timeout=LIMIT_MS)
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
def new_screen(browser: Browser, server: Server, witness: Witness) -> Iterator[Tabs]:
    """Give a way to get tabs on the dashboard."""
    tabs = Tabs(browser, server.address, witness)
    yield tabs
    tabs.close()


@pytest.fixture(autouse=True)
def _nothing_goes_wrong(witness: Witness) -> Iterator[None]:
    """Fail a test during which a browser asked another host or met an error."""
    yield
    outside, errors = witness.take()
    assert outside == []
    assert errors == []


def _draws(request: pytest.FixtureRequest) -> bool:
    """Tell whether a module looks at maps or figures."""
    return bool({"MapScreen", "ChartScreen"} & set(vars(request.module)))


@pytest.fixture
def screen(new_screen: Tabs, request: pytest.FixtureRequest) -> Iterator[Screen]:
    """Give a tab of desktop size; with maps and figures in the modules that look at them."""
    with new_screen(maps=_draws(request)) as opened:
        yield opened


@pytest.fixture(scope="module")
def _kept(new_screen: Tabs, request: pytest.FixtureRequest) -> Iterator[Screen]:
    with new_screen(maps=_draws(request)) as opened:
        yield opened


@pytest.fixture
def kept(_kept: Screen) -> Screen:
    """Give a tab as `screen` does, but the same to all tests of a module: each goes in it where it begins."""
    _kept.page.bring_to_front()
    _kept.page.mouse.move(0, 0)
    return _kept


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show what the server wrote below a test that failed."""
    report = yield
    started = getattr(item, "funcargs", {}).get("server")
    if report.failed and isinstance(started, Server):
        report.sections.append(("what the dashboard wrote", started.output()))
    return report
