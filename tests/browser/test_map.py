"""The map page: ready-made views, links, and the dossier of what is chosen on the map."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

import pytest
from playwright.sync_api import expect

from components.words import Words
from data.codes import Facing, NwpDefinition, PassageLayer, PlaceLayer, Reading, ReadyView
from data.language import Language
from data.register import register
from data.selection import NO_LAYER, SCENES, Selection, extent_of
from tests.browser.map_screen import MapScreen
from tests.browser.screen import ENGLISH, FRENCH, Screen
from tests.browser.tabs import Tabs
from tests.browser.witness import Witness

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
    "&nwp=route-5&extent=-300%2C-1800%2C2400&item=canada-greenland-1973"
)

PLOTLY = "**/plotly-basic.min.js"
TABLE = "Everything chosen for the map"


@pytest.fixture(scope="module")
def opened(new_screen: Tabs) -> Iterator[MapScreen]:
    """Give a map without any layer, on which the tests that share it put their own."""
    with new_screen() as screen:
        polar = MapScreen(screen)
        polar.open(f"map?lang=en&layer={NO_LAYER}")
        yield polar


@pytest.fixture(scope="module")
def linked(new_screen: Tabs) -> Iterator[MapScreen]:
    """Give the map that a link asks for, opened cold."""
    with new_screen(fresh=True) as screen:
        polar = MapScreen(screen)
        polar.open(LINK)
        yield polar


@pytest.mark.parametrize(
    ("say", "ready"),
    [*((ENGLISH, ready) for ready in ReadyView), (FRENCH, ReadyView.BUSINESS)],
    ids=lambda value: value.language if isinstance(value, Words) else value,
)
def test_a_ready_made_view_is_drawn_with_nothing_lacking(opened: MapScreen, ready: ReadyView, say: Words) -> None:
    opened.speak(say.language)
    pill = opened.page.get_by_role("radio", name=say.label(ready), exact=True)
    if not pill.is_checked():
        with opened.redrawn():
            pill.click()
            expect(opened.frame).to_have_accessible_name(say.label(ready))
    expect(opened.root).to_have_attribute("data-lacking", "")
    opened.screen.expect_address("map", Selection(lang=say.language, **asdict(SCENES[ready])))


def test_a_cold_link_keeps_its_address(linked: MapScreen) -> None:
    linked.screen.expect_address("map", LINKED)


def test_a_cold_link_opens_the_map_where_it_was(linked: MapScreen) -> None:
    assert linked.where() == pytest.approx(extent_of(LINKED.extent), abs=1)


def test_a_cold_link_restores_the_layers(linked: MapScreen) -> None:
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
    linked: MapScreen, switch: str, value: Reading | Facing | NwpDefinition
) -> None:
    expect(linked.page.get_by_role("combobox", name=FRENCH(switch))).to_have_value(FRENCH.label(value))


def test_a_cold_link_opens_the_dossier_of_what_it_has_chosen(linked: MapScreen) -> None:
    expect(linked.screen.section(register().lines[LINKED.item].name.fr)).to_be_visible()


def test_of_a_passage_only_the_route_of_the_definition_is_drawn(linked: MapScreen) -> None:
    described = linked.description.inner_text()
    drawn = [route.id for route in register().routes.values() if route.name.fr in described]
    assert drawn == ["northwest-passage-5"]


def test_the_definitions_in_force_stand_below_the_map(linked: MapScreen) -> None:
    expect(linked.notes).to_contain_text(FRENCH.definition(LINKED.reading))
    expect(linked.notes).to_contain_text(FRENCH.definition(LINKED.nwp))


def test_the_notes_are_one_line_until_a_reader_asks_for_them(linked: MapScreen) -> None:
    rest, button = linked.notes.locator(".rest"), linked.notes.get_by_role("button")
    expect(rest).to_be_hidden()
    button.click()
    expect(rest).to_be_visible()
    button.click()
    expect(rest).to_be_hidden()


def test_on_paper_all_the_notes_stand_there(linked: MapScreen) -> None:
    linked.page.emulate_media(media="print")
    expect(linked.notes.locator(".rest")).to_be_visible()
    linked.page.emulate_media(media="screen")


def test_no_hatching_lies_over_another(screen: Screen) -> None:
    """Canada's waters and its traffic zone share most of their area; the high seas only meet them."""
    assert _fills(screen, "canada-arctic-waters", "northern-vts-zone", "central-arctic-high-seas") == [
        ("canada-arctic-waters", True),
        ("central-arctic-high-seas", True),
        ("northern-vts-zone", False),
    ]


def test_of_many_areas_only_the_edges_are_drawn(screen: Screen) -> None:
    areas = ("canada-arctic-waters", "northern-vts-zone", "central-arctic-high-seas", "polar-code-arctic-waters")
    assert _fills(screen, *areas) == []


def _fills(screen: Screen, *layers: str) -> list[tuple[str, bool]]:
    """Give the areas whose insides are drawn, with whether they are hatched."""
    polar = MapScreen(screen)
    polar.open("map?" + "&".join(f"layer={layer}" for layer in layers))
    found = polar.root.locator(".plot").evaluate(
        "plot => plot.data.filter(({ uid }) => uid.startsWith('fill-'))"
        ".map(({ uid, fillpattern }) => [uid.slice(5), Boolean(fillpattern)])"
    )
    return sorted((str(name), bool(hatched)) for name, hatched in found)


def test_of_a_link_that_cannot_be_used_whole_the_rest_is_drawn(screen: Screen) -> None:
    polar = MapScreen(screen)
    polar.open("map?lang=en&layer=moon&layer=usa-ussr-1990&facing=45&extent=1,2&reading=canada")
    expect(screen.page.get_by_role("alert")).to_contain_text("layer = moon, facing = 45, extent = 1,2")
    screen.expect_address("map", Selection(layer=("usa-ussr-1990",), reading=Reading.CANADA))


def test_without_plotly_the_table_takes_the_place_of_the_map(new_screen: Tabs, witness: Witness) -> None:
    with new_screen(fresh=True) as screen:
        screen.page.route(PLOTLY, lambda route: route.abort())
        screen.open("map?lang=en&layer=hans-island&layer=usa-ussr-1990")
        note = screen.page.get_by_text(ENGLISH("The map could not be drawn here; the table has the same content."))
        expect(note).to_have_count(1)
        expect(screen.page.locator(".polar-map")).to_have_count(0)
        expect(screen.table(TABLE).get_by_role("rowheader")).to_have_count(2)
        outside, errors = witness.take()
        assert outside == []
        assert [error for error in errors if "plotly-basic.min.js" not in error] == []
        screen.page.unroute(PLOTLY)
        screen.page.get_by_role("button", name=ENGLISH("Try again")).click()
        MapScreen(screen).expect_drawn()
        expect(note).to_have_count(0)
