"""What a view puts on the map: everything can be reached, nothing stands twice, a reading keeps to its state."""

from __future__ import annotations

import pytest
from hypothesis import given

from data.codes import (
    ActorKind,
    LayerFamily,
    LegalStatus,
    LineFamily,
    LineKind,
    NsrDefinition,
    NwpDefinition,
    PassageLayer,
    PlaceKind,
    PlaceLayer,
    Reading,
    Role,
    SeaPassage,
    Track,
)
from data.queries import OnMap, initiatives_at, layers, nsr_in_force, nwp_in_force, on_map, only_lines
from data.queries.on_map import NSR_LINES, NWP_LINES
from data.selection import Selection
from tests.data.selections import LAYER_NAMES, REGISTER, SELECTIONS, unhurried
from tests.each import each

STATES = [reading for reading in Reading if reading is not Reading.NEUTRAL]
ROUTES = {passage: {one.id for one in REGISTER.routes.values() if one.passage is passage} for passage in SeaPassage}
CONTACTS = "province-region-contacts"
SHAPED_NSR_LINES = {name for name in NSR_LINES if REGISTER.lines[name].shape}


def show(*layer: str, **fields: object) -> OnMap:
    """Give what these layers show."""
    return on_map(REGISTER, Selection(layer=layer).with_(**fields))


def everything(**fields: object) -> OnMap:
    """Give what all layers at once show."""
    return show(*LAYER_NAMES, **fields)


def ids(content: OnMap) -> list[str]:
    """Give the ids of all that is drawn."""
    places = [mark.place.id for mark in content.places]
    return [*(line.id for line in content.lines), *(route.id for route in content.routes), *places]


def located() -> set[str]:
    """Give the places that have coordinates."""
    return {place.id for place in REGISTER.places.values() if place.lat_deg is not None}


def seats_of_regions(country: str) -> set[str]:
    """Give the seats of the provinces or regions of a country that take part in the ties between them."""
    regions = {
        row.actor
        for row in REGISTER.parties[CONTACTS]
        if row.role is Role.PARTICIPANT and REGISTER.actors[row.actor].kind is ActorKind.REGION
    }
    return {REGISTER.actors[actor].place for actor in regions if REGISTER.actors[actor].country == country}


def test_every_layer_stands_in_the_panel_once() -> None:
    assert sorted(name for members in layers(REGISTER).values() for name in members) == sorted(LAYER_NAMES)


def test_the_families_of_layers_stand_in_their_order() -> None:
    assert list(layers(REGISTER)) == list(LayerFamily)


@pytest.mark.parametrize("family", LineFamily)
def test_a_family_of_layers_holds_the_lines_of_that_family(family: LineFamily) -> None:
    assert {REGISTER.lines[name].family for name in layers(REGISTER)[LayerFamily(family)]} == {family}


@each("name", REGISTER.lines)
def test_a_line_is_reached_by_a_layer_of_its_own(name: str) -> None:
    content = show(name)
    assert [line.id for line in (*content.lines, *content.shapeless)] == [name]


@pytest.mark.parametrize("name", REGISTER.routes)
def test_a_route_is_reached_by_the_layer_of_its_passage(name: str) -> None:
    assert name in ids(show(PassageLayer(REGISTER.routes[name].passage)))


@each("name", sorted(located()))
def test_a_located_place_is_reached_by_a_layer_of_places(name: str) -> None:
    assert [layer for layer in PlaceLayer if name in ids(show(layer))]


def test_all_layers_together_show_all_that_has_a_shape_or_a_point() -> None:
    shaped = {line.id for line in REGISTER.lines.values() if line.shape}
    assert set(ids(everything())) == shaped | set(REGISTER.routes) | located()


@unhurried
@given(SELECTIONS)
def test_nothing_is_drawn_twice(selection: Selection) -> None:
    drawn = ids(on_map(REGISTER, selection))
    assert len(drawn) == len(set(drawn))


@unhurried
@given(SELECTIONS)
def test_every_line_asked_for_is_drawn_or_told(selection: Selection) -> None:
    content = on_map(REGISTER, selection)
    told = {line.id for line in (*content.lines, *content.shapeless, *content.left_out)}
    assert {name for name in selection.layer if name in REGISTER.lines} - told == set()


@unhurried
@given(SELECTIONS)
def test_no_line_is_both_drawn_and_left_out(selection: Selection) -> None:
    content = on_map(REGISTER, selection)
    groups = (content.lines, content.shapeless, content.left_out)
    names = [line.id for group in groups for line in group]
    assert len(names) == len(set(names))


@unhurried
@given(SELECTIONS)
def test_nothing_is_drawn_that_no_layer_asks_for(selection: Selection) -> None:
    alone = {name for layer in selection.layer for name in ids(on_map(REGISTER, selection.with_(layer=(layer,))))}
    assert set(ids(on_map(REGISTER, selection))) == alone


@pytest.mark.parametrize("layer", ["none", "canals"])
def test_what_is_no_layer_shows_nothing(layer: str) -> None:
    assert show(layer) == only_lines(REGISTER, ())


@pytest.mark.parametrize("reading", STATES)
def test_what_a_state_leaves_out_is_not_drawn_in_its_reading(reading: Reading) -> None:
    refused = {line.id for line in REGISTER.lines.values() if reading in line.left_out_by}
    assert refused & set(ids(everything(reading=reading))) == set()


@pytest.mark.parametrize("reading", STATES)
def test_what_a_reading_leaves_out_is_told(reading: Reading) -> None:
    refused = {line.id for line in REGISTER.lines.values() if reading in line.left_out_by}
    assert {line.id for line in everything(reading=reading).left_out} == refused


@pytest.mark.parametrize("reading", STATES)
def test_what_a_state_asserts_is_drawn_in_its_reading(reading: Reading) -> None:
    # What two states dispute is asserted by neither as a whole: each draws its own line.
    asserted = {
        line.id
        for line in REGISTER.lines.values()
        if reading in line.asserted_by and line.shape and line.legal_status is not LegalStatus.DISPUTED
    }
    assert asserted - set(ids(everything(reading=reading))) == set()


@pytest.mark.parametrize("reading", STATES)
def test_a_state_with_a_reading_asserts_something_on_the_map(reading: Reading) -> None:
    assert [line.id for line in REGISTER.lines.values() if reading in line.asserted_by]


def test_the_neutral_map_leaves_nothing_out() -> None:
    assert everything(reading=Reading.NEUTRAL).left_out == ()


def test_the_neutral_map_speaks_for_no_state() -> None:
    assert everything(reading=Reading.NEUTRAL).unstated == ()


@pytest.mark.parametrize("reading", STATES)
def test_what_a_state_does_not_speak_of_is_drawn_and_told(reading: Reading) -> None:
    content = everything(reading=reading)
    silent = [line for line in content.lines if reading not in line.drawn_by and line.kind is not LineKind.RIDGE]
    assert list(content.unstated) == silent


def test_what_is_not_drawn_is_not_told_as_drawn() -> None:
    assert show("clcs-denmark-2014", reading=Reading.CANADA).unstated == ()


@pytest.mark.parametrize("reading", STATES)
@pytest.mark.parametrize("name", [line.id for line in REGISTER.lines.values() if line.kind is LineKind.RIDGE])
def test_a_ridge_is_nobodys_position(name: str, reading: Reading) -> None:
    assert show(name, reading=reading).unstated == ()


@pytest.mark.parametrize(
    ("reading", "chosen", "expected"),
    [
        (Reading.NEUTRAL, NsrDefinition.SAILING_LINES, NsrDefinition.SAILING_LINES),
        (Reading.NEUTRAL, NsrDefinition.WATER_AREA, NsrDefinition.WATER_AREA),
        (Reading.CANADA, NsrDefinition.SAILING_LINES, NsrDefinition.SAILING_LINES),
        (Reading.CANADA, NsrDefinition.WATER_AREA, NsrDefinition.WATER_AREA),
        (Reading.RUSSIA, NsrDefinition.SAILING_LINES, NsrDefinition.WATER_AREA),
        (Reading.RUSSIA, NsrDefinition.WATER_AREA, NsrDefinition.WATER_AREA),
        (Reading.UNITED_STATES, NsrDefinition.SAILING_LINES, NsrDefinition.SAILING_LINES),
        (Reading.UNITED_STATES, NsrDefinition.WATER_AREA, NsrDefinition.SAILING_LINES),
    ],
)
def test_the_reading_decides_what_the_northern_sea_route_is(
    reading: Reading, chosen: NsrDefinition, expected: NsrDefinition
) -> None:
    assert nsr_in_force(REGISTER, Selection(reading=reading, nsr=chosen)) is expected


@pytest.mark.parametrize(
    ("reading", "chosen", "expected"),
    [
        (Reading.NEUTRAL, NwpDefinition.INTERNAL_WATERS, NwpDefinition.INTERNAL_WATERS),
        (Reading.NEUTRAL, NwpDefinition.ROUTE_3, NwpDefinition.ROUTE_3),
        (Reading.CANADA, NwpDefinition.ALL_ROUTES, NwpDefinition.INTERNAL_WATERS),
        (Reading.CANADA, NwpDefinition.ROUTE_3, NwpDefinition.INTERNAL_WATERS),
        (Reading.RUSSIA, NwpDefinition.INTERNAL_WATERS, NwpDefinition.INTERNAL_WATERS),
        (Reading.RUSSIA, NwpDefinition.ALL_ROUTES, NwpDefinition.ALL_ROUTES),
        (Reading.UNITED_STATES, NwpDefinition.INTERNAL_WATERS, NwpDefinition.ALL_ROUTES),
        (Reading.UNITED_STATES, NwpDefinition.ROUTE_3, NwpDefinition.ROUTE_3),
    ],
)
def test_the_reading_decides_what_the_northwest_passage_is(
    reading: Reading, chosen: NwpDefinition, expected: NwpDefinition
) -> None:
    assert nwp_in_force(REGISTER, Selection(reading=reading, nwp=chosen)) is expected


@pytest.mark.parametrize(
    ("definition", "drawn"),
    [
        (NsrDefinition.SAILING_LINES, ROUTES[SeaPassage.NORTHERN_SEA_ROUTE]),
        (NsrDefinition.WATER_AREA, SHAPED_NSR_LINES),
    ],
)
def test_the_northern_sea_route_is_drawn_by_its_definition(definition: NsrDefinition, drawn: set[str]) -> None:
    assert set(ids(show(PassageLayer.NORTHERN_SEA_ROUTE, nsr=definition))) == drawn


@pytest.mark.parametrize(
    ("definition", "drawn"),
    [
        (NwpDefinition.ALL_ROUTES, ROUTES[SeaPassage.NORTHWEST_PASSAGE]),
        *((NwpDefinition(f"route-{n}"), {f"northwest-passage-{n}"}) for n in range(1, 8)),
        (NwpDefinition.INTERNAL_WATERS, set(NWP_LINES)),
    ],
)
def test_the_northwest_passage_is_drawn_by_its_definition(definition: NwpDefinition, drawn: set[str]) -> None:
    assert set(ids(show(PassageLayer.NORTHWEST_PASSAGE, nwp=definition))) == drawn


def test_a_definition_is_told_only_of_what_is_shown() -> None:
    content = show(PassageLayer.NORTHERN_SEA_ROUTE)
    assert (content.nsr, content.nwp) == (NsrDefinition.SAILING_LINES, None)


def test_a_passage_and_its_lines_asked_for_by_name_are_drawn_once() -> None:
    layer = (PassageLayer.NORTHERN_SEA_ROUTE, *NSR_LINES)
    assert sorted(ids(show(*layer, nsr=NsrDefinition.WATER_AREA))) == sorted(SHAPED_NSR_LINES)


def test_the_baselines_of_the_water_area_stand_with_the_reason_why_they_are_not_drawn() -> None:
    content = show(PassageLayer.NORTHERN_SEA_ROUTE, nsr=NsrDefinition.WATER_AREA)
    assert [(line.id, bool(line.no_shape_reason)) for line in content.shapeless] == [("russia-baselines-2021", True)]


def test_the_provinces_on_the_map_are_those_that_the_article_names() -> None:
    assert sorted(ids(show(PlaceLayer.CANADIAN_PROVINCES))) == sorted(seats_of_regions("canada"))


def test_the_regions_on_the_map_are_those_that_the_article_names() -> None:
    assert sorted(ids(show(PlaceLayer.RUSSIAN_REGIONS))) == sorted(seats_of_regions("russia"))


def test_five_provinces_and_eight_regions_are_on_the_map() -> None:
    groups = (PlaceLayer.CANADIAN_PROVINCES, PlaceLayer.RUSSIAN_REGIONS)
    assert [len(ids(show(layer))) for layer in groups] == [5, 8]


def test_nothing_joins_a_province_with_a_region() -> None:
    content = show(PlaceLayer.CANADIAN_PROVINCES, PlaceLayer.RUSSIAN_REGIONS)
    assert (content.lines, content.routes) == ((), ())


def test_a_place_that_two_layers_have_stands_under_the_first() -> None:
    marks = show(PlaceLayer.CAPITALS, PlaceLayer.RUSSIAN_REGIONS).places
    assert [mark.layer for mark in marks if mark.place.id == "moscow"] == [PlaceLayer.RUSSIAN_REGIONS]


def test_the_capitals_are_the_capitals_of_the_register() -> None:
    content = show(PlaceLayer.CAPITALS)
    named = {place.id for place in REGISTER.places.values() if place.kind is PlaceKind.CAPITAL}
    assert {*ids(content), *(place.id for place in content.unplaced)} == named


def test_the_places_of_business_are_those_of_the_business_initiatives() -> None:
    content = show(PlaceLayer.BUSINESS_PROJECTS)
    named = {name for row in REGISTER.initiatives.values() if row.track is Track.BUSINESS for name in row.places}
    assert {*ids(content), *(place.id for place in content.unplaced)} == named


@pytest.mark.parametrize("name", ["kyiv", "chulbatkan", "chukotka"])
def test_a_place_without_coordinates_is_told(name: str) -> None:
    assert name in {place.id for place in everything().unplaced}


@unhurried
@given(SELECTIONS)
def test_what_is_told_as_unplaced_has_no_coordinates(selection: Selection) -> None:
    assert {place.lat_deg for place in on_map(REGISTER, selection).unplaced} <= {None}


@each("name", REGISTER.places)
def test_a_place_has_the_initiatives_that_name_it(name: str) -> None:
    assert initiatives_at(REGISTER, name) == tuple(row for row in REGISTER.initiatives.values() if name in row.places)


def test_only_lines_gives_those_that_have_a_shape() -> None:
    content = only_lines(REGISTER, ["hans-island", "gakkel-ridge", "nowhere"])
    assert ids(content) == ["hans-island"]
