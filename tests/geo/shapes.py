"""The shapes as they were baked, read without the app."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from geo.layers import SHAPES_FOLDER


@cache
def line_features() -> dict[str, dict[str, Any]]:
    """Give the features of the lines and zones by id, in WGS 84."""
    collection = json.loads((SHAPES_FOLDER / "lines.geojson").read_bytes())
    return {feature["id"]: feature for feature in collection["features"]}


@cache
def drawn_shapes() -> dict[str, dict[str, Any]]:
    """Give what the map draws, by layer, in the map's plane."""
    return dict(json.loads((SHAPES_FOLDER / "drawn.json").read_bytes()))
