"""How wide words are in the letters that every office machine has: Arial, and Liberation Sans with the same widths."""

from __future__ import annotations

import functools
import unicodedata
from typing import Final

FAMILY: Final = "Arial"
_FIRST: Final = ord(" ")
_REGULAR: Final = (
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556),
    *(556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778),
    *(722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278),
    *(278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556),
    *(556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584),
)  # fmt: skip
_BOLD: Final = (
    *(278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556),
    *(556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778),
    *(722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333),
    *(278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611),
    *(611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584),
)  # fmt: skip
"""Widths of the characters of ASCII in thousandths of the size of the letters, read from Liberation Sans."""

_OTHERS: Final = dict(
    zip(
        "–—‘’“”•…−«»°ŒœÆæß·×²≠±",
        (
            *(556, 1000, 278, 278, 500, 500, 350, 1000, 584, 556, 556, 400, 1000, 944, 1000, 889),
            *(611, 278, 584, 333, 549, 549),
        ),
        strict=True,
    )
)
"""Those of some others, as wide as the wider of the two weights."""

_ANY: Final = 1000


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Give how wide a line of text is, in the unit of ``size``.

    Parameters
    ----------
    text : str
        The words.
    size : float
        Size of the letters.
    bold : bool
        Whether they are bold.
    """
    return sum(_width(character, bold=bold) for character in text) * size / 1000


@functools.cache
def _width(character: str, *, bold: bool) -> int:
    if character in _OTHERS:
        return _OTHERS[character]
    at = ord(unicodedata.normalize("NFKD", character)[0]) - _FIRST
    widths = _BOLD if bold else _REGULAR
    return widths[at] if 0 <= at < len(widths) else _ANY


def wrapped(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Break a text into lines no wider than a width; line breaks in it stay, a word that is wider is broken.

    Parameters
    ----------
    text : str
        The words.
    width, size : float
        The width, and the size of the letters in the same unit.
    bold : bool
        Whether the letters are bold.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if width_of(longer, size, bold=bold) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            line = word
            while width_of(line, size, bold=bold) > width and len(line) > 1:
                kept = _fitting(line, width, size, bold=bold)
                lines.append(line[:kept])
                line = line[kept:]
        lines.append(line)
    return lines


def _fitting(word: str, width: float, size: float, *, bold: bool) -> int:
    """Give how many letters of a word fit, one at least."""
    return max(
        1,
        next((n - 1 for n in range(1, len(word) + 1) if width_of(word[:n], size, bold=bold) > width), len(word)),
    )
