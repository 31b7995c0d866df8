"""Pieces of a shore or of an area's edge between two places, each the way that is wanted round."""

from __future__ import annotations

from typing import Final

import numpy as np
import shapely
import shapely.ops
from shapely.geometry.base import BaseGeometry

from geo.build.coast import CHORD_M
from geo.build.legs import Point, in_plane
from geo.degrees import polygons_of
from geo.projection import Floats, inverse

_SHORE_TOLERANCE_M: Final = 300.0
_FARTHEST_FROM_SHORE_M: Final = 8_000.0
_DETOUR: Final = 6.0


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
    straight = ends[0].distance(ends[1])
    for ring in sorted(
        (part.exterior for part in polygons_of(land) if part.distance(ends[0]) < _FARTHEST_FROM_SHORE_M),
        key=lambda ring: ring.distance(ends[0]) + ring.distance(ends[1]),
    ):
        if ring.distance(ends[1]) > _FARTHEST_FROM_SHORE_M:
            continue
        first, last = sorted(float(shapely.line_locate_point(ring, point)) for point in ends)
        inner = shapely.ops.substring(ring, first, last)
        outer = shapely.line_merge(
            shapely.union_all([shapely.ops.substring(ring, last, ring.length), shapely.ops.substring(ring, 0, first)])
        )
        way = min((inner, outer), key=lambda line: line.length)
        if way.geom_type != "LineString" or way.length > _DETOUR * straight + _FARTHEST_FROM_SHORE_M:
            return None
        points = np.asarray(shapely.segmentize(way.simplify(_SHORE_TOLERANCE_M), CHORD_M).coords)
        if np.hypot(*(points[0] - in_plane([start])[0])) > np.hypot(*(points[-1] - in_plane([start])[0])):
            points = points[::-1]
        return np.vstack([start, np.column_stack(inverse(*points.T)), end])
    return None


def edge_between(area: BaseGeometry, start: Point, end: Point, via: Point) -> Floats:
    """Give the piece of an area's edge from one place to another that passes nearest to a third.

    Parameters
    ----------
    area : shapely geometry
        Polygons of the plane; the largest counts.
    start, end, via : tuple of float
        Longitude and latitude in degrees.

    Returns
    -------
    ndarray of float64, shape (n, 2)
        Degrees, from ``start`` to ``end``, which replace the nearest points of the edge.
    """
    ring = polygons_of(area)[0].exterior
    at = [float(shapely.line_locate_point(ring, shapely.Point(point))) for point in in_plane([start, end])]
    first, last = sorted(at)
    inner = np.asarray(shapely.ops.substring(ring, first, last).coords)
    outer = np.vstack(
        [
            np.asarray(shapely.ops.substring(ring, last, ring.length).coords),
            np.asarray(shapely.ops.substring(ring, 0, first).coords)[1:],
        ]
    )
    through_point = shapely.Point(in_plane([via])[0])
    way = min((inner, outer), key=lambda points: float(shapely.LineString(points).distance(through_point)))
    if np.hypot(*(way[0] - in_plane([start])[0])) > np.hypot(*(way[-1] - in_plane([start])[0])):
        way = way[::-1]
    dense = np.asarray(shapely.segmentize(shapely.LineString(way), CHORD_M).coords)
    return np.vstack([start, np.column_stack(inverse(*dense[1:-1].T)), end])
