"""Vector pictures as values: what is drawn on paper and on slides, apart from the file that carries it.

A `Picture` is a list of named groups of shapes; `as_svg` writes one, and slides draw the same shapes as their own. The
polar map is drawn as one by `map_picture`. Nothing here imports Streamlit.
"""

from components.pictures.bars import bars_picture, bars_pictures
from components.pictures.letters import FAMILY, width_of, wrapped
from components.pictures.numbers import numbers_picture
from components.pictures.shapes import Group, Path, Picture, Shape, Words
from components.pictures.strokes import sign
from components.pictures.svg import as_svg

__all__ = [
    "FAMILY",
    "Group",
    "Path",
    "Picture",
    "Shape",
    "Words",
    "as_svg",
    "bars_picture",
    "bars_pictures",
    "numbers_picture",
    "sign",
    "width_of",
    "wrapped",
]
