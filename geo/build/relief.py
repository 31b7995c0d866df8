"""Bakes the sea floor as two pictures, light and dark, from the ETOPO1 bed elevation.

The picture is turned with the view, so no light may come from a side: it would seem to come from below in another
orientation, and ridges would look like trenches. Shape is shown by three things that do not turn: depth by colour,
slopes darker as under a light at the zenith, and what stands above its surroundings lighter.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import netCDF4
import numpy as np
import shapely
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from scipy.ndimage import gaussian_filter, gaussian_filter1d, map_coordinates
from shapely.geometry.base import BaseGeometry

from geo.build.context import Context
from geo.build.write import publish
from geo.projection import DISC_RADIUS_M, Floats, inverse

SIZE_PX: Final = 2400
EXTENT_M: Final = tuple(sign * round(DISC_RADIUS_M) for sign in (-1, -1, 1, 1))
_PIXEL_M: Final = 2 * DISC_RADIUS_M / SIZE_PX
_STEP_DEG: Final = 0.1
_QUALITY: Final = 90

# Depth in metres, and how far from shallow to deep its colour is: steep at the shelf's edge, and again between the
# ridges and the plains.
_DEPTH_M: Final = (0.0, 120.0, 350.0, 800.0, 1600.0, 2600.0, 3500.0, 4000.0, 4500.0, 5500.0)
_SHARE: Final = (0.0, 0.05, 0.14, 0.32, 0.46, 0.62, 0.78, 0.90, 0.97, 1.0)


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of one theme.

    Attributes
    ----------
    shallow, deep : tuple of int
        Red, green and blue of the sea at the shore and in the deepest plain.
    slope, height : float
        How strongly slopes darken and heights lighten, in steps of 255.
    """

    shallow: tuple[int, int, int]
    deep: tuple[int, int, int]
    slope: float
    height: float


PALETTES: Final = {
    "light": Palette((0xEA, 0xF3, 0xF7), (0xA9, 0xC4, 0xD3), slope=23, height=20),
    "dark": Palette((0x16, 0x30, 0x3F), (0x0B, 0x1B, 0x26), slope=8, height=15),
}


def bed(grid: Path) -> Floats:
    """Read ETOPO1: ``z`` in metres by ``lat`` (-90 to 90) and ``lon`` (0 to 360), in steps of 0.1 degrees."""
    with netCDF4.Dataset(grid) as file:
        return np.asarray(file.variables["z"][:], dtype=np.float64)


def elevation(grid: Path) -> Floats:
    """Give the bed elevation in metres on the pixels of the picture, its top row first."""
    z = _evened(bed(grid)[:, :-1])
    centre = (np.arange(SIZE_PX) + 0.5) * _PIXEL_M - DISC_RADIUS_M
    lon, lat = inverse(*np.meshgrid(centre, -centre))
    row = (np.minimum(lat, 90) + 90) / _STEP_DEG
    column = np.remainder(lon, 360) / _STEP_DEG
    padded = np.pad(z, ((0, 0), (4, 4)), mode="wrap")
    return np.asarray(map_coordinates(padded, [row, column + 4], order=3, mode="nearest"), dtype=np.float64)


def _evened(z: Floats) -> Floats:
    """Smooth the rows near the Pole along the parallel, where neighbours are closer than the rows are apart."""
    result = z.copy()
    lat = np.linspace(-90, 90, len(z))
    for row in np.flatnonzero(lat > 75):  # noqa: PLR2004  # south of it a cell is nearly as wide as it is high
        width = 0.5 / max(np.cos(np.radians(lat[row])), 1e-3)
        result[row] = gaussian_filter1d(z[row], min(width, len(z[row]) / 8), mode="wrap")
    result[-1] = result[-1].mean()
    return result


def land_mask(land: BaseGeometry) -> NDArray[np.bool_]:
    """Tell for each pixel whether polygons of the plane, which may have holes, cover it."""
    picture = Image.new("1", (SIZE_PX, SIZE_PX))
    pen = ImageDraw.Draw(picture)
    for polygon in shapely.get_parts(land):
        for ring, fill in ((polygon.exterior, 1), *((hole, 0) for hole in polygon.interiors)):
            x, y = np.asarray(ring.coords).T
            pixels = np.column_stack([x + DISC_RADIUS_M, DISC_RADIUS_M - y]) / _PIXEL_M - 0.5
            pen.polygon([(float(column), float(row)) for column, row in pixels], fill=fill)
    return np.asarray(picture, dtype=np.bool_)


def painted(depth_m: Floats, palette: Palette) -> Image.Image:
    """Give the picture of a sea floor, clear beyond the map's edge, from depths in metres, `SIZE_PX` square."""
    share = np.interp(depth_m, _DEPTH_M, _SHARE)
    near = gaussian_filter(depth_m, 1.0)
    rise, run = np.gradient(near, _PIXEL_M)
    slope = np.hypot(rise, run)
    shade = np.clip(slope / 0.06, 0, 1) ** 0.7
    above = gaussian_filter(depth_m, 22) - near  # what stands above its surroundings of some 80 km
    deep = np.clip((depth_m - 300) / 1200, 0, 1)  # the shelf keeps its even paleness
    height = np.tanh(above / 450) * deep
    shallow, deepest = np.asarray(palette.shallow, dtype=float), np.asarray(palette.deep, dtype=float)
    colour = shallow + (deepest - shallow) * share[..., None]
    colour += (palette.height * height - palette.slope * shade)[..., None]
    centre = np.arange(SIZE_PX) + 0.5 - SIZE_PX / 2
    radius = np.hypot(*np.meshgrid(centre, centre))
    alpha = np.clip(SIZE_PX / 2 - radius, 0, 1) * 255
    return Image.fromarray(np.rint(np.clip(np.dstack([colour, alpha]), 0, 255)).astype(np.uint8), "RGBA")


def bake_relief(context: Context) -> None:
    """Write ``relief-light.webp`` and ``relief-dark.webp`` and their sidecars."""
    height = elevation(context.etopo1)
    depth = np.where(land_mask(context.coast.land), 0.0, np.maximum(-height, 0.0))
    for theme, palette in PALETTES.items():
        content = io.BytesIO()
        painted(depth, palette).save(content, "webp", quality=_QUALITY, method=6, exact=False)
        publish(context.shapes / f"relief-{theme}.webp", content.getvalue())
