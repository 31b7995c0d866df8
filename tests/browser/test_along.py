"""The figure that unrolls a route and the map that has it: what is pointed at in one is marked in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect
from pyproj import Geod
from shapely import get_coordinates

from components.words import words
from data.codes import Reading
from data.language import Language
from data.register import route_waters
from data.schema import RouteWater
from geo.frames import layer
from tests.browser.map_screen import MapScreen
from tests.browser.screen import ENGLISH
from tests.browser.tabs import Tabs

ROUTE = "northwest-passage-1"
ADDRESS = f"map?lang=en&item={ROUTE}"
PHONE = (390, 844)
FIRST, SECOND = 12 + 0.68 * 46, 12 + 1.68 * 46  # how far down the bars of the first two readings are
_LEFT = "plot => plot._fullLayout.xaxis._offset"
_RIGHT = "plot => plot._fullLayout.xaxis._offset + plot._fullLayout.xaxis._length"
CLOSE_PX = 3


def legs(reading: Reading) -> list[RouteWater]:
    """Give the legs of the route under a reading."""
    return [leg for leg in route_waters().values() if (leg.route, leg.reading) == (ROUTE, reading)]


def degrees_at(km: float) -> tuple[float, float]:
    """Give where the route is so many kilometres from its start, in degrees."""
    line = layer("routes").set_index("id").geometry[ROUTE]
    geod, far = Geod(ellps="WGS84"), 0.0
    points = get_coordinates(line).tolist()
    for start, end in pairwise(points):
        azimuth, _, length = geod.inv(*start, *end)
        if far + length >= 1000 * km:
            lon, lat, _ = geod.fwd(start[0], start[1], azimuth, 1000 * km - far)
            return lon, lat
        far += length
    message = f"{km} km is beyond the end"
    raise ValueError(message)


@pytest.fixture(scope="module")
def opened(new_screen: Tabs) -> Iterator[tuple[MapScreen, list[object]]]:
    with new_screen() as screen:
        sent: list[object] = []

        def note(frame: object) -> None:  # playwright marks what it calls, which a method of a list cannot be
            sent.append(frame)

        screen.page.on("websocket", lambda socket: socket.on("framesent", note))
        polar = MapScreen(screen)
        polar.open(ADDRESS)
        expect(polar.page.locator(".plot-figure[data-drawn]")).to_have_count(1)
        yield polar, sent


@pytest.fixture
def polar(opened: tuple[MapScreen, list[object]]) -> MapScreen:
    """Give the map of the route, with nothing pointed at."""
    opened[0].page.mouse.move(0, 0)
    opened[0].page.keyboard.press("Escape")
    expect(opened[0].root).to_have_attribute("data-along", "")
    return opened[0]


def unrolled(polar: MapScreen) -> Locator:
    """Give the frame of the figure."""
    return polar.page.locator(".plot-figure .frame")


def spot_of(polar: MapScreen, leg: RouteWater, down: float) -> tuple[float, float]:
    """Give the pixel of the page on which the middle of a leg lies in the figure."""
    frame = unrolled(polar)
    frame.evaluate("frame => frame.scrollIntoView({block: 'center'})")
    box = frame.bounding_box()
    assert box is not None
    left, right = (frame.locator(".plot").evaluate(end) for end in (_LEFT, _RIGHT))
    share = (leg.from_km + leg.to_km) / 2 / legs(leg.reading)[-1].to_km
    return box["x"] + left + share * (right - left), box["y"] + down


def test_hovering_a_leg_marks_it_on_the_map_and_tells_the_server_nothing(
    polar: MapScreen, opened: tuple[MapScreen, list[object]]
) -> None:
    leg = max(legs(Reading.CANADA), key=lambda one: one.length_km)
    before = len(opened[1])
    polar.page.mouse.move(*spot_of(polar, leg, SECOND))
    expect(polar.root).to_have_attribute("data-along", leg.id)
    polar.page.mouse.move(0, 0)
    expect(polar.root).to_have_attribute("data-along", "")
    assert len(opened[1]) == before


def test_a_small_map_stands_beside_the_figure_while_the_map_is_out_of_sight(polar: MapScreen) -> None:
    leg = max(legs(Reading.CANADA), key=lambda one: one.length_km)
    polar.page.mouse.move(*spot_of(polar, leg, SECOND))
    expect(polar.page.locator(".polar-map-inset .place:not(.halo)")).to_be_in_viewport()


def test_keys_lead_from_leg_to_leg_and_the_mark_lies_where_the_leg_is(polar: MapScreen) -> None:
    first, second = legs(Reading.NEUTRAL)[:2]
    unrolled(polar).focus()
    polar.page.keyboard.press("ArrowRight")
    expect(polar.root).to_have_attribute("data-along", first.id)
    polar.page.keyboard.press("ArrowRight")
    expect(polar.root).to_have_attribute("data-along", second.id)
    expect(polar.page.locator(".plot-figure .message")).to_have_text(re.compile(ENGLISH.label(second.reading)))
    circle = polar.root.locator(".overlay .place:not(.halo)")
    expected = polar.spot(*degrees_at((second.from_km + second.to_km) / 2))
    box = circle.bounding_box()
    assert box is not None
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    assert middle == pytest.approx(expected, abs=CLOSE_PX)
    polar.page.keyboard.press("Escape")
    expect(circle).to_have_count(0)


def test_a_saved_picture_has_no_mark(polar: MapScreen, tmp_path: Path) -> None:
    unrolled(polar).focus()
    polar.page.keyboard.press("ArrowRight")
    polar.page.get_by_role("button", name=ENGLISH("Show on the map")).click()
    expect(polar.root.locator(".overlay .stretch:not(.halo)")).to_be_in_viewport()
    with polar.page.expect_download() as waiting:
        polar.act("svg").click()
    waiting.value.save_as(tmp_path / "map.svg")
    assert "stretch" not in (tmp_path / "map.svg").read_text("utf-8")


def test_hovering_the_route_on_the_map_shows_the_place_in_the_figure(polar: MapScreen) -> None:
    polar.page.mouse.move(*polar.spot(*degrees_at(2500)))
    expect(unrolled(polar).locator(".cursor:not(.halo)")).to_have_count(1)


def test_a_tap_keeps_a_leg_and_leads_to_it_on_a_phone(new_screen: Tabs) -> None:
    french = words(Language.FRENCH)
    with new_screen(size=PHONE, touch=True) as screen:
        polar = MapScreen(screen)
        polar.open(f"map?lang=fr&item={ROUTE}")
        expect(polar.page.locator(".plot-figure[data-drawn]")).to_have_count(1)
        leg = max(legs(Reading.NEUTRAL), key=lambda one: one.length_km)
        polar.page.touchscreen.tap(*spot_of(polar, leg, FIRST))
        expect(polar.root).to_have_attribute("data-along", leg.id)
        polar.page.get_by_role("button", name=french("Show on the map")).tap()
        expect(polar.root.locator(".overlay .place:not(.halo)")).to_be_in_viewport()
