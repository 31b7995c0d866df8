"""Measures what a filter and a date cost as the register grows: ``python -m tests.bench.growth``.

The app runs with its own register and with synthetic ones of 10 and 100 times the size (see ``synthetic.py``), beside a
bare Streamlit app with pills and a grid, all at once and measured in turns; the ratios are what can be compared. Every
change begins on a page loaded anew, in each turn as of another day, so that no turn finds the result of another. In the
turn before the first, which does not count, the servers make what they keep for good; its times stand in a column of
their own.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from google.protobuf.message import DecodeError  # type: ignore[import-untyped]  # it has no types of its own
from playwright.sync_api import Browser, Page, expect, sync_playwright
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.bench.startup import ALL_ROWS, PILLS, SUSPENDED_ROWS, bare, tab, wait_for_rows
from tests.bench.synthetic import app_with
from tests.bench.wire import Wire, wired
from tests.browser.machine import FLAGS, browser_path
from tests.browser.server import running

SIZES = (1, 10, 100)
AIM = 2.0
_LIMIT_MS = 120_000
_GRID_ROWS = (
    """() => Number(document.querySelector('canvas table[aria-rowcount]')?.getAttribute('aria-rowcount')) - 1"""
)
_READY = """() => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === 'notRunning'
  && document.querySelector('h1') && !document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]')"""
_SETTLED = f"before => location.search !== before && ({_READY})()"
_PAINTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
_IDLE = "() => new Promise(done => requestIdleCallback(done, {timeout: 10000}))"

Action = Callable[[Page], object]


@dataclass(frozen=True, slots=True)
class Change:
    """What a reader does on a page.

    Attributes
    ----------
    name : str
        What it is called in the table.
    prepare : callable
        What comes before the clock starts, such as opening a list.
    make : callable
        The one step that changes the view.
    year : int
        The year of the as-of date before it.
    fields : Mapping of str to str
        What else stands in the address before it.
    """

    name: str
    make: Action
    prepare: Action = lambda _: None
    year: int = 2025
    fields: Mapping[str, str] = field(default_factory=dict)


def _button(name: str) -> Action:
    return lambda page: page.get_by_role("button", name=name).first.click()


def _focus_day(page: Page) -> None:
    page.locator(".st-key-frame-day [role=spinbutton]").first.focus()


def _earlier(page: Page) -> None:
    """Set the year of the as-of date back by one."""
    page.keyboard.press("ArrowDown")
    page.get_by_role("heading", level=1).click()  # the day counts at the latest when the field is left


def _switch(page: Page) -> None:
    page.locator(".st-key-frame-facts label").first.click()


def _track(page: Page) -> None:
    page.locator(".st-key-channels-track").get_by_text("Business").click()


def _area(name: str, **fields: str) -> Change:
    """Choose an area in the list of areas."""
    return Change(
        "area",
        lambda page: page.keyboard.press("Enter"),
        lambda page: page.locator(".st-key-filter-area input").fill(name),
        fields=fields,
    )


_DATE = Change("date", _earlier, _focus_day)
_ARTICLE = Change("article alone", _switch, year=2019)
_ALL = {"begin": "1990-01-01"}

CHANGES: Mapping[str, Sequence[Change]] = {
    "cooperation": (_DATE, _ARTICLE, Change("state", _button("Suspended")), _area("Science")),
    "changes": (
        Change("date", _earlier, _focus_day, fields=_ALL),
        Change("article alone", _switch, year=2019, fields=_ALL),
        Change("first day", _button("All since")),
        _area("Fisheries", **_ALL),
    ),
    "timeline": (_DATE, _ARTICLE, Change("kind of event", _button("Meeting")), _area("Fisheries")),
    "readings": (_DATE, _ARTICLE, _area("Law of the sea")),
    "channels": (_DATE, _ARTICLE, Change("track", _track)),
}
"""What is changed on each page."""


@dataclass  # without slots: Playwright writes to the object whose method it is given
class Runs:
    """How many runs of the app's script have ended, as a page was told."""

    ended: int = 0

    def watch(self, page: Page) -> None:
        """Count from now on."""
        page.on("websocket", lambda websocket: websocket.on("framereceived", self._received))

    def _received(self, payload: bytes | str) -> None:
        if isinstance(payload, bytes):
            with suppress(DecodeError):  # what the browser sends is of another kind
                self.ended += ForwardMsg.FromString(payload).WhichOneof("type") == "script_finished"


@dataclass(slots=True)
class Results:
    """Every value measured, in seconds and bytes, by page, change and size; the bare app's apart."""

    seconds: dict[tuple[str, str, int], list[float]] = field(default_factory=lambda: defaultdict(list))
    sent: dict[tuple[str, str, int], list[float]] = field(default_factory=lambda: defaultdict(list))
    first: dict[tuple[str, str, int], float] = field(default_factory=dict)
    floor: list[float] = field(default_factory=list)


def measured(page: Page, wire: Wire, name: str, change: Change, turn: int) -> tuple[float, float]:
    """Load a page, make a change, and give the seconds and the bytes until the page is painted with it."""
    runs = Runs()
    runs.watch(page)
    day = f"{change.year}-{turn + 1:02}-10"
    page.goto(f"{wire.address}/{name}?{urlencode({'lang': 'en', 'on': day, **change.fields})}")
    page.wait_for_function(_READY)
    page.evaluate(_IDLE)
    change.prepare(page)
    before, sent, ended = page.evaluate("location.search"), wire.socket, runs.ended
    start = time.perf_counter()
    change.make(page)
    while runs.ended == ended and time.perf_counter() - start < _LIMIT_MS / 1000:
        page.wait_for_timeout(5)  # between two looks at what has arrived
    page.evaluate(_IDLE)  # until then the browser may not have read the last message
    page.wait_for_function(_SETTLED, arg=before)
    page.evaluate(_PAINTED)
    return time.perf_counter() - start, wire.socket - sent


def measure_floor(page: Page, address: str, results: Results) -> None:
    """Time a pill of the bare app."""
    page.goto(address)
    wait_for_rows(page, _GRID_ROWS, ALL_ROWS)
    page.evaluate(_IDLE)
    start = time.perf_counter()
    page.get_by_role("button", name="suspended").click()
    wait_for_rows(page, _GRID_ROWS, SUSPENDED_ROWS)
    page.evaluate(_PAINTED)
    results.floor.append(time.perf_counter() - start)


def measure(wires: Mapping[int, Wire], floor: str, browser: Browser, pages: Sequence[str], runs: int) -> Results:
    """Make every change on some pages, the sizes in turns; lines are by size, the floor is the bare app."""
    results = Results()
    for name in pages:
        with ExitStack() as stack:
            tabs = {size: stack.enter_context(tab(browser)) for size in (0, *wires)}
            for page in tabs.values():
                page.set_default_timeout(_LIMIT_MS)
            for turn in range(runs + 1):
                measure_floor(tabs[0], floor, results)
                for change in CHANGES[name]:
                    for size, wire in wires.items():
                        seconds, sent = measured(tabs[size], wire, name, change, turn)
                        key = name, change.name, size
                        if turn == 0:
                            results.first[key] = seconds
                        else:
                            results.seconds[key].append(seconds)
                            results.sent[key].append(sent)
    return results


def report(results: Results, sizes: tuple[int, ...]) -> None:
    """Print the table: today's register as a ratio to the bare app, the others as ratios to today's."""
    floor = statistics.median(results.floor)
    small, *larger = sizes
    heads = [f"{size} × to {small} ×" for size in larger] + [f"first turn, {size} × to {small} ×" for size in larger]
    sent_heads = f"kB on the socket at {' / '.join(map(str, sizes))} ×"
    print(f"| page | change | {small} × to bare app | {' | '.join(heads)} | aim | {sent_heads} |")
    print(f"|---|---|{'--:|' * (len(heads) + 3)}")
    for page, change in dict.fromkeys((page, change) for page, change, _ in results.seconds):
        today, *grown = (statistics.median(results.seconds[page, change, size]) for size in sizes)
        first, *grown_first = (results.first[page, change, size] for size in sizes)
        ratios = [f"{one / today:.2f}" for one in grown] + [f"{one / first:.2f}" for one in grown_first]
        sent = (f"{statistics.median(results.sent[page, change, size]) / 1000:.0f}" for size in sizes)
        print(f"| {page} | {change} | {today / floor:.2f} | {' | '.join(ratios)} | {AIM:g} | {' / '.join(sent)} |")


def main() -> None:
    """Measure every size in turns, and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3, help="turns that count (default: %(default)s)")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="sizes (default: %(default)s)")
    parser.add_argument("--pages", nargs="+", default=list(CHANGES), choices=list(CHANGES), help="pages (default: all)")
    options = parser.parse_args()
    sizes = tuple(options.sizes)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright, ExitStack() as stack:
        folder = Path(temporary)
        pills = bare(folder / "pills", PILLS)
        floor = stack.enter_context(running(pills, pills / "output.txt")).address
        apps = {size: app_with(folder / f"times-{size}", size) for size in sizes}
        servers = {size: stack.enter_context(running(app, app / "output.txt")) for size, app in apps.items()}
        wires = {size: stack.enter_context(wired(server.address)) for size, server in servers.items()}
        expect.set_options(timeout=_LIMIT_MS)
        browser = stack.enter_context(
            playwright.chromium.launch(
                executable_path=browser_path(Path(playwright.chromium.executable_path)), args=list(FLAGS)
            )
        )
        results = measure(wires, floor, browser, options.pages, options.runs)
    print(f"Medians of {options.runs} turns.\n")
    report(results, sizes)


if __name__ == "__main__":
    main()
