"""Measures what a layer of the reader's own costs, from the file to the screen, and what the bake costs.

``python tests/bench/sea.py``: 1,000, 100,000 and 1,000,000 points as CSV, and a GeoPackage of areas of about 50 MB, all
made here. Each is read in a process of its own, brought to the app in a browser, and drawn by plotly's ``scattergeo``
with the same points. Prints Markdown tables; medians of the runs. With ``--bake`` it bakes once instead, into a folder
that is then thrown away, and tells how long that took and how much memory at most.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import multiprocessing
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import psutil
import pyogrio
import shapely
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as WaitedTooLongError
from plotly.offline import get_plotlyjs

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # a script's own folder is all that Python adds

from data.register import TABLES_FOLDER
from geo.layers import SHAPES_FOLDER
from tests.browser.machine import FLAGS, browser_path
from tests.browser.server import ROOT, running

POINTS = (1_000, 100_000, 1_000_000)
_AREAS, _CORNERS = 56_000, 48
_LIMIT_MS = 120_000
_LOOK_S = 0.2
_MB = 1024 * 1024
_DRAWN = '.polar-map .overlay [data-item^="brought-"]'
_SCATTERGEO = """<!doctype html><body><div id=map style="width:1000px;height:700px"></div>
<script src="plotly.js"></script>
<script>const [lon, lat] = {data}; const begin = performance.now();
const projection = {{type: "azimuthal equal area", rotation: {{lat: 90}}}};
const layout = {{geo: {{projection, lataxis: {{range: [50, 90]}}, showland: false, showcoastlines: false}}}};
Plotly.newPlot("map", [{{type: "scattergeo", lon, lat, mode: "markers", marker: {{size: 3}}}}], layout)
  .then(() => requestAnimationFrame(() => {{ window.took = performance.now() - begin; }}));</script>"""


def _points(n: int) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    rough = np.random.default_rng(n)
    lat = 90 - 40 * np.sqrt(rng_share(rough, n))
    return lat, rough.uniform(-180, 180, n)


def rng_share(rough: np.random.Generator, n: int) -> np.ndarray[Any, Any]:
    """Give shares of the way from the Pole to the map's edge, denser in the middle as traffic is."""
    return rough.beta(2, 3, n)


def files(folder: Path) -> dict[str, Path]:
    """Make the files that are brought."""
    made = {}
    for n in POINTS:
        path = folder / f"points-{n}.csv"
        lat, lon = _points(n)
        np.savetxt(path, np.column_stack([lat, lon]), fmt="%.5f", delimiter=",", header="lat,lon", comments="")
        made[f"{n:,} points, CSV"] = path
    path = folder / "areas.gpkg"
    lat, lon = _points(_AREAS)
    turn = np.linspace(0, 2 * np.pi, _CORNERS, endpoint=False)
    round_ = np.stack([np.cos(turn) * 0.4, np.sin(turn) * 0.1], axis=1)
    rings = np.column_stack([lon, np.minimum(lat, 89)])[:, None, :] + round_[None, :, :]
    frame = gpd.GeoDataFrame({"name": np.arange(_AREAS).astype(str)}, geometry=shapely.polygons(rings), crs=4326)
    pyogrio.write_dataframe(frame, path, driver="GPKG", layer="areas")
    made[f"{_AREAS:,} areas, GeoPackage"] = path
    return made


def _alone(path: Path, answer: Any) -> None:  # noqa: ANN401  # a queue
    """Read a file in a process of its own, and tell how long each step took and how much memory was taken and kept."""
    from geo.brought import Brought, in_waters, on_screen, read_layer, where  # noqa: PLC0415  # in the process that is measured
    from geo.frames import layer  # noqa: PLC0415  # as above

    zones = dict(layer("zones", 3573).dropna(subset=["geometry"]).set_index("id").geometry)
    read_layer("warm.csv", b"lat,lon\n80,10\n")
    process = psutil.Process()
    data = path.read_bytes()
    before = process.memory_info().rss
    begin = time.perf_counter()
    brought = read_layer(path.name, data)
    read = time.perf_counter()
    if not isinstance(brought, Brought):
        message = f"{path.name}: a layer was expected"
        raise TypeError(message)
    screen = on_screen(brought)
    thinned = time.perf_counter()
    where(brought, zones)
    in_waters(brought)
    told = time.perf_counter()
    held = process.memory_info().rss
    sent = sum(len(text) for xy in (screen.lines, *screen.areas, screen.dots) for text in xy.values())
    sent += len(screen.density.picture) if screen.density else 0
    highest = _highest_mb()
    del brought, screen
    answer.put(
        {
            "read, s": read - begin,
            "drawn, s": thinned - read,
            "where, s": told - thinned,
            "kB to the browser": sent / 1000,
            "memory at most, MB": highest - before / _MB,
            "memory after, MB": (held - before) / _MB,
        }
    )


def _highest_mb() -> float:
    """Give the most memory that this process ever held."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmHWM:"):
            return float(line.split()[1]) / 1024
    message = "the kernel does not tell the most memory that was held"
    raise OSError(message)


def alone(path: Path) -> dict[str, float]:
    """Measure a file in a process of its own."""
    context = multiprocessing.get_context("spawn")
    answer = context.Queue()
    process = context.Process(target=_alone, args=(path, answer))
    process.start()
    found: dict[str, float] = answer.get(timeout=300)
    process.join()
    return found


def to_screen(browser: Browser, address: str, path: Path) -> dict[str, float]:
    """Bring a file to the map page in a browser, until it is drawn, and until what lies where stands below."""
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    try:
        page.goto(f"{address}/map", timeout=_LIMIT_MS)
        page.locator(".polar-map[data-drawn]").wait_for(timeout=_LIMIT_MS)
        page.locator('input[type="file"]').first.wait_for(state="attached", timeout=_LIMIT_MS)
        begin = time.perf_counter()
        page.locator('input[type="file"]').first.set_input_files(path)
        page.locator(_DRAWN).first.wait_for(state="attached", timeout=_LIMIT_MS)
        drawn = time.perf_counter()
        page.get_by_text("What of your layer lies where").wait_for(timeout=_LIMIT_MS)
        told = time.perf_counter()
    finally:
        page.close()
    return {"upload to map, s": drawn - begin, "to what lies where, s": told - begin}


def by_scattergeo(browser: Browser, folder: Path, n: int) -> float | None:
    """Draw as many points by plotly's own map, from the data in the page to the drawing; None if it takes too long."""
    lat, lon = _points(n)
    data = json.dumps([np.round(lon, 5).tolist(), np.round(lat, 5).tolist()])
    (folder / "plotly.js").write_text(get_plotlyjs(), "utf-8")
    file = folder / f"scattergeo-{n}.html"
    file.write_text(_SCATTERGEO.format(data=data), "utf-8")
    page: Page = browser.new_page()
    begin = time.perf_counter()
    try:
        page.goto(file.as_uri(), timeout=_LIMIT_MS)
        page.wait_for_function("() => window.took !== undefined", timeout=_LIMIT_MS)
    except WaitedTooLongError:
        return None
    finally:
        took = time.perf_counter() - begin
        page.close()
    return took


def bake(folder: Path) -> dict[str, float]:
    """Bake every shape into a folder; what is fetched for it has been fetched before, or counts."""
    shapes, tables = folder / "shapes", folder / "tables"
    shutil.copytree(SHAPES_FOLDER, shapes)
    shutil.copytree(TABLES_FOLDER, tables)
    command = [sys.executable, "-m", "geo.build", "--shapes", str(shapes), "--tables", str(tables)]
    begin, most = time.perf_counter(), 0
    process = psutil.Popen(command, cwd=ROOT)
    while process.poll() is None:
        with contextlib.suppress(psutil.NoSuchProcess):
            taken = (process, *process.children(recursive=True))
            most = max(most, sum(one.memory_info().rss for one in taken))
        time.sleep(_LOOK_S)
    if process.returncode:
        sys.exit(f"the bake ended with {process.returncode}")
    return {"bake, s": time.perf_counter() - begin, "memory at most, MB": most / _MB}


def _medians(measure: Callable[[], dict[str, float]], runs: int) -> dict[str, float]:
    found = [measure() for _ in range(runs)]
    return {name: statistics.median(one[name] for one in found) for name in found[0]}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--bake", action="store_true", help="measure the bake alone, once")
    asked = parser.parse_args()
    runs = asked.runs
    if asked.bake:
        with tempfile.TemporaryDirectory() as kept:
            found = bake(Path(kept))
        print(" | ".join(f"{name}: {value:.0f}" for name, value in found.items()))
        return
    with tempfile.TemporaryDirectory() as kept, sync_playwright() as playwright:
        folder = Path(kept)
        made = files(folder)
        browser = playwright.chromium.launch(executable_path=str(browser_path(folder)), args=[*FLAGS])
        rows = {name: _medians(lambda path=path: alone(path), runs) for name, path in made.items()}  # type: ignore[misc]
        with running(ROOT, folder / "log.txt") as server:
            process = psutil.Process(server.process_id)
            for name, path in made.items():
                rows[name] |= _medians(lambda path=path: to_screen(browser, server.address, path), runs)  # type: ignore[misc]
                rows[name]["server after, MB"] = process.memory_info().rss / _MB
        columns = list(next(iter(rows.values())))
        print(f"| file | MB | {' | '.join(columns)} |\n|---|--:|{'--:|' * len(columns)}")
        for name, path in made.items():
            cells = " | ".join(f"{rows[name][column]:.3g}" for column in columns)
            print(f"| {name} | {path.stat().st_size / _MB:.1f} | {cells} |")
        print("\n| points | scattergeo, page to drawing, s |\n|---|--:|")
        for n in POINTS:
            took = by_scattergeo(browser, folder, n)
            print(f"| {n:,} | {'not within two minutes' if took is None else f'{took:.1f}'} |")
        browser.close()


if __name__ == "__main__":
    main()
