"""The map's arithmetic in the browser is that of the bake: the same plane, the same ellipsoid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from playwright.sync_api import Browser, Page
from pyproj import Geod

from components.plot import assets
from geo import projection
from geo.point import place

_CODE = (Path(assets.__file__).parent / "browser" / "map" / "geodesy.js").read_text("utf-8")
_IMPORT = """code => import(URL.createObjectURL(new Blob([code], {type: "text/javascript"})))
    .then(module => { window.geodesy = module; })"""

LONGITUDES = (-180.0, -179.9999, -141.0, -100.0, -45.5, 0.0, 32.07, 90.0, 168.97, 179.9999)
LATITUDES = (50.0, 55.5, 66.5622, 74.25, 85.0, 89.9, 89.99999, 90.0)
PLACES = list(product(LONGITUDES, LATITUDES))
ABOUT = [(lon, lat) for lon, lat in PLACES if lat < 89.99999]

Pairs = Sequence[tuple[float, float]]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Give a blank page that has loaded the module."""
    context = browser.new_context()
    blank = context.new_page()
    blank.evaluate(_IMPORT, _CODE)
    yield blank
    context.close()


def called(page: Page, name: str, arguments: Sequence[Sequence[Any]]) -> list[Any]:
    """Call a function of the module once for each row of arguments."""
    answers: list[Any] = page.evaluate(
        "([name, rows]) => rows.map(row => geodesy[name](...row))", [name, [list(row) for row in arguments]]
    )
    return answers


def planar(pairs: Pairs) -> NDArray[np.float64]:
    """Give the places in metres by the closed form, which is the bake's plane (see `tests.geo.test_point`)."""
    return np.array([place(lon, lat) for lon, lat in pairs])


def test_places_come_to_the_same_metre_as_in_the_bake(page: Page) -> None:
    assert np.abs(np.array(called(page, "forward", PLACES)) - planar(PLACES)).max() < 0.01


def test_metres_lead_back_to_the_place_within_a_metre(page: Page) -> None:
    found = called(page, "inverse", planar(ABOUT).tolist())
    _, _, off = Geod(ellps="WGS84").inv(*np.transpose(ABOUT), *np.transpose(found))
    assert np.max(off) < 1


def test_what_is_beyond_the_south_pole_has_no_place(page: Page) -> None:
    assert called(page, "inverse", [(2e7, 0.0)]) == [None]


def test_the_pole_is_the_middle_whatever_its_longitude(page: Page) -> None:
    assert np.abs(called(page, "forward", [(lon, 90.0) for lon in LONGITUDES])).max() == 0


def test_the_middle_is_the_pole(page: Page) -> None:
    assert called(page, "inverse", [(0.0, 0.0)]) == [[-100, 90]]


def test_the_antimeridian_is_one_line(page: Page) -> None:
    east, west = called(page, "forward", [(180.0, 70.0), (-180.0, 70.0)])
    assert np.hypot(east[0] - west[0], east[1] - west[1]) < 1e-6


def test_longitudes_run_from_180_west_to_below_180_east(page: Page) -> None:
    found = [lon for lon, _ in called(page, "inverse", planar(ABOUT).tolist())]
    assert (min(found) >= -180, max(found) < 180) == (True, True)


def test_the_map_ends_where_that_of_the_bake_ends(page: Page) -> None:
    assert page.evaluate("geodesy.DISC_RADIUS_M") == pytest.approx(projection.DISC_RADIUS_M, abs=0.001)


@pytest.mark.parametrize("orientation", projection.ORIENTATIONS_DEG)
def test_a_map_is_turned_as_in_the_bake(page: Page, orientation: int) -> None:
    x, y = np.transpose(planar(ABOUT))
    found = called(page, "turned", [([*point], orientation) for point in planar(ABOUT).tolist()])
    assert np.abs(np.array(found) - np.transpose(projection.rotated(x, y, orientation))).max() < 0.001


@pytest.mark.parametrize("orientation", projection.ORIENTATIONS_DEG)
def test_a_turn_is_undone(page: Page, orientation: int) -> None:
    there = called(page, "turned", [([1e6, -2e6], orientation)])[0]
    assert called(page, "turnedBack", [(there, orientation)])[0] == pytest.approx([1e6, -2e6])


def test_distances_are_those_of_the_ellipsoid(page: Page) -> None:
    apart = [(one, other) for at, one in enumerate(ABOUT) for other in ABOUT[at + 1 :]]
    ones, others = np.transpose([one for one, _ in apart]), np.transpose([other for _, other in apart])
    _, _, expected = Geod(ellps="WGS84").inv(*ones, *others)
    found = np.array(called(page, "distance", apart))
    assert np.max(np.abs(found - expected) - 0.001 * expected) < 0.01


def test_from_a_place_to_itself_is_no_way(page: Page) -> None:
    assert called(page, "distance", [([-95.0, 74.0], [-95.0, 74.0])]) == [0]


def test_the_shortest_way_over_the_pole_goes_through_it(page: Page) -> None:
    way = np.array(called(page, "wayBetween", [([-100.0, 80.0], [80.0, 80.0])])[0])
    assert np.hypot(*way.T).min() < 60_000


@pytest.mark.parametrize(("lon", "lat"), [(0.0, 90.0), (-100.0, 70.0), (179.0, 55.0)])
def test_the_ring_round_a_place_lies_at_its_distance(page: Page, lon: float, lat: float) -> None:
    x, y = planar([(lon, lat)])[0]
    rings = called(page, "ringAround", [(float(x), float(y), 30_000)])[0]
    xs, ys = np.array(rings)
    places = np.transpose(projection.inverse(xs, ys))
    _, _, far = Geod(ellps="WGS84").inv(*np.transpose([(lon, lat)] * len(places)), *places.T)
    assert np.abs(np.array(far) - 30_000).max() < 300


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ([-95.0, 74.2], "74°12′\u00a0N  095°00′\u00a0O"),
        ([32.0764, 69.999], "70°00′\u00a0N  032°05′\u00a0E"),
        ([12.0, 89.999], "90°00′\u00a0N"),
    ],
)
def test_positions_are_written_in_degrees_and_minutes(page: Page, place: list[float], words: str) -> None:
    assert called(page, "inWords", [(place, "NSEO")]) == [words]
