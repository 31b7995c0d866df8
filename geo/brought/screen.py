"""What the screen needs of a layer: lines and areas no finer than the budget allows, points as dots or as a density."""

from __future__ import annotations

import base64
import math
import struct
import zlib
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.brought.plane import Rows
from geo.brought.read import Brought
from geo.parts import encoded
from geo.projection import DISC_RADIUS_M, Floats

MOST_DOTS: Final = 2_000
"""How many points are drawn one by one; more become a picture of how many lie where."""

MOST_CORNERS: Final = 18_000
"""Of all lines and areas on the screen: 8 bytes each, four for three in base64, within 200 kB."""

FINEST_M: Final = 250.0
CELLS: Final = 560
"""Cells of the density a side: 16 km each."""

CLASSES: Final = 5
_MARGIN: Final = 1.0001
_MOST_COMPARED: Final = 2_000
_MOST_MET: Final = 1_000_000
_MOST_LEVELS: Final = 6
_FEWEST_STEPS: Final = 2

Geometries = NDArray[np.object_]


@dataclass(frozen=True, slots=True)
class Density:
    """How many points lie where.

    Attributes
    ----------
    picture : str
        A PNG as a data address: the square round the map's edge, the Pole in its middle, x to the right and y up.
    half_m : float
        Half a side of it, in metres of EPSG:3573.
    cell_km : float
        A side of a cell.
    bounds : tuple of int
        With how many points each of the shades begins, and after the last how many the fullest cell has.
    """

    picture: str
    half_m: float
    cell_km: float
    bounds: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """A layer as it is drawn.

    Attributes
    ----------
    lines, dots : dict of str to str
        As `geo.parts.encoded` writes them; empty texts for nothing.
    areas : tuple of dict of str to str
        The same of areas that do not lie over one another: what is inside of two rings is drawn as outside.
    line_rows, dot_rows : ndarray of int
        Of which feature of the file each line and each dot is.
    area_rows : tuple of ndarray of int
        The same of each ring.
    density : Density or None
        In place of dots where there are more than `MOST_DOTS`.
    tolerance_m : float
        How far lines and areas may be off.
    left_out : int
        How many lines and areas are too small for that, and stand among the points.
    """

    lines: dict[str, str]
    areas: tuple[dict[str, str], ...]
    dots: dict[str, str]
    line_rows: Rows
    area_rows: tuple[Rows, ...]
    dot_rows: Rows
    density: Density | None
    tolerance_m: float
    left_out: int

    @property
    def nbytes(self) -> int:
        """How much memory it takes, about."""
        texts = sum(len(text) for xy in (self.lines, *self.areas, self.dots) for text in xy.values())
        rows = self.line_rows.nbytes + sum(one.nbytes for one in self.area_rows) + self.dot_rows.nbytes
        return texts + rows + (len(self.density.picture) if self.density else 0)


def on_screen(brought: Brought) -> Screen:
    """Give what is drawn of a layer: the finest that the screen's budget allows.

    Lines and areas that are too small for it are shown as the points that they would be on the screen.
    """
    tolerance = FINEST_M
    lines, areas = _both_thinned(brought, tolerance)
    while _corners(lines.thin) + _corners(areas.thin) > MOST_CORNERS:
        tolerance *= 2
        lines, areas = _both_thinned(brought, tolerance)
    small = np.concatenate([lines.small, areas.small])
    points = np.vstack([brought.points, shapely.get_coordinates(shapely.centroid(small))])
    many = len(points) > MOST_DOTS
    line_parts, line = shapely.get_parts(lines.thin, return_index=True)
    over = _levels(brought.areas)[areas.kept]
    levels = [_rings(areas, over == level) for level in np.unique(over)]
    return Screen(
        encoded(map(shapely.get_coordinates, line_parts)),
        tuple(encoded(map(shapely.get_coordinates, rings)) for rings, _ in levels),
        encoded([] if many or not len(points) else [points]),
        lines.thin_rows[line],
        tuple(rows for _, rows in levels),
        np.empty(0, np.int32) if many else np.concatenate([brought.point_rows, lines.small_rows, areas.small_rows]),
        density_of(points) if many else None,
        tolerance,
        len(small),
    )


def _levels(areas: Geometries) -> NDArray[np.int64]:
    """Part areas so that no two of a part lie over one another; all that are too many to be compared are one part."""
    levels = np.zeros(len(areas), dtype=np.int64)
    if len(areas) > _MOST_COMPARED:
        return levels
    one, other = shapely.STRtree(areas).query(areas, predicate="intersects")
    one, other = one[one < other], other[one < other]
    if int(shapely.get_num_coordinates(areas)[one].sum() + shapely.get_num_coordinates(areas)[other].sum()) > _MOST_MET:
        return levels
    over = shapely.relate_pattern(areas[one], areas[other], "T********")  # their insides meet
    for at in np.unique(other[over]):
        taken = set(levels[one[over & (other == at)]].tolist())
        levels[at] = min(next(level for level in range(len(areas)) if level not in taken), _MOST_LEVELS - 1)
    return levels


def _rings(areas: _Thinned, chosen: NDArray[np.bool_]) -> tuple[Geometries, Rows]:
    """Give the rings of some areas, and of which feature each is."""
    parts, area = shapely.get_parts(areas.thin[chosen], return_index=True)
    rings, of = shapely.get_rings(parts, return_index=True)
    return rings, areas.thin_rows[chosen][area][of]


def _both_thinned(brought: Brought, tolerance_m: float) -> tuple[_Thinned, _Thinned]:
    return (
        _thinned(brought.lines, brought.line_rows, tolerance_m),
        _thinned(brought.areas, brought.area_rows, tolerance_m),
    )


def _corners(found: Geometries) -> int:
    return int(shapely.get_num_coordinates(found).sum())


class _Thinned(NamedTuple):
    """What can be seen at a tolerance, thinned, and what is too small for that, as it is; each with its features."""

    thin: Geometries
    small: Geometries
    thin_rows: Rows
    small_rows: Rows
    kept: NDArray[np.bool_]


def _thinned(found: Geometries, rows: Rows, tolerance_m: float) -> _Thinned:
    """Part what can be seen at a tolerance from what cannot; at the finest all is kept, and no ring falls apart."""
    if not len(found):
        return _Thinned(found, found, rows, rows, np.ones(0, dtype=np.bool_))
    if tolerance_m == FINEST_M:
        every = np.ones(len(found), dtype=np.bool_)
        return _Thinned(np.asarray(shapely.simplify(found, tolerance_m)), found[:0], rows, rows[:0], every)
    box = shapely.bounds(found)
    is_wide = np.hypot(box[:, 2] - box[:, 0], box[:, 3] - box[:, 1]) > _FEWEST_STEPS * tolerance_m
    thin = np.full(len(found), None, dtype=object)
    thin[is_wide] = shapely.simplify(found[is_wide], tolerance_m, preserve_topology=False)
    kept = is_wide & ~shapely.is_empty(thin)
    return _Thinned(thin[kept], found[~kept], rows[kept], rows[~kept], kept)


def density_of(points: Floats) -> Density:
    """Count points of the plane by cells, and draw that."""
    half = DISC_RADIUS_M * _MARGIN
    across = ((points[:, 0] + half) * (CELLS / (2 * half))).astype(np.int64)
    down = ((half - points[:, 1]) * (CELLS / (2 * half))).astype(np.int64)
    counts = np.bincount(down * CELLS + across, minlength=CELLS * CELLS).reshape(CELLS, CELLS)
    most = int(counts.max())
    bounds = sorted({max(1, round(math.exp(math.log(most + 1) * part / CLASSES))) for part in range(CLASSES)})
    classes = np.searchsorted(bounds, counts, side="right").astype(np.uint8)
    picture = "data:image/png;base64," + base64.b64encode(_png(classes, len(bounds))).decode("ascii")
    return Density(picture, half, 2 * half / CELLS / 1000, (*bounds, most))


def _png(classes: NDArray[np.uint8], shades: int) -> bytes:
    """Write a picture of few colours, 4 bits a cell: nothing at 0, then ever less light of one colour let through."""
    high, wide = classes.shape
    packed = (classes[:, 0::2] << 4) | classes[:, 1::2]
    rows = np.hstack([np.zeros((high, 1), dtype=np.uint8), packed]).tobytes()
    red, green, blue = COLOUR_RGB
    palette = bytes([0, 0, 0] + [red, green, blue] * shades)
    seen = bytes([0] + [round(255 * (0.2 + 0.6 * (shade + 1) / shades)) for shade in range(shades)])
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in (
            (b"IHDR", struct.pack(">IIBBBBB", wide, high, 4, 3, 0, 0, 0)),
            (b"PLTE", palette),
            (b"tRNS", seen),
            (b"IDAT", zlib.compress(rows, 6)),
            (b"IEND", b""),
        )
    )


COLOUR_RGB: Final = (173, 20, 113)
"""Of what readers bring: no other mark on the map has it."""
