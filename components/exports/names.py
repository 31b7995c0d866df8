"""Names of files that every system takes, made of what somebody typed."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LONGEST: Final = 60
"""The longest name without its ending."""

_UNNAMED: Final = "briefing"
_OTHERS: Final = re.compile(r"[^a-z0-9]+")
_LETTERS: Final = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i"}
)
"""Letters that do not come apart into one of the alphabet and a mark."""

_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
"""The names that Windows keeps for devices, whatever their ending."""


def slug_of(title: str) -> str:
    """Give a name of at most `LONGEST` letters a to z, digits and hyphens; never empty, never a device of Windows."""
    plain = unicodedata.normalize("NFKD", title.casefold().translate(_LETTERS))
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    name = _OTHERS.sub("-", kept).strip("-")[:LONGEST].rstrip("-") or _UNNAMED
    return f"{_UNNAMED}-{name}" if name in _RESERVED else name
