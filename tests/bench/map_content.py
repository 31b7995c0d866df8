"""Writes the map's own content in the forms that the alternatives read: the same land, lines and routes.

Areas are handed over as their outlines: plotly fills the wrong side of a ring round the Pole. Coordinates are rounded
as far as a screen can show them, so that no alternative carries more than it must.
"""

from __future__ import annotations

import base64
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geo.projection import forward, inverse

SHAPES = Path(__file__).resolve().parents[2] / "geo" / "shapes"
_GAP = np.iinfo(np.int32).min
_PART_DEG = 0.001
_KM = 1000
Points = NDArray[np.float64]
DASHES = {"claimed": "longdash", "never-adopted": "dot", "enacted": "dashdot", "computed": "dash", "disputed": "dash"}


def write(folder: Path) -> None:
    """Write every form of the content into a folder: ``lines.json`` and those in ``static``."""
    rings = list(_land_m())
    lines = list(_lines_deg())
    (folder / "static").mkdir()
    _write(folder / "static" / "world_50m.json", _topology([np.column_stack(inverse(*ring.T)) for ring in rings]))
    _write(folder / "lines.json", list(_groups(lines)))
    _write(folder / "static" / "land.json", _geojson("Polygon", [[np.round(ring / _KM, 1).tolist()] for ring in rings]))
    plane = [np.round(np.column_stack(forward(*part.T)) / _KM, 1).tolist() for _, part in lines]
    _write(folder / "static" / "lines.json", _geojson("LineString", plane))


def line_ids() -> tuple[str, ...]:
    """Give the ids of the lines and zones that have a shape."""
    features = json.loads((SHAPES / "lines.geojson").read_bytes())["features"]
    return tuple(feature["properties"]["id"] for feature in features if feature["geometry"])


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, separators=(",", ":")), "utf-8")


def _land_m() -> Iterator[Points]:
    """Give the rings of the land that the map draws, in metres of its plane, clockwise."""
    land = json.loads((SHAPES / "base.json").read_bytes())["land"]
    points = np.column_stack([np.frombuffer(base64.b64decode(land[axis]), dtype="<i4") for axis in ("x", "y")])
    for part in np.split(points, np.flatnonzero(points[:, 0] == _GAP)):
        ring = part[part[:, 0] != _GAP].astype(np.float64)
        if len(ring):
            yield ring


def _lines_deg() -> Iterator[tuple[str, Points]]:
    """Give the lines, outlines and routes as legal status and parts in degrees."""
    for name in ("lines.geojson", "routes.geojson"):
        for feature in json.loads((SHAPES / name).read_bytes())["features"]:
            for part in _parts(feature["geometry"]):
                yield feature["properties"]["legal_status"], np.asarray(part, dtype=np.float64)


def _parts(geometry: dict[str, Any] | None) -> Iterator[list[list[float]]]:
    if geometry is None:
        return
    for part in geometry["coordinates"]:
        if geometry["type"] == "MultiPolygon":
            yield from part
        else:
            yield part


def _groups(lines: list[tuple[str, Points]]) -> Iterator[dict[str, object]]:
    """Give one trace for each status, its parts with gaps between them."""
    by_status: dict[str, list[Points]] = defaultdict(list)
    gap = np.full((1, 2), np.nan)
    for status, part in lines:
        by_status[status] += [np.round(part, 4), gap]
    for status, parts in by_status.items():
        lon, lat = (_without_nan(axis) for axis in np.concatenate(parts[:-1]).T)
        yield {"name": status, "dash": DASHES.get(status, "solid"), "lon": lon, "lat": lat}


def _without_nan(values: Points) -> list[float | None]:
    return [None if np.isnan(value) else float(value) for value in values]


def _topology(rings: list[Points]) -> dict[str, object]:
    """Write rings in degrees as the TopoJSON file that plotly asks for: one object, whole steps, differences."""
    steps = [np.round(ring / _PART_DEG).astype(int) for ring in rings]
    arcs = [np.diff(ring, axis=0, prepend=np.zeros((1, 2), dtype=int)).tolist() for ring in steps]
    polygons = [{"type": "Polygon", "arcs": [[n]]} for n in range(len(arcs))]
    return {
        "type": "Topology",
        "transform": {"scale": [_PART_DEG, _PART_DEG], "translate": [0, 0]},
        "arcs": arcs,
        "objects": {"land": {"type": "GeometryCollection", "geometries": polygons}},
    }


def _geojson(kind: str, parts: list[Any]) -> dict[str, object]:
    features = [
        {"type": "Feature", "properties": {}, "geometry": {"type": kind, "coordinates": part}} for part in parts
    ]
    return {"type": "FeatureCollection", "features": features}
