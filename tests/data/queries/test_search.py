"""Searching for words and phrases."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.language import Language
from data.queries import Outcome, initiatives, search, statements
from data.register import register
from data.schema import Participation
from data.selection import LONGEST_QUERY, Selection, clean

REGISTER = register()
STATEMENTS = search.statement_index(REGISTER)
INITIATIVES = search.initiative_index(REGISTER)
WORDS = sorted({word for text in STATEMENTS.values() for word in text.split()})
TEXTS = sorted({text for row in REGISTER.statements.values() for text in (row.text.en, row.text.fr)})


def _found(query: str) -> set[str]:
    return {key for key, text in INITIATIVES.items() if search.matches(text, search.terms(query))}


def _found_statements(query: str) -> set[str]:
    return {key for key, text in STATEMENTS.items() if search.matches(text, search.terms(query))}


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Société Minière", "societe miniere"),
        ("ŒUVRE", "oeuvre"),
        ("œuvre", "oeuvre"),
        ("Ærø", "aerø"),
        ("GROẞ", "gross"),
        ("l’Arctique", "l'arctique"),
        ("«\u00a0Canada\u202f»", '" canada "'),
        ("“niche”", '"niche"'),
        ("a \t\r\n b\u00a0c", "a b c"),
        ("Ｐolar", "polar"),
        ("e\u0301", "e"),
        ("a\u2010b\u2011c\u2012d\u2013e\u2014f\u2015g\u2212h", "a-b-c-d-e-f-g-h"),
        ("\u02bc\u2032`\u00b4", "''''"),
    ],
)
def test_case_accents_quotes_dashes_and_white_space_are_levelled(text: str, plain: str) -> None:
    assert search.normalise(text) == plain


@given(st.sampled_from(TEXTS))
def test_a_text_in_capitals_is_the_same_text(text: str) -> None:
    assert search.normalise(text.upper()) == search.normalise(text)


@given(st.sampled_from(TEXTS))
def test_a_text_with_its_accents_apart_is_the_same_text(text: str) -> None:
    assert search.normalise(unicodedata.normalize("NFD", text)) == search.normalise(text)


@given(st.text())
def test_a_levelled_text_has_no_white_space_but_single_blanks(text: str) -> None:
    plain = search.normalise(text)
    assert plain == " ".join(plain.split())


@given(st.text())
def test_a_query_is_cleaned_once_and_for_all(query: str) -> None:
    assert clean(clean(query)) == clean(query)


@given(st.text())
def test_a_clean_query_has_no_control_characters(query: str) -> None:
    assert [c for c in clean(query) if unicodedata.category(c)[0] == "C"] == []


@given(st.integers(0, 10_000), st.sampled_from(["a", "a b ", "é", "\u0301", "a\x00", '"']))
def test_a_clean_query_is_no_longer_than_allowed(length: int, piece: str) -> None:
    assert len(clean(piece * length)) <= LONGEST_QUERY


def test_a_query_of_ten_thousand_characters_is_cut_to_the_longest() -> None:
    assert clean("a" * 10_000) == "a" * LONGEST_QUERY


@pytest.mark.parametrize(
    ("query", "cleaned"),
    [
        ("", ""),
        ("   ", ""),
        ("\x00\x1b\x7f", ""),
        ("kin\u200bross", "kin ross"),
        ("polar\r\ncode", "polar code"),
        ("\ud800polar", "polar"),
        ("  Kinross  Gold ", "Kinross Gold"),
    ],
)
def test_a_query_is_cleaned_of_what_cannot_be_printed(query: str, cleaned: str) -> None:
    assert clean(query) == cleaned


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", ()),
        ("polar code", ("polar", "code")),
        ('"polar code"', ("polar code",)),
        ('ratify "Polar Code" 2017', ("ratify", "polar code", "2017")),
        ("«\u00a0Code polaire\u00a0»", ("code polaire",)),
        ("“Polar Code”", ("polar code",)),
        ('"polar code', ("polar", "code")),
        ('"', ()),
        ('""', ()),
        ('" "', ()),
    ],
)
def test_a_query_is_split_into_words_and_phrases(query: str, wanted: tuple[str, ...]) -> None:
    assert search.terms(query) == wanted


@given(st.text())
def test_no_term_is_empty(query: str) -> None:
    assert [term for term in search.terms(query) if not term.strip()] == []


def test_a_query_without_a_term_finds_everything() -> None:
    assert _found("") == set(REGISTER.initiatives)


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).filter(lambda words: not any('"' in w for w in words)))
def test_what_is_found_has_every_term(words: list[str]) -> None:
    found = _found_statements(" ".join(words))
    assert found == set.intersection(*({key for key, text in STATEMENTS.items() if word in text} for word in words))


@settings(deadline=None)
@given(st.text(), st.text())
def test_a_further_term_never_finds_more(query: str, more: str) -> None:
    narrow, wide = (*search.terms(query), *search.terms(more)), search.terms(query)
    assert all(search.matches(text, wide) for text in STATEMENTS.values() if search.matches(text, narrow))


@settings(deadline=None)
@given(st.sampled_from(list(REGISTER.initiatives)), st.sampled_from(Language))
def test_an_initiative_is_found_by_its_name_in_either_language(initiative: str, language: Language) -> None:
    assert initiative in _found(f'"{REGISTER.initiatives[initiative].name.to(language)}"')


@settings(deadline=None)
@given(st.sampled_from(list(REGISTER.participations.values())), st.sampled_from(Language))
def test_an_initiative_is_found_by_the_name_of_a_party(row: Participation, language: Language) -> None:
    assert row.initiative in _found(REGISTER.actors[row.actor].name.to(language))


@pytest.mark.parametrize(
    ("query", "initiative"),
    [
        ("kinross", "kinross-kupol-dvoinoye"),
        ("KINROSS gold", "kinross-2019-acquisition"),
        ("societes canadiennes", "silver-bear-mangazeisky"),
        ("sociétés canadiennes", "silver-bear-mangazeisky"),
        ("lomonossov", "clcs-lomonosov"),
        ("Lomonosov", "clcs-lomonosov"),
        ("universite de l'arctique", "university-of-the-arctic"),
        ("Université de l’Arctique", "university-of-the-arctic"),
        ("peches", "cao-fisheries-agreement"),
        ('"polar code"', "polar-code"),
    ],
)
def test_french_and_english_names_are_found_with_or_without_accents(query: str, initiative: str) -> None:
    assert initiative in _found(query)


def test_accents_and_case_in_the_query_change_nothing() -> None:
    assert _found_statements("SOCIÉTÉ") == _found_statements("societe") != set()


def test_a_phrase_is_found_only_in_the_order_of_its_words() -> None:
    assert "polar-code" not in _found('"code polar"')


def test_a_phrase_finds_no_more_than_its_words() -> None:
    assert _found_statements('"university of the arctic"') < _found_statements("university of the arctic")


@pytest.mark.parametrize(
    "query",
    ["<script>alert(1)</script>", "'; DROP TABLE areas; --", ".*", "(.)", "[a-z]+", "\\", "%s", "{0}", "x" * 10_000],
)
def test_markup_and_patterns_are_plain_text_that_is_not_found(query: str) -> None:
    assert _found_statements(query) == set()


@settings(deadline=None)
@given(st.text())
def test_no_query_raises(query: str) -> None:
    assert _found(query) <= set(REGISTER.initiatives)


@pytest.mark.parametrize("part", ["p43.3", "p43.1"])
def test_statements_are_found_by_their_locator(part: str) -> None:
    assert _found_statements(part) >= {row.id for row in REGISTER.by_locator[part]}


@pytest.mark.parametrize("dash", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
@pytest.mark.parametrize("find", [initiatives, statements])
def test_any_dash_finds_what_a_hyphen_finds(find: Callable[..., Outcome[Any]], dash: str) -> None:
    found, expected = (find(REGISTER, Selection(q=f"États{one}Unis")).rows for one in (dash, "-"))
    assert (found, bool(found)) == (expected, True)
