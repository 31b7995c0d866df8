"""Every line, route and place of the map opens a dossier that holds what the register holds, both sides alike."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.figures import READINGS
from components.map.dossiers import SIGNS
from components.words import words
from data.codes import LegalStatus, WaterZone
from data.language import Language
from data.queries import initiatives_at
from data.register import port_distances, register, route_waters
from tests.each import each
from tests.pages.driver import address, components, headers, open_page, query_of, shown

pytestmark = pytest.mark.usefixtures("unfolded")

REGISTER = register()
LINES, ROUTES = REGISTER.lines, REGISTER.routes
PLACES = [name for name in REGISTER.places if name not in LINES]
"""The places that have a dossier of their own: the Lomonosov Ridge opens as the ridge."""
ITEMS = [*LINES, *ROUTES, *PLACES]
SILENT = {
    Language.ENGLISH: "Not stated in the sources used.",
    Language.FRENCH: "Non précisé dans les sources utilisées.",
}
DOI_LINK = re.compile(r"\[(doi [^\]]+)\]\(<[^>]+>\)")
in_both_languages = each("language", Language)
of_every_line = each("name", LINES)


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands on the map page while an item is chosen.

    Attributes
    ----------
    errors, headers, texts, codes : list of str
        Exceptions, level-2 headings, every text, every text to be copied.
    parts : dict
        The data of each component.
    queries : list of str
        The parameters of each link to another page.
    """

    errors: list[str]
    headers: list[str]
    texts: list[str]
    codes: list[str]
    parts: dict[str, dict[str, Any]]
    queries: list[str]

    @property
    def sides(self) -> dict[str, list[dict[str, Any]]]:
        """The cells of the table that tells what each side says, by side."""
        return {row["key"]: row["cells"] for row in self.parts["dossier-sides"]["rows"]}


@functools.cache
def _session(language: Language) -> AppTest:
    return open_page("map", lang=language)


@functools.cache
def seen(item: str, language: Language = Language.ENGLISH) -> Seen:
    """Give the map page with an item chosen; one session serves them all."""
    at = _session(language)
    at.query_params["item"] = item
    at.run()
    return Seen(
        errors=[str(one.message) for one in at.exception],
        headers=headers(at),
        texts=shown(at),
        codes=[str(one.value) for one in at.code],
        parts=dict(components(at)),
        queries=[str(link.proto.query_string) for link in at.get("page_link")],
    )


@in_both_languages
@each("item", ITEMS)
def test_a_dossier_opens(item: str, language: Language) -> None:
    assert seen(item, language).errors == []


@in_both_languages
@each("item", ITEMS)
def test_a_dossier_is_headed_by_the_name_in_the_language_of_the_view(item: str, language: Language) -> None:
    row = LINES.get(item) or ROUTES.get(item) or REGISTER.places[item]
    assert seen(item, language).headers[0] == row.name.to(language)


@in_both_languages
@of_every_line
def test_what_a_side_says_is_what_the_register_holds_or_that_it_is_not_stated(name: str, language: Language) -> None:
    told = {side: cells[1]["text"] for side, cells in seen(name, language).sides.items()}
    held = {side: getattr(LINES[name], side).to(language) or SILENT[language] for side in told}
    assert told == held


@of_every_line
def test_the_sides_stand_in_one_order(name: str) -> None:
    assert list(seen(name).sides) == ["canada", "russia", "others"]


@in_both_languages
@of_every_line
def test_canada_and_russia_stand_in_rows_of_the_same_form(name: str, language: Language) -> None:
    canada, russia = (
        [{key: value for key, value in cell.items() if key != "text"} for cell in seen(name, language).sides[side]]
        for side in ("canada", "russia")
    )
    assert canada == russia


@in_both_languages
def test_a_side_that_is_silent_is_said_to_be_so(language: Language) -> None:
    assert seen("hans-island", language).sides["russia"][1]["text"] == SILENT[language]


@in_both_languages
@of_every_line
def test_a_line_says_its_status_and_what_that_means(name: str, language: Language) -> None:
    status, say = LINES[name].legal_status, words(language)
    line = f"`{SIGNS[status]}` **{say.label(status)}** · {say.definition(status)}"
    assert line in seen(name, language).texts


@in_both_languages
@each("name", [line.id for line in LINES.values() if not line.shape])
def test_a_line_without_a_shape_says_why(name: str, language: Language) -> None:
    reason = LINES[name].no_shape_reason.to(language)
    assert [text for text in seen(name, language).texts if text.endswith(reason)]


@of_every_line
def test_a_line_gives_its_instrument_its_source_and_its_grade(name: str) -> None:
    line, page = LINES[name], DOI_LINK.sub(r"\1", "\n".join(seen(name).texts))
    facts = (line.instrument.en, line.source, words(Language.ENGLISH).label(line.grade))
    assert [fact for fact in facts if f"**{fact}**" not in page] == []


@each("name", [line.id for line in LINES.values() if line.references])
def test_a_work_with_an_address_that_a_line_names_is_a_link(name: str) -> None:
    page = "\n".join(seen(name).texts)
    assert [one for one in LINES[name].references if f"](<{REGISTER.references[one].address}>)" not in page] == []


@each("language", Language)
@each("name", ROUTES)
def test_a_route_says_what_canada_russia_and_the_united_states_say_of_its_passage(
    name: str, language: Language
) -> None:
    rows = seen(name, language).parts["dossier-positions"]["rows"]
    issue = f"{ROUTES[name].passage}-status"
    held = {row.actor: row for row in REGISTER.positions.values() if row.issue == issue}
    expected = [held[state].text.to(language) for state in ("canada", "russia", "united-states")]
    assert [row["cells"][1]["text"] for row in rows] == expected


@each("name", ROUTES)
def test_what_a_state_says_of_a_passage_stands_with_its_paragraph(name: str) -> None:
    rows = seen(name).parts["dossier-positions"]["rows"]
    assert [row["key"] for row in rows if not row["cells"][2].get("links")] == []


@each("name", ROUTES)
def test_a_route_names_the_lines_and_zones_on_its_way(name: str) -> None:
    rows = seen(name).parts["dossier-crossed"]["rows"]
    assert [row["key"] for row in rows] == list(ROUTES[name].crosses)


@in_both_languages
@each("name", ROUTES)
def test_a_route_says_how_long_it_is_in_each_zone_under_each_reading(name: str, language: Language) -> None:
    own = [leg for leg in route_waters().values() if leg.route == name]
    used = [zone for zone in WaterZone if any(leg.zone is zone for leg in own)]
    lengths = {
        str(reading): [
            round(sum(leg.length_nm for leg in own if leg.reading is reading and leg.zone is zone)) for zone in used
        ]
        for reading in READINGS
    }
    say = words(language)
    rows = seen(name, language).parts["dossier-waters"]["rows"]
    shown_lengths = {row["key"]: [cell["text"] for cell in row["cells"][1:]] for row in rows}
    assert shown_lengths == {key: [say.number(value) for value in values] for key, values in lengths.items()}


@each("name", ROUTES)
def test_a_chosen_route_is_unrolled_below_the_map_with_every_leg_as_a_table(name: str) -> None:
    parts, own = seen(name).parts, [leg.id for leg in route_waters().values() if leg.route == name]
    assert sorted(mark["id"] for mark in parts["route-unrolled"]["marks"]) == sorted(own)
    assert sorted(row["key"] for row in parts["route-legs"]["rows"]) == sorted(own)


@in_both_languages
@each("name", ROUTES)
def test_the_distances_by_a_passage_stand_below_it_and_no_time(name: str, language: Language) -> None:
    table = seen(name, language).parts["port-distances"]
    ways = [row.id for row in port_distances().values() if str(row.way) == str(ROUTES[name].passage)]
    assert [row["key"] for row in table["rows"]] == ways
    assert {"en": "A distance is not a time", "fr": "Une distance n’est pas une durée"}[language] in str(table)


def test_without_a_route_nothing_is_unrolled() -> None:
    assert "route-unrolled" not in seen("hans-island").parts


@pytest.mark.parametrize("name", [line.id for line in LINES.values() if not line.asserted_by])
def test_what_nobody_asserts_is_said_to_be_so(name: str) -> None:
    assert "Asserted by: **nobody today**" in "\n".join(seen(name).texts)


@of_every_line
def test_the_evidence_of_a_line_is_its_statements(name: str) -> None:
    rows = seen(name).parts.get("dossier-evidence", {"rows": []})["rows"]
    assert [row["key"] for row in rows] == list(LINES[name].statements)


@in_both_languages
def test_the_evidence_leads_to_the_statement(language: Language) -> None:
    row = seen("canada-sector-141w", language).parts["dossier-evidence"]["rows"][0]
    assert query_of(row["cells"][0]["href"]) == {"lang": [language], "statement": [row["key"]]}


@pytest.mark.parametrize("name", [line.id for line in LINES.values() if not line.statements][:3])
def test_a_line_of_which_the_article_does_not_speak_says_so(name: str) -> None:
    assert "- The article does not mention it." in seen(name).texts


@in_both_languages
@each("name", ROUTES)
def test_a_route_lists_its_straits_in_order(name: str, language: Language) -> None:
    straits = [words(language).label(strait) for strait in ROUTES[name].straits]
    listed = "\n".join(f"{number}. {strait}" for number, strait in enumerate(straits, 1))
    assert listed in seen(name, language).texts


@in_both_languages
@each("name", ROUTES)
def test_a_route_gives_its_length_in_both_units(name: str, language: Language) -> None:
    say, page = words(language), "\n".join(seen(name, language).texts)
    lengths = [say.number(value) for value in (ROUTES[name].length_km, ROUTES[name].length_nm)]
    assert [length for length in lengths if length not in page] == []


@pytest.mark.parametrize("name", [route.id for route in ROUTES.values() if route.amsa_number])
def test_a_route_gives_the_numbers_of_both_lists(name: str) -> None:
    page = "\n".join(seen(name).texts)
    lists = {
        "Scott Polar Research Institute": ROUTES[name].spri_number,
        "Arctic Marine Shipping Assessment": ROUTES[name].amsa_number,
    }
    assert [one for one, number in lists.items() if f"{one}: **{number}**" not in page] == []


@pytest.mark.parametrize("name", ROUTES)
def test_a_route_has_no_legal_status(name: str) -> None:
    assert "dossier-sides" not in seen(name).parts


@each("name", [name for name in PLACES if REGISTER.places[name].precision_km is not None])
def test_a_place_says_how_precisely_it_is_known(name: str) -> None:
    km = words(Language.ENGLISH).number(REGISTER.places[name].precision_km or 0)
    assert f"Precision: **± {km} km**" in "\n".join(seen(name).texts)


@in_both_languages
@each("name", PLACES)
def test_a_place_leads_to_its_initiatives(name: str, language: Language) -> None:
    links = [query for query in seen(name, language).queries if "record=" in query]
    assert links == [f"lang={language}&record={one.id}" for one in initiatives_at(REGISTER, name)]


def test_a_ridge_that_is_also_a_place_opens_as_the_ridge() -> None:
    assert set(ITEMS) >= REGISTER.places.keys()


@of_every_line
def test_a_line_can_be_cited_with_the_address_of_its_dossier(name: str) -> None:
    assert [f"map?lang=en&item={name}" in text for text in seen(name).codes[1:]] == [True, True, True]


@pytest.mark.parametrize("status", [status for status in LegalStatus if status is not LegalStatus.ROUTE])
def test_every_legal_status_of_a_line_has_a_sign_of_its_own(status: LegalStatus) -> None:
    assert [other for other, sign in SIGNS.items() if sign == SIGNS[status]] == [status]


def test_a_chosen_item_is_marked_in_the_table() -> None:
    rows = seen("usa-ussr-1990").parts["map-table"]["rows"]
    assert [row["key"] for row in rows if row["current"]] == ["usa-ussr-1990"]


def test_a_chosen_item_is_marked_on_the_map() -> None:
    assert seen("usa-ussr-1990").parts["map"]["selected"] == "usa-ussr-1990"


def test_closing_a_dossier_keeps_the_view() -> None:
    at = open_page("map", item="hans-island", layer="hans-island", reading="canada", extent="1,2,900", lang="fr")
    at.button(key="close-dossier").click().run()
    assert address(at) == {"lang": ["fr"], "layer": ["hans-island"], "reading": ["canada"], "extent": ["1,2,900"]}


def test_without_a_choice_there_is_no_dossier() -> None:
    at = open_page("map")
    assert ("dossier-sides" in components(at), "close-dossier" in [one.key for one in at.button]) == (False, False)
