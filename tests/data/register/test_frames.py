"""Every table as a DataFrame: typed, complete, and with dates as precise as they are known."""

from __future__ import annotations

import doctest
import sys
from dataclasses import fields

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.codes import Precision, State
from data.dates import PartialDate
from data.register import article_alone, canada_schedule, frame, frames, register
from data.schema import SCHEDULE, TABLES, columns_of
from tests.each import each

REGISTER = register()
FRAMES = frames(REGISTER)
COLUMNS = [(table, name) for table, record in TABLES.items() for name in list(columns_of(record))[1:]]
DATED = [(table, name) for table, name in COLUMNS if columns_of(TABLES[table])[name].kind is PartialDate]
CODED = [
    (table, name)
    for table, name in COLUMNS
    if columns_of(TABLES[table])[name].codes and not columns_of(TABLES[table])[name].many
]
LISTED = [(table, name) for table, name in COLUMNS if columns_of(TABLES[table])[name].many]


def _date(first: pd.Timestamp, precision: str) -> PartialDate:
    """Give the partial date that a frame's first day and precision stand for."""
    month = None if precision == Precision.YEAR else first.month
    return PartialDate(first.year, month, first.day if precision == Precision.DAY else None)


def test_every_table_is_a_frame_in_the_order_of_the_declaration() -> None:
    assert list(FRAMES) == list(TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_a_frame_has_a_row_for_each_record_under_its_id(table: str) -> None:
    assert list(FRAMES[table].index) == list(getattr(REGISTER, table))
    assert FRAMES[table].index.name == fields(TABLES[table])[0].name


@pytest.mark.parametrize("table", TABLES)
def test_a_frame_has_the_columns_of_its_declaration_with_dates_as_three(table: str) -> None:
    expected = [
        part
        for name, column in list(columns_of(TABLES[table]).items())[1:]
        for part in ([f"{name}_first", f"{name}_last", f"{name}_precision"] if column.kind is PartialDate else [name])
    ]
    assert list(FRAMES[table].columns) == expected


@pytest.mark.parametrize("table", TABLES)
def test_a_frame_describes_the_columns_of_its_table(table: str) -> None:
    assert list(FRAMES[table].attrs["columns"]) == list(columns_of(TABLES[table]))


@each(("table", "name"), COLUMNS)
def test_a_column_has_the_type_that_its_declaration_says(table: str, name: str) -> None:
    column, made = columns_of(TABLES[table])[name], FRAMES[table]
    if column.kind is PartialDate:
        assert [str(made[f"{name}_{end}"].dtype) for end in ("first", "last")] == ["datetime64[s]"] * 2
    elif column.many:
        assert made[name].dtype == object
    elif column.codes:
        assert made[name].dtype == pd.CategoricalDtype([str(code) for code in column.codes], ordered=True)
    elif column.is_number:
        assert str(made[name].dtype) == ("int64" if column.kind is int else "float64")
    else:
        assert made[name].dtype == "string"


@pytest.mark.parametrize(("table", "name"), DATED)
def test_a_date_comes_back_as_precise_as_it_was(table: str, name: str) -> None:
    made = FRAMES[table]
    found = [
        None if pd.isna(first) else _date(first, precision)
        for first, precision in zip(made[f"{name}_first"], made[f"{name}_precision"], strict=True)
    ]
    assert found == [getattr(row, name) for row in getattr(REGISTER, table).values()]


@pytest.mark.parametrize(("table", "name"), DATED)
def test_a_date_ends_on_the_last_day_that_it_can_mean(table: str, name: str) -> None:
    last = [None if pd.isna(day) else day.date() for day in FRAMES[table][f"{name}_last"]]
    assert last == [
        date and date.last_day for date in (getattr(row, name) for row in getattr(REGISTER, table).values())
    ]


@each(("table", "name"), CODED)
def test_a_code_comes_back_as_it_was(table: str, name: str) -> None:
    codes = columns_of(TABLES[table])[name].codes
    assert codes
    found = [None if pd.isna(code) else codes(code) for code in FRAMES[table][name]]
    assert found == [getattr(row, name) for row in getattr(REGISTER, table).values()]


@each(("table", "name"), LISTED)
def test_a_list_is_a_tuple_of_plain_strings(table: str, name: str) -> None:
    assert list(FRAMES[table][name]) == [getattr(row, name) for row in getattr(REGISTER, table).values()]
    assert {type(item) for items in FRAMES[table][name] for item in items} <= {str}


def test_what_is_not_stated_is_missing() -> None:
    assert FRAMES["areas"]["summary_fr"].isna().sum() == 0
    notes = FRAMES["initiatives"]["note_en"]
    assert notes.isna().sum() == sum(not row.note for row in REGISTER.initiatives.values())


def test_codes_are_ordered_as_their_list() -> None:
    states = FRAMES["status_history"]["state"]
    assert list(states.sort_values().unique()) == [str(state) for state in State if state in set(states)]


def test_a_part_of_the_register_gives_its_own_frames() -> None:
    assert len(frame(article_alone(REGISTER), "events")) < len(frame(REGISTER, "events"))


def test_an_empty_table_keeps_its_types() -> None:
    empty = frame(article_alone(REGISTER), "open_questions")
    assert (len(empty), str(empty["question_en"].dtype)) == (0, "string")


def test_a_frame_that_is_changed_changes_no_other() -> None:
    del frame(REGISTER, "areas")["kind"]
    assert "kind" in frame(REGISTER, "areas")


def test_the_schedule_is_a_frame_though_it_stands_in_no_register() -> None:
    made = frame(article_alone(REGISTER), SCHEDULE)
    days = [row.item_in_force_from.first_day for row in canada_schedule().values()]
    assert (list(made.index), list(made["item_in_force_from_first"].dt.date)) == (list(canada_schedule()), days)


def test_a_table_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError, match="rivers"):
        frame(REGISTER, "rivers")


def test_the_examples_hold() -> None:
    assert doctest.testmod(sys.modules["data.register.frames"]).failed == 0


@given(
    st.dates(min_value=PartialDate(1800).first_day, max_value=PartialDate(2199).last_day), st.sampled_from(Precision)
)
def test_a_first_day_and_a_precision_are_a_date(day: object, precision: Precision) -> None:
    known = PartialDate.parse(str(day)[: {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}[precision]])
    assert _date(pd.Timestamp(known.first_day), precision) == known
