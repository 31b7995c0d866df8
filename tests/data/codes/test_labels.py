"""What a reader sees for coded values is complete, distinct and well set in both languages."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest

from data.codes import (
    AreaKind,
    Between,
    Code,
    DivisionMethod,
    Exactness,
    Grade,
    InitiativeKind,
    LegalStatus,
    NsrDefinition,
    NwpDefinition,
    Origin,
    PreflightRule,
    Reading,
    SeaWay,
    Section,
    Stance,
    State,
    StatementKind,
    Topic,
    Track,
    WaterZone,
)
from data.language import Language, Text
from tests.each import each

LISTS: list[type[Code]] = Code.__subclasses__()
WITH_LEGEND: list[type[Code]] = [
    State,
    Track,
    StatementKind,
    Grade,
    AreaKind,
    InitiativeKind,
    Stance,
    Between,
    Origin,
    LegalStatus,
    Exactness,
    Reading,
    NsrDefinition,
    NwpDefinition,
    PreflightRule,
    DivisionMethod,
    SeaWay,
    WaterZone,
]
STRAIGHT_MARKS = re.compile(r"[\"'`]")
STRAY_SPACE = re.compile(r"^\s|\s$|\s\s")
WRONG_SPACE = re.compile(
    "(?<!\u202f)[;?!]"  # a narrow no-break space before these
    "|(?<!\u00a0)[:%»]"  # a no-break space before these
    "|«(?!\u00a0)"  # and one after the opening mark
)
ENGLISH_MARKS = re.compile("[“”‘]")
SENTENCE = re.compile(r"[^\W\d_a-z][^.!?…]+\.")


def _name(value: object) -> str:
    return value.__name__ if isinstance(value, type) else f"{type(value).__name__}-{value}"


def _texts(values: type[Code], language: Language) -> list[str]:
    """Give every label and definition of a list in one language."""
    return [text.to(language) for code in values for text in (code.label, code.explained) if text]


def test_every_list_with_a_legend_has_definitions_and_nothing_else_has() -> None:
    assert {values for values in LISTS if any(code.explained for code in values)} == set(WITH_LEGEND)


@each("language", Language)
@each("values", LISTS, ids=_name)
def test_every_value_has_a_label_in_each_language(values: type[Code], language: Language) -> None:
    assert [value for value in values if not value.label.to(language).strip()] == []


@each("language", Language)
@each("values", LISTS, ids=_name)
def test_no_two_values_of_a_list_share_a_label(values: type[Code], language: Language) -> None:
    seen = Counter(value.label.to(language).casefold() for value in values)
    assert [words for words, times in seen.items() if times > 1] == []


@each("language", Language)
@each("values", WITH_LEGEND, ids=_name)
def test_no_two_values_of_a_list_share_a_definition(values: type[Code], language: Language) -> None:
    assert len({value.definition.to(language) for value in values}) == len(values)


@each("language", Language)
@each("values", LISTS, ids=_name)
def test_labels_begin_with_a_capital_and_end_without_a_mark(values: type[Code], language: Language) -> None:
    labels = [value.label.to(language) for value in values]
    assert [words for words in labels if not words[0].isupper() or words[-1] in ".,;:!?"] == []


@each("language", Language)
@each("values", WITH_LEGEND, ids=_name)
def test_a_definition_is_one_sentence(values: type[Code], language: Language) -> None:
    sentences = [value.definition.to(language) for value in values]
    assert [words for words in sentences if not SENTENCE.fullmatch(words)] == []


@each("language", Language)
@each("values", LISTS, ids=_name)
def test_no_text_has_a_straight_quotation_mark_or_apostrophe(values: type[Code], language: Language) -> None:
    assert [words for words in _texts(values, language) if STRAIGHT_MARKS.search(words)] == []


@each("language", Language)
@each("values", LISTS, ids=_name)
def test_no_text_has_a_stray_space(values: type[Code], language: Language) -> None:
    assert [words for words in _texts(values, language) if STRAY_SPACE.search(words)] == []


@each("language", Language)
@each("values", LISTS, ids=_name)
def test_every_text_is_in_composed_characters(values: type[Code], language: Language) -> None:
    assert [words for words in _texts(values, language) if not unicodedata.is_normalized("NFC", words)] == []


@each("values", LISTS, ids=_name)
def test_french_has_no_break_spaces_at_its_marks(values: type[Code]) -> None:
    assert [words for words in _texts(values, Language.FRENCH) if WRONG_SPACE.search(words)] == []


@each("values", LISTS, ids=_name)
def test_french_has_no_english_quotation_marks(values: type[Code]) -> None:
    assert [words for words in _texts(values, Language.FRENCH) if ENGLISH_MARKS.search(words)] == []


@pytest.mark.parametrize(
    "wrong", ["Quoi ?", "Quoi?", "Un : deux", "Un\u202f: deux", "20 %", "« mot »", "«mot»", "Quoi\u00a0!"]
)
def test_the_check_of_french_spaces_sees_a_wrong_one(wrong: str) -> None:
    assert WRONG_SPACE.search(wrong)


def test_the_check_of_french_spaces_lets_right_ones_pass() -> None:
    assert WRONG_SPACE.search("Quoi\u202f? Un\u00a0: deux\u202f; 20\u00a0% «\u00a0mot\u00a0»") is None


def test_one_code_has_the_words_of_the_list_it_belongs_to() -> None:
    assert [
        value.label.en for value in (Track.PARLIAMENTARY, Topic.PARLIAMENTARY, Section.PARLIAMENTARY_DIPLOMACY)
    ] == [
        "Parliamentary",
        "Parliamentary relations",
        "Parliamentary diplomacy",
    ]


def test_a_state_agrees_with_the_french_word_for_initiative() -> None:
    assert [state.label.fr for state in State] == [
        "Active",
        "Limitée",
        "Suspendue",
        "Terminée",
        "Prévue",
        "Non précisé",
    ]


@pytest.mark.parametrize("value", [State.NOT_STATED, Stance.NOT_STATED], ids=_name)
def test_what_no_source_states_has_the_same_words_everywhere(value: Code) -> None:
    assert value.label == Text("Not stated", "Non précisé")


def test_a_value_without_a_legend_has_no_definition() -> None:
    with pytest.raises(LookupError, match=r"Topic 'nato' has no definition; expected one in topic\.csv"):
        _ = Topic.NATO.definition
