"""Dates, numbers and sentences as each language writes them."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.words import Words, words
from data.codes import State
from data.dates import PartialDate
from data.language import Language, Text

ENGLISH, FRENCH = words(Language.ENGLISH), words(Language.FRENCH)
SPACE = "\N{NO-BREAK SPACE}"
MANY = "{label}: {n} records without it"
ONE = "{label}: {n} record without it"


@pytest.mark.parametrize(
    ("say", "day", "written"),
    [
        (ENGLISH, date(2018, 3, 1), "1 March 2018"),
        (ENGLISH, date(2018, 3, 4), "4 March 2018"),
        (FRENCH, date(2018, 3, 1), "1er mars 2018"),
        (FRENCH, date(2018, 3, 4), "4 mars 2018"),
        (FRENCH, date(2018, 8, 11), "11 août 2018"),
        (FRENCH, date(2019, 12, 21), "21 décembre 2019"),
        (FRENCH, date(2011, 2, 1), "1er février 2011"),
    ],
)
def test_a_day_is_written_in_full(say: Words, day: date, written: str) -> None:
    assert say.day(day) == written


@pytest.mark.parametrize(
    ("known", "english", "french"),
    [
        ("2018", "2018", "2018"),
        ("2018-03", "March 2018", "mars 2018"),
        ("2018-08", "August 2018", "août 2018"),
        ("2018-03-01", "1 March 2018", "1er mars 2018"),
        ("2018-03-04", "4 March 2018", "4 mars 2018"),
    ],
)
def test_a_date_is_written_as_precisely_as_it_is_known(known: str, english: str, french: str) -> None:
    date_known = PartialDate.parse(known)
    assert (ENGLISH.date(date_known), FRENCH.date(date_known)) == (english, french)


def test_a_date_that_is_not_known_is_not_stated() -> None:
    assert (ENGLISH.date(None), FRENCH.date(None)) == ("Not stated", "Non précisé")


@given(st.dates(date(1800, 1, 1), date(2199, 12, 31)), st.sampled_from([ENGLISH, FRENCH]))
def test_a_written_day_keeps_its_number_and_year(day: date, say: Words) -> None:
    numbers = [int(number) for number in re.findall(r"\d+", say.day(day))]
    assert numbers == [day.day, day.year]


@given(st.dates(date(1800, 1, 1), date(2199, 12, 31)))
def test_only_the_first_of_a_month_is_an_ordinal_in_french(day: date) -> None:
    assert FRENCH.day(day).startswith("1er ") is (day.day == 1)


@pytest.mark.parametrize(
    ("number", "english", "french"),
    [
        (7, "7", "7"),
        (1234, "1,234", f"1{SPACE}234"),
        (12895, "12,895", f"12{SPACE}895"),
        (1234567, "1,234,567", f"1{SPACE}234{SPACE}567"),
        (0.5, "0.5", "0,5"),
        (1234.25, "1,234.25", f"1{SPACE}234,25"),
        (-3, "-3", "-3"),
    ],
)
def test_a_number_has_the_separators_of_its_language(number: float, english: str, french: str) -> None:
    assert (ENGLISH.number(number), FRENCH.number(number)) == (english, french)


@pytest.mark.parametrize(("say", "expected"), [(ENGLISH, "Not stated"), (FRENCH, "Non précisé")])
def test_a_text_that_the_source_does_not_give_is_not_stated(say: Words, expected: str) -> None:
    assert say.text(Text()) == expected


def test_a_text_is_given_in_the_language() -> None:
    text = Text("Ice", "Glace")
    assert (ENGLISH.text(text), FRENCH.text(text)) == ("Ice", "Glace")


@pytest.mark.parametrize(
    ("n", "english", "french"),
    [
        (0, "Area: 0 records without it", f"Area{SPACE}: 0 résultat sans ce filtre"),
        (1, "Area: 1 record without it", f"Area{SPACE}: 1 résultat sans ce filtre"),
        (2, "Area: 2 records without it", f"Area{SPACE}: 2 résultats sans ce filtre"),
        (1200, "Area: 1,200 records without it", f"Area{SPACE}: 1{SPACE}200 résultats sans ce filtre"),
    ],
)
def test_a_message_agrees_with_its_number(n: int, english: str, french: str) -> None:
    written = (ENGLISH.plural(ONE, MANY, n, label="Area"), FRENCH.plural(ONE, MANY, n, label="Area"))
    assert written == (english, french)


@pytest.mark.parametrize(("say", "expected"), [(ENGLISH, "Area: Trade"), (FRENCH, f"Area{SPACE}: Trade")])
def test_a_pair_has_the_colon_of_the_language(say: Words, expected: str) -> None:
    assert say.pair("Area", "Trade") == expected


@pytest.mark.parametrize(("say", "expected"), [(ENGLISH, "“ice”"), (FRENCH, f"«{SPACE}ice{SPACE}»")])
def test_a_quotation_has_the_marks_of_the_language(say: Words, expected: str) -> None:
    assert say.quoted("ice") == expected


def test_a_message_is_translated() -> None:
    assert (ENGLISH("Overview"), FRENCH("Overview")) == ("Overview", "Aperçu")


def test_a_message_is_filled_after_it_is_translated() -> None:
    assert FRENCH("Statement at {locator}", locator="p43.3") == "Énoncé au repère p43.3"


def test_a_message_without_values_is_left_as_it_is() -> None:
    assert ENGLISH("Sort by {column}") == "Sort by {column}"


def test_a_value_is_not_read_as_a_message() -> None:
    assert ENGLISH("Statement at {locator}", locator="{column}") == "Statement at {column}"


def test_a_message_that_nobody_translated_stays_english() -> None:
    assert FRENCH("No such message") == "No such message"


def test_coded_values_have_their_words() -> None:
    assert (ENGLISH.label(State.SUSPENDED), FRENCH.label(State.SUSPENDED)) == ("Suspended", "Suspendue")


def test_a_definition_is_given_in_the_language() -> None:
    assert ENGLISH.definition(State.ACTIVE) != FRENCH.definition(State.ACTIVE)


@pytest.mark.parametrize("language", Language)
def test_the_words_of_a_language_are_made_once(language: Language) -> None:
    assert words(language) is words(language)


@pytest.mark.parametrize(("say", "name"), [(ENGLISH, "Russian"), (FRENCH, "russe")])
def test_a_language_has_its_name_in_the_language_of_the_view(say: Words, name: str) -> None:
    assert say.tongue("ru") == name


def test_a_language_without_a_name_has_its_code() -> None:
    assert ENGLISH.tongue("xx") == "xx"
