"""The facts that the register must hold, and the corrections that stand beside them."""

from __future__ import annotations

import pytest

from data.codes import ActorKind, AreaKind, Role
from data.language import Language
from data.register import register
from data.schema import Position
from tests.each import each

REGISTER = register()
CANADA, RUSSIA = "canada", "russia"
LARGEST_DIFFERENCE = 0.25
"""How far the longer of two positions may exceed the shorter, as a share of the longer."""

AREAS = {
    "science": AreaKind.NICHE,
    "university-exchange": AreaKind.NICHE,
    "environment": AreaKind.NICHE,
    "fisheries": AreaKind.NICHE,
    "shipping-safety": AreaKind.NICHE,
    "search-and-rescue": AreaKind.NICHE,
    "mining": AreaKind.NICHE,
    "lng-shipping": AreaKind.NICHE,
    "arctic-governance": AreaKind.PRECONDITION,
    "law-and-routes": AreaKind.PRECONDITION,
    "dialogue-channels": AreaKind.CHANNEL,
    "hard-security": AreaKind.DIVISIVE,
    "sanctions": AreaKind.DIVISIVE,
}
ISSUES = sorted({row.issue for row in REGISTER.positions.values() if row.actor in {CANADA, RUSSIA}})


def _actors(initiative: str, role: Role, kind: ActorKind | None = None, country: str = "") -> set[str]:
    return {
        row.actor
        for row in REGISTER.parties[initiative]
        if row.role is role
        and kind in {None, REGISTER.actors[row.actor].kind}
        and country in {"", REGISTER.actors[row.actor].country}
    }


def _positions(issue: str, actor: str) -> list[Position]:
    return [row for row in REGISTER.positions.values() if (row.issue, row.actor) == (issue, actor)]


def _length(issue: str, actor: str, language: Language) -> int:
    return sum(len(row.text.to(language)) for row in _positions(issue, actor))


@pytest.mark.parametrize(("area", "kind"), AREAS.items())
def test_an_area_of_the_article_is_there_as_what_it_is(area: str, kind: AreaKind) -> None:
    assert REGISTER.areas[area].kind is kind


@pytest.mark.parametrize("area", REGISTER.areas)
def test_an_area_rests_on_statements(area: str) -> None:
    assert REGISTER.areas[area].statements


@pytest.mark.parametrize("area", sorted(set(AREAS) - {"sanctions"}))
def test_an_area_has_an_initiative(area: str) -> None:
    assert area in {row.area for row in REGISTER.initiatives.values()}


@each("initiative", REGISTER.initiatives)
def test_an_initiative_has_a_state(initiative: str) -> None:
    assert REGISTER.history[initiative]


@each("initiative", REGISTER.initiatives)
def test_an_initiative_rests_on_statements(initiative: str) -> None:
    assert REGISTER.initiatives[initiative].statements


@each(
    "subject",
    [
        "Enhancing International Arctic Scientific Cooperation",
        "Fisheries in the Central Arctic Ocean",
        "Polar Code",
        "University of the Arctic",
        "exchanges of students",
        "environment",
        "Search and rescue",
        "Lomonosov",
        "Arctic Council",
        "Kupol and Dvoinoye",
        "Kinross Gold purchase of 2019",
        "Silver Bear",
        "China LNG Shipping",
        "COSCO",
        "CERBA",
        "Russia-Canada Business Council",
        "Parliamentary Association",
        "Russian-French parliamentary report",
        "Carleton",
        "provinces and Russian regions",
        "chiefs of staff",
        "Military and political cooperation",
        "Academic and expert contacts",
        "technical cooperation programmes",
        "Global Partnership",
    ],
)
def test_a_subject_of_the_article_is_an_initiative(subject: str) -> None:
    assert [row.id for row in REGISTER.initiatives.values() if subject in row.name.en]


def test_five_provinces_take_part_in_the_ties_with_regions() -> None:
    assert _actors("province-region-contacts", Role.PARTICIPANT, ActorKind.REGION, CANADA) == {
        "alberta",
        "british-columbia",
        "manitoba",
        "ontario",
        "quebec",
    }


def test_eight_regions_take_part_in_the_ties_with_provinces() -> None:
    assert _actors("province-region-contacts", Role.PARTICIPANT, ActorKind.REGION, RUSSIA) == {
        "krasnodar-territory",
        "krasnoyarsk-territory",
        "moscow-city",
        "murmansk-region",
        "primorye",
        "saint-petersburg",
        "sakha-yakutia",
        "tatarstan",
    }


def test_ten_companies_are_represented_in_the_business_council() -> None:
    assert _actors("rcabc", Role.REPRESENTED, ActorKind.COMPANY) == {
        "alrosa",
        "barrick-gold",
        "bombardier",
        "erm",
        "evraz",
        "kinross-gold",
        "magna",
        "rosatom",
        "rostselmash",
        "severstal",
    }


def test_the_arctic_council_has_eight_members() -> None:
    assert _actors("arctic-council", Role.MEMBER) == {
        "canada",
        "denmark",
        "finland",
        "iceland",
        "norway",
        "russia",
        "sweden",
        "united-states",
    }


def test_the_arctic_council_admitted_six_observers() -> None:
    assert _actors("arctic-council", Role.OBSERVER) == {
        "china",
        "india",
        "italy",
        "japan",
        "singapore",
        "south-korea",
    }


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Arctic Council established", "1996"),
        ("Parliamentary Association established", "1998"),
        ("RCaBC", "2004"),
        ("observers in the Arctic Council", "2013"),
        ("restricts exports", "2014-12"),
        ("Carleton", "2016-11"),
        ("Magnitsky", "2017-10"),
        ("Polar Code", "2017"),
        ("Skripal", "2018-03-04"),
        ("Kerch", "2018-11-25"),
        ("science cooperation agreement", "2018"),
        ("fisheries agreement", "2018"),
        ("Kinross", "2019-08"),
        ("NATO Engages", "2019-12"),
        ("without a final declaration", "2019"),
    ],
)
def test_an_event_has_the_date_that_the_article_gives(words: str, day: str) -> None:
    named = {str(row.date) for row in REGISTER.events.values() if words in f"{row.name.en} {row.description.en}"}
    assert day in named


@pytest.mark.parametrize("word", ["Khabarovsk", "Chulbatkan"])
def test_where_the_project_bought_in_2019_lies_stands_in_the_note(word: str) -> None:
    assert word in REGISTER.initiatives["kinross-2019-acquisition"].note.en


@pytest.mark.parametrize("word", ["Khabarovsk", "Chulbatkan"])
def test_where_the_project_bought_in_2019_lies_is_not_put_into_the_authors_mouth(word: str) -> None:
    assert word not in REGISTER.initiatives["kinross-2019-acquisition"].description.en


@pytest.mark.parametrize(
    ("note", "words"),
    [
        (REGISTER.initiatives["clcs-lomonosov"].note.en, "The Commission only makes recommendations"),
        (REGISTER.initiatives["clcs-lomonosov"].note.fr, "recommandations"),
        (REGISTER.statements["p41-2-03"].note.en, "The Commission only makes recommendations"),
        (REGISTER.initiatives["polar-code"].note.en, "International Maritime Organization"),
        (REGISTER.initiatives["polar-code"].note.fr, "Organisation maritime internationale"),
        (REGISTER.statements["p41-1-02"].note.en, "Canada’s legal position does not rest on the sector theory"),
        (REGISTER.statements["p41-1-02"].note.fr, "théorie des secteurs"),
        (REGISTER.statements["p43-3-05"].note.en, "Khabarovsk"),
        (REGISTER.initiatives["arctic-council"].note.en, "consensus"),
    ],
)
def test_a_correction_of_the_article_stands_in_a_note(note: str, words: str) -> None:
    assert words in note


def test_the_maritime_organization_has_its_right_name_outside_the_notes() -> None:
    texts = [row.text.en for row in REGISTER.statements.values()]
    texts += [row.description.en for row in REGISTER.initiatives.values()]
    assert [text for text in texts if "International Marine Organization" in text] == []


@each("issue", ISSUES)
@each("actor", [CANADA, RUSSIA])
def test_where_one_of_the_two_countries_has_a_position_both_have_one_row(issue: str, actor: str) -> None:
    assert len(_positions(issue, actor)) == 1


@each("issue", ISSUES)
@each("language", Language)
def test_the_positions_of_the_two_countries_are_told_at_like_length(issue: str, language: Language) -> None:
    shorter, longer = sorted(_length(issue, actor, language) for actor in (CANADA, RUSSIA))
    assert longer - shorter <= LARGEST_DIFFERENCE * longer


def test_every_issue_tells_the_positions_of_the_two_countries() -> None:
    assert set(REGISTER.issues) == set(ISSUES)
