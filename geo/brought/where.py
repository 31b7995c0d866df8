"""What of a layer lies where, in whose water under each reading and in which zone: how many, how long, how large."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod

from data.codes import Reading, WaterZone
from geo.brought.plane import Rows
from geo.brought.read import Brought
from geo.measure import EDGE_KM, Beside, Faces, Reaches, Told, Where, faces_of, reaches, told
from geo.projection import Floats, inverse

_GEOD: Final = Geod(ellps="WGS84")
_STEP_M: Final = 25_000.0
_EDGE_M: Final = 1000 * EDGE_KM
_MOST_STEPS: Final = 200_000
_MOST_ASKED: Final = 50_000
"""Of more points than these, some tell for all how many lie near an edge."""

_SMALLEST_M2: Final = 1.0
_SHORTEST_M: Final = 0.1
_LEAST: Final = 0.05
"""Of a zone in which there is less under every reading, in km or km², nothing is told."""

MOST_FEATURES_NAMED: Final = 20

Geometries = NDArray[np.object_]
Places = NDArray[np.int64]


class Measured(StrEnum):
    """What is measured of a layer."""

    POINTS = "points"
    LINES = "lines"
    AREAS = "areas"


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a layer is somewhere.

    Attributes
    ----------
    amount : float
        Points as their number, lines as their length on the ellipsoid in km, areas in km² of the plane, which has them
        right.
    error : float
        By how much it may be more or less; 0 where that is not known.
    features : int
        Of how many features of the file it is.
    rows : tuple of int
        The first of them, counted from 0.
    """

    amount: float = 0.0
    error: float = 0.0
    features: int = 0
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class InWater:
    """How much of a layer is in a zone of the law of the sea that some reading has, or in none of those told apart."""

    measure: Measured
    zone: WaterZone | Beside
    of: tuple[str, ...]
    by: Mapping[Reading, Share]


@dataclass(frozen=True, slots=True)
class Lying:
    """How much of a layer lies in a zone of the map; ``zone`` is empty for all of the layer north of 50° N."""

    measure: Measured
    zone: str
    share: Share


def where(brought: Brought, zones: Mapping[str, shapely.Geometry]) -> list[Lying]:
    """Give what lies in each zone that anything lies in, and last all there is, for points, lines and areas.

    Parameters
    ----------
    brought : Brought
        The layer.
    zones : mapping of str to geometry
        By id, in metres of EPSG:3573. Zones may lie over one another: what lies in both is counted in both.
    """
    found = []
    for zone in zones.values():
        shapely.prepare(zone)
    for measure in _measures(brought):
        shares = {name: _within(brought, measure, zone) for name, zone in zones.items()}
        found += [Lying(measure, name, share) for name, share in shares.items() if share.features]
        found.append(Lying(measure, "", _whole(brought, measure)))
    return found


def in_waters(brought: Brought, known: Reaches | None = None) -> list[InWater]:
    """Give how much of a layer is in whose water under each reading; for points, lines and areas, zone by zone.

    What lies on land as the map draws it is told apart, and what lies off coasts of other states. Under every reading
    the shares make up the layer. ``error`` is what lies within `EDGE_KM` of an edge, of land too, and what would lie in
    another zone if Russia's baselines, which are not at hand, closed waters up to 60 km wide.

    Parameters
    ----------
    brought : Brought
        The layer.
    known : Reaches or None
        The shapes; None for those of this installation.
    """
    shapes = known or reaches()
    every = np.concatenate([brought.lines, brought.areas])
    boxes = [shapely.total_bounds(every)] if len(every) else []
    if len(brought.points):
        boxes.append(np.concatenate([brought.points.min(axis=0), brought.points.max(axis=0)]))
    box = np.asarray(boxes)
    low, high = box[:, :2].min(axis=0).tolist(), box[:, 2:].max(axis=0).tolist()
    faces = faces_of(shapes, (*low, *high))
    ways = {
        Measured.POINTS: lambda: _points(brought, shapes, faces),
        Measured.LINES: lambda: _lines(brought, faces),
        Measured.AREAS: lambda: _areas(brought, faces),
    }
    return [row for measure in _measures(brought) for row in _by_water(measure, *ways[measure]())]


@dataclass(frozen=True, slots=True, eq=False)
class _Pieces:
    """Pieces of a layer: how much each is, of which feature, and where it is under each reading, doubted or not."""

    amounts: Floats
    rows: Rows
    at: Mapping[Reading, Places]
    doubted: Mapping[Reading, NDArray[np.bool_]]


def _measures(brought: Brought) -> list[Measured]:
    return [measure for measure in Measured if len(getattr(brought, measure))]


def _by_water(
    measure: Measured, wheres: tuple[Where, ...], pieces: _Pieces, errors: Mapping[Reading, Floats]
) -> Iterator[InWater]:
    """Sum pieces up by where they are; ``errors`` are those of the edges, by reading and place."""
    by = {}
    for reading, at in pieces.at.items():
        n = len(wheres)
        amounts = np.bincount(at, pieces.amounts, n)
        doubted = np.bincount(at, pieces.amounts * pieces.doubted[reading], n)
        by[reading] = [
            Share(float(amount), float(min(amount, error)), *_features(pieces.rows[at == number]))
            for number, (amount, error) in enumerate(zip(amounts, doubted + errors[reading], strict=True))
        ]
    zones = (*WaterZone, *Beside)
    for number in sorted(range(len(wheres)), key=lambda one: (zones.index(wheres[one][0]), wheres[one][1])):
        own = {reading: shares[number] for reading, shares in by.items()}
        if any(share.amount > _LEAST for share in own.values()):
            yield InWater(measure, *wheres[number], own)


def _features(rows: Rows) -> tuple[int, tuple[int, ...]]:
    """Give of how many features some pieces are, and which are the first."""
    if not len(rows):
        return 0, ()
    is_there = np.zeros(int(rows.max()) + 1, dtype=np.bool_)
    is_there[rows] = True
    distinct = np.flatnonzero(is_there)
    return len(distinct), tuple(distinct[:MOST_FEATURES_NAMED].tolist())


def _points(brought: Brought, known: Reaches, faces: Faces) -> tuple[tuple[Where, ...], _Pieces, dict[Reading, Floats]]:
    found = told(known, brought.points)
    pieces = _Pieces(np.ones(len(brought.points)), brought.point_rows, found.at, found.doubted)
    some = np.random.default_rng(0).permutation(len(brought.points))[:_MOST_ASKED]
    asked = _at(found, np.full(len(some), len(brought.points) / len(some)), brought.point_rows[some], some)
    return found.wheres, pieces, _near_edges(faces, brought.points[some], asked, len(found.wheres))


def _lines(brought: Brought, faces: Faces) -> tuple[tuple[Where, ...], _Pieces, dict[Reading, Floats]]:
    cut, rows, of = _cut(brought.lines, brought.line_rows, faces)
    kept = shapely.length(cut) > _SHORTEST_M
    pieces = _at(faces, each_length_km(cut[kept]), rows[kept], of[kept])
    step = max(_EDGE_M, float(shapely.length(brought.lines).sum()) / _MOST_STEPS)
    ends, whose = shapely.get_coordinates(shapely.segmentize(shapely.get_parts(cut[kept]), step), return_index=True)
    same = whose[1:] == whose[:-1]
    middles, lengths = (ends[1:] + ends[:-1])[same] / 2, np.hypot(*np.diff(ends, axis=0)[same].T) / 1000
    piece = np.repeat(np.arange(int(kept.sum())), shapely.get_num_geometries(cut[kept]))[whose[1:][same]]
    steps = _at(pieces, lengths, pieces.rows[piece], piece)
    return faces.wheres, pieces, _near_edges(faces, middles, steps, len(faces.wheres))


def _areas(brought: Brought, faces: Faces) -> tuple[tuple[Where, ...], _Pieces, dict[Reading, Floats]]:
    cut, rows, of = _cut(brought.areas, brought.area_rows, faces)
    km2 = shapely.area(cut)
    kept = km2 > _SMALLEST_M2
    pieces = _at(faces, km2[kept] / 1e6, rows[kept], of[kept])
    edge, area = shapely.STRtree(brought.areas).query(faces.edges, predicate="intersects")
    km = shapely.length(shapely.intersection(faces.edges[edge], brought.areas[area])) / 1000
    errors: dict[Reading, Floats] = {}
    for reading, sides in faces.sides.items():
        one, other = sides[edge].T
        both = np.where(one != other, km * EDGE_KM, 0.0)
        ends, strips = np.concatenate([one, other]), np.concatenate([both, both])
        errors[reading] = np.bincount(ends, strips, len(faces.wheres)).astype(np.float64)
    return faces.wheres, pieces, errors


def _cut(found: Geometries, rows: Rows, faces: Faces) -> tuple[Geometries, Rows, Places]:
    """Cut lines or areas along faces: pieces, of which feature each is, and in which face."""
    face, at = shapely.STRtree(found).query(faces.areas, predicate="intersects")
    shapely.prepare(faces.areas)
    whole = shapely.contains_properly(faces.areas[face], found[at])
    cut = found[at].copy()
    cut[~whole] = shapely.intersection(found[at[~whole]], faces.areas[face[~whole]])
    return cut, rows[at], face


def _at(known: Faces | Told | _Pieces, amounts: Floats, rows: Rows, of: Places) -> _Pieces:
    """Give pieces that are where some of what is known already is."""
    at = {reading: places[of] for reading, places in known.at.items()}
    return _Pieces(amounts, rows, at, {reading: doubted[of] for reading, doubted in known.doubted.items()})


def _near_edges(faces: Faces, places: Floats, found: _Pieces, n: int) -> dict[Reading, Floats]:
    """Sum up by where it is what lies near an edge that decides something under a reading and is not doubted anyway."""
    points = shapely.points(places)
    known: dict[bytes, NDArray[np.bool_]] = {}
    errors: dict[Reading, Floats] = {}
    for reading, sides in faces.sides.items():
        decides = sides[:, 0] != sides[:, 1]
        if decides.tobytes() not in known:
            near = np.zeros(len(points), dtype=np.bool_)
            near[shapely.STRtree(faces.edges[decides]).query(points, predicate="dwithin", distance=_EDGE_M)[0]] = True
            known[decides.tobytes()] = near
        near = known[decides.tobytes()] & ~found.doubted[reading]
        errors[reading] = np.bincount(found.at[reading], found.amounts * near, n).astype(np.float64)
    return errors


def _within(brought: Brought, measure: Measured, zone: shapely.Geometry) -> Share:
    """Give how much lies in a zone."""
    if measure is Measured.POINTS:
        west, south, east, north = zone.bounds
        x, y = brought.points.T
        near = np.flatnonzero((x >= west) & (x <= east) & (y >= south) & (y <= north))
        inside = near[shapely.contains_xy(zone, brought.points[near])] if len(near) else near
        return Share(float(len(inside)), 0.0, *_features(brought.point_rows[inside]))
    found, rows = (
        (brought.lines, brought.line_rows) if measure is Measured.LINES else (brought.areas, brought.area_rows)
    )
    near = shapely.intersects(zone, found)
    found, rows = found[near], rows[near]
    whole = shapely.contains_properly(zone, found)
    cut = found.copy()
    cut[~whole] = shapely.intersection(found[~whole], zone)
    if measure is Measured.LINES:
        kept = shapely.length(cut) > _SHORTEST_M
        return Share(float(each_length_km(cut[kept]).sum()), 0.0, *_features(rows[kept]))
    kept = shapely.area(cut) > _SMALLEST_M2
    return Share(float(shapely.area(cut[kept]).sum()) / 1e6, 0.0, *_features(rows[kept]))


def _whole(brought: Brought, measure: Measured) -> Share:
    amount, rows = {
        Measured.POINTS: lambda: (float(len(brought.points)), brought.point_rows),
        Measured.LINES: lambda: (float(each_length_km(brought.lines).sum()), brought.line_rows),
        Measured.AREAS: lambda: (float(shapely.area(brought.areas).sum()) / 1e6, brought.area_rows),
    }[measure]()
    return Share(amount, 0.0, *_features(rows))


def each_length_km(lines: Geometries) -> Floats:
    """Give the geodesic length of each of some lines of the plane, in km; of what is a point, none."""
    points, of = shapely.get_coordinates(shapely.get_parts(shapely.segmentize(lines, _STEP_M)), return_index=True)
    line = np.repeat(np.arange(len(lines)), shapely.get_num_geometries(lines))
    if len(points) < 2:  # noqa: PLR2004  # of which a way has one at either end
        return np.zeros(len(lines))
    lon, lat = inverse(*points.T)
    same = of[1:] == of[:-1]
    _, _, metres = _GEOD.inv(lon[:-1][same], lat[:-1][same], lon[1:][same], lat[1:][same])
    return np.bincount(line[of[1:][same]], metres, len(lines)) / 1000
