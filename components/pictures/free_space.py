"""Where names may stand in a map: which part of it is still free, and the places round what is named."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from components.pictures.shapes import Anchor, Point

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""

_MARGIN_PT: Final = 2.0
_STEP_PT: Final = 3.0
_LINE_PT: Final = 1.2  # half the width of what a line takes of the free space
_LEADER_FROM_PT: Final = 2.0
_ROWS_PT: Final = (14.0, 24.0, 36.0, 50.0, 66.0)
_TURNS: Final = tuple(range(0, 360, 30))


@dataclass(frozen=True, slots=True)
class Stand:
    """A place for a name: the middle of its box from what it names, the side of its words, and whether a line leads."""

    shift: Point
    anchor: Anchor
    led: bool = False


class FreeSpace:
    """The free part of a box: what is placed takes its share of it."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._taken: list[Box] = []
        self._lines: list[tuple[str, NDArray[np.float64]]] = []
        self._traced, self._of = np.empty((0, 4)), np.empty(0, dtype=object)

    def block(self, at: Point, half: float) -> None:
        """Take a square about a point."""
        self._taken.append((at[0] - half, at[1] - half, at[0] + half, at[1] + half))

    def trace(self, key: str, lines: Sequence[NDArray[np.float64]]) -> None:
        """Take lines of n x 2 points: names keep off them, and a little farther off those of other things."""
        for line in lines:
            steps = np.diff(line, axis=0)
            pieces = np.maximum(np.ceil(np.hypot(steps[:, 0], steps[:, 1]) / _STEP_PT).astype(int), 1)
            along = [
                line[at] + steps[at] * np.linspace(0, 1, n, endpoint=False)[:, None] for at, n in enumerate(pieces)
            ]
            if along:
                found = np.concatenate([*along, line[-1:]])
                self._lines.append((key, np.column_stack([found - _LINE_PT, found + _LINE_PT])))
        if self._lines:
            self._traced = np.concatenate([boxes for _, boxes in self._lines])
            self._of = np.concatenate([np.full(len(boxes), key, dtype=object) for key, boxes in self._lines])

    def place(
        self, key: str, at: Point, size: Point, stands: Sequence[Stand], *, apart_pt: float | None
    ) -> tuple[Stand, Box] | None:
        """Give the first of several places in which a box of a size is in sight and free, and take it; None if none is.

        Parameters
        ----------
        key : str
            What is named: the lines traced under it are its own.
        at : (float, float)
            Where that is.
        size : (float, float)
            Width and height of the name.
        stands : sequence of Stand
            The places, best first.
        apart_pt : float or None
            How far it keeps from the lines of other things; None where it may lie over any line.
        """
        for stand in stands:
            x, y = at[0] + stand.shift[0], at[1] + stand.shift[1]
            box = (x - size[0] / 2, y - size[1] / 2, x + size[0] / 2, y + size[1] / 2)
            if not self._is_free(key, box, apart_pt):
                continue
            leader = _boxes_along(at, nearest(at, box)) if stand.led else []
            if any(overlap(one, other) for one in leader for other in self._taken):
                continue
            self._taken += [box, *leader]
            return stand, box
        return None

    def _is_free(self, key: str, box: Box, apart_pt: float | None) -> bool:
        left, top, right, bottom = box
        if (
            left < _MARGIN_PT
            or top < _MARGIN_PT
            or right > self.width - _MARGIN_PT
            or bottom > self.height - _MARGIN_PT
        ):
            return False
        if any(overlap(box, other) for other in self._taken):
            return False
        if apart_pt is None or not len(self._traced):
            return True
        t, far = self._traced, np.where(self._of == key, 0.0, apart_pt)
        across = (t[:, 0] - far < right) & (left < t[:, 2] + far)
        return not bool((across & (t[:, 1] - far < bottom) & (top < t[:, 3] + far)).any())


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes share a point inside both."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def nearest(at: Point, box: Box) -> Point:
    """Give the point of a box that is nearest to another point."""
    return min(max(at[0], box[0]), box[2]), min(max(at[1], box[1]), box[3])


def _boxes_along(begin: Point, end: Point) -> list[Box]:
    """Give small boxes along a line that leads to a name."""
    far = math.dist(begin, end)
    shares = [share / far for share in np.arange(_LEADER_FROM_PT, far, _STEP_PT)] if far else []
    spots = [(begin[0] + (end[0] - begin[0]) * one, begin[1] + (end[1] - begin[1]) * one) for one in shares]
    return [(x - 0.5, y - 0.5, x + 0.5, y + 0.5) for x, y in spots]


def beside(anchors: Sequence[str], size: Point, clear: float) -> Iterator[Stand]:
    """Give the places beside a point, for anchors such as ``top-center`` and ``middle-right``."""
    for anchor in anchors:
        across = 1 if "right" in anchor else -1 if "left" in anchor else 0
        below = 1 if "bottom" in anchor else -1 if "top" in anchor else 0
        side: Anchor = "start" if across > 0 else "end" if across < 0 else "middle"
        down = below * ((0 if across else clear) + size[1] / 2)
        yield Stand((across * (clear + size[0] / 2), down), side)


def farther(size: Point, rows: Sequence[float] = _ROWS_PT) -> Iterator[Stand]:
    """Give places farther off, all round, to which a line leads; the nearer first."""
    for row in rows:
        for turn in _TURNS:
            across, down = math.cos(math.radians(turn)), math.sin(math.radians(turn))
            half = min(
                size[0] / 2 / abs(across) if abs(across) > 1e-9 else math.inf,  # noqa: PLR2004  # upright
                size[1] / 2 / abs(down) if abs(down) > 1e-9 else math.inf,  # noqa: PLR2004  # level
            )
            side: Anchor = "start" if across > 0.5 else "end" if across < -0.5 else "middle"  # noqa: PLR2004
            yield Stand(((row + half) * across, (row + half) * down), side, led=True)


_ALONG: Final = (0.35, 0.65, 0.5, 0.2, 0.8, 0.1, 0.9, 0.28, 0.42, 0.58, 0.72)
_LEVEL: Final = 0.35


def along(line: NDArray[np.float64]) -> Iterator[tuple[Point, tuple[str, ...]]]:
    """Give points on a line, n x 2, the best first, each with the anchors that put a name on one side of it."""
    steps = np.diff(line, axis=0)
    lengths = np.hypot(steps[:, 0], steps[:, 1])
    far = np.concatenate([[0.0], np.cumsum(lengths)])
    if not far[-1]:
        return
    for share in _ALONG:
        at = min(int(np.searchsorted(far, share * far[-1])), len(steps)) - 1
        part = (share * far[-1] - far[at]) / (lengths[at] or 1)
        x, y = line[at] + part * steps[at]
        yield (float(x), float(y)), _anchors_beside(float(steps[at][0]), -float(steps[at][1]))


def _anchors_beside(right: float, up: float) -> tuple[str, ...]:
    rise = abs(up) / (abs(right) or 1e-9)
    if rise < _LEVEL:
        return ("top-center", "bottom-center")
    if rise > 1 / _LEVEL:
        return ("middle-right", "middle-left")
    return ("top-left", "bottom-right") if right * up > 0 else ("top-right", "bottom-left")
