"""A list as an Excel workbook, made to be read, sorted and printed as it opens."""

from __future__ import annotations

import io
import math
import textwrap
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

import openpyxl
import pandas as pd
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.worksheet import Worksheet

from components.document import Paper
from components.exports.sheet import Sheet, inert
from components.words import words

LONGEST_NAME: Final = 31
"""The longest name of a sheet."""

_LONGEST_TEXT: Final = 32_767
_NARROWEST: Final = 10
_WIDE: Final = 60
_PAGE_WIDTH: Final = 190
"""About how many characters stand side by side on a page before its letters become too small to read."""

_NAMES_NARROWEST, _NAMES_WIDEST = 24, 45
_BOLD: Final = 1.2
"""How much wider bold letters are."""

_LINES: Final = 12
"""In how many lines the longest text of a wide column may stand."""

_LINE_PT: Final = 15
_LETTERS: Final = 1.1
"""How many letters of a text stand in the width of a digit, by which spreadsheets measure columns."""

_MOST_LINES: Final = 27
"""The most lines of a row: Excel makes none higher than 409 points."""

BOLD: Final = Font(name="Calibri", size=11, bold=True)
"""The letters of headings: those of the rest, which openpyxl takes, in bold."""

_TEXT: Final = "s"
"""What a cell with words holds; openpyxl would take some, such as ``#N/A``, for an error."""

_DATE_FORMAT: Final = "yyyy-mm-dd"
_PAPERS: Final[dict[Paper, int]] = {"letter": 1, "a4": 9}


def as_xlsx(sheet: Sheet) -> bytes:
    """Give a list as an Excel workbook: the table, and a second sheet with source, filters, date and link."""
    say, book = words(sheet.lang), openpyxl.Workbook()
    write_list(book.active, sheet)
    book.active.title = sheet.title[:LONGEST_NAME]
    write_pairs(book.create_sheet(say("Source and filters")[:LONGEST_NAME]), sheet.about)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def write_list(table: Worksheet, sheet: Sheet, paper: Paper = "a4") -> None:
    """Write a list into a sheet, to be read, sorted and printed.

    Numbers are numbers and dates are dates: of one that is known to the month or year, the first day, and how precisely
    it is known stands in the column beside it. Texts are wrapped, and each row is as high as its longest text needs:
    LibreOffice measures no row of such a file itself.
    """
    frame = sheet.frame()
    table.append([written(str(name)) for name in frame.columns])
    for row in frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None):
        table.append([_cell(cell) for cell in row])
    for index, (name, column) in enumerate(frame.items(), start=1):
        table.column_dimensions[get_column_letter(index)].width = _width(str(name), column)
    for cells in table.iter_rows():
        for cell in cells:
            is_date = isinstance(cell.value, date)
            wraps = isinstance(cell.value, str)
            if wraps:
                cell.data_type = _TEXT
            side = "left" if is_date else "right" if isinstance(cell.value, int | float) else None
            cell.alignment = Alignment(horizontal=side, vertical="top", wrap_text=wraps, indent=int(side == "right"))
            if is_date:
                cell.number_format = _DATE_FORMAT
    _set_heights(table)
    for cell in table[1]:
        cell.font = BOLD
    table.freeze_panes = "B2"
    table.auto_filter.ref = table.dimensions
    table.print_title_rows = "1:1"
    _lay_out(table, paper)


def write_pairs(table: Worksheet, pairs: Iterable[tuple[str, str]], paper: Paper = "a4") -> None:
    """Write names and values into a sheet, one pair a row."""
    for name, value in pairs:
        table.append([written(name), written(value)])
    longest = max((len(line) for (cell, *_) in table.iter_rows() for line in str(cell.value).splitlines()), default=0)
    table.column_dimensions["A"].width = min(max(_NAMES_NARROWEST, longest * _BOLD), _NAMES_WIDEST)
    table.column_dimensions["B"].width = 100
    for cells in table.iter_rows():
        cells[0].font = BOLD
        cells[0].alignment = cells[1].alignment = Alignment(vertical="top", wrap_text=True)
        cells[0].data_type = cells[1].data_type = _TEXT
    _set_heights(table)
    _lay_out(table, paper)


def written(text: str) -> str:
    """Give a text as a cell can hold it: no formula, no signs that the format has not, cut visibly where too long."""
    kept = inert(ILLEGAL_CHARACTERS_RE.sub("", text))
    return kept if len(kept) <= _LONGEST_TEXT else f"{kept[: _LONGEST_TEXT - 1]}…"


def _cell(value: object) -> object:
    if isinstance(value, pd.Timestamp):
        return value.date()
    return written(value) if isinstance(value, str) else value


def _width(name: str, column: pd.Series[Any]) -> float:
    """Give a width in characters in which most of a column's texts stand in a few lines."""
    if isinstance(column.dtype, pd.StringDtype):
        lines = [len(line) for text in column.dropna() for line in str(text).splitlines()]
    else:
        lines = [len(_DATE_FORMAT)] if column.dtype.kind == "M" else [len(str(number)) for number in column.dropna()]
    # The button of the filter takes the room of three characters. A long text is given more room: rows stay low.
    longest = max(lines, default=0)
    return max(min(max(_NARROWEST, len(name) + 3, longest), _WIDE), math.ceil(longest / _LINES))


def _set_heights(table: Worksheet) -> None:
    """Make each row as high as the text with the most lines needs."""
    for cells in table.iter_rows():
        widths = [(cell.value, table.column_dimensions[cell.column_letter].width) for cell in cells]
        lines = [_lines(text, width) for text, width in widths if isinstance(text, str)]
        table.row_dimensions[cells[0].row].height = _LINE_PT * min(max(lines, default=1), _MOST_LINES)


def _lines(text: str, width: float) -> int:
    return sum(max(1, len(textwrap.wrap(line, int(width * _LETTERS)))) for line in text.splitlines())


def _lay_out(table: Worksheet, paper: Paper) -> None:
    """Have it printed on as few pages side by side as leave its letters readable."""
    width = sum(dimension.width for dimension in table.column_dimensions.values())
    table.page_setup.orientation = "landscape"
    table.page_setup.paperSize = _PAPERS[paper]
    table.page_setup.fitToWidth = math.ceil(width / _PAGE_WIDTH)
    table.page_setup.fitToHeight = 0  # as many pages as it takes
    table.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.7, footer=0.3)
    table.sheet_properties.pageSetUpPr.fitToPage = True
    if table.page_setup.fitToWidth > 1:
        table.print_title_cols = "A:A"
    table.oddFooter.center.text = "&P / &N"
