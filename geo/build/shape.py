"""One line or zone with its geometry, exact in the plane or on the ellipsoid, and as it is published in degrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, cast

import numpy as np
import shapely
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from geo.build.coast import CHORD_M
from geo.build.legs import Leg, length_km
from geo.projection import DISC_RADIUS_M, Floats, forward, inverse

Form = Literal["line", "area", "none"]

TOLERANCE_M: Final = 1_000.0
DEGREE_DECIMALS: Final = 5
_SMALLEST_M2: Final = 5e6
_SMALLEST_SHOWN_M2: Final = 2e7
_FEW_POINTS: Final = 5_000
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


@dataclass(frozen=True)
class Shape:
    """The geometry of one line or zone.

    Attributes
    ----------
    id : str
        The dossier's id.
    lines : tuple of ndarray, each n x 2
        Longitudes and latitudes of a line's parts; empty for an area.
    area : shapely geometry or None
        A zone's polygons in metres of EPSG:3573, exact; None for a line.
    legs : tuple of (Leg, ndarray n x 2)
        Stretches whose kind the text names, in degrees; they are part of the line or of the zone's edge.
    label : tuple of float or None
        Where a name may stand, in degrees, if there is no other shape.
    """

    id: str
    lines: tuple[Floats, ...] = ()
    area: BaseGeometry | None = None
    legs: tuple[tuple[Leg, Floats], ...] = ()
    label: tuple[float, float] | None = None

    @property
    def form(self) -> Form:
        """How it is drawn."""
        if self.area is not None:
            return "area"
        return "line" if self.lines else "none"

    @property
    def area_km2(self) -> float | None:
        """Area in km2, from the equal-area plane; None for a line."""
        return None if self.area is None else float(self.area.area) / 1e6

    @property
    def length_km(self) -> float | None:
        """Length of a line in km on the ellipsoid; None for an area."""
        return sum(length_km(part) for part in self.lines) if self.lines else None


def polygons_of(geometry: BaseGeometry) -> list[shapely.Polygon]:
    """Give the polygons of a geometry, the largest first."""
    parts = [part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon"]
    return sorted(parts, key=lambda part: (-part.area, part.bounds))


def without_slivers(geometry: BaseGeometry, smallest_m2: float = _SMALLEST_M2) -> BaseGeometry:
    """Drop parts and holes below a size; a strait's water that a chord of the coast cuts off is such a part."""
    kept = []
    for part in polygons_of(geometry):
        if part.area >= smallest_m2:
            holes = [ring for ring in part.interiors if shapely.Polygon(ring).area >= smallest_m2]
            kept.append(shapely.Polygon(part.exterior, holes))
    return shapely.MultiPolygon(kept)


def simplified(area: BaseGeometry) -> list[shapely.Polygon]:
    """Give an area's polygons with no chord above 25 km, and coasts with no detail below 1 km or 20 km2.

    An area of few points, which no coast bounds, keeps them.
    """
    if shapely.get_num_coordinates(area) > _FEW_POINTS:
        plain = shapely.make_valid(shapely.simplify(area, TOLERANCE_M), method="structure", keep_collapsed=False)
        area = without_slivers(plain, _SMALLEST_SHOWN_M2)
    return polygons_of(shapely.segmentize(area, CHORD_M))


def _halved(part: shapely.Polygon) -> list[tuple[int, shapely.Polygon]]:
    """Cut a polygon that meets 180 degrees along 0 and 180; give each piece with the sign of its longitudes, or 0."""
    if not part.intersects(shapely.LineString([(0, 0), _DATE_LINE])):
        return [(0, part)]
    return [
        (sign, piece)
        for sign, half in _HALVES
        for piece in polygons_of(shapely.segmentize(shapely.intersection(part, half), CHORD_M))
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
    return shapely.transform(geometry, lambda points: np.round(points, DEGREE_DECIMALS) + 0.0)


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
    return polygons_of(shapely.union_all(_rounded(pieces), grid_size=10.0**-DEGREE_DECIMALS)) if cut else pieces


def _lines_in_degrees(line: Floats) -> list[shapely.LineString]:
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


def in_degrees(shape: Shape) -> BaseGeometry | None:
    """Give the geometry as it is published, in EPSG:4326; None where there is no shape.

    Parameters
    ----------
    shape : Shape
        A line or zone.

    Returns
    -------
    shapely geometry or None
        A MultiPolygon or a MultiLineString of longitudes and latitudes rounded to 5 decimals, cut at 180 degrees and
        wound as RFC 7946 asks, outer rings counter-clockwise.
    """
    if shape.form == "area":
        parts = simplified(cast("BaseGeometry", shape.area))
        area = shapely.MultiPolygon([piece for part in parts for piece in _polygons_in_degrees(part)])
        return shapely.orient_polygons(_rounded(area), exterior_cw=False)
    if shape.form == "line":
        return _rounded(shapely.MultiLineString([piece for line in shape.lines for piece in _lines_in_degrees(line)]))
    return None
