"""The map's layers as GeoDataFrames: what the register says of each shape beside the shape itself.

geopandas takes long to load, so that the app imports this module for a download and nowhere else.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, Literal

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from data.codes import Code, LegalStatus, LineKind, Strait
from data.language import Text
from data.register import Register, register
from data.schema import Line
from geo import layers as baked
from geo.degrees import area_in_degrees, lines_in_degrees
from geo.parts import decoded
from geo.projection import forward, inverse

Crs = Literal[4326, 3573]
Geometries = Mapping[str, BaseGeometry]
Rows = list[dict[str, Any]]
_PLANE: Final = 3573
_CHORD_M: Final = 25_000.0
_LINE_KINDS: Final = frozenset({LineKind.LINE, LineKind.RIDGE})
_NUMBERS: Final = ("area_km2", "length_km", "length_nm", "precision_km")
_SEPARATOR: Final = ";"


def layers(crs: Crs = 4326) -> Mapping[str, gpd.GeoDataFrame]:
    """Give every layer by name; see `layer`."""
    return MappingProxyType({name: layer(name, crs) for name in LAYERS})


def layer(name: str, crs: Crs = 4326, facts: Register | None = None) -> gpd.GeoDataFrame:
    """Give a layer with its attributes and its geometry.

    A coded column stands three times: the code, and its words as ``NAME_en`` and ``NAME_fr``. A list is one text, its
    members joined with ``;``. A date is an ISO text, possibly of a year alone. What the register does not state is an
    empty text, or not a number.

    Parameters
    ----------
    name : str
        A key of `LAYERS`:

        ``lines``
            Lines and ridges of the dossiers: ``id``, names, ``kind``, ``family``, ``legal_status``, ``asserted_by``,
            ``drawn_by`` and ``left_out_by`` (ids of actors; the first with their names), ``instrument``, ``date``,
            ``grade``, ``area_km2``, ``length_km``, ``source``, ``no_shape_reason``. A dossier without a shape has the
            geometry None and a reason.
        ``zones``
            The same of what is an area. Coasts are simplified to 1 km, ``area_km2`` is from before that. In EPSG:3573
            cut at 50° N.
        ``zone_edges``
            The edges of zones away from coasts, for drawing a zone's pattern without its shores: as ``zones``.
        ``routes``
            Sailing routes: ``id``, names, ``passage``, ``straits``, ``legal_status``, ``length_km``, ``length_nm``,
            ``grade``, ``source``.
        ``straits``
            Straits that routes pass: ``id``, names, ``routes``, ``grade`` of the position, a code alone, and its
            ``source``; a position graded ``waypoint`` is ours and has no source.
        ``places``
            Places of the register: ``id``, names, ``kind``, ``country``, ``precision_km``, ``grade``, ``source``. A
            place without coordinates has the geometry None.
        ``land``
            Land north of 50° N as it is drawn: ``area_km2``. For drawing only.
    crs : {4326, 3573}
        Longitudes and latitudes in degrees, cut at 180°, outer rings counter-clockwise; or metres of the map's plane.
        Neither is made from the other where both are baked, so that nothing is cut at 180° in the plane.
    facts : Register or None
        The register; None for that of this installation.

    Returns
    -------
    GeoDataFrame
        One row a feature, in the order of the register, in the CRS asked for.

    Raises
    ------
    KeyError
        If there is no such layer.

    Examples
    --------
    >>> zones = layer("zones", 3573)
    >>> zones.loc[zones["id"] == "central-arctic-high-seas", "legal_status_en"].item()
    'Computed for this map'
    """
    frame = gpd.GeoDataFrame(LAYERS[name](facts or register(), crs), crs=crs)
    # a column of which nothing is stated would have no type
    return frame.astype({column: float for column in _NUMBERS if column in frame})


def _cells(record: object, *names: str) -> dict[str, Any]:
    """Give fields of a record as cells: a text in both languages, a code with its words, a list as one text."""
    found: dict[str, Any] = {}
    for name in names:
        value = getattr(record, name)
        if isinstance(value, Text):
            found |= _both(name, value)
        elif isinstance(value, Code):
            found |= {name: str(value), **_both(name, value.label)}
        else:
            found[name] = _SEPARATOR.join(value) if isinstance(value, tuple) else value
    return found


def _both(name: str, text: Text) -> dict[str, str]:
    return {f"{name}_en": text.en, f"{name}_fr": text.fr}


def _actors(name: str, actors: Iterable[str], facts: Register) -> dict[str, str]:
    names = [facts.actors[actor].name for actor in actors]
    return _both(name, Text("; ".join(one.en for one in names), "; ".join(one.fr for one in names)))


def _features(file: str) -> list[dict[str, Any]]:
    return list(json.loads(baked.layer(file).content)["features"])


def _drawn() -> dict[str, dict[str, Any]]:
    return dict(json.loads(baked.layer("drawn.json").content))


def _area(rings: Mapping[str, str]) -> shapely.MultiPolygon:
    """Give the area of encoded rings, which are filled by the even-odd rule; outer ones counter-clockwise."""
    area = shapely.build_area(shapely.multilinestrings([shapely.linestrings(ring) for ring in decoded(rings)]))
    return shapely.orient_polygons(shapely.multipolygons(shapely.get_parts(area)), exterior_cw=False)


def _line(parts: Mapping[str, str]) -> shapely.MultiLineString:
    return shapely.multilinestrings([shapely.linestrings(part) for part in decoded(parts)])


@functools.cache
def _shapes(crs: Crs) -> Geometries:
    """Give the shape of every line, zone and route by id; those of the plane are cut at the map's edge."""
    if crs == _PLANE:
        drawn = ((name, entry) for name, entry in _drawn().items() if "x" in entry)
        return {name: _area(entry) if entry["shape"] == "area" else _line(entry) for name, entry in drawn}
    features = (feature for file in ("lines.geojson", "routes.geojson") for feature in _features(file))
    return {feature["id"]: shape(feature["geometry"]) for feature in features if feature["geometry"]}


def _point(lon_deg: float, lat_deg: float, crs: Crs) -> shapely.Point:
    return shapely.Point(*forward(lon_deg, lat_deg)) if crs == _PLANE else shapely.Point(lon_deg, lat_deg)


def _dossier(line: Line, facts: Register, geometry: BaseGeometry | None) -> dict[str, Any]:
    return {
        **_cells(line, "id", "name", "kind", "family", "legal_status", "asserted_by"),
        **_actors("asserted_by", line.asserted_by, facts),
        **_cells(line, "drawn_by", "left_out_by", "instrument"),
        "date": str(line.date or ""),
        **_cells(line, "grade", "area_km2", "length_km", "source", "no_shape_reason"),
        "geometry": geometry,
    }


def _dossiers(facts: Register, crs: Crs, *, lines: bool) -> Rows:
    shapes = _shapes(crs)
    found = (line for line in facts.lines.values() if (line.kind in _LINE_KINDS) is lines)
    return [_dossier(line, facts, shapes.get(line.id)) for line in found]


def _zone_edges(facts: Register, crs: Crs) -> Rows:
    edges = {name: decoded(entry["edge"]) for name, entry in _drawn().items() if "edge" in entry}
    return [
        _dossier(
            facts.lines[name],
            facts,
            shapely.multilinestrings([shapely.linestrings(part) for part in parts])
            if crs == _PLANE
            else lines_in_degrees(np.column_stack(inverse(*part.T)) for part in parts),
        )
        for name, parts in edges.items()
        if name in facts.lines
    ]


def _routes(facts: Register, crs: Crs) -> Rows:
    shapes = _shapes(crs)
    status = LegalStatus.ROUTE
    return [
        {
            **_cells(route, "id", "name", "passage", "straits"),
            "legal_status": str(status),
            **_both("legal_status", status.label),
            **_cells(route, "length_km", "length_nm", "grade", "source"),
            "geometry": shapes[route.id],
        }
        for route in facts.routes.values()
    ]


def _straits(facts: Register, crs: Crs) -> Rows:
    points = {
        point["strait"]: point
        for feature in _features("routes.geojson")
        for point in feature["properties"]["points"]
        if point["strait"]
    }
    return [
        {
            "id": name,
            **_both("name", Strait(name).label),
            "grade": point["grade"],
            "source": point["source"],
            "routes": _SEPARATOR.join(route.id for route in facts.routes.values() if name in route.straits),
            "geometry": _point(point["position"][0], point["position"][1], crs),
        }
        for name, point in points.items()
    ]


def _places(facts: Register, crs: Crs) -> Rows:
    rows = []
    for place in facts.places.values():
        lon, lat = place.lon_deg, place.lat_deg
        point = None if lon is None or lat is None else _point(lon, lat, crs)
        cells = _cells(place, "id", "name", "kind", "country", "precision_km", "grade", "source")
        rows.append({**cells, "geometry": point})
    return rows


def _land(_: Register, crs: Crs) -> Rows:
    parts = shapely.get_parts(_area(json.loads(baked.layer("base.json").content)["land"]))
    return [
        {
            "area_km2": part.area / 1e6,
            "geometry": part if crs == _PLANE else area_in_degrees([shapely.segmentize(part, _CHORD_M)]),
        }
        for part in sorted(parts, key=lambda part: -part.area)
    ]


LAYERS: Final[Mapping[str, Callable[[Register, Crs], Rows]]] = MappingProxyType(
    {
        "lines": functools.partial(_dossiers, lines=True),
        "zones": functools.partial(_dossiers, lines=False),
        "zone_edges": _zone_edges,
        "routes": _routes,
        "straits": _straits,
        "places": _places,
        "land": _land,
    }
)
"""What makes the rows of each layer."""
