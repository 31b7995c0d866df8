"""What the schemas hold."""

from __future__ import annotations

from dataclasses import fields

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.build.schemas import faults_in, schema_of
from data.register import Register
from data.schema import EVERY_TABLE, TABLES, columns_of, date_of, number_of
from tests.data.conftest import TinyRegister
from tests.each import each


def _faults(register: TinyRegister, table: str) -> list[str]:
    frame = pd.DataFrame(register.rows(table), columns=list(columns_of(EVERY_TABLE[table])), dtype=str)
    return [str(fault) for fault in faults_in(f"{table}.csv", EVERY_TABLE[table], frame)]


@each("table", EVERY_TABLE)
def test_a_schema_has_the_columns_of_its_record_in_order(table: str) -> None:
    assert list(schema_of(EVERY_TABLE[table]).columns) == list(columns_of(EVERY_TABLE[table]))


def test_every_table_is_a_field_of_the_register_in_the_same_order() -> None:
    assert [field.name for field in fields(Register)][: len(TABLES)] == list(TABLES)


@each("table", EVERY_TABLE)
def test_every_column_is_described_in_a_sentence(table: str) -> None:
    descriptions = [column.description for column in columns_of(EVERY_TABLE[table]).values()]
    assert [text for text in descriptions if not text.endswith(".") or text == "."] == []


@each("table", EVERY_TABLE)
def test_every_foreign_key_names_a_column_of_the_register(table: str) -> None:
    targets = {column.key for column in columns_of(EVERY_TABLE[table]).values() if column.key}
    assert targets <= {f"{name}.{column}" for name, record in EVERY_TABLE.items() for column in columns_of(record)}


@pytest.mark.parametrize("table", EVERY_TABLE)
def test_the_tiny_register_has_no_fault(tiny: TinyRegister, table: str) -> None:
    assert _faults(tiny, table) == []


@each("table", EVERY_TABLE)
def test_a_table_without_rows_has_no_fault(table: str) -> None:
    frame = pd.DataFrame([], columns=list(columns_of(EVERY_TABLE[table])), dtype=str)
    assert faults_in(f"{table}.csv", EVERY_TABLE[table], frame) == []


@pytest.mark.parametrize("table", ["statements", "places"])
@settings(deadline=None, max_examples=20)  # pandera takes its time to report dozens of faults
@given(cell=st.text(max_size=12))
def test_no_cell_is_so_odd_that_the_check_fails(table: str, cell: str) -> None:
    columns = list(columns_of(EVERY_TABLE[table]))
    frame = pd.DataFrame([[cell] * len(columns)], columns=columns, dtype=str)
    rows = {fault.row for fault in faults_in(f"{table}.csv", EVERY_TABLE[table], frame)}
    assert rows == {2}


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_a_number_is_read_as_it_is_written(value: object) -> None:
    assert number_of(f"{value:f}") == float(f"{value:f}")


@pytest.mark.parametrize("cell", ["", "nan", "inf", "1e3", "1_000", " 1", "٣", "1."])
def test_other_spellings_of_numbers_are_refused(cell: str) -> None:
    assert number_of(cell) is None


@given(st.integers(1800, 2199))
def test_the_year_of_a_date_is_read(year: int) -> None:
    date = date_of(f"{year}-02")
    assert date is not None
    assert date.year == year
