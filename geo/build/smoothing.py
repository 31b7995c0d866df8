"""Rounds the bends of a way over water, in the open with a wide sweep and between shores hardly at all."""

from __future__ import annotations

from typing import Final

import numpy as np
import shapely

from geo.build.coast import Coast
from geo.projection import Floats, inverse

SWEEP_M: Final = 30_000.0
"""Over so much of its length, as a standard deviation, a way in the open is evened out."""
_OF_CLEARANCE: Final = 0.4  # a bend then moves by less than half the way to the shore
_NARROWING: Final = 0.5  # the sweep changes by half of what is gone, so that a line stays one line
_STEP_M: Final = 500.0
_REACH: Final = 3.0
_TOLERANCE_M: Final = 100.0


def smoothed(coast: Coast, plane: Floats) -> Floats:
    """Give a way over water without sharp bends, where the shores leave room for it.

    Parameters
    ----------
    coast : Coast
        What to keep off.
    plane : ndarray, shape (n, 2)
        The way in metres of EPSG:3573; its ends stay.

    Returns
    -------
    ndarray, shape (m, 2)
        As few points as keep to the line within 100 m.
    """
    dense = _every(plane, _STEP_M)
    sweep = _sweep(coast, dense)
    result = np.empty_like(dense)
    reach = int(np.ceil(_REACH * SWEEP_M / _STEP_M))
    for index, width in enumerate(sweep):
        if width < _STEP_M / 4:
            result[index] = dense[index]
            continue
        near = np.arange(max(0, index - reach), min(len(dense), index + reach + 1))
        weight = np.exp(-0.5 * ((near - index) * _STEP_M / width) ** 2)
        result[index] = weight @ dense[near] / weight.sum()
    return np.asarray(shapely.LineString(result).simplify(_TOLERANCE_M).coords)


def _every(plane: Floats, step_m: float) -> Floats:
    """Give points of a line at even distances of about a step, its ends with them."""
    line = shapely.LineString(plane)
    at = np.linspace(0, line.length, max(int(np.ceil(line.length / step_m)), 1) + 1)
    return np.asarray(shapely.get_coordinates(shapely.line_interpolate_point(line, at)))


def _sweep(coast: Coast, dense: Floats) -> Floats:
    """Give how widely the line may be evened out at each point; not at all at its ends."""
    clearance = coast.every_shore.distance_m(*inverse(*dense.T))
    sweep = np.minimum(clearance * _OF_CLEARANCE, SWEEP_M)
    sweep[0] = sweep[-1] = 0.0
    along = np.arange(len(dense)) * _STEP_M * _NARROWING
    forwards = np.minimum.accumulate(sweep - along) + along
    backwards = np.minimum.accumulate((sweep + along)[::-1])[::-1] - along
    return np.asarray(np.minimum(forwards, backwards), dtype=np.float64)


def turns_deg(plane: Floats, spacing_m: float) -> Floats:
    """Give by how much a line of the plane turns at points of a spacing along it, in degrees; 180 is back."""
    steps = np.diff(_every(plane, spacing_m), axis=0)
    course = np.arctan2(steps[:, 1], steps[:, 0])
    return np.degrees(np.abs(np.remainder(np.diff(course) + np.pi, 2 * np.pi) - np.pi))
