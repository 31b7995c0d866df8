"""The workbooks inside charts, in which their numbers are edited."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

import xlsxwriter

from components.exports.deck.chart_markup import Value


def workbook(sheets: Iterable[tuple[str, Sequence[Sequence[Value]]]], day: date) -> bytes:
    """Write rows as the sheets of a workbook: texts as texts, whatever they begin with.

    Parameters
    ----------
    sheets : iterable of (str, rows)
        The name and the cells of each sheet; None for an empty cell.
    day : date
        Its date.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": datetime.combine(day, time())})
    for name, rows in sheets:
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for place, value in enumerate(row):
                if isinstance(value, str):
                    sheet.write_string(at, place, value)
                elif value is not None:
                    sheet.write_number(at, place, value)
        sheet.set_column(0, 0, 40)
    book.close()
    return out.getvalue()
