"""Coordinates as people type them: in decimals, or in degrees with minutes and seconds. Reads no library."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 40
ANGLE: Final = (
    r"^(?P<before>[NSEWOnewo])?\s*(?P<degrees>[+-]?\d{1,3}(?:\.\d{1,12})?)\s?[°d:]?\s{0,3}"
    r"(?:(?P<minutes>\d{1,2}(?:\.\d{1,12})?)\s?['m:]?\s{0,3})?"
    r"(?:(?P<seconds>\d{1,2}(?:\.\d{1,12})?)\s?[\"s']{0,2}\s{0,3})?(?P<after>[NSEWOnewo])?$"
)
"""An angle once the `SIGNS` are replaced."""

SIGNS: Final = str.maketrans({"′": "'", "’": "'", "ʹ": "'", "″": '"', "”": '"', "ʺ": '"', "º": "°", "−": "-", ",": "."})
NEGATIVE: Final = frozenset("SWO")
"""The letters of the south and the west, in English and in French."""

_ANGLE: Final = re.compile(ANGLE, re.ASCII)
_LETTER_ENDS: Final = re.compile(r"(?<=[NSEWOnsewo])[\s,]+(?=[^\s,])")
_LETTER_BEGINS: Final = re.compile(r"(?<=[^\s,])[\s,]+(?=[NSEWOnsewo])")
_SPACES: Final = re.compile(r"\s+")
_BETWEEN_POINTS: Final = re.compile(r"[\n;]+")
_SIXTY: Final = 60
_UNITS: Final = ("degrees", "minutes", "seconds")


class TypedError(ValueError):
    """A point of what was typed cannot be read.

    Attributes
    ----------
    number : int
        Which point, from 1.
    text : str
        What was typed there.
    """

    def __init__(self, number: int, text: str) -> None:
        super().__init__(f"point {number}, {text!r}, cannot be read; expected latitude, then longitude")
        self.number = number
        self.text = text


def points_typed(text: str) -> list[tuple[float, float]]:
    """Give the points of a text as longitudes and latitudes in degrees.

    Parameters
    ----------
    text : str
        A point a line, or points with semicolons between: latitude, then longitude, in decimals or in degrees and
        minutes, such as ``74.5 -95.25`` or ``74°30′N 95°15′W``. The letters of the compass may change the order.

    Raises
    ------
    TypedError
        If a point cannot be read.
    """
    parts = [part.strip() for part in _BETWEEN_POINTS.split(text) if part.strip()]
    return [_point(number, part) for number, part in enumerate(parts, 1)]


def _point(number: int, text: str) -> tuple[float, float]:
    for one, other in _halves(text[: 2 * LONGEST]):
        found = (angle_deg(one, "NS"), angle_deg(other, "EWO"))
        turned = (angle_deg(other, "NS"), angle_deg(one, "EWO"))
        lettered = any(letter.isalpha() for letter in one)
        for lat, lon in (found, turned) if lettered else (found,):
            if lat is not None and lon is not None and abs(lat) <= 90 and abs(lon) <= 180:  # noqa: PLR2004  # all there is
                return lon, lat
    raise TypedError(number, text)


def _halves(text: str) -> list[tuple[str, str]]:
    """Give the ways in which a text falls into two angles, the likeliest first."""
    ways = [pattern.split(text, maxsplit=1) for pattern in (_LETTER_ENDS, _LETTER_BEGINS, _SPACES)]
    ways += [text.split(",")]
    halved = [(way[0].strip(" ,"), way[1].strip(" ,")) for way in ways if len(way) == len(("one", "other"))]
    return [(one, other) for one, other in halved if one and other]


def angle_deg(text: str, letters: str) -> float | None:
    """Give an angle in degrees; None where a text is none, or has a letter that is none of these."""
    found = _ANGLE.match(text.strip().translate(SIGNS)[:LONGEST])
    if found is None:
        return None
    degrees, minutes, seconds = (float(found[unit] or 0) for unit in _UNITS)
    letter = (found["before"] or found["after"] or "").upper()
    if minutes >= _SIXTY or seconds >= _SIXTY or (letter and letter not in letters):
        return None
    size = abs(degrees) + minutes / _SIXTY + seconds / _SIXTY**2
    return -size if found["degrees"].startswith("-") or letter in NEGATIVE else size
