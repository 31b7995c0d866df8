"""A line that a reader draws on the map, as an address holds it: its vertices, to a thousandth of a degree."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from itertools import groupby, pairwise
from typing import Final

MOST_VERTICES: Final = 30
"""How many vertices a line may have: more would not fit a link that is handed on."""

LONGEST_KM: Final = 15_000.0
"""How long a line may be: longer than any voyage north of 50° N, and short enough to be measured in a second or two."""

SOUTHERNMOST_DEG: Final = 50.0
"""Where the map ends, and with it what is known of the waters."""

Vertex = tuple[float, float]
"""Longitude and latitude in degrees."""

_EARTH_KM: Final = 6371.0
_DECIMALS: Final = 3
_LEAST: Final = 2
_NUMBER: Final = re.compile(r"-?\d{1,3}(\.\d{1,9})?", re.ASCII)
_BETWEEN: Final = "_"


def vertices_of(text: str) -> tuple[Vertex, ...]:
    """Read a line as it stands in an address, such as ``74.5,-95.25_74.2,-110``, or raise a ValueError.

    These are latitude and longitude of each vertex in degrees, from 50° N on; between them geodesics run.
    """
    points = [tuple(part.split(",")) for part in text.split(_BETWEEN)]
    if not all(len(point) == len(("lat", "lon")) and all(map(_NUMBER.fullmatch, point)) for point in points):
        raise ValueError(text)
    return line_of((float(lon), float(lat)) for lat, lon in points)


def line_of(points: Iterable[Vertex]) -> tuple[Vertex, ...]:
    """Give the vertices of a line as an address holds them, or raise a ValueError where they are none.

    They are rounded to a thousandth of a degree, with longitudes from -180 on; of equal neighbours one is kept.
    """
    rounded = [_rounded(lon, lat) for lon, lat in points]
    kept = tuple(vertex for vertex, _ in groupby(rounded))
    if not _LEAST <= len(kept) <= MOST_VERTICES:
        message = f"a line of {len(kept)} different vertices; expected {_LEAST} to {MOST_VERTICES}"
        raise ValueError(message)
    if (length_km := sum(_apart_km(*step) for step in pairwise(kept))) > LONGEST_KM:
        message = f"a line of some {length_km:.0f} km; expected at most {LONGEST_KM:.0f}"
        raise ValueError(message)
    return kept


def _apart_km(one: Vertex, other: Vertex) -> float:
    """Give how far two vertices are apart, on a sphere."""
    (lon, lat), (to_lon, to_lat) = (tuple(map(math.radians, vertex)) for vertex in (one, other))
    half = math.sin((to_lat - lat) / 2) ** 2 + math.cos(lat) * math.cos(to_lat) * math.sin((to_lon - lon) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def line_text(vertices: Iterable[Vertex]) -> str:
    """Write a line as it stands in an address; the inverse of `vertices_of`."""
    return _BETWEEN.join(f"{_written(lat)},{_written(lon)}" for lon, lat in vertices)


def canonical_line(text: str) -> str:
    """Read a line and give it as an address holds it, or raise a ValueError."""
    return line_text(vertices_of(text))


def _rounded(lon: float, lat: float) -> Vertex:
    lon, lat = round(lon, _DECIMALS), round(lat, _DECIMALS)
    if not (SOUTHERNMOST_DEG <= lat <= 90 and -180 <= lon <= 180):  # noqa: PLR2004  # the Pole, half a turn
        message = f"a vertex at {lat}, {lon}; expected one of the map, latitude first"
        raise ValueError(message)
    is_pole = lat == 90  # noqa: PLR2004  # it has no longitude
    return (0.0 if is_pole else -180.0 if lon == 180 else lon + 0.0), lat  # noqa: PLR2004  # either way round


def _written(degrees: float) -> str:
    return f"{degrees:.{_DECIMALS}f}".rstrip("0").rstrip(".")
