"""Writes ``route_waters.csv``: whose water each mile of every route is, by the functions that measure at run time."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Final

from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from data.codes import Reading
from data.schema import KM_IN_A_NAUTICAL_MILE, LIST_SEPARATOR, ROUTE_WATERS, RouteWater, columns_of
from geo.build.context import Context
from geo.build.write import publish
from geo.layers import layer
from geo.measure import Reaches, reaches, waters_of

_DECIMALS: Final = 1


def rows_of(route: str, line: BaseGeometry, reading: Reading, known: Reaches) -> Iterator[dict[str, object]]:
    """Give the legs of a route under a reading as rows; ends are rounded, and lengths lie between them."""
    legs = waters_of(line, reading, known)
    ends: list[float] = legs["to_km"].round(_DECIMALS).tolist()
    columns = [legs[name].tolist() for name in ("zone", "of", "rules", "error_km")]
    rows = zip(*columns, [0.0, *ends[:-1]], ends, strict=True)
    for number, (zone, states, rules, error_km, start, end) in enumerate(rows, 1):
        length_km = round(end - start, _DECIMALS)
        yield {
            "id": f"{route}--{reading}-{number}",
            "route": route,
            "reading": reading,
            "from_km": start,
            "to_km": end,
            "zone": zone,
            "of": LIST_SEPARATOR.join(states),
            "rules": LIST_SEPARATOR.join(rules),
            "length_km": length_km,
            "length_nm": round(length_km / KM_IN_A_NAUTICAL_MILE, _DECIMALS),
            "error_km": min(round(error_km, _DECIMALS), length_km),
        }


def bake_route_waters(context: Context) -> None:
    """Write ``route_waters.csv`` among the tables, and its checksum into its sidecar."""
    known = reaches(context.shapes)
    features = json.loads(layer("routes.geojson", context.shapes).content)["features"]
    written = io.StringIO(newline="")
    table = csv.DictWriter(written, list(columns_of(RouteWater)), lineterminator="\n")
    table.writeheader()
    for feature in features:
        for reading in Reading:
            table.writerows(rows_of(feature["id"], shape(feature["geometry"]), reading, known))
    publish(context.tables / f"{ROUTE_WATERS}.csv", written.getvalue().encode())
