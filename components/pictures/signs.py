"""The signs of states and places as paths, with curves as short lines: slides and notes draw them as shapes."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator
from typing import Final

from components.pictures.shapes import Path, Point
from components.signs import DRAWINGS

_STEP: Final = re.compile(r"([MLCZ])([^MLCZ]*)")
_NUMBER: Final = re.compile(r"-?\d*\.?\d+")
_PIECES: Final = 5  # of a curve
_DOTS: Final = (1.6, 2.33)
_OUTWARD: Final = ((0.0, -6.5), (5.5, 4.5), (-5.5, 4.5))
_RIM_PX: Final = 1.5


@functools.cache
def outlines(drawing: str) -> tuple[tuple[Point, ...], ...]:
    """Give the parts of a path of `components.signs.DRAWINGS` as corners, about its middle."""
    parts: list[list[Point]] = []
    for command, numbers in _STEP.findall(drawing):
        values = [float(one) for one in _NUMBER.findall(numbers)]
        points = list(zip(values[::2], values[1::2], strict=True))
        if command == "M":
            parts.append(points)
        elif command == "L":
            parts[-1] += points
        elif command == "C":
            for at in range(0, len(points), 3):
                parts[-1] += _curve(parts[-1][-1], *points[at : at + 3])
    return tuple(tuple(part) for part in parts)


def _curve(first: Point, one: Point, other: Point, last: Point) -> Iterator[Point]:
    for piece in range(1, _PIECES + 1):
        t = piece / _PIECES
        u = 1 - t
        weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
        ends = (first, one, other, last)
        yield (
            sum(weight * point[0] for weight, point in zip(weights, ends, strict=True)),
            sum(weight * point[1] for weight, point in zip(weights, ends, strict=True)),
        )


def sign(name: str, at: Point, colour: str, page: str, scale: float = 1.0) -> tuple[Path, ...]:
    """Give a sign with its middle at a point.

    Parameters
    ----------
    name : str
        A key of `components.signs.DRAWINGS`.
    at : (float, float)
        Its middle.
    colour, page : str
        Its colour and that of the ground, as ``#RRGGBB``.
    scale : float
        How many points are one of the 14 by 14 units of the drawing.
    """

    def moved(drawing: str) -> tuple[tuple[Point, ...], ...]:
        return tuple(tuple((at[0] + x * scale, at[1] + y * scale) for x, y in part) for part in outlines(drawing))

    found = []
    for paint, drawing in DRAWINGS[name]:
        if paint == "fill":
            found.append(Path(moved(drawing), closed=True, fill=colour, stroke=page, width_pt=0.4 * scale))
        else:
            dash = tuple(one * scale for one in _DOTS) if paint == "dots" else ()
            rim = _RIM_PX * scale
            found.append(Path(moved(drawing), closed=True, fill=page, stroke=colour, width_pt=rim, dash_pt=dash))
    return tuple(found)


def pointer(outward: Point, at: Point, colour: str, page: str, *, hollow: bool) -> tuple[Path, ...]:
    """Give the triangle that points from the edge of the map to a place beyond it.

    Parameters
    ----------
    outward : (float, float)
        The direction, y down.
    at : (float, float)
        Its middle.
    colour, page : str
        Its colour and that of the ground.
    hollow : bool
        Whether it is of a state that was last seen longer ago.
    """
    turn = math.atan2(outward[0], -outward[1])
    c, s = math.cos(turn), math.sin(turn)
    ring = tuple((at[0] + x * c - y * s, at[1] + x * s + y * c) for x, y in _OUTWARD)
    fill, stroke = (page, colour) if hollow else (colour, page)
    return (Path((ring,), closed=True, fill=fill, stroke=stroke, width_pt=1.0),)


def circle(at: Point, radius: float, pieces: int = 24) -> tuple[Point, ...]:
    """Give the corners of a circle."""
    turns = (2 * math.pi * piece / pieces for piece in range(pieces))
    return tuple((at[0] + radius * math.cos(turn), at[1] + radius * math.sin(turn)) for turn in turns)
