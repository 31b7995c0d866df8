"""Bakes ``base.json``: land and borders for drawing, graticule, Arctic Circle, edge, and where the relief lies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.build.coast import CHORD_M, densified, land_polygons, outlines, read_countries
from geo.build.context import Context
from geo.build.legs import in_plane
from geo.build.packages import world_atlas
from geo.build.relief import EXTENT_M
from geo.build.shape import without_slivers
from geo.build.write import json_bytes, publish
from geo.parts import encoded
from geo.projection import CRS, DISC_RADIUS_M, EDGE_LATITUDE_DEG, Floats, forward

TOLERANCE_M: Final = 1_000.0
SMALLEST_M2: Final = 4e6  # a pixel of the widest view is 90 km2; a smaller islet is drawn nowhere but in the closest
_DISC_SEGMENTS: Final = 300  # to the quarter: chords of 23 km

MERIDIANS_DEG: Final = tuple(range(-180, 180, 30))
PARALLELS_DEG: Final = (60.0, 70.0, 80.0)
ARCTIC_CIRCLE_DEG: Final = 66.5639  # 90 degrees less the mean obliquity of 2026; it moves north by 15 m a year
_TO_THE_POLE: Final = 90  # only every third meridian runs on to the Pole, the others stop short of the crowd there
_STOP_DEG: Final = 85.0
_STEP_M: Final = 24_000.0


def disc() -> BaseGeometry:
    """Give the map's disc as a polygon of the plane."""
    return shapely.Point(0, 0).buffer(DISC_RADIUS_M, quad_segs=_DISC_SEGMENTS)


def drawn_land(countries: gpd.GeoDataFrame) -> list[Floats]:
    """Give the rings of land to draw, closed, in metres of EPSG:3573, holes after their polygon.

    They are to be filled by the even-odd rule.
    """
    land = land_polygons(countries, EDGE_LATITUDE_DEG)
    whole = without_slivers(shapely.intersection(land.simplify(TOLERANCE_M), disc()), SMALLEST_M2)
    return _in_order(np.asarray(ring.coords) for ring in shapely.get_rings(shapely.get_parts(whole)))


def drawn_borders(countries: gpd.GeoDataFrame) -> list[Floats]:
    """Give the land borders between states as lines in metres of EPSG:3573, from states as for `drawn_land`."""
    lines = [shapely.LineString(in_plane(densified(border, CHORD_M))) for _, border in outlines(countries, shared=True)]
    # from one meeting of three states to the next, and only then without what lies south of the edge
    between = np.asarray(shapely.get_parts(shapely.line_merge(shapely.union_all(lines))))
    merged = shapely.line_merge(shapely.multilinestrings(between[shapely.intersects(between, disc())]))
    cut = shapely.intersection(merged.simplify(TOLERANCE_M), disc())
    return _in_order(np.asarray(part.coords) for part in shapely.get_parts(cut) if part.geom_type == "LineString")


def _in_order(parts: Iterable[Floats]) -> list[Floats]:
    """Sort parts by size, largest first, then by place, whatever order the geometry library gave them in."""
    return sorted(parts, key=lambda part: (-len(part), part.min(axis=0).tolist(), part.tolist()))


def parallel(lat_deg: float) -> Floats:
    """Give a parallel as a closed ring, n x 2 metres, without a chord longer than 25 km."""
    radius = float(np.hypot(*forward(0.0, lat_deg)))
    count = int(np.ceil(2 * np.pi * radius / _STEP_M))
    return np.column_stack(forward(np.linspace(-180, 180, count + 1), lat_deg))


def meridian(lon_deg: float) -> Floats:
    """Give a meridian from the map's edge northwards, n x 2 metres, without a chord longer than 25 km."""
    end = 90.0 if lon_deg % _TO_THE_POLE == 0 else _STOP_DEG
    edge, stop = (float(np.hypot(*forward(0.0, lat))) for lat in (EDGE_LATITUDE_DEG, end))
    count = int(np.ceil((edge - stop) / _STEP_M))
    return np.column_stack(forward(lon_deg, np.linspace(EDGE_LATITUDE_DEG, end, count + 1)))


def graticule() -> list[Floats]:
    """Give the meridians and parallels that are drawn."""
    return [*map(meridian, MERIDIANS_DEG), *map(parallel, PARALLELS_DEG)]


def bake_base(context: Context) -> None:
    """Write ``base.json`` and its sidecar."""
    countries = read_countries(world_atlas("countries-50m", context.cache))
    content = {
        "crs": CRS,
        "land": encoded(drawn_land(countries)),
        "borders": encoded(drawn_borders(countries)),
        "graticule": encoded(graticule()),
        "arctic_circle": encoded([parallel(ARCTIC_CIRCLE_DEG)]),
        "edge": encoded([parallel(EDGE_LATITUDE_DEG)]),
        "relief": {"extent_m": list(EXTENT_M)},
    }
    publish(context.shapes / "base.json", json_bytes(content))
