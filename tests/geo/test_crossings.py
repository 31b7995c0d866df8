"""The lines and zones that a route's dossier names are those that its line meets or passes through on the map."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from shapely.geometry.base import BaseGeometry

from data.codes import LineKind
from data.register import register
from geo.frames import layer
from tests.each import each

REGISTER = register()


@functools.cache
def shapes() -> Mapping[str, BaseGeometry]:
    """Give the shape of each line, zone and route in the map's plane, by id."""
    frames = [layer(name, 3573) for name in ("lines", "zones", "routes")]
    return {
        identifier: geometry
        for frame in frames
        for identifier, geometry in zip(frame["id"], frame.geometry, strict=True)
        if geometry is not None
    }


@each("name", REGISTER.routes)
def test_a_route_crosses_what_its_line_meets_on_the_map(name: str) -> None:
    drawn = [line for line in REGISTER.lines.values() if line.id in shapes() and line.kind is not LineKind.RIDGE]
    met = [line.id for line in drawn if shapes()[line.id].intersects(shapes()[name])]
    assert list(REGISTER.routes[name].crosses) == met
