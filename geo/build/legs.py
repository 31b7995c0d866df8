"""Lines on the ellipsoid between points of a law, each kind of leg by its own rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import ArrayLike
from pyproj import Geod

from geo.build.coast import CHORD_M
from geo.projection import Floats, forward

GEOD: Final = Geod(ellps="WGS84")
_ECCENTRICITY: Final = float(np.sqrt(GEOD.es))
_HALF_TURN_DEG: Final = 180.0
_WIDEST: Final = 1.0034  # by so much a parallel of the ellipsoid may be longer than the sphere's

Point = tuple[float, float]
"""Longitude and latitude in degrees."""


class Leg(StrEnum):
    """How a line runs from one point to the next."""

    GEODESIC = "geodesic"
    GREAT_CIRCLE = "great-circle"
    RHUMB_LINE = "rhumb-line"
    PARALLEL = "parallel"
    MERIDIAN = "meridian"
    NOT_STATED = "not-stated"
    SHORE = "shore"


def _pieces(start: Point, end: Point, spacing_m: float) -> int:
    """Give into how many pieces a rhumb line is cut, by a length that it does not exceed."""
    along = abs(GEOD.inv(start[0], start[1], start[0], end[1])[2])
    south = np.radians(min(start[1], end[1]))
    across = _WIDEST * GEOD.a * np.radians(abs(_nearest_turn(end[0] - start[0]))) * np.cos(south)
    return max(int(np.ceil(np.hypot(along, across) / spacing_m)), 1)


def _nearest_turn(lon_deg: float) -> float:
    return float(np.remainder(lon_deg + _HALF_TURN_DEG, 2 * _HALF_TURN_DEG) - _HALF_TURN_DEG)


def geodesic(start: Point, end: Point, spacing_m: float = CHORD_M) -> Floats:
    """Give the shortest line between two points, longitudes and latitudes in degrees, as an array of shape (n, 2).

    Both ends are included, no piece is longer than the spacing, and longitudes may step over 180 degrees.
    """
    count = max(int(np.ceil(GEOD.inv(*start, *end)[2] / spacing_m)), 1)
    inner = GEOD.npts(*start, *end, count - 1) if count > 1 else []
    return np.asarray([start, *inner, end], dtype=np.float64)


def _isometric(lat_deg: Floats) -> Floats:
    """Give the isometric latitude, in which a rhumb line is straight."""
    sine = np.sin(np.radians(lat_deg))
    return np.asarray(np.arctanh(sine) - _ECCENTRICITY * np.arctanh(_ECCENTRICITY * sine), dtype=np.float64)


def rhumb_line(start: Point, end: Point, spacing_m: float = CHORD_M) -> Floats:
    """Give the line of constant bearing between two points short of the Pole; the parameters are `geodesic`'s."""
    share = np.linspace(0.0, 1.0, _pieces(start, end, spacing_m) + 1)
    turn = _nearest_turn(end[0] - start[0])
    lat = start[1] + (end[1] - start[1]) * share
    if start[1] != end[1]:
        ends = _isometric(np.asarray([start[1], end[1]]))
        share = (_isometric(lat) - ends[0]) / (ends[1] - ends[0])
    lon = start[0] + turn * share
    lon[-1], lat[-1] = end[0] if abs(turn) < _HALF_TURN_DEG else lon[-1], end[1]
    return np.column_stack([lon, lat])


def meridian(lon_deg: float, south_deg: float, north_deg: float, spacing_m: float = CHORD_M) -> Floats:
    """Give a piece of a meridian from south to north, the Pole with the meridian's own longitude."""
    length = GEOD.inv(lon_deg, south_deg, lon_deg, north_deg)[2]
    lat = np.linspace(south_deg, north_deg, max(int(np.ceil(length / spacing_m)), 1) + 1)
    return np.column_stack([np.full_like(lat, lon_deg), lat])


def parallel(lat_deg: float, west_deg: float, east_deg: float, spacing_m: float = CHORD_M) -> Floats:
    """Give a piece of a parallel from west to east; ``east_deg`` is the greater number, beyond 180 if need be."""
    length = np.radians(east_deg - west_deg) * GEOD.a * np.cos(np.radians(lat_deg))
    lon = np.linspace(west_deg, east_deg, max(int(np.ceil(length / spacing_m)), 1) + 1)
    return np.column_stack([lon, np.full_like(lon, lat_deg)])


_BY_RULE: Final[Mapping[Leg, Callable[[Point, Point], Floats]]] = MappingProxyType(
    {
        Leg.GEODESIC: geodesic,
        Leg.GREAT_CIRCLE: geodesic,
        Leg.NOT_STATED: geodesic,  # the shortest line, where the text says only «to»
        Leg.MERIDIAN: geodesic,
        Leg.PARALLEL: rhumb_line,
        Leg.RHUMB_LINE: rhumb_line,
    }
)


def leg_between(kind: Leg, start: Point, end: Point) -> Floats:
    """Give a leg by its kind; a leg along a shore has no rule and raises `KeyError`."""
    return _BY_RULE[kind](start, end)


def chained(legs: Sequence[ArrayLike]) -> Floats:
    """Join legs end to end; a point that two legs share stands once."""
    parts = [np.asarray(leg, dtype=np.float64) for leg in legs]
    kept = [
        parts[0],
        *(part[1:] if np.allclose(part[0], last[-1]) else part for last, part in pairwise(parts)),
    ]
    return np.concatenate(kept)


def through(points: Sequence[Point]) -> Floats:
    """Give the geodesics through points in their order."""
    return chained([geodesic(start, end) for start, end in pairwise(points)])


def length_km(points: ArrayLike) -> float:
    """Give the length on the ellipsoid of a line that is dense enough, in km."""
    both = np.asarray(points, dtype=np.float64)
    return float(GEOD.line_length(both[:, 0], both[:, 1])) / 1000


def in_plane(points: ArrayLike) -> Floats:
    """Project longitudes and latitudes, n x 2, to metres of EPSG:3573."""
    both = np.asarray(points, dtype=np.float64)
    return np.column_stack(forward(both[:, 0], both[:, 1]))
