"""One line or zone with its geometry, exact in the plane or on the ellipsoid, and as it is published in degrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import shapely
from shapely.geometry.base import BaseGeometry

from geo.build.coast import CHORD_M
from geo.build.legs import Leg, length_km
from geo.degrees import area_in_degrees, lines_in_degrees, polygons_of
from geo.projection import Floats

Form = Literal["line", "area", "none"]

TOLERANCE_M: Final = 1_000.0
_SMALLEST_M2: Final = 5e6
_SMALLEST_SHOWN_M2: Final = 2e7
_FEW_POINTS: Final = 5_000


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


def in_degrees(shape: Shape) -> BaseGeometry | None:
    """Give the geometry as it is published, in EPSG:4326, see `geo.degrees`; None where there is no shape."""
    if shape.area is not None:
        return area_in_degrees(simplified(shape.area))
    return lines_in_degrees(shape.lines) if shape.lines else None
