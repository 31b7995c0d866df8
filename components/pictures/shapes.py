"""The shapes of a picture. Lengths are in points, x to the right and y down from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Path:
    """Lines and areas with one look.

    Attributes
    ----------
    parts : tuple of tuple of (float, float)
        The corners of each part. Of a filled path each part is a ring, and what lies in an even number of rings is out.
    closed : bool
        Whether each part returns to its first corner.
    fill, stroke : str
        Colours as ``#RRGGBB``; empty for none.
    width_pt : float
        Of the stroke.
    dash_pt : tuple of float
        Lengths of strokes and gaps in turn; empty for an unbroken line.
    opacity : float
        Of the fill, from 0 to 1.
    """

    parts: tuple[tuple[Point, ...], ...]
    closed: bool = False
    fill: str = ""
    stroke: str = ""
    width_pt: float = 0.0
    dash_pt: tuple[float, ...] = ()
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text, one below the other.

    Attributes
    ----------
    lines : tuple of str
        The words of each line.
    at : (float, float)
        The middle of the box of all lines in height; in width where `anchor` says.
    size_pt : float
        Size of the letters.
    anchor : {"start", "middle", "end"}
        Whether `at` is where the lines begin, their middle, or where they end.
    ink : str
        Their colour as ``#RRGGBB``.
    bold, italic : bool
        Their weight and slope.
    halo : str
        Colour of the rim that keeps them readable over lines; empty for none.
    box : (float, float, float, float)
        Left, top, right and bottom of the room that they take.
    """

    lines: tuple[str, ...]
    at: Point
    size_pt: float
    anchor: Anchor
    ink: str
    bold: bool
    italic: bool
    halo: str
    box: tuple[float, float, float, float]


Shape = Path | Words


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that belong together, such as all of one line of the map.

    Attributes
    ----------
    id : str
        A name that is unique in the picture; of an item of the map, the item's id.
    description : str
        Alternative text, for what is read; empty for what only decorates.
    shapes : tuple of Shape
        From below upwards.
    """

    id: str
    description: str
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole picture.

    Attributes
    ----------
    width_pt, height_pt : float
        Its size.
    description : str
        Alternative text of the whole.
    groups : tuple of Group
        From below upwards.
    """

    width_pt: float
    height_pt: float
    description: str
    groups: tuple[Group, ...]
