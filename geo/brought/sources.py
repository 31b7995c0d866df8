"""Reads the geometries of a file from memory, and no more of it than is allowed."""

from __future__ import annotations

import io
import json
import sqlite3
import warnings
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pyogrio
import pyproj
import shapely
from numpy.typing import NDArray

from geo.brought import zips
from geo.brought.attributes import Attributes, attributes_of, shortened, wanted
from geo.brought.errors import BroughtError, Done, Place, Wrong
from geo.brought.sniff import MEGABYTE, Kind
from geo.brought.tables import points_of
from geo.projection import Floats

MOST_FEATURES: Final = 1_000_000
MOST_VERTICES: Final = 5_000_000
_MOST_UNPACKED_MB: Final = 600
_MOST_NESTED: Final = 32
_TOO_MUCH: Final = 200 * MEGABYTE
_COLLECTION: Final = (b"\x01\x07\x00\x00\x00", b"\x00\x00\x00\x00\x07")
_ROWS: Final = 65_536
_BATCH: Final = 8_192
_WGS84: Final = "EPSG:4326"
_QUIET: Final = {
    "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": ".nothing-is-fetched",
    "GDAL_HTTP_TIMEOUT": "1",
    "OGR_SQLITE_LOAD_EXTENSIONS": "NO",
    "SHAPE_RESTORE_SHX": "NO",
}
"""What GDAL may not do: fetch anything, or load code. It holds for the whole process, and so for downloads too."""

_TABLES: Final = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%TABLE%' LIMIT 10000"
_COMPUTED: Final = "SELECT name FROM pragma_table_xinfo(?) WHERE hidden <> 0"
"""Columns that are worked out when they are read, and may be as long as they like: they are not."""

_LAYERS: Final = "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY rowid LIMIT 1000"

Geometries = NDArray[np.object_]
_FAULTS: Final = (
    pyogrio.errors.DataSourceError,
    pyogrio.errors.DataLayerError,
    pyogrio.errors.FieldError,
    pyogrio.errors.GeometryError,
    pyogrio.errors.CRSError,
    pyproj.exceptions.ProjError,
    shapely.errors.ShapelyError,
    pa.ArrowException,
    sqlite3.Error,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    OverflowError,
    UnicodeError,
    RuntimeError,
    OSError,
    MemoryError,
)
"""What libraries raise for a file that is not what it should be."""


@dataclass(frozen=True, slots=True)
class Source:
    """What stands in a file: geometries, or coordinates alone where it is a table.

    Attributes
    ----------
    kind : Kind
        What kind of file it is.
    layer : str
        Which of its layers was read, empty where it has one without a name.
    layers : tuple of str
        All of its layers.
    crs : CRS or None
        None where the file does not say.
    attributes : Attributes
        What stands beside the geometries.
    geometries : ndarray or None
        One a feature, possibly None.
    points : ndarray or None
        n x 2 in place of geometries.
    rows : ndarray of int
        Of which row of the table each of the points is.
    """

    kind: Kind
    layer: str
    layers: tuple[str, ...]
    crs: pyproj.CRS | None
    attributes: Attributes
    geometries: Geometries | None = None
    points: Floats | None = None
    rows: NDArray[np.int32] = field(default_factory=lambda: np.empty(0, dtype=np.int32))


def source_of(data: bytes, kind: Kind, place: Place, layer: str | None) -> Source:
    """Read one layer of a file.

    Parameters
    ----------
    data : bytes
        The file.
    kind : Kind
        What it is.
    place : Place
        The file, for what is said of it.
    layer : str or None
        Which of its layers; None for the first.

    Raises
    ------
    BroughtError
        If it cannot be read, or has more features or corners than are taken.
    """
    readers = {
        Kind.CSV: _table,
        Kind.GEOPARQUET: _parquet,
        Kind.SHAPEFILE: _shapefile,
        Kind.GEOPACKAGE: _geopackage,
    }
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what GDAL has to remark on names and endings, which are not the reader's
            return readers.get(kind, _any)(data, kind, place, layer)
    except BroughtError:
        raise
    except _FAULTS as fault:
        raise place.error(Wrong.UNREADABLE) from fault


def _table(data: bytes, kind: Kind, place: Place, _layer: str | None) -> Source:
    table = points_of(data, place, MOST_FEATURES)
    crs = pyproj.CRS(_WGS84) if table.is_degrees else None
    return Source(kind, "", (), crs, table.attributes, points=table.points, rows=table.rows)


def _shapefile(data: bytes, kind: Kind, place: Place, layer: str | None) -> Source:
    layers = zips.layers_of(data, place)
    chosen = _chosen(layers, layer, place)
    place = Place(place.file, chosen, place.remarks)
    return _read(zips.alone(data, chosen, place), kind, place, layers, "layer")


def _geopackage(data: bytes, kind: Kind, place: Place, layer: str | None) -> Source:
    """Read a table of a GeoPackage; what is a view in it would be run, and may give more than the file holds."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(data)
        tables = {name for (name,) in base.execute(_TABLES)}
        found = base.execute(_LAYERS)
        layers = [str(name) for (name,) in found]
        chosen = _chosen(layers, layer, place)
        place = Place(place.file, chosen, place.remarks)
        if chosen not in tables:
            raise place.error(Wrong.NOT_A_TABLE)
        computed = frozenset(str(name) for (name,) in base.execute(_COMPUTED, (chosen,)))
    return _read(data, kind, place, layers, chosen, without=computed)


def _any(data: bytes, kind: Kind, place: Place, layer: str | None) -> Source:
    if kind is Kind.KML and (b"<!ENTITY" in data or b"<!DOCTYPE" in data):
        raise place.error(Wrong.ENTITIES)
    # each corner of a GeoJSON stands in a bracket, each of a KML has a comma: neither has more than these
    corners = data.count(b"[") if kind is Kind.GEOJSON else data.count(b",") // 2 if kind is Kind.KML else 0
    if corners > 2 * MOST_VERTICES:
        raise place.error(Wrong.TOO_MANY_VERTICES, most=MOST_VERTICES)
    pyogrio.set_gdal_config_options(_QUIET)
    # one without a name of its own has that of the file in memory, another each time
    there = [(at, str(name), kind_of_layer) for at, (name, kind_of_layer) in enumerate(pyogrio.list_layers(data))]
    numbers = {"" if name.startswith("pyogrio_") else name: at for at, name, kind_of_layer in there if kind_of_layer}
    chosen = _chosen(list(numbers), layer, place)
    return _read(data, kind, Place(place.file, chosen, place.remarks), list(numbers), numbers[chosen])


def _chosen(layers: list[str], layer: str | None, place: Place) -> str:
    if not layers:
        raise place.error(Wrong.NO_LAYER)
    return layer if layer in layers else layers[0]


def _read(  # noqa: PLR0913  # what is read, and what is known of it
    data: bytes,
    kind: Kind,
    place: Place,
    layers: list[str],
    inside: str | int,
    *,
    without: frozenset[str] = frozenset(),
) -> Source:
    pyogrio.set_gdal_config_options(_QUIET)
    names = [name for name in map(str, pyogrio.read_info(data, layer=inside)["fields"]) if name not in without]
    meta, _, encoded, _ = pyogrio.raw.read(data, layer=inside, columns=[], max_features=MOST_FEATURES + 1)
    if encoded is None or not len(encoded):
        raise place.error(Wrong.NO_FEATURES)
    crs = meta.get("crs")
    return Source(
        kind,
        place.layer,
        tuple(layers),
        pyproj.CRS(crs) if crs else None,
        _attributes(data, inside, wanted(names, len(encoded), place), place),
        geometries=_geometries(encoded, place),
    )


def _attributes(data: bytes, inside: str | int, names: list[str], place: Place) -> Attributes:
    """Read columns part by part, so that no more is held than is kept; none where the layer's cannot be read."""
    if not names:
        return Attributes()
    try:
        with pyogrio.raw.open_arrow(
            data, layer=inside, columns=names, read_geometry=False, batch_size=_BATCH, use_pyarrow=True
        ) as (_, reader):
            parts = [[shortened(batch.column(name)) for name in names] for batch in reader]
    except _FAULTS:
        place.remark(Done.COLUMNS, len(names))
        return Attributes()
    return attributes_of(names, (pa.chunked_array(list(column)) for column in zip(*parts, strict=True)), place)


def _geometries(encoded: Geometries, place: Place) -> Geometries:
    """Give geometries of their bytes, within bounds and without heights."""
    if len(encoded) > MOST_FEATURES:
        raise place.error(Wrong.TOO_MANY_FEATURES, most=MOST_FEATURES)
    if any(_is_nested(one) for one in encoded if one is not None and _is_collection(one)):
        raise place.error(Wrong.UNREADABLE)
    found = np.asarray(shapely.from_wkb(encoded, on_invalid="ignore"))
    broken = np.asarray([one is not None for one in encoded]) & shapely.is_missing(found)
    if broken.any():  # what is no ring because it does not end where it begins is closed
        found[broken] = shapely.from_wkb(encoded[broken], on_invalid="fix")
        place.remark(Done.CLOSED, int((broken & ~shapely.is_missing(found)).sum()))
    if int(shapely.get_num_coordinates(found).sum()) > MOST_VERTICES:
        raise place.error(Wrong.TOO_MANY_VERTICES, most=MOST_VERTICES)
    high = shapely.has_z(found) | shapely.has_m(found)
    place.remark(Done.HEIGHTS, int(high.sum()))
    return np.asarray(shapely.force_2d(found) if high.any() else found)


def _is_collection(encoded: bytes) -> bool:
    return encoded[1:2] == b"\x07" or encoded[4:5] == b"\x07"


def _is_nested(encoded: bytes) -> bool:
    """Tell whether a collection holds so many others that reading it could go too deep."""
    return sum(encoded.count(sign) for sign in _COLLECTION) > _MOST_NESTED


def _parquet(data: bytes, kind: Kind, place: Place, _layer: str | None) -> Source:
    texts = [field.name for field in pq.read_schema(io.BytesIO(data)) if pa.types.is_string(field.type)]
    file = pq.ParquetFile(io.BytesIO(data), read_dictionary=texts)  # a long text that stands often is held once
    if file.metadata.num_rows > MOST_FEATURES:
        raise place.error(Wrong.TOO_MANY_FEATURES, most=MOST_FEATURES)
    said: dict[str, Any] = json.loads((file.schema_arrow.metadata or {}).get(b"geo", b"{}"))
    column = said.get("primary_column")
    about = said.get("columns", {}).get(column)
    if about is None or about.get("encoding") != "WKB":
        raise place.error(Wrong.NO_LAYER)
    names = wanted(_columns_of(file, str(column)), file.metadata.num_rows, place)
    parts = list(_batches(file, str(column), names, place))
    if not parts or not sum(len(found) for found, _ in parts):
        raise place.error(Wrong.NO_FEATURES)
    columns = zip(*(own for _, own in parts), strict=True)
    # without a word about it the format means longitudes and latitudes, with an empty one that nobody knows
    crs = about.get("crs", _WGS84)
    return Source(
        kind,
        "",
        (),
        pyproj.CRS(crs) if crs else None,
        attributes_of(names, (pa.chunked_array(list(column)) for column in columns), place),
        geometries=_geometries(np.concatenate([found for found, _ in parts]), place),
    )


def _columns_of(file: pq.ParquetFile, geometry: str) -> list[str]:
    """Give the columns beside the geometry that hold one thing a row and are not larger than is read at all."""
    rows = [file.metadata.row_group(at) for at in range(file.metadata.num_row_groups)]
    sizes: dict[str, int] = {}
    for group in rows:
        for at in range(group.num_columns):
            chunk = group.column(at)
            sizes[chunk.path_in_schema] = sizes.get(chunk.path_in_schema, 0) + chunk.total_uncompressed_size
    names = [name for name in file.schema_arrow.names if name != geometry]
    return [name for name in names if names.count(name) == 1 and sizes.get(name, _TOO_MUCH) < _TOO_MUCH]


def _batches(
    file: pq.ParquetFile, geometry: str, names: list[str], place: Place
) -> Iterator[tuple[Geometries, list[pa.Array]]]:
    size = 0
    for batch in file.iter_batches(batch_size=_ROWS, columns=[geometry, *names]):
        size += batch.column(geometry).nbytes
        if size > _MOST_UNPACKED_MB * MEGABYTE:
            raise place.error(Wrong.TOO_MANY_VERTICES, most=MOST_VERTICES)
        yield batch.column(geometry).to_numpy(zero_copy_only=False), [shortened(batch.column(name)) for name in names]
