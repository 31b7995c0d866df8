"""Moving the map, measuring on it, and what stays where it is meanwhile."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect
from pyproj import Geod

from data.codes import ReadyView
from data.register import register
from data.selection import Selection, extent_of
from tests.browser.map_screen import MapScreen, Where
from tests.browser.screen import ENGLISH
from tests.browser.tabs import Tabs

Change = Callable[[MapScreen], object]
Place = tuple[float, float]

SECTOR_60 = "canada-sector-60w"
LAYERS = "layer=northern-sea-route&layer=northwest-passage&layer=usa-ussr-1990"
PHONE = (390, 844)
DRAG_PX = (120, -70)


def extent_in(address: str) -> Where | None:
    """Give where an address has the map, None if it does not say."""
    given = parse_qs(urlsplit(address).query).get("extent")
    return Where(*extent_of(given[0])) if given else None


def expect_reported(polar: MapScreen) -> None:
    """Wait until the address says to the kilometre where the map is, and the page has been drawn with it."""
    now = polar.where()
    polar.page.wait_for_url(lambda address: extent_in(address) == pytest.approx(now, abs=1))
    polar.screen.expect_drawn()


def click_layer(polar: MapScreen) -> None:
    """Put a layer on the map or take it away."""
    polar.page.locator(".st-key-map-layer-usa-ussr-1990 label").click()


def choose(name: str, number: int) -> Change:
    """Give the choice of a value of a switch by its place among the values."""

    def chosen(polar: MapScreen) -> None:
        polar.page.locator(f".st-key-map-{name}").get_by_role("combobox").click()
        polar.page.get_by_role("option").nth(number).click()

    return chosen


CHANGES: dict[str, Change] = {
    "a layer taken away": click_layer,
    "a layer put on": click_layer,
    "the dark theme": lambda polar: polar.page.emulate_media(color_scheme="dark"),
    "the light theme": lambda polar: polar.page.emulate_media(color_scheme="light"),
    "another reading": choose("reading", 3),
    "another definition": choose("nwp", 5),
    "another orientation": choose("facing", 1),
    "a dossier opened": lambda polar: polar.page.get_by_role("rowheader").get_by_role("link").first.click(),
    "a dossier closed": lambda polar: polar.page.locator(".st-key-close-dossier button").click(),
    "another language": lambda polar: polar.page.get_by_role("radio", name="Français").click(),
}


@pytest.fixture(scope="module")
def moved(new_screen: Tabs) -> Iterator[MapScreen]:
    """Give a map that was zoomed and moved, and whose address says so."""
    with new_screen() as screen:
        polar = MapScreen(screen)
        polar.open(f"map?lang=en&{LAYERS}")
        for name in ("zoom_in", "zoom_in"):
            with polar.redrawn():
                polar.act(name).click()
        polar.drag(*DRAG_PX)
        expect_reported(polar)
        yield polar


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_zoom_and_place_outlast(moved: MapScreen, change: Change) -> None:
    before = moved.where()
    with moved.redrawn():
        change(moved)
    moved.screen.expect_drawn()
    assert moved.where() == pytest.approx(before, abs=0.01)


@pytest.fixture(scope="module")
def shared(new_screen: Tabs) -> Iterator[MapScreen]:
    """Give the map page as it is at first."""
    with new_screen() as screen:
        polar = MapScreen(screen)
        polar.open("map?lang=en")
        yield polar


@pytest.fixture
def polar(shared: MapScreen) -> MapScreen:
    """Give the shared map page, put back as it was at first."""
    reset = shared.page.get_by_role("button", name=ENGLISH("Reset the map"))
    if reset.is_enabled():
        with shared.redrawn():
            reset.click()
        expect(reset).to_be_disabled()
        shared.screen.expect_drawn()
    return shared


def test_where_a_map_was_moved_to_stands_in_the_address_and_does_not_move_it_again(polar: MapScreen) -> None:
    home = polar.where()
    polar.drag(*DRAG_PX)
    after = polar.where()
    with polar.redrawn():
        expect_reported(polar)
    link = polar.screen.shared_link(ENGLISH)
    polar.page.keyboard.press("Escape")
    scale = home.span_km / polar.height_px
    assert after == pytest.approx((-DRAG_PX[0] * scale, DRAG_PX[1] * scale, home.span_km), abs=scale)
    assert extent_in(link) == pytest.approx(after, abs=1)
    assert polar.where() == after


def test_a_click_on_a_line_opens_its_dossier(polar: MapScreen) -> None:
    polar.click(-141, 80)
    expect(polar.screen.section(register().lines["canada-sector-141w"].name.en)).to_be_visible()
    polar.screen.expect_address("map", Selection(item="canada-sector-141w"))


def test_a_click_on_a_place_opens_its_dossier_and_a_button_closes_it(polar: MapScreen) -> None:
    name = register().places["yamal-lng"].name.en
    with polar.redrawn():
        polar.page.get_by_role("radio", name=ENGLISH.label(ReadyView.BUSINESS)).click()
        expect(polar.mark("yamal-lng")).to_have_count(1)
    polar.click(72.038, 71.215)
    expect(polar.screen.section(name)).to_be_visible()
    expect(polar.page).to_have_url(re.compile("&item=yamal-lng$"))
    polar.page.get_by_role("button", name=ENGLISH("Close the dossier")).click()
    expect(polar.screen.section(name)).to_have_count(0)
    expect(polar.page).not_to_have_url(re.compile("item="))


def test_a_tap_on_a_place_opens_its_dossier(new_screen: Tabs) -> None:
    with new_screen(size=PHONE, touch=True) as screen:
        polar = MapScreen(screen)
        polar.open("map?lang=en&layer=business-projects")
        polar.page.touchscreen.tap(*polar.spot(130.10, 65.70))
        expect(screen.section(register().places["mangazeisky"].name.en)).to_be_visible()


def test_the_map_is_used_by_keys_alone(polar: MapScreen) -> None:
    screen, name = polar.screen, register().lines[SECTOR_60].name.en
    home = polar.where()
    screen.tab_to(polar.frame)
    for key in ("+", "ArrowUp"):
        with polar.redrawn():
            screen.page.keyboard.press(key)
    assert polar.where() == pytest.approx((0, 0.12 * home.span_km / 1.5, home.span_km / 1.5), abs=1)
    expect_reported(polar)
    screen.page.keyboard.press("Enter")
    expect(polar.options.first).to_be_visible()
    screen.page.keyboard.press("Escape")
    expect(polar.options.first).to_be_hidden()
    screen.page.keyboard.press("Enter")
    screen.page.keyboard.press("ArrowDown")
    expect(polar.options.nth(1)).to_have_class("current")
    screen.page.keyboard.press("ArrowUp")
    expect(polar.options.filter(has_text=name)).to_have_class("current")
    screen.page.keyboard.press("Enter")
    expect(screen.section(name)).to_be_focused()
    screen.page.keyboard.press("Shift+Tab")
    expect(screen.page.get_by_role("button", name=ENGLISH("Close the dossier"))).to_be_focused()
    screen.page.keyboard.press("Enter")
    expect(screen.section(name)).to_have_count(0)
    expect(polar.act("picking")).to_be_focused()


@pytest.fixture
def measuring(polar: MapScreen) -> Iterator[MapScreen]:
    """Give the map while distances are measured on it."""
    polar.act("distance").click()
    expect(polar.message).to_have_text(ENGLISH("Choose two points on the map; Escape stops measuring."))
    yield polar
    polar.frame.press("Escape")


@pytest.mark.parametrize(("one", "other"), [((-100.0, 80.0), (30.0, 80.0)), ((169.0, 66.0), (-120.0, 70.0))])
def test_a_distance_is_told_in_kilometres_and_nautical_miles(measuring: MapScreen, one: Place, other: Place) -> None:
    measuring.click(*one)
    measuring.click(*other)
    expect(measuring.message).to_have_text(re.compile(r"^[\d,]+ km, [\d,]+ nautical miles$"))
    numbers = re.findall(r"\d[\d,]*", measuring.message.inner_text())
    km, nautical_miles = (float(number.replace(",", "")) for number in numbers)
    metres = Geod(ellps="WGS84").inv(*one, *other)[2]
    assert (km, nautical_miles) == pytest.approx((metres / 1000, metres / 1852), rel=0.01)


def test_escape_ends_measuring(measuring: MapScreen) -> None:
    measuring.frame.press("Escape")
    expect(measuring.message).to_have_text("")
    expect(measuring.act("distance")).to_have_attribute("aria-pressed", "false")


def test_the_map_fills_the_screen_and_leaves_it(polar: MapScreen) -> None:
    button = polar.act("full_screen")
    if not polar.page.evaluate("document.fullscreenEnabled"):
        expect(button).to_have_accessible_name(ENGLISH("Full screen"))
        return
    button.click()
    expect(button).to_have_accessible_name(ENGLISH("Leave full screen"))
    assert polar.root.evaluate("root => document.fullscreenElement === root")
    button.click()
    expect(button).to_have_accessible_name(ENGLISH("Full screen"))
