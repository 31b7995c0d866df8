"""What a table says is read as it stands: its letters, what parts its cells, its numbers and days, its names."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.joined import MOST_CHARACTERS, MOST_COLUMNS, Done, ReadTable, read_table, table, text_file, told_apart
from tests.data.joined import files
from tests.each import each


def done(found: ReadTable) -> dict[Done, int]:
    """Give what was done to a table."""
    return {remark.done: remark.n for remark in found.remarks}


def of(rows: object, **more: object) -> ReadTable:
    """Read rows from a table of text."""
    return read_table("a.csv", files.text(rows, **more))  # type: ignore[arg-type]


@each("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_each_encoding_is_read(encoding: str) -> None:
    assert of(files.PORTS, encoding=encoding).rows[:2] == (("Mourmansk", 56.2, 2019), ("Saint-Pétersbourg", 1.5, 2020))


@each("encoding", ["utf-8", "cp1251", "utf-16"])
def test_cyrillic_letters_are_read(encoding: str) -> None:
    assert of(files.CYRILLIC, encoding=encoding).rows[0] == ("Мурманск", 12)


@each(("encoding", "name"), [("cp1252", "Windows-1252"), ("cp1251", "Windows-1251"), ("utf-16-le", "UTF-16")])
def test_an_encoding_that_the_file_does_not_name_is_told(encoding: str, name: str) -> None:
    rows = files.CYRILLIC if encoding == "cp1251" else files.PORTS
    assert [one.names for one in of(rows, encoding=encoding).remarks if one.done is Done.ENCODING] == [(name,)]


@each("separator", [",", ";", "\t", "|"])
def test_each_separator_is_seen(separator: str) -> None:
    assert of(files.PORTS, separator=separator).names == files.PORTS[0]


def test_a_separator_that_the_file_names_is_taken() -> None:
    assert read_table("a.csv", b"sep=;\r\na,b;c\r\nx,y;1\r\n").names == ("a,b", "c")


def test_a_table_of_one_column_is_one() -> None:
    assert read_table("a.txt", b"Port\nMurmansk\nKupol\n").rows == (("Murmansk",), ("Kupol",))


@each(
    ("cells", "read"),
    [
        (("1,5", "2"), (1.5, 2)),
        (("1.5", "-2"), (1.5, -2)),
        (("1 234", "12 345,5"), (1234, 12345.5)),
        (("1\u202f234,5", "\N{MINUS SIGN}7"), (1234.5, -7)),
        (("1.234,5", "2"), (1234.5, 2)),
        (("1,234", "2"), (1.234, 2)),
        (("007", "012"), ("007", "012")),
        (("1.5", "1,5"), ("1.5", "1,5")),
        (("12345678901234567", "1"), ("12345678901234567", "1")),
        (("2020-02-29", ""), (date(2020, 2, 29), None)),
        (("2020-02-31", "2020-01-01"), ("2020-02-31", "2020-01-01")),
        (("5 %", "6 %"), ("5 %", "6 %")),
        (("=1+1", "1"), ("=1+1", "1")),
    ],
)
def test_a_column_is_of_numbers_or_days_where_all_of_it_is(cells: tuple[str, str], read: tuple[object, ...]) -> None:
    found = of([("name", "n"), *((f"row {number}", cell) for number, cell in enumerate(cells))])
    assert tuple(found.column(1)) == read


def test_a_comma_in_a_table_parted_by_commas_groups_three_digits() -> None:
    assert read_table("a.csv", b'name,n\na,"1,234"\nb,"12,500.5"\n').column(1) == [1234, 12500.5]


def test_numbers_with_a_decimal_comma_are_told() -> None:
    assert [one.names for one in of(files.PORTS).remarks if one.done is Done.DECIMAL_COMMA] == [("Tonnage, Mt",)]


def test_cells_of_a_workbook_keep_their_types() -> None:
    rows = [("Port", "n", "day", "time"), ("Kupol", 1.5, date(2020, 1, 2), datetime(2020, 1, 2, 5, 30))]  # noqa: DTZ001  # office files have none
    found = read_table("a.xlsx", files.workbook({"one": rows}))
    assert found.rows == (("Kupol", 1.5, date(2020, 1, 2), "2020-01-02 05:30"),)
    assert found.of_numbers() == (1,)


def test_a_sheet_of_a_workbook_can_be_chosen() -> None:
    data = files.workbook({"empty": [], "one": [("a",), ("x",)], "two": [("b",), ("y",)]})
    assert [read_table("a.xlsx", data, sheet=name).names for name in (None, "two", "other")] == [("a",), ("b",), ("a",)]
    assert read_table("a.xlsx", data).sheets == ("empty", "one", "two")


def test_names_in_two_merged_rows_are_put_together() -> None:
    rows = [
        ("Trade by partner", None, None, None, None),
        ("Partner", 2019, None, 2020, None),
        (None, "t", "calls", "t", "calls"),
        ("Canada", 1, 2, 3, 4),
    ]
    found = read_table("a.xlsx", files.workbook({"one": rows}, ["A1:E1", "A2:A3", "B2:C2", "D2:E2"]))
    assert found.names == ("Partner", "2019, t", "2019, calls", "2020, t", "2020, calls")
    assert (found.rows, done(found)[Done.TITLE_ROWS]) == ((("Canada", 1, 2, 3, 4),), 1)


def test_merged_cells_hold_the_same_in_every_row() -> None:
    rows = [("Partner", "Project"), ("Canada", "a"), (None, "b"), ("Russia", "c")]
    found = read_table("a.xlsx", files.workbook({"one": rows}, ["A2:A3"]))
    assert (found.column(0), done(found)) == (["Canada", "Canada", "Russia"], {Done.MERGED: 1})


def test_a_formula_is_not_run_and_its_lack_is_told() -> None:
    found = read_table("a.xlsx", files.workbook({"one": [("a", "b"), ("x", "=1+1"), ("y", 2)]}))
    assert (found.column(1), done(found)) == ([None, 2], {Done.NO_RESULT: 1})


def test_the_result_of_a_formula_is_read_as_it_was_saved() -> None:
    data = files.workbook({"one": [("a", "b"), ("x", "=1+1")]})
    sheet = files.part(data, "xl/worksheets/sheet1.xml").replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
    sheet = sheet.replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>").replace(b"<f>1+1</f><v/>", b"<f>1+1</f><v>2</v>")
    assert read_table("a.xlsx", files.changed(data, {"xl/worksheets/sheet1.xml": sheet})).column(1) == [2]


def test_columns_without_a_name_or_with_another_ones_are_told() -> None:
    found = of([("a", "", "a", "b"), ("1", "2", "3", "4")])
    assert (found.names, done(found)) == (("a", "(B)", "a (2)", "b"), {Done.UNNAMED: 1, Done.RENAMED: 1})


def test_empty_columns_and_rows_are_left_out_and_rows_keep_their_numbers() -> None:
    found = of([("a", "", "b"), ("x", "", "1"), ("", "", ""), ("y", "", "2")])
    assert (found.names, found.numbers, done(found)) == (("a", "b"), (2, 4), {Done.EMPTY_COLUMNS: 1})


def test_more_columns_than_are_read_are_told() -> None:
    wide = [[f"c{at}" for at in range(MOST_COLUMNS + 20)], ["x"] * (MOST_COLUMNS + 20)]
    found = [of(wide), read_table("a.xlsx", files.workbook({"one": wide}))]
    assert [(len(one.names), done(one)) for one in found] == [(MOST_COLUMNS, {Done.CUT_COLUMNS: MOST_COLUMNS})] * 2


def test_more_rows_than_are_read_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MOST_ROWS", 3)
    monkeypatch.setattr(table, "MOST_LOOKED_AT", 6)
    monkeypatch.setattr(text_file, "MOST_LOOKED_AT", 6)
    found = of([("a", "b"), *([("x", "1")] * 9)])
    assert (len(found.rows), done(found)) == (3, {Done.CUT_ROWS: 3})


def test_a_text_that_is_too_long_is_cut_and_told() -> None:
    found = of([("a", "b"), ("x" * 2 * MOST_CHARACTERS, "1")])
    assert (len(str(found.rows[0][0])), done(found)) == (MOST_CHARACTERS, {Done.CUT_CELLS: 1})


def test_signs_that_nobody_sees_are_dropped() -> None:
    assert read_table("a\n\u202eb.csv", "a\u202e,b\nx\u2066y,1\n".encode()).rows == (("xy", 1),)
    assert read_table("a\n\u202eb.csv", b"a,b\nx,1\n").file == "a b.csv"


@given(st.lists(st.sampled_from(["a", "A", "b", "a (2)", "B"])), st.lists(st.sampled_from(["a", "b"])))
def test_names_are_told_apart_whatever_their_capitals(names: list[str], taken: list[str]) -> None:
    found = [name.casefold() for name in told_apart(names, taken)]
    assert len({*found, *taken}) == len(names) + len({*taken})
