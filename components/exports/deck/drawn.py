"""Small drawings of slides: signs of states, hatching, keys, and the days that are marked in a chart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from components.pictures import (
    LINE_HEIGHT,
    Group,
    Path,
    Picture,
    Shape,
    hatched,
    rectangle,
    sign,
    width_of,
    wrapped,
    written,
)
from components.signs import GROUND, MARKS, is_faded_look
from data.queries import contrast_of

Point = tuple[float, float]
Draw = Callable[[float, float], tuple[Shape, ...]]
"""Draws a sample, given its left edge and its middle in height."""

SIGN_SCALE: Final = 0.78
"""Points to a pixel of the drawings of signs."""

SWATCH_PT: Final = (26.0, 15.0)
"""Width and height of a sample."""

SIGNED_PT: Final = 44.0
"""Width of a sample with the sign of a state before it."""

_BETWEEN_PT: Final = 22.0
_AFTER_PT: Final = 6.0
_HATCH_PT: Final = 4.0
_BESIDE_PT: Final = 4.0


def colour(name: str) -> str:
    """Give a colour of the light theme: of the ground, or of a state or its look."""
    return (GROUND if name in GROUND else MARKS)[name][0]


def sign_shapes(look: str, middle: Point) -> tuple[Path, ...]:
    """Give the sign of a state in its colour, about a point."""
    return sign(look, middle, colour(look), colour("page"), SIGN_SCALE)


def bar_shapes(  # noqa: PLR0913  # a rectangle and its look
    left: float, top: float, right: float, bottom: float, ink: str, *, hollow: bool, two_sources: bool
) -> tuple[Path, ...]:
    """Give a bar: full, hollow where a state is no more than last seen, hatched where it rests on one source."""
    corners = (rectangle(left, top, right, bottom),)
    full = two_sources and not hollow
    shapes = [Path(corners, closed=True, fill=ink if full else colour("page"), stroke=ink, width_pt=1.0)]
    if not two_sources:
        lines = hatched(left, top, right, bottom, step=2 * _HATCH_PT if hollow else _HATCH_PT)
        shapes.append(Path(lines, stroke=ink, width_pt=1.0 if hollow else 1.6))
    return tuple(shapes)


def swatch(look: str, number: str, size: float) -> Draw:
    """Give what draws the sign of a state and a sample of its bar, with the number that stands on narrow bars."""

    def drawn(left: float, middle: float) -> tuple[Shape, ...]:
        wide, high = SWATCH_PT
        begin = left + SIGNED_PT - wide
        hollow = is_faded_look(look)
        ink = colour("ink") if hollow else on(colour(look))
        box = begin, middle - high / 2, begin + wide, middle + high / 2
        return (
            *sign_shapes(look, (left + 7, middle)),
            *bar_shapes(*box, colour(look), hollow=hollow, two_sources=True),
            written((number,), (begin + wide / 2, middle), ink, size_pt=size, anchor="middle", bold=True),
        )

    return drawn


def sample(ink: str, *, two_sources: bool) -> Draw:
    """Give what draws a sample of what rests on one source, or on two."""

    def drawn(left: float, middle: float) -> tuple[Shape, ...]:
        wide, high = SWATCH_PT
        box = left, middle - high / 2, left + wide, middle + high / 2
        return bar_shapes(*box, ink, hollow=False, two_sources=two_sources)

    return drawn


def on(ground: str) -> str:
    """Give the ink that reads better on a colour, page or ink."""
    light, dark = colour("page"), colour("ink")
    return max((light, dark), key=lambda ink: contrast_of(ink, ground))


def key(entries: Iterable[tuple[Draw, float, str]], width: float, size: float, description: str) -> Picture:
    """Give a key: samples with their meaning, side by side as far as there is room.

    Parameters
    ----------
    entries : iterable of (Draw, float, str)
        What draws the sample, how wide it is, and what it means.
    width, size : float
        The room, and the size of the letters.
    description : str
        Its alternative text.
    """
    shapes: list[Shape] = []
    left = top = high = 0.0
    for draw, wide, meaning in entries:
        lines = wrapped(meaning, width - wide - _AFTER_PT, size)
        whole = wide + _AFTER_PT + max(width_of(line, size) for line in lines) * 1.02
        if left and left + whole > width:
            left, top, high = 0.0, top + high + 4, 0.0
        tall = max(size * LINE_HEIGHT * len(lines), SWATCH_PT[1] + 2)
        middle = top + tall / 2
        shapes.extend(draw(left, middle))
        shapes.append(written(lines, (left + wide + _AFTER_PT, middle), colour("ink"), size_pt=size))
        left += whole + _BETWEEN_PT
        high = max(high, tall)
    return Picture(width, top + high, description, (Group("legend", description, tuple(shapes)),))


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked day: where its line is, its words from their left edge on, and in which tier above the plot they are."""

    x: float
    left: float
    right: float
    tier: int
    words: str


def marked_days(days: Iterable[tuple[float, str]], width: float, size: float) -> tuple[Marked, ...]:
    """Place the words of marked days beside their lines, in tiers above a plot, so that no line runs through words.

    Parameters
    ----------
    days : iterable of (float, str)
        Where each line is, from the left of the picture, and its words.
    width, size : float
        Of the picture, and of the letters.
    """
    placed: list[Marked] = []
    for x, said in sorted(days, reverse=True):
        words = said if width_of(said, size) <= width - 8 else wrapped(said, width - 2 * size, size)[0] + "…"
        wide = width_of(words, size) * 1.03
        left = min(x + _BESIDE_PT, width - wide)
        own = Marked(x, left, left + wide, 0, words)
        free = (
            tier
            for tier in range(len(placed) + 1)
            if not any(_meets(replace(own, tier=tier), other) for other in placed)
        )
        placed.append(replace(own, tier=next(free, len(placed))))
    return tuple(placed)


def _meets(one: Marked, other: Marked) -> bool:
    """Tell whether the words of one lie on those of another, or on the line that rises to them."""
    if one.tier == other.tier:
        return one.left < other.right + _BESIDE_PT and other.left < one.right + _BESIDE_PT
    high, low = (one, other) if one.tier > other.tier else (other, one)
    return low.left < high.x < low.right


def height_of_marks(placed: Sequence[Marked], size: float) -> float:
    """Give how high the words of marked days are."""
    return (1 + max((one.tier for one in placed), default=-1)) * size * LINE_HEIGHT


def lines_of_marks(placed: Sequence[Marked], bottom: float, size: float) -> tuple[Shape, ...]:
    """Give the lines and words of marked days, from their tiers down to the bottom of the plot."""
    high, step = height_of_marks(placed, size), size * LINE_HEIGHT
    shapes: list[Shape] = []
    for one in placed:
        top = high - (one.tier + 1) * step
        line = ((one.x, top + 2), (one.x, bottom))
        shapes.append(Path((line,), stroke=colour("muted"), width_pt=1.0, dash_pt=(3.0, 2.0)))
        shapes.append(written((one.words,), (one.left, top + step / 2), colour("muted"), size_pt=size))
    return tuple(shapes)
