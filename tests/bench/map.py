"""Measures the map against a chart of a few points, and against its content by other means.

``python tests/bench/map.py``: every app starts anew in every run, in turns, so that whatever else the machine does
weighs on all; the ratios are what can be compared between machines. Prints Markdown tables with medians.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import platform
import sys
import tempfile
from pathlib import Path

import psutil
from playwright.sync_api import Browser, expect, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # a script's own folder is all that Python adds

from tests.bench import map_apps
from tests.bench.map_apps import ALL_LAYERS, ONE_POINT, OURS, PYDECK, SCATTERGEO, TEN_POINTS
from tests.bench.map_measures import LIMIT_MS, OFFLINE, SOFTWARE_WEBGL, Results, measure
from tests.browser.machine import FLAGS, browser_path

START_TARGET, CHANGE_TARGET, TRAFFIC_TARGET = "at most 1.15 times", "at most 1.3 times", "at most 60 kB"
SOFTWARE = "in software"
_RENDERER = """() => { const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl ? gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER) : 'none'; }"""


def _number(value: float | None, digits: int) -> str:
    return "-" if value is None else f"{value:.{digits}f}"


def _ratio(value: float | None, floor: float | None) -> str:
    return "-" if value is None or not floor else f"{value / floor:.2f}"


def _against_the_floor(results: Results) -> None:
    print("| measure (median) | floor | this app | ratio | target |\n|---|--:|--:|--:|---|")
    rows = [("process start to map drawn, s", "start", ONE_POINT, 2, START_TARGET)]
    for number, change in enumerate(map_apps.ours()[0].changes):
        rows += [
            (f"{change.name}: until the map shows it, s", f"change {number}, s", TEN_POINTS, 2, CHANGE_TARGET),
            (f"{change.name}: on the websocket, kB", f"change {number}, kB", TEN_POINTS, 1, TRAFFIC_TARGET),
        ]
    for title, measured, floor_app, digits, target in rows:
        floor, ours = results.median(measured, floor_app), results.median(measured, OURS)
        cells = (_number(floor, digits), _number(ours, digits), _ratio(ours, floor), target)
        print(f"| {title} ({floor_app}) | {' | '.join(cells)} |")


def _same_content(results: Results) -> None:
    print(
        "| the same lines, routes and land | drawn after, s | to one point "
        "| pan frame, ms: median / p95 | to the floor | zoom frame, ms: median / p95 | to the floor "
        "| data, kB | first visit, MB | map, px | works offline |"
    )
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|")
    for name in (TEN_POINTS, ALL_LAYERS, SCATTERGEO, PYDECK):
        start = results.median("start", name)
        cells = [_number(start, 2), _ratio(start, results.median("start", ONE_POINT))]
        for kind in ("pan", "zoom"):
            middle, high = (results.median(f"{kind} {part}", name) for part in ("median", "p95"))
            cells += [
                f"{_number(middle, 0)} / {_number(high, 0)}",
                _ratio(high, results.median(f"{kind} p95", TEN_POINTS)),
            ]
        visit = results.median("first visit, kB", name)
        cells += [
            _number(results.median("data, kB", name), 0),
            _number(None if visit is None else visit / 1000, 1),
            results.sizes.get(name, "-"),
            _offline(results, name),
        ]
        title = f"{name} (floor, no map)" if name == TEN_POINTS else name
        print(f"| {title} | {' | '.join(cells)} |")


def _offline(results: Results, name: str) -> str:
    """Say whether an app drew its map where nothing but this machine could be reached, without asking elsewhere."""
    if results.outside.get(name):
        return f"no: asks {', '.join(results.outside[name])}"
    return "-" if results.median("data, kB", name) is None else "yes"


def _machine(browser: Browser) -> str:
    """Give what was measured on."""
    versions = [f"Python {platform.python_version()}"]
    versions += [f"{package} {importlib.metadata.version(package)}" for package in ("streamlit", "plotly")]
    if map_apps.pydeck_version():
        versions.append(f"pydeck {map_apps.pydeck_version()}")
    page = browser.new_page()
    renderer = str(page.evaluate(_RENDERER))
    page.close()
    return (
        f"{psutil.cpu_count()} cores, {platform.system()} {platform.machine()}; {', '.join(versions)}; "
        f"Chromium {browser.version} without a window, WebGL {SOFTWARE if 'SwiftShader' in renderer else renderer}"
    )


def report(results: Results, runs: int, machine: str) -> None:
    """Print the tables, and what could not be measured."""
    print(f"Medians of {runs} run{'s' if runs > 1 else ''}. {machine}.\n")
    _against_the_floor(results)
    print()
    _same_content(results)
    print(
        "\nData: the websocket and everything fetched but code, as it came over the wire; first visit: with code, "
        "empty cache. The alternatives have outlines for areas, and neither relief, names nor patterns; pydeck counts "
        "as drawn when WebGL is told to draw."
    )
    if SOFTWARE in machine and map_apps.pydeck_version():
        print("Without a graphics card the frames of pydeck, which draws by WebGL, are slower than on most desks.")
    if not map_apps.pydeck_version():
        print("\nNot measured: pydeck is not installed.")
    for (measured, name), why in results.faults.items():
        print(f"\nNot measured in every run: {measured} of {name}: {why}")


def main() -> None:
    """Run the apps in turns and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="starts of each app (default: %(default)s)")
    runs = parser.parse_args().runs
    results = Results()
    expect.set_options(timeout=LIMIT_MS)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        apps = map_apps.others(folder) + map_apps.ours()
        browser = playwright.chromium.launch(
            executable_path=browser_path(Path(playwright.chromium.executable_path)),
            args=[*FLAGS, OFFLINE, SOFTWARE_WEBGL],
        )
        machine = _machine(browser)
        for run in range(runs):
            for app in apps:
                print(f"run {run + 1} of {runs}: {app.name}", file=sys.stderr)
                measure(app, browser, folder / "output.txt", results, first=run == 0)
        browser.close()
    report(results, runs, machine)


if __name__ == "__main__":
    main()
