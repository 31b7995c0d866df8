"""The charts of the timeline page as values: explained, described, and the same as what they were made from."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.chart.lanes import Lanes
from components.chart.model import Figure
from components.chart.series import Series
from components.figures import series, timeline
from components.figures.series_words import Numbers, headline, numbers_of, remarks
from components.figures.timeline_words import Content, content_of
from components.words import words
from data.codes import EventKind, Measure, Origin
from data.language import Language
from data.queries import NumberView, events, last_day_covered
from data.register import article_alone, register
from data.selection import FIRST_DAY, Selection

REGISTER = register()
LAST = last_day_covered(REGISTER)
LONGEST_ALT = 140
SELECTIONS = st.builds(
    Selection,
    lang=st.sampled_from(Language),
    on=st.none() | st.dates(FIRST_DAY, LAST),
    area=st.lists(st.sampled_from(sorted(REGISTER.areas)), max_size=2, unique=True).map(tuple),
    event_kind=st.lists(st.sampled_from(EventKind), max_size=2, unique=True).map(tuple),
    event=st.just("") | st.sampled_from(sorted(REGISTER.events)),
)
in_both_languages = pytest.mark.parametrize("language", Language)


def content(selection: Selection) -> Content:
    """Give what is on the timeline of a view."""
    return content_of(REGISTER, selection, words(selection.lang), events(REGISTER, selection).rows)


def lanes_of(figure: Figure) -> Lanes:
    """Give the lanes of a chart that has them."""
    assert isinstance(figure.marks, Lanes)
    return figure.marks


def numbers(view: NumberView, language: Language = Language.ENGLISH, day: date = LAST) -> Numbers:
    """Give the numbers of a figure."""
    return numbers_of(REGISTER, words(language), view, day)


def line_points(figure: Figure) -> list[str]:
    """Give the ids of all points of a chart of numbers."""
    assert isinstance(figure.marks, Series)
    return list(figure.marks.ids())


@settings(deadline=None, max_examples=40)
@given(SELECTIONS)
def test_the_chart_shows_the_events_that_the_view_asks_for(selection: Selection) -> None:
    drawn = lanes_of(timeline.figure_of(content(selection)))
    assert [event.id for event in drawn.events] == [event.id for event in content(selection).events]


@settings(deadline=None, max_examples=40)
@given(SELECTIONS)
def test_nothing_on_the_chart_begins_after_the_as_of_date(selection: Selection) -> None:
    day = selection.on or LAST
    drawn = lanes_of(timeline.figure_of(content(selection)))
    begins = [event.first_day for event in drawn.events] + [span.begin for span in drawn.spans]
    assert all(begin <= day for begin in begins)


@settings(deadline=None, max_examples=40)
@given(SELECTIONS)
def test_the_alternative_text_is_whole_and_short(selection: Selection) -> None:
    alt = timeline.figure_of(content(selection)).texts.alt
    assert len(alt) <= LONGEST_ALT
    assert alt.endswith(".")


@in_both_languages
def test_the_axis_stands_still_while_the_date_moves(language: Language) -> None:
    early, late = (lanes_of(timeline.figure_of(content(Selection(language, on=on)))) for on in (FIRST_DAY, None))
    assert (early.first_day, early.last_day) == (late.first_day, late.last_day)


@in_both_languages
def test_the_long_description_tells_of_every_reply(language: Language) -> None:
    shown = content(Selection(language))
    description = timeline.figure_of(shown).texts.description
    assert all(reply.answer.name.to(language) in description for reply in shown.replies)


def test_an_event_of_the_article_is_filled_and_any_other_outlined() -> None:
    drawn = lanes_of(timeline.figure_of(content(Selection())))
    told = {event.id: REGISTER.events[event.id].origin is Origin.ARTICLE for event in drawn.events}
    assert {event.id: event.filled for event in drawn.events} == told


def test_a_state_that_later_sources_tell_of_has_the_dots_of_its_grade() -> None:
    drawn = lanes_of(timeline.figure_of(content(Selection())))
    labels = {span.label.strip("•") for span in drawn.spans if REGISTER.status_history[span.id].origin is Origin.AFTER}
    assert labels == {""}


def test_a_date_known_to_the_year_is_drawn_over_its_year() -> None:
    drawn = {event.id: event for event in lanes_of(timeline.figure_of(content(Selection()))).events}
    event = drawn["nato-madrid-summit-1997"]
    assert (event.first_day, event.last_day) == (date(1997, 1, 1), date(1997, 12, 31))


def test_the_chosen_event_marks_what_it_answered() -> None:
    figure = timeline.figure_of(content(Selection(event="canada-sanctions-russia-2014")))
    assert "ukraine-crisis-2014" in figure.marked


@in_both_languages
@pytest.mark.parametrize("view", NumberView)
def test_every_number_of_a_figure_is_drawn(view: NumberView, language: Language) -> None:
    shown = numbers(view, language)
    assert sorted(line_points(series.figure_of(shown))) == sorted(row.id for row in shown.rows)


@in_both_languages
@pytest.mark.parametrize("view", NumberView)
def test_the_alternative_text_of_a_figure_is_whole_and_short(view: NumberView, language: Language) -> None:
    alt = series.figure_of(numbers(view, language)).texts.alt
    assert len(alt) <= LONGEST_ALT
    assert alt.endswith(".")


@pytest.mark.parametrize("view", NumberView)
def test_years_without_a_figure_have_no_point(view: NumberView) -> None:
    figure = series.figure_of(numbers(view))
    assert isinstance(figure.marks, Series)
    assert all(line.joined_years < 2 for line in figure.marks.lines)  # a year left out is a gap


def test_the_headline_gives_the_first_and_the_last_number() -> None:
    assert (
        headline(numbers(NumberView.NSR_CARGO))
        == "Cargo on the Northern Sea Route: 3.7 (2014), 37.02 (2025); million tonnes"
    )


def test_the_headline_gives_all_figures_that_do_not_agree() -> None:
    assert "34.034 / 34.117 (2022)" in headline(numbers(NumberView.NSR_CARGO, day=date(2022, 12, 31)))


def test_a_lower_bound_is_called_one_in_the_headline() -> None:
    assert "more than 3,400" in headline(numbers(NumberView.LISTINGS))


@in_both_languages
def test_which_of_the_three_ice_values_of_2025_is_meant_is_said(language: Language) -> None:
    shown = numbers(NumberView.SEA_ICE, language)
    say = words(language)
    last = [row for row in shown.rows if row.date.year == 2025]  # the year with three values
    told = " ".join(remarks(shown))
    assert all(f"{say.label(row.measure)}" in told and say.number(row.value) in told for row in last)


def test_the_article_alone_has_no_figure_of_cargo() -> None:
    alone = numbers_of(article_alone(REGISTER), words(Language.ENGLISH), NumberView.NSR_CARGO, LAST)
    assert not alone.points


def test_numbers_of_the_article_have_a_shape_of_their_own() -> None:
    figure = series.figure_of(numbers(NumberView.ANNOUNCED))
    assert isinstance(figure.marks, Series)
    shapes = {point.id: point.symbol for point in figure.marks.points()}
    told = {
        row.id
        for row in REGISTER.series.values()
        if row.measure is Measure.SANCTIONS_LISTED_INDIVIDUALS and not row.grade
    }
    assert {shapes[one] for one in told} == {series.OF_THE_ARTICLE}


def test_counts_of_several_scopes_are_joined_by_no_line() -> None:
    figure = series.figure_of(numbers(NumberView.LISTINGS))
    assert isinstance(figure.marks, Series)
    assert {line.joined_years for line in figure.marks.lines} == {0.0}
