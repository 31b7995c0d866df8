"""Bakes ``base.json``: land, borders, graticule, Arctic Circle, edge, and where the relief lies."""

from __future__ import annotations

from geo.build.coast import read_countries
from geo.build.context import Context
from geo.build.graticule import ARCTIC_CIRCLE_DEG, graticule, parallel
from geo.build.land import drawn_borders, drawn_land
from geo.build.packages import world_atlas
from geo.build.relief import EXTENT_M
from geo.build.write import json_bytes, publish
from geo.parts import encoded
from geo.projection import CRS, EDGE_LATITUDE_DEG


def bake_base(context: Context) -> None:
    """Write ``base.json`` and its sidecar."""
    countries = read_countries(world_atlas("countries-50m", context.cache))
    content = {
        "crs": CRS,
        "land": encoded(drawn_land(countries)),
        "borders": encoded(drawn_borders(countries)),
        "graticule": encoded(graticule()),
        "arctic_circle": encoded([parallel(ARCTIC_CIRCLE_DEG)]),
        "edge": encoded([parallel(EDGE_LATITUDE_DEG)]),
        "relief": {"extent_m": list(EXTENT_M)},
    }
    publish(context.shapes / "base.json", json_bytes(content))
