"""Where words beside marks have room: on nothing else, at a width of the figure and at any larger one."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Way = tuple[tuple[float, float], ...]
"""The points of a line."""
_NEAR_PX: Final = 3.0
_BAND_PX: Final = 24
_SIDES: Final = (("bottom", "center"), ("middle", "right"), ("middle", "left"), ("top", "center"))
_CORNERS: Final = (("top", "left"), ("bottom", "left"), ("top", "right"), ("bottom", "right"))
PLACES: Final = tuple(f"{down} {across}" for down, across in (*_SIDES, *_CORNERS))
"""Where words can stand beside a mark, in plotly's words, the best first."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A mark with the words that may stand beside it.

    Attributes
    ----------
    id : str
        What tells it from the others.
    left, x, right : float
        Its middle and its ends, as shares of the way across.
    y : float
        Its middle, in pixels downwards.
    size : tuple of float
        What the words take, in pixels.
    places : tuple of str
        Where they can stand, the best first.
    off, mark_px : float
        How far they keep from it, and how far it reaches itself on every side.
    """

    id: str
    left: float
    x: float
    right: float
    y: float
    size: tuple[float, float]
    places: tuple[str, ...] = PLACES
    off: float = 11
    mark_px: float = 9

    def taken(self, width: float) -> Box:
        """Give what the mark takes where the figure has a width."""
        middle, far = self.x * width, self.mark_px
        left, right = min(self.left * width, middle - far), max(self.right * width, middle + far)
        return left, self.y - far, right, self.y + far

    def words(self, place: str, width: float) -> Box:
        """Give what the words take at a place where the figure has a width."""
        down, across = place.split()
        wide, high = self.size
        left = {
            "center": self.x * width - wide / 2,
            "right": self.right * width + self.off,
            "left": self.left * width - self.off - wide,
        }[across]
        top = {"middle": self.y - high / 2, "bottom": self.y + self.off, "top": self.y - self.off - high}[down]
        return left, top, left + wide, top + high


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


def _bands(box: Box) -> range:
    return range(int(box[1] // _BAND_PX), int(box[3] // _BAND_PX) + 1)


class Placed(NamedTuple):
    """Where the words of a mark stand, and from which width of the figure on."""

    anchor: Anchor
    place: str
    least_px: float


def placed(anchors: Sequence[Anchor], rooms: Mapping[float, Room], ways: Sequence[Way] = ()) -> dict[str, Placed]:
    """Give where words stand and from which width on: on no line, or, where that cannot be, on one.

    What has room at a width keeps its place at any larger one, so that it is free there too.

    Parameters
    ----------
    anchors : sequence of Anchor
        The marks, in the order in which their words are placed; of those that share an id, one has them.
    rooms : Mapping of float to Room
        What is taken besides marks at each width, from the least to the largest; what is placed takes its part of it.
    ways : sequence of Way
        Lines, across in shares and downwards in pixels.
    """
    for width, room in rooms.items():
        for anchor in anchors:
            room.block(anchor.taken(width))
    found: dict[str, Placed] = {}
    for on_lines, least in itertools.product((False, True) if ways else (True,), rooms):
        lines = [] if on_lines else [tuple((x * least, y) for x, y in way) for way in ways]
        larger = [(width, room) for width, room in rooms.items() if width >= least]
        for anchor in anchors:
            if anchor.id in found:
                continue
            for place in anchor.places:
                is_free = all(room.is_free(anchor.words(place, width)) for width, room in larger)
                if is_free and not any(crosses(way, anchor.words(place, least)) for way in lines):
                    found[anchor.id] = Placed(anchor, place, least)
                    for width, room in larger:
                        room.block(anchor.words(place, width))
                    break
    return found
