"""The Arctic Ocean with its seas, by the limits of the International Hydrographic Organization: the area divided.

Special Publication 23 (third edition, 1953) says of its limits that they have no political significance. Of its seas
these hang together round the Pole and are taken: the Arctic Ocean proper and the Lincoln, Barents, Kara, Laptev, East
Siberian, Chukchi and Beaufort seas. What it counts apart is left out: the Greenland and Norwegian seas, Baffin Bay, and
two waters between the lands of one state, the White Sea and the Northwestern Passages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.build import facts
from geo.build.base import ARCTIC_CIRCLE_DEG
from geo.build.boundaries import Grounds
from geo.build.coast import densified
from geo.build.legs import Point, geodesic, in_plane, parallel
from geo.build.shape import without_slivers
from geo.projection import Floats

LIMITS: Final = "arctic-ocean-limits"
_LANDS_END, _KLEYBOLTE = 36, 64  # items of Schedule I between which the Order's points stand for the outer islands
_RING_M: Final = 10_000.0
_FINE_M: Final = 500.0
_SHORTEST_M: Final = 3_000.0
_EVERY: Final = 20

OVER_BANKS_ISLAND: Final[tuple[Point, ...]] = ((-124.0, 72.2), (-123.5, 73.5), (-123.5, 74.1))
OVER_PRINCE_PATRICK: Final[tuple[Point, ...]] = ((-122.0, 76.0), (-122.3, 76.3))
OVER_ELLESMERE: Final[tuple[Point, ...]] = (
    (-90.0, 81.5), (-86.0, 81.7), (-80.0, 82.1), (-74.0, 82.4), (-66.0, 82.4), (-62.6, 82.45),
)  # fmt: skip
"""From the Kleybolte Peninsula to Cape Sheridan, south of the fjords of the north coast."""

OVER_GREENLAND: Final[tuple[Point, ...]] = (
    (-54.5, 82.2), (-53.0, 81.3), (-50.0, 80.5), (-40.0, 80.8), (-37.0, 82.0), (-36.5, 82.6), (-33.0, 83.3),
)  # fmt: skip
"""From Cape Bryant, of which no coordinates were found, to Cape Morris Jesup."""

OVER_SPITSBERGEN: Final[tuple[Point, ...]] = ((16.2, 80.03), (16.7, 79.3), (17.5, 78.6), (17.0, 77.6), (16.6, 76.6))
"""From the northernmost point of the island to its southernmost."""

OVER_BEAR_ISLAND: Final[tuple[Point, ...]] = ((19.05, 74.5), (19.1, 74.37))

OVER_LAPLAND: Final[tuple[Point, ...]] = (
    (25.75, 71.1), (25.0, 70.0), (25.3, 69.5), (28.0, 69.0), (32.0, 68.0), (36.0, 67.8), (39.3, 67.9), (39.8, 68.1),
)  # fmt: skip
"""From the North Cape to Svyatoy Nos on the coast of Murmansk."""

OVER_ASIA: Final[tuple[Point, ...]] = (
    (43.4, 68.64), (44.5, 68.2), (44.5, 67.8), (45.0, 66.8), (48.0, 66.0), (60.0, 65.0), (72.0, 65.0), (85.0, 65.0),
    (110.0, 65.0), (150.0, 65.0), (165.0, 66.3), (175.0, ARCTIC_CIRCLE_DEG),
)  # fmt: skip
"""From Cape Kanin to the Arctic Circle in Chukotka."""

OVER_NORTH_AMERICA: Final[tuple[Point, ...]] = (
    (-159.5, ARCTIC_CIRCLE_DEG), (-150.0, 67.5), (-141.0, 68.5), (-134.0, 67.6), (-128.5, 69.0), (-127.6, 69.9),
)  # fmt: skip
"""From the Arctic Circle in Alaska to Cape Bathurst."""


@dataclass(frozen=True)
class Ocean:
    """The area that is divided.

    Attributes
    ----------
    water : shapely geometry
        Its waters, in metres of EPSG:3573.
    limits : tuple of ndarray, each n x 2
        The lines across water that bound it, in degrees.
    """

    water: BaseGeometry
    limits: tuple[Floats, ...]


def _over_land(points: Sequence[Point]) -> Floats:
    return densified(np.asarray(points), _RING_M)


def _across(*points: Point) -> Floats:
    return np.concatenate([geodesic(one, other, _RING_M) for one, other in pairwise(points)])


def arctic_ocean(grounds: Grounds) -> Ocean:
    """Give the Arctic Ocean with its seas, see above, on the coast of the grounds."""
    bathurst, kellet, prince_alfred, perseverance, sheridan, morris_jesup = (
        given.point for given in grounds.points(LIMITS)
    )
    outer = facts.baseline_points(grounds.context.inputs)[_LANDS_END - 1 : _KLEYBOLTE]
    across = [
        _across(bathurst, kellet, OVER_BANKS_ISLAND[0]),
        _across(prince_alfred, perseverance),
        _across(*outer, OVER_ELLESMERE[0]),
        _across(sheridan, OVER_GREENLAND[0]),
        _across(morris_jesup, OVER_SPITSBERGEN[0]),
        _across(OVER_SPITSBERGEN[-1], OVER_BEAR_ISLAND[0]),
        _across(OVER_BEAR_ISLAND[-1], OVER_LAPLAND[0]),
        _across(OVER_LAPLAND[-1], OVER_ASIA[0]),
        parallel(ARCTIC_CIRCLE_DEG, OVER_ASIA[-1][0], 360 + OVER_NORTH_AMERICA[0][0], _RING_M),
    ]
    over = [
        OVER_BANKS_ISLAND, OVER_PRINCE_PATRICK, OVER_ELLESMERE, OVER_GREENLAND, OVER_SPITSBERGEN, OVER_BEAR_ISLAND,
        OVER_LAPLAND, OVER_ASIA, OVER_NORTH_AMERICA,
    ]  # fmt: skip
    ring = np.concatenate(
        [in_plane(piece) for sea, land in zip(across, over, strict=True) for piece in (sea, _over_land(land))]
    )
    inside = shapely.make_valid(shapely.Polygon(ring))
    water = without_slivers(shapely.difference(inside, grounds.coast.land))
    return Ocean(water, tuple(piece for line in across for piece in _wet(grounds, line)))


def _wet(grounds: Grounds, line: Floats) -> list[Floats]:
    """Give the pieces of a line that run over water, short ones along a shore left out."""
    fine = densified(line, _FINE_M)
    wet = ~grounds.coast.is_land(fine[:, 0], fine[:, 1])
    edges = np.flatnonzero(np.diff(wet.astype(np.int8))) + 1
    starts = np.r_[0, edges]
    kept = [piece for piece, start in zip(np.split(fine, edges), starts, strict=True) if wet[start]]
    return [piece[_thinned(len(piece))] for piece in kept if len(piece) * _FINE_M > _SHORTEST_M]


def _thinned(count: int) -> list[int]:
    """Give every twentieth of some places in a row, and the last."""
    return [*range(0, count - 1, _EVERY), count - 1]
