"""Reading the tables into one register."""

from __future__ import annotations

import dataclasses
from typing import Annotated

import pytest

from data.build.seal import seal
from data.codes import AreaKind, Topic
from data.dates import PartialDate
from data.errors import CHECK_COMMAND, RegisterError
from data.language import Text
from data.register import load, register
from data.register.cells import read_rows
from data.schema import TABLES, Area, Column, columns_of
from tests.data.conftest import TinyRegister

REGISTER = register()
AREAS = ",".join(columns_of(Area))
RECORDS = [(table, key) for table in TABLES for key in getattr(REGISTER, table)]


def _sentence(tiny: TinyRegister) -> str:
    with pytest.raises(RegisterError) as caught:
        load(tiny.folder)
    return caught.value.sentence


def _faults(tiny: TinyRegister) -> list[str]:
    seal(tiny.folder)
    with pytest.raises(RegisterError) as caught:
        load(tiny.folder)
    return [str(fault) for fault in caught.value.faults]


def test_the_register_is_read_once() -> None:
    assert register() is register()


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_rows_of_its_record_type(table: str) -> None:
    assert {type(row) for row in getattr(REGISTER, table).values()} == {TABLES[table]}


@pytest.mark.parametrize("table", TABLES)
def test_every_row_stands_under_its_first_column(table: str) -> None:
    rows = getattr(REGISTER, table)
    first = next(iter(columns_of(TABLES[table])))
    assert [getattr(row, first) for row in rows.values()] == list(rows)


def test_the_statements_that_records_cite_exist() -> None:
    cited = {
        statement for table, key in RECORDS for statement in getattr(getattr(REGISTER, table)[key], "statements", ())
    }
    assert cited <= set(REGISTER.statements)


def test_what_rests_on_a_statement_is_what_cites_it() -> None:
    citing = {
        (statement, table, key)
        for table, key in RECORDS
        for statement in getattr(getattr(REGISTER, table)[key], "statements", ())
    }
    assert {
        (statement, *found) for statement, all_found in REGISTER.resting_on.items() for found in all_found
    } == citing


def test_nothing_rests_twice_on_one_statement() -> None:
    assert [statement for statement, found in REGISTER.resting_on.items() if len(found) != len(set(found))] == []


def test_the_parties_of_the_initiatives_are_all_participations() -> None:
    grouped = [row.id for rows in REGISTER.parties.values() for row in rows]
    assert sorted(grouped) == sorted(REGISTER.participations)


def test_a_history_holds_only_changes_of_its_initiative() -> None:
    assert all(row.initiative == key for key, rows in REGISTER.history.items() for row in rows)


def test_a_history_is_in_order_of_time() -> None:
    begins = [[row.date.first_day for row in rows] for rows in REGISTER.history.values()]
    assert begins == [sorted(days) for days in begins]


def test_the_histories_hold_every_change() -> None:
    assert sum(map(len, REGISTER.history.values())) == len(REGISTER.status_history)


def test_the_statements_of_a_paragraph_name_it() -> None:
    assert all(row.locator == key for key, rows in REGISTER.by_locator.items() for row in rows)


def test_the_tables_of_a_register_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        REGISTER.areas["another"] = REGISTER.areas["science"]  # type: ignore[index]  # what the test is about


def test_a_register_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        REGISTER.version = "another"  # type: ignore[misc]  # what the test is about


def test_cells_become_values_of_the_annotated_types(tiny: TinyRegister) -> None:
    statement = load(tiny.folder).statements["p41-1-02"]
    assert statement.topics == (Topic.ARCTIC, Topic.SHIPPING_SAFETY)


def test_a_pair_of_columns_becomes_one_text(tiny: TinyRegister) -> None:
    assert load(tiny.folder).areas["science"].name == Text("Name", "Nom")


def test_a_partial_date_keeps_its_precision(tiny: TinyRegister) -> None:
    assert load(tiny.folder).status_history["paper--2022-03--ended"].date == PartialDate(2022, 3)


def test_an_empty_list_has_no_items(tiny: TinyRegister) -> None:
    assert load(tiny.folder).statements["p41-1-01"].references == ()


def test_an_empty_cell_of_an_optional_column_is_none(tiny: TinyRegister) -> None:
    assert load(tiny.folder).places["cold-sea"].lat_deg is None


def test_a_citation_may_hold_a_semicolon(tiny: TinyRegister) -> None:
    tiny.change("statements", 4, citations="Weber 2019; Novak 2020 | Roy 2018")
    seal(tiny.folder)
    assert load(tiny.folder).statements["p36-fn4-01"].citations == ("Weber 2019; Novak 2020", "Roy 2018")


def test_the_same_tables_have_the_same_version(tiny: TinyRegister) -> None:
    assert load(tiny.folder).version == load(tiny.folder).version


def test_a_changed_and_checked_table_has_another_version(tiny: TinyRegister) -> None:
    before = load(tiny.folder).version
    tiny.change("areas", 2, name_en="Another name")
    seal(tiny.folder)
    assert load(tiny.folder).version != before


@pytest.mark.parametrize("table", TABLES)
def test_a_changed_table_is_refused_in_a_sentence_with_the_file(tiny: TinyRegister, table: str) -> None:
    with (tiny.folder / f"{table}.csv").open("a", encoding="utf-8") as file:
        file.write("x")
    assert _sentence(tiny).startswith(f"The register is faulty: {table}.csv: the table is not the one")


def test_a_changed_table_is_refused_in_a_sentence_with_the_command(tiny: TinyRegister) -> None:
    tiny.change("areas", 2, name_en="Another name")
    assert _sentence(tiny).endswith(f". Run `{CHECK_COMMAND}` for the full list.")


def test_a_missing_table_is_refused_with_its_name(tiny: TinyRegister) -> None:
    (tiny.folder / "events.csv").unlink()
    assert "events.csv: the table is missing" in _sentence(tiny)


@pytest.mark.parametrize(
    ("old", "new"), [("id,kind", "kind,id"), ("id,kind", "id,sort"), ("id,kind", "id,kind,more"), ("id,kind,", "id,")]
)
def test_wrong_columns_are_refused_with_the_right_ones(tiny: TinyRegister, old: str, new: str) -> None:
    tiny.replace("areas.csv", old, new)
    assert _faults(tiny) == [f"areas.csv, row 1: the columns are wrong; expected {AREAS.replace(',', ', ')}"]


def test_an_empty_file_is_refused_with_the_right_columns(tiny: TinyRegister) -> None:
    (tiny.folder / "areas.csv").write_bytes(b"")
    assert _faults(tiny) == [f"areas.csv, row 1: the columns are wrong; expected {AREAS.replace(',', ', ')}"]


@pytest.mark.parametrize(
    ("table", "row", "cells", "problem"),
    [
        ("areas", 2, {"kind": "hope"}, f"unknown value 'hope'; expected one of {', '.join(AreaKind)}"),
        ("statements", 3, {"topics": "arctic;weather"}, "unknown value 'weather'; expected one of "),
        ("status_history", 3, {"date": "soon"}, "'soon' is not a date; expected YYYY, YYYY-MM or YYYY-MM-DD"),
        ("status_history", 2, {"state": ""}, "unknown value ''; expected one of active, "),
        ("places", 2, {"lat_deg": "north"}, "could not convert string to float: 'north'"),
        ("locators", 2, {"page": "p36"}, "invalid literal for int()"),
    ],
)
def test_a_bad_cell_is_refused_with_its_row_and_column(
    tiny: TinyRegister, table: str, row: int, cells: dict[str, str], problem: str
) -> None:
    tiny.change(table, row, **cells)
    assert _faults(tiny)[0].startswith(f"{table}.csv, row {row}, column {next(iter(cells))}: {problem}")


def test_every_bad_cell_of_a_table_is_told_in_reading_order(tiny: TinyRegister) -> None:
    tiny.change("status_history", 3, date="soon", state="gone")
    tiny.change("status_history", 2, date="never")
    assert [fault.split(":")[0] for fault in _faults(tiny)] == [
        "status_history.csv, row 2, column date",
        "status_history.csv, row 3, column date",
        "status_history.csv, row 3, column state",
    ]


def test_a_record_type_gives_its_columns_in_order() -> None:
    assert tuple(columns_of(Area)) == (
        "id",
        "kind",
        "name_en",
        "name_fr",
        "summary_en",
        "summary_fr",
        "statements",
    )


def test_a_record_with_a_field_that_no_cell_can_become_is_refused() -> None:
    @dataclasses.dataclass(frozen=True)
    class Odd:
        id: Annotated[dict[str, str], Column("Odd.")]

    with pytest.raises(TypeError, match=r"no way to read a cell as dict\[str, str\]"):
        read_rows("odd.csv", Odd, "id\nx\n")
