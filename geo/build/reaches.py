"""What lies within 12 and 200 nautical miles of each state, as the run time needs it to tell whose water a place is.

Twelve nautical miles are drawn round the land itself, in a plane that is true to shape, band of latitude by band; for
200, `geo.build.reach` draws circles. Where two states reach, a line that they have agreed on or hold to divides, where
its points were at hand; elsewhere both reach. Land is not taken away.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, cast

import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry
from shapely.ops import split

from geo.build.boundaries import Grounds
from geo.build.coast import ALPHA3, CHORD_M, densified, read_countries
from geo.build.legs import Point, chained, in_plane, meridian
from geo.build.packages import world_atlas
from geo.build.reach import within
from geo.build.shape import Shape
from geo.build.write import json_bytes, publish
from geo.degrees import polygons_of
from geo.parts import encoded
from geo.projection import CRS, Floats, inverse

FILE: Final = "waters.json"
TWELVE_M: Final = 12 * 1852.0
CLOSED_M: Final = 60_000.0
"""Russia's baselines are not at hand: what they could change is measured as if they closed all waters up to so wide."""
STATES: Final = {
    "canada": ("CAN",),
    "russia": ("RUS",),
    "united-states": ("USA",),
    "denmark": ("GRL",),
    "norway": ("NOR",),
    "iceland": ("ISL",),
}
"""The states with a coast in the north, by their ids as actors, with the codes of their shores."""

_SHAPE_TRUE: Final = "EPSG:3995"  # polar stereographic, 71 degrees N true
_TRUE_AT_DEG: Final = 71.0
_BAND_DEG: Final = 0.5
_SOUTH_DEG: Final = 49.0
_STRIP_M: Final = 3_000.0
_FINE_M: Final = 100.0
_COARSE_M: Final = 300.0
_SNAP_M: Final = 1.0
_BEYOND_M: Final = 500_000.0
_TO_SHAPE_TRUE: Final = Transformer.from_crs(CRS, _SHAPE_TRUE, always_xy=True)
_TO_PLANE: Final = Transformer.from_crs(_SHAPE_TRUE, CRS, always_xy=True)


@dataclass(frozen=True, eq=False)
class Reached:
    """Waters with the state whose they are and what they are measured from.

    Attributes
    ----------
    name : str
        Name of the shape.
    state : str
        The state by its id as an actor; empty for rules.
    area : shapely geometry
        Polygons in metres of EPSG:3573, land included.
    """

    name: str
    state: str
    area: BaseGeometry


def _moved(geometry: BaseGeometry, transformer: Transformer) -> BaseGeometry:
    return shapely.transform(geometry, lambda points: np.column_stack(transformer.transform(*points.T)))


def _scale(lat_deg: float) -> float:
    """Give by how much the plane that is true to shape enlarges at a latitude, that of the sphere within 0.1 %."""
    return float((1 + np.sin(np.radians(_TRUE_AT_DEG))) / (1 + np.sin(np.radians(lat_deg))))


@functools.cache
def _bands() -> list[tuple[float, BaseGeometry]]:
    """Give rings of the plane true to shape between two parallels, with the latitude in their middle."""
    to = Transformer.from_crs("EPSG:4326", _SHAPE_TRUE, always_xy=True)
    edges = np.arange(_SOUTH_DEG, 90, _BAND_DEG)
    radii = np.hypot(*to.transform(np.zeros_like(edges), edges))
    discs = [shapely.Point(0, 0).buffer(float(radius), quad_segs=90) for radius in radii]
    middles = edges + _BAND_DEG / 2
    return [(float(lat), shapely.difference(out, inner)) for lat, out, inner in zip(middles, discs, discs[1:])]  # noqa: B905


def around(land: BaseGeometry, distance_m: float) -> BaseGeometry:
    """Give what lies within a short distance of land, both in metres of EPSG:3573; right to about 50 m at 12 miles."""
    there = _moved(land, _TO_SHAPE_TRUE)
    parts = [
        shapely.buffer(shapely.intersection(there, band), distance_m * _scale(lat), quad_segs=24)
        for lat, band in _bands()
        if shapely.intersects(there, band)
    ]
    whole = _moved(shapely.segmentize(shapely.union_all(parts), CHORD_M), _TO_PLANE)
    return shapely.make_valid(whole, method="structure", keep_collapsed=False)


@functools.cache
def lands(grounds: Grounds) -> dict[str, BaseGeometry]:
    """Give the land of each state north of 49 degrees, in metres of EPSG:3573."""
    countries = read_countries(world_atlas("countries-10m", grounds.context.cache))
    found: dict[str, BaseGeometry] = {}
    for state, codes in STATES.items():
        numbers = {number for number, code in ALPHA3.items() if code in codes}
        parts = countries.loc[countries["id"].isin(numbers)].geometry.explode()
        rings = [
            shapely.Polygon(in_plane(densified(np.asarray(part.exterior.coords), CHORD_M)))
            for part in parts
            if part.bounds[3] >= _SOUTH_DEG
        ]
        valid = shapely.make_valid(np.asarray(rings, dtype=object), method="structure", keep_collapsed=False)
        found[state] = shapely.union_all(valid, grid_size=_SNAP_M)
    return found


def _pieces(area: BaseGeometry, lines: Iterable[Floats]) -> list[BaseGeometry]:
    """Cut an area by lines of degrees, each of which is carried on beyond its ends."""
    pieces = list(polygons_of(area))
    for line in lines:
        blade = shapely.LineString(_carried_on(in_plane(line)))
        pieces = [part for piece in pieces for part in polygons_of(split(piece, blade))]
    return pieces


def _carried_on(plane: Floats) -> Floats:
    first, last = plane[0] - plane[1], plane[-1] - plane[-2]
    return np.vstack(
        [
            plane[0] + first / np.hypot(*first) * _BEYOND_M,
            plane,
            plane[-1] + last / np.hypot(*last) * _BEYOND_M,
        ]
    )


@dataclass(frozen=True, eq=False)
class _Divided:
    """Who has which part of what two states reach."""

    grounds: Grounds

    def lines(self, one: str, other: str) -> list[Floats]:
        """Give the lines that divide two states; none where no points were at hand."""
        grounds = self.grounds
        bering = grounds.anchor("usa-ussr-1990")
        shore, limit = grounds.fishing_zone("1")
        found: dict[tuple[str, str], Callable[[], list[Floats]]] = {
            ("russia", "united-states"): lambda: [meridian(bering[0], bering[1], 89.0)],
            ("canada", "united-states"): lambda: [
                meridian(shore[0], shore[1], limit[1]),
                grounds.beaufort_equidistance,
            ],
            ("canada", "denmark"): lambda: [grounds.greenland_line],
            ("norway", "russia"): lambda: [_agreed(grounds)],
        }
        return found[one, other]() if (one, other) in found else []

    def nearer(self, piece: BaseGeometry, one: str, other: str) -> str:
        """Tell which of two states' shores is nearer to a piece of water."""
        lon, lat = inverse(*np.asarray(piece.representative_point().coords).T)
        distance = {
            state: float(self.grounds.coast.shore(*STATES[state]).distance_m(lon, lat)[0]) for state in (one, other)
        }
        return min(distance, key=lambda state: distance[state])


def _agreed(grounds: Grounds) -> Floats:
    """Give the line between Norway and Russia, from the treaty of 2007 on into that of 2010."""
    points: list[Point] = [
        one.point for name in ("norway-russia-2007", "norway-russia-2010") for one in grounds.points(name)
    ]
    return chained([np.asarray(list(dict.fromkeys(points)))])


def divided(grounds: Grounds, reaches: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Give each state what it reaches without what lies on the other side of a line, see the module."""
    sides, result = _Divided(grounds), dict(reaches)
    north = shapely.Point(0, 0).buffer(float(np.hypot(*in_plane([grounds.anchor("usa-ussr-1990")])[0])), quad_segs=90)
    for one in STATES:
        for other in STATES:
            lines = sides.lines(one, other)
            if not lines:
                continue
            shared = shapely.intersection(reaches[one], reaches[other])
            if (one, other) == ("russia", "united-states"):
                shared = shapely.intersection(shared, north)
            for piece in _pieces(shared, lines):
                if (one, other) == ("canada", "united-states") and _in_wedge(piece, lines):
                    continue  # both assert rights there
                away = other if sides.nearer(piece, one, other) == one else one
                result[away] = shapely.difference(result[away], shapely.buffer(piece, _SNAP_M))
    return result


def _in_wedge(piece: BaseGeometry, lines: list[Floats]) -> bool:
    """Tell whether a piece lies between the two lines that Canada and the United States hold to."""
    point = piece.representative_point()
    ring = shapely.Polygon(np.vstack([in_plane(lines[0]), in_plane(lines[1])[::-1]]))
    return bool(ring.buffer(0).contains(point))


def _with_strip(area: BaseGeometry, land: BaseGeometry) -> BaseGeometry:
    """Give waters with the land along them, so that a narrow strait is not cut off when the shape is thinned."""
    strip = shapely.intersection(land, shapely.buffer(shapely.simplify(area, _FINE_M), _STRIP_M, quad_segs=4))
    return shapely.union_all([area, strip], grid_size=_SNAP_M)


def reached(grounds: Grounds, zones: dict[str, Shape], rules: Iterable[str]) -> Iterator[Reached]:
    """Give every shape by which the run time tells whose water a place is and which rules hold there."""
    land, coast = lands(grounds), grounds.coast
    enclosed = _with_strip(cast("BaseGeometry", zones["canada-internal-waters-1985"].area), coast.land)
    twelve = {state: around(own, TWELVE_M) for state, own in land.items()}
    far = {
        state: grounds.russia_reach if state == "russia" else within(coast.shore(*STATES[state])) for state in STATES
    }
    for distance, reaches in (("12-nm", twelve), ("200-nm", far)):
        for state, area in divided(grounds, reaches).items():
            yield Reached(f"{distance}-coast-{state}", state, area)
        own = (
            around(shapely.union_all([enclosed, land["canada"]]), TWELVE_M)
            if distance == "12-nm"
            else grounds.canada_reach
        )
        area = divided(grounds, reaches | {"canada": own})["canada"]
        yield Reached(f"{distance}-baselines-canada", "canada", area)
    yield Reached("enclosed-canada", "canada", enclosed)
    closed = shapely.buffer(shapely.buffer(shapely.simplify(land["russia"], _FINE_M), CLOSED_M / 2), -CLOSED_M / 2)
    yield Reached("enclosed-if-closed-russia", "russia", closed)
    yield Reached("12-nm-if-closed-russia", "russia", shapely.buffer(closed, TWELVE_M))
    for name in rules:
        yield Reached(f"rules-{name}", "", _with_strip(cast("BaseGeometry", zones[name].area), coast.land))


def drawn_in_metres(shape: Reached) -> dict[str, str]:
    """Give a shape as it is published: its state, and rings of whole metres thinned to 100 m, or 300 m far out."""
    tolerance = _COARSE_M if shape.name.startswith(("200", "rules")) else _FINE_M
    parts = polygons_of(shapely.make_valid(shapely.simplify(shape.area, tolerance), method="structure"))
    kept = [part for part in parts if part.area > _SNAP_M * 1e6]
    rings = [np.asarray(ring.coords) for ring in shapely.get_rings(kept)]
    return {"of": shape.state, **encoded(rings)}


def publish_waters(folder_of: Grounds, zones: dict[str, Shape], rules: Iterable[str]) -> None:
    """Write ``waters.json`` and its seal."""
    content = {shape.name: drawn_in_metres(shape) for shape in reached(folder_of, zones, rules)}
    publish(folder_of.context.shapes / FILE, json_bytes(content))
