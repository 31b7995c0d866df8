"""The sailing routes: geodesics from strait to strait, none of them over land, with their lengths."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import geopandas as gpd

from data.errors import Fault, RegisterError
from geo.build.context import Context
from geo.build.drawn import put_drawn
from geo.build.facts import rows
from geo.build.legs import in_plane, through
from geo.build.shape import Shape, in_degrees
from geo.build.tracks import TRACKS, RoutePoint, TrackLeg, measured, read_tracks
from geo.build.write import Bilingual, Provenance, geojson_bytes, metres, publish
from geo.degrees import DECIMALS
from geo.parts import encoded
from geo.projection import Floats

TABLE: Final = "routes"
PREFIXES: Final = ("northern-sea-route-", "northwest-passage-")
KM_IN_A_NAUTICAL_MILE: Final = 1.852
_NUMBERS: Final = ("length_km", "length_nm")

PROVENANCE: Final = Provenance(
    title=Bilingual("Sailing routes", "Routes maritimes"),
    description=Bilingual(
        "Lines of the Northern Sea Route and of the Northwest Passage, WGS 84, with the straits that each passes in "
        "order, and for each leg its length and its least distance from the shore.",
        "Lignes de la route maritime du Nord et du passage du Nord-Ouest, WGS 84, avec les détroits franchis dans "
        "l’ordre et, pour chaque tronçon, sa longueur et sa plus petite distance au rivage.",
    ),
    processing=Bilingual(
        "Geodesics through positions of straits that a source gives and through way-points of ours, a point at least "
        "every 25 km. Every leg is compared with the 10m coast, whose detail is of some hundred metres; none lies on "
        "land. Depth and ice are left out of account: the lines are not for navigation.",
        "Géodésiques passant par les positions de détroits données par une source et par nos points de passage, avec "
        "un point au moins tous les 25 km. Chaque tronçon est comparé au trait de côte au 1:10\u00a0000\u00a0000, dont "
        "le détail est de quelques centaines de mètres\u202f; aucun ne passe sur la terre. Ni la profondeur ni la "
        "glace ne sont prises en compte\u00a0: ces lignes ne servent pas à la navigation.",
    ),
    licence_in=Bilingual(
        "Positions are facts, and no text was taken from the sources. Natural Earth: public domain.",
        "Les positions sont des faits, et aucun texte n’a été repris des sources. Natural Earth\u00a0: domaine public.",
    ),
    producer="Arctic Common Ground",
    citation="Straits and their order: as the table routes.csv says. Coast: Natural Earth 10m, npm world-atlas 2.0.2.",
    retrieved="2026-11-22",
    covers_to="2026",
    licence_out="CC BY 4.0",
)


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
    """List where a route's row in the table and its track do not fit each other, and legs that lie on land.

    Parameters
    ----------
    row : int
        Line in ``routes.csv``, for the messages.
    cells : Mapping of str to str
        The row.
    track : tuple of RoutePoint
        The route's points.
    legs : list of TrackLeg
        The same, measured.
    """
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

    Parameters
    ----------
    context : Context
        Where to read and to write.

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
    publish(context.shapes / "routes.geojson", geojson_bytes(gpd.GeoDataFrame(layer, crs=4326)), PROVENANCE)
    put_drawn(context.shapes, drawn, lambda name: name.startswith(PREFIXES))
