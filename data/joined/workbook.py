"""A sheet of a workbook: its cells as they were last saved. No formula is run, and nothing that it links to is read."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from data.joined.bounds import MOST_COLUMNS, MOST_LOOKED_AT
from data.joined.errors import Done, Source, Wrong
from data.joined.package import Merged, told_of
from data.joined.table import Grid, letters

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

_FAULTS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    NameError,
    OSError,
    RuntimeError,
    SyntaxError,  # of XML
    TypeError,
    ValueError,
)
"""What openpyxl raises for a workbook that is not what it should be."""


def sheet_of(data: bytes, wanted: str | None, source: Source) -> tuple[Grid, Source, tuple[str, ...], int]:
    """Read a sheet of a workbook that was looked over.

    Parameters
    ----------
    data : bytes
        The file.
    wanted : str or None
        The name of the sheet; the first that holds anything where it is not given or not there.
    source : Source
        The file, for what is said of it.

    Returns
    -------
    list of list, Source, tuple of str, int
        Its cells; the place of the sheet; the names of all sheets; and how many rows from the first on may hold names
        that stand above others.

    Raises
    ------
    TableError
        If it cannot be read, or no sheet holds anything.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what the library does not keep of a workbook, which is not wanted
        try:
            return _read(data, wanted, source)
        except _FAULTS as fault:
            raise source.error(Wrong.UNREADABLE) from fault


def _read(data: bytes, wanted: str | None, source: Source) -> tuple[Grid, Source, tuple[str, ...], int]:
    with closing(_opened(data)) as book:
        names = tuple(sheet.title for sheet in book.worksheets)
        if not names:
            raise source.error(Wrong.NO_SHEET)
        for name in names if wanted not in names else (str(wanted),):
            grid = _cells(book[name])
            if any(cell is not None for row in grid for cell in row):
                place = Source(source.file, name, source.remarks)
                member = book[name]._worksheet_path.lstrip("/")  # noqa: SLF001  # nothing else says where it stands
                merged, has_formulas = told_of(data, member, place)
                if has_formulas:
                    _note_formulas(data, name, grid, place)
                return grid, place, names, _fill(grid, merged, place)
    raise Source(source.file, names[0] if wanted not in names else str(wanted)).error(Wrong.NO_ROWS)


def _opened(data: bytes, *, results: bool = True) -> Workbook:
    import openpyxl  # noqa: PLC0415  # which only a workbook needs

    return openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=results, keep_links=False)


def _cells(sheet: Any) -> Grid:  # noqa: ANN401  # a sheet of the library's reader, which its types do not tell apart
    """Give the cells, no more than are taken, whatever the sheet says of its size."""
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=MOST_LOOKED_AT + 1, max_col=MOST_COLUMNS + 1, values_only=True)
    grid = [list(row) for row in islice(rows, MOST_LOOKED_AT + 1)]
    while grid and all(cell is None for cell in grid[-1]):
        grid.pop()
    return grid


def _note_formulas(data: bytes, name: str, grid: Grid, place: Source) -> None:
    """Note the formulas of which no result was saved: they stay empty, because none is run."""
    columns: dict[str, None] = {}
    n = 0
    with closing(_opened(data, results=False)) as book:
        for at, row in enumerate(_cells(book[name])):
            for column, cell in enumerate(row):
                is_formula = (isinstance(cell, str) and cell.startswith("=")) or type(cell).__name__.endswith("Formula")
                result = grid[at][column] if at < len(grid) and column < len(grid[at]) else None
                if is_formula and result is None:
                    n += 1
                    columns[f"({letters(column)})"] = None
    place.remark(Done.NO_RESULT, n, tuple(columns))


def _fill(grid: Grid, merged: list[Merged], place: Source) -> int:
    """Let what merged cells hold stand in each of them, and tell how far down names are merged with what is beside."""
    n = lowest = 0
    for one in merged:
        if one.top >= len(grid) or one.left >= len(grid[one.top]):
            continue
        value = grid[one.top][one.left]
        if value is None:
            continue
        n += one.bottom > one.top
        for at in range(one.top, min(one.bottom + 1, len(grid))):
            row = grid[at]
            last = min(one.right, MOST_COLUMNS)
            row += [None] * (last + 1 - len(row))
            row[one.left : last + 1] = [value] * (last + 1 - one.left)
        if one.right > one.left and one.top == one.bottom:
            lowest = max(lowest, one.top + 1)
    place.remark(Done.MERGED, n)
    return lowest
