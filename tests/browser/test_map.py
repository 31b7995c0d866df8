"""The map page: ready-made views, links, and the dossier of what is chosen on the map."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import asdict

import pytest
from playwright.sync_api import expect

from components.words import words
from data.language import Language
from data.load import register
from data.map_views import NO_LAYER, SCENES, extent_of
from data.select import Selection
from data.vocabulary_map import Facing, NwpDefinition, PassageLayer, PlaceLayer, Reading, ReadyView
from tests.browser.chart import Chart
from tests.browser.conftest import NewScreen
from tests.browser.screen import ENGLISH, FRENCH, Screen

LINKED = Selection(
    lang=Language.FRENCH,
    layer=(PassageLayer.NORTHWEST_PASSAGE, "canada-greenland-1973", PlaceLayer.CAPITALS),
    facing=Facing.E0,
    reading=Reading.UNITED_STATES,
    nwp=NwpDefinition.ROUTE_5,
    extent="-300,-1800,2400",
    item="canada-greenland-1973",
)
LINK = (
    "map?lang=fr&layer=northwest-passage&layer=canada-greenland-1973&layer=capitals&facing=0&reading=united-states"
    "&nwp=route-5&extent=-300,-1800,2400&item=canada-greenland-1973"
)


@pytest.fixture(scope="module", params=list(Language))
def empty(request: pytest.FixtureRequest, new_screen: NewScreen) -> Iterator[Chart]:
    """Give a map without any layer, in each language; the tests that share it put their own on it."""
    chart = Chart(new_screen())
    chart.open(f"map?lang={request.param}&layer={NO_LAYER}")
    yield chart
    chart.page.close()


@pytest.fixture(scope="module")
def linked(new_screen: NewScreen) -> Iterator[Chart]:
    """Give the map that a link asks for, opened cold."""
    chart = Chart(new_screen(fresh=True))
    chart.open(LINK)
    yield chart
    chart.page.close()


@pytest.mark.parametrize("ready", list(ReadyView))
def test_a_ready_made_view_is_drawn_with_nothing_lacking(empty: Chart, ready: ReadyView) -> None:
    lang = Language(empty.root.get_attribute("lang"))
    name = words(lang).label(ready)
    with empty.redrawn():
        empty.page.get_by_role("button", name=name, exact=True).click()
        expect(empty.frame).to_have_accessible_name(name)
    expect(empty.root).to_have_attribute("data-lacking", "")
    empty.screen.expect_address("map", Selection(lang=lang, **asdict(SCENES[ready])))


def test_a_cold_link_keeps_its_address(linked: Chart) -> None:
    linked.screen.expect_address("map", LINKED)


def test_a_cold_link_opens_the_map_where_it_was(linked: Chart) -> None:
    assert linked.where(central_deg=0) == pytest.approx(extent_of(LINKED.extent), abs=1)


def test_a_cold_link_restores_the_layers(linked: Chart) -> None:
    names = (
        register().lines["canada-greenland-1973"].name.fr,
        FRENCH.label(PassageLayer.NORTHWEST_PASSAGE),
        FRENCH.label(PlaceLayer.CAPITALS),
    )
    ticked = linked.page.get_by_test_id("stSidebar").get_by_role("checkbox", checked=True)
    expect(ticked).to_have_count(len(names))
    for name in names:
        expect(ticked.and_(linked.page.get_by_role("checkbox", name=name, exact=True))).to_be_attached()


@pytest.mark.parametrize(
    ("switch", "value"),
    [
        ("Drawn by", Reading.UNITED_STATES),
        ("Seen from", Facing.E0),
        (FRENCH.label(PassageLayer.NORTHWEST_PASSAGE), NwpDefinition.ROUTE_5),
    ],
)
def test_a_cold_link_restores_the_switches(
    linked: Chart, switch: str, value: Reading | Facing | NwpDefinition
) -> None:
    chosen = linked.page.get_by_role("combobox", name=FRENCH(switch))
    expect(chosen).to_have_value(FRENCH.label(value))


def test_a_cold_link_opens_the_dossier_of_what_it_has_chosen(linked: Chart) -> None:
    expect(linked.screen.section(register().lines[LINKED.item].name.fr)).to_be_visible()


def test_of_a_route_with_a_definition_only_that_is_drawn(linked: Chart) -> None:
    routes = [
        name
        for name in (route.name.fr for route in register().routes.values())
        if name in (linked.described() or "")
    ]
    assert routes == [register().routes["northwest-passage-5"].name.fr]


def test_the_definitions_in_force_stand_below_the_map(linked: Chart) -> None:
    notes = linked.root.locator(".notes")
    expect(notes).to_contain_text(FRENCH.definition(Reading.UNITED_STATES))
    expect(notes).to_contain_text(FRENCH.definition(NwpDefinition.ROUTE_5))


def test_of_a_link_that_cannot_be_used_whole_the_rest_is_drawn(screen: Screen) -> None:
    chart = Chart(screen)
    chart.open("map?lang=en&layer=moon&layer=usa-ussr-1990&facing=45&extent=1,2&reading=canada")
    expect(screen.page.get_by_role("alert")).to_contain_text("layer = moon, facing = 45, extent = 1,2")
    screen.expect_address("map", Selection(layer=("usa-ussr-1990",), reading=Reading.CANADA))


@pytest.mark.parametrize(
    ("item", "lon_deg", "lat_deg"),
    [("canada-sector-141w", -141.0, 80.0), ("norway-russia-2010", 37.0, 75.2)],
)
