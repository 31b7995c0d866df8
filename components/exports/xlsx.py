"""A list as an Excel workbook, made to be read, sorted and printed as it opens."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

import openpyxl
import pandas as pd
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from components.exports.sheet import Sheet, inert
from components.words import words

_LONGEST_NAME: Final = 31
_NARROWEST: Final = 10
_WIDEST: Final = 60
_PAGE_WIDTH: Final = 190
"""About how many characters stand side by side on a page before its letters become too small to read."""

_DATE_FORMAT: Final = "yyyy-mm-dd"
_A4: Final = 9


def as_xlsx(sheet: Sheet) -> bytes:
    """Give a list as an Excel workbook: the table, and a second sheet with source, filters, date and link.

    Numbers are numbers and dates are dates: of one that is known to the month or year, the first day, and how precisely
    it is known stands in the column beside it. Heights of rows are left to the program that opens the file, which knows
    its letters; texts are wrapped, so that none is cut and none runs over its neighbour.
    """
    book = openpyxl.Workbook()
    table = book.active
    table.title = sheet.title[:_LONGEST_NAME]
    frame = sheet.frame()
    table.append(list(frame.columns))
    for row in frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None):
        table.append([cell.date() if isinstance(cell, pd.Timestamp) else cell for cell in row])
    for index, (name, column) in enumerate(frame.items(), start=1):
        table.column_dimensions[get_column_letter(index)].width = _width(str(name), column)
    for cells in table.iter_rows():
        for cell in cells:
            cell.alignment = Alignment(vertical="top", wrap_text=isinstance(cell.value, str))
            if isinstance(cell.value, date):
                cell.number_format = _DATE_FORMAT
    for cell in table[1]:
        cell.font = Font(bold=True)
    table.freeze_panes = "B2"
    table.auto_filter.ref = table.dimensions
    table.print_title_rows = "1:1"
    _lay_out(table)
    _about(book.create_sheet(words(sheet.lang)("Source and filters")[:_LONGEST_NAME]), sheet.about)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _width(name: str, column: pd.Series[Any]) -> float:
    """Give a width in characters in which most of a column's texts stand in a few lines."""
    if isinstance(column.dtype, pd.StringDtype):
        lines = [len(line) for text in column.dropna() for line in str(text).splitlines()]
    else:
        lines = [len(_DATE_FORMAT)] if column.dtype.kind == "M" else [len(str(number)) for number in column.dropna()]
    # The button of the filter takes the room of three characters.
    return min(max(_NARROWEST, len(name) + 3, *lines), _WIDEST)


def _lay_out(table: Worksheet) -> None:
    """Have it printed on as few pages side by side as leave its letters readable."""
    width = sum(dimension.width for dimension in table.column_dimensions.values())
    table.page_setup.orientation = "landscape"
    table.page_setup.paperSize = _A4
    table.page_setup.fitToWidth = math.ceil(width / _PAGE_WIDTH)
    table.page_setup.fitToHeight = 0  # as many pages as it takes
    table.sheet_properties.pageSetUpPr.fitToPage = True
    if table.page_setup.fitToWidth > 1:
        table.print_title_cols = "A:A"
    table.oddFooter.center.text = "&P / &N"


def _about(table: Worksheet, pairs: Iterable[tuple[str, str]]) -> None:
    for name, value in pairs:
        table.append([name, inert(value)])
    table.column_dimensions["A"].width = 24
    table.column_dimensions["B"].width = 100
    for cells in table.iter_rows():
        cells[0].font = Font(bold=True)
        cells[1].alignment = Alignment(vertical="top", wrap_text=True)
    _lay_out(table)
