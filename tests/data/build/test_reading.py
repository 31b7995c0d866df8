"""Tables that cannot be read."""

from __future__ import annotations

from data.build.reading import read_tables
from data.schema import EVERY_TABLE, columns_of
from tests.data.conftest import TinyRegister

AREAS = ", ".join(columns_of(EVERY_TABLE["areas"]))


def _lines(tiny: TinyRegister) -> list[str]:
    return [str(fault) for fault in read_tables(tiny.folder)[1]]


def test_a_missing_table_is_a_fault(tiny: TinyRegister) -> None:
    (tiny.folder / "areas.csv").unlink()
    assert _lines(tiny) == ["areas.csv: the table is missing; expected a file in tables/"]


def test_a_folder_in_place_of_a_table_is_a_fault(tiny: TinyRegister) -> None:
    (tiny.folder / "areas.csv").unlink()
    (tiny.folder / "areas.csv").mkdir()
    assert _lines(tiny)[0].startswith("areas.csv: the table cannot be opened (")


def test_text_that_is_not_utf_8_is_a_fault_with_its_row(tiny: TinyRegister) -> None:
    path = tiny.folder / "areas.csv"
    path.write_bytes(path.read_text("utf-8").replace("Nom", "Été").encode("latin-1"))
    assert _lines(tiny) == ["areas.csv, row 2: the text is not UTF-8; expected a file saved as UTF-8"]


def test_a_byte_order_mark_is_a_fault(tiny: TinyRegister) -> None:
    path = tiny.folder / "areas.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert _lines(tiny) == ["areas.csv, row 1: the file begins with a byte order mark; expected UTF-8 without one"]


def test_wrong_columns_are_a_fault_with_the_right_ones(tiny: TinyRegister) -> None:
    tiny.replace("areas.csv", "id,kind", "kind,id")
    assert _lines(tiny)[0].endswith(f"; expected {AREAS}")


def test_an_empty_file_is_a_fault(tiny: TinyRegister) -> None:
    (tiny.folder / "areas.csv").write_bytes(b"")
    assert _lines(tiny) == [f"areas.csv, row 1: the columns are missing; expected {AREAS}"]


def test_a_ragged_row_is_a_fault(tiny: TinyRegister) -> None:
    tiny.replace("areas.csv", "science,niche", "science,niche,more")
    assert _lines(tiny) == ["areas.csv, row 2: the row has 8 cells; expected 7, one for each column"]


def test_a_blank_line_is_a_fault(tiny: TinyRegister) -> None:
    tiny.replace("areas.csv", "science,niche", "\nscience,niche")
    assert _lines(tiny) == ["areas.csv, row 2: the row has 0 cells; expected 7, one for each column"]


def test_an_open_quote_is_a_fault_with_its_row(tiny: TinyRegister) -> None:
    tiny.replace("areas.csv", "science,niche", 'science,"niche')
    assert _lines(tiny)[0].startswith("areas.csv, row 2: the row cannot be read (")


def test_a_file_that_is_no_table_is_a_fault(tiny: TinyRegister) -> None:
    (tiny.folder / "notes.csv").write_text("id\n", "utf-8")
    assert _lines(tiny) == [f"notes.csv: no table of the register; expected one of {', '.join(EVERY_TABLE)}"]
