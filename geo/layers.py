"""The baked shapes at run time: read once, held against their checksums, and given addresses that never go stale."""

from __future__ import annotations

import functools
import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from data.errors import Fault, RegisterError

SHAPES_FOLDER: Final = Path(__file__).resolve().parent / "shapes"
BUILD_COMMAND: Final = "python -m geo.build"
_NEEDED_FIRST: Final = "python -m pip install -r geo/build/requirements.txt"
MEDIA_TYPES: Final = MappingProxyType(
    {
        "base.json": "application/json",
        "labels.json": "application/json",
        "drawn.json": "application/json",
        "lines.geojson": "application/geo+json",
        "routes.geojson": "application/geo+json",
        "relief-light.webp": "image/webp",
        "relief-dark.webp": "image/webp",
    }
)
MEASURED: Final = MappingProxyType({"waters.json": "application/json"})
"""What the app measures with and never sends."""

_DIGITS: Final = 12


class ShapesError(RegisterError):
    """The map's shapes cannot be used."""

    @property
    def sentence(self) -> str:
        """One sentence with the first fault and the commands that mend it."""
        commands = f"`{_NEEDED_FIRST}`, then `{BUILD_COMMAND}`"
        return f"The map’s shapes are faulty: {self.faults[0]}. Run {commands} to bake them again."


@dataclass(frozen=True, slots=True)
class Layer:
    """One shapes file that is the one its sidecar describes, with the media type to serve it as."""

    name: str
    media_type: str
    sha256: str
    content: bytes

    @property
    def address(self) -> str:
        """Its name with twelve digits of its checksum, such as ``base-0123456789ab.json``: safe to cache for ever."""
        stem, _, suffix = self.name.rpartition(".")
        return f"{stem}-{self.sha256[:_DIGITS]}.{suffix}"


@functools.cache
def layer(name: str, folder: Path = SHAPES_FOLDER) -> Layer:
    """Read one of the files of `MEDIA_TYPES` or `MEASURED` and hold it against its sidecar.

    Raises
    ------
    ShapesError
        If the file or its sidecar is missing, or its checksum is not the sidecar's.
    """
    content = _content(folder / name)
    sealed = _sealed(folder / f"{name.rpartition('.')[0]}.source.toml")
    found = hashlib.sha256(content).hexdigest()
    if found != sealed:
        problem = "the file is not the one its sidecar describes"
        raise ShapesError([Fault(name, None, None, problem, f"the checksum {sealed[:_DIGITS]}…")])
    return Layer(name, {**MEDIA_TYPES, **MEASURED}[name], found, content)


@functools.cache
def layers(folder: Path = SHAPES_FOLDER) -> Mapping[str, Layer]:
    """Read all shapes, by address.

    Raises
    ------
    ShapesError
        With a fault for each file that cannot be used.
    """
    found: dict[str, Layer] = {}
    faults: list[Fault] = []
    for name in MEDIA_TYPES:
        try:
            read = layer(name, folder)
        except ShapesError as error:
            faults += error.faults
        else:
            found[read.address] = read
    if faults:
        raise ShapesError(faults)
    return MappingProxyType(found)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ShapesError([Fault(path.name, None, None, "the file is missing", f"it in {path.parent.name}/")]) from None


def _sealed(path: Path) -> str:
    try:
        return str(tomllib.loads(_content(path).decode("utf-8"))["sha256"])
    except (KeyError, ValueError) as error:
        fault = Fault(path.name, None, "sha256", f"the sidecar cannot be read ({error})", "a line sha256")
        raise ShapesError([fault]) from error
