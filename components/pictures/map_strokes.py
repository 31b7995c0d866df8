"""The strokes of lines and routes: the pattern of a status, and the band of a sea passage."""

from __future__ import annotations

from collections.abc import Iterator

from components.pictures.shapes import Path, Point
from components.polar_map import BAND_OPACITY, BAND_PX, Style
from components.signs import GROUND

_PAGE = GROUND["page"][0]


def strokes(shape: str, style: Style, parts: tuple[tuple[Point, ...], ...], colour: str) -> Iterator[Path]:
    """Give the strokes of a line, or those of a route from below upwards.

    Parameters
    ----------
    shape : {"line", "area", "band"}
        A band is a route.
    style : Style
        The style of its status.
    parts : tuple of tuple of (float, float)
        The line in points.
    colour : str
        As ``#RRGGBB``.
    """
    if shape != "band":
        yield Path(parts, stroke=colour, width_pt=style.width_px, dash_pt=style.dash_px)
        return
    # Mixed with the ground: pale bands that lie over one another would add up.
    pale = mixed(colour, _PAGE, BAND_OPACITY)
    if style.mark == "band":
        yield Path(parts, stroke=pale, width_pt=BAND_PX)
        yield Path(parts, stroke=colour, width_pt=style.width_px)
    else:
        yield Path(parts, stroke=colour, width_pt=BAND_PX)
        yield Path(parts, stroke=pale, width_pt=BAND_PX - 2 * style.width_px)


def mixed(colour: str, ground: str, share: float) -> str:
    """Give a colour laid over a ground with an opacity, as one colour."""
    one, other = (tuple(int(text[at : at + 2], 16) for at in (1, 3, 5)) for text in (colour, ground))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in zip(one, other, strict=True))
