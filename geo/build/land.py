"""Land and borders for drawing: the 50m shapes, simplified, cut at the map's edge."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.build.coast import CHORD_M, densified, land_polygons, outlines
from geo.projection import DISC_RADIUS_M, EDGE_LATITUDE_DEG, Floats, forward

TOLERANCE_M: Final = 1_000.0
SMALLEST_M2: Final = 4e6  # a pixel of the widest view is 90 km2; a smaller islet is drawn nowhere but in the closest
_DISC_SEGMENTS: Final = 300  # to the quarter: chords of 23 km


def disc() -> BaseGeometry:
    """Give the map's disc as a polygon of the plane."""
    return shapely.Point(0, 0).buffer(DISC_RADIUS_M, quad_segs=_DISC_SEGMENTS)


def drawn_land(countries: gpd.GeoDataFrame) -> list[Floats]:
    """Give the rings of land to draw, closed, in metres of EPSG:3573, holes after their polygon.

    They are to be filled by the even-odd rule.
    """
    land = land_polygons(countries, EDGE_LATITUDE_DEG)
    whole = shapely.intersection(land.simplify(TOLERANCE_M), disc())
    polygons = [part for part in shapely.get_parts(whole) if part.geom_type == "Polygon" and part.area >= SMALLEST_M2]
    rings = [ring for part in polygons for ring in (part.exterior, *part.interiors)]
    return _in_order(np.asarray(ring.coords) for ring in rings if shapely.Polygon(ring).area >= SMALLEST_M2)


def drawn_borders(countries: gpd.GeoDataFrame) -> list[Floats]:
    """Give the land borders between states as lines in metres of EPSG:3573, from states as for `drawn_land`."""
    lines = [
        shapely.LineString(np.column_stack(forward(*densified(border, CHORD_M).T)))
        for _, border in outlines(countries, shared=True)
    ]
    # from one meeting of three states to the next, and only then without what lies south of the edge
    between = np.asarray(shapely.get_parts(shapely.line_merge(shapely.union_all(lines))))
    merged = shapely.line_merge(shapely.multilinestrings(between[shapely.intersects(between, disc())]))
    cut = shapely.intersection(merged.simplify(TOLERANCE_M), disc())
    return _in_order(np.asarray(part.coords) for part in shapely.get_parts(cut) if part.geom_type == "LineString")


def _in_order(parts: Iterable[Floats]) -> list[Floats]:
    """Sort parts by size, largest first, then by place, whatever order the geometry library gave them in."""
    return sorted(parts, key=lambda part: (-len(part), part.min(axis=0).tolist(), part.tolist()))
