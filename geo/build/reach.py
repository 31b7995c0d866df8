"""What lies within 200 nautical miles of a shore, and what is as near to one shore as to another.

A distance is that of the ellipsoid. The area within reach of a shore is the union of circles round its points; only
points that stand nearest to some place at that distance shape its edge, so the others may be thinned.
"""

from __future__ import annotations

import functools
from typing import Final, cast

import numpy as np
import shapely
from scipy.optimize import brentq
from shapely.geometry.base import BaseGeometry

from geo.build.coast import Shore, arc_of_chord, earth_vectors
from geo.build.legs import GEOD, Point
from geo.projection import DISC_RADIUS_M, Floats, forward, inverse

LIMIT_M: Final = 200 * 1852.0
_GRID_M: Final = 10_000.0
_MARGIN_M: Final = 15_000.0
_THINNED_M: Final = 20_000.0
_AZIMUTHS: Final = 240  # a chord of such a circle is at most 32 m inside it
_SNAP_M: Final = 1.0
_OUTERMOST_M: Final = DISC_RADIUS_M + 1_000_000


@functools.cache
def _grid() -> Floats:
    """Give places 10 km apart over the map and a rim round it, as `earth_vectors`; computed once."""
    steps = np.arange(-_OUTERMOST_M, _OUTERMOST_M + 1, _GRID_M)
    x, y = (axis.ravel() for axis in np.meshgrid(steps, steps))
    inside = np.hypot(x, y) <= _OUTERMOST_M
    return earth_vectors(*inverse(x[inside], y[inside]))


def _shaping(shore: Shore, distance_m: float) -> Floats:
    """Give the positions of points that may shape the edge, with a thinned rest that fills the inside."""
    chord, index = shore.tree.query(_grid(), distance_upper_bound=distance_m + _MARGIN_M)
    near = np.isfinite(chord)
    rim = near & (arc_of_chord(np.where(near, chord, 0.0)) >= distance_m - _MARGIN_M)
    x, y = forward(shore.lon_deg, shore.lat_deg)
    cells = np.rint(np.column_stack([x, y]) / _THINNED_M).astype(np.int64)
    _, filling = np.unique(cells, axis=0, return_index=True)
    return np.union1d(np.unique(index[rim]), filling)


def within(shore: Shore, distance_m: float = LIMIT_M) -> BaseGeometry:
    """Give the area within a distance of a shore, land included, in metres of EPSG:3573; right to about 100 m."""
    chosen = _shaping(shore, distance_m).astype(np.intp)
    azimuth = np.linspace(0, 360, _AZIMUTHS, endpoint=False)
    count = len(chosen)
    lon, lat, _ = GEOD.fwd(
        np.repeat(shore.lon_deg[chosen], _AZIMUTHS),
        np.repeat(shore.lat_deg[chosen], _AZIMUTHS),
        np.tile(azimuth, count),
        np.full(count * _AZIMUTHS, distance_m),
    )
    rings = np.stack(forward(lon, lat), axis=-1).reshape(count, _AZIMUTHS, 2)
    return cast("BaseGeometry", shapely.union_all(shapely.polygons(rings), grid_size=_SNAP_M))


def as_near(one: Shore, other: Shore, lat_deg: float, west_deg: float, east_deg: float) -> Point:
    """Give the place on a parallel, between two longitudes, that is as far from one shore as from another.

    ``one`` is nearer at the west end, ``other`` at the east end; a ValueError tells where they are not.
    """

    def nearer_to_other(lon_deg: float) -> float:
        return float(one.distance_m(lon_deg, lat_deg) - other.distance_m(lon_deg, lat_deg))

    return float(brentq(nearer_to_other, west_deg, east_deg, xtol=1e-6)), lat_deg
