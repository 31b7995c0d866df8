"""The axes of two ridges: the way along the crest that climbs down least, in the ETOPO1 grid.

Between anchors the axis is the cheapest path over a grid, where a metre costs the more the deeper the bed lies. A
shelf is no crest: bed above 600 m costs as much as a deep plain. The path keeps within 300 km of the shortest line
between its anchors, so that it does not leave the ridge for the slope of a continent.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
import shapely
from scipy.ndimage import map_coordinates, uniform_filter1d
from scipy.sparse import coo_array
from scipy.sparse.csgraph import dijkstra

from geo.build.boundaries import Grounds
from geo.build.legs import Point, in_plane, through
from geo.build.relief import bed
from geo.build.shape import Shape
from geo.projection import Floats, inverse

RIDGES: Final = ("lomonosov-ridge", "alpha-mendeleev-ridge")
LABEL_ONLY: Final = "gakkel-ridge"
_STEP_M: Final = 5_000.0
_EXTENT_M: Final = 1_700_000.0
_CREST_M: Final = 1_000.0  # a crest costs no less for rising higher
_SHELF_M: Final = 600.0
_PLAIN_M: Final = 4_000.0
_CORRIDOR_M: Final = 300_000.0
_STEEPNESS: Final = 3.0
_SMOOTHED_OVER: Final = 9
_GRID_STEP_DEG: Final = 0.1
_NEIGHBOURS: Final = ((0, 1), (1, 0), (1, 1), (1, -1), (1, 2), (2, 1), (1, -2), (2, -1))


def bed_depth(grid: Path, lon_deg: Floats, lat_deg: Floats) -> Floats:
    """Give the depth of the bed below the sea in metres, negative on land, at places in degrees."""
    at = [(lat_deg + 90) / _GRID_STEP_DEG, np.remainder(lon_deg, 360) / _GRID_STEP_DEG]
    return -np.asarray(map_coordinates(bed(grid), at, order=1, mode="nearest"), dtype=np.float64)


def _steps() -> Floats:
    return np.arange(-_EXTENT_M, _EXTENT_M + 1, _STEP_M)


def _costs(grid: Path, anchors: list[Point]) -> coo_array:
    """Give the cost of every step between neighbours of the grid of the plane, as a sparse matrix."""
    steps = _steps()
    x, y = np.meshgrid(steps, steps)
    depth = bed_depth(grid, *inverse(x, y))
    felt = np.where(depth < _SHELF_M, _PLAIN_M, np.maximum(depth, _CREST_M))
    price = (felt / _CREST_M) ** _STEEPNESS
    corridor = shapely.buffer(shapely.LineString(in_plane(through(anchors))), _CORRIDOR_M)
    price = np.where(shapely.contains_xy(corridor, x, y), price, np.inf)
    size = len(steps)
    number = np.arange(size * size).reshape(size, size)
    starts, ends, costs = [], [], []
    for down, right in _NEIGHBOURS:
        here = (slice(0, size - down), slice(max(0, -right), size - max(0, right)))
        there = (slice(down, size), slice(max(0, right), size - max(0, -right)))
        cost = (np.hypot(down, right) * (price[here] + price[there]) / 2).ravel()
        inside = np.isfinite(cost)
        starts.append(number[here].ravel()[inside])
        ends.append(number[there].ravel()[inside])
        costs.append(cost[inside])
    return coo_array((np.concatenate(costs), (np.concatenate(starts), np.concatenate(ends))), shape=(size * size,) * 2)


def _cell(point: Point) -> int:
    steps = _steps()
    x, y = in_plane([point])[0]
    return int(np.argmin(np.abs(steps - y))) * len(steps) + int(np.argmin(np.abs(steps - x)))


def crest(grid: Path, anchors: list[Point]) -> Floats:
    """Trace a ridge's axis between anchors, in degrees, which lie within 1,700 km of the Pole.

    Returns
    -------
    ndarray of float64, shape (n, 2)
        Longitudes and latitudes, about one every 5 km.
    """
    costs = _costs(grid, anchors).tocsr()
    steps = _steps()
    path: list[int] = []
    for start, end in pairwise(anchors):
        _, before = dijkstra(costs, directed=False, indices=_cell(start), return_predecessors=True)
        cell, leg = _cell(end), []
        while cell != _cell(start):
            leg.append(cell)
            cell = int(before[cell])
        path += [_cell(start), *leg[::-1]] if not path else leg[::-1]
    row, column = np.divmod(np.asarray(path), len(steps))
    # the steps of the grid are taken out; the ends stay
    smooth = uniform_filter1d(np.column_stack([steps[column], steps[row]]), _SMOOTHED_OVER, axis=0, mode="nearest")
    degrees = np.column_stack(inverse(*smooth.T))
    degrees[0], degrees[-1] = anchors[0], anchors[-1]
    return degrees


def ridges(grounds: Grounds) -> list[Shape]:
    """Give the two axes, and the place for the name of the Gakkel Ridge, which has none."""
    traced = [
        Shape(ridge, (crest(grounds.context.etopo1, [point.point for point in grounds.points(ridge)]),))
        for ridge in RIDGES
    ]
    return [*traced, Shape(LABEL_ONLY, label=grounds.anchor(LABEL_ONLY))]
