"""The map as one GeoPackage: a layer of each kind in each projection, the styles for QGIS, and what is said of it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any, Final

import pandas as pd
import pyogrio

from components.exports import MapContent
from components.exports.brought import brought_frames
from components.exports.joined import joined_frames
from components.exports.qgis import KINDS, style
from components.exports.shown import PROJECTIONS, shown

GEOMETRY: Final = "geom"
_TIME: Final = pd.Timestamp("2020-01-01", tz="UTC")  # a fixed time, so that the same content gives the same file


def package(content: MapContent) -> bytes:
    """Give the GeoPackage.

    Parameters
    ----------
    content : MapContent
        What the map shows, and what is said about it.

    Returns
    -------
    bytes
        A layer such as ``zones_epsg3573`` for each kind and projection of which something is on show, with the fields
        of `geo.frames.layer`; ``layer_styles``, where QGIS finds their styles by itself; and ``about``, a row of
        ``name`` and ``value`` for the title, for each fact and for each notice. What a reader brought stands beside
        them, as ``brought_lines_epsg3573``, ``joined_places_epsg3573`` and the like.
    """
    found = {(f"{kind}_epsg{crs}", kind): shown(kind, content, crs) for crs in PROJECTIONS for kind in KINDS}
    layers = {names: frame for names, frame in found.items() if len(frame)}
    said = [("title", content.title), *content.about, *(("notice", notice) for notice in content.notices)]
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": f"{_TIME:%Y-%m-%dT%H:%M:%S.000Z}"})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "map.gpkg"
        for (name, _), frame in layers.items():
            _write(frame, path, name, GEOMETRY_NAME=GEOMETRY)
        for crs in PROJECTIONS:
            for name, frame in (brought_frames(content, crs) | joined_frames(content, crs)).items():
                _write(frame, path, f"{name}_epsg{crs}", GEOMETRY_NAME=GEOMETRY)
        if layers:
            _write(_styles(layers, content), path, "layer_styles", FID="id")
        _write(pd.DataFrame(said, columns=["name", "value"]), path, "about")
        return path.read_bytes()


def _write(frame: pd.DataFrame, path: Path, layer: str, **options: str) -> None:
    pyogrio.write_dataframe(frame, path, layer=layer, driver="GPKG", layer_options=options)


def _styles(layers: dict[tuple[str, str], Any], content: MapContent) -> pd.DataFrame:
    """Give the table in which QGIS looks for the styles of a database's layers, with the columns that it expects."""
    return pd.DataFrame(
        {
            "f_table_catalog": "",
            "f_table_schema": "",
            "f_table_name": name,
            "f_geometry_column": GEOMETRY,
            "styleName": name,
            "styleQML": style(kind, content.lang),
            "styleSLD": "",
            "useAsDefault": True,
            "description": content.title,
            "owner": "",
            "ui": "",
            "update_time": _TIME,
        }
        for name, kind in layers
    )
