"""What cannot be taken is told in one fault that names file and sheet; nothing that is brought can harm."""

from __future__ import annotations

import gc
import io
import random
import zipfile

import psutil
import pytest

from data.joined import MOST_MB, MOST_ROWS, ReadTable, TableError, Wrong, package, read, read_table
from data.joined.bounds import MEGABYTE
from tests.data.joined import files
from tests.each import each

MUTATIONS = 400
BOOK = files.workbook({"Ports": files.PORTS, "more": [("a", "b"), ("Kupol", "=1+1")]}, ["A4:A5"])
SHEET = "xl/worksheets/sheet1.xml"
LOCKED = package.OLD + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
ENTITY = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'


def refused(name: str, data: bytes) -> TableError:
    with pytest.raises(TableError) as caught:
        read_table(name, data)
    return caught.value


def zipped(parts: dict[str, bytes]) -> bytes:
    return files.changed(files.workbook({"one": [("a",)]}), parts)


@each(
    ("name", "data", "wrong"),
    [
        ("a.csv", b"", Wrong.EMPTY_FILE),
        ("a.csv", b"a,b\n", Wrong.NO_ROWS),
        ("a.csv", b"\n\n , \n", Wrong.NO_ROWS),
        ("a.csv", bytes(range(256)), Wrong.UNKNOWN_KIND),
        ("a.csv", b"<html><table><tr><td>a</td></tr></table>", Wrong.UNKNOWN_KIND),
        ("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(50), Wrong.UNKNOWN_KIND),
        ("a.csv", b'a,b\nx,"y\n', Wrong.UNREADABLE),
        ("a.csv", b"\xff\xfea", Wrong.UNREADABLE),
        ("a.csv", BOOK, Wrong.IS_WORKBOOK),
        ("a.xlsx", b"a,b\nx,y\n", Wrong.IS_NO_WORKBOOK),
        ("a.xls", b"<html><table></table>", Wrong.IS_NO_WORKBOOK),
        ("a.xls", package.OLD + bytes(1000), Wrong.OLD_WORKBOOK),
        ("a.xlsx", package.OLD + bytes(1000), Wrong.OLD_WORKBOOK),
        ("a.xlsx", LOCKED, Wrong.LOCKED),
        ("a.xlsm", zipped({"xl/vbaProject.bin": b"x"}), Wrong.MACROS),
        ("a.xlsx", zipped({"xl/vbaProject.bin": b"x"}), Wrong.MACROS),
        ("a.xlsb", zipped({"xl/workbook.bin": b"x"}), Wrong.BINARY_WORKBOOK),
        ("a.xlsx", zipped({SHEET: ENTITY}), Wrong.ENTITIES),
        ("a.xlsx", zipped({SHEET: b"<worksheet"}), Wrong.UNREADABLE),
        ("a.xlsx", zipped({"xl/media/a.bin": bytes(5_000_000)}), Wrong.ZIP_RATIO),
        ("a.xlsx", zipped({f"{n}.txt": b"" for n in range(1_001)}), Wrong.ZIP_MEMBERS),
        ("a.xlsx", package.PACKED + bytes(50), Wrong.UNREADABLE),
        ("a.xlsx", files.workbook({"one": []}), Wrong.NO_ROWS),
        ("a.xlsx", files.workbook({"one": [("a", "b")]}), Wrong.NO_ROWS),
    ],
)
def test_a_table_that_cannot_be_taken_is_refused_for_what_it_is(name: str, data: bytes, wrong: Wrong) -> None:
    fault = refused(name, data)
    assert (fault.file, fault.wrong) == (name, wrong)


def test_an_open_document_is_told_from_another_archive() -> None:
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", b"<a/>")
    assert refused("a.ods", packed.getvalue()).wrong is Wrong.OPEN_DOCUMENT


def test_a_fault_within_a_sheet_names_it() -> None:
    assert refused("a.xlsx", files.workbook({"Ports": [("a", "b")]})).sheet == "Ports"


def test_a_file_above_the_limit_is_refused_before_it_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "MOST_MB", 1)
    assert refused("a.csv", bytes(2 * MEGABYTE)).wrong is Wrong.TOO_LARGE


def test_a_workbook_that_would_fill_the_memory_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_UNPACKED_MB", 1)
    rough = random.Random(1).randbytes(2 * MEGABYTE)  # noqa: S311  # what cannot be packed
    assert refused("a.xlsx", zipped({"xl/media/a.bin": rough})).wrong is Wrong.ZIP_SIZE


def test_a_workbook_that_understates_its_content_is_not_believed() -> None:
    data = files.changed(BOOK, {SHEET: b"<worksheet>" + b" " * 400_000 + b"</worksheet>"})
    size = (400_023).to_bytes(4, "little")
    assert size in data
    assert refused("a.xlsx", data.replace(size, (9).to_bytes(4, "little"))).wrong is Wrong.UNREADABLE


def test_a_sheet_that_says_it_is_endless_is_read_as_far_as_it_goes() -> None:
    sheet = files.part(BOOK, SHEET).replace(b'ref="A1:C5"', b'ref="A1:XFD1048576"')
    sheet = sheet.replace(b'ref="A4:A5"', b'ref="A5:XFD1048576"')
    assert len(read_table("a.xlsx", files.changed(BOOK, {SHEET: sheet})).rows) == 4


def test_a_cell_far_below_all_others_costs_nothing() -> None:
    far = b'<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'
    sheet = files.part(BOOK, SHEET).replace(b"</sheetData>", far)
    assert len(read_table("a.xlsx", files.changed(BOOK, {SHEET: sheet})).rows) == 4


def _mutated(data: bytes, rough: random.Random) -> bytes:
    """Give a file with some bytes changed, a part cut out, or a part twice."""
    found = bytearray(data)
    for _ in range(rough.randint(1, 8)):
        found[rough.randrange(len(found))] = rough.randrange(256)
    if rough.random() < 0.3:
        begin = rough.randrange(len(found))
        del found[begin : begin + rough.randint(1, 200)]
    if rough.random() < 0.2:
        begin = rough.randrange(len(found) or 1)
        found[begin:begin] = found[begin : begin + 100]
    return bytes(found)


def _parts_mutated(rough: random.Random) -> bytes:
    """Give a workbook whose archive is whole, but not what stands in it."""
    names = (SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml")
    name = rough.choice(names)
    return files.changed(BOOK, {name: _mutated(files.part(BOOK, name), rough)})


def test_some_hundred_mutated_files_each_give_a_table_or_one_fault() -> None:
    rough = random.Random(21)  # noqa: S311  # the same files each time
    texts = [files.text(files.PORTS, encoding=one) for one in ("utf-8", "utf-16", "cp1252")]
    for number in range(MUTATIONS):
        name = ("a.csv", "a.xlsx", "a.xlsx")[number % 3]
        whole = (rough.choice(texts), BOOK)
        data = _parts_mutated(rough) if number % 3 > 1 else _mutated(whole[number % 3], rough)
        try:
            answer: object = read_table(name, data)
        except TableError as fault:
            answer = fault
        assert isinstance(answer, ReadTable | TableError)
        assert answer.file == name


def test_memory_is_bounded_and_back_after_tables_were_read_and_dropped() -> None:
    wide = [[f"cell {row} {at}" for at in range(20)] for row in range(MOST_ROWS // 4)]
    data = files.text(wide)
    del wide
    assert len(data) < MOST_MB * MEGABYTE
    process, sizes = psutil.Process(), []
    for _ in range(5):
        read_table("a.csv", data)
        gc.collect()
        sizes.append(process.memory_info().rss)
    assert max(sizes[3:]) - max(sizes[:3]) < 40 * MEGABYTE
