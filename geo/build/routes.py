"""The sailing routes: ways over water of least cost from strait to strait, and how far they keep from the shore."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
import shapely
from shapely.ops import substring

from data.errors import Fault, RegisterError
from data.schema import KM_IN_A_NAUTICAL_MILE, LIST_SEPARATOR
from geo.build.coast import Coast
from geo.build.context import Context
from geo.build.facts import rows
from geo.build.legs import Point, chained, in_plane, length_km, through
from geo.build.relief import bed
from geo.build.seaway import Waters, leg_over_water
from geo.build.shape import Shape, in_degrees
from geo.build.smoothing import smoothed
from geo.build.write import metres, publish_layer
from geo.degrees import DECIMALS
from geo.parts import encoded
from geo.projection import Floats, inverse

TABLE: Final = "routes"
PREFIXES: Final = ("northern-sea-route-", "northwest-passage-")
FLOOR_M: Final = 20.0
"""The depth that is looked for where a point of the leg does not state another: an assumption of ours."""
_NUMBERS: Final = ("length_km", "length_nm", "below_floor_km")
_LISTS: Final = ("references", "crosses")
POINTS: Final = "route_points"
TRACKS: Final = "route_tracks"
_SOUNDING_M: Final = 250.0


@dataclass(frozen=True, slots=True)
class RoutePoint:
    """A point that a route passes, in degrees.

    Its ``strait`` is empty where it passes none there. Its ``grade`` is ``two-sources`` or ``one-source`` for a
    position of a strait that a source gives, ``waypoint`` for a point of ours, which claims nothing and has no source.
    ``floor_m`` is the depth that is looked for on the legs beside it, None where it states none.
    """

    id: str
    strait: str
    point: Point
    grade: str
    source: str
    floor_m: float | None = None


@dataclass(frozen=True, slots=True)
class TrackLeg:
    """What lies between two points of a track, measured along the line against coast and sea floor.

    Attributes
    ----------
    start, end : RoutePoint
        Its ends, in the order of sailing.
    length_km : float
        On the ellipsoid.
    clearance_km : float
        Distance from the shore where the leg comes closest to it.
    over_land_km : float
        Length that lies on land; 0 where the coast leaves the way open.
    floor_m : float
        The depth that was looked for.
    below_floor_km : float
        Length over which the grid of the sea floor shows less.
    """

    start: RoutePoint
    end: RoutePoint
    length_km: float
    clearance_km: float
    over_land_km: float
    floor_m: float
    below_floor_km: float


def route_points(folder: Path) -> Mapping[str, RoutePoint]:
    """Read the points that routes pass, by id."""
    return {
        row["id"]: RoutePoint(
            row["id"],
            row["strait"],
            (float(row["lon_deg"]), float(row["lat_deg"])),
            row["grade"],
            row["source"],
            float(row["floor_m"]) if row["floor_m"] else None,
        )
        for row in rows(folder, POINTS)
    }


def read_tracks(folder: Path) -> Mapping[str, tuple[RoutePoint, ...]]:
    """Read the points of each route in the order of sailing, by the route's id."""
    points = route_points(folder)
    return {row["route"]: tuple(points[name] for name in row["points"].split(";")) for row in rows(folder, TRACKS)}


def floor_between(start: RoutePoint, end: RoutePoint) -> float:
    """Give the depth that is looked for on a leg: the lesser that its ends state, else `FLOOR_M`."""
    return min((floor for floor in (start.floor_m, end.floor_m) if floor is not None), default=FLOOR_M)


@functools.cache
def waters_of(context: Context) -> Waters:
    """Give what the ways are looked for in, read once."""
    return Waters(context.coast, bed(context.etopo1))


@functools.cache  # the seven routes of the Northwest Passage share most of their legs
def _way(waters: Waters, start: RoutePoint, end: RoutePoint) -> Floats:
    return leg_over_water(waters, start.point, end.point, floor_between(start, end))


@functools.cache
def line_of(waters: Waters, track: tuple[RoutePoint, ...]) -> Floats:
    """Give a route's line as longitudes and latitudes, n x 2: geodesics between points of the way over water."""
    way = chained([_way(waters, start, end) for start, end in pairwise(track)])
    inner = np.column_stack(inverse(*smoothed(waters.coast, way)[1:-1].T))
    return through([track[0].point, *cast("list[Point]", [tuple(point) for point in inner.tolist()]), track[-1].point])


def measured(waters: Waters, track: tuple[RoutePoint, ...], line: Floats) -> list[TrackLeg]:
    """Measure a line from point to point of its track of at least two, with a look at shore and floor every 250 m."""
    plane = shapely.LineString(in_plane(line))
    at = [plane.project(shapely.Point(point)) for point in in_plane([passed.point for passed in track])]
    return [
        _leg(waters, start, end, np.asarray(shapely.segmentize(substring(plane, first, last), _SOUNDING_M).coords))
        for (start, end), (first, last) in zip(pairwise(track), pairwise([0.0, *at[1:-1], plane.length]), strict=True)
    ]


def _leg(waters: Waters, start: RoutePoint, end: RoutePoint, plane: Floats) -> TrackLeg:
    line = np.column_stack(inverse(*plane.T))
    whole, floor = length_km(line), floor_between(start, end)
    shallow = float((waters.depth_m(line[:, 0], line[:, 1]) < floor).mean())
    clearance_m = float(waters.coast.every_shore.distance_m(line[:, 0], line[:, 1]).min())
    return TrackLeg(start, end, whole, clearance_m / 1000, _over_land_km(waters.coast, plane), floor, shallow * whole)


def _over_land_km(coast: Coast, plane: Floats) -> float:
    line = shapely.LineString(plane)
    over_m = shapely.intersection(coast.land, line).length if shapely.intersects(coast.land, line) else 0.0
    return float(over_m) / 1000


def drawn_band(line: Floats) -> dict[str, Any]:
    """Give a route's drawn form; the name stands at the point in the middle of the line."""
    plane = in_plane(line)
    return {
        "shape": "band",
        **encoded([plane]),
        "bbox": [*metres(*plane.min(axis=0)), *metres(*plane.max(axis=0))],
        "label": metres(*plane[len(plane) // 2]),
    }


def straits_of(track: tuple[RoutePoint, ...]) -> tuple[str, ...]:
    """Give the straits that a track passes, in order."""
    return tuple(passed.strait for passed in track if passed.strait)


def lengths_of(legs: list[TrackLeg]) -> tuple[int, int, int]:
    """Give the length of a route in whole kilometres and nautical miles, and the km above the floor of its legs."""
    whole_km = sum(leg.length_km for leg in legs)
    shallow_km = sum(leg.below_floor_km for leg in legs)
    return round(whole_km), round(whole_km / KM_IN_A_NAUTICAL_MILE), round(shallow_km)


def faults_of(row: int, cells: Mapping[str, str], track: tuple[RoutePoint, ...], legs: list[TrackLeg]) -> list[Fault]:
    """List where a row of ``routes.csv`` and its track, measured leg by leg, do not fit, and legs that lie on land."""
    file = f"{TABLE}.csv"
    straits = ";".join(straits_of(track))
    floor = min(leg.floor_m for leg in legs)
    found = dict(zip(_NUMBERS, map(str, lengths_of(legs)), strict=True))
    found |= {"depth_floor_m": f"{floor:g}", "straits": straits}
    faults = [
        Fault(file, row, column, f"'{cells[column]}' is not what the track has", value)
        for column, value in found.items()
        if cells[column] != value
    ]
    for leg in legs:
        if leg.over_land_km:
            problem = f"the leg from {leg.start.id} to {leg.end.id} lies on land for {leg.over_land_km:.2f} km"
            faults.append(Fault(f"{TRACKS}.csv", None, "points", f"{cells['id']}: {problem}", "a way-point round it"))
    return faults


def _properties(cells: Mapping[str, str], track: tuple[RoutePoint, ...], legs: list[TrackLeg]) -> dict[str, Any]:
    return {
        **cells,
        **{column: int(cells[column]) for column in _NUMBERS},
        "depth_floor_m": float(cells["depth_floor_m"]),
        **{column: cells[column].split(LIST_SEPARATOR) if cells[column] else [] for column in _LISTS},
        "legal_status": "route",
        "straits": list(straits_of(track)),
        "points": [
            {
                "id": passed.id,
                "strait": passed.strait,
                "grade": passed.grade,
                "source": passed.source,
                "position": [round(value, DECIMALS) for value in passed.point],
            }
            for passed in track
        ],
        "legs": [
            {
                "from": leg.start.id,
                "to": leg.end.id,
                "length_km": round(leg.length_km, 1),
                "clearance_km": round(leg.clearance_km, 1),
                "floor_m": leg.floor_m,
                "below_floor_km": round(leg.below_floor_km, 1),
            }
            for leg in legs
        ],
    }


def bake_routes(context: Context) -> None:
    """Write ``routes.geojson`` and the routes of ``drawn.json``.

    Raises
    ------
    RegisterError
        If a route stands in the table and has no track or the other way round, if its row does not fit its track, or
        if a leg lies on land; with every such fault.
    """
    stated = {cells["id"]: cells for cells in rows(context.tables, TABLE)}
    tracks = read_tracks(context.inputs)
    faults = [
        Fault(f"{TABLE}.csv", None, "id", f"'{name}' stands only in one of the table and {TRACKS}.csv", "both")
        for name in sorted(stated.keys() ^ tracks.keys())
    ]
    layer: list[dict[str, Any]] = []
    drawn: dict[str, dict[str, Any]] = {}
    for row, (name, cells) in enumerate(stated.items(), start=2):
        if name not in tracks:
            continue
        line = line_of(waters_of(context), tracks[name])
        legs = measured(waters_of(context), tracks[name], line)
        faults += faults_of(row, cells, tracks[name], legs)
        layer.append({**_properties(cells, tracks[name], legs), "geometry": in_degrees(Shape(name, lines=(line,)))})
        drawn[name] = drawn_band(line)
    if faults:
        raise RegisterError(faults)
    publish_layer(context.shapes, TABLE, layer, drawn, lambda name: name.startswith(PREFIXES))
