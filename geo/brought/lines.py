"""One line of a layer at a time, as it is measured: the longest parts first, within bounds, in degrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, cast

import numpy as np
import shapely
from shapely.ops import substring

from geo.brought.read import Brought
from geo.brought.where import each_length_km
from geo.measure import elsewhere, reaches
from geo.projection import EDGE_LATITUDE_DEG, inverse

MOST_LINES: Final = 200
"""Of so many lines one can be chosen: the longest."""

MOST_LINE_KM: Final = 20_000
MOST_LINE_CORNERS: Final = 5_000
_STEP_M: Final = 25_000.0
_UNSEEN_M: Final = 50.0


@dataclass(frozen=True, slots=True)
class OneLine:
    """A line of a layer.

    Attributes
    ----------
    line : LineString
        EPSG:4326.
    others : int
        How many other parts its feature has, which are not in it.
    elsewhere_km : float
        How much of it is off coasts of other states, where no zone is told, but for a route counts as high seas or as
        its neighbour's.
    is_cut : bool
        Whether it ends before its feature does, after `MOST_LINE_KM` or `MOST_LINE_CORNERS`.
    """

    line: shapely.LineString
    others: int
    elsewhere_km: float
    is_cut: bool


def longest_lines(brought: Brought) -> list[tuple[int, float]]:
    """Give the features that have the longest lines, up to `MOST_LINES`: number in the file, and km."""
    if not len(brought.lines):
        return []
    km = np.bincount(brought.line_rows, each_length_km(brought.lines))
    order = np.argsort(-km, kind="stable")[:MOST_LINES]
    return [(int(row), float(km[row])) for row in order if km[row] > 0]


def one_line(brought: Brought, row: int) -> OneLine:
    """Give the line of a feature: the longest of its parts where they do not follow each other.

    Parameters
    ----------
    brought : Brought
        The layer.
    row : int
        The number of the feature, as `longest_lines` gives it.
    """
    own = brought.lines[brought.line_rows == row]
    parts = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(shapely.get_parts(own))))
    line = cast("shapely.LineString", parts[int(np.argmax(shapely.length(parts)))])
    if shapely.get_num_coordinates(line) > MOST_LINE_CORNERS:
        line = cast("shapely.LineString", shapely.simplify(line, _UNSEEN_M))
    is_cut = shapely.get_num_coordinates(line) > MOST_LINE_CORNERS
    if is_cut:
        line = shapely.LineString(shapely.get_coordinates(line)[:MOST_LINE_CORNERS])
    if line.length > MOST_LINE_KM * 1000:
        is_cut, line = True, cast("shapely.LineString", substring(line, 0, MOST_LINE_KM * 1000))
    elsewhere_km = each_length_km(np.asarray([shapely.intersection(line, elsewhere(reaches()))], dtype=object))[0]
    lon, lat = inverse(*shapely.get_coordinates(shapely.segmentize(line, _STEP_M)).T)
    # at the map's edge a hair may be beyond it, where nothing is measured
    degrees = np.column_stack([lon, np.maximum(lat, EDGE_LATITUDE_DEG)])
    return OneLine(shapely.LineString(degrees), len(parts) - 1, float(elsewhere_km), is_cut)
