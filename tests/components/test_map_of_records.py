"""The map beside the records marks what belongs to the chosen one, and a mark leads to its records."""

from __future__ import annotations

import functools

import pytest

from components.cartography import target_of
from components.cartography.record_map import spec_of
from components.words import words
from data.codes import Facing
from data.language import Language
from data.queries import initiatives, initiatives_at
from data.schema import Initiative
from data.selection import Selection
from tests.components.shown import viewed
from tests.data.selections import REGISTER
from tests.each import each

RECORDS = REGISTER.initiatives
EVERY = tuple(RECORDS.values())
PLACED = [row for row in EVERY if any(REGISTER.places[place].lat_deg is not None for place in row.places)]
CONTACTS, POLAR_CODE, KUPOL = "province-region-contacts", "polar-code", "kinross-kupol-dvoinoye"
ALONE = [name for name in REGISTER.places if len(initiatives_at(REGISTER, name)) == 1]
of_every_record = each("record", RECORDS)


@functools.cache
def ids(record: str = "", language: Language = Language.ENGLISH) -> list[str]:
    """Give what is on the map of all records while one is chosen."""
    return [item.id for item in spec_of(viewed(Selection(lang=language)), EVERY, RECORDS.get(record)).items]


def marked(record: str) -> set[str]:
    """Give what is marked while a record is chosen."""
    return set(spec_of(viewed(Selection()), EVERY, RECORDS[record]).marked)


def places_of(row: Initiative) -> set[str]:
    """Give a record's places that have coordinates, and the lines that stand for others."""
    places = [REGISTER.places[name] for name in row.places]
    return {place.id for place in places if place.lat_deg is not None} | {
        place.drawn_as for place in places if place.drawn_as
    }


def seats_of(record: str) -> set[str]:
    """Give the located seats of a record's parties."""
    seats = {REGISTER.actors[party.actor].place for party in REGISTER.parties.get(record, ())} - {""}
    return {seat for seat in seats if REGISTER.places[seat].lat_deg is not None}


@each("name", ALONE)
def test_a_place_with_one_initiative_leads_to_its_record(name: str) -> None:
    assert target_of(REGISTER, Selection(), name) == Selection(record=initiatives_at(REGISTER, name)[0].id)


def test_a_place_with_several_initiatives_leads_to_their_list() -> None:
    assert target_of(REGISTER, Selection(record=POLAR_CODE), "yamal-lng") == Selection(place=("yamal-lng",))


def test_the_list_that_a_place_leads_to_has_its_initiatives() -> None:
    rows = initiatives(REGISTER, target_of(REGISTER, Selection(), "yamal-lng")).rows
    assert list(rows) == list(initiatives_at(REGISTER, "yamal-lng"))


@pytest.mark.parametrize(
    ("line", "record"),
    [
        ("polar-code-arctic-waters", POLAR_CODE),
        ("central-arctic-high-seas", "cao-fisheries-agreement"),
        ("lomonosov-ridge", "clcs-lomonosov"),
    ],
)
def test_a_line_that_stands_for_a_place_leads_to_the_record_there(line: str, record: str) -> None:
    assert target_of(REGISTER, Selection(), line).record == record


@pytest.mark.parametrize("name", ["ottawa", "hans-island", "nuuk", "nowhere"])
def test_what_has_no_initiative_leads_nowhere(name: str) -> None:
    view = Selection(lang=Language.FRENCH, state=("active",), record=KUPOL)
    assert target_of(REGISTER, view, name) == view


@pytest.mark.parametrize("name", ["kupol", "yamal-lng", "lomonosov-ridge"])
def test_a_mark_keeps_the_filters_of_the_list(name: str) -> None:
    target = target_of(REGISTER, Selection(lang=Language.FRENCH, state=("active",), q="x"), name)
    assert (target.lang, target.state, target.q) == (Language.FRENCH, ("active",), "x")


def test_without_a_choice_every_located_place_of_the_records_is_on_the_map() -> None:
    assert set(ids()) == set().union(*(places_of(row) for row in EVERY))


def test_without_a_choice_nothing_is_marked() -> None:
    assert spec_of(viewed(Selection()), EVERY).marked == frozenset()


@of_every_record
def test_a_record_marks_its_places_its_lines_and_the_seats_of_its_parties(record: str) -> None:
    assert marked(record) == places_of(RECORDS[record]) | seats_of(record)


@of_every_record
def test_beside_a_record_the_others_stay_on_the_map(record: str) -> None:
    assert set(ids(record)) == set(ids()) | seats_of(record)


@of_every_record
def test_nothing_stands_on_the_map_of_a_record_twice(record: str) -> None:
    assert len(ids(record)) == len(set(ids(record)))


@each("language", Language)
@of_every_record
def test_the_map_of_a_record_is_headed_by_its_name(record: str, language: Language) -> None:
    found = spec_of(viewed(Selection(lang=language)), EVERY, RECORDS[record])
    assert found.texts.title == RECORDS[record].name.to(language)


@pytest.mark.parametrize("language", Language)
def test_the_map_of_all_records_is_headed_in_the_language_of_the_view(language: Language) -> None:
    found = spec_of(viewed(Selection(lang=language)), EVERY).texts.title
    assert found == words(language)("Where the initiatives are")


def test_the_province_region_contacts_mark_five_places_in_canada_and_eight_in_russia() -> None:
    countries = [REGISTER.places[name].country for name in marked(CONTACTS)]
    assert (countries.count("canada"), countries.count("russia"), len(countries)) == (5, 8, 13)


def test_nothing_joins_the_places_of_a_record() -> None:
    shapes = {item.shape for item in spec_of(viewed(Selection()), [RECORDS[CONTACTS]], RECORDS[CONTACTS]).items}
    assert shapes == {"point"}


def test_the_seat_of_a_party_says_whose_it_is() -> None:
    found = spec_of(viewed(Selection()), [RECORDS[KUPOL]], RECORDS[KUPOL]).items
    assert next(item.lines for item in found if item.id == "toronto") == ("Seat of: Kinross Gold",)


@pytest.mark.parametrize("row", PLACED, ids=lambda row: row.id)
def test_a_place_names_the_initiatives_there(row: Initiative) -> None:
    items = [item for item in spec_of(viewed(Selection()), [row]).items if item.id in row.places]
    assert {item.lines[0].startswith(f"{row.name.en}: ") for item in items} == {True}


def test_an_empty_list_has_an_empty_map() -> None:
    assert spec_of(viewed(Selection()), ()).items == ()


@of_every_record
def test_the_whole_arctic_is_on_the_map_of_a_record(record: str) -> None:
    found = spec_of(viewed(Selection(extent="1,2,900", facing=Facing.E90)), EVERY, RECORDS[record])
    assert (found.extent, found.orientation_deg) == (None, -100)
