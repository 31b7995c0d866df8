"""The sea, measured: how far it is between ports, and whose water each mile of a route is."""

from dataclasses import dataclass
from typing import Annotated

from data.codes import Port, Reading, SeaWay, WaterZone
from data.schema.columns import Column, Ids
from data.schema.rules import Row, number_of, rule
from data.schema.tables import table
from data.schema.world import KM_IN_A_NAUTICAL_MILE, one_length

PORT_DISTANCES = "port_distances"
"""The table of distances between ports."""

ROUTE_WATERS = "route_waters"
"""The table of whose water each mile of a route is."""

SUM_WITHIN = 0.001
"""By this share at most the legs of a reading may miss the length of their route."""

_ROUNDING_KM = 0.11


@rule("length_km", "'{cell}' is not the sum of its two parts", "arctic_km and network_km together")
def _two_parts(row: Row) -> bool:
    arctic, network, whole = (number_of(row[name]) for name in ("arctic_km", "network_km", "length_km"))
    return arctic is None or network is None or whole is None or arctic + network == whole


@rule("id", "'{cell}' is not named after its ends and its way", "start, end and way")
def _named_after_ends(row: Row) -> bool:
    return row["id"] == f"{row['start']}-{row['end']}--{row['way']}"


@rule("route", "the route does not fit the way", "a route of the passage exactly where the way is one")
def _route_of_the_way(row: Row) -> bool:
    passages = {SeaWay.NORTHERN_SEA_ROUTE, SeaWay.NORTHWEST_PASSAGE}
    return row["route"].startswith(f"{row['way']}-") if row["way"] in passages else not row["route"]


@table(PORT_DISTANCES, _two_parts, _named_after_ends, _route_of_the_way, one_length, at_start=False)
@dataclass(frozen=True, slots=True)
class PortDistance:
    """How far it is between two ports by one way; a distance, and no time."""

    id: Annotated[str, Column("The two ports, two hyphens, the way.")]
    start: Annotated[Port, Column("One port; the way back is as long.")]
    end: Annotated[Port, Column("The other port.")]
    way: Annotated[SeaWay, Column("By which passage, canal or cape.")]
    route: Annotated[str, Column("The line on the map that the way follows in the Arctic.", key="routes.id")]
    arctic_km: Annotated[
        float,
        Column(
            "Length along ways traced here, in the Arctic and the western Bering Sea.",
            unit="km",
            minimum=0,
            whole=True,
        ),
    ]
    network_km: Annotated[
        float, Column("Length along the lines of the marine network.", unit="km", minimum=0, whole=True)
    ]
    length_km: Annotated[float, Column("The whole length, along geodesics.", unit="km", minimum=1, whole=True)]
    length_nm: Annotated[
        float, Column("The same in nautical miles of 1852 m.", unit="nautical miles", minimum=1, whole=True)
    ]


@rule("id", "'{cell}' is not named after its route and its reading", "route, two hyphens, reading, hyphen, number")
def _named_after_route(row: Row) -> bool:
    return row["id"].rpartition("-")[0] == f"{row['route']}--{row['reading']}"


@rule("length_km", "'{cell}' is not what lies between from_km and to_km", "to_km less from_km")
def _between_its_ends(row: Row) -> bool:
    start, end, length = (number_of(row[name]) for name in ("from_km", "to_km", "length_km"))
    return start is None or end is None or length is None or abs(end - start - length) <= _ROUNDING_KM


@rule("length_nm", "'{cell}' is not the length in km", "length_km divided by 1.852")
def _same_length(row: Row) -> bool:
    km, nm = number_of(row["length_km"]), number_of(row["length_nm"])
    return km is None or nm is None or abs(km / KM_IN_A_NAUTICAL_MILE - nm) <= _ROUNDING_KM


@rule("of", "the states do not fit the zone", "nobody exactly on the high seas")
def _nobodys_high_seas(row: Row) -> bool:
    return bool(row["of"]) != (row["zone"] == WaterZone.HIGH_SEAS)


@table(ROUTE_WATERS, _named_after_route, _between_its_ends, _same_length, _nobodys_high_seas, at_start=False)
@dataclass(frozen=True, slots=True)
class RouteWater:
    """One leg of a route under one reading: in which zone it lies, of whom, and under which rules."""

    id: Annotated[str, Column("Route, two hyphens, reading, hyphen, number of the leg.")]
    route: Annotated[str, Column("The route.", key="routes.id", required=True)]
    reading: Annotated[Reading, Column("Who reads the map; neutral takes no side.")]
    from_km: Annotated[float, Column("Where the leg begins, from the start of the route.", unit="km", minimum=0)]
    to_km: Annotated[float, Column("Where the leg ends.", unit="km", minimum=0)]
    zone: Annotated[WaterZone, Column("What the water is in the law of the sea under this reading.")]
    of: Annotated[Ids, Column("Whose it is; both where two states assert it.", key="actors.id")]
    rules: Annotated[Ids, Column("Zones of rules for ships that hold there under this reading.", key="lines.id")]
    length_km: Annotated[float, Column("Length along geodesics.", unit="km", minimum=0)]
    length_nm: Annotated[float, Column("The same in nautical miles of 1852 m.", unit="nautical miles", minimum=0)]
    error_km: Annotated[
        float,
        Column(
            "By how much the leg may be shorter or longer: what lies within 1 km of an edge, and what Russia’s "
            "baselines, which are not at hand, would change if they closed all waters up to 60 km wide.",
            unit="km",
            minimum=0,
        ),
    ]
