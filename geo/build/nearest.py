"""Which of several shores is the nearest: the lines of equidistance between them, and the areas that these part.

Distances are taken at the corners of a grid of 5 km. A distance changes by no more than the way gone, so that a square
at whose corners one shore is nearer by more than its diagonal lies with that shore altogether. Of the others a grid of
1.25 km is made, and between the corners of its triangles distances are taken to change evenly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.build.coast import Shore
from geo.build.shape import without_slivers
from geo.degrees import polygons_of
from geo.projection import Floats, inverse

GRID_M: Final = 5_000.0
PARTS: Final = 4
_STRETCHED: Final = 1.05
"""By so much more than a metre of the plane a way of one metre may be, north of 60 degrees."""

_SNAP_M: Final = 0.5
_SMALLEST_M2: Final = 1e5
_CORNERS: Final = ((0, 0), (1, 0), (1, 1), (0, 1))
_TRIANGLES: Final = ((0, 1, 2), (0, 2, 3))

Squares = NDArray[np.int64]


def _distances(shores: Sequence[Shore], points: Floats) -> Floats:
    """Give the distance of points of the plane to each shore, shape (points, shores)."""
    lon, lat = inverse(points[:, 0], points[:, 1])
    return np.column_stack([shore.distance_m(lon, lat) for shore in shores])


def _corners(shores: Sequence[Shore], squares: Squares, side_m: float) -> tuple[Floats, Floats]:
    """Give the four corners of squares in the plane, and the distances there; each corner is measured once."""
    nodes, index = np.unique((squares[:, None] + np.asarray(_CORNERS)).reshape(-1, 2), axis=0, return_inverse=True)
    distance = _distances(shores, nodes * side_m)
    return (nodes * side_m)[index].reshape(-1, 4, 2), distance[index].reshape(len(squares), 4, len(shores))


def _open(distance: Floats, side_m: float) -> NDArray[np.bool_]:
    """Tell which squares may be parted, from the distances at their corners."""
    nearest = np.sort(distance, axis=2)
    margin = (nearest[:, :, 1] - nearest[:, :, 0]).min(axis=1)
    one = (distance.argmin(axis=2) == distance[:, :1].argmin(axis=2)).all(axis=1)
    return np.asarray(~one | (margin < _STRETCHED * np.sqrt(2) * side_m))


def _squares_over(area: BaseGeometry, side_m: float) -> Squares:
    """Give the squares of the grid that an area, widened by two of them, may meet, by their lower left corner."""
    wide = shapely.buffer(shapely.simplify(area, side_m / 2), 2 * side_m, quad_segs=2)
    shapely.prepare(wide)
    west, south, east, north = (int(bound // side_m) for bound in wide.bounds)
    both = np.stack(np.meshgrid(np.arange(west, east + 1), np.arange(south, north + 1)), axis=-1).reshape(-1, 2)
    middle = (both + 0.5) * side_m
    return np.asarray(both[shapely.contains_xy(wide, middle[:, 0], middle[:, 1])], dtype=np.int64)


def _zero(corners: Floats, gap: Floats) -> tuple[Floats, Floats, NDArray[np.bool_]]:
    """Give where a value that changes evenly is nought on the sides of triangles, in what shares, and on which."""
    ends = np.asarray([(0, 1), (1, 2), (2, 0)])
    low, high = gap[:, ends[:, 0]], gap[:, ends[:, 1]]
    crossed = (low < 0) != (high < 0)
    share = np.divide(low, low - high, out=np.zeros_like(low), where=crossed)
    start, end = corners[:, ends[:, 0]], corners[:, ends[:, 1]]
    return start + (end - start) * share[..., None], share, crossed


def _segments(corners: Floats, distance: Floats, one: int, other: int) -> Floats:
    """Give the pieces of the line between two shores in triangles, as far as no third shore is nearer, (n, 2, 2)."""
    gap = distance[..., one] - distance[..., other]
    points, share, crossed = _zero(corners, gap)
    kept = crossed.sum(axis=1) == len(_TRIANGLES)
    if not kept.any():
        return np.empty((0, 2, 2))
    points, share, crossed, far = points[kept], share[kept], crossed[kept], distance[kept]
    sides = np.nonzero(crossed)[1].reshape(-1, 2)
    rows = np.arange(len(sides))[:, None]
    ends = points[rows, sides]
    start, end = far[rows, sides], far[rows, (sides + 1) % 3]
    at_ends = start + (end - start) * share[rows, sides][..., None]  # shape (n, 2, shores)
    begin, stop = np.zeros(len(ends)), np.ones(len(ends))
    for third in set(range(distance.shape[2])) - {one, other}:
        room = at_ends[..., third] - at_ends[..., one]
        turn = np.divide(room[:, 0], room[:, 0] - room[:, 1], out=np.zeros(len(room)), where=room[:, 0] != room[:, 1])
        begin = np.where((room[:, 0] < 0) & (room[:, 1] >= 0), np.maximum(begin, turn), begin)
        stop = np.where((room[:, 0] >= 0) & (room[:, 1] < 0), np.minimum(stop, turn), stop)
        stop = np.where((room < 0).all(axis=1), -1.0, stop)
    along = ends[:, 1] - ends[:, 0]
    pieces = np.stack([ends[:, 0] + along * begin[:, None], ends[:, 0] + along * stop[:, None]], axis=1)
    return np.asarray(pieces[stop > begin])


def equidistance(
    shores: Mapping[str, Shore], area: BaseGeometry, side_m: float = GRID_M, parts: int = PARTS
) -> Mapping[tuple[str, str], BaseGeometry]:
    """Give the lines that are as far from one shore as from another and nearer to no third, in and round an area.

    Parameters
    ----------
    shores : mapping of str to Shore
        The shores by name.
    area : shapely geometry
        An area of the plane; lines go on beyond it by some kilometres.
    side_m, parts : float, int
        The side of the grid's squares, and into how many that of an open one is cut.

    Returns
    -------
    mapping of (str, str) to shapely geometry
        Lines in metres of EPSG:3573 by the two shores; right to about 100 m at 5 km from a shore, better beyond.
    """
    points = list(shores.values())
    squares = _squares_over(area, side_m)
    squares = squares[_open(_corners(points, squares, side_m)[1], side_m)]
    inner = np.stack(np.meshgrid(np.arange(parts), np.arange(parts)), axis=-1).reshape(-1, 2)
    fine = (squares[:, None] * parts + inner).reshape(-1, 2)
    corners, distance = _corners(points, fine, side_m / parts)
    parted = _open(distance, side_m / parts)
    corners, distance = corners[parted], distance[parted]
    tri_corners = np.concatenate([corners[:, list(tri)] for tri in _TRIANGLES])
    tri_distance = np.concatenate([distance[:, list(tri)] for tri in _TRIANGLES])
    return {
        (one, other): shapely.line_merge(
            shapely.union_all(shapely.linestrings(_segments(tri_corners, tri_distance, i, j)), grid_size=_SNAP_M)
        )
        for (i, one), (j, other) in combinations(enumerate(shores), 2)
    }


def parted(
    shores: Mapping[str, Shore], area: BaseGeometry, lines: Mapping[tuple[str, str], BaseGeometry]
) -> dict[str, BaseGeometry]:
    """Part an area by lines of equidistance, and give what is nearest to each shore.

    Parameters
    ----------
    shores : mapping of str to Shore
        The shores by name.
    area : shapely geometry
        What is parted, in metres of EPSG:3573.
    lines : mapping
        What `equidistance` gives for them.

    Returns
    -------
    dict of str to shapely geometry
        The part of each shore, in the same plane; what is smaller than 0.1 km2 falls to a neighbour or to none.
    """
    net = shapely.union_all([shapely.boundary(area), *lines.values()], grid_size=_SNAP_M)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(net)))
    places = shapely.get_coordinates(shapely.point_on_surface(faces))
    shapely.prepare(area)
    inside = shapely.contains_xy(area, places[:, 0], places[:, 1])
    faces, places = faces[inside], places[inside]
    nearest = _distances(list(shores.values()), places).argmin(axis=1)
    return {
        name: _whole(shapely.union_all(faces[nearest == number], grid_size=_SNAP_M))
        for number, name in enumerate(shores)
    }


def _whole(geometry: BaseGeometry) -> BaseGeometry:
    return without_slivers(geometry, _SMALLEST_M2) if polygons_of(geometry) else shapely.MultiPolygon()
