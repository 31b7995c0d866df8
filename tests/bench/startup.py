"""Measures start, filter, memory and traffic against a bare Streamlit app: ``python -m tests.bench.startup``.

Both apps run with the same settings, in turns, so that whatever else the machine does weighs on both; the ratios are
what can be compared between machines. Prints a Markdown table with medians.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from playwright.sync_api import Browser, Page, expect, sync_playwright

from data.queries import initiatives
from data.register import register
from data.selection import Selection
from tests.bench.wire import Wire, wired
from tests.browser.machine import FLAGS, browser_path
from tests.browser.server import ROOT, Server, running

ONE_LINE = 'import streamlit as st\nst.write("hello")\n'
PILLS = """import pandas as pd
import streamlit as st
kinds = ["active"] * 17 + ["limited"] + ["suspended"] * 3 + ["ended"] * 3 + ["not stated"] * 7
frame = pd.DataFrame({"name": [f"row {n}" for n in range(31)], "state": kinds, "n": range(31)})
chosen = st.pills("State", sorted(set(kinds)), selection_mode="multi")
st.dataframe(frame[frame["state"].isin(chosen)] if chosen else frame)
"""
ALL_ROWS, SUSPENDED_ROWS = 31, 3
FURTHER_SESSIONS = 5
LIBRARIES = ("numpy", "pandas", "pyarrow", "PIL", "shapely", "scipy")
MEGABYTE = 1_000_000
_GRID_ROWS = (
    """() => Number(document.querySelector('canvas table[aria-rowcount]')?.getAttribute('aria-rowcount')) - 1"""
)
_TABLE_ROWS = """() => { for (const box of document.querySelectorAll('*')) {
  const table = (box.shadowRoot ?? box).querySelector('.table-root tbody');
  if (table) return table.rows.length;
} return 0; }"""


@dataclass(frozen=True, slots=True)
class App:
    """An app that is measured.

    Attributes
    ----------
    folder : Path
        Where its ``app.py`` stands.
    first : str
        The path of its first page.
    drawn : callable
        Waits until the headline of the first page is visible.
    listed : str
        The path of the page with the filter; empty if it has none.
    pill : str
        How the name of the pill begins that is switched on.
    rows : tuple of int
        How many rows there are without the pill and with it.
    """

    folder: Path
    first: str
    drawn: Callable[[Page], None]
    listed: str = ""
    pill: str = ""
    rows: tuple[int, int] = (ALL_ROWS, SUSPENDED_ROWS)


@dataclass(slots=True)
class Results:
    """Every value measured, by measure and app."""

    values: dict[tuple[str, str], list[float]] = field(default_factory=lambda: defaultdict(list))
    libraries: dict[tuple[str, str], str] = field(default_factory=dict)

    def note(self, measure: str, app: str, value: float) -> None:
        """Keep one value."""
        self.values[measure, app].append(value)

    def median(self, measure: str, app: str) -> float | None:
        """Give the median of a measure, None if it was not measured."""
        values = self.values.get((measure, app))
        return statistics.median(values) if values else None


def memory(server: Server) -> float:
    """Give the memory that only this server's processes hold (USS), in megabytes."""
    process = psutil.Process(server.process_id)
    family = [process, *process.children(recursive=True)]
    return float(sum(member.memory_full_info().uss for member in family)) / MEGABYTE


def loaded(server: Server) -> str:
    """Give the compiled libraries that the server has loaded, as far as the system tells."""
    try:
        files = [Path(part.path).as_posix() for part in psutil.Process(server.process_id).memory_maps()]
    except (AttributeError, psutil.AccessDenied):
        return "not known on this system"
    return ", ".join(name for name in LIBRARIES if any(f"/{name}/" in file for file in files)) or "none"


@contextmanager
def tab(browser: Browser) -> Iterator[Page]:
    """Give a tab of a browser that has never seen the app."""
    with browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce") as context:
        yield context.new_page()


def wait_for_rows(page: Page, rows: str, n: int) -> None:
    """Wait until a table shows so many rows, looking at every frame of the screen."""
    page.wait_for_function(f"() => ({rows})() === {n}")


def measure_filter(page: Page, app: App, rows: str, wire: Wire) -> tuple[float, float]:
    """Switch a pill on and off, and give the seconds and the bytes of one change."""
    pill = page.get_by_role("button", name=app.pill)
    without, with_pill = app.rows
    wait_for_rows(page, rows, without)
    for n in (with_pill, without):  # the first change loads what the later ones have
        pill.click()
        wait_for_rows(page, rows, n)
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    before, start = wire.socket, time.perf_counter()
    pill.click()
    wait_for_rows(page, rows, with_pill)
    took = time.perf_counter() - start
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    return took, wire.socket - before


def measure(name: str, app: App, browser: Browser, folder: Path, results: Results) -> None:
    """Start an app once and measure everything on it."""
    start = time.perf_counter()
    with running(app.folder, folder / "output.txt") as server, tab(browser) as page:
        results.libraries["loaded when the server first answers", name] = loaded(server)
        page.goto(f"{server.address}/{app.first}")
        app.drawn(page)
        results.note("start to headline, s", name, time.perf_counter() - start)
        results.libraries["loaded after the first page", name] = loaded(server)
        results.note("memory after the first page, MB", name, memory(server))
        if not app.listed:
            return
        ours = name == "this app"
        grid = ("grid", _GRID_ROWS, "&view=grid" if ours else "")
        for view, rows, query in (grid, ("table", _TABLE_ROWS, "")) if ours else (grid,):
            with wired(server.address) as wire:
                page.goto(f"{wire.address}/{app.listed}{query}")
                took, sent = measure_filter(page, app, rows, wire)
                page.goto("about:blank")
            results.note(f"filter to {view}, s", name, took)
            results.note(f"filter to {view}, kB on the socket", name, sent / 1000)
            if view == "grid":
                results.note("memory after the grid, MB", name, memory(server))
                results.note(
                    "memory a further session, MB",
                    name,
                    further_sessions(f"{server.address}/{app.listed}{query}", server, app, browser),
                )


def further_sessions(address: str, server: Server, app: App, browser: Browser) -> float:
    """Give what each of several further readers adds to the memory, in megabytes."""
    before = memory(server)
    contexts = [browser.new_context() for _ in range(FURTHER_SESSIONS)]
    for context in contexts:
        page = context.new_page()
        page.goto(address)
        wait_for_rows(page, _GRID_ROWS, app.rows[0])
    added = memory(server) - before
    for context in contexts:
        context.close()
    return added / FURTHER_SESSIONS


def bare(folder: Path, script: str) -> Path:
    """Write a bare app with the settings of this project."""
    folder.mkdir()
    (folder / "app.py").write_text(script, "utf-8")
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    return folder


def _rows() -> tuple[int, int]:
    """Give how many initiatives this app has, and how many of them are suspended today."""
    views = (Selection(), Selection(state=("suspended",)))
    every, suspended = (len(initiatives(register(), view).rows) for view in views)
    return every, suspended


def report(results: Results) -> None:
    """Print the table: the bare app that a measure is held against is the one that has it."""
    print("| measure (median) | bare app | this app | ratio |\n|---|--:|--:|--:|")
    for measured in dict.fromkeys(measure for measure, _ in results.values):
        ours = results.median(measured, "this app")
        basis = {
            "filter to table, s": "filter to grid, s",
            "filter to table, kB on the socket": "filter to grid, kB on the socket",
        }
        floor_app = "one line" if results.median(measured, "one line") is not None else "pills and grid"
        floor = results.median(basis.get(measured, measured), floor_app)
        if floor is None or ours is None:
            continue
        ratio = f"{ours / floor:.2f}" if floor > 0 else "-"
        print(f"| {measured} ({floor_app}) | {floor:.2f} | {ours:.2f} | {ratio} |")
    print("\n| libraries | one line | pills and grid | this app |\n|---|---|---|---|")
    for when in dict.fromkeys(when for when, _ in results.libraries):
        print(f"| {when} | {' | '.join(results.libraries[when, name] for name in APPS)} |")


APPS = ("one line", "pills and grid", "this app")


def main() -> None:
    """Run the apps in turns and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="starts of each app (default: %(default)s)")
    runs = parser.parse_args().runs
    results = Results()
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        hello = bare(folder / "hello", ONE_LINE)
        pills = bare(folder / "pills", PILLS)
        apps = {
            "one line": App(hello, "", lambda page: expect(page.get_by_text("hello")).to_be_visible()),
            "pills and grid": App(
                pills, "", lambda page: wait_for_rows(page, _GRID_ROWS, ALL_ROWS), "?", pill="suspended"
            ),
            "this app": App(
                ROOT,
                "?lang=en",
                lambda page: expect(page.get_by_role("heading", level=1)).to_be_visible(),
                "cooperation?lang=en",
                pill="Suspended",
                rows=_rows(),
            ),
        }
        expect.set_options(timeout=60_000)
        browser = playwright.chromium.launch(
            executable_path=browser_path(Path(playwright.chromium.executable_path)), args=list(FLAGS)
        )
        for _ in range(runs):
            for name, app in apps.items():
                measure(name, app, browser, folder, results)
        browser.close()
    print(f"Medians of {runs} runs.\n")
    report(results)


if __name__ == "__main__":
    main()
