"""What pictures are put together from: rectangles, hatching, lines of words, and the signs of states as shapes."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import Final

from components.pictures.letters import width_of
from components.pictures.shapes import Anchor, Path, Point, Words
from components.pictures.svg import LINE_HEIGHT
from components.signs import DRAWINGS, GROUND, MARKS, colour_of

LIGHT: Final = {name: pair[0] for name, pair in {**MARKS, **GROUND}.items()}
PAGE, INK, MUTED, HAIRLINE = (LIGHT[name] for name in ("page", "ink", "muted", "hairline"))
READ_PT: Final = 12.0
"""Size of the letters of what is read."""
SMALL_PT: Final = 10.0
"""Size of those on axes."""

_BOX: Final = 14.0  # a sign is drawn in a box of 14 by 14
_STEPS: Final = 6  # straight pieces of a curve
_TOKEN: Final = re.compile(r"([MLCZ])([^MLCZ]*)")
_NUMBER: Final = re.compile(r"-?[\d.]+")
_LINE_PT: Final = 1.7
_DOTS: Final = (1.6, 2.33)


def rectangle(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    """Give the corners of a rectangle."""
    return (left, top), (right, top), (right, bottom), (left, bottom)


def hatching(left: float, top: float, right: float, bottom: float, *, step: float) -> tuple[tuple[Point, ...], ...]:
    """Give lines that rise at 45 degrees through a rectangle and end at its edges.

    Parameters
    ----------
    left, top, right, bottom : float
        The rectangle.
    step : float
        From line to line, sideways. Lines of rectangles beside each other run on, because they are counted from 0.
    """
    found: list[tuple[Point, ...]] = []
    at = (left + top) // step * step
    while at < right + bottom:
        x1, x2 = max(left, at - bottom), min(right, at - top)
        if x2 > x1:
            found.append(((x1, at - x1), (x2, at - x2)))
        at += step
    return tuple(found)


def said(  # noqa: PLR0913  # each names itself where it is given
    lines: Sequence[str],
    at: Point,
    size_pt: float,
    *,
    anchor: Anchor = "start",
    ink: str = INK,
    bold: bool = False,
    halo: str = "",
) -> Words:
    """Give lines of words with the room that they take.

    Parameters
    ----------
    lines : sequence of str
        The words of each line.
    at, size_pt, anchor, ink, bold, halo
        As those of `Words`.
    """
    wide = max((width_of(line, size_pt, bold=bold) for line in lines), default=0.0)
    left = at[0] - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    half = len(lines) * size_pt * LINE_HEIGHT / 2
    box = (left, at[1] - half, left + wide, at[1] + half)
    return Words(tuple(lines), at, size_pt, anchor, ink, bold, italic=False, halo=halo, box=box)


def sign(look: str, at: Point, size_pt: float, *, ink: str = "", page: str = PAGE) -> tuple[Path, ...]:
    """Give the sign of a look of a state, or another drawing of `components.signs.DRAWINGS`, as shapes.

    Parameters
    ----------
    look : str
        Its name.
    at : (float, float)
        Its middle.
    size_pt : float
        Height and width of the box in which it is drawn.
    ink : str
        Its colour; empty for that of its state.
    page : str
        What fills a hollow one; empty for nothing.
    """
    scale, colour = size_pt / _BOX, ink or LIGHT[colour_of(look)]
    found = []
    for paint, path in DRAWINGS[look]:
        parts = tuple(tuple((at[0] + x * scale, at[1] + y * scale) for x, y in part) for part in _flat(path))
        if paint == "fill":
            found.append(Path(parts, closed=True, fill=colour))
        else:
            dots = tuple(length * scale for length in _DOTS) if paint == "dots" else ()
            hollow = page if all(part[0] == part[-1] for part in parts) else ""
            found.append(Path(parts, fill=hollow, stroke=colour, width_pt=_LINE_PT * scale, dash_pt=dots))
    return tuple(found)


@functools.cache
def _flat(path: str) -> tuple[tuple[Point, ...], ...]:
    """Give a drawing as straight pieces: its parts, those that close with their first corner at the end, too."""
    parts: list[list[Point]] = []
    for letter, numbers in _TOKEN.findall(path):
        values = [float(number) for number in _NUMBER.findall(numbers)]
        points = list(zip(values[::2], values[1::2], strict=True))
        if letter == "M":
            parts.append(points)
        elif letter == "L":
            parts[-1] += points
        elif letter == "Z":
            parts[-1].append(parts[-1][0])
        else:
            for place in range(0, len(points), 3):
                parts[-1] += _curve(parts[-1][-1], *points[place : place + 3])
    return tuple(tuple(part) for part in parts)


def _curve(a: Point, b: Point, c: Point, d: Point) -> list[Point]:
    found = []
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        x, y = (sum(w * point[axis] for w, point in zip(weights, (a, b, c, d), strict=True)) for axis in (0, 1))
        found.append((round(x, 3), round(y, 3)))
    return found
