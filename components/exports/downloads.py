"""The files a reader takes along: CSV, XLSX and the whole register as a ZIP, each with its source."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from components.words import Words
from data.cite import ARTICLE_BIBTEX, ARTICLE_CHICAGO
from data.dates import PartialDate
from data.language import Language
from data.register import code_bytes, package_bytes, table_bytes
from data.schema import EVERY_TABLE

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_COLUMN = 60
_DATE_FORMAT = "yyyy-mm-dd"
_ZIP_TIME = (2020, 1, 1, 0, 0, 0)  # a fixed time, so that the same data give the same file


Value = str | int | float | PartialDate | None
"""What a cell may hold: words, a number, a date known to the day, the month or the year, or nothing."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to be downloaded.

    Attributes
    ----------
    title : str
        Name of the table in the language of the view.
    header : sequence of str
        Column names in the language of the view.
    rows : sequence of sequences of Value
        The cells, as numbers and dates where they are such.
    about : sequence of (str, str)
        What stands with the table: source, filters, date, link; name and value.
    """

    title: str
    header: Sequence[str]
    rows: Sequence[Sequence[Value]]
    about: Sequence[tuple[str, str]]

    def dated(self) -> frozenset[int]:
        """Give the columns, by their places from 0, in which any cell is a date."""
        return frozenset(at for row in self.rows for at, cell in enumerate(row) if isinstance(cell, PartialDate))


def _inert(cell: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


def as_csv(sheet: Sheet, say: Words) -> bytes:
    """Give a sheet as CSV in UTF-8 with byte-order mark, the source block below the table.

    The block's lines begin with ``#``, so that a reader of CSV can skip them as comments. Every cell is quoted, so
    that a ``#`` in a text begins no comment. In French, semicolons part the cells and numbers have a decimal comma, as
    Excel expects there. Dates are as ISO writes them, as precise as they are known.
    """
    text = io.StringIO(newline="")
    french = say.language is Language.FRENCH
    writer = csv.writer(text, delimiter=";" if french else ",", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow(sheet.header)
    writer.writerows([_in_csv(cell, french=french) for cell in row] for row in sheet.rows)
    text.writelines(f"# {say.pair(name, value)}\r\n" for name, value in sheet.about)
    return text.getvalue().encode("utf-8-sig")


def _in_csv(cell: Value, *, french: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, int | float):
        return str(cell).replace(".", ",") if french else str(cell)
    return _inert(str(cell))


def as_xlsx(sheet: Sheet, say: Words) -> bytes:
    """Give a sheet as an Excel workbook: the table, and a second sheet with source, filters, date and link.

    Numbers are numbers and dates are dates: of one that is known to the month or year, the first day, and how precisely
    it is known stands in the column beside it.
    """
    from openpyxl import Workbook  # noqa: PLC0415  # half a second that only this download needs
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    book = Workbook()
    table = book.active
    table.title = sheet.title[:31]
    header, rows = _with_precision(sheet, say)
    table.append(header)
    for row in rows:
        table.append([_inert(cell) if isinstance(cell, str) else cell for cell in row])
    for index, name in enumerate(header, start=1):
        longest = max([len(name), *(_width(row[index - 1]) for row in rows)])
        table.column_dimensions[get_column_letter(index)].width = min(longest + 2, _LONGEST_COLUMN)
        table.cell(1, index).font = Font(bold=True)
        table.cell(1, index).alignment = Alignment(vertical="top", wrap_text=True)
    for cells in table.iter_rows(min_row=2):
        for cell in cells:
            cell.alignment = Alignment(vertical="top", wrap_text=isinstance(cell.value, str))
            if isinstance(cell.value, date):
                cell.number_format = _DATE_FORMAT
    table.freeze_panes = "B2"
    table.auto_filter.ref = table.dimensions
    table.print_title_rows = "1:1"
    table.page_setup.orientation = "landscape"
    table.page_setup.fitToHeight = 0  # as many pages as it takes, each as wide as the table
    table.sheet_properties.pageSetUpPr.fitToPage = True
    about = book.create_sheet(say("Source and filters")[:31])
    for name, value in sheet.about:
        about.append([name, _inert(value)])
    about.column_dimensions["A"].width = 24
    about.column_dimensions["B"].width = 100
    for cells in about.iter_rows():
        cells[0].font = Font(bold=True)
        cells[1].alignment = Alignment(vertical="top", wrap_text=True)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _with_precision(sheet: Sheet, say: Words) -> tuple[list[str], list[list[str | int | float | date | None]]]:
    """Give header and rows with a column of precision beside every column of dates."""
    dated = sheet.dated()
    header: list[str] = []
    for at, name in enumerate(sheet.header):
        header += [name, say("{column}, precision", column=name)] if at in dated else [name]
    rows: list[list[str | int | float | date | None]] = []
    for row in sheet.rows:
        cells: list[str | int | float | date | None] = []
        for at, cell in enumerate(row):
            if isinstance(cell, PartialDate):
                cells += [cell.first_day, say.label(cell.precision)]
            else:
                cells += [cell, None] if at in dated else [cell]
        rows.append(cells)
    return header, rows


def _width(cell: str | float | date | None) -> int:
    return 0 if cell is None else max(map(len, str(cell).splitlines()), default=0)


def whole_register(say: Words) -> bytes:
    """Give the whole register as a ZIP: every table with its sidecar's facts, datapackage.json and a README."""
    package = json.loads(package_bytes())
    lines = [
        "# Arctic Common Ground",
        "",
        say("The whole register: one CSV file a table, in UTF-8, described by datapackage.json (Frictionless)."),
        say("Tables: CC BY 4.0. Source of the facts: {citation}", citation=ARTICLE_CHICAGO),
        "",
        *(f"- `{resource['path']}`: {resource['title']}" for resource in package["resources"]),
        "",
        "```",
        ARTICLE_BIBTEX.rstrip(),
        "```",
        "",
    ]
    contents = {
        "README.md": "\n".join(lines).encode(),
        "datapackage.json": package_bytes(),
        **{f"tables/{name}.csv": table_bytes(name) for name in EVERY_TABLE},
        **{f"codes/{name}": content for name, content in code_bytes().items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(zipfile.ZipInfo(name, _ZIP_TIME), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
