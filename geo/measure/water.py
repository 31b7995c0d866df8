"""Cuts a line into legs: in which zone each lies, of whom, under which rules, how long, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from shapely.geometry.base import BaseGeometry

from data.codes import Reading, WaterZone
from geo.measure.line import MeasuredLine, length_km
from geo.measure.reached import BASELINES, CLOSED, RULES, Reaches, reaches

if TYPE_CHECKING:
    import pandas as pd

EDGE_KM: Final = 1.0
"""So near to an edge of a zone a place may as well lie beyond it: the detail of the coast, the thinning of shapes."""

COLUMNS: Final = ("from_km", "to_km", "zone", "of", "rules", "length_km", "length_nm", "error_km")
_KM_IN_A_NAUTICAL_MILE: Final = 1.852
_FROM: Final = ("coast-canada", "baselines-canada")
_ENCLOSED: Final = "enclosed-canada"
_CANADA, _RUSSIA, _UNITED_STATES = "canada", "russia", "united-states"
_SHORTEST_KM: Final = 0.1

Water = tuple[WaterZone, tuple[str, ...], tuple[str, ...]]
"""A zone, the states whose it is, and the rules that hold there."""


@dataclass(slots=True)
class _Leg:
    water: Water
    length_km: float
    error_km: float


def waters_of(
    line: ArrayLike | BaseGeometry, reading: Reading = Reading.NEUTRAL, known: Reaches | None = None
) -> pd.DataFrame:
    """Cut a line into legs by zone, states and rules, with lengths on the ellipsoid.

    Parameters
    ----------
    line : array_like of shape (n, 2), LineString or MultiLineString
        Longitudes and latitudes in degrees, see `MeasuredLine.of`. Land is not looked at: what lies on it counts as the
        water beside it.
    reading : Reading
        Who reads the map. Canada's baselines of 1985 enclose internal waters for who draws them and do not exist for
        who leaves them out; where a reading does not say, the zone is `WaterZone.READ_DIFFERENTLY`. In the Beaufort
        Sea, Canada and the United States each have the waters between their two lines; for others, both have them.
        Rules that a reading leaves out do not hold. The neutral reading takes no side and names every rule.
    known : Reaches or None
        The shapes; None for those of this installation.

    Returns
    -------
    DataFrame
        A row a leg in the order of the line, with the columns `COLUMNS`: positions and lengths in km, and in nautical
        miles of 1852 m; ``zone`` is a `WaterZone`, ``of`` and ``rules`` are tuples of ids of actors and of dossiers.
        ``error_km`` is by how much the leg may be shorter or longer: what of it lies within `EDGE_KM` of an edge, and,
        where Russia's baselines could matter, what would lie in another zone if they closed waters up to 60 km wide.
        Between ``from_km`` and ``to_km`` legs follow each other without a gap.

    Raises
    ------
    NotMeasurableError
        If the line cannot be measured.
    """
    import pandas as pd  # noqa: PLC0415  # half a second that only a measurement needs

    shapes, measured = known or reaches(), MeasuredLine.of(line)
    rows, at = [], 0.0
    for leg in _legs(shapes, measured, reading):
        zone, states, rules = leg.water
        rows.append(
            (
                at,
                at + leg.length_km,
                zone,
                states,
                rules,
                leg.length_km,
                leg.length_km / _KM_IN_A_NAUTICAL_MILE,
                min(leg.error_km, leg.length_km),
            )
        )
        at += leg.length_km
    legs = pd.DataFrame(rows, columns=list(COLUMNS))
    legs["zone"] = pd.Series([row[COLUMNS.index("zone")] for row in rows], dtype=object)  # codes, and no plain text
    return legs


def _legs(shapes: Reaches, line: MeasuredLine, reading: Reading) -> list[_Leg]:
    near = shapely.buffer(line.plane, 2_000 * EDGE_KM)
    met = {name: area for name, area in shapes.areas.items() if shapely.intersects(area, near)}
    edges = {name: shapely.intersection(shapely.boundary(area), near) for name, area in met.items()}
    fringe = _fringe(shapes, edges, reading)
    cuts = [line.crossings_m(edge) for edge in (*edges.values(), shapely.boundary(fringe))]
    pieces = line.cut(np.concatenate(cuts))
    middles = np.asarray([piece.interpolate(0.5, normalized=True) for piece in pieces], dtype=object)
    held = {name: shapes.inside(name, middles) for name in met}
    waters = _waters(shapes, held, reading, len(pieces))
    closed = if_closed(held, reading, [(zone, states) for zone, states, _ in waters])
    unsure = np.asarray(shapely.covers(fringe, middles)) | closed
    return _joined(
        _Leg(water, length, length if doubted else 0.0)
        for water, length, doubted in zip(waters, map(length_km, pieces), unsure, strict=True)
    )


def _fringe(shapes: Reaches, edges: Mapping[str, BaseGeometry], reading: Reading) -> BaseGeometry:
    """Give what lies near an edge that decides something under a reading.

    Behind baselines, what is counted from the coast decides nothing for who draws them or does not say; for who leaves
    them out, nothing but the coast does.
    """
    left_out = {f"rules-{name}" for name in RULES if shapes.draws(reading, name) is False} | set(CLOSED)
    drawn = shapes.draws(reading, BASELINES)
    coast, baselines = ({name for name in edges if name.endswith(end)} for end in _FROM)
    if drawn is not None:
        left_out |= coast if drawn else baselines | {_ENCLOSED}
    near = {name: shapely.buffer(edge, 1_000 * EDGE_KM) for name, edge in edges.items() if name not in left_out}
    if drawn is None and _ENCLOSED in shapes.areas:
        near |= {name: shapely.difference(near[name], shapes.areas[_ENCLOSED]) for name in coast & near.keys()}
    return cast("BaseGeometry", shapely.union_all(list(near.values())))


def _joined(legs: Iterable[_Leg]) -> list[_Leg]:
    """Join what follows on in the same water, and give what is shorter than 100 m to the leg before it."""
    joined: list[_Leg] = []
    for leg in legs:
        if joined and (leg.water == joined[-1].water or leg.length_km < _SHORTEST_KM):
            joined[-1].length_km += leg.length_km
            joined[-1].error_km += leg.error_km
        else:
            joined.append(leg)
    return joined


def _waters(shapes: Reaches, held: dict[str, NDArray[np.bool_]], reading: Reading, count: int) -> list[Water]:
    """Give the water in which each of some places lies, from which shapes hold them."""
    nothing = np.zeros(count, dtype=np.bool_)

    def inside(name: str) -> NDArray[np.bool_]:
        return held.get(name, nothing)

    rules = {name: inside(f"rules-{name}") for name in RULES if shapes.draws(reading, name) is not False}
    found: list[Water] = []
    for at in range(count):
        here = frozenset(name for name, holds in held.items() if holds[at])
        zone, states = zone_of(shapes, here, reading)
        found.append((zone, states, tuple(name for name, holds in rules.items() if holds[at])))
    return found


def zone_of(shapes: Reaches, here: frozenset[str], reading: Reading) -> tuple[WaterZone, tuple[str, ...]]:
    """Give the zone of a place that some shapes hold, by their names, and the states whose it is."""
    drawn = shapes.draws(reading, BASELINES)
    by_baselines, by_coast = (_canadian(here, baselines=baselines) for baselines in (True, False))
    canadian = (by_baselines if drawn else by_coast) if drawn is not None or by_baselines == by_coast else _EITHER
    zones = {_CANADA: canadian} | {
        state: next((zone for distance, zone in _REACHES if f"{distance}-coast-{state}" in here), None)
        for state in shapes.states
        if state != _CANADA
    }
    for zone in _INNER_FIRST:
        states = tuple(sorted(state for state, its in zones.items() if its is zone))
        if states:
            return zone, _of(states, reading)
    return WaterZone.HIGH_SEAS, ()


_EITHER: Final = WaterZone.READ_DIFFERENTLY
_REACHES: Final = (("12-nm", WaterZone.TERRITORIAL_SEA), ("200-nm", WaterZone.EXCLUSIVE_ECONOMIC_ZONE))
_INNER_FIRST: Final = (
    WaterZone.INTERNAL_WATERS,
    WaterZone.READ_DIFFERENTLY,
    WaterZone.TERRITORIAL_SEA,
    WaterZone.EXCLUSIVE_ECONOMIC_ZONE,
)


def _canadian(here: frozenset[str], *, baselines: bool) -> WaterZone | None:
    """Give Canada's zone at one place, measured from its baselines or from its coast; None for none."""
    if baselines and _ENCLOSED in here:
        return WaterZone.INTERNAL_WATERS
    origin = "baselines" if baselines else "coast"
    return next((zone for distance, zone in _REACHES if f"{distance}-{origin}-canada" in here), None)


def _of(states: tuple[str, ...], reading: Reading) -> tuple[str, ...]:
    """Give whose waters are that two states reach: of Canada and the United States, each has them for itself."""
    if states == (_CANADA, _UNITED_STATES) and reading in states:
        return (str(reading),)
    return states


def if_closed(
    held: Mapping[str, NDArray[np.bool_]], reading: Reading, waters: Sequence[tuple[object, tuple[str, ...]]]
) -> NDArray[np.bool_]:
    """Tell which places would lie in another zone if Russia's baselines closed all waters up to 60 km wide."""
    count = len(waters)
    russian = np.asarray([_RUSSIA in states for _, states in waters], dtype=np.bool_)
    if reading is Reading.UNITED_STATES:  # leaves those baselines out
        return np.zeros(count, dtype=np.bool_)
    enclosed, near = (held.get(name, np.zeros(count, dtype=np.bool_)) for name in CLOSED)
    territorial = np.asarray([zone is WaterZone.TERRITORIAL_SEA for zone, _ in waters], dtype=np.bool_)
    return russian & (enclosed | (near & ~territorial))
