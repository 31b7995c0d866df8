"""The sailing routes: geodesics from strait to strait, none of them over land, and how far they keep from the shore."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import shapely

from data.errors import Fault, RegisterError
from data.schema import KM_IN_A_NAUTICAL_MILE, LIST_SEPARATOR
from geo.build.coast import Coast
from geo.build.context import Context
from geo.build.facts import rows
from geo.build.legs import GEOD, Point, geodesic, in_plane, through
from geo.build.shape import Shape, in_degrees
from geo.build.write import metres, publish_layer
from geo.degrees import DECIMALS
from geo.parts import encoded
from geo.projection import Floats

TABLE: Final = "routes"
PREFIXES: Final = ("northern-sea-route-", "northwest-passage-")
_NUMBERS: Final = ("length_km", "length_nm")
_LISTS: Final = ("references", "crosses")
POINTS: Final = "route_points"
TRACKS: Final = "route_tracks"
_SOUNDING_M: Final = 250.0


@dataclass(frozen=True, slots=True)
class RoutePoint:
    """A point that a route passes, in degrees.

    Its ``strait`` is empty where it passes none there. Its ``grade`` is ``two-sources`` or ``one-source`` for a
    position of a strait that a source gives, ``waypoint`` for a point of ours, which claims nothing and has no source.
    """

    id: str
    strait: str
    point: Point
    grade: str
    source: str


@dataclass(frozen=True, slots=True)
class TrackLeg:
    """A geodesic between two points of a track, measured against the coast.

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
    """

    start: RoutePoint
    end: RoutePoint
    length_km: float
    clearance_km: float
    over_land_km: float


def route_points(folder: Path) -> Mapping[str, RoutePoint]:
    """Read the points that routes pass, by id."""
    return {
        row["id"]: RoutePoint(
            row["id"], row["strait"], (float(row["lon_deg"]), float(row["lat_deg"])), row["grade"], row["source"]
        )
        for row in rows(folder, POINTS)
    }


def read_tracks(folder: Path) -> Mapping[str, tuple[RoutePoint, ...]]:
    """Read the points of each route in the order of sailing, by the route's id."""
    points = route_points(folder)
    return {row["route"]: tuple(points[name] for name in row["points"].split(";")) for row in rows(folder, TRACKS)}


def measured(coast: Coast, track: tuple[RoutePoint, ...]) -> list[TrackLeg]:
    """Measure the legs of a track of at least two points, with a look at the shore every 250 m."""
    return [_leg(coast, start, end) for start, end in pairwise(track)]


@functools.cache  # the seven routes of the Northwest Passage share most of their legs
def _leg(coast: Coast, start: RoutePoint, end: RoutePoint) -> TrackLeg:
    line = geodesic(start.point, end.point, _SOUNDING_M)
    distance_m = coast.every_shore.distance_m(line[:, 0], line[:, 1])
    plane = shapely.LineString(in_plane(line))
    over_m = shapely.intersection(coast.land, plane).length if shapely.intersects(coast.land, plane) else 0.0
    length_m = GEOD.inv(*start.point, *end.point)[2]
    return TrackLeg(start, end, float(length_m) / 1000, float(distance_m.min()) / 1000, float(over_m) / 1000)


def line_of(track: tuple[RoutePoint, ...]) -> Floats:
    """Give a route's line, the geodesics through its points, as longitudes and latitudes, n x 2."""
    return through([passed.point for passed in track])


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


def lengths_of(legs: list[TrackLeg]) -> tuple[int, int]:
    """Give the length of a route in whole kilometres and whole nautical miles."""
    length_km = sum(leg.length_km for leg in legs)
    return round(length_km), round(length_km / KM_IN_A_NAUTICAL_MILE)


def faults_of(row: int, cells: Mapping[str, str], track: tuple[RoutePoint, ...], legs: list[TrackLeg]) -> list[Fault]:
    """List where a row of ``routes.csv`` and its track, measured leg by leg, do not fit, and legs that lie on land."""
    file = f"{TABLE}.csv"
    straits = ";".join(straits_of(track))
    found = dict(zip(_NUMBERS, map(str, lengths_of(legs)), strict=True)) | {"straits": straits}
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
        legs = measured(context.coast, tracks[name])
        faults += faults_of(row, cells, tracks[name], legs)
        line = line_of(tracks[name])
        layer.append({**_properties(cells, tracks[name], legs), "geometry": in_degrees(Shape(name, lines=(line,)))})
        drawn[name] = drawn_band(line)
    if faults:
        raise RegisterError(faults)
    publish_layer(context.shapes, TABLE, layer, drawn, lambda name: name.startswith(PREFIXES))
