"""Writes the shapes and their sidecars so that the same input gives the same bytes."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

GAP: Final = -(2**31)


class Bilingual(NamedTuple):
    """A text in English and in French."""

    en: str
    fr: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a sidecar says of a shapes file; the fields are those of the tables' sidecars.

    Attributes
    ----------
    title, description, processing, licence_in : Bilingual
        What it holds, how it was made, and the terms of what it was made from.
    producer, citation : str
        Who made what it was made from, and its full citation.
    retrieved, covers_to : str
        ISO dates, possibly partial: when the source was read, and the last date that it speaks of.
    licence_out : str
        Licence of the file.
    """

    title: Bilingual
    description: Bilingual
    processing: Bilingual
    licence_in: Bilingual
    producer: str
    citation: str
    retrieved: str
    covers_to: str
    licence_out: str


def encoded(parts: Iterable[ArrayLike]) -> dict[str, str]:
    """Give lines or rings of the plane as the drawn form: base64 of little-endian int32 metres.

    Parameters
    ----------
    parts : iterable of array_like
        Each n x 2, x and y in metres of EPSG:3573.

    Returns
    -------
    dict of str to str
        ``x`` and ``y``; between two parts stands `GAP` in both. No parts give two empty texts.
    """
    gap = np.full((1, 2), GAP, dtype=np.int64)
    pieces: list[NDArray[np.int64]] = []
    for part in parts:
        pieces += [gap] if pieces else []
        pieces.append(np.rint(np.asarray(part, dtype=np.float64).reshape(-1, 2)).astype(np.int64))
    both = np.concatenate(pieces) if pieces else np.empty((0, 2), dtype=np.int64)
    return {
        axis: base64.b64encode(both[:, column].astype("<i4").tobytes()).decode("ascii")
        for column, axis in enumerate("xy")
    }


def decoded(shape: Mapping[str, str]) -> list[NDArray[np.int64]]:
    """Give the parts back that `encoded` wrote, each n x 2 in whole metres."""
    x, y = (np.frombuffer(base64.b64decode(shape[axis]), dtype="<i4").astype(np.int64) for axis in "xy")
    both = np.column_stack([x, y])
    parts = np.split(both, np.flatnonzero(both[:, 0] == GAP))
    return [part[part[:, 0] != GAP] for part in parts if (part[:, 0] != GAP).any()]


def metres(x_m: float, y_m: float) -> list[int]:
    """Give a point of the plane in whole metres."""
    return [round(float(x_m)), round(float(y_m))]


def json_bytes(content: object) -> bytes:
    """Give JSON with sorted keys, no spaces and one line end, as UTF-8."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return f"{text}\n".encode()


def feature(identifier: str, geometry: BaseGeometry | None, properties: Mapping[str, Any]) -> dict[str, Any]:
    """Give a GeoJSON feature; ``geometry`` is in EPSG:4326, None for what has no shape."""
    shape = None if geometry is None else mapping(geometry)
    return {"type": "Feature", "id": identifier, "geometry": shape, "properties": properties}


def geojson_bytes(features: Sequence[Mapping[str, Any]]) -> bytes:
    """Give a FeatureCollection, one feature a line, so that changes can be read.

    Parameters
    ----------
    features : sequence of mapping
        What `feature` gives.
    """
    lines = ",\n".join(json_bytes(feature).decode().rstrip("\n") for feature in features)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'.encode()


def publish(path: Path, content: bytes, provenance: Provenance) -> None:
    """Write a shapes file and, beside it, ``NAME.source.toml`` with its checksum.

    Parameters
    ----------
    path : Path
        Such as ``geo/shapes/base.json``; its sidecar is ``geo/shapes/base.source.toml``.
    content : bytes
        The file.
    provenance : Provenance
        What the sidecar says.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    sidecar = path.with_name(f"{path.stem}.source.toml")
    sidecar.write_bytes(_toml(provenance, hashlib.sha256(content).hexdigest()).encode())


def _quoted(text: str) -> str:
    """Give a basic TOML string; TOML escapes as JSON does."""
    return json.dumps(text, ensure_ascii=False)


def _toml(provenance: Provenance, sha256: str) -> str:
    plain = ("producer", "citation", "retrieved", "covers_to", "licence_out")
    lines = [f"{name} = {_quoted(getattr(provenance, name))}" for name in plain]
    lines.append(f'sha256 = "{sha256}"')
    for name in ("title", "description", "processing", "licence_in"):
        text: Bilingual = getattr(provenance, name)
        lines += ["", f"[{name}]", f"en = {_quoted(text.en)}", f"fr = {_quoted(text.fr)}"]
    return "\n".join(lines) + "\n"
