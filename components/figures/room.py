"""Where words beside marks have room: on nothing else, at a width of the figure and at any larger one."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Place = tuple[str, Box]
"""Where words stand beside a mark, in plotly's words, and what they take."""
Way = tuple[tuple[float, float], ...]
"""The points of a line."""
_NEAR_PX: Final = 3.0
_BAND_PX: Final = 24
_BESIDE: Final = (("bottom", "center"), ("middle", "right"), ("middle", "left"), ("top", "center"))
_AT_CORNERS: Final = (("top", "left"), ("bottom", "left"), ("top", "right"), ("bottom", "right"))


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes share any room."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def crosses(way: Way, box: Box) -> bool:
    """Tell whether a line runs through a box, or close by it."""
    left, top, right, bottom = box[0] - _NEAR_PX, box[1] - _NEAR_PX, box[2] + _NEAR_PX, box[3] + _NEAR_PX
    for (x1, y1), (x2, y2) in itertools.pairwise(way):
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
    left = {"center": x - width / 2, "right": x + off, "left": x - off - width}
    top = {"middle": y - height / 2, "bottom": y + off, "top": y - off - height}
    return tuple(
        (f"{down} {across}", (left[across], top[down], left[across] + width, top[down] + height))
        for down, across in (*_BESIDE, *_AT_CORNERS)
    )


class Room:
    """What is taken of a box.

    Parameters
    ----------
    whole : tuple of float
        The box.
    taken : iterable of tuple of float
        The boxes that are taken from the beginning.
    """

    def __init__(self, whole: Box, taken: Iterable[Box] = ()) -> None:
        self._whole = whole
        self._bands: defaultdict[int, list[Box]] = defaultdict(list)  # a box is compared with those near it alone
        for box in taken:
            self.block(box)

    def block(self, box: Box) -> None:
        """Take a box."""
        for band in _bands(box):
            self._bands[band].append(box)

    def is_free(self, box: Box) -> bool:
        """Tell whether a box lies in the whole and on nothing that is taken."""
        left, top, right, bottom = self._whole
        if box[0] < left or box[1] < top or box[2] > right or box[3] > bottom:
            return False
        return not any(overlap(box, other) for band in _bands(box) for other in self._bands[band])

    def place(self, places: Iterable[Place]) -> str | None:
        """Take the first place that is free, and give its name; None if none is."""
        for name, box in places:
            if self.is_free(box):
                self.block(box)
                return name
        return None


def _bands(box: Box) -> range:
    return range(int(box[1] // _BAND_PX), int(box[3] // _BAND_PX) + 1)


def placed(
    places: Mapping[str, Callable[[float], Sequence[Place]]],
    rooms: Mapping[float, Room],
    ways: Mapping[float, Sequence[Way]] | None = None,
) -> dict[str, tuple[str, float]]:
    """Give where words stand and from which width of the figure on: on no line, or, where that cannot be, on one.

    What has room at a width keeps its place at any larger one, so that it is free there too.

    Parameters
    ----------
    places : Mapping of str to callable
        For each mark, by its id, where its words can stand at a width, the best first: as many places at any width.
    rooms : Mapping of float to Room
        What is taken at each width, from the least to the largest; what is placed takes its part of it.
    ways : Mapping of float to sequence of Way
        The lines at each width.
    """
    widths = tuple(rooms)
    boxes = {key: [of(width) for width in widths] for key, of in places.items()}
    found: dict[str, tuple[str, float]] = {}
    for on_lines, first in itertools.product((False, True) if ways else (True,), range(len(widths))):
        lines = ways[widths[first]] if ways and not on_lines else ()
        for key, at in boxes.items():
            if key in found:
                continue
            for place, (name, box) in enumerate(at[first]):
                larger = [(rooms[widths[other]], at[other][place][1]) for other in range(first, len(widths))]
                if all(room.is_free(own) for room, own in larger) and not any(crosses(way, box) for way in lines):
                    found[key] = name, widths[first]
                    for room, own in larger:
                        room.block(own)
                    break
    return found
