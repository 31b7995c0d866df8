"""Bars over time in a cell lie on the axis of their column, and its day of comparison only where there is one."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.signs import LOOKS
from components.table import Bar, Tick
from components.view import View
from components.widgets import strip_column
from components.words import words
from data.codes import State
from data.language import Language
from data.queries import FIRST_YEAR, last_day_covered, standing
from data.register import Register, article_alone, register
from data.schema import Initiative
from data.selection import FIRST_DAY, Selection

REGISTER = register()
LAST = last_day_covered(REGISTER)
DAYS = st.dates(FIRST_DAY, LAST)
INITIATIVES = st.sampled_from(list(REGISTER.initiatives.values()))
LANGUAGES = st.sampled_from(Language)
WATERSHED = date(2022, 2, 24)


def viewed(day: date | None, language: Language = Language.ENGLISH, counted: Register = REGISTER) -> View:
    """Give a view on a day."""
    return View(counted, Selection(lang=language, on=day), words(language))


def bars(row: Initiative, day: date) -> tuple[Bar, ...]:
    """Give the bars of an initiative on a day."""
    shown = viewed(day)
    return strip_column(shown, lambda one: one).cell_of(row, shown.say).strip


def axis(day: date | None, language: Language = Language.ENGLISH, counted: Register = REGISTER) -> tuple[Tick, ...]:
    """Give the axis of the column on a day."""

    def itself(row: Initiative) -> Initiative:
        return row

    return strip_column(viewed(day, language, counted), itself).axis


@given(INITIATIVES, DAYS)
def test_bars_lie_on_the_axis_one_after_the_other(row: Initiative, day: date) -> None:
    ends = [end for bar in bars(row, day) for end in (bar.begin, bar.end)]
    assert (ends, [end for end in ends if not 0 <= end <= 1]) == (sorted(ends), [])


@given(INITIATIVES, DAYS, LANGUAGES)
def test_no_state_is_said_to_last_from_a_year_to_the_same(row: Initiative, day: date, language: Language) -> None:
    shown = viewed(day, language)
    said = strip_column(shown, lambda one: one).cell_of(row, shown.say).text
    assert re.findall(r"(\d{4}) (?:to|à) \1", said) == []


@given(INITIATIVES, DAYS)
def test_the_last_bar_looks_as_the_initiative_stands(row: Initiative, day: date) -> None:
    now, found = standing(REGISTER, row.id, day), bars(row, day)
    expected = [State(now.state)] if now.since else []
    assert [State(next(one for one in State if bar.look.startswith(one))) for bar in found[-1:]] == expected


@given(INITIATIVES, DAYS)
def test_a_state_that_lasts_reaches_the_end_of_the_axis(row: Initiative, day: date) -> None:
    now, found = standing(REGISTER, row.id, day), bars(row, day)
    assert [bar.end for bar in found[-1:]] == ([1.0] if now.since else [])


@given(INITIATIVES, DAYS, LANGUAGES)
def test_every_cell_says_in_words_what_its_bars_show(row: Initiative, day: date, language: Language) -> None:
    shown = viewed(day, language)
    cell = strip_column(shown, lambda one: one).cell_of(row, shown.say)
    assert len(cell.text.split("; ")) == max(1, len(cell.strip))


def test_an_initiative_of_which_nothing_is_known_yet_has_words_and_no_bar() -> None:
    row = REGISTER.initiatives["kinross-2019-acquisition"]
    shown = viewed(FIRST_DAY)
    cell = strip_column(shown, lambda one: one).cell_of(row, shown.say)
    assert (cell.text, cell.strip) == (shown.say.not_stated, ())


@given(DAYS, LANGUAGES)
def test_ticks_lie_on_the_axis_and_the_years_in_order(day: date, language: Language) -> None:
    ticks = axis(day, language)
    years = [tick.at for tick in ticks if not tick.strong]
    assert (years, [tick for tick in ticks if not 0 <= tick.at <= 1]) == (sorted(set(years)), [])


@given(DAYS)
def test_the_axis_begins_with_the_article_or_some_years_before_the_day(day: date) -> None:
    assert axis(day)[0].label == str(min(FIRST_YEAR, day.year - 4))


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (None, ["24 February 2022"]),
        (WATERSHED, [""]),  # its line, without words that would be cut at the edge
        (WATERSHED - timedelta(days=1), []),
        (FIRST_DAY, []),
    ],
)
def test_the_day_of_comparison_is_marked_once_it_has_come(day: date | None, found: list[str]) -> None:
    assert [tick.label for tick in axis(day) if tick.strong] == found


def test_the_day_of_comparison_is_written_as_the_language_does() -> None:
    assert [tick.label for tick in axis(None, Language.FRENCH) if tick.strong] == ["24 février 2022"]


def test_with_the_article_alone_no_day_is_marked() -> None:
    assert [tick for tick in axis(None, counted=article_alone(REGISTER)) if tick.strong] == []


@pytest.mark.parametrize(("begin", "end"), [(-0.1, 0.5), (0.5, 1.1), (0.6, 0.5)])
def test_a_bar_off_the_axis_is_refused(begin: float, end: float) -> None:
    with pytest.raises(ValueError, match="expected 0 <= begin <= end <= 1"):
        Bar(LOOKS[0], begin, end)


def test_a_bar_of_an_unknown_look_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown look 'red'"):
        Bar("red", 0, 1)
