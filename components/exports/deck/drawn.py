"""Small drawings of slides: signs of states, hatching, keys, and the days that are marked in a chart."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from typing import Final

from components.pictures import LINE_HEIGHT, Group, Path, Picture, Shape, Words, width_of, wrapped
from components.signs import DRAWINGS, GROUND, MARKS

Point = tuple[float, float]

SIGN_SCALE: Final = 0.78
"""Points to a pixel of the drawings of signs."""

_BEND: Final = 8  # pieces of a curve
_STEP: Final = re.compile(r"([MLCZ])([^MLCZ]*)")
_LINE_PT: Final = 1.2
_SWATCH_PT: Final = (26.0, 14.0)
_BETWEEN_PT: Final = 22.0
_AFTER_PT: Final = 6.0
_HATCH_PT: Final = 4.0


def colour(name: str) -> str:
    """Give a colour of the light theme: of the ground, or of a state or its look."""
    return (GROUND if name in GROUND else MARKS)[name][0]


@functools.cache
def _corners(path: str) -> tuple[tuple[tuple[Point, ...], bool], ...]:
    """Give the parts of a path of a sign as corners, and whether each is closed."""
    parts: list[tuple[list[Point], bool]] = []
    for letter, written in _STEP.findall(path):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", written)]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if letter == "M":
            parts.append((points, False))
        elif letter == "L":
            parts[-1][0].extend(points)
        elif letter == "C":
            for at in range(0, len(points), 3):
                parts[-1][0].extend(_curve(parts[-1][0][-1], *points[at : at + 3]))
        else:
            parts[-1] = parts[-1][0], True
    return tuple((tuple(points), closed) for points, closed in parts)


def _curve(start: Point, one: Point, two: Point, end: Point) -> list[Point]:
    found = []
    for number in range(1, _BEND + 1):
        t = number / _BEND
        weights = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        corners = (start, one, two, end)
        found.append(
            (
                sum(weight * x for weight, (x, _) in zip(weights, corners, strict=True)),
                sum(weight * y for weight, (_, y) in zip(weights, corners, strict=True)),
            )
        )
    return found


def sign_shapes(look: str, middle: Point) -> tuple[Path, ...]:
    """Give the sign of a state as shapes, about a point."""
    ink = colour(look)
    shapes = []
    for paint, written in DRAWINGS[look]:
        for closed in (True, False):
            parts = tuple(
                tuple((middle[0] + x * SIGN_SCALE, middle[1] + y * SIGN_SCALE) for x, y in points)
                for points, ends in _corners(written)
                if ends is closed
            )
            if not parts:
                continue
            if paint == "fill":
                shapes.append(Path(parts, closed=True, fill=ink))
            else:
                dash = (1.4, 1.8) if paint == "dots" else ()
                shapes.append(Path(parts, closed=closed, stroke=ink, width_pt=_LINE_PT, dash_pt=dash))
    return tuple(shapes)


def rectangle(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    """Give the corners of a rectangle."""
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def hatched(
    left: float, top: float, right: float, bottom: float, step: float = _HATCH_PT
) -> tuple[tuple[Point, ...], ...]:
    """Give lines that rise to the right through a rectangle."""
    lines = []
    at = left + top + step
    while at < right + bottom:
        start = (max(left, at - bottom), min(bottom, at - left))
        end = (min(right, at - top), max(top, at - right))
        lines.append((start, end))
        at += step
    return tuple(lines)


def bar_shapes(  # noqa: PLR0913  # a rectangle and its look
    left: float, top: float, right: float, bottom: float, ink: str, *, hollow: bool, two_sources: bool
) -> tuple[Path, ...]:
    """Give a bar: full, hollow where a state is no more than last seen, hatched where it rests on one source."""
    corners = (rectangle(left, top, right, bottom),)
    full = two_sources and not hollow
    shapes = [Path(corners, closed=True, fill=ink if full else colour("page"), stroke=ink, width_pt=1.0)]
    if not two_sources:
        step = 2 * _HATCH_PT if hollow else _HATCH_PT
        shapes.append(Path(hatched(left, top, right, bottom, step), stroke=ink, width_pt=1.0 if hollow else 1.6))
    return tuple(shapes)


def words_at(  # noqa: PLR0913  # place and look
    lines: Sequence[str],
    x: float,
    middle: float,
    size: float,
    *,
    anchor: str = "start",
    ink: str = "",
    bold: bool = False,
) -> Words:
    """Give words with the room that they take."""
    wide = max((width_of(line, size, bold=bold) for line in lines), default=0.0)
    high = len(lines) * size * LINE_HEIGHT
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    return Words(
        tuple(lines),
        (x, middle),
        size,
        anchor,  # type: ignore[arg-type]  # one of the three
        ink or colour("ink"),
        bold,
        italic=False,
        halo="",
        box=(left, middle - high / 2, left + wide, middle + high / 2),
    )


def swatch(look: str, number: str, *, left: float, middle: float, size: float) -> tuple[Shape, ...]:
    """Give a sample of the bar of a state, with the number that narrow bars have in place of its name."""
    wide, high = _SWATCH_PT
    hollow = look.endswith("-faded")
    box = left, middle - high / 2, left + wide, middle + high / 2
    ink = colour("ink") if hollow else on(colour(look))
    words = words_at((number,), left + wide / 2, middle, size, anchor="middle", ink=ink, bold=True)
    return (*bar_shapes(*box, colour(look), hollow=hollow, two_sources=True), words)


def sample(ink: str, *, left: float, middle: float, two_sources: bool) -> tuple[Shape, ...]:
    """Give a sample of what rests on one source, or on two."""
    wide, high = _SWATCH_PT
    return bar_shapes(
        left, middle - high / 2, left + wide, middle + high / 2, ink, hollow=False, two_sources=two_sources
    )


def on(ground: str) -> str:
    """Give the ink that reads better on a colour, page or ink."""
    light, dark = colour("page"), colour("ink")
    return max((light, dark), key=lambda ink: _contrast(ink, ground))


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(written: str) -> float:
    parts = [int(written[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    straight = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * straight[0] + 0.7152 * straight[1] + 0.0722 * straight[2]


def key(entries: Iterable[tuple[object, str]], width: float, size: float, description: str) -> Picture:
    """Give a key: samples with their meaning, side by side as far as there is room.

    Parameters
    ----------
    entries : iterable of (callable, str)
        What draws the sample (given ``left`` and ``middle``), and what it means.
    width, size : float
        The room, and the size of the letters.
    description : str
        Its alternative text.
    """
    shapes: list[Shape] = []
    step = size * LINE_HEIGHT
    left = top = 0.0
    high = 0.0
    for draw, meaning in entries:
        room = width - _SWATCH_PT[0] - _AFTER_PT
        lines = wrapped(meaning, room, size)
        wide = _SWATCH_PT[0] + _AFTER_PT + max(width_of(line, size) for line in lines) * 1.02
        if left and left + wide > width:
            left, top, high = 0.0, top + high + 4, 0.0
        tall = max(step * len(lines), _SWATCH_PT[1] + 2)
        middle = top + tall / 2
        shapes.extend(draw(left=left, middle=middle))  # type: ignore[operator]  # as said
        shapes.append(words_at(lines, left + _SWATCH_PT[0] + _AFTER_PT, middle, size))
        left += wide + _BETWEEN_PT
        high = max(high, tall)
    return Picture(width, top + high, description, (Group("legend", description, tuple(shapes)),))


def marked_days(
    days: Sequence[tuple[float, str]], plot: tuple[float, float, float, float], width: float, size: float
) -> tuple[tuple[Shape, ...], float]:
    """Give lines through a plot, with words above it that do not meet, and how high the words are.

    Parameters
    ----------
    days : sequence of (float, str)
        Where each line is, from the left of the picture, and its words.
    plot : (float, float, float, float)
        Left, top, right and bottom of the plot; its top is that of the words, which push it down.
    width, size : float
        Of the picture, and of the letters.
    """
    step = size * LINE_HEIGHT
    levels: list[list[tuple[float, float]]] = []
    placed: list[tuple[float, float, int, str]] = []
    for x, said in sorted(days):
        text = wrapped(said, width, size)[0] if width_of(said, size) > width else said
        wide = width_of(text, size) * 1.03
        left = min(max(x - wide / 2, 0.0), width - wide)
        level = next(
            (
                at
                for at, taken in enumerate(levels)
                if all(left > end + 8 or left + wide < begin - 8 for begin, end in taken)
            ),
            len(levels),
        )
        if level == len(levels):
            levels.append([])
        levels[level].append((left, left + wide))
        placed.append((x, left, level, text))
    high = len(levels) * step
    shapes: list[Shape] = []
    for x, left, level, text in placed:
        top = plot[1] + high - level * step
        shapes.append(
            Path((((x, top), (x, plot[3] + high)),), stroke=colour("muted"), width_pt=1.0, dash_pt=(3.0, 2.0))
        )
        shapes.append(words_at((text,), left, top - step / 2, size, ink=colour("muted")))
    return tuple(shapes), high
