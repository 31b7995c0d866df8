"""The map as GeoJSON: a file a layer in each projection, each with its style for QGIS beside it."""

from __future__ import annotations

import json
from typing import Any, Final

import geopandas as gpd

from components.exports import MapContent
from components.exports.brought import brought_frames
from components.exports.joined import joined_frames
from components.exports.qgis import KINDS, style
from components.exports.shown import PROJECTIONS, shown
from components.exports.zip_file import zipped
from components.words import words
from geo.frames import Crs

_FOLDERS: Final[dict[Crs, str]] = {4326: "degrees-epsg4326", 3573: "map-plane-epsg3573"}


def archive(content: MapContent) -> bytes:
    """Give the files as a ZIP."""
    return zipped(files_of(content))


def files_of(content: MapContent) -> dict[str, bytes]:
    """Give the files by their paths.

    Parameters
    ----------
    content : MapContent
        What the map shows, and what is said about it.

    Returns
    -------
    dict of str to bytes
        ``README.txt`` with what is said about the map, and for each projection and layer a GeoJSON file, which has the
        same as its member ``about``, and a QML style; without a style what a reader brought.
    """
    files = {"README.txt": _readme(content)}
    for crs in PROJECTIONS:
        for layer in KINDS:
            frame = shown(layer, content, crs)
            if len(frame):
                files[f"{_FOLDERS[crs]}/{layer}.geojson"] = _collection(layer, frame, content, crs)
                files[f"{_FOLDERS[crs]}/{layer}.qml"] = style(layer, content.lang)
        for layer, frame in (brought_frames(content, crs) | joined_frames(content, crs)).items():
            files[f"{_FOLDERS[crs]}/{layer}.geojson"] = _collection(layer, frame, content, crs)
    return {path: text.encode() for path, text in files.items()}


def _readme(content: MapContent) -> str:
    say = words(content.lang)
    lines = [
        content.title,
        "",
        *(say.pair(name, value) for name, value in content.about),
        "",
        *content.notices,
        "",
        say(
            "One folder in longitudes and latitudes (WGS 84, EPSG 4326), one in metres of the map’s plane (EPSG 3573, "
            "equal area). QGIS finds the style beside each layer by itself."
        ),
        say(
            "Zones are drawn by their fill, and by their edges away from coasts in a layer of their own, so that no "
            "pattern runs along a shore."
        ),
        "",
    ]
    return "\r\n".join(lines)


def _collection(layer: str, frame: gpd.GeoDataFrame, content: MapContent, crs: Crs) -> str:
    """Give a FeatureCollection, one feature a line; in the plane it names its CRS, as RFC 7946 no longer knows it."""
    head: dict[str, Any] = {
        "type": "FeatureCollection",
        "name": layer,
        "about": {"title": content.title, **dict(content.about), "notices": list(content.notices)},
    }
    if crs != 4326:  # noqa: PLR2004  # RFC 7946 knows no other and needs no name for it
        head["crs"] = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{crs}"}}
    features = ",\n".join(_json(feature) for feature in frame.set_index("id", drop=False).iterfeatures(na="null"))
    return f'{_json(head)[:-1]},"features":[\n{features}\n]}}\n'


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
