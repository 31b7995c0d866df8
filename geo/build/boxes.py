"""How large a label is on the screen, and whether two are in each other's way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from geo.projection import DISC_RADIUS_M

TEXT_PX: Final = 13
WINDOW_PX: Final = 900
LARGEST_ZOOM: Final = 2
# Magnifications at which collisions are looked for; a label of min_zoom k is on show from 2**k times the widest view.
SCALES: Final = (1.0, 1.4, 2.0, 2.8, 4.0, 5.7, 8.0, 16.0)

_CHARACTER: Final = 0.57  # em; generous for Source Sans, whose mean letter is half an em wide
_SPACING_PX: Final = 1.2  # sea names are letter-spaced
_LINE_PX: Final = 16.0
_MARGIN_PX: Final = 2.0
_OFFSET_PX: Final = 7.0  # from a place's mark to its name
MARK_PX: Final = 5.0  # half the side of a place's mark

# Where the text lies as seen from the point, in plotly's words, with the direction to the right and upwards.
ANCHORS: Final = {
    "middle right": (1, 0),
    "middle left": (-1, 0),
    "top center": (0, 1),
    "bottom center": (0, -1),
    "top right": (1, 1),
    "bottom right": (1, -1),
    "top left": (-1, 1),
    "bottom left": (-1, -1),
}
CENTRE: Final = "middle center"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the screen, in pixels, y upwards, the Pole at (0, 0)."""

    left: float
    bottom: float
    right: float
    top: float

    def overlaps(self, other: Box) -> bool:
        """Tell whether two boxes share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.bottom < other.top and other.bottom < self.top
        )

    def farthest(self) -> float:
        """Give the distance of the corner that is farthest from the Pole."""
        return float(np.hypot(max(abs(self.left), abs(self.right)), max(abs(self.bottom), abs(self.top))))

    def reach(self) -> float:
        """Give the largest of the four coordinates without its sign."""
        return max(abs(self.left), abs(self.right), abs(self.bottom), abs(self.top))


def metres_per_pixel(scale: float) -> float:
    """Give the size of a pixel when the disc fills the window ``scale`` times over."""
    return 2 * DISC_RADIUS_M / WINDOW_PX / scale


def size_px(names: tuple[str, ...], kind: str) -> tuple[float, float]:
    """Give width and height that hold a name in each of its languages; a line end breaks it."""
    character = _CHARACTER * TEXT_PX + (0 if kind == "place" else _SPACING_PX)
    lines = [name.split("\n") for name in names]
    width = max(len(line) for name in lines for line in name) * character
    return width + 2 * _MARGIN_PX, max(map(len, lines)) * _LINE_PX + 2 * _MARGIN_PX


def box_at(point_m: tuple[float, float], anchor: str, size: tuple[float, float], scale: float) -> Box:
    """Give a label's box.

    Parameters
    ----------
    point_m : tuple of float
        Its point in metres of the view's plane, as `geo.projection.rotated` gives it.
    anchor : str
        One of `ANCHORS`, or `CENTRE`.
    size : tuple of float
        Width and height in pixels.
    scale : float
        Magnification, 1 for the widest view.
    """
    pixel = metres_per_pixel(scale)
    right, up = ANCHORS.get(anchor, (0, 0))
    width, height = size
    x = point_m[0] / pixel + right * (_OFFSET_PX + width / 2)
    y = point_m[1] / pixel + up * (_OFFSET_PX + height / 2 if not right else height / 2)
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def mark_at(point_m: tuple[float, float], scale: float) -> Box:
    """Give the box of a place's mark."""
    x, y = point_m[0] / metres_per_pixel(scale), point_m[1] / metres_per_pixel(scale)
    return Box(x - MARK_PX, y - MARK_PX, x + MARK_PX, y + MARK_PX)
