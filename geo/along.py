"""Where along a route its straits lie, as the bake measured it; reads no library of geometry."""

from __future__ import annotations

import functools
import itertools
import json
from collections.abc import Mapping
from typing import Any

from data.codes import Strait
from geo.layers import layer


@functools.cache
def straits_along(route: str) -> tuple[tuple[Strait, float], ...]:
    """Give the straits that a route passes, in order, each with its distance from the start in km.

    Raises
    ------
    KeyError
        If there is no such route.
    """
    properties = _properties()[route]
    at = itertools.accumulate((leg["length_km"] for leg in properties["legs"]), initial=0.0)
    passed = zip(properties["points"], at, strict=True)
    return tuple((Strait(point["strait"]), km) for point, km in passed if point["strait"])


@functools.cache
def _properties() -> Mapping[str, Mapping[str, Any]]:
    features = json.loads(layer("routes.geojson").content)["features"]
    return {feature["id"]: feature["properties"] for feature in features}
