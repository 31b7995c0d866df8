"""What kind of file it is, by what stands in it: a name says what somebody calls it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePosixPath
from typing import Final

from geo.brought.errors import Place, Wrong

MEGABYTE: Final = 1024 * 1024
MOST_MB: Final = 200
_HEAD: Final = 4096
_SQLITE: Final = b"SQLite format 3\x00"
_GEOPACKAGE: Final = frozenset({b"GPKG", b"GP10", b"GP11"})
_APPLICATION: Final = slice(68, 72)


class Kind(StrEnum):
    """The kinds of files that are taken."""

    GEOPACKAGE = "geopackage"
    GEOJSON = "geojson"
    SHAPEFILE = "shapefile"
    KML = "kml"
    FLATGEOBUF = "flatgeobuf"
    GEOPARQUET = "geoparquet"
    CSV = "csv"


SUFFIXES: Final = {
    ".gpkg": Kind.GEOPACKAGE,
    ".geojson": Kind.GEOJSON,
    ".json": Kind.GEOJSON,
    ".zip": Kind.SHAPEFILE,
    ".kml": Kind.KML,
    ".fgb": Kind.FLATGEOBUF,
    ".parquet": Kind.GEOPARQUET,
    ".geoparquet": Kind.GEOPARQUET,
    ".csv": Kind.CSV,
    ".tsv": Kind.CSV,
    ".txt": Kind.CSV,
}
"""The endings under which files are offered, and what such a file has to be."""


def kind_of(data: bytes, place: Place) -> Kind:
    """Tell what kind of file it is.

    Parameters
    ----------
    data : bytes
        The whole file.
    place : Place
        The file, for what is said of it.

    Raises
    ------
    BroughtError
        If it is empty or too large, none of the kinds that are taken, or not what its name says.
    """
    if not data:
        raise place.error(Wrong.EMPTY_FILE)
    if len(data) > MOST_MB * MEGABYTE:
        raise place.error(Wrong.TOO_LARGE, mb=round(len(data) / MEGABYTE), most=MOST_MB)
    named = SUFFIXES.get(PurePosixPath(place.file.lower()).suffix)
    found = _found(data)
    if found is Kind.CSV and named not in {Kind.CSV, None}:
        found = None  # any text could be a table
    if found is None and named is None:
        raise place.error(Wrong.UNKNOWN_KIND)
    if found is None or (named is not None and found is not named):
        raise place.error(Wrong.OTHER_KIND, named=str(named), found=str(found or ""))
    return found


def _found(data: bytes) -> Kind | None:
    if data.startswith(_SQLITE):
        return Kind.GEOPACKAGE if data[_APPLICATION] in _GEOPACKAGE else None
    if data.startswith(b"PK\x03\x04"):
        return Kind.SHAPEFILE
    if data.startswith(b"fgb"):
        return Kind.FLATGEOBUF
    if data.startswith(b"PAR1"):
        return Kind.GEOPARQUET
    return _text(data)


def _text(data: bytes) -> Kind | None:
    """Tell the kinds of text apart; a text has no byte of zero, so that no other encoding hides what it says."""
    if b"\x00" in data:
        return None
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"{"):
        return Kind.GEOJSON
    if head.startswith(b"<"):
        return Kind.KML if b"<kml" in head else None
    return Kind.CSV
