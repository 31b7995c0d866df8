"""What is measured on an app with a map: start, changes, frames while it is moved, and what it fetches."""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Error, Page, expect
from playwright.sync_api import TimeoutError as WaitedTooLongError

from tests.bench.map_apps import App, Change
from tests.bench.wire import Wire, wired
from tests.browser.server import running

# Nothing but this machine can be reached: what needs the network shows that it does.
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"
SOFTWARE_WEBGL = "--enable-unsafe-swiftshader"
LIMIT_MS = 60_000
TIMED_CHANGES = 3
SETTLE_MS = 400
_MOVES, _PACE_S = 60, 0.016
_LONGEST_MOVE_S = 6.0  # a map that is slower than that has shown it
_WHEEL_STEPS, _WHEEL_PIXELS = 15, 20
_KB = 1000
_CODE = {"Document", "Script", "Stylesheet", "Font"}
_RECORD = """() => { const frames = [];
  const tick = (now) => { frames.push(now); window.benchFrame = requestAnimationFrame(tick); };
  window.benchFrames = frames; tick(performance.now()); }"""
_RECORDED = "() => { cancelAnimationFrame(window.benchFrame); return window.benchFrames; }"


class NotMeasuredError(Exception):
    """Something could not be measured; the message says why."""


@dataclass(slots=True)
class Results:
    """Every value measured, by measure and app."""

    values: dict[tuple[str, str], list[float]] = field(default_factory=lambda: defaultdict(list))
    outside: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sizes: dict[str, str] = field(default_factory=dict)
    faults: dict[tuple[str, str], str] = field(default_factory=dict)

    def note(self, measure: str, app: str, value: float) -> None:
        """Keep one value."""
        self.values[measure, app].append(value)

    def median(self, measure: str, app: str) -> float | None:
        """Give the median of a measure, None if it was not measured."""
        values = self.values.get((measure, app))
        return statistics.median(values) if values else None

    @contextmanager
    def unless(self, measure: str, app: str) -> Iterator[None]:
        """Keep why something could not be measured, and go on with the rest."""
        try:
            yield
        except (Error, AssertionError, NotMeasuredError) as fault:
            lines = str(fault).strip().splitlines()
            self.faults[measure, app] = lines[0] if lines else type(fault).__name__


@dataclass  # without slots: Playwright writes to the object whose method it is given
class Fetched:
    """What a page fetched over the wire, in bytes; over its websocket as sent."""

    code: float = 0
    data: float = 0
    outside: set[str] = field(default_factory=set)
    kinds: dict[str, str] = field(default_factory=dict)

    def watch(self, page: Page) -> None:
        """Count from now on."""
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.loadingFinished", self._finished)

    def _asked(self, event: dict[str, object]) -> None:
        self.kinds[str(event["requestId"])] = str(event.get("type"))
        request = event["request"]
        address = urlsplit(str(request["url"]) if isinstance(request, dict) else "")
        if address.scheme in {"http", "https", "ws", "wss"} and address.hostname != "localhost":
            self.outside.add(str(address.hostname))

    def _finished(self, event: dict[str, object]) -> None:
        size = float(str(event["encodedDataLength"]))
        if self.kinds.get(str(event["requestId"])) in _CODE:
            self.code += size
        else:
            self.data += size


@contextmanager
def _tab(browser: Browser, app: App) -> Iterator[Page]:
    """Give a tab of a browser that has never seen the app."""
    with browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce") as context:
        page = context.new_page()
        page.set_default_timeout(LIMIT_MS)
        if app.before:
            page.add_init_script(app.before)
        yield page


def _idle(page: Page) -> None:
    """Wait until the server has nothing more to say, and what it said last is drawn."""
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    page.wait_for_timeout(SETTLE_MS)  # nothing on a page tells that no further drawing follows


def _wait(page: Page, expression: str) -> None:
    try:
        page.wait_for_function(f"() => {expression}")
    except WaitedTooLongError:
        message = f"waited {LIMIT_MS // 1000} s at {urlsplit(page.url).path} for: {' '.join(expression.split())}"
        raise NotMeasuredError(message) from None


def measure(app: App, browser: Browser, log: Path, results: Results, *, first: bool) -> None:
    """Start an app once and measure everything on it that could be before; what never varies only on the first run."""
    if ("start", app.name) in results.faults:
        return
    start = time.perf_counter()
    with running(app.folder, log) as server:
        with _tab(browser, app) as page, results.unless("start", app.name):
            page.goto(f"{server.address}/{app.path}")
            _wait(page, app.drawn)
            results.note("start", app.name, time.perf_counter() - start)
        for number, change in enumerate(app.changes):
            measured = f"change {number}"
            if _failed(results, app, measured):
                continue
            with (
                wired(server.address) as wire,
                _tab(browser, app) as page,
                results.unless(measured, app.name),
            ):
                for took, sent in _changes(page, wire, change):
                    results.note(f"{measured}, s", app.name, took)
                    results.note(f"{measured}, kB", app.name, sent)
        if app.surface and not _failed(results, app, "frames"):
            with _tab(browser, app) as page, results.unless("frames", app.name):
                page.goto(f"{server.address}/{app.path}")
                _wait(page, app.drawn)
                _idle(page)
                _measure_frames(page, app, results, first=first)
        if first:
            with (
                wired(server.address) as wire,
                _tab(browser, app) as page,
                results.unless("fetched", app.name),
            ):
                _measure_fetched(page, wire, app, results)


def _failed(results: Results, app: App, measured: str) -> bool:
    """Tell whether something is not worth another wait, because it or the start failed before."""
    return any((name, app.name) in results.faults for name in ("start", measured))


def _changes(page: Page, wire: Wire, change: Change) -> Iterator[tuple[float, float]]:
    """Click a widget on and off, and give the seconds and the kilobytes of each later change."""
    page.goto(f"{wire.address}/{change.path}")
    widget = change.widget(page)
    _wait(page, f"({change.shown}) > 0")
    for number in range(2 + TIMED_CHANGES):
        _idle(page)
        bytes_before, shown, content = wire.socket, page.evaluate(change.shown), page.evaluate(change.content)
        start = time.perf_counter()
        widget.click()
        _wait(page, f"({change.shown}) !== {shown}")
        took = time.perf_counter() - start
        _idle(page)
        if page.evaluate(change.content) == content:
            message = "the map drew again, but drew the same"
            raise NotMeasuredError(message)
        if number >= 2:  # the first on and off load what the later ones have
            yield took, (wire.socket - bytes_before) / _KB


def _measure_frames(page: Page, app: App, results: Results, *, first: bool) -> None:
    """Drag a map and turn the wheel over it, and keep how long its frames take; on the first run see that it moves."""
    surface = page.locator(app.surface).first
    surface.scroll_into_view_if_needed()
    box = surface.bounding_box()
    if box is None:
        message = "the map has no size"
        raise NotMeasuredError(message)
    results.sizes[app.name] = f"{box['width']:.0f} x {box['height']:.0f}"
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    for kind in ("pan", "zoom"):
        before = surface.screenshot() if first else b""
        page.evaluate(_RECORD)
        if kind == "pan":
            _drag(page, x, y)
        else:
            _wheel(page)
        frames = page.evaluate(_RECORDED)
        _idle(page)
        if first and surface.screenshot() == before:
            message = f"the map did not move on the {kind}"
            raise NotMeasuredError(message)
        intervals = [later - earlier for earlier, later in pairwise(frames)]
        results.note(f"{kind} median", app.name, statistics.median(intervals))
        results.note(f"{kind} p95", app.name, statistics.quantiles(intervals, n=20, method="inclusive")[-1])


def _drag(page: Page, x: float, y: float) -> None:
    """Drag out and half-way back."""
    page.mouse.down()
    for number in _paced(page, _MOVES):
        there = 1 - abs(1 - 2 * number / _MOVES)
        page.mouse.move(x + 220 * there + number / 2, y + 120 * there + number / 2)
    page.mouse.up()


def _wheel(page: Page) -> None:
    """Turn the wheel in, out and in again."""
    for number in _paced(page, 3 * _WHEEL_STEPS):
        page.mouse.wheel(0, _WHEEL_PIXELS if number // _WHEEL_STEPS == 1 else -_WHEEL_PIXELS)


def _paced(page: Page, steps: int) -> Iterator[int]:
    """Count at the pace of a hand; a page that cannot follow is not driven faster afterwards."""
    start = due = time.perf_counter()
    for number in range(steps):
        yield number
        due += _PACE_S
        now = time.perf_counter()
        if now < due:
            page.wait_for_timeout((due - now) * 1000)
        else:
            due = now
        if now - start > _LONGEST_MOVE_S:
            return


def _measure_fetched(page: Page, wire: Wire, app: App, results: Results) -> None:
    """Load the page once more with an empty cache, and count what it fetches until it is drawn."""
    fetched = Fetched()
    fetched.watch(page)
    page.goto(f"{wire.address}/{app.path}")
    try:
        _wait(page, app.drawn)
        _idle(page)
    finally:
        results.outside[app.name] = tuple(sorted(fetched.outside))
    results.note("data, kB", app.name, (fetched.data + wire.socket) / _KB)
    results.note("first visit, kB", app.name, (fetched.data + fetched.code + wire.socket) / _KB)
