"""The archive that a workbook is: looked over before a library reads it, and what that library does not tell."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

from data.joined.bounds import MEGABYTE
from data.joined.errors import Source, Wrong

MOST_MEMBERS: Final = 1000
MOST_UNPACKED_MB: Final = 60
MOST_RATIO: Final = 200
_SMALL: Final = MEGABYTE
"""Up to this size a member may be packed as tightly as it likes: a sheet of equal rows is."""

OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How workbooks from before 2007 begin, and encrypted ones."""

PACKED: Final = b"PK\x03\x04"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_WORKBOOK, _BINARY, _MACROS = "xl/workbook.xml", "xl/workbook.bin", "vbaproject.bin"
_OPEN_DOCUMENT: Final = b"application/vnd.oasis.opendocument"
_XML: Final = (".xml", ".rels")
_DECLARES: Final = (b"<!DOCTYPE", b"<!ENTITY", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
_MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f[\s/>]")
_FAULTS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    KeyError,
    struct.error,
)
"""What the archive's library raises for one that is not what it should be."""


class Merged(NamedTuple):
    """Cells that are one: its first and last row and column, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int


def look_over(data: bytes, source: Source) -> None:
    """Look whether a file is a workbook that may be read.

    Raises
    ------
    TableError
        If it is another kind of workbook, is locked, has macros or would unpack to too much.
    """
    if data.startswith(OLD):
        raise source.error(Wrong.LOCKED if _ENCRYPTED in data else Wrong.OLD_WORKBOOK)
    if not data.startswith(PACKED):
        raise source.error(Wrong.IS_NO_WORKBOOK)
    with _opened(data, source) as archive:
        members = archive.infolist()
        _look_over(members, source)
        names = {member.filename.lower() for member in members}
        if _BINARY in names:
            raise source.error(Wrong.BINARY_WORKBOOK)
        if _WORKBOOK not in names:
            is_open = "content.xml" in names and _OPEN_DOCUMENT in data[:200]
            raise source.error(Wrong.OPEN_DOCUMENT if is_open else Wrong.IS_NO_WORKBOOK)
        if any(name.endswith(_MACROS) for name in names):
            raise source.error(Wrong.MACROS)
        for _, content in _unpacked(archive, source):
            if any(sign in content for sign in _DECLARES):
                raise source.error(Wrong.ENTITIES)


def told_of(data: bytes, member: str, source: Source) -> tuple[list[Merged], bool]:
    """Give which cells of a sheet are merged, and whether it has formulas; its library tells neither by itself."""
    with _opened(data, source) as archive:
        content = b"".join(content for _, content in _unpacked(archive, source, member))
    merged = [
        Merged(int(top) - 1, _column(left), int(bottom) - 1, _column(right))
        for left, top, right, bottom in _MERGED.findall(content)
    ]
    return merged, _FORMULA.search(content) is not None


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1


def _opened(data: bytes, source: Source) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _FAULTS as fault:
        raise source.error(Wrong.UNREADABLE) from fault


def _look_over(members: list[zipfile.ZipInfo], source: Source) -> None:
    if len(members) > MOST_MEMBERS:
        raise source.error(Wrong.ZIP_MEMBERS, n=len(members), most=MOST_MEMBERS)
    for member in members:
        if member.flag_bits & 1:
            raise source.error(Wrong.LOCKED)
        if member.file_size > max(_SMALL, MOST_RATIO * member.compress_size):
            raise source.error(Wrong.ZIP_RATIO, member=member.filename, most=MOST_RATIO)
    size = sum(member.file_size for member in members)
    if size > MOST_UNPACKED_MB * MEGABYTE:
        raise source.error(Wrong.ZIP_SIZE, mb=round(size / MEGABYTE), most=MOST_UNPACKED_MB)


def _unpacked(archive: zipfile.ZipFile, source: Source, only: str = "") -> Iterator[tuple[str, bytes]]:
    """Give the members that are XML, none of them longer than the archive says, whose checksum would not fit then."""
    for member in archive.infolist():
        if only not in {"", member.filename} or not member.filename.lower().endswith(_XML):
            continue
        try:
            with archive.open(member) as stream:
                content = stream.read(member.file_size)
        except _FAULTS as fault:
            raise source.error(Wrong.UNREADABLE) from fault
        yield member.filename, content
