"""The words that each side uses for the same thing."""

from __future__ import annotations

from collections import defaultdict

import pytest

from data.codes import Quoted
from data.register import register
from data.schema import Term
from tests.each import each

REGISTER = register()
TERMS = list(REGISTER.terms.values())
CANADIAN_SIDE, RUSSIAN_SIDE = frozenset(("canada", "west")), frozenset(("russia",))
NOT_STATED = ("not stated", "précisé")


def _subjects() -> dict[str, list[Term]]:
    subjects: dict[str, list[Term]] = defaultdict(list)
    for term in TERMS:
        subjects[term.subject.en].append(term)
    return subjects


def _used_by(term: Term, side: frozenset[str]) -> bool:
    return any(actor in side or REGISTER.actors[actor].country in side for actor in term.used_by)


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Change of Crimea’s status in 2014", {("russia", "reunification"), ("west", "annexation")}),
        ("The Kerch Strait incident of 2018", {("russia", "provocation"), ("ukraine", "aggression")}),
        ("The Northwest Passage", {("canada", "historic internal waters"), ("united-states", "international waters")}),
    ],
)
def test_each_side_has_its_word_for_the_same_thing(subject: str, words: set[tuple[str, str]]) -> None:
    assert {(term.used_by[0], term.term.en) for term in _subjects()[subject]} == words


@each("subject", sorted(_subjects()))
def test_both_sides_have_as_many_words_or_a_note_says_that_one_is_not_stated(subject: str) -> None:
    terms = _subjects()[subject]
    canadian, russian = ([term for term in terms if _used_by(term, side)] for side in (CANADIAN_SIDE, RUSSIAN_SIDE))
    notes = [term.note for term in (*canadian, *russian)]
    explained = any(NOT_STATED[0] in note.en and NOT_STATED[1] in note.fr for note in notes)
    assert len(canadian) == len(russian) or explained


def test_no_subject_is_named_with_a_word_that_one_side_uses_for_it() -> None:
    contested = ("annexation", "reunification", "aggression", "provocation", "coup", "invasion", "propaganda")
    assert [subject for subject in _subjects() if any(word in subject.casefold() for word in contested)] == []


def test_a_subject_has_one_name_in_each_language() -> None:
    assert len({term.subject.fr for term in TERMS}) == len(_subjects())


def test_the_author_s_own_word_is_said_to_be_hers() -> None:
    hers = [term for term in TERMS if term.used_by == ("viakhireva",)]
    assert [term.id for term in hers if not term.note] == []


def test_a_word_in_quotation_marks_rests_on_a_statement_of_its_paragraph() -> None:
    quoted = [term for term in TERMS if term.quoted is Quoted.YES]
    assert [term.id for term in quoted if not term.statements] == []
