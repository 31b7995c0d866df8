"""What a `Selection` puts on the map: lines, routes and places, and what is left out and why."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import Final

from data.codes import (
    LayerFamily,
    LineKind,
    NsrDefinition,
    NwpDefinition,
    PassageLayer,
    PlaceKind,
    PlaceLayer,
    Reading,
    SeaPassage,
    Track,
)
from data.register import Register
from data.schema import Initiative, Line, Place, Route
from data.selection import SCENES, Selection

NSR_LINES: Final = ("nsr-water-area", "nsr-outer-edge", "russia-baselines-2021")
"""The Northern Sea Route as the law's water area, with the baselines behind which its internal waters lie."""

NWP_LINES: Final = ("canada-internal-waters-1985", "canada-baselines-1985")
"""The Northwest Passage as internal waters."""

_SEATS: Final[Mapping[PlaceLayer, str]] = MappingProxyType(
    {PlaceLayer.CANADIAN_PROVINCES: "canada", PlaceLayer.RUSSIAN_REGIONS: "russia"}
)


@dataclass(frozen=True, slots=True)
class MarkedPlace:
    """A located place on the map, with the layer that shows it and what the register ties to it."""

    place: Place
    layer: PlaceLayer
    initiatives: tuple[Initiative, ...]


@dataclass(frozen=True, slots=True)
class OnMap:
    """What is on the map: lines that have a shape, sailing routes, and located places, each once.

    Of what was asked for, ``shapeless`` lines have no shape, ``unplaced`` places neither coordinates nor a shape, and
    what is ``left_out`` is not drawn in the reading; ``unstated`` is drawn although the reading's state says nothing of
    it in the sources used. A definition of a passage is None where its layer is not shown.
    """

    lines: tuple[Line, ...]
    shapeless: tuple[Line, ...]
    routes: tuple[Route, ...]
    places: tuple[MarkedPlace, ...]
    unplaced: tuple[Place, ...]
    left_out: tuple[Line, ...]
    unstated: tuple[Line, ...]
    nsr: NsrDefinition | None
    nwp: NwpDefinition | None


@functools.cache
def layers(register: Register) -> Mapping[LayerFamily, tuple[str, ...]]:
    """Give the layers of each family, in the order of the register."""
    found: dict[LayerFamily, tuple[str, ...]] = {
        family: tuple(line.id for line in register.lines.values() if LayerFamily(line.family) is family)
        for family in LayerFamily
    }
    found[LayerFamily.ROUTES] = tuple(PassageLayer)
    found[LayerFamily.COOPERATION] = tuple(PlaceLayer)
    return MappingProxyType(found)


def nsr_in_force(register: Register, selection: Selection) -> NsrDefinition:
    """Give what the Northern Sea Route is on this map: as chosen, or as the reading's state has it."""
    line, reading = register.lines[NSR_LINES[0]], selection.reading
    if reading in line.drawn_by:
        return NsrDefinition.WATER_AREA
    return NsrDefinition.SAILING_LINES if reading in line.left_out_by else selection.nsr


def nwp_in_force(register: Register, selection: Selection) -> NwpDefinition:
    """Give what the Northwest Passage is on this map: as chosen, or as the reading's state has it."""
    line, reading, chosen = register.lines[NWP_LINES[0]], selection.reading, selection.nwp
    if reading in line.drawn_by:
        return NwpDefinition.INTERNAL_WATERS
    if reading in line.left_out_by and chosen is NwpDefinition.INTERNAL_WATERS:
        return NwpDefinition.ALL_ROUTES
    return chosen


def on_map(register: Register, selection: Selection) -> OnMap:
    """Give what a view shows by its layers, definitions and reading."""
    asked = [layer for layer in selection.layer if layer in register.lines]
    routes: list[Route] = []
    nsr = nwp = None
    if PassageLayer.NORTHERN_SEA_ROUTE in selection.layer:
        nsr = nsr_in_force(register, selection)
        if nsr is NsrDefinition.WATER_AREA:
            asked += NSR_LINES
        else:
            routes += _routes(register, SeaPassage.NORTHERN_SEA_ROUTE)
    if PassageLayer.NORTHWEST_PASSAGE in selection.layer:
        nwp = nwp_in_force(register, selection)
        if nwp is NwpDefinition.INTERNAL_WATERS:
            asked += NWP_LINES
        else:
            routes += _routes(register, SeaPassage.NORTHWEST_PASSAGE, nwp)
    wanted = [line for line in register.lines.values() if line.id in asked]
    left_out = tuple(line for line in wanted if selection.reading in line.left_out_by)
    drawn = [line for line in wanted if line not in left_out]
    places = tuple(_places(register, selection.layer))
    return OnMap(
        lines=tuple(line for line in drawn if line.shape),
        shapeless=tuple(line for line in drawn if not line.shape),
        routes=tuple(routes),
        places=tuple(mark for mark in places if mark.place.lat_deg is not None),
        unplaced=tuple(mark.place for mark in places if mark.place.lat_deg is None and not mark.place.drawn_as),
        left_out=left_out,
        unstated=tuple(line for line in drawn if line.shape and _is_unstated(line, selection.reading)),
        nsr=nsr,
        nwp=nwp,
    )


def showing(register: Register, item: str) -> dict[str, object]:
    """Give the fields of a view in which a line, a route or a place is open on the map, on a layer that shows it.

    It is the ready-made view that has the layer, or the layer alone; what no layer shows stands beside the usual map.
    """
    layer = _layer_of(register, item)
    if not layer:
        return {"item": item}
    scene = next((scene for scene in SCENES.values() if layer in scene.layer), None)
    return (asdict(scene) if scene else {"layer": (layer,)}) | {"item": item}


def _layer_of(register: Register, item: str) -> str:
    if item in register.lines:
        return item
    if item in register.routes:
        return PassageLayer(register.routes[item].passage)
    if item in set(PassageLayer):
        return item
    place = register.places[item]
    return place.drawn_as or next((layer for layer in PlaceLayer if _belongs(register, place, layer)), "")


def only_lines(register: Register, wanted: Iterable[str]) -> OnMap:
    """Give a map of some lines and zones and nothing else."""
    asked = set(wanted)
    lines = tuple(line for line in register.lines.values() if line.id in asked and line.shape)
    return OnMap(lines, (), (), (), (), (), (), None, None)


def _is_unstated(line: Line, reading: Reading) -> bool:
    # A ridge is a fact of the sea floor, on which no state need say anything.
    return reading is not Reading.NEUTRAL and reading not in line.drawn_by and line.kind is not LineKind.RIDGE


def _routes(register: Register, passage: SeaPassage, only: NwpDefinition = NwpDefinition.ALL_ROUTES) -> list[Route]:
    number = "" if only is NwpDefinition.ALL_ROUTES else only.removeprefix("route-")
    return [
        route
        for route in register.routes.values()
        if route.passage is passage and (not number or route.id.endswith(f"-{number}"))
    ]


def _places(register: Register, shown: Iterable[str]) -> Iterable[MarkedPlace]:
    """Give the places of the layers, each by the first layer that has it."""
    seen: set[str] = set()
    for layer in PlaceLayer:
        if layer not in shown:
            continue
        for place in register.places.values():
            if place.id not in seen and _belongs(register, place, layer):
                seen.add(place.id)
                yield MarkedPlace(place, layer, initiatives_at(register, place.id))


def initiatives_at(register: Register, place: str) -> tuple[Initiative, ...]:
    """Give the initiatives that the register ties to a place."""
    return tuple(row for row in register.initiatives.values() if place in row.places)


def _belongs(register: Register, place: Place, layer: PlaceLayer) -> bool:
    if layer is PlaceLayer.BUSINESS_PROJECTS:
        return any(row.track is Track.BUSINESS for row in initiatives_at(register, place.id))
    if layer in _SEATS:
        seats = any(row.track is Track.PARA_DIPLOMACY for row in initiatives_at(register, place.id))
        return seats and place.country == _SEATS[layer]
    if layer is PlaceLayer.CAPITALS:
        return place.kind is PlaceKind.CAPITAL
    return place.lat_deg is not None and not any(
        _belongs(register, place, other) for other in PlaceLayer if other is not PlaceLayer.OTHER_PLACES
    )
