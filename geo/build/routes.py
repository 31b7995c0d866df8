"""The sailing routes: geodesics from strait to strait, none of them over land, with their lengths."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from data.errors import Fault, RegisterError
from data.schema import KM_IN_A_NAUTICAL_MILE
from geo.build.context import Context
from geo.build.facts import rows
from geo.build.legs import in_plane, through
from geo.build.shape import Shape, in_degrees
from geo.build.tracks import TRACKS, RoutePoint, TrackLeg, measured, read_tracks
from geo.build.write import metres, publish_layer
from geo.degrees import DECIMALS
from geo.parts import encoded
from geo.projection import Floats

TABLE: Final = "routes"
PREFIXES: Final = ("northern-sea-route-", "northwest-passage-")
_NUMBERS: Final = ("length_km", "length_nm")


def line_of(track: tuple[RoutePoint, ...]) -> Floats:
    """Give a route's line, the geodesics through its points, as longitudes and latitudes, n x 2."""
    return through([passed.point for passed in track])


def drawn_band(line: Floats) -> dict[str, Any]:
    """Give a route's drawn form; the name stands at the point in the middle of the line."""
    plane = in_plane(line)
    return {
        "shape": "band",
        **encoded([plane]),
        "bbox": [*metres(*plane.min(axis=0)), *metres(*plane.max(axis=0))],
        "label": metres(*plane[len(plane) // 2]),
    }


def straits_of(track: tuple[RoutePoint, ...]) -> tuple[str, ...]:
    """Give the straits that a track passes, in order."""
    return tuple(passed.strait for passed in track if passed.strait)


def lengths_of(legs: list[TrackLeg]) -> tuple[int, int]:
    """Give the length of a route in whole kilometres and whole nautical miles."""
    length_km = sum(leg.length_km for leg in legs)
    return round(length_km), round(length_km / KM_IN_A_NAUTICAL_MILE)


def faults_of(row: int, cells: Mapping[str, str], track: tuple[RoutePoint, ...], legs: list[TrackLeg]) -> list[Fault]:
    """List where a row of ``routes.csv`` and its track, measured leg by leg, do not fit, and legs that lie on land."""
    file = f"{TABLE}.csv"
    straits = ";".join(straits_of(track))
    found = dict(zip(_NUMBERS, map(str, lengths_of(legs)), strict=True)) | {"straits": straits}
    faults = [
        Fault(file, row, column, f"'{cells[column]}' is not what the track has", value)
        for column, value in found.items()
        if cells[column] != value
    ]
    for leg in legs:
        if leg.over_land_km:
            problem = f"the leg from {leg.start.id} to {leg.end.id} lies on land for {leg.over_land_km:.2f} km"
            faults.append(Fault(f"{TRACKS}.csv", None, "points", f"{cells['id']}: {problem}", "a way-point round it"))
    return faults


def _properties(cells: Mapping[str, str], track: tuple[RoutePoint, ...], legs: list[TrackLeg]) -> dict[str, Any]:
    return {
        **cells,
        **{column: int(cells[column]) for column in _NUMBERS},
        "legal_status": "route",
        "straits": list(straits_of(track)),
        "points": [
            {
                "id": passed.id,
                "strait": passed.strait,
                "grade": passed.grade,
                "source": passed.source,
                "position": [round(value, DECIMALS) for value in passed.point],
            }
            for passed in track
        ],
        "legs": [
            {
                "from": leg.start.id,
                "to": leg.end.id,
                "length_km": round(leg.length_km, 1),
                "clearance_km": round(leg.clearance_km, 1),
            }
            for leg in legs
        ],
    }


def bake_routes(context: Context) -> None:
    """Write ``routes.geojson`` and the routes of ``drawn.json``.

    Raises
    ------
    RegisterError
        If a route stands in the table and has no track or the other way round, if its row does not fit its track, or
        if a leg lies on land; with every such fault.
    """
    stated = {cells["id"]: cells for cells in rows(context.tables, TABLE)}
    tracks = read_tracks(context.inputs)
    faults = [
        Fault(f"{TABLE}.csv", None, "id", f"'{name}' stands only in one of the table and {TRACKS}.csv", "both")
        for name in sorted(stated.keys() ^ tracks.keys())
    ]
    layer: list[dict[str, Any]] = []
    drawn: dict[str, dict[str, Any]] = {}
    for row, (name, cells) in enumerate(stated.items(), start=2):
        if name not in tracks:
            continue
        legs = measured(context.coast, tracks[name])
        faults += faults_of(row, cells, tracks[name], legs)
        line = line_of(tracks[name])
        layer.append({**_properties(cells, tracks[name], legs), "geometry": in_degrees(Shape(name, lines=(line,)))})
        drawn[name] = drawn_band(line)
    if faults:
        raise RegisterError(faults)
    publish_layer(context.shapes, TABLE, layer, drawn, lambda name: name.startswith(PREFIXES))
