"""Bakes ``lines.geojson`` and the lines and zones of ``drawn.json`` from the dossiers and the law's points."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from data.errors import Fault, RegisterError
from data.schema import LIST_SEPARATOR
from geo.build import divisions
from geo.build.boundaries import Grounds, agreed_boundaries, beaufort_lines, canada_lines, sector_meridians
from geo.build.context import Context
from geo.build.drawing import drawn_of, near_shores
from geo.build.facts import rows
from geo.build.reaches import publish_waters
from geo.build.ridges import ridges
from geo.build.routes import PREFIXES
from geo.build.shape import Shape, in_degrees
from geo.build.write import publish_layer
from geo.build.zones import zones
from geo.measure import RULES

TABLE: Final = "lines"
FIRST_ROW: Final = 2
_NUMBERS: Final = ("area_km2", "length_km")
_LISTS: Final = ("asserted_by", "statements", "references")
_DIGITS: Final = 3


def every_shape(grounds: Grounds, divided: divisions.Divided) -> dict[str, Shape]:
    """Give the shape of every line, zone and ridge, by id."""
    made = [
        *sector_meridians(grounds),
        *agreed_boundaries(grounds),
        *canada_lines(grounds),
        *beaufort_lines(grounds),
        *zones(grounds),
        *ridges(grounds),
        *divisions.shapes(divided),
    ]
    return {shape.id: shape for shape in made}


def rounded(value: float) -> float:
    """Give a number with three digits, as the table publishes lengths and areas."""
    return float(f"{value:.{_DIGITS}g}")


def faults_of(row: int, cells: Mapping[str, str], shape: Shape | None) -> list[Fault]:
    """List where a dossier, in a row of ``lines.csv``, and what the bake made of it do not fit each other."""
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
    """Write ``lines.geojson``, the lines and zones of ``drawn.json``, and ``waters.json`` for measuring.

    Raises
    ------
    RegisterError
        If a shape has no dossier, or a dossier says a length, an area or a shape that is not the baked one, or the
        table of divisions areas that are not; with every such fault.
    """
    dossiers = list(rows(context.tables, TABLE))
    grounds = Grounds(context)
    divided = divisions.Divided(grounds)
    shapes = every_shape(grounds, divided)
    faults = [
        fault
        for row, cells in enumerate(dossiers, start=FIRST_ROW)
        for fault in faults_of(row, cells, shapes.get(cells["id"]))
    ]
    without = shapes.keys() - {cells["id"] for cells in dossiers}
    faults += [
        Fault(f"{TABLE}.csv", None, "id", f"'{name}' has a shape and no dossier", "a row") for name in sorted(without)
    ]
    found = divisions.rows(divided, divisions.on_plainer_coast(grounds))
    faults += divisions.faults_of(rows(context.tables, divisions.TABLE), found)
    if faults:
        raise RegisterError(faults)
    shores = near_shores(grounds.coast.land)
    layer, drawn = [], {}
    for cells in dossiers:
        shape = shapes.get(cells["id"], Shape(cells["id"]))
        layer.append({**_properties(cells), "geometry": in_degrees(shape)})
        drawn[cells["id"]] = drawn_of(shape, shores)
    publish_layer(context.shapes, TABLE, layer, drawn, lambda name: not name.startswith(PREFIXES))
    publish_waters(grounds, shapes, RULES)
