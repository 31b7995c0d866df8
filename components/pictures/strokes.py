"""What pictures are put together from: colours, sizes, rectangles and hatching."""

from __future__ import annotations

from typing import Final

from components.pictures.shapes import Point
from components.signs import GROUND, MARKS

LIGHT: Final = {name: pair[0] for name, pair in {**MARKS, **GROUND}.items()}
PAGE, INK, MUTED, HAIRLINE = (LIGHT[name] for name in ("page", "ink", "muted", "hairline"))
READ_PT: Final = 12.0
"""Size of the letters of what is read."""
SMALL_PT: Final = 10.0
"""Size of those on axes."""


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
