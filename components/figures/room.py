"""Which part of a figure is still free for words, in pixels of a nominal size."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Place = tuple[str, Box]
"""Where words stand beside a mark, in plotly's words, and what they take."""
Way = tuple[tuple[float, float], ...]
"""The points of a line."""
_NEAR_PX: Final = 3.0


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes share any room."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def at(down: str, across: str) -> str:
    """Give a place beside a mark in plotly's words."""
    return f"{down} {across}"


def crosses(way: Way, box: Box) -> bool:
    """Tell whether a line runs through a box, or close by it."""
    left, top, right, bottom = box[0] - _NEAR_PX, box[1] - _NEAR_PX, box[2] + _NEAR_PX, box[3] + _NEAR_PX
    for (x1, y1), (x2, y2) in itertools.pairwise(way):
        if (y1 < top and y2 < top) or (y1 > bottom and y2 > bottom) or (x1 < left and x2 < left) or (x1 > right < x2):
            continue
        begin, end = 0.0, 1.0
        for start, step, low, high in ((x1, x2 - x1, left, right), (y1, y2 - y1, top, bottom)):
            if step:
                one, other = sorted(((low - start) / step, (high - start) / step))
                begin, end = max(begin, one), min(end, other)
            elif not low <= start <= high:
                end = -1.0
        if begin <= end:
            return True
    return False


def beside(x: float, y: float, width: float, height: float, *, off: float = 11) -> tuple[Place, ...]:
    """Give where words of a size can stand beside a mark, the best first: as plotly puts them.

    Parameters
    ----------
    x, y : float
        The middle of the mark.
    width, height : float
        What the words take.
    off : float
        How far the words keep from its middle.
    """
    half, middle = width / 2, height / 2
    return (
        (at("bottom", "center"), (x - half, y + off, x + half, y + off + height)),
        (at("middle", "right"), (x + off, y - middle, x + off + width, y + middle)),
        (at("middle", "left"), (x - off - width, y - middle, x - off, y + middle)),
        (at("top", "center"), (x - half, y - off - height, x + half, y - off)),
        (at("top", "left"), (x - off - width, y - off - height, x - off, y - off)),
        (at("bottom", "left"), (x - off - width, y + off, x - off, y + off + height)),
        (at("top", "right"), (x + off, y - off - height, x + off + width, y - off)),
        (at("bottom", "right"), (x + off, y + off, x + off + width, y + off + height)),
    )


@dataclass(slots=True)
class Room:
    """What is taken of a box; words that are placed take their part of it.

    Attributes
    ----------
    whole : tuple of float
        The box.
    taken : list of tuple of float
        The boxes that are taken.
    """

    whole: Box
    taken: list[Box] = field(default_factory=list)

    def block(self, box: Box) -> None:
        """Take a box."""
        self.taken.append(box)

    def is_free(self, box: Box) -> bool:
        """Tell whether a box lies in the whole and on nothing that is taken."""
        left, top, right, bottom = box
        whole = self.whole
        if left < whole[0] or top < whole[1] or right > whole[2] or bottom > whole[3]:
            return False
        # as `overlap`, written out: it is asked half a million times for a network
        return not any(
            left < other[2] and other[0] < right and top < other[3] and other[1] < bottom for other in self.taken
        )

    def place(self, places: Iterable[Place]) -> str | None:
        """Take the first place that is free, and give its name; None if none is."""
        for name, box in places:
            if self.is_free(box):
                self.taken.append(box)
                return name
        return None
