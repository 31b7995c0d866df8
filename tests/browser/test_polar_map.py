"""A map in a browser tells what a reader does, keeps its place, and says so when it cannot be drawn."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from itertools import combinations
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.server import ROOT, Server, running
from tests.browser.tabs import Tabs
from tests.browser.witness import Witness

_APP = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
import streamlit as st
from components.shell import server
app = st.App("page.py", routes=server.routes())
"""
_PAGE = """
import streamlit as st
seen = st.query_params.to_dict()  # by the first line of the page
from components.polar_map import (
    BEYOND, PLACE, Item, LegendEntry, MapSpec, Texts, is_extent, needed, show
)
from data.language import Language
from geo.projection import forward

st.set_page_config(layout="wide")


def place(name, lon, lat, **more):
    x, y = map(float, forward(lon, lat))
    status = PLACE if lat >= 50 else BEYOND
    return Item(id=name.lower(), shape="point", status=status, color_key="russia", name=name, x_m=x, y_m=y, **more)


def line(name, drawn):
    return Item(id=name.lower(), shape="line", status="agreed", color_key="neutral", name=name, drawn=drawn)


items = (
    line("Sector", "canada-sector-141w"), line("Nowhere", "no-such-shape"), place("Moscow", 37.6, 55.75, major=True),
    place("Toronto", -79.4, 43.7), place("Ottawa", -75.7, 45.4, major=True), place("Quebec", -71.2, 46.8),
)
words = {name: name for name in Texts.__dataclass_fields__}
words |= {"compass": "NSEW", "distance_result": "{km} {nm}", "in_view": "{n} in view", "wheel_request": "{key}"}
wanted = tuple(map(float, filter(None, seen.get("extent", "").split(","))))


def picked(identity):
    st.query_params["picked"] = identity


def moved(extent):
    st.query_params["extent"] = ",".join(f"{value:.1f}" for value in extent)


st.title(f"seen {seen.get('picked')} {seen.get('extent')}")
answer = show(
    MapSpec(
        lang=Language.ENGLISH, items=items, texts=Texts(**words),
        legend=tuple(LegendEntry(shape, key, f"{shape} {key}") for shape, key in needed(items)),
        selected=seen.get("picked"), marked=frozenset(filter(None, seen.get("marked", "").split(","))),
        extent=wanted if is_extent(wanted) else None,
    ),
    key="tried", height=seen.get("height", "clamp(420px, 100dvh - 300px, 1000px)"), on_picked=picked, on_moved=moved,
)
st.caption(f"failed: {answer.failed}")
"""
WINDOW = (1280, 900)
_RANGES = "plot => [...plot._fullLayout.xaxis.range, ...plot._fullLayout.yaxis.range]"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give a running app with one map and nothing else."""
    folder = tmp_path_factory.mktemp("map")
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    (folder / "app.py").write_text(_APP, "utf-8")
    (folder / "page.py").write_text(_PAGE, "utf-8")
    with running(folder, folder / "output.txt") as started:
        yield started


@pytest.fixture(scope="module")
def tabs(browser: Browser, app: Server) -> Iterator[Tabs]:
    """Give a way to get tabs for the page of one map, in which something may go wrong."""
    opened = Tabs(browser, app.address, Witness(app.address))
    yield opened
    opened.close()


@pytest.fixture
def page(tabs: Tabs) -> Iterator[Page]:
    """Give a tab of the map's page."""
    with tabs(size=WINDOW) as screen:
        yield screen.page


def opened(page: Page, app: Server, query: str = "") -> Locator:
    """Open the app and wait until its map is drawn; give the map."""
    page.goto(f"{app.address}/?{query}")
    found = page.locator(".polar-map[data-drawn]")
    expect(found).to_be_visible(timeout=60_000)  # plotly.js is large
    return found


def query_of(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def click(shape: Locator) -> None:
    """Click where a shape is drawn; the figure below it takes the click."""
    box = shape.bounding_box()
    assert box is not None
    shape.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def fail(route: Route) -> None:
    route.abort()


def test_a_click_reaches_the_page_before_its_first_line(page: Page, app: Server) -> None:
    click(opened(page, app).locator('[data-item="moscow"]'))
    expect(page.get_by_role("heading", name="seen moscow None")).to_be_visible()


def test_a_place_beyond_the_edge_is_picked_like_any_other(page: Page, app: Server) -> None:
    click(opened(page, app).locator('[data-item="toronto"]'))
    expect(page.get_by_role("heading", name="seen toronto None")).to_be_visible()


def test_the_list_of_what_is_in_view_reaches_a_place_beyond_the_edge(page: Page, app: Server) -> None:
    found = opened(page, app)
    found.get_by_role("button", name="picking").click()
    page.keyboard.type("que")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="seen quebec None")).to_be_visible()


def test_a_map_that_is_asked_to_be_where_it_is_stays_there(page: Page, app: Server) -> None:
    found = opened(page, app)
    frame = found.locator(".frame")
    frame.focus()
    frame.press("ArrowLeft")
    frame.press("+")
    before = found.locator(".plot").evaluate(_RANGES)
    expect(page.get_by_role("heading", name=re.compile(r"seen None -?\d"))).to_be_visible()
    assert found.locator(".plot").evaluate(_RANGES) == pytest.approx(before, abs=1)


def test_a_link_with_an_extent_opens_there(page: Page, app: Server) -> None:
    left, right, bottom, top = opened(page, app, "extent=1000,-500,2000").locator(".plot").evaluate(_RANGES)
    assert [(left + right) / 2, (bottom + top) / 2, top - bottom] == pytest.approx([1e6, -5e5, 2e6], abs=1)


def test_names_of_places_beyond_the_edge_stand_on_the_map_and_not_on_each_other(page: Page, app: Server) -> None:
    found = opened(page, app)
    boxes = [found.locator(".overlay text", has_text=name).last.bounding_box() for name in ("Toronto", "Ottawa", "Que")]
    pairs = [(one, other) for one, other in combinations(boxes, 2) if one and other]
    apart = [
        one["x"] + one["width"] < other["x"] + 1
        or other["x"] + other["width"] < one["x"] + 1
        or one["y"] + one["height"] < other["y"] + 5
        or other["y"] + other["height"] < one["y"] + 5
        for one, other in pairs
    ]
    assert apart == [True, True, True]


def test_what_has_no_shape_is_left_out_and_the_rest_is_drawn(page: Page, app: Server) -> None:
    found = opened(page, app)
    drawn = [found.locator(f'[data-item="{name}"]').count() > 0 for name in ("nowhere", "sector", "moscow")]
    assert (found.get_attribute("data-lacking"), drawn) == ("nowhere", [False, True, True])


def test_what_is_marked_has_a_ring_and_what_is_not_has_none(page: Page, app: Server) -> None:
    found = opened(page, app, "picked=moscow&marked=toronto,ottawa")
    expect(found.locator("circle.ring")).to_have_count(3)


@pytest.mark.parametrize("name", ["plotly-basic.min.js", "drawn.json", "main.js", "placement.js"])
def test_a_map_that_lacks_a_file_says_so_to_the_reader_and_to_the_page(page: Page, app: Server, name: str) -> None:
    page.route(re.compile(rf"/plot-assets/.*/{re.escape(name)}$"), fail)
    page.goto(app.address)
    expect(page.get_by_role("alert")).to_have_text("failed")
    expect(page.get_by_text(re.compile("failed: .*fetch"))).to_be_visible()


def test_a_map_without_its_sea_floor_is_drawn(page: Page, app: Server) -> None:
    page.route(re.compile(r"/plot-assets/.*\.webp$"), fail)
    assert opened(page, app).locator('[data-item="moscow"]').count() == 1


def test_a_map_that_cannot_be_drawn_says_so(tabs: Tabs, app: Server) -> None:
    with tabs(size=WINDOW, fresh=True) as screen:  # what is added to a tab stays in it
        screen.page.add_init_script("window.Plotly = {react() { throw new Error('no drawing today'); }, purge() {}};")
        screen.page.goto(app.address)
        expect(screen.page.get_by_text("failed: no drawing today")).to_be_visible()


def test_a_map_fills_its_place_in_a_window_of_another_size(page: Page, app: Server) -> None:
    found = opened(page, app)
    page.set_viewport_size({"width": 1500, "height": 1100})
    stage = found.locator(".stage")
    expect(stage).to_have_css("height", "800px")
    box = stage.bounding_box()
    assert box is not None
    expect(found.locator(".overlay")).to_have_attribute("width", str(round(box["width"])))
    expect(found.locator(".main-svg").first).to_have_attribute("height", "800")


def test_a_map_on_a_phone_is_high_enough_to_be_used(page: Page, app: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 700})
    expect(opened(page, app, "height=200px").locator(".stage")).to_have_css("height", "420px")
