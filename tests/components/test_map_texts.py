"""What is said round the map is in the language of the view, speaks of what is on show and of nothing else."""

from __future__ import annotations

import re

import pytest

from components.cartography import definition_of, disclaimer_of, ready_view_of, source_of, texts_of, title_of
from components.cartography.texts import counts_of, description_of, note_of
from components.polar_map import Texts
from components.polar_map.texts import LONGEST_ALT
from components.words import words
from data.codes import (
    LINE_STATUSES,
    Facing,
    LegalStatus,
    NsrDefinition,
    NwpDefinition,
    PassageLayer,
    Reading,
    ReadyView,
)
from data.language import Language
from data.queries import day_of, on_map
from data.selection import SCENES, Selection
from tests.components.shown import ALL_LAYERS, AS_WATERS, SETTINGS, case, every_case, viewed
from tests.data.selections import REGISTER
from tests.each import each

KINDS = re.compile(r"\(([^)]*)\)")
COMPUTED = {Language.ENGLISH: "computed for this map", Language.FRENCH: "calculé pour cette carte"}
SHIPS = {Language.ENGLISH: "a way that ships take", Language.FRENCH: "un chemin que prennent les navires"}
TERRITORY = {Language.ENGLISH: "status of the territory", Language.FRENCH: "statut du territoire"}
ENDORSEMENT = {Language.ENGLISH: "implies no endorsement", Language.FRENCH: "ne cautionne aucune revendication"}
in_every_setting = each(("name", "reading"), [(name, reading) for name in SETTINGS for reading in Reading])


def texts(name: str, reading: Reading, language: Language) -> Texts:
    """Give all words of a map."""
    shown, content, items = case(name, reading, language)
    definition = definition_of(shown, content)
    return texts_of(shown, items, title=title_of(shown, content), definition=definition, facing=shown.selection.facing)


def definition(**fields: object) -> str:
    """Give the definitions in force in a view, in English."""
    shown = viewed(Selection().with_(**fields))
    return definition_of(shown, on_map(REGISTER, shown.selection))


@every_case
def test_the_alternative_text_is_short(name: str, reading: Reading, language: Language) -> None:
    assert len(texts(name, reading, language).alt) <= LONGEST_ALT


@every_case
def test_the_alternative_text_counts_what_is_on_the_map(name: str, reading: Reading, language: Language) -> None:
    shown, _, items = case(name, reading, language)
    assert counts_of(shown.say, items) in texts(name, reading, language).alt


@every_case
def test_every_text_of_a_map_is_there(name: str, reading: Reading, language: Language) -> None:
    found = texts(name, reading, language)
    assert [field for field in Texts.__dataclass_fields__ if not getattr(found, field).strip()] == []


@in_every_setting
@each("field", ["title", "definition", "disclaimer", "description", "source", "alt"])
def test_a_text_of_a_map_is_in_one_language(field: str, name: str, reading: Reading) -> None:
    english, french = (
        set(re.split(r"(?<=[.;]) ", getattr(texts(name, reading, one), field).replace("\u202f", " ")))
        for one in Language
    )
    assert english & french == set()


@every_case
def test_the_disclaimer_names_every_legal_status_on_show_and_no_other(
    name: str, reading: Reading, language: Language
) -> None:
    shown, _, items = case(name, reading, language)
    named = KINDS.search(disclaimer_of(shown.say, items))
    on_show = {shown.say.label(status) for status in LINE_STATUSES if status in {item.status for item in items}}
    assert set(re.split("\u202f?; ", named[1]) if named else ()) == on_show


@every_case
def test_the_disclaimer_speaks_of_endorsement_where_a_line_is_on_show(
    name: str, reading: Reading, language: Language
) -> None:
    shown, content, items = case(name, reading, language)
    assert (ENDORSEMENT[language] in disclaimer_of(shown.say, items)) == bool(content.lines)


@every_case
def test_the_disclaimer_speaks_of_computing_where_something_computed_is_on_show(
    name: str, reading: Reading, language: Language
) -> None:
    shown, content, items = case(name, reading, language)
    computed = any(line.legal_status is LegalStatus.COMPUTED for line in content.lines)
    assert (COMPUTED[language] in disclaimer_of(shown.say, items)) == computed


@every_case
def test_the_disclaimer_speaks_of_routes_where_one_is_on_show(name: str, reading: Reading, language: Language) -> None:
    shown, content, items = case(name, reading, language)
    assert (SHIPS[language] in disclaimer_of(shown.say, items)) == bool(content.routes)


@every_case
def test_the_disclaimer_speaks_of_places_where_one_is_on_show(name: str, reading: Reading, language: Language) -> None:
    shown, content, items = case(name, reading, language)
    assert (TERRITORY[language] in disclaimer_of(shown.say, items)) == bool(content.places)


@every_case
def test_the_one_line_below_a_map_speaks_of_what_is_on_it(name: str, reading: Reading, language: Language) -> None:
    shown, content, items = case(name, reading, language)
    say = shown.say
    expected = "Showing a line endorses no claim." if content.lines else "A place says nothing about territory."
    if content.routes and not content.lines:
        expected = "A route is not a boundary."
    assert note_of(say, items) == say(expected)


def test_a_map_without_anything_needs_no_line_below() -> None:
    assert note_of(words(Language.ENGLISH), ()) == ""


@pytest.mark.parametrize("language", Language)
def test_a_map_without_anything_needs_no_disclaimer(language: Language) -> None:
    assert disclaimer_of(words(language), ()) == ""


@pytest.mark.parametrize("language", Language)
def test_a_map_without_anything_says_so(language: Language) -> None:
    assert counts_of(words(language), ()) == words(language)("nothing drawn")


def test_what_is_on_the_map_is_counted_by_sort() -> None:
    shown, content, items = case(ALL_LAYERS, Reading.NEUTRAL, Language.ENGLISH)
    lines, routes, places = (len(group) for group in (content.lines, content.routes, content.places))
    assert counts_of(shown.say, items) == f"{lines} lines or zones, {routes} routes, {places} places"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("view", ReadyView)
def test_a_ready_made_view_heads_its_map(view: ReadyView, language: Language) -> None:
    shown, content, _ = case(view, Reading.NEUTRAL, language)
    assert title_of(shown, content).startswith(shown.say.pair(shown.say.label(view), ""))


@pytest.mark.parametrize("view", ReadyView)
def test_a_ready_made_view_is_told_from_its_layers_in_any_order(view: ReadyView) -> None:
    assert ready_view_of(Selection(layer=SCENES[view].layer[::-1], facing=Facing.E0, extent="1,2,900")) is view


@pytest.mark.parametrize("view", ReadyView)
def test_layers_of_ones_own_are_no_ready_made_view(view: ReadyView) -> None:
    assert ready_view_of(Selection(layer=(*SCENES[view].layer, "norway-russia-2007"))) is None


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("reading", [reading for reading in Reading if reading is not Reading.NEUTRAL])
def test_the_title_tells_whose_map_it_is(reading: Reading, language: Language) -> None:
    shown, content, _ = case(ReadyView.FISHERIES, reading, language)
    assert shown.say.label(reading) in title_of(shown, content)


@every_case
def test_the_reading_is_printed_with_the_map(name: str, reading: Reading, language: Language) -> None:
    shown, content, _ = case(name, reading, language)
    assert definition_of(shown, content).startswith(shown.say.definition(reading))


@every_case
def test_what_the_reading_leaves_out_is_named(name: str, reading: Reading, language: Language) -> None:
    shown, content, _ = case(name, reading, language)
    found = definition_of(shown, content)
    assert [line.id for line in content.left_out if line.name.to(language) not in found] == []


def test_the_neutral_map_speaks_of_nothing_left_out() -> None:
    assert "Left out" not in definition(**SETTINGS[AS_WATERS])


def test_the_lines_of_which_a_state_says_nothing_are_counted() -> None:
    assert "For 1 of the lines or zones shown, the sources used do not state its position" in definition(
        layer=("canada-greenland-1973",), reading=Reading.RUSSIA
    )


@pytest.mark.parametrize("chosen", NsrDefinition)
def test_the_definition_of_the_northern_sea_route_is_printed(chosen: NsrDefinition) -> None:
    assert words(Language.ENGLISH).definition(chosen) in definition(
        layer=(PassageLayer.NORTHERN_SEA_ROUTE,), nsr=chosen
    )


@pytest.mark.parametrize("chosen", NwpDefinition)
def test_the_definition_of_the_northwest_passage_is_printed(chosen: NwpDefinition) -> None:
    assert words(Language.ENGLISH).definition(chosen) in definition(layer=(PassageLayer.NORTHWEST_PASSAGE,), nwp=chosen)


@pytest.mark.parametrize(
    ("reading", "in_force"),
    [
        (Reading.CANADA, NwpDefinition.INTERNAL_WATERS),
        (Reading.RUSSIA, NsrDefinition.WATER_AREA),
        (Reading.UNITED_STATES, NsrDefinition.SAILING_LINES),
        (Reading.UNITED_STATES, NwpDefinition.ALL_ROUTES),
    ],
)
def test_the_definition_in_force_is_printed_whatever_was_chosen(
    reading: Reading, in_force: NsrDefinition | NwpDefinition
) -> None:
    others = {"nsr": NsrDefinition.WATER_AREA, "nwp": NwpDefinition.INTERNAL_WATERS}
    if reading is not Reading.UNITED_STATES:
        others = {"nsr": NsrDefinition.SAILING_LINES, "nwp": NwpDefinition.ROUTE_1}
    found = definition(layer=tuple(PassageLayer), reading=reading, **others)
    assert words(Language.ENGLISH).definition(in_force) in found


def test_a_route_that_is_not_on_show_is_not_defined() -> None:
    explained = [words(Language.ENGLISH).definition(one) for one in (*NsrDefinition, *NwpDefinition)]
    assert [one for one in explained if one in definition(layer=("hans-island",))] == []


@every_case
def test_the_long_description_names_everything_on_the_map(name: str, reading: Reading, language: Language) -> None:
    shown, _, items = case(name, reading, language)
    found = description_of(shown, items, shown.selection.facing)
    assert [item.id for item in items if item.name not in found] == []


@pytest.mark.parametrize("facing", Facing)
def test_the_long_description_says_which_way_the_map_faces(facing: Facing) -> None:
    shown = viewed(Selection(facing=facing))
    meridian = shown.say.label(facing).removeprefix("From ")
    assert f"from {meridian}." in description_of(shown, (), facing)


@every_case
def test_the_long_description_gives_the_status_of_each_line(name: str, reading: Reading, language: Language) -> None:
    shown, content, items = case(name, reading, language)
    found = description_of(shown, items, shown.selection.facing)
    expected = [f"{line.name.to(language)} ({shown.say.label(line.legal_status)}" for line in content.lines]
    assert [words for words in expected if words not in found] == []


@pytest.mark.parametrize("language", Language)
def test_the_source_line_gives_the_version_of_the_data_and_the_day(language: Language) -> None:
    shown = viewed(Selection(lang=language))
    day = shown.say.day(day_of(REGISTER, shown.selection))
    assert [part for part in (REGISTER.version, day, "EPSG 3573") if part not in source_of(shown)] == []
