"""One line or zone with its geometry, and its two forms: GeoJSON in degrees and the drawn form in metres."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal, cast

import numpy as np
import shapely
from shapely.geometry import polygon as shapely_polygon
from shapely.geometry.base import BaseGeometry

from geo.build.coast import CHORD_M
from geo.build.legs import Leg, length_km
from geo.build.write import DEGREE_DECIMALS, degrees
from geo.projection import CENTRAL_MERIDIAN_DEG, DISC_RADIUS_M, Floats, inverse, rotated

Form = Literal["line", "area", "none"]

TOLERANCE_M: Final = 1_000.0
_SMALLEST_M2: Final = 5e6
_SMALLEST_SHOWN_M2: Final = 2e7
_FEW_POINTS: Final = 5_000
_HALF_M: Final = 2 * DISC_RADIUS_M
_SEAM_M: Final = 0.5
_PRIME_DEG: Final = 0.0


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


def _turned(points: Floats, central_meridian_deg: float) -> Floats:
    return np.column_stack(rotated(points[:, 0], points[:, 1], central_meridian_deg))


def _halves(part: shapely.Polygon) -> Iterator[tuple[shapely.Polygon, float]]:
    """Turn 0 degrees downwards and cut along 0 and 180 degrees where a polygon meets the latter; give each side."""
    turned = shapely.transform(part, lambda points: _turned(points, _PRIME_DEG))
    seam = shapely.LineString([(0, 0), (0, _HALF_M)])
    if not turned.intersects(seam):
        yield turned, 0.0
        return
    for side in (-1.0, 1.0):
        far = side * _HALF_M
        half = shapely.Polygon([(0, 0), (0, _HALF_M), (far, _HALF_M), (far, -_HALF_M), (0, -_HALF_M)])
        for piece in polygons_of(shapely.segmentize(shapely.intersection(turned, half), CHORD_M)):
            if piece.area > 1:
                yield piece, side


def _ring_in_degrees(points: Floats, side: float) -> Floats:
    """Give a turned ring in degrees; on a half's straight side the longitude is the side's own, not the other's."""
    back = _turned(points, 2 * CENTRAL_MERIDIAN_DEG - _PRIME_DEG)
    lon, lat = inverse(back[:, 0], back[:, 1])
    if side:
        seam = np.abs(points[:, 0]) < _SEAM_M
        lon = np.where(seam & (points[:, 1] > 0), 180.0 * side, lon)
        lon = np.where(seam & (points[:, 1] < 0), 0.0, lon)
    ring: list[tuple[float, float]] = []
    for index, (east, north) in enumerate(zip(lon, lat, strict=True)):
        if np.hypot(*points[index]) < _SEAM_M:  # the Pole stands at both ends of its edge of the rectangle of degrees
            before = lon[index - 1] if index else lon[-2]
            after = lon[(index + 1) % len(lon)]
            ring += [(float(before), 90.0), (float(after), 90.0)]
        else:
            ring.append((float(east), float(north)))
    if ring[0] != ring[-1]:
        ring.append(ring[0])
    return np.asarray(ring)


def _in_degrees(part: shapely.Polygon) -> list[shapely.Polygon]:
    """Give a polygon in rounded degrees, cut along 180 degrees alone; one round the Pole has 90 degrees as an edge."""
    pieces, cut = [], False
    for piece, side in _halves(part):
        rings = [
            degrees(_ring_in_degrees(np.asarray(ring.coords), side)) for ring in (piece.exterior, *piece.interiors)
        ]
        pieces.append(shapely.Polygon(rings[0], rings[1:]))
        cut = cut or bool(side)
    # the halves join again along 0 degrees, where they would otherwise touch along an edge, which no MultiPolygon may
    return polygons_of(shapely.union_all(pieces, grid_size=10.0**-DEGREE_DECIMALS)) if cut else pieces


def _polygon_coordinates(part: shapely.Polygon) -> Iterator[list[list[list[float]]]]:
    for piece in _in_degrees(part):
        wound = shapely_polygon.orient(piece)
        yield [degrees(ring.coords) for ring in (wound.exterior, *wound.interiors)]


def _without_jump(line: Floats) -> Iterator[Floats]:
    """Split a line at 180 degrees, each piece ending on it."""
    lon = np.remainder(line[:, 0] + 180, 360) - 180
    lon = np.where((lon == -180) & (line[:, 0] > 0), 180.0, lon)  # noqa: PLR2004
    points = np.column_stack([lon, line[:, 1]])
    start = 0
    for index in np.flatnonzero(np.abs(np.diff(lon)) > 180):  # noqa: PLR2004
        side = np.sign(lon[index]) * 180.0
        rest = np.abs(side - lon[index])
        share = rest / (rest + np.abs(-side - lon[index + 1]))
        lat = points[index, 1] + (points[index + 1, 1] - points[index, 1]) * share
        yield np.vstack([points[start : index + 1], [side, lat]])
        points[index] = (-side, lat)
        start = int(index)
    yield points[start:]


def geometry_of(shape: Shape) -> dict[str, Any] | None:
    """Give the GeoJSON geometry, split at 180 degrees as RFC 7946 asks; None where there is no shape."""
    if shape.form == "area":
        coordinates = [
            ring for part in simplified(cast("BaseGeometry", shape.area)) for ring in _polygon_coordinates(part)
        ]
        return {"type": "MultiPolygon", "coordinates": coordinates}
    if shape.form == "line":
        return {
            "type": "MultiLineString",
            "coordinates": [degrees(piece) for part in shape.lines for piece in _without_jump(part)],
        }
    return None
