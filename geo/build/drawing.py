"""The drawn form of a line or zone: whole metres of the map's plane, cut at its edge, with a place for the name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final, cast

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.build.base import disc
from geo.build.legs import in_plane
from geo.build.shape import TOLERANCE_M, Shape, simplified
from geo.build.write import metres
from geo.degrees import polygons_of
from geo.parts import encoded
from geo.projection import DISC_RADIUS_M, Floats

_BY_THE_SHORE_M: Final = 2_500.0
_LABEL_TOLERANCE_M: Final = 5_000.0


def _on_disc(lines: Iterable[Floats]) -> list[Floats]:
    """Give lines of degrees in the plane, cut at the map's edge."""
    kept: list[Floats] = []
    for line in lines:
        plane = in_plane(line)
        if np.hypot(*plane.T).max() < DISC_RADIUS_M:
            kept.append(plane)
            continue
        cut = shapely.intersection(shapely.LineString(plane), disc())
        kept += [np.asarray(piece.coords) for piece in _line_parts(cut)]
    return kept


def _label(shape: Shape, parts: Sequence[Floats]) -> list[int] | None:
    if shape.label is not None:
        return metres(*in_plane([shape.label])[0])
    if shape.area is not None:
        circle = shapely.maximum_inscribed_circle(
            max(polygons_of(shape.area), key=lambda part: part.area), _LABEL_TOLERANCE_M
        )
        return metres(*circle.coords[0])
    if not parts:
        return None
    longest = shapely.LineString(max(parts, key=lambda part: shapely.LineString(part).length))
    return metres(*longest.interpolate(0.5, normalized=True).coords[0])


def seaward_edge(area: BaseGeometry, shores: BaseGeometry) -> list[Floats]:
    """Give the edge of an area away from shores: the lines of the law, without the coasts and the map's edge."""
    inside = shapely.Point(0, 0).buffer(DISC_RADIUS_M - _BY_THE_SHORE_M)
    edge = shapely.intersection(shapely.difference(shapely.boundary(area), shores), inside)
    merged = shapely.get_parts(shapely.line_merge(shapely.MultiLineString(_line_parts(edge))))
    lines = [line.simplify(TOLERANCE_M / 4) for line in merged if line.length > _BY_THE_SHORE_M]
    return [np.asarray(line.coords) for line in sorted(lines, key=lambda line: (-line.length, line.bounds))]


def _line_parts(geometry: BaseGeometry) -> list[shapely.LineString]:
    return [part for part in shapely.get_parts(geometry) if part.geom_type == "LineString"]


def near_shores(land: BaseGeometry) -> BaseGeometry:
    """Give land with the strip along it in which an edge counts as coast."""
    return cast("BaseGeometry", shapely.buffer(shapely.simplify(land, TOLERANCE_M / 2), _BY_THE_SHORE_M, quad_segs=2))


def drawn_of(shape: Shape, shores: BaseGeometry) -> dict[str, Any]:
    """Give the drawn form of a line or zone: whole metres of EPSG:3573, cut at the map's edge.

    Parameters
    ----------
    shape : Shape
        A line or zone.
    shores : shapely geometry
        What `near_shores` gives.

    Returns
    -------
    dict
        ``shape`` (line, area, none); ``x`` and ``y`` as `geo.parts.encoded`; of an area ``edge``, its outline
        without the coasts; ``legs`` with ``kind``, ``x``, ``y`` where the text names kinds; ``label`` and ``bbox`` in
        metres, where there is something to show.
    """
    edge: list[Floats] = []
    if shape.area is not None:
        # in whole metres at once: rounded point by point, the sides of a narrow inlet may cross
        area = shapely.intersection(shapely.MultiPolygon(simplified(shape.area)), disc(), grid_size=1.0)
        parts = [np.asarray(ring.coords) for ring in shapely.get_rings(polygons_of(area))]
        edge = seaward_edge(shape.area, shores)
    else:
        parts = _on_disc(shape.lines)
    drawn: dict[str, Any] = {"shape": shape.form}
    if parts:
        every = np.concatenate(parts)
        drawn |= encoded(parts)
        drawn["bbox"] = [*metres(*every.min(axis=0)), *metres(*every.max(axis=0))]
    if edge:
        drawn["edge"] = encoded(edge)
    if shape.legs:
        drawn["legs"] = [{"kind": str(kind), **encoded(_on_disc([leg]))} for kind, leg in shape.legs]
    if label := _label(shape, parts):
        drawn["label"] = label
    return drawn
