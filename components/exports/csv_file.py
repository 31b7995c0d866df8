"""A list as CSV."""

from __future__ import annotations

import csv

from components.exports.sheet import Sheet
from components.words import words
from data.language import Language


def as_csv(sheet: Sheet) -> bytes:
    """Give a list as CSV in UTF-8 with byte-order mark, the source block below the table.

    The block's lines begin with ``#``, so that a reader of CSV can skip them as comments. Every cell is quoted, so
    that a ``#`` in a text begins no comment. In French, semicolons part the cells and numbers have a decimal comma, as
    Excel expects there. Dates are as ISO writes them, as precise as they are known.
    """
    french = sheet.lang is Language.FRENCH
    table = sheet.frame(as_known=True).to_csv(
        sep=";" if french else ",",
        decimal="," if french else ".",
        float_format="%.15g",
        index=False,
        lineterminator="\r\n",
        quoting=csv.QUOTE_ALL,
    )
    about = "".join(f"# {words(sheet.lang).pair(name, value)}\r\n" for name, value in sheet.about)
    return f"{table}{about}".encode("utf-8-sig")
