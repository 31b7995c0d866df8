"""Tables as readers may bring them, each made when it is asked for."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence

import openpyxl

PORTS = (
    ("Port", "Tonnage, Mt", "Année"),
    ("Mourmansk", "56,2", "2019"),
    ("Saint-Pétersbourg", "1,5", "2020"),
    ("Murmnask", "3", "2021"),
    ("Nowhere", "1", "2022"),
)
CYRILLIC = (("Город", "Груз"), ("Мурманск", "12"), ("Санкт-Петербург", "3,4"), ("Якутск", "5"))


def text(rows: Iterable[Sequence[str]], separator: str = ";", encoding: str = "utf-8") -> bytes:
    """Give rows as a table of text; cells that need it stand in quotation marks."""
    lines = (separator.join(f'"{cell}"' if separator in cell else cell for cell in row) for row in rows)
    return "\n".join(lines).encode(encoding)


def workbook(sheets: Mapping[str, Iterable[Sequence[object]]], merged: Iterable[str] = ()) -> bytes:
    """Give rows as the sheets of a workbook, with merged cells on the first."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    for cells in merged:
        book.worksheets[0].merge_cells(cells)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def changed(data: bytes, parts: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give a workbook with some of its parts other, or with further ones."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(packed, "w", compression) as fresh:
        for name in archive.namelist():
            if name not in parts:
                fresh.writestr(name, archive.read(name))
        for name, content in parts.items():
            fresh.writestr(name, content)
    return packed.getvalue()


def part(data: bytes, name: str) -> bytes:
    """Give a part of a workbook."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)
