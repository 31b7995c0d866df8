"""Pieces of a shore or of an area's edge between two places, each the way that is wanted round."""

from __future__ import annotations

from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from geo.build.coast import CHORD_M
from geo.build.legs import Point, in_plane
from geo.degrees import polygons_of
from geo.projection import Floats, inverse

_SHORE_TOLERANCE_M: Final = 300.0
_FARTHEST_FROM_SHORE_M: Final = 8_000.0
_DETOUR: Final = 6.0


def _ways(ring: shapely.LinearRing, start: Point, end: Point) -> tuple[shapely.LineString, shapely.LineString]:
    """Give both ways round a ring from the point nearest to one place to that nearest to another."""
    at = [float(shapely.line_locate_point(ring, shapely.Point(point))) for point in in_plane([start, end])]
    first, last = sorted(at)
    inner = substring(ring, first, last)
    outer = shapely.LineString([*substring(ring, last, ring.length).coords, *substring(ring, 0, first).coords[1:]])
    return (inner, outer.reverse()) if at[0] == first else (inner.reverse(), outer)


def shore_between(land: BaseGeometry, start: Point, end: Point) -> Floats | None:
    """Give the shore between two points of it, the shorter way round; None if they are not on one shore.

    Parameters
    ----------
    land : shapely geometry
        Land in metres of EPSG:3573.
    start, end : tuple of float
        Longitude and latitude in degrees; at most 8 km from the shore.
    """
    ends = [shapely.Point(point) for point in in_plane([start, end])]
    near = [
        part.exterior
        for part in polygons_of(land)
        if part.distance(ends[0]) < _FARTHEST_FROM_SHORE_M and part.exterior.distance(ends[1]) <= _FARTHEST_FROM_SHORE_M
    ]
    if not near:
        return None
    ring = min(near, key=lambda ring: ring.distance(ends[0]) + ring.distance(ends[1]))
    way = min(_ways(ring, start, end), key=lambda line: line.length)
    if way.length > _DETOUR * ends[0].distance(ends[1]) + _FARTHEST_FROM_SHORE_M:
        return None
    dense = np.asarray(shapely.segmentize(way.simplify(_SHORE_TOLERANCE_M), CHORD_M).coords)
    return np.vstack([start, np.column_stack(inverse(*dense.T)), end])


def edge_between(area: BaseGeometry, start: Point, end: Point, via: Point) -> Floats:
    """Give the piece of an area's edge from one place to another that passes nearest to a third.

    Parameters
    ----------
    area : shapely geometry
        Polygons of the plane; the largest counts.
    start, end, via : tuple of float
        Longitude and latitude in degrees; the ends replace the points of the edge that are nearest to them.
    """
    passed = shapely.Point(in_plane([via])[0])
    way = min(_ways(polygons_of(area)[0].exterior, start, end), key=lambda line: float(line.distance(passed)))
    dense = np.asarray(shapely.segmentize(way, CHORD_M).coords)
    return np.vstack([start, np.column_stack(inverse(*dense[1:-1].T)), end])
