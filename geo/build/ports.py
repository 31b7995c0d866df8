"""Distances between ports: in the Arctic along ways of ours, elsewhere along those of a marine network.

The ways are put together from pieces between ports and gates, so that the ends of a port, and what two ways share, are
the same in every row. A distance is no time: ice, depth and speed are left out of account.
"""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterator
from typing import Any, Final

import networkx as nx
import numpy as np
import searoute

from data.codes import Port, SeaWay
from data.schema import KM_IN_A_NAUTICAL_MILE, PortDistance, columns_of
from geo.build.context import Context
from geo.build.facts import rows
from geo.build.legs import Point, length_km, through
from geo.build.routes import TrackLeg, line_of, measured, read_tracks, route_points, waters_of
from geo.build.seaway import Waters, leg_over_water
from geo.build.write import publish
from geo.projection import inverse

TABLE: Final = "port_distances"
PORTS: Final = "ports"
KOLA: Final = "off-kola-inlet"
NORTH_CAPE: Final = "off-north-cape"
FAREWELL: Final = "off-cape-farewell"
KAMCHATKA: Final = "off-kamchatka"
KARA, DIKSON, BERING, DAVIS = ("kara-gate", "kara-sea-off-dikson", "bering-strait", "davis-strait")
ROUTES: Final = {
    SeaWay.NORTHERN_SEA_ROUTE: "northern-sea-route-coastal",
    SeaWay.NORTHWEST_PASSAGE: "northwest-passage-3",
}
"""The line of ours by which each passage is sailed."""

PACIFIC: Final = (Port.VANCOUVER, Port.YOKOHAMA, Port.SHANGHAI)
_BY_US: Final = (
    (Port.MURMANSK, KOLA),
    (KOLA, NORTH_CAPE),
    (KOLA, KARA),
    (NORTH_CAPE, KARA),
    (KARA, Port.SABETTA),
    (Port.SABETTA, DIKSON),
    (FAREWELL, Port.CHURCHILL),
    (FAREWELL, DAVIS),
    (Port.CHURCHILL, DAVIS),
    (BERING, KAMCHATKA),
)
_BY_NETWORK: Final = (
    (Port.ROTTERDAM, NORTH_CAPE),
    (Port.ROTTERDAM, FAREWELL),
    (NORTH_CAPE, FAREWELL),
    (BERING, Port.VANCOUVER),
    (KAMCHATKA, Port.YOKOHAMA),
    (KAMCHATKA, Port.SHANGHAI),
    *itertools.combinations(PACIFIC, 2),
)
_ROUND: Final = {SeaWay.SUEZ: "suez", SeaWay.PANAMA: "panama", SeaWay.CAPE: "south_africa"}
_CLOSED: Final = frozenset({"northwest", "suez", "panama", "south_africa", "chili"})
_FLOOR_M: Final = 13.0


def places(context: Context) -> dict[str, Point]:
    """Give the ports and gates in degrees, by their names."""
    given = {row["id"]: (float(row["lon_deg"]), float(row["lat_deg"])) for row in rows(context.inputs, PORTS)}
    return given | {name: passed.point for name, passed in route_points(context.inputs).items()}


def by_network(start: Point, end: Point, opened: str = "") -> list[Point]:
    """Give the shortest way through the marine network, its ends included, by no passage but one."""
    way = searoute.searoute(start, end, restrictions=sorted(_CLOSED - {opened}), append_orig_dest=True)
    return [(float(lon), float(lat)) for lon, lat in way["geometry"]["coordinates"]]


def _ours_km(waters: Waters, start: Point, end: Point) -> float:
    plane = leg_over_water(waters, start, end, _FLOOR_M)
    return length_km(through([(lon, lat) for lon, lat in np.column_stack(inverse(*plane.T)).tolist()]))


def _after(legs: list[TrackLeg], name: str) -> float:
    """Give the length of a route from one of its points on."""
    first = [leg.start.id for leg in legs].index(name)
    return sum(leg.length_km for leg in legs[first:])


def sea(context: Context) -> Any:  # noqa: ANN401  # networkx has no types
    """Give ports and gates with the pieces between them: their length and whether the way is ours.

    A piece has the ``ways`` that may use it; None for all of them.
    """
    waters, at, graph = waters_of(context), places(context), nx.MultiGraph()
    tracks = read_tracks(context.inputs)
    legs = {way: measured(waters, tracks[name], line_of(waters, tracks[name])) for way, name in ROUTES.items()}
    for one, other in _BY_US:
        graph.add_edge(one, other, km=_ours_km(waters, at[one], at[other]), ours=True, way=None)
    for one, other in _BY_NETWORK:
        graph.add_edge(one, other, km=length_km(through(by_network(at[one], at[other]))), ours=False, way=None)
    for way, ends in {
        SeaWay.NORTHERN_SEA_ROUTE: (KARA, DIKSON),
        SeaWay.NORTHWEST_PASSAGE: (DAVIS,),
    }.items():
        for end in ends:
            graph.add_edge(end, BERING, km=_after(legs[way], end), ours=True, way=way)
    for (way, opened), one, other in itertools.product(_ROUND.items(), (NORTH_CAPE, Port.ROTTERDAM, FAREWELL), PACIFIC):
        km = length_km(through(by_network(at[one], at[other], opened)))
        graph.add_edge(one, other, km=km, ours=False, way=way)
    return graph


def distances(context: Context) -> Iterator[dict[str, object]]:
    """Give the rows of ``port_distances.csv``: every way between the oceans, and else the one without a passage."""
    graph = sea(context)
    for start, end in itertools.combinations(Port, 2):
        apart = (start in PACIFIC) != (end in PACIFIC)
        for way in SeaWay:
            if (way is not SeaWay.NO_PASSAGE) is apart:
                yield _row(graph, start, end, way)


def _row(graph: Any, start: Port, end: Port, way: SeaWay) -> dict[str, object]:  # noqa: ANN401
    edges = [(one, other, data) for one, other, data in graph.edges(data=True) if data["way"] in {None, way}]
    open_to_it = nx.Graph()
    for one, other, data in edges:
        open_to_it.add_edge(one, other, **data)
    path = nx.shortest_path(open_to_it, start, end, weight="km")
    pieces = [open_to_it.edges[pair] for pair in itertools.pairwise(path)]
    ours_km = round(sum(piece["km"] for piece in pieces if piece["ours"]))
    network_km = round(sum(piece["km"] for piece in pieces if not piece["ours"]))
    return {
        "id": f"{start}-{end}--{way}",
        "start": start,
        "end": end,
        "way": way,
        "route": ROUTES.get(way, ""),
        "arctic_km": ours_km,
        "network_km": network_km,
        "length_km": ours_km + network_km,
        "length_nm": round((ours_km + network_km) / KM_IN_A_NAUTICAL_MILE),
    }


def bake_ports(context: Context) -> None:
    """Write ``port_distances.csv`` among the tables, and its checksum into its sidecar."""
    written = io.StringIO(newline="")
    table = csv.DictWriter(written, list(columns_of(PortDistance)), lineterminator="\n")
    table.writeheader()
    table.writerows(distances(context))
    publish(context.tables / f"{TABLE}.csv", written.getvalue().encode())
