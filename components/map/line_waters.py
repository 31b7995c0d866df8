"""Any line in degrees, measured: whose water each mile of it is under every reading, and how it is drawn."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from components.figures import READINGS
from data.codes import Reading
from data.schema import RouteWater
from geo.layers import layer

if TYPE_CHECKING:
    from shapely import LineString
    from shapely.geometry.base import BaseGeometry

_KEPT: Final = 32
_SEEN_M: Final = 50.0
"""How far what is drawn may be off the geodesic: less than two pixels of the map at its closest."""


@dataclass(frozen=True, slots=True)
class LineWaters:
    """A line, measured.

    Attributes
    ----------
    length_km : float
        Its length along geodesics.
    land_km : float
        How much of that lies on land, by the coast that the map draws.
    legs : Mapping of Reading to tuple of RouteWater
        Its legs under every reading, in order; ``route`` is the id that was given.
    shape : Mapping of str to str
        ``x`` and ``y`` of the same line in the map's plane, as `geo.parts.encoded` writes them.
    """

    length_km: float
    land_km: float
    legs: Mapping[Reading, tuple[RouteWater, ...]]
    shape: Mapping[str, str]


def line_waters(line: LineString, identifier: str, *, kept: bool = True) -> LineWaters:
    """Measure a line.

    Parameters
    ----------
    line : LineString
        EPSG:4326; between its vertices geodesics run, whatever their longitudes. The legs do not look at land.
    identifier : str
        What the line is called in the ids of its legs, and on the map.
    kept : bool
        Whether the process keeps what was measured for whoever asks next; not of what a reader brought.

    Raises
    ------
    geo.measure.NotMeasurableError
        If it cannot be measured, such as one that runs south of 50° N.
    """
    return (_measured if kept else _measured.__wrapped__)(line.wkb, identifier)


@functools.lru_cache(maxsize=_KEPT)
def _measured(wkb: bytes, identifier: str) -> LineWaters:
    import shapely  # noqa: PLC0415  # with what measures, half a second that only a measurement needs

    from geo.measure import MeasuredLine, length_km  # noqa: PLC0415  # as above
    from geo.parts import encoded  # noqa: PLC0415  # as above

    line = shapely.from_wkb(wkb)
    plane = MeasuredLine.of(line).plane
    legs = {reading: tuple(_legs(line, identifier, reading)) for reading in READINGS}
    drawn = shapely.get_coordinates(shapely.simplify(plane, _SEEN_M))
    on_land = shapely.get_parts(shapely.intersection(plane, _land()))
    land_km = sum(length_km(part) for part in on_land if part.length)
    return LineWaters(legs[Reading.NEUTRAL][-1].to_km, land_km, MappingProxyType(legs), encoded([drawn]))


@functools.cache
def _land() -> BaseGeometry:
    """Give the land as the map draws it."""
    import shapely  # noqa: PLC0415  # as above

    from geo.measure import area_of  # noqa: PLC0415  # as above

    land = area_of(json.loads(layer("base.json").content)["land"])
    shapely.prepare(land)
    return land


def _legs(line: LineString, identifier: str, reading: Reading) -> Iterator[RouteWater]:
    from geo.measure import waters_of  # noqa: PLC0415  # as above

    for number, leg in enumerate(waters_of(line, reading).to_dict("records"), 1):
        name = f"{identifier}--{reading}-{number}"
        values = {str(column): value for column, value in leg.items()} | {"length_nm": round(leg["length_nm"], 1)}
        yield RouteWater(id=name, route=identifier, reading=reading, **values)
