"""Vector pictures as values: what is drawn on paper and on slides, apart from the file that carries it.

A `Picture` is a list of named groups of shapes; `as_svg` writes one, and slides draw the same shapes as their own. The
polar map is drawn as one by `map_picture`. Nothing here imports Streamlit.
"""

from __future__ import annotations

from components.pictures.bars import bars_picture, bars_pictures
from components.pictures.letters import FAMILY, width_of, wrapped
from components.pictures.numbers import INKS, numbers_picture
from components.pictures.shapes import Group, Path, Picture, Shape, Words
from components.pictures.signs import sign
from components.pictures.strokes import hatching as hatched
from components.pictures.strokes import rectangle
from components.pictures.svg import as_svg
from components.pictures.written import LINE_HEIGHT, written
from components.polar_map import MapSpec

__all__ = [
    "FAMILY",
    "INKS",
    "LINE_HEIGHT",
    "Group",
    "Path",
    "Picture",
    "Shape",
    "Words",
    "as_svg",
    "bars_picture",
    "bars_pictures",
    "hatched",
    "map_picture",
    "numbers_picture",
    "rectangle",
    "sign",
    "width_of",
    "wrapped",
    "written",
]


def map_picture(spec: MapSpec, width_pt: float, height_pt: float, *, legend: bool = True) -> Picture:
    """Draw a map with its names, and beside it legend and scale.

    Parameters
    ----------
    spec : MapSpec
        The map, as the page draws it.
    width_pt, height_pt : float
        Size of the picture in points.
    legend : bool
        Whether the legend stands beside it.

    Returns
    -------
    Picture
        With a group for each item under its id, one for its name as ``ID-name``, and ``ground``, ``legend``, ``scale``.
    """
    from components.pictures.polar import polar_map  # noqa: PLC0415  # shapely, which no page needs

    return polar_map(spec, width_pt, height_pt, legend=legend)
