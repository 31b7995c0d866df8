"""Writes the shapes and their sidecars so that the same input gives the same bytes."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import geopandas as gpd


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


def metres(x_m: float, y_m: float) -> list[int]:
    """Give a point of the plane in whole metres."""
    return [round(float(x_m)), round(float(y_m))]


def json_bytes(content: object) -> bytes:
    """Give JSON with sorted keys, no spaces and one line end, as UTF-8."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return f"{text}\n".encode()


def geojson_bytes(layer: gpd.GeoDataFrame) -> bytes:
    """Give a FeatureCollection, one feature a line, so that changes can be read.

    Parameters
    ----------
    layer : GeoDataFrame
        In EPSG:4326, with a column ``id``; the geometry of what has no shape is None.
    """
    features = layer.set_index("id", drop=False).iterfeatures(na="null")
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
