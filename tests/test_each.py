"""A test that looks at many cases fails with every one that is at fault, and asks pytest only for what is no case."""

from __future__ import annotations

import inspect

import pytest

from data.language import Language
from tests.each import each


@each("language", Language)
@each(("number", "word"), [(1, "one"), (2, "two"), (3, "three")])
def _is_short_and_even(number: int, word: str, language: Language, most: int) -> None:
    assert len(word) <= most
    assert number % 2 == 0 or language is Language.FRENCH


@each("number", ["one", "2"])
def _is_no_number(number: str) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        int(number)


@each("word", ["one", "two"])
def _is_a_word(word: str) -> None:
    assert word.isalpha()


@each("word", [])
def _is_nothing(word: str) -> None:
    assert word == ""


def test_every_case_at_fault_is_named() -> None:
    with pytest.raises(ExceptionGroup) as caught:
        _is_short_and_even(most=4)
    messages = [str(fault.args[0]) for fault in caught.value.exceptions]
    assert caught.value.args[0].endswith("2 of 2 at fault: en; fr")
    assert [message.rpartition(": ")[2] for message in messages] == ["1, one; 3, three", "3, three"]


def test_a_fault_that_pytest_raises_is_one_too() -> None:
    with pytest.raises(BaseExceptionGroup, match="1 of 2 at fault: 2"):
        _is_no_number()


def test_cases_without_a_fault_pass() -> None:
    _is_a_word()


def test_where_there_is_no_case_the_test_is_skipped() -> None:
    with pytest.raises(pytest.skip.Exception, match="there is no case"):
        _is_nothing()


def test_only_what_no_case_fills_is_asked_of_pytest() -> None:
    assert list(inspect.signature(_is_short_and_even).parameters) == ["most"]
