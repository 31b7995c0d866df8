"""The years of the timeline: from 2014 or all of them, with a line at the day that most readers compare with."""

from __future__ import annotations

import functools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.figures import Content, Drawing, content_of, draw_timeline
from components.words import words
from data.codes import EventKind, Years
from data.language import Language
from data.queries import FIRST_YEAR, events, last_day_covered
from data.register import Register, article_alone, register
from data.selection import FIRST_DAY, Selection

REGISTER = register()
SELECTIONS = st.builds(
    Selection,
    lang=st.sampled_from(Language),
    on=st.none() | st.dates(FIRST_DAY, last_day_covered(REGISTER)),
    event_kind=st.lists(st.sampled_from(EventKind), max_size=2, unique=True).map(tuple),
    event=st.just("") | st.sampled_from(sorted(REGISTER.events)),
    years=st.sampled_from(Years),
)


@functools.cache
def content(selection: Selection) -> Content:
    """Give what is on the timeline of a view."""
    return content_of(REGISTER, selection, words(selection.lang), events(REGISTER, selection).rows)


@functools.cache
def drawn(selection: Selection) -> Drawing:
    """Give the timeline of a view; nobody may change it, for the next to ask is given the same."""
    return draw_timeline(content(selection))


def beside_events(drawing: Drawing) -> list[str]:
    """Give the words beside events."""
    traces = [trace for trace in drawing.figure.data if trace.meta and "least" in trace.meta]
    return list(next(trace for trace in traces if not trace.meta.get("when")).meta["words"])


@settings(deadline=None, max_examples=40)
@given(SELECTIONS)
def test_what_is_not_drawn_lies_before_the_years_that_are(selection: Selection) -> None:
    shown = content(selection)
    left_out = [event for event in shown.events if event not in shown.drawn]
    assert [event.id for event in left_out if event.date.last_day.year >= FIRST_YEAR] == []


@settings(deadline=None, max_examples=40)
@given(SELECTIONS.map(lambda one: one.with_(years=Years.ALL)))
def test_of_all_years_every_event_is_drawn(selection: Selection) -> None:
    assert content(selection).drawn == content(selection).events


@pytest.mark.parametrize("on", [date(FIRST_YEAR, 1, 1), date(2020, 12, 31), None])
def test_the_axis_begins_with_the_years_of_the_article(on: date | None) -> None:
    assert drawn(Selection(on=on)).figure.layout.xaxis.range[0] == f"{FIRST_YEAR}-01-01"


def test_the_axis_of_an_earlier_day_holds_all_years() -> None:
    assert drawn(Selection(on=date(FIRST_YEAR - 1, 12, 31))).figure.layout.xaxis.range[0] < f"{FIRST_YEAR}-01-01"


def watershed_lines(selection: Selection, counted: Register = REGISTER) -> list[str]:
    """Give the days at which the line of the day stands that most readers compare with."""
    shown = content_of(counted, selection, words(selection.lang), events(counted, selection).rows)
    return [one.x0 for one in draw_timeline(shown).figure.layout.shapes if one.name == "watershed"]


@pytest.mark.parametrize(
    ("on", "found"), [(None, ["2022-02-24"]), (date(2022, 2, 25), ["2022-02-24"]), (date(2022, 2, 24), [])]
)
def test_the_watershed_has_a_line_once_it_lies_before_the_as_of_date(on: date | None, found: list[str]) -> None:
    assert watershed_lines(Selection(on=on)) == found


def test_with_the_article_alone_the_watershed_has_no_line() -> None:
    assert watershed_lines(Selection(), article_alone(REGISTER)) == []


@pytest.mark.parametrize("lang", Language)
@pytest.mark.parametrize(
    ("on", "years", "written"),
    [(None, Years.FROM_2014, True), (date(2024, 10, 1), Years.FROM_2014, False), (None, Years.ALL, False)],
    ids=["far from the as-of date", "near the as-of date", "near it on an axis of all years"],
)
def test_the_words_of_the_watershed_stay_left_of_its_line_and_clear_of_those_of_the_as_of_date(
    lang: Language, on: date | None, years: Years, *, written: bool
) -> None:
    notes = drawn(Selection(lang=lang, on=on, years=years)).figure.layout.annotations
    found = [one.xanchor for one in notes if one.x == "2022-02-24" and one.yshift == 20]
    assert found == ["right"] * written


@settings(deadline=None, max_examples=40)
@given(SELECTIONS)
def test_a_name_beside_an_event_is_whole(selection: Selection) -> None:
    names = {event.name.to(selection.lang) for event in content(selection).drawn}
    assert {text.replace("<br>", " ") for text in beside_events(drawn(selection))} <= names


def test_the_states_stand_above_the_events() -> None:
    figure = drawn(Selection()).figure
    bars = [y for trace in figure.data if trace.type == "bar" for y in trace.y]
    marks = [one.yanchor for one in figure.layout.shapes if one.type == "path"]
    assert max(bars) < min(marks)


@pytest.mark.parametrize("language", Language)
def test_the_axis_stands_still_while_the_date_moves(language: Language) -> None:
    early, late = (
        drawn(Selection(language, on=on, years=Years.ALL)).figure.layout.xaxis.range for on in (FIRST_DAY, None)
    )
    assert list(early) == list(late)
