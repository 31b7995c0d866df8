"""Writes the shapes and their sidecars so that the same input gives the same bytes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import geopandas as gpd

from data.build import write_seal
from data.register import sha256_of
from geo.layers import SHAPES_FOLDER

Rows = list[dict[str, Any]]
Entries = Mapping[str, Mapping[str, Any]]


def metres(x_m: float, y_m: float) -> list[int]:
    """Give a point of the plane in whole metres."""
    return [round(float(x_m)), round(float(y_m))]


def json_bytes(content: object) -> bytes:
    """Give JSON with sorted keys, no spaces and one line end, as UTF-8."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return f"{text}\n".encode()


def geojson_bytes(layer: gpd.GeoDataFrame) -> bytes:
    """Give a FeatureCollection, one feature a line, so that changes can be read.

    The layer is in EPSG:4326, with a column ``id``; the geometry of what has no shape is None.
    """
    features = layer.set_index("id", drop=False).iterfeatures(na="null")
    lines = ",\n".join(json_bytes(feature).decode().rstrip("\n") for feature in features)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'.encode()


def publish(path: Path, content: bytes) -> None:
    """Write a shapes file, and its checksum into ``NAME.source.toml`` beside it.

    All other words of a sidecar are written by hand, in ``geo/shapes``; a folder that has none gets a copy of them.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    sidecar = path.with_name(f"{path.stem}.source.toml")
    if not sidecar.is_file():
        shutil.copyfile(SHAPES_FOLDER / sidecar.name, sidecar)
    write_seal(sidecar, sha256_of(content))


def publish_layer(folder: Path, name: str, rows: Rows, drawn: Entries, ours: Callable[[str], bool]) -> None:
    """Write ``NAME.geojson`` from the features of a step, and what they look like into ``drawn.json``.

    Parameters
    ----------
    folder : Path
        Where the shapes are written.
    name : str
        Name of the layer.
    rows : list of dict
        The features, each with an ``id`` and a ``geometry`` in EPSG:4326.
    drawn : Mapping of str to mapping
        Drawn forms by id, as `geo.build.drawing.drawn_of` gives them; those of other steps stay.
    ours : callable of str to bool
        Tells whether an id belongs to this step; such an entry of an earlier bake goes.
    """
    publish(folder / f"{name}.geojson", geojson_bytes(gpd.GeoDataFrame(rows, crs=4326)))
    path = folder / "drawn.json"
    present: dict[str, Any] = json.loads(path.read_bytes()) if path.is_file() else {}
    kept = {key: entry for key, entry in present.items() if not ours(key)}
    publish(path, json_bytes(kept | dict(drawn)))
