"""Meridians, parallels, the Arctic Circle and the map's edge, as lines of the plane."""

from __future__ import annotations

from typing import Final

import numpy as np

from geo.projection import EDGE_LATITUDE_DEG, Floats, forward

MERIDIANS_DEG: Final = tuple(range(-180, 180, 30))
PARALLELS_DEG: Final = (60.0, 70.0, 80.0)
ARCTIC_CIRCLE_DEG: Final = 66.5639  # 90 degrees less the mean obliquity of 2026; it moves north by 15 m a year
_TO_THE_POLE: Final = 90  # only every third meridian runs on to the Pole, the others stop short of the crowd there
_STOP_DEG: Final = 85.0
_STEP_M: Final = 24_000.0


def parallel(lat_deg: float) -> Floats:
    """Give a parallel as a closed ring, n x 2 metres, without a chord longer than 25 km."""
    radius = float(np.hypot(*forward(0.0, lat_deg)))
    count = int(np.ceil(2 * np.pi * radius / _STEP_M))
    return np.column_stack(forward(np.linspace(-180, 180, count + 1), lat_deg))


def meridian(lon_deg: float) -> Floats:
    """Give a meridian from the map's edge northwards, n x 2 metres, without a chord longer than 25 km."""
    end = 90.0 if lon_deg % _TO_THE_POLE == 0 else _STOP_DEG
    edge, stop = (float(np.hypot(*forward(0.0, lat))) for lat in (EDGE_LATITUDE_DEG, end))
    count = int(np.ceil((edge - stop) / _STEP_M))
    return np.column_stack(forward(lon_deg, np.linspace(EDGE_LATITUDE_DEG, end, count + 1)))


def graticule() -> list[Floats]:
    """Give the meridians and parallels that are drawn."""
    return [*map(meridian, MERIDIANS_DEG), *map(parallel, PARALLELS_DEG)]
