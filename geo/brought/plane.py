"""Brings geometries into the map's plane: parted by kind, projected, repaired, cut at the map's edge."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray

from geo.brought.corners import STEP_DEG, STEP_M, Corners
from geo.brought.errors import Done, Place, Wrong
from geo.brought.sources import MOST_VERTICES
from geo.projection import DISC_RADIUS_M, EDGE_LATITUDE_DEG, Floats, forward

_FAR_SOUTH_DEG: Final = 40.0
"""Corners south of here are put here, on their meridians: far beyond the edge, where nothing is drawn."""

_TURN_DEG: Final = 360.0
_RIGHT_ANGLE_DEG: Final = 90.0
_MOST_CROSSINGS: Final = 200_000
_LOOKED_AT: Final = 200
_AGAINST: Final = 20_000
_FEW_CORNERS: Final = 600
_EDGE: Final = shapely.Point(0, 0).buffer(DISC_RADIUS_M, quad_segs=900)
_MOST_SWAPPED: Final = 0.9

Geometries = NDArray[np.object_]
Rows = NDArray[np.int32]
_POINTS: Final = frozenset({shapely.GeometryType.POINT, shapely.GeometryType.MULTIPOINT})
_AREAS: Final = frozenset({shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON})


class Parts(NamedTuple):
    """Geometries of one kind, and of which feature of the file, counted from 0, each is."""

    found: Geometries
    rows: Rows


class Points(NamedTuple):
    """Points, n x 2, and of which feature of the file each is."""

    found: Floats
    rows: Rows


def parted(found: Geometries, place: Place) -> tuple[Points, Parts, Parts]:
    """Give the points, the lines and the areas of geometries, collections taken apart, all else left out and noted."""
    rows = np.flatnonzero(~(shapely.is_missing(found) | shapely.is_empty(found))).astype(np.int32)
    there = found[rows]
    place.remark(Done.EMPTY, len(found) - len(there))
    while (is_mixed := shapely.get_type_id(there) == shapely.GeometryType.GEOMETRYCOLLECTION).any():
        parts, of = shapely.get_parts(there[is_mixed], return_index=True)
        kept = ~shapely.is_empty(parts)
        there = np.concatenate([there[~is_mixed], parts[kept]])
        rows = np.concatenate([rows[~is_mixed], rows[is_mixed][of[kept]]])
    points, of = shapely.get_coordinates(there, return_index=True)
    bad = np.unique(of[~np.isfinite(points).all(axis=1)])
    place.remark(Done.NOT_NUMBERS, len(bad))
    there, rows = np.delete(there, bad), np.delete(rows, bad)
    if not len(there):
        raise place.error(Wrong.NO_FEATURES)
    kinds = shapely.get_type_id(there)
    is_point, is_area = np.isin(kinds, list(_POINTS)), np.isin(kinds, list(_AREAS))
    if len({*np.where(is_point, 0, np.where(is_area, 1, 2))}) > 1:
        place.remark(Done.MIXED, len(there))
    lines = there[~is_point & ~is_area]
    rings = shapely.get_type_id(lines) == shapely.GeometryType.LINEARRING
    lines[rings] = shapely.linestrings([shapely.get_coordinates(ring) for ring in lines[rings]]) if rings.any() else []
    points, of = shapely.get_coordinates(there[is_point], return_index=True)
    return (
        Points(points, rows[is_point][of]),
        Parts(lines, rows[~is_point & ~is_area]),
        Parts(there[is_area], rows[is_area]),
    )


def check_degrees(points: Floats, place: Place) -> None:
    """Look whether coordinates can be longitudes and latitudes.

    Raises
    ------
    BroughtError
        If they cannot: they are swapped, or metres of some plane.
    """
    (west, south), (east, north) = points.min(axis=0), points.max(axis=0)
    across, upwards = np.abs(points[:, 0]).max(), np.abs(points[:, 1]).max()
    shown = {"west": f"{west:.6g}", "east": f"{east:.6g}", "south": f"{south:.6g}", "north": f"{north:.6g}"}
    if upwards <= _RIGHT_ANGLE_DEG and across <= _TURN_DEG:
        is_north = points[:, 1] >= EDGE_LATITUDE_DEG
        if (
            not is_north.any()
            and across <= _RIGHT_ANGLE_DEG
            and np.mean(points[:, 0] >= EDGE_LATITUDE_DEG) >= _MOST_SWAPPED
        ):
            raise place.error(Wrong.SWAPPED, **shown)
        return
    if across <= _RIGHT_ANGLE_DEG and upwards <= _TURN_DEG:
        raise place.error(Wrong.SWAPPED, **shown)
    raise place.error(Wrong.NOT_DEGREES, **shown)


class ToPlane:
    """What brings coordinates of a CRS into the map's plane.

    Parameters
    ----------
    crs : CRS
        What the coordinates are in.
    place : Place
        The file, for what is said of it.
    """

    def __init__(self, crs: pyproj.CRS, place: Place) -> None:
        self._crs = crs
        self._place = place
        self._is_wgs84 = crs.is_geographic and crs.equals(pyproj.CRS("OGC:CRS84"), ignore_axis_order=True)
        self._to_degrees = pyproj.Transformer.from_crs(crs, "EPSG:4326", always_xy=True)

    def points(self, points: Points) -> Points:
        """Give the points north of the map's edge."""
        if not len(points.found):
            return points
        degrees = self._degrees(points.found)
        kept = degrees[:, 1] >= EDGE_LATITUDE_DEG
        self._place.remark(Done.SOUTH, int((~kept).sum()))
        return Points(np.column_stack(forward(*degrees[kept].T)), points.rows[kept])

    def lines(self, lines: Parts) -> Parts:
        """Give the lines, cut at the map's edge."""
        return self._cut(self._projected(lines.found)[0], lines.rows) if len(lines.found) else lines

    def areas(self, found: Parts) -> Parts:
        """Give the areas, repaired where their rings cross themselves, and cut at the map's edge."""
        if not len(found.found):
            return found
        areas, lowest = self._projected(found.found)
        broken = ~shapely.is_valid(areas)
        # what lies beyond the edge was put on a circle there, where it crosses itself by our doing
        faults = broken & ((lowest > _FAR_SOUTH_DEG) | ~shapely.is_valid(found.found))
        self._place.remark(Done.REPAIRED, int(faults.sum()))
        for area in areas[broken]:
            if crossings(area) > _MOST_CROSSINGS:
                raise self._place.error(Wrong.CROSSES_TOO_OFTEN, n=int(shapely.get_num_coordinates(area)))
        areas[broken] = shapely.make_valid(areas[broken], method="structure", keep_collapsed=False)
        return self._cut(areas, found.rows)

    def _degrees(self, points: Floats) -> Floats:
        """Give longitudes and latitudes; those that cannot be told lie at the South Pole."""
        if self._is_wgs84:
            return points
        degrees = np.column_stack(self._to_degrees.transform(*points.T))
        lost = ~np.isfinite(degrees).all(axis=1)
        if lost.all():
            raise self._place.error(Wrong.NOT_IN_CRS, crs=self._crs.name)
        degrees[lost] = 0, -_RIGHT_ANGLE_DEG
        return degrees

    def _projected(self, found: Geometries) -> tuple[Geometries, Floats]:
        """Give lines or areas in the plane, and the lowest latitude of each."""
        corners = Corners(found)
        if self._crs.is_geographic:
            corners.turned_short()
            step = STEP_DEG
        else:
            step = STEP_M / self._crs.axis_info[0].unit_conversion_factor
        if corners.is_denser_than(step, 2 * MOST_VERTICES):
            raise self._place.error(Wrong.TOO_MANY_VERTICES, most=MOST_VERTICES)
        corners.dense(step)
        degrees = self._degrees(corners.points)
        lon = (degrees[:, 0] + _TURN_DEG / 2) % _TURN_DEG - _TURN_DEG / 2  # PROJ gives up after a few turns
        projected = np.column_stack(forward(lon, np.maximum(degrees[:, 1], _FAR_SOUTH_DEG)))
        made = corners.geometries(projected)
        counts = shapely.get_num_coordinates(made)
        lowest = np.minimum.reduceat(degrees[:, 1], np.concatenate([[0], np.cumsum(counts)[:-1]]))
        return made, lowest

    def _cut(self, found: Geometries, rows: Rows) -> Parts:
        """Cut at the map's edge, and leave out what lies beyond it."""
        box = shapely.bounds(found)
        reach = np.hypot(np.abs(box[:, [0, 2]]).max(axis=1), np.abs(box[:, [1, 3]]).max(axis=1))
        beyond = np.flatnonzero(reach > DISC_RADIUS_M)
        before = shapely.length(found[beyond])
        found[beyond] = shapely.intersection(found[beyond], _EDGE)
        left = ~shapely.is_empty(found)
        place = self._place
        place.remark(Done.SOUTH, int((~left).sum()))
        place.remark(Done.CUT, int(((shapely.length(found[beyond]) < before * (1 - 1e-9)) & left[beyond]).sum()))
        return Parts(np.asarray(found[left]), rows[left])


def crossings(area: shapely.Geometry) -> float:
    """Estimate how often the rings of an area cross, from some of its sides: repairing takes as long as they do."""
    points = shapely.get_coordinates(area)
    if len(points) < _FEW_CORNERS:
        return 0
    n = len(points) - 1
    some = np.random.default_rng(0)
    looked = _sides(points, some.choice(n, _LOOKED_AT))
    against = _sides(points, some.choice(n, _AGAINST, replace=False) if n > _AGAINST else np.arange(n))
    met, _ = shapely.STRtree(against).query(looked, predicate="intersects")
    beside = 3  # each side meets itself and its neighbours
    each = max(0.0, len(met) / _LOOKED_AT * n / len(against) - beside)
    return each * n / 2


def _sides(points: Floats, at: NDArray[np.int64]) -> Geometries:
    return np.asarray(shapely.linestrings(np.stack([points[at], points[at + 1]], axis=1)))
