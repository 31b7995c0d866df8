"""Reads a table that a reader brings."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Final

from data.joined.bounds import MEGABYTE, MOST_MB
from data.joined.errors import Source, Wrong
from data.joined.package import OLD, PACKED, look_over
from data.joined.table import ReadTable, table_of, text_of
from data.joined.text_file import grid_of, written
from data.joined.workbook import sheet_of

_OF_WORKBOOKS: Final = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods"})
_OF_TEXT: Final = frozenset({".csv", ".tsv", ".txt"})


def read_table(name: str, data: bytes, *, sheet: str | None = None) -> ReadTable:
    r"""Read a table from the bytes of a file.

    Parameters
    ----------
    name : str
        The name of the file.
    data : bytes
        CSV, or an XLSX workbook.
    sheet : str, optional
        Which of its sheets; the first that holds anything where it is not given or not there.

    Raises
    ------
    TableError
        If it cannot be taken.

    Examples
    --------
    >>> table = read_table("ports.csv", b"port;tonnage\nMurmansk;56,2\n")
    >>> table.names, table.rows
    (('port', 'tonnage'), (('Murmansk', 56.2),))
    """
    source = Source(text_of(name))
    if not data:
        raise source.error(Wrong.EMPTY_FILE)
    if len(data) > MOST_MB * MEGABYTE:
        raise source.error(Wrong.TOO_LARGE, mb=round(len(data) / MEGABYTE), most=MOST_MB)
    ending = PurePosixPath(name.lower()).suffix
    is_packed = data.startswith((OLD, PACKED))
    if is_packed or ending in _OF_WORKBOOKS:
        look_over(data, source)
        if ending in _OF_TEXT:
            raise source.error(Wrong.IS_WORKBOOK)
        grid, source, sheets, joins_heads = sheet_of(data, sheet, source)
        return table_of(grid, source, sheets, comma=None, joins_heads=joins_heads)
    found = written(data, source)
    # a comma that parts cells parts no decimals, and where semicolons part cells it does
    comma = {",": False, ";": True}.get(found.separator)
    return table_of(grid_of(found, source), source, (), comma=comma, joins_heads=0)
