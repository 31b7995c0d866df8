"""How wide words are in the dashboard's letters, without a browser: for words that are placed beforehand."""

from __future__ import annotations

import functools
import itertools
import unicodedata
from typing import Final

_FAMILIES: Final = (("Source", "Sans"), ("Segoe", "UI"), ("Arial",), ("sans-serif",))
FAMILY: Final = ",".join(map(" ".join, _FAMILIES))
_FIRST: Final = ord(" ")
_WIDTHS: Final = (
    *(200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497),
    *(497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617),
    *(652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303),
    *(350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542),
    *(555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497),
)  # fmt: skip
"""Widths of the characters of ASCII in Source Sans, in thousandths of the size of the letters."""
_OTHERS: Final = dict(
    zip(
        "–—‘’“”•…−«»°ŒœÆæß·",
        (480, 800, 249, 249, 426, 426, 304, 948, 497, 429, 429, 331, 847, 839, 822, 778, 576, 249),
        strict=True,
    )
)
"""Those of some others."""
_ANY: Final = 600
_BOLD: Final = 1.06  # how much wider letters of weight 600 are, at most, over a few words
_CUT: Final = "…"


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Give how many pixels a line of text is wide.

    Parameters
    ----------
    text : str
        The words.
    size : float
        Size of the letters in pixels.
    bold : bool
        Whether they are of weight 600 rather than 400.
    """
    return sum(map(_width, text)) * size / 1000 * (_BOLD if bold else 1)


@functools.cache
def _width(character: str) -> int:
    if character in _OTHERS:
        return _OTHERS[character]
    at = ord(unicodedata.normalize("NFKD", character)[0]) - _FIRST
    return _WIDTHS[at] if 0 <= at < len(_WIDTHS) else _ANY


def fitted(text: str, width: float, size: float) -> str:
    """Give a text whole, or cut with three points to a width in pixels."""
    if width_of(text, size) <= width:
        return text
    room = width - width_of(_CUT, size)
    reached = itertools.accumulate(_width(character) * size / 1000 for character in text)
    kept = sum(1 for _ in itertools.takewhile(lambda far: far <= room, reached))
    return text[:kept].rstrip() + _CUT


def wrapped(text: str, width: float, size: float, *, most: int = 99, bold: bool = False) -> list[str]:
    """Break a text into lines no wider than a width in pixels; the last of `most` lines is cut.

    Parameters
    ----------
    text : str
        The words; a word that is wider has a line of its own.
    width, size : float
        The width and the size of the letters in pixels.
    most : int
        How many lines there may be.
    bold : bool
        Whether the letters are of weight 600.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], fitted(" ".join(lines[most - 1 :]), width, size)]
