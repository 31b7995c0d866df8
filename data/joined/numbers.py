"""Columns of texts that are numbers or days, as people write them: decimal points or commas, groups of three."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

Value = str | int | float | date | None
"""What a cell holds: words, a number, a day, or nothing."""

_BLANK: Final = "[ \u00a0\u202f\u2009']"
_PLAIN: Final = r"[+-]?(?:0|[1-9]\d{0,14})"
_POINT: Final = re.compile(
    rf"{_PLAIN}(?:\.\d{{1,12}}(?:[eE][+-]?\d{{1,2}})?)?|[+-]?[1-9]\d{{0,2}}(?:{_BLANK}\d{{3}}){{1,4}}(?:\.\d{{1,12}})?"
    r"|[+-]?[1-9]\d{0,2}(?:,\d{3}){1,4}(?:\.\d{1,12})?"
)
_COMMA: Final = re.compile(
    rf"{_PLAIN}(?:,\d{{1,12}})?|[+-]?[1-9]\d{{0,2}}(?:{_BLANK}\d{{3}}){{1,4}}(?:,\d{{1,12}})?"
    r"|[+-]?[1-9]\d{0,2}(?:\.\d{3}){1,4}(?:,\d{1,12})?"
)
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_SIGNS: Final = str.maketrans({"\N{MINUS SIGN}": "-"})


def read_column(cells: list[Value], *, comma: bool | None) -> tuple[list[Value], bool]:
    """Give a column of texts as numbers or days, if all are such.

    A number that begins with a zero, as the key of something may, and one of more than 15 digits stay texts.

    Parameters
    ----------
    cells : list
        Texts, and None for nothing.
    comma : bool or None
        What a comma is where all numbers could be read either way, such as ``1,234``: whether it parts decimals; None
        where that cannot be known, and they stay texts.

    Returns
    -------
    list, bool
        The cells, and whether they were read with a decimal comma.
    """
    texts = [str(cell).translate(_SIGNS) for cell in cells if cell is not None]
    if all(map(_DAY.fullmatch, texts)):
        return _days(cells), False
    point, with_comma = all(map(_POINT.fullmatch, texts)), all(map(_COMMA.fullmatch, texts))
    is_comma = with_comma and not point
    if point and with_comma and any("," in text for text in texts):
        if comma is None:
            return cells, False
        is_comma = comma
    if not point and not with_comma:
        return cells, False
    return [None if cell is None else _number(str(cell), comma=is_comma) for cell in cells], is_comma and any(
        "," in text for text in texts
    )


def _number(text: str, *, comma: bool) -> int | float:
    plain = re.sub(_BLANK, "", text.translate(_SIGNS))
    plain = plain.replace(".", "").replace(",", ".") if comma else plain.replace(",", "")
    return float(plain) if {".", "e", "E"} & set(plain) else int(plain)


def _days(cells: list[Value]) -> list[Value]:
    try:
        return [None if cell is None else date.fromisoformat(str(cell)) for cell in cells]
    except ValueError:
        return cells
