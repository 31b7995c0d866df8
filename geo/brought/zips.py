"""A zipped Shapefile: looked over before anything is unpacked, then packed anew under names of ours."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import Final

from geo.brought.errors import Place, Wrong
from geo.brought.sniff import MEGABYTE

MOST_MEMBERS: Final = 500
MOST_UNPACKED_MB: Final = 600
MOST_RATIO: Final = 100
_SMALL: Final = MEGABYTE
"""Up to this size a member may be packed as tightly as it likes: a table of equal rows is."""

_CHUNK: Final = MEGABYTE
_ARCHIVES: Final = frozenset({".zip", ".kmz", ".7z", ".rar", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".zst", ".jar"})
_NEEDED: Final = (".shp", ".shx", ".dbf")
_WELCOME: Final = (".prj", ".cpg")


def layers_of(data: bytes, place: Place) -> list[str]:
    """Give the names of the Shapefiles in an archive that may be unpacked.

    Raises
    ------
    BroughtError
        If it has too many members or they are too large, are packed too tightly, lead out of it, are archives or
        locked, or if there is no Shapefile in it.
    """
    with _opened(data, place) as archive:
        members = archive.infolist()
        _look_over(members, place)
        found = sorted(
            member.filename[: -len(".shp")] for member in members if member.filename.lower().endswith(".shp")
        )
    if not found:
        raise place.error(Wrong.ZIP_CONTENT)
    return found


def alone(data: bytes, layer: str, place: Place) -> bytes:
    """Give one Shapefile of an archive as an archive of its own, not compressed, its members called ``layer``.

    Parameters
    ----------
    data : bytes
        An archive that `layers_of` has looked over.
    layer : str
        One of the names that it gave.
    place : Place
        The file, for what is said of it.
    """
    packed = io.BytesIO()
    with _opened(data, place) as archive, zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as fresh:
        names = {member.filename.lower(): member for member in archive.infolist()}
        lacking = [ending for ending in _NEEDED if layer.lower() + ending not in names]
        if lacking:
            raise place.error(Wrong.SHAPEFILE_PARTS, lacking=", ".join(lacking))
        for ending in (*_NEEDED, *_WELCOME):
            member = names.get(layer.lower() + ending)
            if member is not None:
                fresh.writestr(f"layer{ending}", _unpacked(archive, member, place))
    return packed.getvalue()


def _opened(data: bytes, place: Place) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError, struct.error) as fault:
        raise place.error(Wrong.UNREADABLE) from fault


def _look_over(members: list[zipfile.ZipInfo], place: Place) -> None:
    if len(members) > MOST_MEMBERS:
        raise place.error(Wrong.ZIP_MEMBERS, n=len(members), most=MOST_MEMBERS)
    for member in members:
        parts = PurePosixPath(member.filename.replace("\\", "/")).parts
        if not parts or parts[0] == "/" or ".." in parts or ":" in parts[0]:
            raise place.error(Wrong.ZIP_PATH, member=member.filename)
        if PurePosixPath(member.filename.lower()).suffix in _ARCHIVES:
            raise place.error(Wrong.ZIP_NESTED, member=member.filename)
        if member.flag_bits & 1:
            raise place.error(Wrong.ZIP_LOCKED, member=member.filename)
        if member.file_size > max(_SMALL, MOST_RATIO * member.compress_size):
            raise place.error(Wrong.ZIP_RATIO, member=member.filename, most=MOST_RATIO)
    size = sum(member.file_size for member in members)
    if size > MOST_UNPACKED_MB * MEGABYTE:
        raise place.error(Wrong.ZIP_SIZE, mb=round(size / MEGABYTE), most=MOST_UNPACKED_MB)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, place: Place) -> bytes:
    """Unpack a member, no further than it says itself: an archive may understate what is in it."""
    parts, size = [], 0
    try:
        with archive.open(member) as stream:
            while part := stream.read(_CHUNK):
                size += len(part)
                if size > member.file_size:
                    raise place.error(Wrong.UNREADABLE)
                parts.append(part)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as fault:
        raise place.error(Wrong.UNREADABLE) from fault
    return b"".join(parts)
