"""Whose water every place of a part of the plane is, under all readings at once, and the faces that fall out of it."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from data.codes import Reading, WaterZone
from geo.layers import layer
from geo.measure.reached import Reaches, area_of
from geo.measure.water import if_closed, zone_of
from geo.projection import Floats

LAND: Final = "land"
_GRID_M: Final = 200_000.0
"""Faces are cut along lines so far apart: what is small is then compared with small faces alone."""

_MARGIN_M: Final = 5_000.0
_BESIDE_M: Final = 0.5

Where = tuple[WaterZone | None, tuple[str, ...]]
"""A zone and the states whose it is; no zone on land."""

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


def told(known: Reaches, points: Floats) -> Told:
    """Tell where points of the plane, n x 2, are: on land as it is drawn, else in whose water."""
    areas = {name: area for name, area in known.areas.items() if not name.startswith("rules-")} | {LAND: land()}
    bits = np.zeros(len(points), dtype=np.int64)
    for number, area in enumerate(areas.values()):
        bits |= _inside(area, points).astype(np.int64) << number
    patterns, of = np.unique(bits, return_inverse=True)
    held = {name: (patterns >> number & 1).astype(np.bool_) for number, name in enumerate(areas)}
    here = [frozenset(name for name, holds in held.items() if holds[at]) for at in range(len(patterns))]
    wheres: dict[Where, int] = {}
    at, doubted = {}, {}
    for reading in Reading:
        own = [(None, ()) if LAND in names else zone_of(known, names, reading) for names in here]
        at[reading] = np.asarray([wheres.setdefault(one, len(wheres)) for one in own], dtype=np.int64)[of]
        doubted[reading] = if_closed(held, reading, own)[of]
    return Told(tuple(wheres), at, doubted)


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
    shapes = [area for name, area in known.areas.items() if not name.startswith("rules-")]
    lines = [
        shapely.clip_by_rect(shapely.boundary(area), west, south, east, north)
        for area in (*shapes, land())
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
