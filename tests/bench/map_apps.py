"""The apps that the map is held against, and how each tells that it has drawn or shows a change."""

from __future__ import annotations

import importlib.metadata
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page

from tests.bench import map_content
from tests.browser.server import ROOT

PASSAGES = ("northern-sea-route", "northwest-passage")
SCRIPTS = Path(__file__).resolve().parent / "apps"
ONE_POINT, TEN_POINTS, OURS = "one point", "ten points", "this app"
ALL_LAYERS, SCATTERGEO, PYDECK = "this app, every layer", "plotly scattergeo", "pydeck, orthographic"

_POINTS = "document.querySelectorAll('.js-plotly-plot .scatterlayer .point').length"
_DRAWINGS = "Number(document.querySelector('.polar-map')?.dataset.drawn ?? 0)"
_ITEMS = "JSON.stringify([...document.querySelectorAll('.polar-map [data-item]')].map(({ dataset }) => dataset.item))"
_GEO = """document.querySelector('.js-plotly-plot .geolayer .layer.land path')?.getAttribute('d')
  && document.querySelectorAll('.js-plotly-plot .geolayer .scattergeo path.js-line').length"""
_LAND_AND_LINES = "window.benchVertices > 10000 && window.benchInstances > 10000"
# Nothing in the page says that a canvas has been drawn on: keep the largest calls for land (vertices of triangles) and
# for lines (instances, one for each of their pieces).
NOTE_WEBGL = """window.benchVertices = 0; window.benchInstances = 0;
for (const [name, at] of [["drawArrays", 2], ["drawElements", 1], ["drawArraysInstanced", 3],
    ["drawElementsInstanced", 4]]) {
  const original = WebGL2RenderingContext.prototype[name];
  const kept = name.endsWith("Instanced") ? "benchInstances" : "benchVertices";
  WebGL2RenderingContext.prototype[name] = function (...given) {
    window[kept] = Math.max(window[kept], given[at]);
    return original.apply(this, given);
  };
}"""


@dataclass(frozen=True, slots=True)
class Change:
    """A change of what a chart or map shows.

    Attributes
    ----------
    name : str
        What is changed.
    path : str
        The page with the widget.
    widget : callable
        Finds the widget that is clicked, again and again.
    shown : str
        A JavaScript expression whose value is another one once the change is on the screen.
    content : str
        A JavaScript expression that tells what is drawn: it must have changed, too.
    """

    name: str
    path: str
    widget: Callable[[Page], Locator]
    shown: str
    content: str


@dataclass(frozen=True, slots=True)
class App:
    """An app that is measured.

    Attributes
    ----------
    name : str
        What the tables call it.
    folder : Path
        Where its ``app.py`` stands.
    path : str
        The path of the page with the map.
    drawn : str
        A JavaScript expression that is true once the map is on the screen.
    surface : str
        Selects the element that is dragged; empty if none is.
    changes : tuple of Change
        The n-th is held against the n-th of the floor; empty if none is measured.
    before : str
        JavaScript that runs before the page's own.
    """

    name: str
    folder: Path
    path: str
    drawn: str
    surface: str = ""
    changes: tuple[Change, ...] = ()
    before: str = ""


def _pill(name: str) -> Callable[[Page], Locator]:
    return lambda page: page.get_by_role("button", name=name)


def _first_checkbox(page: Page) -> Locator:
    return page.get_by_test_id("stSidebar").get_by_test_id("stCheckbox").first.locator("label")


def ours() -> tuple[App, App]:
    """Give this app: as it opens and with what changes, and with everything on it that the alternatives draw."""
    drawn = f"{_DRAWINGS} >= 1"
    changes = (
        Change("state pill, map beside the list", "cooperation?lang=en", _pill("Suspended"), _DRAWINGS, _ITEMS),
        Change("layer ticked on the Map page", "map?lang=en", _first_checkbox, _DRAWINGS, _ITEMS),
    )
    layers = urlencode([("lang", "en"), *(("layer", layer) for layer in (*map_content.line_ids(), *PASSAGES))])
    return (
        App(OURS, ROOT, "map?lang=en", drawn, changes=changes),
        App(ALL_LAYERS, ROOT, f"map?{layers}", drawn, ".polar-map .js-plotly-plot"),
    )


def others(folder: Path) -> tuple[App, ...]:
    """Write the floor's apps and the alternatives into a folder; without pydeck if that is not installed."""
    chart, deck = ".js-plotly-plot", '[data-testid="stDeckGlJsonChart"]'
    changes = (
        Change("pill", "", _pill("suspended"), _POINTS, _POINTS),
        Change("checkbox", "", _first_checkbox, _POINTS, _POINTS),
    )
    apps = (
        App(ONE_POINT, _written(folder, "one_point"), "", f"{_POINTS} === 1"),
        App(TEN_POINTS, _written(folder, "ten_points"), "", f"{_POINTS} === 10", chart, changes),
        App(SCATTERGEO, _written(folder, "scattergeo"), "", _GEO, chart),
    )
    if not pydeck_version():
        return apps
    return (*apps, App(PYDECK, _written(folder, "deck"), "", _LAND_AND_LINES, deck, before=NOTE_WEBGL))


def pydeck_version() -> str:
    """Give the version of pydeck; empty if it is not installed."""
    try:
        return importlib.metadata.version("pydeck")
    except importlib.metadata.PackageNotFoundError:
        return ""


def _written(parent: Path, script: str) -> Path:
    """Write an app with the settings of this project, and with the map's content if it draws that."""
    folder = parent / script
    folder.mkdir()
    shutil.copy(SCRIPTS / f"{script}.py", folder / "app.py")
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    if script in {"scattergeo", "deck"}:
        map_content.write(folder)
        settings = folder / ".streamlit" / "config.toml"
        text = settings.read_text("utf-8")
        settings.write_text(text.replace("[server]\n", "[server]\nenableStaticServing = true\n"), "utf-8")
    return folder
