"""A layer of the reader's own as frames for the files of the map, each row with what is said of it."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from components.exports import MapContent
from geo.degrees import area_in_degrees, lines_in_degrees
from geo.frames import Crs
from geo.projection import inverse

_CHORD_M = 25_000.0
_DECIMALS = 5


def brought_frames(content: MapContent, crs: Crs) -> dict[str, gpd.GeoDataFrame]:
    """Give the points, lines and areas that a reader brought, by the name of their layer in a file.

    Parameters
    ----------
    content : MapContent
        What the map shows.
    crs : {4326, 3573}
        As for `geo.frames.layer`.

    Returns
    -------
    dict of str to GeoDataFrame
        Without what there is nothing of. Columns ``id``, ``layer`` and ``note``, which says that nobody checked it.
    """
    own = content.brought
    if own is None:
        return {}
    plane = crs == 3573  # noqa: PLR2004  # the map's own
    found: dict[str, Any] = {
        "brought_points": points_in(own.layer.points, plane=plane),
        "brought_lines": own.layer.lines if plane else [_line(one) for one in own.layer.lines],
        "brought_areas": own.layer.areas if plane else [_area(one) for one in own.layer.areas],
    }
    return {
        name: gpd.GeoDataFrame(
            {"id": np.arange(1, len(rows) + 1).astype(str), "layer": own.name, "note": own.note}, geometry=rows, crs=crs
        )
        for name, rows in found.items()
        if len(rows)
    }


def points_in(points: np.ndarray[Any, Any], *, plane: bool) -> Any:  # noqa: ANN401  # an array of geometries
    """Give metres of the plane as points there, or in degrees."""
    return shapely.points(points if plane else np.round(np.column_stack(inverse(*points.T)), _DECIMALS))


def _line(line: shapely.Geometry) -> shapely.Geometry:
    parts = (shapely.get_coordinates(part) for part in shapely.get_parts(shapely.segmentize(line, _CHORD_M)))
    return lines_in_degrees(np.column_stack(inverse(*part.T)) for part in parts)


def _area(area: shapely.Geometry) -> shapely.Geometry:
    return area_in_degrees(shapely.get_parts(shapely.segmentize(area, _CHORD_M)))
