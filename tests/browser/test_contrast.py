"""A reader whose colours are their own, as in the high contrast of Windows; and where the focus is, in any colours."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.screen import ENGLISH, Screen
from tests.browser.tabs import Tabs, Theme

VIEW = "cooperation?lang=en&facts=article&state=active"
LAYERS = "map?lang=en&layer=northern-sea-route"
PAIRS = {  # what is chosen, and what is not
    "pill": ('.st-key-filter-state [aria-pressed="true"]', '.st-key-filter-state [aria-pressed="false"]'),
    "language": ('.st-key-frame-language [aria-checked="true"]', '.st-key-frame-language [aria-checked="false"]'),
    "layout": ('.st-key-filter-view [aria-checked="true"]', '.st-key-filter-view [aria-checked="false"]'),
    "page": (".st-key-frame-here a", ".st-key-frame-pages a"),
}
SWITCH = ".st-key-frame-facts label > div:not([data-testid])"
TICKED, UNTICKED = (
    f".st-key-map-layer-{layer} label > div:not([data-testid])" for layer in ("northern-sea-route", "northwest-passage")
)
_LOOKS = """element => {
  const { backgroundColor, color } = getComputedStyle(element);
  return [backgroundColor, color];
}"""


@pytest.fixture(scope="module", params=["light", "dark"])
def tab(new_screen: Tabs, request: pytest.FixtureRequest) -> Iterator[Screen]:
    """Give a tab whose colours are the reader's own, on light and on dark."""
    theme: Theme = request.param
    with new_screen(theme=theme, maps=False) as opened:
        opened.page.emulate_media(forced_colors="active")
        yield opened


@pytest.fixture
def forced(tab: Screen) -> Screen:
    """Give a view of Cooperation in the reader's own colours."""
    if not tab.page.url.endswith(VIEW):
        tab.open(VIEW)
    return tab


def looks(element: Locator) -> tuple[str, str]:
    """Give the colours of an element's ground and of its letters."""
    ground, letters = element.first.evaluate(_LOOKS)
    return ground, letters


@pytest.mark.parametrize(("chosen", "other"), PAIRS.values(), ids=PAIRS)
def test_what_is_chosen_stands_on_another_ground(forced: Screen, chosen: str, other: str) -> None:
    ground, letters = looks(forced.page.locator(chosen))
    assert ground not in {letters, looks(forced.page.locator(other))[0]}


def test_the_focus_is_a_ring(forced: Screen) -> None:
    link = forced.navigation.last
    forced.tab_to(link)
    expect(link).to_have_css("outline-style", "solid")
    expect(link).to_have_css("outline-width", "2px")


def test_a_switch_has_its_ring_where_it_is_drawn(forced: Screen) -> None:
    forced.tab_to(forced.page.get_by_role("switch", name=ENGLISH("Article alone")))
    expect(forced.page.locator(SWITCH)).to_have_css("outline-style", "solid")


def test_a_switch_has_a_border(forced: Screen) -> None:
    expect(forced.page.locator(SWITCH)).to_have_css("border-top-width", "1px")


def test_a_switch_that_is_on_stands_on_another_ground_than_one_that_is_off(forced: Screen) -> None:
    track = forced.page.locator(SWITCH)
    on, _ = looks(track)
    forced.page.locator(".st-key-frame-facts label").click()
    expect(track).not_to_have_css("background-color", on)
    forced.expect_drawn()


def test_a_ticked_layer_stands_on_another_ground_than_one_that_is_not(tab: Screen) -> None:
    tab.open(LAYERS)
    assert looks(tab.page.locator(TICKED))[0] != looks(tab.page.locator(UNTICKED))[0]


def test_the_focus_is_a_ring_in_ordinary_colours_too(screen: Screen) -> None:
    screen.open(VIEW)
    link = screen.navigation.last
    screen.tab_to(link)
    expect(link).to_have_css("outline", "rgb(11, 79, 108) solid 2px")
