"""The map's plane: Lambert azimuthal equal-area on the North Pole, EPSG:3573, in closed form.

Degrees are WGS 84, east and north positive. The plane is in metres, x to the right and y up, with 100° W downwards.
Every view with another central meridian is this plane turned about the Pole.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

CRS: Final = "EPSG:3573"
CENTRAL_MERIDIAN_DEG: Final = -100.0
ORIENTATIONS_DEG: Final = (-100, 90, 0)
EDGE_LATITUDE_DEG: Final = 50.0

_AXIS_M: Final = 6_378_137.0
_FLATTENING: Final = 1 / 298.257223563
_E2: Final = _FLATTENING * (2 - _FLATTENING)
_E: Final = float(np.sqrt(_E2))
_Q_POLE: Final = 1 + (1 - _E2) / _E * float(np.arctanh(_E))
_NEWTON_STEPS: Final = 4

Floats = NDArray[np.float64]


def _reduced_radius(colatitude: Floats) -> Floats:
    """Give the distance from the Pole in the plane, in semi-major axes, for a colatitude in radians.

    It is the square root of q(90°) - q(latitude); the difference is formed without cancellation, so that the last
    metres round the Pole are as exact as the rest.
    """
    u = 2 * np.sin(colatitude / 2) ** 2
    s = 1 - u
    first = u * (1 + _E2 * s) / (1 - _E2 * s**2)
    second = (1 - _E2) / _E * np.arctanh(_E * u / (1 - _E2 * s))
    return np.asarray(np.sqrt(first + second), dtype=np.float64)


def _slope(colatitude: Floats, radius: Floats) -> Floats:
    """Give the derivative of the reduced radius; ``radius`` must not be 0."""
    s = np.cos(colatitude)
    return np.asarray((1 - _E2) * np.sin(colatitude) / ((1 - _E2 * s**2) ** 2 * radius), dtype=np.float64)


DISC_RADIUS_M: Final = _AXIS_M * float(_reduced_radius(np.asarray(np.radians(90 - EDGE_LATITUDE_DEG))))


def forward(lon_deg: ArrayLike, lat_deg: ArrayLike) -> tuple[Floats, Floats]:
    """Project WGS 84 degrees to the plane.

    Parameters
    ----------
    lon_deg, lat_deg : array_like
        Longitudes (any turn) and latitudes in degrees; shapes that broadcast together.

    Returns
    -------
    x_m, y_m : ndarray of float64
        Metres in EPSG:3573. The Pole is (0, 0).
    """
    lon = np.radians(np.remainder(np.asarray(lon_deg, dtype=np.float64) - CENTRAL_MERIDIAN_DEG, 360.0))
    radius = _AXIS_M * _reduced_radius(np.radians(90.0 - np.asarray(lat_deg, dtype=np.float64)))
    return radius * np.sin(lon), -radius * np.cos(lon)


def inverse(x_m: ArrayLike, y_m: ArrayLike) -> tuple[Floats, Floats]:
    """Give the WGS 84 degrees of points of the plane.

    Parameters
    ----------
    x_m, y_m : array_like
        Metres in EPSG:3573.

    Returns
    -------
    lon_deg, lat_deg : ndarray of float64
        Longitudes in [-180, 180) and latitudes; not a number beyond the projection of the South Pole. The longitude
        of the Pole itself is that of the central meridian.
    """
    x, y = np.broadcast_arrays(np.asarray(x_m, dtype=np.float64), np.asarray(y_m, dtype=np.float64))
    radius = np.hypot(x, y) / _AXIS_M
    sine = radius / np.sqrt(2 * _Q_POLE)
    colatitude = 2 * np.arcsin(np.where(sine <= 1, sine, np.nan))
    away = radius > 0
    for _ in range(_NEWTON_STEPS):
        reached = _reduced_radius(colatitude)
        safe = np.where(away & (reached > 0), reached, 1.0)
        slope = np.where(away, _slope(colatitude, safe), 1.0)
        step = np.where(np.abs(slope) > np.finfo(np.float64).eps, (reached - radius) / np.where(slope, slope, 1), 0.0)
        colatitude = np.where(away, colatitude - step, 0.0)
    # atan2(0, -0) would turn the Pole by half a circle: it has no longitude of its own, and gets the central one
    turn = np.where(away, np.arctan2(x, np.where(away, -y, 1.0)), 0.0)
    lon = np.remainder(np.degrees(turn) + CENTRAL_MERIDIAN_DEG + 180.0, 360.0) - 180.0
    return lon, 90.0 - np.degrees(colatitude)


def rotated(x_m: ArrayLike, y_m: ArrayLike, central_meridian_deg: float) -> tuple[Floats, Floats]:
    """Turn points of the plane about the Pole, for a view with another meridian downwards.

    Parameters
    ----------
    x_m, y_m : array_like
        Metres in EPSG:3573.
    central_meridian_deg : float
        The meridian that points downwards in the view, such as 90 for Russia; -100 changes nothing.

    Returns
    -------
    x_m, y_m : ndarray of float64
        Metres in the view's plane.
    """
    turn = np.radians(central_meridian_deg - CENTRAL_MERIDIAN_DEG)
    x, y = np.asarray(x_m, dtype=np.float64), np.asarray(y_m, dtype=np.float64)
    return x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)
