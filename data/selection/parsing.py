"""How one value of an address is read."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

LONGEST_QUERY = 200
"""Longer input is cut to this many characters; the reader is told."""


def clean(query: str) -> str:
    """Give printable text of anything a reader typed, cut to `LONGEST_QUERY` characters, without spaces at its ends."""
    return _printable(query)[:LONGEST_QUERY].rstrip()


def is_cut(query: str) -> bool:
    """Tell whether `clean` leaves out a part of what a reader typed, because it is too long."""
    return len(_printable(query)) > LONGEST_QUERY


def _printable(query: str) -> str:
    return " ".join("".join(c if unicodedata.category(c)[0] != "C" else " " for c in query).split())


def day(text: str) -> date:
    """Read a day such as ``2018-03-04``; anything else is a ValueError."""
    if len(text) != len("2018-03-04"):
        raise ValueError(text)
    return date.fromisoformat(text)


def is_key(text: str) -> bool:
    """Tell whether a text can be the name of a figure or table of a page: short, of letters, digits and hyphens."""
    return re.fullmatch(r"[a-z0-9-]{1,48}", text) is not None


def key(text: str) -> str:
    """Read the name of a figure or table of a page; anything else is a ValueError."""
    if not is_key(text):
        raise ValueError(text)
    return text


def year(text: str) -> int:
    """Read a year of four digits; anything else is a ValueError."""
    if len(text) != len("2018") or text.startswith("0"):
        raise ValueError(text)
    return whole(text)


def whole(text: str) -> int:
    """Read a number from 1 to 99999; anything else is a ValueError."""
    if not (text.isascii() and text.isdecimal() and len(text) <= len("99999") and int(text) > 0):
        raise ValueError(text)
    return int(text)
