"""The findings of the register's rules as sentences: names, counts, both languages, and every rule."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from components.document import colours_of, warned_of
from components.map.page import spec_of
from components.words import words
from data.codes import PreflightRule, Reading
from data.language import Language
from data.queries import Coloured, Found, Used, preflight
from data.register import register
from tests.components.shown import ALL_LAYERS, case
from tests.each import each

REGISTER = register()
DAY = REGISTER.checked_on
EN, FR = Language.ENGLISH, Language.FRENCH
FORM = frozenset({"claimed"})
_TABLES = ("initiatives", "areas", "events", "status_history", "series", "lines", "routes", "issues", "references")
_FIELDS: dict[str, Any] = {name: frozenset(getattr(REGISTER, name)) for name in _TABLES}
_COLOURS = {Coloured("canada", "#9E2A2B", FORM), Coloured("neutral", "#4A5B67", FORM), Coloured("graticule", "#8FA6B2")}
EVERYTHING = Used(
    **_FIELDS,
    positions=frozenset({"crimea-status--canada"}),
    texts=frozenset({"The annexation"}),
    colours=frozenset(_COLOURS),
)
EVERY_FINDING = (
    *preflight(REGISTER, EVERYTHING, DAY + timedelta(days=1)),
    Found(PreflightRule.BEFORE_THE_ARTICLE),
)


def _events(count: int) -> list[Found]:
    return [Found(PreflightRule.ONE_SOURCE, "events", one) for one in list(REGISTER.events)[:count]]


def test_the_case_has_every_rule() -> None:
    assert {one.rule for one in EVERY_FINDING} == set(PreflightRule)


@each("language", [EN, FR])
def test_every_rule_has_a_sentence_a_place_and_advice(language: Language) -> None:
    warned = warned_of(words(language), REGISTER, EVERY_FINDING)
    assert {one.rule for one in warned} == set(map(str, PreflightRule))
    assert [one for one in warned if not (one.sentence and one.place and one.advice)] == []


def test_no_sentence_of_the_two_languages_is_the_same() -> None:
    english, french = (warned_of(words(language), REGISTER, EVERY_FINDING) for language in (EN, FR))
    assert [one.sentence for one, other in zip(english, french, strict=True) if one.sentence == other.sentence] == []


def test_one_record_is_the_place_and_stands_in_the_sentence() -> None:
    [warned] = warned_of(words(EN), REGISTER, [Found(PreflightRule.CLAIM_DRAWN, "lines", "beaufort-wedge")])
    name = REGISTER.lines["beaufort-wedge"].name.en
    assert (warned.place, name in warned.sentence) == (name, True)


def test_findings_of_one_rule_are_one_sentence_with_five_names_and_a_count() -> None:
    [warned] = warned_of(words(EN), REGISTER, _events(8))
    named = [row.name.en for row in list(REGISTER.events.values())[:8] if row.name.en in warned.sentence]
    assert (len(named), warned.place) == (5, "8 records")
    assert warned.sentence.endswith(" and 3 more.")


def test_one_name_beyond_five_is_counted_in_the_singular() -> None:
    [warned] = warned_of(words(FR), REGISTER, _events(6))
    assert warned.sentence.endswith(" et 1 autre.")


def test_five_names_need_no_count() -> None:
    [warned] = warned_of(words(EN), REGISTER, _events(5))
    assert re.search(r" and \d+ more", warned.sentence) is None


def test_what_one_side_lacks_is_told_apart_from_what_was_left_out() -> None:
    found = [one for one in EVERY_FINDING if one.rule is PreflightRule.ONE_SIDE]
    assert len(warned_of(words(EN), REGISTER, found)) == 2


def test_a_contested_word_has_its_user_and_the_word_of_the_other_side() -> None:
    found = [one for one in EVERY_FINDING if one.rule is PreflightRule.CONTESTED_WORD]
    [warned] = warned_of(words(EN), REGISTER, found)
    assert "“annexation” (Western countries, Canada), beside “reunification” (Russia)" in warned.sentence


def test_numbers_that_differ_stand_with_whose_they_are() -> None:
    found = preflight(REGISTER, Used(series=frozenset({"nsr-cargo-2022-january"})), DAY)
    [warned] = warned_of(words(EN), REGISTER, [one for one in found if one.rule is PreflightRule.FIGURES_CONFLICT])
    assert "34.034, Rosatom, January 2023 / 34.117, Atomflot, December 2023" in warned.sentence


def test_what_concerns_no_record_concerns_the_whole() -> None:
    [warned] = warned_of(words(EN), REGISTER, [Found(PreflightRule.AFTER_LAST_CHECK, values=("2026-11-29",))])
    assert (warned.place, warned.sentence) == (
        "The whole briefing",
        "Later facts were looked for up to 29 November 2026 only.",
    )


def test_a_section_is_passed_on() -> None:
    warned = warned_of(words(EN), REGISTER, EVERY_FINDING, section="map")
    assert {one.section for one in warned} == {"map"}


def test_nothing_found_is_nothing_said() -> None:
    assert warned_of(words(EN), REGISTER, []) == ()


def test_the_colours_of_a_map_are_those_of_its_items_with_the_forms_drawn_in_each() -> None:
    shown, content, items = case(ALL_LAYERS, Reading.NEUTRAL, EN)
    found = {one.key: one.forms for one in colours_of(spec_of(shown, content))}
    assert set(found) == {item.color_key for item in items}
    assert ("claimed" in found["canada"], "place house" in found["canada"]) == (True, True)


def test_places_of_two_states_are_told_apart_by_their_marks() -> None:
    shown, content, _ = case(ALL_LAYERS, Reading.NEUTRAL, EN)
    forms = {one.key: {form for form in one.forms if " " in form} for one in colours_of(spec_of(shown, content))}
    assert forms["canada"] & forms["russia"] == set()


def test_the_map_of_all_layers_has_colours_that_look_alike_in_grey() -> None:
    shown, content, _ = case(ALL_LAYERS, Reading.NEUTRAL, EN)
    found = preflight(REGISTER, Used(colours=colours_of(spec_of(shown, content))), DAY)
    assert {one.rule for one in found} == {PreflightRule.ALIKE_IN_GREY}
