"""The places of a reader's table as a frame for the files of the map, a row for each of its rows that lies there."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np

from components.exports import MapContent
from components.exports.brought import points_in
from data.joined import Value, told_apart
from geo.frames import Crs
from geo.projection import forward

_OURS = ("id", "place", "place_name", "record", "record_name", "layer", "note")
_KEPT_BY_FORMATS = ("fid", "ogc_fid", "geom", "geometry")


def joined_frames(content: MapContent, crs: Crs) -> dict[str, gpd.GeoDataFrame]:
    """Give the places that a reader's table is joined to, by the name of their layer in a file.

    Parameters
    ----------
    content : MapContent
        What the map shows.
    crs : {4326, 3573}
        As for `geo.frames.layer`.

    Returns
    -------
    dict of str to GeoDataFrame
        Nothing without a table. Columns ``id``, ``place`` and ``record`` with their names, ``layer``, ``note``, which
        says that nobody checked it, and then those of the table.
    """
    own = content.joined
    if own is None:
        return {}
    rows = own.rows
    columns: dict[str, list[Value]] = {
        "id": [str(number) for number in range(1, len(rows) + 1)],
        "place": [row.place for row in rows],
        "place_name": [row.place_name for row in rows],
        "record": [row.record for row in rows],
        "record_name": [row.record_name for row in rows],
        "layer": [own.name for _ in rows],
        "note": [own.note for _ in rows],
    }
    for at, name in enumerate(told_apart(own.names, (*_OURS, *_KEPT_BY_FORMATS))):
        columns[name] = _alike([row.cells[at] for row in rows])
    points = np.column_stack(forward([row.lon_deg for row in rows], [row.lat_deg for row in rows]))
    plane = crs == 3573  # noqa: PLR2004  # the map's own
    return {"joined_places": gpd.GeoDataFrame(columns, geometry=points_in(points, plane=plane), crs=crs)}


def _alike(cells: list[Value]) -> list[Value]:
    """Give the cells of a column as numbers where all are such, and as texts otherwise."""
    if all(isinstance(cell, int | float | None) for cell in cells):
        return cells
    return [cell.isoformat() if isinstance(cell, date) else None if cell is None else str(cell) for cell in cells]
