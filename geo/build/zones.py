"""The zones: waters between lines that a law names, shores, and what is computed from them.

A zone is cut out with a ring that runs through water where the law says so and over land elsewhere; then land is
taken away. Points that only lead over land stand here as they are, and a test holds that they are on land.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.build.boundaries import POLE_DEG, Grounds
from geo.build.coast import densified
from geo.build.legs import Leg, Point, chained, geodesic, in_plane, leg_between, meridian, parallel
from geo.build.reach import LIMIT_M, within
from geo.build.shape import Shape, without_slivers
from geo.build.shores import edge_between, shore_between
from geo.degrees import polygons_of
from geo.projection import DISC_RADIUS_M, Floats, forward

SOUTHERN_LIMIT_DEG: Final = 60.0
IN_THE_ARCHIPELAGO: Final = (-104.0, 74.3)
IN_THE_GREENLAND_SEA: Final = (-5.0, 76.5)
HANS_ISLAND_RADIUS_M: Final = 2_000.0
_RING_M: Final = 10_000.0
_BEYOND_M: Final = 1_500_000.0
_TOUCHING_M: Final = 5_000.0

OVER_NORTH_AMERICA: Final[tuple[Point, ...]] = (
    (-65.0, 60.0), (-65.5, 58.0), (-65.0, 55.0), (-70.0, 53.0), (-76.0, 51.0), (-79.0, 50.5), (-82.0, 50.0),
    (-88.0, 53.0), (-97.0, 57.0), (-97.0, 60.0), (-105.0, 62.0), (-120.0, 64.0), (-132.0, 66.0), (-140.0, 67.5),
)  # fmt: skip
"""From Labrador round Hudson Bay and James Bay to Yukon, over land except on the parallel of 60° N."""

OVER_NOVAYA_ZEMLYA: Final[tuple[Point, ...]] = ((66.0, 76.35), (62.0, 75.7), (59.0, 74.9), (56.5, 73.9), (54.7, 73.5))
"""From Cape Zhelaniya to the north side of the western mouth of Matochkin Shar."""

TO_THE_MAINLAND: Final[tuple[Point, ...]] = (
    (54.3, 73.2), (55.2, 72.8), (55.0, 72.0), (55.0, 71.3), (57.0, 70.75), (58.0, 70.5), (59.3, 70.1), (60.3, 69.8),
    (60.5, 69.75), (60.75, 69.6),
)  # fmt: skip
"""From its south side over the southern island, the Kara Gate, Vaygach and the Yugorsky Shar."""

OVER_ASIA: Final[tuple[Point, ...]] = (
    (62.0, 68.0), (66.0, 66.0), (72.0, 65.0), (85.0, 65.0), (110.0, 66.0), (140.0, 66.0), (165.0, 66.5),
    (175.0, 67.0), (180.0, 67.3), (-177.0, 67.1), (-173.5, 66.5), (-171.0, 66.2),
)  # fmt: skip
"""From the Yugorsky Shar to Cape Dezhnev."""

KANIN_TO_ILPYRSKIY: Final[tuple[Point, ...]] = (
    (44.5, 68.4), (44.5, 67.8), (45.0, 66.8), (48.0, 66.0), (60.0, 65.0), (72.0, 65.0), (110.0, 65.0), (150.0, 65.0),
    (163.0, 64.0), (167.5, 62.0), (166.0, 61.0), (165.0, 60.4), (164.2, 60.0),
)  # fmt: skip
"""From Cape Kanin Nos over Asia to the Bering Sea at 60° N; the shore round Bering Strait lies north and east of it."""

ALASKA_TO_HUDSON_BAY: Final[tuple[Point, ...]] = (
    (-160.0, 61.5), (-150.0, 64.0), (-130.0, 63.0), (-110.0, 61.0), (-96.0, 60.0),
)  # fmt: skip
"""Over North America from the Bering Sea to the western shore of Hudson Bay at 60° N."""


def _over_land(points: Sequence[Point]) -> Floats:
    return densified(np.asarray([(lon % 360, lat) for lon, lat in points]), _RING_M)


def _ring(*pieces: Floats) -> BaseGeometry:
    return shapely.make_valid(shapely.Polygon(np.concatenate([in_plane(piece) for piece in pieces])))


def _water(area: BaseGeometry, land: BaseGeometry) -> BaseGeometry:
    return without_slivers(shapely.difference(area, land))


def _main(area: BaseGeometry) -> BaseGeometry:
    """Keep what hangs together with the largest part, across land that cuts straits; drop far slivers."""
    largest = polygons_of(area)[0]
    return shapely.MultiPolygon([part for part in polygons_of(area) if part.distance(largest) < _TOUCHING_M * 20])


def canada_internal_waters(grounds: Grounds) -> Shape:
    """Give the waters behind Canada's baselines of 1985, Hudson Bay, James Bay and Ungava Bay with them."""
    baselines = chained([leg for _, leg in grounds.baselines])
    ring = _ring(baselines, _over_land(OVER_NORTH_AMERICA))
    return Shape("canada-internal-waters-1985", area=_water(ring, grounds.coast.land), label=IN_THE_ARCHIPELAGO)


def canada_arctic_waters(grounds: Grounds) -> Shape:
    """Give the arctic waters of Canada's Arctic Waters Pollution Prevention Act, land taken away."""
    greenland = grounds.greenland_line
    shore = grounds.fishing_zone("1")[0]
    labrador = parallel(SOUTHERN_LIMIT_DEG, -97.0, float(greenland[-1, 0]))[::-1]
    ring = _ring(
        meridian(shore[0], 67.0, POLE_DEG - 1),
        geodesic((shore[0], POLE_DEG - 1), (greenland[0, 0], POLE_DEG - 1)),
        greenland[greenland[:, 1] >= SOUTHERN_LIMIT_DEG],
        labrador,
        _over_land(OVER_NORTH_AMERICA[OVER_NORTH_AMERICA.index((-97.0, 60.0)) :]),
    )
    waters = shapely.intersection(ring, grounds.canada_reach)
    return Shape("canada-arctic-waters", area=_water(waters, grounds.coast.land))


def northern_vts_zone(grounds: Grounds, arctic_waters: BaseGeometry, internal_waters: BaseGeometry) -> Shape:
    """Give the Northern VTS Zone: the arctic waters, and Hudson Bay, James Bay and Ungava Bay south of them."""
    south = shapely.difference(internal_waters, _cap(SOUTHERN_LIMIT_DEG))
    joined = shapely.union_all([arctic_waters, south], grid_size=1.0)
    return Shape("northern-vts-zone", area=without_slivers(shapely.difference(joined, grounds.coast.land)))


def _cap(lat_deg: float) -> BaseGeometry:
    edge = parallel(lat_deg, -180, 180)[:-1]
    return shapely.Polygon(np.column_stack(forward(*edge.T)))


def northern_sea_route(grounds: Grounds) -> list[Shape]:
    """Give the water area of the Northern Sea Route, and its outer edge as a line of its own."""
    zhelaniya, dezhnev = grounds.anchor("cape-zhelaniya"), grounds.anchor("cape-dezhnev")
    boundary_deg = grounds.anchor("usa-ussr-1990")[0]
    ring = _ring(
        meridian(zhelaniya[0], zhelaniya[1], POLE_DEG - 1)[::-1],
        _over_land([zhelaniya, *OVER_NOVAYA_ZEMLYA]),
        _over_land([*TO_THE_MAINLAND, *OVER_ASIA, dezhnev]),
        parallel(dezhnev[1], dezhnev[0], boundary_deg),
        meridian(boundary_deg, dezhnev[1], POLE_DEG - 1),
    )
    area = _water(shapely.intersection(ring, grounds.russia_reach), grounds.coast.land)
    west, east = (_meets_edge(grounds, lon) for lon in (zhelaniya[0], boundary_deg))
    edge = edge_between(shapely.intersection(ring, grounds.russia_reach), west, east, (130.0, 82.0))
    return [Shape("nsr-water-area", area=_main(area)), Shape("nsr-outer-edge", (edge,))]


def _meets_edge(grounds: Grounds, lon_deg: float) -> Point:
    """Give where a meridian leaves the 200 nautical miles of Russia's shore."""
    lat = np.arange(70.0, POLE_DEG, 0.001)
    near = grounds.coast.shore("RUS").distance_m(np.full_like(lat, lon_deg), lat) <= LIMIT_M
    return lon_deg, float(lat[np.flatnonzero(near)[-1]])


def polar_code_waters(grounds: Grounds) -> Shape:
    """Give the Arctic waters of the Polar Code, with the legs that its text names."""
    given = grounds.points("polar-code-arctic-waters")
    legs = [(one.leg or Leg.NOT_STATED, one.point, other.point) for one, other in pairwise(given[:4])]
    sea = [(kind, leg_between(kind, start, end)) for kind, start, end in legs]
    jan_mayen, bear_island, kanin_nos, labrador = (given[index].point for index in (3, 4, 5, 6))
    east_end = _east_end(grounds, jan_mayen)
    shore = shore_between(grounds.coast.land, jan_mayen, east_end)
    if shore is not None:
        sea.append((Leg.SHORE, shore))
    sea.append((Leg.NOT_STATED, geodesic(east_end, bear_island)))
    sea.append((Leg.GREAT_CIRCLE, geodesic(bear_island, kanin_nos)))
    bering = parallel(SOUTHERN_LIMIT_DEG, KANIN_TO_ILPYRSKIY[-1][0], 195.3)
    hudson = parallel(SOUTHERN_LIMIT_DEG, ALASKA_TO_HUDSON_BAY[-1][0], labrador[0])
    last = geodesic(labrador, given[0].point)
    ring = _ring(
        *(leg for _, leg in sea),
        _over_land([kanin_nos, *KANIN_TO_ILPYRSKIY]),
        bering,
        _over_land([(195.3, 60.0), *ALASKA_TO_HUDSON_BAY]),
        hudson,
        last,
    )
    on_parallels = [(Leg.PARALLEL, _seaward(grounds, leg)) for leg in (bering, hudson)]
    named = (*sea, *((kind, piece) for kind, pieces in on_parallels for piece in pieces), (Leg.NOT_STATED, last))
    return Shape(
        "polar-code-arctic-waters", area=_water(ring, grounds.coast.land), legs=tuple(named), label=IN_THE_GREENLAND_SEA
    )


def _east_end(grounds: Grounds, start: Point) -> Point:
    """Give the easternmost point of the island that a point stands on."""
    own = grounds.coast.shore("NOR")
    near = (np.abs(own.lon_deg - start[0]) < 2) & (np.abs(own.lat_deg - start[1]) < 1)  # noqa: PLR2004  # Jan Mayen alone
    index = int(np.flatnonzero(near)[np.argmax(own.lon_deg[near])])
    return float(own.lon_deg[index]), float(own.lat_deg[index])


def _seaward(grounds: Grounds, leg: Floats) -> list[Floats]:
    """Give the pieces of a leg that run over water."""
    fine = densified(leg, 2_000.0)
    wet = ~grounds.coast.is_land(fine[:, 0], fine[:, 1])
    edges = np.flatnonzero(np.diff(wet.astype(np.int8))) + 1
    pieces = [piece for piece in np.split(np.arange(len(fine)), edges) if wet[piece[0]] and len(piece) > 1]
    return [fine[piece] for piece in pieces]


def high_seas(grounds: Grounds) -> Shape:
    """Give the high seas of the central Arctic Ocean: round the Pole, beyond 200 nautical miles of every coast."""
    reach = within(grounds.coast.every_shore)
    disc = shapely.Point(0, 0).buffer(DISC_RADIUS_M - _BEYOND_M)
    parts = polygons_of(shapely.difference(disc, reach))
    return Shape("central-arctic-high-seas", area=next(part for part in parts if part.contains(shapely.Point(0, 0))))


def beaufort_wedge(grounds: Grounds) -> Shape:
    """Give the waters of the Beaufort Sea in which Canada and the United States each assert rights."""
    shore, limit = grounds.fishing_zone("1")
    equidistance = grounds.beaufort_equidistance
    end = (float(equidistance[-1, 0]), float(equidistance[-1, 1]))
    edge = edge_between(grounds.canada_reach, limit, end, (-139.0, 73.0))
    ring = _ring(meridian(shore[0], shore[1], limit[1]), edge, equidistance[::-1])
    return Shape("beaufort-wedge", area=_water(ring, grounds.coast.land))


def hans_island(grounds: Grounds) -> Shape:
    """Give a circle as wide as the island's position is uncertain; it is no boundary."""
    lon, lat = grounds.anchor("hans-island")
    circle = shapely.Point(in_plane([(lon, lat)])[0]).buffer(HANS_ISLAND_RADIUS_M)
    return Shape("hans-island", area=shapely.MultiPolygon([circle]), label=(lon, lat))


def zones(grounds: Grounds) -> list[Shape]:
    """Give every zone."""
    internal, arctic = canada_internal_waters(grounds), canada_arctic_waters(grounds)
    return [
        internal,
        arctic,
        northern_vts_zone(
            grounds, shapely.MultiPolygon(polygons_of(arctic.area)), shapely.MultiPolygon(polygons_of(internal.area))
        ),
        *northern_sea_route(grounds),
        polar_code_waters(grounds),
        high_seas(grounds),
        beaufort_wedge(grounds),
        hans_island(grounds),
    ]
