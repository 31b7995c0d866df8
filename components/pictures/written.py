"""Words of a picture with the room that they take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from components.pictures.letters import width_of
from components.pictures.shapes import Anchor, Point, Words

LINE_HEIGHT: Final = 1.22
"""From line to line, in sizes of the letters."""


def written(  # noqa: PLR0913  # each names itself where it is given
    lines: Sequence[str],
    at: Point,
    ink: str,
    *,
    size_pt: float = 12.0,
    anchor: Anchor = "start",
    bold: bool = False,
    italic: bool = False,
    halo: str = "",
) -> Words:
    """Give lines of words whose middle in height is at a point, with the box that they take in Arial.

    Parameters
    ----------
    lines : sequence of str
        The words of each line.
    at : (float, float)
        Where the lines begin, have their middle or end, as `anchor` says.
    ink, halo : str
        Colours as ``#RRGGBB``; the halo may be empty.
    size_pt : float
        Size of the letters.
    anchor : {"start", "middle", "end"}
        As `Words.anchor`.
    bold, italic : bool
        Weight and slope.
    """
    x, y = at
    wide = max((width_of(line, size_pt, bold=bold) for line in lines), default=0.0)
    half = len(lines) * size_pt * LINE_HEIGHT / 2
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    box = (left, y - half, left + wide, y + half)
    return Words(tuple(lines), at, size_pt, anchor, ink, bold=bold, italic=italic, halo=halo, box=box)
