"""The shapes by which a place is told: what each state reaches, what baselines enclose, where rules hold."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from data.codes import Reading
from geo.layers import SHAPES_FOLDER, layer
from geo.parts import decoded

RULES: Final = ("nsr-water-area", "canada-arctic-waters", "northern-vts-zone", "polar-code-arctic-waters")
"""The zones of rules for ships, by their ids among the dossiers."""

BASELINES: Final = "canada-baselines-1985"
CLOSED: Final = ("enclosed-if-closed-russia", "12-nm-if-closed-russia")


@dataclass(frozen=True, eq=False)
class Reaches:
    """Shapes by name, in metres of EPSG:3573.

    Attributes
    ----------
    areas : Mapping of str to shapely geometry
        ``12-nm-coast-STATE``, ``200-nm-coast-STATE`` and, for Canada, ``12-nm-baselines-canada``,
        ``200-nm-baselines-canada`` and ``enclosed-canada``; ``rules-NAME`` for each of `RULES`; `CLOSED`.
    states : tuple of str
        The states that reach anywhere, by their ids as actors.
    drawn_by, left_out_by : Mapping of str to frozenset of str
        Which of Canada, Russia and the United States draws Canada's baselines and each zone of rules, and which leaves
        them out, as the dossiers say.
    """

    areas: Mapping[str, BaseGeometry]
    states: tuple[str, ...]
    drawn_by: Mapping[str, frozenset[str]]
    left_out_by: Mapping[str, frozenset[str]]

    def inside(self, name: str, points: NDArray[np.object_]) -> NDArray[np.bool_]:
        """Tell for each point of the plane whether a shape holds it."""
        return np.asarray(shapely.covers(self.areas[name], points), dtype=np.bool_)

    def draws(self, reading: Reading, line: str) -> bool | None:
        """Tell whether a reading draws a line or zone; None where the sources used do not say, and for no reading."""
        if reading in self.drawn_by[line]:
            return True
        return False if reading in self.left_out_by[line] else None


@functools.cache
def reaches(folder: Path = SHAPES_FOLDER) -> Reaches:
    """Read the shapes of a folder once; a `geo.layers.ShapesError` tells that they cannot be used."""
    content = json.loads(layer("waters.json", folder).content)
    areas = {name: area_of(entry) for name, entry in content.items()}
    for area in areas.values():
        shapely.prepare(area)
    states = tuple(dict.fromkeys(entry["of"] for entry in content.values() if entry["of"]))
    dossiers = dict(_dossiers(folder))
    drawn, left_out = (
        MappingProxyType({name: frozenset(dossiers[name][column].split(";")) for name in (BASELINES, *RULES)})
        for column in ("drawn_by", "left_out_by")
    )
    return Reaches(MappingProxyType(areas), states, drawn, left_out)


def _dossiers(folder: Path) -> Iterator[tuple[str, Mapping[str, str]]]:
    for feature in json.loads(layer("lines.geojson", folder).content)["features"]:
        yield feature["id"], feature["properties"]


def area_of(entry: Mapping[str, str]) -> BaseGeometry:
    """Give the area of encoded rings, which are filled by the even-odd rule."""
    area = shapely.build_area(shapely.multilinestrings([shapely.linestrings(ring) for ring in decoded(entry)]))
    return shapely.make_valid(area, method="structure")
