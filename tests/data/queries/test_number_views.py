"""Numbers over time: known once their time is over, kept where sources do not agree, never summed up."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from data.codes import Exactness, Measure, NumberView, Origin
from data.queries import MEASURES, ends_of, last_day_covered, points_of
from data.register import article_alone, register
from data.selection import FIRST_DAY
from tests.each import each

REGISTER = register()
LAST = last_day_covered(REGISTER)
MEASURED = st.sampled_from([measure for measures in MEASURES.values() for measure in measures])


def test_every_figure_has_its_measures() -> None:
    assert set(MEASURES) == set(NumberView)


def test_no_measure_stands_on_two_figures() -> None:
    every = [measure for measures in MEASURES.values() for measure in measures]
    assert len(every) == len(set(every))


@given(MEASURED, st.dates(FIRST_DAY, LAST))
def test_a_number_is_not_known_before_its_time_is_over(measure: Measure, day: date) -> None:
    assert all(row.date.last_day <= day for row in points_of(REGISTER, measure, day))


@each("measure", Measure)
def test_numbers_follow_each_other_in_time(measure: Measure) -> None:
    days = [row.date.first_day for row in points_of(REGISTER, measure, LAST)]
    assert days == sorted(days)


def test_figures_that_do_not_agree_are_both_kept() -> None:
    rows = [row for row in points_of(REGISTER, Measure.NSR_CARGO, LAST) if str(row.date) == "2022"]
    assert [row.value for row in rows] == [34.034, 34.117]


def test_the_ends_are_counted_and_not_expected() -> None:
    ends = ends_of(points_of(REGISTER, Measure.NSR_TRANSIT_CARGO, LAST))
    assert ends is not None
    assert {row.exactness for row in ends.last} == {Exactness.AS_GIVEN}


def test_the_last_numbers_are_several_where_sources_do_not_agree() -> None:
    ends = ends_of(points_of(REGISTER, Measure.NSR_CARGO, date(2022, 12, 31)))
    assert ends is not None
    assert len(ends.last) == 2  # as many as the register has for 2022


def test_without_numbers_there_are_no_ends() -> None:
    assert ends_of(()) is None


@each("measure", Measure)
def test_the_article_alone_has_no_number_of_others(measure: Measure) -> None:
    rows = points_of(article_alone(REGISTER), measure, LAST)
    assert all(row.origin is Origin.ARTICLE for row in rows)
