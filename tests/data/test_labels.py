"""What a reader sees for coded values is complete, distinct and well set in both languages."""

from __future__ import annotations

import inspect
import re
import unicodedata
from collections import Counter
from enum import StrEnum

import pytest

from data import (
    vocabulary,
    vocabulary_article,
    vocabulary_listings,
    vocabulary_map,
    vocabulary_numbers,
    vocabulary_routes,
)
from data.dates import Precision
from data.labels import DEFINITIONS, LABELS, NOT_STATED, definition, label
from data.language import Language, Text
from data.select import View
from data.vocabulary import AreaKind, Grade, InitiativeKind, LegalStatus, Origin, Stance, State, Track
from data.vocabulary_article import Section, StatementKind, Topic
from data.vocabulary_map import NsrDefinition, NwpDefinition, Reading
from data.vocabulary_numbers import Exactness

LISTS: list[type[StrEnum]] = [
    *(
        member
        for module in (
            vocabulary,
            vocabulary_article,
            vocabulary_listings,
            vocabulary_map,
            vocabulary_numbers,
            vocabulary_routes,
        )
        for _, member in inspect.getmembers(module, inspect.isclass)
        if issubclass(member, StrEnum) and member.__module__ == module.__name__
    ),
    View,
    Precision,
]
WITH_LEGEND: list[type[StrEnum]] = [
    State,
    Track,
    StatementKind,
    Grade,
    AreaKind,
    InitiativeKind,
    Stance,
    Origin,
    LegalStatus,
    Exactness,
    Reading,
    NsrDefinition,
    NwpDefinition,
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


def _texts(values: type[StrEnum], language: Language) -> list[str]:
    """Give every label and definition of a list in one language."""
    texts = [*LABELS[values].values(), *DEFINITIONS.get(values, {}).values()]
    return [text.to(language) for text in texts]


def test_every_list_of_the_vocabulary_has_labels_and_nothing_else_has() -> None:
    assert set(LABELS) == set(LISTS)


@pytest.mark.parametrize("values", LISTS, ids=_name)
def test_the_labels_of_a_list_stand_in_the_order_of_the_vocabulary(values: type[StrEnum]) -> None:
    assert list(LABELS[values]) == list(values)


def test_every_list_with_a_legend_has_definitions_and_nothing_else_has() -> None:
    assert set(DEFINITIONS) == set(WITH_LEGEND)


@pytest.mark.parametrize("values", WITH_LEGEND, ids=_name)
def test_the_definitions_of_a_list_stand_in_the_order_of_the_vocabulary(values: type[StrEnum]) -> None:
    assert list(DEFINITIONS[values]) == list(values)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("values", LISTS, ids=_name)
def test_every_value_has_a_label_in_each_language(values: type[StrEnum], language: Language) -> None:
    assert [value for value in values if not label(value).to(language).strip()] == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("values", LISTS, ids=_name)
def test_no_two_values_of_a_list_share_a_label(values: type[StrEnum], language: Language) -> None:
    seen = Counter(label(value).to(language).casefold() for value in values)
    assert [words for words, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("values", WITH_LEGEND, ids=_name)
def test_no_two_values_of_a_list_share_a_definition(values: type[StrEnum], language: Language) -> None:
    assert len({definition(value).to(language) for value in values}) == len(values)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("values", LISTS, ids=_name)
def test_labels_begin_with_a_capital_and_end_without_a_mark(values: type[StrEnum], language: Language) -> None:
    labels = [label(value).to(language) for value in values]
    assert [words for words in labels if not words[0].isupper() or words[-1] in ".,;:!?"] == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("values", WITH_LEGEND, ids=_name)
def test_a_definition_is_one_sentence(values: type[StrEnum], language: Language) -> None:
    sentences = [definition(value).to(language) for value in values]
    assert [words for words in sentences if not SENTENCE.fullmatch(words)] == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("values", LISTS, ids=_name)
def test_no_text_has_a_straight_quotation_mark_or_apostrophe(values: type[StrEnum], language: Language) -> None:
    assert [words for words in _texts(values, language) if STRAIGHT_MARKS.search(words)] == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("values", LISTS, ids=_name)
def test_no_text_has_a_stray_space(values: type[StrEnum], language: Language) -> None:
    assert [words for words in _texts(values, language) if STRAY_SPACE.search(words)] == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("values", LISTS, ids=_name)
def test_every_text_is_in_composed_characters(values: type[StrEnum], language: Language) -> None:
    assert [words for words in _texts(values, language) if not unicodedata.is_normalized("NFC", words)] == []


@pytest.mark.parametrize("values", LISTS, ids=_name)
def test_french_has_no_break_spaces_at_its_marks(values: type[StrEnum]) -> None:
    assert [words for words in _texts(values, Language.FRENCH) if WRONG_SPACE.search(words)] == []


@pytest.mark.parametrize("values", LISTS, ids=_name)
def test_french_has_no_english_quotation_marks(values: type[StrEnum]) -> None:
    assert [words for words in _texts(values, Language.FRENCH) if ENGLISH_MARKS.search(words)] == []


@pytest.mark.parametrize(
    "wrong", ["Quoi ?", "Quoi?", "Un : deux", "Un\u202f: deux", "20 %", "« mot »", "«mot»", "Quoi\u00a0!"]
)
def test_the_check_of_french_spaces_sees_a_wrong_one(wrong: str) -> None:
    assert WRONG_SPACE.search(wrong)


def test_the_check_of_french_spaces_lets_right_ones_pass() -> None:
    assert WRONG_SPACE.search("Quoi\u202f? Un\u00a0: deux\u202f; 20\u00a0% «\u00a0mot\u00a0»") is None


def test_one_code_has_the_words_of_the_list_it_belongs_to() -> None:
    assert [label(value).en for value in (Track.PARLIAMENTARY, Topic.PARLIAMENTARY, Section.PARLIAMENTARY)] == [
        "Parliamentary",
        "Parliamentary relations",
        "Parliamentary diplomacy",
    ]


def test_a_state_agrees_with_the_french_word_for_initiative() -> None:
    assert [label(state).fr for state in State] == [
        "Active",
        "Limitée",
        "Suspendue",
        "Terminée",
        "Prévue",
        "Non précisé",
    ]


@pytest.mark.parametrize("value", [State.NOT_STATED, Stance.NOT_STATED], ids=_name)
def test_what_no_source_states_has_the_same_words_everywhere(value: StrEnum) -> None:
    assert label(value) == NOT_STATED


def test_a_value_of_another_list_has_no_label() -> None:
    with pytest.raises(LookupError, match=r"Language 'fr' does not stand in LABELS; expected a value of ActorGroup, "):
        label(Language.FRENCH)


def test_a_value_without_a_legend_has_no_definition() -> None:
    with pytest.raises(
        LookupError, match=r"Topic 'nato' does not stand in DEFINITIONS; expected a value of AreaKind, "
    ):
        definition(Topic.NATO)


@pytest.mark.parametrize("texts", [LABELS, *LABELS.values(), DEFINITIONS, *DEFINITIONS.values()])
def test_the_texts_cannot_be_changed(texts: object) -> None:
    with pytest.raises(TypeError):
        texts["new"] = Text("New", "Nouveau")  # type: ignore[index]  # the point of the test
