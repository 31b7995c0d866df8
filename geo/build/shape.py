"""One line or zone with its geometry, and its two forms: GeoJSON in degrees and the drawn form in metres."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, cast

import numpy as np
import shapely
from shapely.geometry import polygon as shapely_polygon
from shapely.geometry.base import BaseGeometry

from geo.build.coast import CHORD_M
from geo.build.land import disc
from geo.build.legs import Leg, in_plane, length_km
from geo.build.write import degrees, encoded, metres
from geo.projection import CENTRAL_MERIDIAN_DEG, DISC_RADIUS_M, Floats, inverse, rotated

Form = Literal["line", "area", "none"]

_TOLERANCE_M: Final = 1_000.0
_SMALLEST_M2: Final = 5e6
_SMALLEST_SHOWN_M2: Final = 2e7
_FEW_POINTS: Final = 5_000
_BY_THE_SHORE_M: Final = 2_500.0
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
        plain = shapely.make_valid(shapely.simplify(area, _TOLERANCE_M), method="structure", keep_collapsed=False)
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
        half = shapely.box(min(0.0, side * _HALF_M), -_HALF_M, max(0.0, side * _HALF_M), _HALF_M)
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


def _polygon_coordinates(part: shapely.Polygon) -> Iterator[list[list[list[float]]]]:
    for piece, side in _halves(part):
        rings = [_ring_in_degrees(np.asarray(ring.coords), side) for ring in (piece.exterior, *piece.interiors)]
        turned = shapely_polygon.orient(shapely.Polygon(rings[0], rings[1:]))
        yield [degrees(ring.coords) for ring in (turned.exterior, *turned.interiors)]


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


def _on_disc(lines: Iterable[Floats]) -> list[Floats]:
    """Give lines of degrees in the plane, cut at the map's edge."""
    kept: list[Floats] = []
    for line in lines:
        plane = in_plane(line)
        if np.hypot(*plane.T).max() < DISC_RADIUS_M:
            kept.append(plane)
            continue
        cut = shapely.intersection(shapely.LineString(plane), disc())
        kept += [np.asarray(piece.coords) for piece in _line_parts(cut)]
    return kept


def _label(shape: Shape, parts: Sequence[Floats]) -> list[int] | None:
    if shape.label is not None:
        return metres(*in_plane([shape.label])[0])
    if shape.area is not None:
        circle = shapely.maximum_inscribed_circle(max(polygons_of(shape.area), key=lambda part: part.area), 5_000)
        return metres(*circle.coords[0])
    if not parts:
        return None
    longest = shapely.LineString(max(parts, key=lambda part: shapely.LineString(part).length))
    return metres(*longest.interpolate(0.5, normalized=True).coords[0])


def seaward_edge(area: BaseGeometry, shores: BaseGeometry) -> list[Floats]:
    """Give the edge of an area away from shores: the lines of the law, without the coasts and the map's edge."""
    inside = shapely.Point(0, 0).buffer(DISC_RADIUS_M - _BY_THE_SHORE_M)
    edge = shapely.intersection(shapely.difference(shapely.boundary(area), shores), inside)
    merged = shapely.get_parts(shapely.line_merge(shapely.MultiLineString(_line_parts(edge))))
    lines = [line.simplify(_TOLERANCE_M / 4) for line in merged if line.length > _BY_THE_SHORE_M]
    return [np.asarray(line.coords) for line in sorted(lines, key=lambda line: (-line.length, line.bounds))]


def _line_parts(geometry: BaseGeometry) -> list[shapely.LineString]:
    return [part for part in shapely.get_parts(geometry) if part.geom_type == "LineString"]


def near_shores(land: BaseGeometry) -> BaseGeometry:
    """Give land with the strip along it in which an edge counts as coast."""
    return cast("BaseGeometry", shapely.buffer(shapely.simplify(land, _TOLERANCE_M / 2), _BY_THE_SHORE_M, quad_segs=2))


def drawn_of(shape: Shape, shores: BaseGeometry) -> dict[str, Any]:
    """Give the drawn form: whole metres of EPSG:3573, cut at the map's edge.

    Parameters
    ----------
    shape : Shape
        A line or zone.
    shores : shapely geometry
        What `near_shores` gives.

    Returns
    -------
    dict
        ``shape`` (line, area, none); ``x`` and ``y`` as `geo.build.write.encoded`; of an area ``edge``, its outline
        without the coasts; ``legs`` with ``kind``, ``x``, ``y`` where the text names kinds; ``label`` and ``bbox`` in
        metres, where there is something to show.
    """
    edge: list[Floats] = []
    if shape.area is not None:
        area = shapely.intersection(shapely.MultiPolygon(simplified(shape.area)), disc())
        parts = [np.asarray(ring.coords) for part in polygons_of(area) for ring in (part.exterior, *part.interiors)]
        edge = seaward_edge(shape.area, shores)
    else:
        parts = _on_disc(shape.lines)
    drawn: dict[str, Any] = {"shape": shape.form}
    if parts:
        every = np.concatenate(parts)
        drawn |= encoded(parts)
        drawn["bbox"] = [*metres(*every.min(axis=0)), *metres(*every.max(axis=0))]
    if edge:
        drawn["edge"] = encoded(edge)
    if shape.legs:
        drawn["legs"] = [{"kind": str(kind), **encoded(_on_disc([leg]))} for kind, leg in shape.legs]
    if label := _label(shape, parts):
        drawn["label"] = label
    return drawn
