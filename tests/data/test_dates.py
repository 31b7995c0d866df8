"""Dates known to the year, the month or the day."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.codes import Precision
from data.dates import EXPECTED, PartialDate, months_later
from tests.each import each

DAYS = st.dates(date(1800, 1, 1), date(2199, 12, 31))
FORMS = {Precision.YEAR: "%Y", Precision.MONTH: "%Y-%m", Precision.DAY: "%Y-%m-%d"}


@st.composite
def _partial_dates(draw: st.DrawFn) -> PartialDate:
    return PartialDate.parse(draw(DAYS).strftime(FORMS[draw(st.sampled_from(Precision))]))


PARTIAL_DATES = _partial_dates()


@given(PARTIAL_DATES)
def test_a_date_reads_back_as_it_is_written(known: PartialDate) -> None:
    assert PartialDate.parse(str(known)) == known


@given(DAYS, st.sampled_from(Precision))
def test_a_date_is_written_as_it_was_read(day: date, precision: Precision) -> None:
    text = day.strftime(FORMS[precision])
    assert str(PartialDate.parse(text)) == text


@given(DAYS, st.sampled_from(Precision))
def test_the_form_of_a_date_gives_its_precision(day: date, precision: Precision) -> None:
    assert PartialDate.parse(day.strftime(FORMS[precision])).precision is precision


@given(PARTIAL_DATES)
def test_the_first_day_is_not_after_the_last(known: PartialDate) -> None:
    assert known.first_day <= known.last_day


@given(DAYS, st.sampled_from(Precision))
def test_a_date_spans_every_day_that_it_can_mean(day: date, precision: Precision) -> None:
    known = PartialDate.parse(day.strftime(FORMS[precision]))
    assert known.first_day <= day <= known.last_day


@given(DAYS)
def test_a_date_known_to_the_day_spans_one_day(day: date) -> None:
    known = PartialDate.parse(day.isoformat())
    assert (known.first_day, known.last_day) == (day, day)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2019-02", date(2019, 2, 1), date(2019, 2, 28)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28)),
        ("1800", date(1800, 1, 1), date(1800, 12, 31)),
        ("2199-12", date(2199, 12, 1), date(2199, 12, 31)),
    ],
)
def test_a_year_or_month_spans_its_first_to_its_last_day(text: str, first: date, last: date) -> None:
    known = PartialDate.parse(text)
    assert (known.first_day, known.last_day) == (first, last)


@each(
    "text",
    [
        "",
        " ",
        "18",
        "2018-",
        "2018-3",
        "2018-00",
        "2018-13",
        "2018-03-",
        "2018-03-4",
        "2018-03-00",
        "2018-02-30",
        "2019-02-29",
        "1799",
        "1799-12-31",
        "2200",
        "0000",
        "-2018",
        "2018 ",
        " 2018",
        "2018\n",
        "2018-03-04\n",
        "20180304",
        "201803",
        "2018-W10-1",
        "2018/03/04",
        "04-03-2018",
        "2018-03-04T00:00",
        "2018--04",
        "2018—03",
        "c. 2018",
        "٢٠١٨",
        "２０１８",
        "None",
    ],
)
def test_a_malformed_date_is_refused_with_the_form_expected(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"'{text}' is not a date; expected {EXPECTED}")):
        PartialDate.parse(text)


@given(st.text() | st.text("0123456789-", max_size=11))
def test_any_text_reads_back_as_it_is_or_is_refused_with_the_form_expected(text: str) -> None:
    try:
        outcome = str(PartialDate.parse(text))
    except ValueError as error:
        outcome = str(error)
    assert outcome in {text, f"'{text}' is not a date; expected {EXPECTED}"}


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1799, None, None), (2200, 1, 1), (2018, None, 4), (2018, 0, None), (2018, 3, 0), (2018, 13, None), (2019, 2, 29)],
)
def test_no_date_can_be_made_of_numbers_that_name_none(year: int, month: int | None, day: int | None) -> None:
    with pytest.raises(ValueError, match=r"not a date|must be in|out of range"):
        PartialDate(year, month, day)


def test_dates_of_different_precision_differ() -> None:
    assert PartialDate(2018) != PartialDate(2018, 1)


@pytest.mark.parametrize(
    ("day", "before"),
    [
        (date(2026, 11, 22), date(2025, 11, 22)),
        (date(2024, 2, 29), date(2023, 2, 28)),
        (date(2025, 2, 28), date(2024, 2, 28)),
        (date(2026, 1, 31), date(2025, 1, 31)),
    ],
)
def test_a_year_before_a_day_is_the_same_day(day: date, before: date) -> None:
    assert months_later(day, -12) == before
