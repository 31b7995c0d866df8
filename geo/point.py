"""The map's projection for a single point, without numpy: pages place a few towns, and numpy takes long to load."""

from __future__ import annotations

import math
from typing import Final

_AXIS_M: Final = 6_378_137.0
_FLATTENING: Final = 1 / 298.257223563
_E2: Final = _FLATTENING * (2 - _FLATTENING)
_E: Final = math.sqrt(_E2)
_CENTRAL_MERIDIAN_DEG: Final = -100.0


def place(lon_deg: float, lat_deg: float) -> tuple[float, float]:
    """Project WGS 84 degrees of the northern hemisphere to metres of EPSG:3573.

    The formula is that of Snyder 1987, equations 3-12 and 24-23, with the difference of both q formed without
    cancellation, so that the last metres round the Pole are as exact as the rest.
    """
    colatitude = math.radians(90 - lat_deg)
    u = 2 * math.sin(colatitude / 2) ** 2
    s = 1 - u
    first = u * (1 + _E2 * s) / (1 - _E2 * s**2)
    second = (1 - _E2) / _E * math.atanh(_E * u / (1 - _E2 * s))
    radius = _AXIS_M * math.sqrt(first + second)
    angle = math.radians(lon_deg - _CENTRAL_MERIDIAN_DEG)
    return radius * math.sin(angle), -radius * math.cos(angle)
