"""From the plane to longitudes and latitudes: cut at 180 degrees, with the Pole as an edge, rounded to 5 decimals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np
import shapely
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from geo.projection import DISC_RADIUS_M, Floats, forward, inverse

DECIMALS: Final = 5
_CHORD_M: Final = 25_000.0
_SEAM_M: Final = 0.5  # coasts are snapped to the metre, so that a point on 180 degrees may lie beside it
# As seen from the Pole: 180 degrees, 0 degrees, and the middle of the western and of the eastern half of the plane, all
# far beyond the map's edge.
_DATE_LINE, _PRIME, _WEST, _EAST = (
    2 * DISC_RADIUS_M * point / np.hypot(*point) for point in np.column_stack(forward([180, 0, -90, 90], 60))
)
_HALVES: Final = tuple(
    (sign, shapely.Polygon([(0, 0), _DATE_LINE, _DATE_LINE + out, _PRIME + out, _PRIME]))
    for sign, out in ((-1, _WEST), (1, _EAST))
)


def polygons_of(geometry: BaseGeometry) -> list[shapely.Polygon]:
    """Give the polygons of a geometry, the largest first."""
    parts = [part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon"]
    return sorted(parts, key=lambda part: (-part.area, part.bounds))


def _halved(part: shapely.Polygon) -> list[tuple[int, shapely.Polygon]]:
    """Cut a polygon that meets 180 degrees along 0 and 180; give each piece with the sign of its longitudes, or 0."""
    if not part.intersects(shapely.LineString([(0, 0), _DATE_LINE])):
        return [(0, part)]
    return [
        (sign, piece)
        for sign, half in _HALVES
        for piece in polygons_of(shapely.segmentize(shapely.intersection(part, half), _CHORD_M))
        if piece.area > 1
    ]


def _ring_in_degrees(ring: shapely.LinearRing, sign: int) -> Floats:
    """Give a ring in degrees; on the straight side of a half the longitude is the half's own, not the other's."""
    points = np.asarray(ring.coords)[:-1]
    lon, lat = inverse(*points.T)
    if sign:
        seam = np.abs(points @ _EAST) < _SEAM_M * np.hypot(*_EAST)
        lon = sign * np.abs(np.where(seam, np.round(lon / 180) * 180, lon))
    both = np.column_stack([lon, lat])
    for pole in np.flatnonzero(np.hypot(*points.T) < _SEAM_M):
        # the Pole stands at both ends of its edge of the rectangle of degrees
        both[pole] = lon[pole - 1], 90.0
        both = np.insert(both, pole + 1, (lon[(pole + 1) % len(lon)], 90.0), axis=0)
    return both


def _rounded(geometry: BaseGeometry) -> BaseGeometry:
    """Round degrees to 5 decimals, which is 1 m at most, point by point, and take the sign from a zero."""
    return shapely.transform(geometry, lambda points: np.round(points, DECIMALS) + 0.0)


def _polygons_in_degrees(part: shapely.Polygon) -> list[shapely.Polygon]:
    """Give a polygon in degrees, cut along 180 degrees alone; one round the Pole has 90 degrees as an edge."""
    halves = _halved(part)
    pieces = [
        shapely.Polygon(
            _ring_in_degrees(piece.exterior, sign), [_ring_in_degrees(ring, sign) for ring in piece.interiors]
        )
        for sign, piece in halves
    ]
    # the halves join again along 0 degrees, where they would otherwise touch along an edge, which no MultiPolygon may
    cut = any(sign for sign, _ in halves)
    return polygons_of(shapely.union_all(_rounded(pieces), grid_size=10.0**-DECIMALS)) if cut else pieces


def _line_in_degrees(line: Floats) -> list[shapely.LineString]:
    """Cut a line at 180 degrees, each piece ending on it."""
    whole = shapely.LineString(np.column_stack([np.unwrap(line[:, 0], period=360), line[:, 1]]))
    west, _, east, _ = (whole.bounds + np.asarray([180, 0, 180, 0])) // 360
    pieces = [
        (whole.project(shapely.Point(piece.coords[0])), affinity.translate(piece, -turn))
        for turn in np.arange(west, east + 1) * 360
        for piece in shapely.get_parts(shapely.clip_by_rect(whole, turn - 180, -90, turn + 180, 90))
        if piece.length
    ]
    return [piece for _, piece in sorted(pieces, key=lambda pair: pair[0])]


def area_in_degrees(polygons: Iterable[shapely.Polygon]) -> shapely.MultiPolygon:
    """Give polygons of the plane in longitudes and latitudes.

    Parameters
    ----------
    polygons : iterable of Polygon
        Metres of EPSG:3573, dense enough to be projected point by point; they do not overlap.

    Returns
    -------
    MultiPolygon
        EPSG:4326, rounded to 5 decimals, cut along 180 degrees alone, outer rings counter-clockwise as RFC 7946 asks. A
        polygon round the Pole has 90 degrees of latitude as an edge.
    """
    area = _rounded(shapely.MultiPolygon([piece for polygon in polygons for piece in _polygons_in_degrees(polygon)]))
    if not area.is_valid:  # what is straight in the plane bends in degrees: the sides of a narrow inlet may cross there
        valid = shapely.make_valid(area, method="structure", keep_collapsed=False)
        area = _rounded(shapely.MultiPolygon(polygons_of(shapely.set_precision(valid, 10.0**-DECIMALS))))
    return shapely.orient_polygons(area, exterior_cw=False)


def lines_in_degrees(lines: Iterable[Floats]) -> shapely.MultiLineString:
    """Give lines in longitudes from -180 to 180.

    Parameters
    ----------
    lines : iterable of ndarray, each n x 2
        Longitudes and latitudes in degrees, of any turn; between neighbours the shorter way round is meant.

    Returns
    -------
    MultiLineString
        EPSG:4326, rounded to 5 decimals, each piece ending at 180 degrees where a line crosses it.
    """
    return _rounded(shapely.MultiLineString([piece for line in lines for piece in _line_in_degrees(line)]))
