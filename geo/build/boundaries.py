"""The lines: sector meridians, agreed boundaries, Canada's baselines, and what is computed from them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, cast

import numpy as np
from shapely.geometry.base import BaseGeometry

from geo.build import facts
from geo.build.coast import Coast, Shore
from geo.build.context import Context
from geo.build.legs import Leg, Point, chained, geodesic, leg_between, meridian, through
from geo.build.reach import LIMIT_M, as_near, within
from geo.build.shape import Shape
from geo.build.shores import edge_between, shore_between
from geo.projection import Floats

POLE_DEG: Final = 90.0
_BASELINE_SPACING_M: Final = 1_000.0
_STEP_DEG: Final = 0.1


@dataclass(frozen=True)
class Grounds:
    """What lines and zones are computed from: the folders and the coast of the bake; each part is made once."""

    context: Context

    @property
    def coast(self) -> Coast:
        """The 10m coast."""
        return self.context.coast

    def points(self, line: str) -> list[facts.LegalPoint]:
        """Give the points that the law gives for a line."""
        return facts.line_points(self.context.inputs, line)

    def anchor(self, name: str) -> Point:
        """Give the first point of a line or place."""
        return facts.anchor(self.context.inputs, name)

    def fishing_zone(self, area: str) -> list[Point]:
        """Give the points of an area of Canada's Fishing Zone 6."""
        return facts.fishing_zone(self.context.inputs, area)

    @cached_property
    def baselines(self) -> tuple[tuple[Leg, Floats], ...]:
        """Canada's baselines of 1985 in order, each leg a geodesic or a low-water stretch along the shore."""
        points = facts.baseline_points(self.context.inputs)
        stretches = facts.low_water_stretches(self.context.inputs)
        low_water = {frozenset(ends) for ends in stretches}
        pairs = [stretches[0], *pairwise(points)]
        return tuple(self._baseline(start, end, shore=frozenset((start, end)) in low_water) for start, end in pairs)

    def _baseline(self, start: Point, end: Point, *, shore: bool) -> tuple[Leg, Floats]:
        along = shore_between(self.coast.land, start, end) if shore else None
        return (Leg.GEODESIC, geodesic(start, end)) if along is None else (Leg.SHORE, along)

    @cached_property
    def canada(self) -> Shore:
        """Canada's shore with the straight baselines."""
        own = self.coast.country == "CAN"
        straight = chained(
            [
                geodesic((leg[0, 0], leg[0, 1]), (leg[-1, 0], leg[-1, 1]), _BASELINE_SPACING_M)
                for kind, leg in self.baselines
                if kind is Leg.GEODESIC
            ]
        )
        return Shore(np.r_[self.coast.lon_deg[own], straight[:, 0]], np.r_[self.coast.lat_deg[own], straight[:, 1]])

    @cached_property
    def canada_reach(self) -> BaseGeometry:
        """What lies within 200 nautical miles of Canada's baselines."""
        return within(self.canada)

    @cached_property
    def russia_reach(self) -> BaseGeometry:
        """What lies within 200 nautical miles of Russia's shore."""
        return within(self.coast.shore("RUS"))

    @cached_property
    def beaufort_equidistance(self) -> Floats:
        """The line as far from the United States as from Canada, from the shore to Canada's 200 nautical miles."""
        start = self.fishing_zone("1")[0]
        alaska = self.coast.shore("USA")
        points = [start]
        for lat in np.arange(np.ceil(start[1] / _STEP_DEG) * _STEP_DEG, 74, _STEP_DEG):
            point = as_near(alaska, self.canada, float(lat), -146, -130)
            if self.canada.distance_m(*point) > LIMIT_M:
                break
            points.append(point)
        return np.vstack([through(points), self._edge_crossing(points[-1], alaska)])

    def _edge_crossing(self, last: Point, alaska: Shore) -> Floats:
        """Find where the equidistance reaches 200 nautical miles, by halving the last step."""
        low, high = last[1], last[1] + _STEP_DEG
        for _ in range(30):
            middle = (low + high) / 2
            point = as_near(alaska, self.canada, middle, -146, -130)
            low, high = (middle, high) if self.canada.distance_m(*point) < LIMIT_M else (low, middle)
        return np.asarray([point])

    @cached_property
    def greenland_line(self) -> Floats:
        """From the Lincoln Sea south: the law's points to 66° 15′ N, then as far from one coast as from the other."""
        north = self.fishing_zone("3")[::-1]
        south = self.fishing_zone("2")[:0:-1]
        greenland = self.coast.shore("GRL")
        computed = [as_near(self.canada, greenland, float(lat), -62, -50) for lat in np.arange(66.0, 59.4, -0.5)]
        return through([*north, *south, *computed])


def _northern_shore_deg(coast: Coast, lon_deg: float, above_deg: float, below_deg: float) -> float:
    """Give the latitude at which a meridian leaves the northernmost land between two latitudes."""
    lat = np.arange(below_deg, above_deg, -0.001)
    return float(lat[np.argmax(coast.is_land(np.full_like(lat, lon_deg), lat))])


def sector_meridians(grounds: Grounds) -> list[Shape]:
    """Give the four sector meridians, each from its shore or strait to the Pole."""
    west, east = grounds.anchor("canada-sector-141w"), grounds.anchor("canada-sector-60w")
    soviet_west, soviet_east = grounds.anchor("soviet-decree-1926-west"), grounds.anchor("soviet-decree-1926-east")
    bering = grounds.anchor("usa-ussr-1990")
    shore = _northern_shore_deg(grounds.coast, soviet_west[0], 69.0, 71.0)
    return [
        Shape("canada-sector-141w", (meridian(west[0], west[1], POLE_DEG),)),
        Shape("canada-sector-60w", (meridian(east[0], east[1], POLE_DEG),)),
        Shape("soviet-decree-1926-west", (meridian(soviet_west[0], shore, POLE_DEG),)),
        Shape("soviet-decree-1926-east", (meridian(soviet_east[0], bering[1], POLE_DEG),)),
    ]


def agreed_boundaries(grounds: Grounds) -> list[Shape]:
    """Give the boundaries that two states have agreed on, as far as their points could be had."""
    treaties = []
    for line in ("norway-russia-2007", "norway-russia-2010"):
        given = grounds.points(line)
        legs = [leg_between(cast("Leg", one.leg), one.point, other.point) for one, other in pairwise(given)]
        treaties.append(Shape(line, (chained(legs),)))
    return [
        *treaties,
        Shape("usa-ussr-1990", (_to_200_miles(grounds, grounds.anchor("usa-ussr-1990")),)),
        Shape("canada-greenland-1973", (through(grounds.fishing_zone("2")[1:]),)),
    ]


def _to_200_miles(grounds: Grounds, start: Point) -> Floats:
    """Give a meridian north from a point to where the nearest coast is 200 nautical miles away."""
    lat = np.arange(start[1], POLE_DEG, 0.001)
    distance = grounds.coast.every_shore.distance_m(np.full_like(lat, start[0]), lat)
    return meridian(start[0], start[1], float(lat[np.flatnonzero(distance <= LIMIT_M)[-1]]))


def canada_lines(grounds: Grounds) -> list[Shape]:
    """Give Canada's baselines, its line in the Lincoln Sea, and the edge of its 200 nautical miles."""
    start, end = grounds.fishing_zone("1")[1], grounds.fishing_zone("3")[-1]
    edge = edge_between(grounds.canada_reach, start, end, (-120.0, 80.0))
    return [
        Shape("canada-baselines-1985", (chained([leg for _, leg in grounds.baselines]),), legs=grounds.baselines),
        Shape("canada-200nm-limit", (edge,)),
        Shape("canada-lincoln-sea-line", (through(grounds.fishing_zone("3")),)),
    ]


def beaufort_lines(grounds: Grounds) -> list[Shape]:
    """Give the two lines that Canada and the United States hold to in the Beaufort Sea."""
    shore, limit = grounds.fishing_zone("1")
    return [
        Shape("beaufort-canada-141w", (meridian(shore[0], shore[1], limit[1]),)),
        Shape("beaufort-usa-equidistance", (grounds.beaufort_equidistance,)),
    ]
