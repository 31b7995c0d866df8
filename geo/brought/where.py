"""What of a layer lies in which zone: how many, how long, how large."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod

from geo.brought.read import Brought
from geo.projection import Floats, inverse

_GEOD: Final = Geod(ellps="WGS84")
_STEP_M: Final = 25_000.0

Geometries = NDArray[np.object_]


@dataclass(frozen=True, slots=True)
class Lying:
    """How much of a layer lies in a zone; ``zone`` is empty for all of the layer north of 50° N.

    Lengths are geodesic, on WGS 84; areas are those of the plane, which has them right.
    """

    zone: str
    points: int
    lines: int
    length_km: float
    areas: int
    area_km2: float


def where(brought: Brought, zones: Mapping[str, shapely.Geometry]) -> list[Lying]:
    """Give what lies in each zone that anything lies in, and last all there is.

    Parameters
    ----------
    brought : Brought
        The layer.
    zones : mapping of str to geometry
        By id, in metres of EPSG:3573. Zones may lie over one another: what lies in both is counted in both.
    """
    rows = [_lying(name, zone, brought) for name, zone in zones.items()]
    whole = Lying(
        "",
        len(brought.points),
        len(brought.lines),
        _km(brought.lines),
        len(brought.areas),
        float(shapely.area(brought.areas).sum()) / 1e6,
    )
    return [*(row for row in rows if row.points or row.lines or row.areas), whole]


def _lying(name: str, zone: shapely.Geometry, brought: Brought) -> Lying:
    shapely.prepare(zone)
    lines, areas = _inside(brought.lines, zone), _inside(brought.areas, zone)
    return Lying(
        name,
        _count(brought.points, zone),
        len(lines),
        _km(lines),
        len(areas),
        float(shapely.area(areas).sum()) / 1e6,
    )


def _count(points: Floats, zone: shapely.Geometry) -> int:
    west, south, east, north = zone.bounds
    x, y = points.T
    near = points[(x >= west) & (x <= east) & (y >= south) & (y <= north)]
    return int(shapely.contains_xy(zone, near).sum()) if len(near) else 0


def _inside(found: Geometries, zone: shapely.Geometry) -> Geometries:
    """Give the parts inside of a zone, one a feature that has any of some size there."""
    if not len(found):
        return found
    near = found[shapely.intersects(zone, found)]
    whole = shapely.contains_properly(zone, near)
    cut = shapely.intersection(near[~whole], zone)
    kept = cut[(shapely.length(cut) > 0) & (shapely.get_dimensions(cut) >= shapely.get_dimensions(found[:1])[0])]
    return np.concatenate([near[whole], kept])


def _km(lines: Geometries) -> float:
    """Give the geodesic length of lines of the plane."""
    parts = shapely.get_parts(shapely.segmentize(lines, _STEP_M)) if len(lines) else lines
    points, of = shapely.get_coordinates(parts, return_index=True)
    if len(points) < 2:  # noqa: PLR2004  # of which a way has one at either end
        return 0.0
    lon, lat = inverse(*points.T)
    same = of[1:] == of[:-1]
    _, _, metres = _GEOD.inv(lon[:-1][same], lat[:-1][same], lon[1:][same], lat[1:][same])
    return float(np.sum(metres)) / 1000
