"""Decodes TopoJSON: shared arcs of whole numbers into rings and lines of longitudes and latitudes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # n x 2: longitude, latitude in degrees


@dataclass(frozen=True)
class Feature:
    """One geometry of an object of a topology.

    Attributes
    ----------
    code : str
        Its ``id``, such as the ISO 3166-1 numeric code of a country; empty if it has none.
    name : str
        Its ``properties.name``; empty if it has none.
    polygons : tuple of tuple of tuple of int
        Polygons as rings as arc numbers; the first ring of a polygon is the outer one. A number below 0 is the arc
        ``~number`` backwards.
    """

    code: str
    name: str
    polygons: tuple[tuple[tuple[int, ...], ...], ...]

    @property
    def arcs(self) -> set[int]:
        """The arcs it uses, whatever the direction."""
        return {max(arc, ~arc) for polygon in self.polygons for ring in polygon for arc in ring}


@dataclass(frozen=True)
class Topology:
    """A decoded TopoJSON file.

    Attributes
    ----------
    arcs : tuple of ndarray
        Each n x 2, longitude and latitude in degrees.
    objects : dict of str to tuple of Feature
        The polygons of each object, such as ``countries``.
    """

    arcs: tuple[Points, ...]
    objects: dict[str, tuple[Feature, ...]]

    def ring(self, arcs: Sequence[int]) -> Points:
        """Give the closed ring that some arcs make; the last point is the first one again."""
        parts = [self.arcs[arc] if arc >= 0 else self.arcs[~arc][::-1] for arc in arcs]
        return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])

    def rings(self, name: str) -> Iterator[tuple[Feature, list[Points]]]:
        """Give each polygon of an object with its feature: the outer ring first, then its holes."""
        for feature in self.objects[name]:
            for polygon in feature.polygons:
                yield feature, [self.ring(ring) for ring in polygon]

    def users(self, name: str) -> list[set[int]]:
        """Give for each arc the positions of the features of an object that use it: one is coast, two a border."""
        used: list[set[int]] = [set() for _ in self.arcs]
        for position, feature in enumerate(self.objects[name]):
            for arc in feature.arcs:
                used[arc].add(position)
        return used


def read_topology(path: Path) -> Topology:
    """Read a quantised TopoJSON file.

    Parameters
    ----------
    path : Path
        A file with ``transform``, ``arcs`` and ``objects`` of polygons.

    Raises
    ------
    ValueError
        If it is no quantised topology, or has a geometry that is not polygonal.
    """
    return decode(json.loads(path.read_text("utf-8")), path.name)


def decode(content: dict[str, Any], name: str = "topology") -> Topology:
    """Decode the content of a quantised TopoJSON file; ``name`` is for errors."""
    if content.get("type") != "Topology" or "transform" not in content:
        message = f"{name}: not a quantised TopoJSON file; expected type Topology with a transform"
        raise ValueError(message)
    scale = np.asarray(content["transform"]["scale"], dtype=np.float64)
    shift = np.asarray(content["transform"]["translate"], dtype=np.float64)
    arcs = tuple(np.cumsum(np.asarray(arc, dtype=np.int64), axis=0) * scale + shift for arc in content["arcs"])
    objects = {
        key: tuple(_feature(geometry, name) for geometry in value["geometries"])
        for key, value in content["objects"].items()
    }
    return Topology(arcs, objects)


def _feature(geometry: dict[str, Any], name: str) -> Feature:
    kind = geometry.get("type")
    if kind not in {"Polygon", "MultiPolygon"}:
        message = f"{name}: a geometry of type {kind}; expected Polygon or MultiPolygon"
        raise ValueError(message)
    polygons = geometry["arcs"] if kind == "MultiPolygon" else [geometry["arcs"]]
    return Feature(
        code=str(geometry.get("id", "")),
        name=str(geometry.get("properties", {}).get("name", "")),
        polygons=tuple(tuple(tuple(int(arc) for arc in ring) for ring in polygon) for polygon in polygons),
    )
