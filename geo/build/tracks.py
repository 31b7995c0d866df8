"""The tracks of the sailing routes: which points each passes, and how far its legs keep from the shore."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import shapely

from geo.build.coast import Coast
from geo.build.facts import rows
from geo.build.legs import GEOD, Point, geodesic, in_plane

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
    return [_leg(coast, start, end) for start, end in itertools.pairwise(track)]


def _leg(coast: Coast, start: RoutePoint, end: RoutePoint) -> TrackLeg:
    line = geodesic(start.point, end.point, _SOUNDING_M)
    distance_m = coast.every_shore.distance_m(line[:, 0], line[:, 1])
    plane = shapely.LineString(in_plane(line))
    over_m = shapely.intersection(coast.land, plane).length if shapely.intersects(coast.land, plane) else 0.0
    length_m = GEOD.inv(*start.point, *end.point)[2]
    return TrackLeg(start, end, float(length_m) / 1000, float(distance_m.min()) / 1000, float(over_m) / 1000)
