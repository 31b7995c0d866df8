"""Checks whose water each mile of a route is: under every reading the legs follow each other and make up the route."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from data.build.reading import Frames, needs, rows_of
from data.codes import Reading
from data.errors import Fault
from data.schema import ROUTE_WATERS, SUM_WITHIN, Row, number_of

_FILE = f"{ROUTE_WATERS}.csv"


@needs("routes", ROUTE_WATERS)
def faults_in_waters(frames: Frames) -> list[Fault]:
    """List routes that lack a reading, legs that leave a gap, and readings that do not sum to the route's length."""
    legs: dict[tuple[str, str], list[tuple[int, Row]]] = defaultdict(list)
    for number, cells in rows_of(frames[ROUTE_WATERS]):
        legs[cells["route"], cells["reading"]].append((number, cells))
    return [
        fault
        for _, route in rows_of(frames["routes"])
        for reading in Reading
        for fault in _faults(route, reading, legs[route["id"], reading])
    ]


def _faults(route: Row, reading: Reading, legs: list[tuple[int, Row]]) -> list[Fault]:
    if not legs:
        return [Fault(_FILE, None, "reading", f"'{route['id']}' has no legs under {reading}", "a row for each leg")]
    faults = [
        Fault(_FILE, row, "from_km", f"'{cells['from_km']}' is not where the leg before it ends", before["to_km"])
        for (_, before), (row, cells) in pairwise(legs)
        if cells["from_km"] != before["to_km"]
    ]
    whole, summed = number_of(route["length_km"]) or 0.0, sum(number_of(cells["length_km"]) or 0.0 for _, cells in legs)
    if abs(summed - whole) > SUM_WITHIN * whole:
        problem = f"the legs of '{route['id']}' under {reading} are {summed:.1f} km long together"
        faults.append(Fault(_FILE, legs[-1][0], "length_km", problem, f"{whole:g} km within {SUM_WITHIN:.1%}"))
    return faults
