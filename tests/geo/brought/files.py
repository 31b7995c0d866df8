"""Files as readers bring them, made in memory."""

from __future__ import annotations

import io
import json
import sqlite3
import struct
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import Any

import geopandas as gpd
import numpy as np
import pyogrio
import shapely

LINE = shapely.LineString([(30.0, 70.0), (35.0, 72.0), (40.0, 75.0)])
AREA = shapely.Polygon([(-140, 70), (-130, 70), (-130, 74), (-140, 74)])
POINTS = shapely.MultiPoint([(10.0, 80.0), (-170.0, 66.0)])


def frame(*geometries: shapely.Geometry | None, crs: object = 4326, **columns: Sequence[object]) -> gpd.GeoDataFrame:
    """Give a layer of geometries."""
    return gpd.GeoDataFrame(dict(columns) or {"name": ["one"] * len(geometries)}, geometry=list(geometries), crs=crs)


def written(rows: gpd.GeoDataFrame, driver: str, **more: Any) -> bytes:  # noqa: ANN401  # of any driver
    """Give a layer as a file of one of GDAL's drivers."""
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a layer without a CRS is what is wanted
        pyogrio.write_dataframe(rows, buffer, driver=driver, **more)
    return buffer.getvalue()


def geopackage(layer: gpd.GeoDataFrame, name: str = "layer") -> bytes:
    return written(layer, "GPKG", layer=name)


def with_sql(package: bytes, *statements: str) -> bytes:
    """Give a GeoPackage in which some statements were run."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(package)
        for statement in statements:
            base.execute(statement)
        base.commit()
        return base.serialize()


def parquet(layer: gpd.GeoDataFrame) -> bytes:
    buffer = io.BytesIO()
    layer.to_parquet(buffer)
    return buffer.getvalue()


def zipped(members: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give an archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packing) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def shapefile(lines: Sequence[Sequence[tuple[float, float]]], kind: int = 3, prj: str = "") -> dict[str, bytes]:
    """Give the files of a Shapefile of lines (3) or areas (5), written by the format's description."""
    records = []
    for line in lines:
        points = np.asarray(line, dtype="<f8")
        box = (*points.min(axis=0), *points.max(axis=0))
        records.append(struct.pack("<i4diii", kind, *box, 1, len(points), 0) + points.tobytes())
    every = np.vstack([np.asarray(line) for line in lines])
    box = (*every.min(axis=0), *every.max(axis=0), 0, 0, 0, 0)

    def head(size: int) -> bytes:
        return struct.pack(">7i", 9994, 0, 0, 0, 0, 0, size // 2) + struct.pack("<ii8d", 1000, kind, *box)

    body, index, at = b"", b"", 100
    for number, record in enumerate(records, 1):
        body += struct.pack(">ii", number, len(record) // 2) + record
        index += struct.pack(">ii", at // 2, len(record) // 2)
        at += 8 + len(record)
    dbf = struct.pack("<B3BIHH20x", 3, 120, 1, 1, len(records), 65, 11) + b"name".ljust(11, b"\0") + b"C"
    dbf += struct.pack("<4xBB14x", 10, 0) + b"\r" + b"".join(b" " + b"one".ljust(10) for _ in records) + b"\x1a"
    files = {".shp": head(100 + len(body)) + body, ".shx": head(100 + len(index)) + index, ".dbf": dbf}
    return files | ({".prj": prj.encode()} if prj else {})


WGS84 = (
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],'
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
)


def geojson(*geometries: Mapping[str, object] | None) -> bytes:
    """Give a collection of geometries as they are, right or wrong."""
    features = [{"type": "Feature", "properties": {"name": "one"}, "geometry": one} for one in geometries]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def kml(inside: str, before: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
        f"<name>one</name>{inside}</Document></kml>"
    ).encode()


KML_LINE = (
    "<Placemark><name>a</name><LineString><coordinates>30,70,0 35,72,0 40,75,0</coordinates></LineString></Placemark>"
)
CSV = b"name;Latitude;Longitude\na;80;10\nb;66,0;-170,0\n"

SHAPEFILE = zipped({f"folder/ways{ending}": content for ending, content in shapefile([LINE.coords], prj=WGS84).items()})

FILES: Mapping[str, bytes] = {
    "ways.gpkg": geopackage(frame(LINE)),
    "ways.geojson": written(frame(LINE), "GeoJSON"),
    "ways.zip": SHAPEFILE,
    "ways.kml": kml(KML_LINE),
    "ways.fgb": written(frame(LINE), "FlatGeobuf"),
    "ways.parquet": parquet(frame(LINE)),
}
"""The same line in every format that has lines."""
