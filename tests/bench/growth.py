"""Measures what a filter and a date cost as the register grows: ``python -m tests.bench.growth``.

The app runs with its own register and with synthetic ones of 10 and 100 times the size (see ``synthetic.py``), beside a
bare Streamlit app with pills and a grid, all in one run and in turns; the ratios are what can be compared. On each page
three changes are made, each twice, and the second is timed: the day as of which all is shown, the switch to the article
alone, and a filter of the page's own.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.bench.startup import ALL_ROWS, PILLS, SUSPENDED_ROWS, Traffic, bare, tab, wait_for_rows
from tests.bench.synthetic import app_with
from tests.browser.machine import FLAGS, browser_path
from tests.browser.server import running

SIZES = (1, 10, 100)
AIM = 2.0
_LIMIT_MS = 300_000
_GRID_ROWS = (
    """() => Number(document.querySelector('canvas table[aria-rowcount]')?.getAttribute('aria-rowcount')) - 1"""
)
_SETTLED = """before => location.search !== before
  && document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === 'notRunning'
  && !document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]')"""
_READY = """() => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === 'notRunning'
  && document.querySelector('h1') && !document.querySelector('[data-testid="stSkeleton"]')"""

Action = Callable[[Page], None]


def _earlier(page: Page) -> None:
    """Set the as-of date a year back."""
    page.locator(".st-key-frame-day [role=spinbutton]").first.focus()
    page.keyboard.press("ArrowDown")
    page.get_by_role("heading", level=1).click()  # the day counts when the field is left


def _switch(page: Page) -> None:
    """Switch between all facts and the article alone."""
    page.locator(".st-key-frame-facts label").first.click()


def _button(name: str) -> Action:
    return lambda page: page.get_by_role("button", name=name).first.click()


FILTERS: Mapping[str, tuple[Action, Action]] = {
    "cooperation": (_button("Suspended"), _button("Suspended")),
    "changes": (_button("A year before"), _button("End of the article")),
}
"""How a page's own filter is set, and how it is dropped again."""

PAGES = ("cooperation", "changes", "timeline", "readings", "channels")


@dataclass(slots=True)
class Results:
    """Every value measured, in seconds and bytes, by page, change and size; the bare app's apart."""

    seconds: dict[tuple[str, str, int], list[float]] = field(default_factory=lambda: defaultdict(list))
    sent: dict[tuple[str, str, int], list[float]] = field(default_factory=lambda: defaultdict(list))
    floor: list[float] = field(default_factory=list)


def changed(page: Page, action: Action) -> float:
    """Make a change, and give the seconds until the page is drawn with it."""
    before = page.evaluate("location.search")
    start = time.perf_counter()
    action(page)
    page.wait_for_function(_SETTLED, arg=before)
    return time.perf_counter() - start


def measure_page(page: Page, name: str, size: int, results: Results) -> None:
    """Make every change of a page twice, and note the second."""
    ways: dict[str, tuple[Action, Action]] = {"date": (_earlier, _earlier), "article alone": (_switch, _switch)}
    if name in FILTERS:
        ways["filter"] = FILTERS[name]
    for change, (action, back) in ways.items():
        changed(page, action)
        changed(page, back)
        traffic = Traffic()
        traffic.watch(page)
        page.reload()  # traffic is counted on sockets opened from now on
        page.wait_for_function(_READY)
        sent = traffic.total
        results.seconds[name, change, size].append(changed(page, action))
        results.sent[name, change, size].append(traffic.total - sent)


def measure_app(folder: Path, size: int, browser: Browser, results: Results) -> None:
    """Start the app with a register of a size, and measure every page."""
    with running(folder, folder / "output.txt") as server:
        for name in PAGES:
            with tab(browser) as page:
                page.set_default_timeout(_LIMIT_MS)
                page.goto(f"{server.address}/{name}?lang=en")
                page.wait_for_function(_READY)
                measure_page(page, name, size, results)


def measure_floor(folder: Path, browser: Browser, results: Results) -> None:
    """Start the bare app, and time a pill."""
    with running(folder, folder / "output.txt") as server, tab(browser) as page:
        page.set_default_timeout(_LIMIT_MS)
        page.goto(server.address)
        wait_for_rows(page, _GRID_ROWS, ALL_ROWS)
        pill = page.get_by_role("button", name="suspended")
        for n in (SUSPENDED_ROWS, ALL_ROWS):
            pill.click()
            wait_for_rows(page, _GRID_ROWS, n)
        start = time.perf_counter()
        pill.click()
        wait_for_rows(page, _GRID_ROWS, SUSPENDED_ROWS)
        results.floor.append(time.perf_counter() - start)


def report(results: Results, sizes: tuple[int, ...]) -> None:
    """Print the table: each size as a ratio to the bare app, and the largest as a ratio to today's."""
    floor = statistics.median(results.floor)
    heads = [f"{size} × to bare app" for size in sizes]
    print(f"| page | change | {' | '.join(heads)} | {sizes[-1]} × to today | aim | kB at {sizes[-1]} × |")
    print(f"|---|---|{'--:|' * (len(sizes) + 3)}")
    for page, change in dict.fromkeys((page, change) for page, change, _ in results.seconds):
        medians = [statistics.median(results.seconds[page, change, size]) for size in sizes]
        cells = [f"{median / floor:.2f}" for median in medians]
        sent = statistics.median(results.sent[page, change, sizes[-1]]) / 1000
        growth = f"{medians[-1] / medians[0]:.2f}"
        print(f"| {page} | {change} | {' | '.join(cells)} | {growth} | {AIM:g} | {sent:.0f} |")


def main() -> None:
    """Measure every size in turns, and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3, help="starts of each app (default: %(default)s)")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="sizes (default: %(default)s)")
    options = parser.parse_args()
    sizes, results = tuple(options.sizes), Results()
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        pills = bare(folder / "pills", PILLS)
        apps = {size: app_with(folder / f"times-{size}", size) for size in sizes}
        expect.set_options(timeout=_LIMIT_MS)
        browser = playwright.chromium.launch(
            executable_path=browser_path(Path(playwright.chromium.executable_path)), args=list(FLAGS)
        )
        for _ in range(options.runs):
            measure_floor(pills, browser, results)
            for size, app in apps.items():
                measure_app(app, size, browser, results)
        browser.close()
    print(f"Medians of {options.runs} runs.\n")
    report(results, sizes)


if __name__ == "__main__":
    main()
