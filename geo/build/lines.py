"""Bakes ``lines.geojson`` and the lines and zones of ``drawn.json`` from the dossiers and the law's points."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import geopandas as gpd

from data.errors import Fault, RegisterError
from data.schema import LIST_SEPARATOR
from geo.build.boundaries import Grounds, agreed_boundaries, beaufort_lines, canada_lines, sector_meridians
from geo.build.context import Context
from geo.build.drawing import drawn_of, near_shores
from geo.build.drawn import put_drawn
from geo.build.facts import rows
from geo.build.ridges import ridges
from geo.build.shape import Shape, in_degrees
from geo.build.write import Bilingual, Provenance, geojson_bytes, publish
from geo.build.zones import zones

TABLE: Final = "lines"
FIRST_ROW: Final = 2
_NUMBERS: Final = ("area_km2", "length_km")
_LISTS: Final = ("asserted_by", "statements")
_DIGITS: Final = 3

PROVENANCE: Final = Provenance(
    title=Bilingual("Lines and zones", "Lignes et zones"),
    description=Bilingual(
        "Every line, zone and ridge of the map with its dossier, WGS 84; what has no shape stands with the reason.",
        "Chaque ligne, zone et dorsale de la carte avec son dossier, WGS 84\u202f; ce qui n’a pas de forme y figure "
        "avec la raison.",
    ),
    processing=Bilingual(
        "Points of laws and treaties joined as their text says, no piece longer than 25 km. Distances of 200 nautical "
        "miles, equidistance and areas are computed on the 10m coast; ridge axes are traced in ETOPO1. Coasts of zones "
        "are simplified to 1 km, and islets under 20 km² left out; areas are computed before that. Cut along 180°, "
        "wound as RFC 7946 asks; a zone round the Pole has 90° N as an edge in degrees.",
        "Points des lois et des traités reliés comme le dit leur texte, sans tronçon de plus de 25 km. Les distances "
        "de 200 milles marins, l’équidistance et les superficies sont calculées sur le trait de côte au "
        "1:10\u00a0000\u00a0000\u202f; les axes des dorsales sont tracés dans ETOPO1. Les côtes des zones sont "
        "simplifiées à 1 km et les îlots de moins de 20 km² omis\u202f; les superficies sont calculées auparavant. "
        "Découpage à 180°, sens des anneaux selon la RFC 7946\u202f; une zone autour du pôle a 90° N pour bord en "
        "degrés.",
    ),
    licence_in=Bilingual(
        "Coordinates are facts. Canadian law: Open Government Licence – Canada. Natural Earth and ETOPO1: public "
        "domain.",
        "Les coordonnées sont des faits. Droit canadien\u00a0: Licence du gouvernement ouvert – Canada. Natural Earth "
        "et ETOPO1\u00a0: domaine public.",
    ),
    producer="Arctic Common Ground",
    citation=(
        "Points: as the table lines.csv says. Coast: Natural Earth 10m, npm world-atlas 2.0.2. Sea floor: NOAA ETOPO1, "
        "PyPI pybacktrack 1.5.0."
    ),
    retrieved="2026-11-29",
    covers_to="2026-03-31",
    licence_out="CC BY 4.0",
)


def every_shape(grounds: Grounds) -> dict[str, Shape]:
    """Give the shape of every line, zone and ridge, by id."""
    made = [
        *sector_meridians(grounds),
        *agreed_boundaries(grounds),
        *canada_lines(grounds),
        *beaufort_lines(grounds),
        *zones(grounds),
        *ridges(grounds),
    ]
    return {shape.id: shape for shape in made}


def rounded(value: float) -> float:
    """Give a number with three digits, as the table publishes lengths and areas."""
    return float(f"{value:.{_DIGITS}g}")


def faults_of(row: int, cells: Mapping[str, str], shape: Shape | None) -> list[Fault]:
    """List where a dossier and its shape do not fit each other.

    Parameters
    ----------
    row : int
        Line in ``lines.csv``, for the messages.
    cells : Mapping of str to str
        The dossier.
    shape : Shape or None
        What the bake made of it.
    """
    file = f"{TABLE}.csv"
    made = shape is not None and shape.form != "none"
    if made != bool(cells["shape"]):
        expected = "an empty cell" if cells["shape"] else cells["id"]
        return [Fault(file, row, "shape", f"'{cells['shape']}' is not what the bake makes", expected)]
    if shape is None:
        return []
    found = {"area_km2": shape.area_km2, "length_km": shape.length_km}
    return [
        Fault(file, row, column, f"'{cells[column]}' is not what the shape has", f"{rounded(value):g}")
        for column, value in found.items()
        if value is not None and cells[column] and float(cells[column]) != rounded(value)
    ]


def _properties(cells: Mapping[str, str]) -> dict[str, Any]:
    numbers = {column: float(cells[column]) if cells[column] else None for column in _NUMBERS}
    lists = {column: cells[column].split(LIST_SEPARATOR) if cells[column] else [] for column in _LISTS}
    return {**cells, **numbers, **lists}


def bake_lines(context: Context) -> None:
    """Write ``lines.geojson`` and the lines and zones of ``drawn.json``.

    Parameters
    ----------
    context : Context
        Where to read and to write.

    Raises
    ------
    RegisterError
        If a shape has no dossier, or a dossier says a length, an area or a shape that is not the baked one; with
        every such fault.
    """
    dossiers = list(rows(context.tables, TABLE))
    grounds = Grounds(context)
    shapes = every_shape(grounds)
    faults = [
        fault
        for row, cells in enumerate(dossiers, start=FIRST_ROW)
        for fault in faults_of(row, cells, shapes.get(cells["id"]))
    ]
    without = shapes.keys() - {cells["id"] for cells in dossiers}
    faults += [
        Fault(f"{TABLE}.csv", None, "id", f"'{name}' has a shape and no dossier", "a row") for name in sorted(without)
    ]
    if faults:
        raise RegisterError(faults)
    shores = near_shores(grounds.coast.land)
    layer, drawn = [], {}
    for cells in dossiers:
        shape = shapes.get(cells["id"], Shape(cells["id"]))
        layer.append({**_properties(cells), "geometry": in_degrees(shape)})
        drawn[cells["id"]] = drawn_of(shape, shores)
    publish(context.shapes / "lines.geojson", geojson_bytes(gpd.GeoDataFrame(layer, crs=4326)), PROVENANCE)
    put_drawn(context.shapes, drawn, lambda name: not name.startswith(("northern-sea-route-", "northwest-passage-")))
