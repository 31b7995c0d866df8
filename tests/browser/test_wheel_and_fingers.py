"""Wheel and one finger over a map or a chart move the page; with Control, or with two fingers, they move the map."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chart_screen import ChartScreen
from tests.browser.map_screen import MapScreen
from tests.browser.screen import ENGLISH
from tests.browser.tabs import Tabs

PHONE = (390, 844)
BY_WHEEL = ENGLISH("Hold {key} and turn the wheel to zoom the map.", key="Ctrl")
BY_FINGERS = ENGLISH("Move the map with two fingers.")
TURN_PX = 120
STEPS = 10
_SCROLLED = "([wanted, was]) => document.querySelector(wanted).scrollTop > was"
_MAIN = "[data-testid=stMain]"
_NEARER = """width => {
  const [left, right] = document.querySelector(".polar-map .plot").layout.xaxis.range;
  return right - left < width;
}"""
Spot = tuple[float, float]


@pytest.fixture(scope="module")
def desk(new_screen: Tabs) -> Iterator[MapScreen]:
    """Give a tab with mouse and wheel."""
    with new_screen() as screen:
        yield MapScreen(screen)


@pytest.fixture(scope="module")
def phone(new_screen: Tabs) -> Iterator[MapScreen]:
    """Give a tab of a phone."""
    with new_screen(size=PHONE, touch=True) as screen:
        yield MapScreen(screen)


def middle(frame: Locator) -> Spot:
    """Bring a figure to where its middle is on the screen, and give that."""
    frame.evaluate("frame => frame.scrollIntoView({block: 'center'})")
    box = frame.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def turn(page: Page, frame: Locator, by_px: float) -> None:
    """Turn the wheel over the middle of a figure."""
    page.mouse.move(*middle(frame))
    page.mouse.wheel(0, by_px)


def drag(page: Page, way: Callable[[float], tuple[Spot, ...]]) -> None:
    """Put fingers where a way begins, drag them to its end, and lift them; a way gives their places by share."""
    session = page.context.new_cdp_session(page)
    for number in range(STEPS + 1):
        points = [{"x": x, "y": y, "id": at} for at, (x, y) in enumerate(way(number / STEPS))]
        kind = "touchMove" if number else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    session.detach()


def up(page: Page, frame: Locator) -> None:
    """Drag one finger upwards over the middle of a figure, and wait until the page has moved."""
    x, y = middle(frame)
    before = page.locator(_MAIN).evaluate("main => main.scrollTop")
    drag(page, lambda share: ((x, y - TURN_PX * share),))
    page.wait_for_function(_SCROLLED, arg=[_MAIN, before])


def expect_nearer_by_wheel(polar: MapScreen) -> None:
    """Turn the wheel over a map, and wait until less of the Arctic is shown across."""
    left, right, *_ = polar.window()
    turn(polar.page, polar.frame, -TURN_PX)
    polar.page.wait_for_function(_NEARER, arg=right - left)


def test_the_wheel_over_a_map_of_records_moves_the_page_and_the_map_says_how_to_zoom(desk: MapScreen) -> None:
    desk.open("?lang=en")
    before, scrolled = desk.where(), desk.page.locator(_MAIN).evaluate("main => main.scrollTop")
    turn(desk.page, desk.frame, TURN_PX)
    expect(desk.request).to_have_text(BY_WHEEL)
    desk.page.wait_for_function(_SCROLLED, arg=[_MAIN, scrolled])
    assert desk.where() == before
    expect(desk.request).to_be_hidden()


def test_the_wheel_zooms_a_map_of_records_while_control_is_held(desk: MapScreen) -> None:
    desk.open("?lang=en")
    desk.page.keyboard.down("Control")
    expect_nearer_by_wheel(desk)
    desk.page.keyboard.up("Control")
    expect(desk.request).to_be_hidden()


def test_the_wheel_alone_zooms_on_the_page_of_the_map(desk: MapScreen) -> None:
    desk.open("map?lang=en")
    expect_nearer_by_wheel(desk)


def test_one_finger_moves_the_page_and_the_map_asks_for_two(phone: MapScreen) -> None:
    phone.open("map?lang=en")
    before = phone.where()
    up(phone.page, phone.frame)
    expect(phone.request).to_have_text(BY_FINGERS)
    assert phone.where() == before


def test_two_fingers_move_and_zoom_the_map(phone: MapScreen) -> None:
    phone.open("map?lang=en")
    before = phone.where()
    x, y = middle(phone.frame)
    with phone.redrawn():
        drag(phone.page, lambda share: ((x - 40 - 40 * share, y + 30 * share), (x + 40 + 40 * share, y + 30 * share)))
    after = phone.where()
    scale = after.span_km / min(phone.frame.bounding_box()["width"], phone.height_px)  # type: ignore[index]  # it is drawn
    assert after == pytest.approx((before.x_km, before.y_km + 30 * scale, before.span_km / 2), abs=scale)


def test_one_finger_over_a_chart_moves_the_page(phone: MapScreen) -> None:
    chart = ChartScreen(phone.screen, "timeline")
    chart.open("timeline?lang=en")
    before = chart.shown()
    up(chart.page, chart.frame)
    assert chart.shown() == before
