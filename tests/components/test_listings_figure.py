"""The chart of the schedule: explained, described, and the same as the counts that it was made from."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.figures import Growth, draw_schedule
from components.words import words
from data.language import Language
from data.queries import listings
from data.schema import REPLACED_ON

LAST = date(2026, 11, 22)
DAYS = st.dates(REPLACED_ON, LAST)
in_both_languages = pytest.mark.parametrize("language", Language)


def _growth(language: Language = Language.ENGLISH, day: date = LAST) -> Growth:
    return Growth(words(language), day, listings.growth(day), "0123456789ab")


@given(DAYS)
def test_the_chart_shows_what_was_counted(day: date) -> None:
    (trace,) = draw_schedule(_growth(day=day)).figure.data
    assert list(trace.y) == [one.total for one in listings.growth(day)]


def test_the_day_on_which_the_schedule_was_replaced_has_a_symbol_of_its_own() -> None:
    signs = [shape for shape in draw_schedule(_growth()).figure.layout.shapes if shape.type == "path"]
    apart = {str(shape.xanchor)[:10] for shape in signs if shape.name == "frame"}
    assert (apart, {shape.name for shape in signs}) == ({"2016-03-18"}, {"frame", "point"})


def test_no_slope_is_drawn_between_the_days() -> None:
    (trace,) = draw_schedule(_growth()).figure.data
    assert "lines" not in trace.mode


@in_both_languages
def test_the_legend_tells_the_replaced_schedule_apart(language: Language) -> None:
    entries = {(entry.kind, entry.key): entry.label for entry in draw_schedule(_growth(language)).legend}
    assert "2014" in entries["symbol", "frame"]


@in_both_languages
def test_the_alternative_text_is_short(language: Language) -> None:
    assert 0 < len(_growth(language).alt) <= 140


@in_both_languages
def test_the_description_says_headline_numbers_and_remarks(language: Language) -> None:
    shows = _growth(language)
    text = shows.description
    assert shows.headline in text
    assert all(remark in text for remark in shows.remarks)


def test_the_headline_has_the_first_and_the_last_number() -> None:
    assert _growth().headline == ("Items of Canada’s Schedule 1 in force: 140 (18 March 2016), 2,591 (12 June 2026)")


@in_both_languages
def test_the_source_names_the_licence_of_the_law(language: Language) -> None:
    licence = {"en": "Open Government Licence - Canada", "fr": "Licence du gouvernement ouvert - Canada"}[language]
    assert licence in draw_schedule(_growth(language)).texts["source"]
