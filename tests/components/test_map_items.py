"""What lies on the map looks like what it is in law, and the legend explains all of it and nothing else."""

from __future__ import annotations

import functools
import itertools
import json
import math

import pytest

from components.cartography import items_of, legend_of
from components.cartography.items import (
    COLOURED_STATES,
    MOST_UNGROUPED,
    NEUTRAL,
    line_item,
    look_at,
    place_item,
    route_item,
)
from components.map.page import spec_of
from components.plot.assets import assets
from components.polar_map import BEYOND, EDGE_RADIUS_M, ORIENTATIONS, PLACE, ROUTES, STYLES, Item
from components.signs import COLOURS
from components.words import words
from data.codes import (
    LINE_STATUSES,
    Facing,
    LegalStatus,
    LineKind,
    NwpDefinition,
    PassageLayer,
    PlaceKind,
    PlaceLayer,
    Reading,
    ReadyView,
    SeaPassage,
)
from data.language import Language
from data.queries import last_day_covered, on_map, only_lines, standing
from data.schema import Line, Place
from data.selection import Selection
from tests.components.shown import ALL_LAYERS, case, every_case, viewed
from tests.data.selections import REGISTER
from tests.each import each

PLAIN = viewed(Selection())
LOCATED = [place for place in REGISTER.places.values() if place.lat_deg is not None]
WIDE_KM = 10
LEGAL = {str(status) for status in LINE_STATUSES}


@functools.cache
def drawn() -> dict[str, str]:
    """Give the form of each baked shape."""
    shapes = json.loads(assets()["drawn.json"].read_bytes())
    return {name: str(entry["shape"]) for name, entry in shapes.items()}


def everything(reading: Reading = Reading.NEUTRAL) -> tuple[Item, ...]:
    """Give the items of all layers."""
    return case(ALL_LAYERS, reading, Language.ENGLISH)[2]


def place(name: str) -> Place:
    """Give a place of the register."""
    return REGISTER.places[name]


@every_case
def test_the_legend_explains_every_pattern_on_show_and_no_other(
    name: str, reading: Reading, language: Language
) -> None:
    shown, _, items = case(name, reading, language)
    explained = [(entry.shape, entry.key) for entry in legend_of(shown, items) if entry.shape != "colour"]
    assert sorted(explained) == sorted({(item.shape, item.status) for item in items})


@every_case
def test_the_legend_explains_every_colour_on_show_and_no_other(name: str, reading: Reading, language: Language) -> None:
    shown, _, items = case(name, reading, language)
    explained = [entry.key for entry in legend_of(shown, items) if entry.shape == "colour"]
    assert sorted(explained) == sorted({item.color_key for item in items} - {NEUTRAL, *ROUTES})


@every_case
def test_no_two_entries_of_a_legend_have_the_same_words(name: str, reading: Reading, language: Language) -> None:
    shown, _, items = case(name, reading, language)
    labels = [entry.label for entry in legend_of(shown, items)]
    assert len(labels) == len(set(labels))


@every_case
def test_no_two_entries_of_a_brief_legend_have_the_same_words(name: str, reading: Reading, language: Language) -> None:
    shown, _, items = case(name, reading, language)
    labels = [entry.label for entry in legend_of(shown, items, brief=True)]
    assert len(labels) == len(set(labels))


@every_case
def test_an_entry_of_the_legend_begins_with_the_status_in_the_language_of_the_view(
    name: str, reading: Reading, language: Language
) -> None:
    shown, _, items = case(name, reading, language)
    entries = [entry for entry in legend_of(shown, items) if entry.key in LEGAL]
    wrong = [one for one in entries if not one.label.startswith(shown.say.label(LegalStatus(one.key)))]
    assert wrong == []


@every_case
def test_a_long_legend_stands_in_groups_by_kind_and_a_short_one_in_none(
    name: str, reading: Reading, language: Language
) -> None:
    shown, _, items = case(name, reading, language)
    entries = legend_of(shown, items)
    groups = [entry.group for entry in entries]
    assert {bool(group) for group in groups} <= {len(entries) > MOST_UNGROUPED}
    assert len(set(groups)) == len([one for one, _ in itertools.groupby(groups)])


@every_case
def test_a_legend_says_once_what_a_status_means(name: str, reading: Reading, language: Language) -> None:
    shown, _, items = case(name, reading, language)
    said = [entry.label.partition(":")[2].strip() for entry in legend_of(shown, items) if entry.key in LEGAL]
    meanings = [one for one in said if one]
    assert len(meanings) == len(set(meanings))


@every_case
def test_a_map_is_made_of_every_view(name: str, reading: Reading, language: Language) -> None:
    shown, content, items = case(name, reading, language)
    assert spec_of(shown, content).items == items


@pytest.mark.parametrize("reading", Reading)
def test_a_lines_pattern_is_that_of_its_status(reading: Reading) -> None:
    items = {item.id: item for item in everything(reading)}
    statuses = {name: items[name].status for name in REGISTER.lines.keys() & items.keys()}
    assert statuses == {name: REGISTER.lines[name].legal_status for name in statuses}


@each("name", REGISTER.lines)
def test_a_line_has_the_pattern_of_its_status_whatever_the_language(name: str) -> None:
    line = REGISTER.lines[name]
    found = {line_item(viewed(Selection(lang=language)), line).status for language in Language}
    assert found == {line.legal_status}


@pytest.mark.parametrize("status", sorted(LEGAL))
def test_every_legal_status_has_a_pattern(status: str) -> None:
    assert status in STYLES


@each("item", [one for one in everything() if one.x_m is None], ids=lambda one: one.id)
def test_an_item_has_the_shape_that_was_baked(item: Item) -> None:
    assert drawn()[item.id] == item.shape


@pytest.mark.parametrize("name", REGISTER.routes)
def test_a_route_is_a_band_in_the_look_of_its_passage(name: str) -> None:
    item = route_item(PLAIN, REGISTER.routes[name])
    passage = REGISTER.routes[name].passage
    assert (item.shape, item.status, item.color_key) == ("band", passage, passage)


@pytest.mark.parametrize("reading", Reading)
def test_no_line_is_a_band(reading: Reading) -> None:
    assert [item.id for item in everything(reading) if item.shape == "band" and item.id not in REGISTER.routes] == []


@each("name", [one.id for one in LOCATED])
def test_a_place_is_drawn_without_a_legal_status(name: str) -> None:
    assert place_item(PLAIN, place(name), NEUTRAL).status in {PLACE, BEYOND}


@each("line", REGISTER.lines.values(), ids=lambda one: one.id)
def test_a_line_has_the_colour_of_the_one_state_that_asserts_it(line: Line) -> None:
    sole = line.asserted_by[0] if len(line.asserted_by) == 1 and line.asserted_by[0] in COLOURED_STATES else NEUTRAL
    assert line_item(PLAIN, line).color_key == sole


def test_the_states_with_a_colour_are_colours_and_actors() -> None:
    assert COLOURED_STATES - (COLOURS.keys() & REGISTER.actors.keys()) == set()


@pytest.mark.parametrize("one", [one for one in LOCATED if (one.precision_km or 0) > WIDE_KM], ids=lambda one: one.id)
def test_a_place_known_roughly_is_a_disc_of_that_radius(one: Place) -> None:
    item = place_item(PLAIN, one, NEUTRAL)
    assert (item.shape, item.radius_km) == ("disc", one.precision_km)


@pytest.mark.parametrize("one", [one for one in LOCATED if (one.precision_km or 0) <= WIDE_KM], ids=lambda one: one.id)
def test_a_place_known_well_is_a_point(one: Place) -> None:
    item = place_item(PLAIN, one, NEUTRAL)
    assert (item.shape, item.radius_km) == ("point", 0)


def test_the_mine_known_to_thirty_kilometres_is_the_one_disc() -> None:
    radii = {item.id: item.radius_km for item in everything() if item.shape == "disc"}
    assert radii == {"mangazeisky": 30}


@each("one", LOCATED, ids=lambda one: one.id)
def test_a_place_beyond_the_edge_is_told_from_one_on_the_map(one: Place) -> None:
    item = place_item(PLAIN, one, NEUTRAL)
    assert (math.hypot(item.x_m or 0, item.y_m or 0) > EDGE_RADIUS_M) == (item.status == BEYOND)


def test_a_place_without_coordinates_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="place 'kyiv' has no coordinates"):
        place_item(PLAIN, place("kyiv"), NEUTRAL)


@each("one", LOCATED, ids=lambda one: one.id)
def test_capitals_are_drawn_larger(one: Place) -> None:
    assert place_item(PLAIN, one, NEUTRAL).major == (one.kind is PlaceKind.CAPITAL)


@pytest.mark.parametrize("language", Language)
def test_a_place_of_business_names_its_initiatives_and_their_states(language: Language) -> None:
    shown, content, items = case("business", Reading.NEUTRAL, language)
    lines = {item.id: item.lines for item in items}
    expected = {
        mark.place.id: tuple(
            shown.say.pair(
                one.name.to(language),
                shown.say.label(standing(REGISTER, one.id, last_day_covered(REGISTER)).state),
            )
            for one in mark.initiatives
        )
        for mark in content.places
        if mark.layer is PlaceLayer.BUSINESS_PROJECTS
    }
    assert {name: lines[name] for name in expected} == expected


def test_a_place_of_business_has_the_colour_of_the_state_its_initiatives_share() -> None:
    colours = {item.id: item.color_key for item in case("business", Reading.NEUTRAL, Language.ENGLISH)[2]}
    shared = look_at(PLAIN, on_map(REGISTER, Selection(layer=("business-projects",))).places[0].initiatives)
    assert colours["kupol"] == shared


@pytest.mark.parametrize("country", ["canada", "russia"])
def test_the_seat_of_a_province_or_region_has_the_colour_of_its_state(country: str) -> None:
    items = case("regions", Reading.NEUTRAL, Language.ENGLISH)[2]
    assert {item.color_key for item in items if REGISTER.places[item.id].country == country} == {country}


def test_initiatives_that_differ_share_no_state() -> None:
    assert look_at(PLAIN, REGISTER.initiatives.values()) == "neutral"


def test_no_initiatives_share_no_state() -> None:
    assert look_at(PLAIN, ()) == "neutral"


@pytest.mark.parametrize("language", Language)
def test_a_name_is_in_the_language_of_the_view(language: Language) -> None:
    _, content, items = case(ALL_LAYERS, Reading.NEUTRAL, language)
    names = [*(line.name for line in content.lines), *(route.name for route in content.routes)]
    names += [mark.place.name for mark in content.places]
    assert [item.name for item in items] == [name.to(language) for name in names]


def test_who_asserts_a_line_stands_with_its_name() -> None:
    lines = line_item(PLAIN, REGISTER.lines["soviet-decree-1926-east"]).lines
    assert lines == ("Asserted by: Russia", "15 April 1926")


def test_a_line_that_nobody_asserts_names_nobody() -> None:
    assert line_item(PLAIN, REGISTER.lines["lomonosov-ridge"]).lines == ()


def test_many_that_assert_a_line_are_left_to_the_dossier() -> None:
    line = REGISTER.lines["central-arctic-high-seas"]
    name = words(Language.ENGLISH)("Asserted by")
    assert [words for words in line_item(PLAIN, line).lines if words.startswith(name)] == []


def test_the_map_can_face_as_an_address_says() -> None:
    assert {str(one) for one in ORIENTATIONS} == set(Facing)


@pytest.mark.parametrize("facing", Facing)
def test_the_map_faces_as_asked(facing: Facing) -> None:
    shown = viewed(Selection(facing=facing))
    assert str(spec_of(shown, on_map(REGISTER, shown.selection)).orientation_deg) == facing


@pytest.mark.parametrize(("item", "selected"), [("usa-ussr-1990", "usa-ussr-1990"), ("hans-island", None), ("", None)])
def test_what_is_chosen_is_marked_where_it_is_on_the_map(item: str, selected: str | None) -> None:
    shown = viewed(Selection(item=item))
    assert spec_of(shown, on_map(REGISTER, shown.selection)).selected == selected


def test_the_extent_of_a_view_is_that_of_its_map() -> None:
    shown = viewed(Selection(extent="-540,2150,4600"))
    assert spec_of(shown, only_lines(REGISTER, ())).extent == (-540, 2150, 4600)


@each("language", Language)
@each("line", REGISTER.lines.values(), ids=lambda one: one.id)
def test_a_line_stands_with_its_short_name_and_a_ridge_with_that_of_the_sea_floor(
    line: Line, language: Language
) -> None:
    expected = "" if line.kind is LineKind.RIDGE else line.short.to(language)
    assert line_item(viewed(Selection(lang=language)), line).label == expected


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"layer": ("northwest-passage",)}, ["Northwest Passage"]),
        ({"layer": ("northwest-passage",), "nwp": NwpDefinition.ROUTE_3}, ["Route 3"]),
        ({"layer": ("northern-sea-route",)}, ["Coastal line", "By Dmitry Laptev Strait", "Northern line"]),
        ({"layer": tuple(PassageLayer)}, ["Northern Sea Route", "Northwest Passage"]),
        ({"layer": tuple(PassageLayer), "nwp": NwpDefinition.ROUTE_3}, ["Northern Sea Route", "Northwest Passage"]),
    ],
)
def test_a_passage_is_named_once_and_its_routes_only_where_they_stand_apart(
    fields: dict[str, object], named: list[str]
) -> None:
    shown = viewed(Selection().with_(**fields))
    assert [item.label for item in items_of(shown, on_map(REGISTER, shown.selection)) if item.label] == named


@pytest.mark.parametrize("language", Language)
def test_the_legend_has_an_entry_for_each_passage(language: Language) -> None:
    shown, _, items = case(ReadyView.SECTOR_LINES_AND_ROUTES, Reading.NEUTRAL, language)
    found = [entry.label for entry in legend_of(shown, items) if entry.shape == "band"]
    assert [label.startswith(shown.say.label(passage)) for label, passage in zip(found, SeaPassage, strict=True)] == [
        True,
        True,
    ]
