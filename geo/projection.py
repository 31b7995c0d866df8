"""The map's plane: Lambert azimuthal equal-area on the North Pole, EPSG:3573, as PROJ computes it.

Degrees are WGS 84, east and north positive. The plane is in metres, x to the right and y up, with 100° W downwards.
Every view with another central meridian is this plane turned about the Pole. `geo.point` has the closed form for pages.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from pyproj import Transformer

CRS: Final = "EPSG:3573"
CENTRAL_MERIDIAN_DEG: Final = -100.0
ORIENTATIONS_DEG: Final = (-100, 90, 0)
EDGE_LATITUDE_DEG: Final = 50.0
_DATE_LINE_DEG: Final = 180.0

Floats = NDArray[np.float64]
_TO_PLANE: Final = Transformer.from_crs("EPSG:4326", CRS, always_xy=True)
_TO_DEGREES: Final = Transformer.from_crs(CRS, "EPSG:4326", always_xy=True)


def forward(lon_deg: ArrayLike, lat_deg: ArrayLike) -> tuple[Floats, Floats]:
    """Project WGS 84 degrees, longitudes of any turn, to metres of the plane; the Pole is (0, 0).

    PROJ loses digits within 570 m of the Pole, by 0.2 m at most: it subtracts two numbers that are nearly the same.
    """
    lon = np.asarray(lon_deg, dtype=np.float64)
    # 180° E and 180° W are one line, to the last digit: what is cut there closes by itself
    return _transformed(_TO_PLANE, np.where(lon == -_DATE_LINE_DEG, _DATE_LINE_DEG, lon), lat_deg)


def inverse(x_m: ArrayLike, y_m: ArrayLike) -> tuple[Floats, Floats]:
    """Give the WGS 84 degrees of points of the plane, infinite beyond the projection of the South Pole."""
    return _transformed(_TO_DEGREES, x_m, y_m)


def _transformed(transformer: Transformer, *axes: ArrayLike) -> tuple[Floats, Floats]:
    one, other = np.broadcast_arrays(*(np.asarray(axis, dtype=np.float64) for axis in axes))
    first, second = transformer.transform(one, other)
    return np.asarray(first), np.asarray(second)


DISC_RADIUS_M: Final = float(np.hypot(*forward(0.0, EDGE_LATITUDE_DEG)))


def rotated(x_m: ArrayLike, y_m: ArrayLike, central_meridian_deg: float) -> tuple[Floats, Floats]:
    """Turn points of the plane about the Pole, for a view with another meridian downwards.

    Parameters
    ----------
    x_m, y_m : array_like
        Metres in EPSG:3573.
    central_meridian_deg : float
        The meridian that points downwards in the view, such as 90 for Russia; -100 changes nothing.
    """
    turn = np.radians(central_meridian_deg - CENTRAL_MERIDIAN_DEG)
    x, y = np.asarray(x_m, dtype=np.float64), np.asarray(y_m, dtype=np.float64)
    return x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)
