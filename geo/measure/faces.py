"""Whose water every place of a part of the plane is, under all readings at once, and the faces that fall out of it."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from data.codes import Reading, WaterZone
from geo.layers import layer
from geo.measure.reached import Reaches, area_of
from geo.measure.water import if_closed, zone_of
from geo.projection import DISC_RADIUS_M, Floats

_GRID_M: Final = 200_000.0
"""Faces are cut along lines so far apart: what is small is then compared with small faces alone."""

_MARGIN_M: Final = 5_000.0
_BESIDE_M: Final = 0.5

_COAST_M: Final = 15_000.0
_REACH_M: Final = 200 * 1852.0


class Beside(StrEnum):
    """What is none of the waters that are told apart here."""

    LAND = "land"
    ELSEWHERE = "elsewhere"


Where = tuple[WaterZone | Beside, tuple[str, ...]]
"""A zone and the states whose it is; none on land, nor off coasts that are nobody's of `Reaches.states`."""

Places = NDArray[np.int64]
Geometries = NDArray[np.object_]


@dataclass(frozen=True, eq=False)
class Faces:
    """A part of the plane, cut wherever the water on either side may be another.

    Attributes
    ----------
    areas : ndarray of polygons
        The faces, in metres of EPSG:3573.
    wheres : tuple of Where
        All that there is.
    at : Mapping of Reading to ndarray of int
        Which of them each face is under a reading.
    doubted : Mapping of Reading to ndarray of bool
        Whether a face would lie in another zone if Russia's baselines closed all waters up to 60 km wide.
    edges : ndarray of lines
        Where faces meet.
    sides : Mapping of Reading to ndarray of int, n x 2
        What lies on the two sides of each edge under a reading.
    """

    areas: Geometries
    wheres: tuple[Where, ...]
    at: Mapping[Reading, Places]
    doubted: Mapping[Reading, NDArray[np.bool_]]
    edges: Geometries
    sides: Mapping[Reading, Places]


@dataclass(frozen=True, eq=False)
class Told:
    """Where some places are under each reading; the attributes are as those of `Faces`."""

    wheres: tuple[Where, ...]
    at: Mapping[Reading, Places]
    doubted: Mapping[Reading, NDArray[np.bool_]]


@functools.cache
def land() -> BaseGeometry:
    """Give the land as the map draws it, in metres of EPSG:3573."""
    area = area_of(json.loads(layer("base.json").content)["land"])
    shapely.prepare(area)
    return area


@functools.lru_cache(maxsize=4)
def elsewhere(known: Reaches) -> BaseGeometry:
    """Give the waters that are nearer to another state's coast than to those of `Reaches.states`, up to 200 miles.

    The coasts are those of the land that the map draws, north of 50° N, a place each 15 km.
    """
    edge = shapely.Point(0, 0).buffer(DISC_RADIUS_M - _COAST_M, quad_segs=64)
    coasts = shapely.get_parts(shapely.intersection(shapely.get_parts(shapely.boundary(land())), edge))
    places = shapely.get_coordinates(shapely.segmentize(coasts[~shapely.is_empty(coasts)], _COAST_M))
    reached = shapely.union_all([area for name, area in known.areas.items() if name.startswith("12-nm-coast")])
    shapely.prepare(reached)
    own = shapely.contains_xy(reached, places)
    around = shapely.box(-DISC_RADIUS_M, -DISC_RADIUS_M, DISC_RADIUS_M, DISC_RADIUS_M)
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(places), extend_to=around))
    cell, place = shapely.STRtree(shapely.points(places)).query(cells, predicate="contains")
    nearer = shapely.union_all(cells[np.unique(cell[~own[place]])])
    within = shapely.union_all(shapely.buffer(shapely.points(places[~own]), _REACH_M))
    area = shapely.intersection(nearer, within)
    shapely.prepare(area)
    return area


def told(known: Reaches, points: Floats) -> Told:
    """Tell where points of the plane, n x 2, are: on land as it is drawn, else in whose water."""
    areas = _areas(known)
    bits = np.zeros(len(points), dtype=np.int64)
    for number, area in enumerate(areas.values()):
        bits |= _inside(area, points).astype(np.int64) << number
    patterns, of = np.unique(bits, return_inverse=True)
    held = {name: (patterns >> number & 1).astype(np.bool_) for number, name in enumerate(areas)}
    here = [frozenset(name for name, holds in held.items() if holds[at]) for at in range(len(patterns))]
    wheres: dict[Where, int] = {}
    at, doubted = {}, {}
    for reading in Reading:
        own = [_where(known, names, reading) for names in here]
        at[reading] = np.asarray([wheres.setdefault(one, len(wheres)) for one in own], dtype=np.int64)[of]
        doubted[reading] = if_closed(held, reading, own)[of]
    return Told(tuple(wheres), at, doubted)


def _areas(known: Reaches) -> dict[str, BaseGeometry]:
    """Give all shapes whose edges part waters."""
    waters = {name: area for name, area in known.areas.items() if not name.startswith("rules-")}
    return {**waters, Beside.LAND: land(), Beside.ELSEWHERE: elsewhere(known)}


def _where(known: Reaches, here: frozenset[str], reading: Reading) -> Where:
    """Give where a place is that some shapes hold, by their names."""
    if Beside.LAND in here:
        return Beside.LAND, ()
    zone, states = zone_of(known, here, reading)
    if Beside.ELSEWHERE in here and zone in {WaterZone.HIGH_SEAS, WaterZone.EXCLUSIVE_ECONOMIC_ZONE}:
        return Beside.ELSEWHERE, ()
    return zone, states


def faces_of(known: Reaches, bounds: tuple[float, float, float, float]) -> Faces:
    """Cut a part of the plane into faces.

    Parameters
    ----------
    known : Reaches
        The shapes.
    bounds : tuple of float
        What is wanted: west, south, east and north in metres; a little more than that is cut.
    """
    west, south, east, north = (value + sign * _MARGIN_M for value, sign in zip(bounds, (-1, -1, 1, 1), strict=True))
    lines = [
        shapely.clip_by_rect(shapely.boundary(area), west, south, east, north)
        for area in _areas(known).values()
        if shapely.intersects(area, shapely.box(west, south, east, north))
    ]
    across, upwards = (
        np.unique([low, high, *np.arange(np.ceil(low / _GRID_M), high / _GRID_M) * _GRID_M])
        for low, high in ((west, east), (south, north))
    )
    grid = [[(x, south), (x, north)] for x in across] + [[(west, y), (east, y)] for y in upwards]
    edges = shapely.get_parts(shapely.union_all([*lines, shapely.multilinestrings(grid)]))
    areas = shapely.get_parts(shapely.polygonize(edges))
    middles = shapely.line_interpolate_point(edges, 0.5, normalized=True)
    beside = _beside(edges, shapely.get_coordinates(middles))
    places = np.vstack([shapely.get_coordinates(shapely.point_on_surface(areas)), *beside])
    found, n, m = told(known, places), len(areas), len(edges)
    return Faces(
        areas,
        found.wheres,
        {reading: at[:n] for reading, at in found.at.items()},
        {reading: doubted[:n] for reading, doubted in found.doubted.items()},
        edges,
        {reading: np.column_stack([at[n : n + m], at[n + m :]]) for reading, at in found.at.items()},
    )


def _beside(edges: Geometries, middles: Floats) -> tuple[Floats, Floats]:
    """Give a place on either side of the middle of each edge."""
    whole = shapely.length(edges)
    before, after = (
        shapely.get_coordinates(shapely.line_interpolate_point(edges, whole / 2 + sign * np.minimum(1, whole / 4)))
        for sign in (-1, 1)
    )
    along = after - before
    far = np.hypot(*along.T)
    across = np.column_stack([-along[:, 1], along[:, 0]]) * (_BESIDE_M / np.where(far > 0, far, 1))[:, None]
    return middles + across, middles - across


def _inside(area: BaseGeometry, points: Floats) -> NDArray[np.bool_]:
    west, south, east, north = area.bounds
    x, y = points.T
    near = np.flatnonzero((x >= west) & (x <= east) & (y >= south) & (y <= north))
    found = np.zeros(len(points), dtype=np.bool_)
    found[near] = shapely.contains_xy(area, points[near])
    return found
