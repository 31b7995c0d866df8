"""The corners of lines and rings: turned the shorter way round, and dense enough to be projected one by one."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.projection import Floats

STEP_DEG: Final = 1.0
STEP_M: Final = 25_000.0
_HALF_TURN_DEG: Final = 180.0
_WHOLE_TURN_DEG: Final = 359.999_999

Whole = NDArray[np.int64]


class Corners:
    """The corners of lines or polygons in a row, with where each line or ring begins.

    Parameters
    ----------
    geometries : ndarray
        Lines alone, or polygons alone, none of them empty.
    """

    def __init__(self, geometries: NDArray[np.object_]) -> None:
        kind, points, offsets = shapely.to_ragged_array(geometries)
        self._kind = kind
        self._outer: tuple[Any, ...] = tuple(offsets[1:])
        self.points: Floats = np.asarray(points[:, :2], dtype=np.float64)
        self.begins: Whole = np.asarray(offsets[0], dtype=np.int64)

    def turned_short(self) -> None:
        """Let no step go more than half round in longitude: across 180 degrees the shorter way is meant.

        A step all the way round is a whole parallel, and stays.
        """
        steps = np.diff(self.points[:, 0], prepend=self.points[:1, 0])
        steps[self.begins[:-1]] = 0
        far = (np.abs(steps) > _HALF_TURN_DEG) & (np.abs(steps) < _WHOLE_TURN_DEG)
        turns = np.cumsum(np.where(far, -np.sign(steps) * 2 * _HALF_TURN_DEG, 0.0))
        counts = np.diff(self.begins)
        self.points[:, 0] += turns - np.repeat(turns[self.begins[:-1]], counts)

    def is_denser_than(self, step: float, most: int) -> bool:
        """Tell whether more than so many corners are wanted for steps no longer than ``step``."""
        return int(self._shares(step).sum()) > most

    def dense(self, step: float) -> None:
        """Put corners between those that are farther apart than ``step``, in their own units, on a straight line."""
        shares = self._shares(step)
        total = int(shares.sum())
        if total == len(self.points):
            return
        after = np.vstack([self.points[1:], self.points[-1:]])
        ends = np.cumsum(shares)
        of = np.repeat(np.arange(len(self.points)), shares)
        along = (np.arange(total) - np.repeat(ends - shares, shares)) / shares[of]
        self.begins = np.concatenate([[0], ends])[self.begins]
        self.points = self.points[of] + along[:, None] * (after - self.points)[of]

    def _shares(self, step: float) -> Whole:
        """Give into how many steps each corner's way to the next is parted; one for the last of a line."""
        ways = np.abs(np.diff(self.points, axis=0, append=self.points[-1:])).max(axis=1)
        ways[self.begins[1:] - 1] = 0
        return np.asarray(np.maximum(np.ceil(ways / step), 1), dtype=np.int64)

    def geometries(self, points: Floats) -> NDArray[np.object_]:
        """Give the lines or polygons again, with these corners in place of their own; rings close by themselves."""
        if self._kind in {shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON}:
            points[self.begins[1:] - 1] = points[self.begins[:-1]]
        return np.asarray(shapely.from_ragged_array(self._kind, points, (self.begins, *self._outer)))
