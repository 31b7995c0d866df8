"""Texts in two languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.language import Language, Text


@pytest.mark.parametrize(("language", "words"), [(Language.ENGLISH, "sea ice"), (Language.FRENCH, "glace de mer")])
def test_a_text_is_given_in_the_language_asked_for(language: Language, words: str) -> None:
    assert Text("sea ice", "glace de mer").to(language) == words


def test_the_languages_have_their_iso_codes() -> None:
    assert list(Language) == ["en", "fr"]


def test_a_text_without_words_counts_as_none() -> None:
    assert not Text()


@given(st.text(min_size=1), st.text())
def test_a_text_with_words_counts_as_one(english: str, french: str) -> None:
    assert Text(english, french)


@given(st.text(), st.text())
def test_a_text_gives_back_its_words_unchanged(english: str, french: str) -> None:
    text = Text(english, french)
    assert [text.to(language) for language in Language] == [english, french]
