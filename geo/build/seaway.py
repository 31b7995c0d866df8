"""Ways over water by least cost: away from shores where there is room, and deep enough where the sea floor allows it.

A leg is looked for on a grid of the plane that is laid round its two ends, fine for a short leg and coarse for a long
one, with the lengths of the ellipsoid. Then what the grid's few directions bend is straightened.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, cast

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from scipy.ndimage import distance_transform_edt, map_coordinates
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from geo.build.coast import Coast, earth_vectors
from geo.build.legs import Point, in_plane
from geo.projection import Floats, inverse

SHY_OF_SHORE_M: Final = 25_000.0
"""So far from a shore it costs nothing to be near it."""
_SHORE_COST: Final = 2.0  # a metre near a shore is worth up to three in the open
_BEACH_COST: Final = 10.0  # and along the very beach many more
_BEACH_M: Final = 700.0
_SHALLOW_COST: Final = 3.0  # a metre over ground above the floor is worth four where the floor holds
_CELLS_TO_A_LEG: Final = 300
_FINEST_M: Final = 100.0
_COARSEST_M: Final = 3_000.0
_MARGIN: Final = 0.3
_LEAST_MARGIN_M: Final = 6_000.0
_LAND_COST: Final = 1e6
_VERTICES: Final = 160
_VERTEX_CELLS: Final = 0.25  # what a bend costs, in cells, so that a straight way is cut no more often than it must
_STEP_DEG: Final = 0.1
_NEIGHBOURS: Final = ((0, 1), (1, 0), (1, 1), (1, -1), (1, 2), (2, 1), (1, -2), (2, -1))


class SeawayError(Exception):
    """There is no way over water between two points of a route."""


@dataclass(frozen=True, eq=False)
class Waters:
    """What a way is looked for in: the coast, and the bed's elevation in metres as `geo.build.relief.bed` gives it."""

    coast: Coast
    bed: Floats

    def depth_m(self, lon_deg: ArrayLike, lat_deg: ArrayLike) -> Floats:
        """Give the depth at points in metres, between the points of the grid in proportion; negative on land."""
        lon, lat = np.asarray(lon_deg, dtype=np.float64), np.asarray(lat_deg, dtype=np.float64)
        at = [(lat + 90) / _STEP_DEG, np.remainder(lon, 360) / _STEP_DEG]
        return -np.asarray(map_coordinates(self.bed, at, order=1, mode="nearest"), dtype=np.float64)


@dataclass(frozen=True, eq=False)
class _Grid:
    """A piece of the plane in cells, with what a metre costs in each."""

    west_m: float
    south_m: float
    cell_m: float
    cost: Floats
    earth: Floats

    def cell_of(self, plane: Floats) -> Floats:
        """Give rows and columns, in fractions, of points in metres of the plane; shape (2, n)."""
        return ((plane - (self.west_m, self.south_m)) / self.cell_m)[:, ::-1].T

    def plane_of(self, rows: ArrayLike, columns: ArrayLike) -> Floats:
        """Give the middles of cells in metres of the plane."""
        return np.column_stack(
            [self.west_m + np.asarray(columns) * self.cell_m, self.south_m + np.asarray(rows) * self.cell_m]
        )


def _laid(waters: Waters, ends: Floats, floor_m: float) -> _Grid:
    """Lay a grid round two points of the plane."""
    span = float(np.hypot(*(ends[1] - ends[0])))
    cell = float(np.clip(span / _CELLS_TO_A_LEG, _FINEST_M, _COARSEST_M))
    margin = max(_MARGIN * span, _LEAST_MARGIN_M)
    west, south = ends.min(axis=0) - margin
    shape = np.ceil((ends.max(axis=0) + margin - (west, south)) / cell).astype(int)[::-1] + 1
    columns, rows = np.meshgrid(np.arange(shape[1]), np.arange(shape[0]))
    x, y = west + columns * cell, south + rows * cell
    lon, lat = inverse(x, y)
    dry = np.asarray(shapely.contains_xy(waters.coast.land, x.ravel(), y.ravel())).reshape(x.shape)
    offshore = (
        np.asarray(distance_transform_edt(~dry, sampling=cell), dtype=np.float64)
        if dry.any()
        else np.full(x.shape, SHY_OF_SHORE_M)
    )
    near = np.clip(1 - offshore / SHY_OF_SHORE_M, 0, 1) ** 2
    shy = _SHORE_COST * near + _BEACH_COST * np.exp(-offshore / _BEACH_M)
    cost = 1 + shy + _SHALLOW_COST * (waters.depth_m(lon, lat) < floor_m)
    return _Grid(float(west), float(south), cell, np.where(dry, _LAND_COST, cost), earth_vectors(lon, lat))


def _edges(grid: _Grid) -> csr_array:
    """Give what it costs to go from each cell to the sixteen round it, each pair once."""
    rows, columns = grid.cost.shape
    number = np.arange(rows * columns).reshape(rows, columns)
    found: list[tuple[NDArray[np.int64], NDArray[np.int64], Floats]] = []
    for down, right in _NEIGHBOURS:

        def moved(part: float, down: int = down, right: int = right) -> tuple[slice, slice]:
            """Give the cells from which the step starts, moved by a part of it."""
            up, across = int(part * down + 0.5), int(np.copysign(int(part * abs(right) + 0.5), right))
            return np.s_[up : rows - down + up, max(0, -right) + across : columns - max(0, right) + across]

        here, there = moved(0), moved(1)
        length = np.linalg.norm(grid.earth[there] - grid.earth[here], axis=-1)
        # a knight's move goes past two cells, and must not jump over land there
        dearest = np.max([grid.cost[moved(part)] for part in (0, 0.49, 0.5, 1)], axis=0)
        cost, wet = length * dearest, dearest < _LAND_COST
        found.append((number[here][wet], number[there][wet], cost[wet]))
    start, end, weight = (np.concatenate(part) for part in zip(*found, strict=True))
    return csr_array((weight, (start, end)), shape=(number.size, number.size))


def _cheapest(grid: _Grid, ends: Floats) -> Floats:
    """Give the way of least cost from cell to cell, in metres of the plane, with both ends as they are."""
    rows, columns = np.rint(grid.cell_of(ends)).astype(int)
    first, last = np.ravel_multi_index((rows, columns), grid.cost.shape)
    _, before = dijkstra(_edges(grid), directed=False, indices=first, return_predecessors=True)
    way = [int(last)]
    while way[-1] != first:
        way.append(int(before[way[-1]]))
        if way[-1] < 0:
            raise SeawayError
    path = grid.plane_of(*np.unravel_index(way[::-1], grid.cost.shape))
    return np.vstack([ends[:1], path[1:-1], ends[1:]])


def _straightened(grid: _Grid, path: Floats) -> Floats:
    """Give the way through some of a path's points that costs least, in straight lines between them."""
    kept = path[np.unique(np.linspace(0, len(path) - 1, min(len(path), _VERTICES)).round().astype(int))]
    first, last = np.triu_indices(len(kept), 1)
    length = np.hypot(*(kept[last] - kept[first]).T)
    count = np.ceil(length / grid.cell_m).astype(int) + 1
    owner = np.repeat(np.arange(len(first)), count)
    share = (np.arange(len(owner)) - np.repeat(np.cumsum(count) - count, count)) / (count[owner] - 1)
    places = kept[first][owner] + share[:, None] * (kept[last] - kept[first])[owner]
    cost = map_coordinates(grid.cost, grid.cell_of(places), order=1, mode="nearest")
    mean = np.bincount(owner, cost, len(first)) / count
    table = np.full((len(kept), len(kept)), np.inf)
    table[first, last] = mean * length + _VERTEX_CELLS * grid.cell_m
    least, before = np.zeros(len(kept)), np.zeros(len(kept), dtype=int)
    for index in range(1, len(kept)):
        through = least[:index] + table[:index, index]
        before[index] = int(np.argmin(through))
        least[index] = through[before[index]]
    chosen = [len(kept) - 1]
    while chosen[-1]:
        chosen.append(int(before[chosen[-1]]))
    return cast("Floats", kept[chosen[::-1]])


def leg_over_water(waters: Waters, start: Point, end: Point, floor_m: float) -> Floats:
    """Give the way of least cost between two points, in metres of EPSG:3573, n x 2, its ends included.

    Parameters
    ----------
    waters : Waters
        Coast and sea floor.
    start, end : tuple of float
        Longitude and latitude in degrees, both on water.
    floor_m : float
        The depth that is looked for. Where no way is as deep, or such a way is four times as long, it is shallower.

    Raises
    ------
    SeawayError
        If land closes every way, or what is left of it is finer than the grid.
    """
    ends = in_plane([start, end])
    grid = _laid(waters, ends, floor_m)
    try:
        return _straightened(grid, _cheapest(grid, ends))
    except SeawayError:
        message = f"no way over water from {start} to {end} on a grid of {grid.cell_m:.0f} m"
        raise SeawayError(message) from None
