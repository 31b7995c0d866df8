"""A made-up atlas: two neighbours on a square, and an island over 180 degrees."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

# Whole numbers in steps of 0.1 degrees from (-180, 0); `~0` is the first arc backwards. The neighbours meet at 15° E.
_ARCS = [
    [[1950, 700], [0, 50]],  # 0: their border, northwards
    [[1950, 750], [-50, 0], [0, -50], [50, 0]],  # 1: the rest of the western one, from the border's north end
    [[1950, 750], [50, 0], [0, -50], [-50, 0]],  # 2: the rest of the eastern one
    [[3590, 700], [-3580, 0], [0, 20], [3580, 0], [0, -20]],  # 3: an island from 179 to -179, closed
    [[1950, 100], [20, 0], [0, 20], [-20, -20]],  # 4: far in the south
]
_GEOMETRIES = [
    {"type": "Polygon", "id": "124", "properties": {"name": "West"}, "arcs": [[~0, ~1]]},
    {"type": "MultiPolygon", "id": "643", "properties": {"name": "East"}, "arcs": [[[2, 0]], [[3]]]},
    {"type": "Polygon", "properties": {"name": "South"}, "arcs": [[4]]},
]
CONTENT: dict[str, Any] = {
    "type": "Topology",
    "transform": {"scale": [0.1, 0.1], "translate": [-180, 0]},
    "arcs": _ARCS,
    "objects": {"countries": {"type": "GeometryCollection", "geometries": _GEOMETRIES}},
}


def written(folder: Path) -> Path:
    """Write the atlas into a folder and give its path."""
    path = folder / "countries.json"
    path.write_text(json.dumps(CONTENT), "utf-8")
    return path
