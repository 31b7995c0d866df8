"""The Arctic Ocean divided three ways: by sectors to the Pole, by the nearest coast, by 200 nautical miles alone.

This is arithmetic: no state's position follows from it. The area is the same for all three (see `geo.build.ocean`),
and baselines of no state are used, only the coast.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from data.errors import Fault
from geo.build.boundaries import Grounds
from geo.build.coast import Coast, Shore, read_coast
from geo.build.legs import in_plane, through
from geo.build.nearest import equidistance, parted
from geo.build.ocean import Ocean, arctic_ocean
from geo.build.packages import world_atlas
from geo.build.reach import within
from geo.build.shape import Shape, without_slivers
from geo.projection import DISC_RADIUS_M, Floats, inverse

TABLE: Final = "divisions"
ROUNDED_KM2: Final = 100
"""To what areas and errors are published."""

STATES: Final[Mapping[str, str]] = MappingProxyType(
    {"canada": "CAN", "denmark": "GRL", "norway": "NOR", "russia": "RUS", "united-states": "USA"}
)
"""The five states whose coasts bound the area, with the code of that coast; Denmark's is Greenland's."""

SECTOR_STATES: Final = ("canada", "russia")
_LINE_WIDTH_M: Final = 60_000.0
_SHORTEST_M: Final = 1_000.0
_TOLERANCE_M: Final = 50.0
_PIECE_M: Final = 20_000.0
_DIGITS_OF_SHARES: Final = 2
_FIRST_ROW: Final = 2


@dataclass(frozen=True)
class Divided:
    """What a coast makes of the three methods.

    Attributes
    ----------
    grounds : Grounds
        The coast and the points of the law.
    """

    grounds: Grounds

    @cached_property
    def ocean(self) -> Ocean:
        """The area that is divided."""
        return arctic_ocean(self.grounds)

    @cached_property
    def shores(self) -> Mapping[str, Shore]:
        """The coast of each state."""
        return {state: self.grounds.coast.shore(code) for state, code in STATES.items()}

    @cached_property
    def lines(self) -> Mapping[tuple[str, str], BaseGeometry]:
        """The lines of equidistance between two states, in the plane, some kilometres beyond the area too."""
        return equidistance(self.shores, self.ocean.water)

    @cached_property
    def nearest(self) -> Mapping[str, BaseGeometry]:
        """What is nearest to the coast of each state."""
        return parted(self.shores, self.ocean.water, self.lines)

    @cached_property
    def sectors(self) -> Mapping[str, BaseGeometry]:
        """What lies between the meridians of the two sectors, and what lies in none, by its side of the Pole."""
        canada_west, canada_east = (self.grounds.anchor(f"canada-sector-{name}")[0] for name in ("141w", "60w"))
        west, east = (self.grounds.anchor(f"soviet-decree-1926-{side}")[0] for side in ("west", "east"))
        bounds = {
            "canada": (canada_west, canada_east),
            "russia": (west, east + 360),
            "atlantic": (canada_east, west),
            "alaska": (east, canada_west),
        }
        return {
            name: shapely.intersection(self.ocean.water, _between(*meridians)) for name, meridians in bounds.items()
        }

    @cached_property
    def within_200_miles(self) -> Mapping[str, BaseGeometry]:
        """What lies within 200 nautical miles of a coast, by the state whose coast is nearest, and the rest."""
        reach = within(self.grounds.coast.every_shore)
        near = {state: shapely.intersection(part, reach) for state, part in self.nearest.items()}
        return near | {"high-seas": shapely.difference(self.ocean.water, reach)}

    @cached_property
    def parts(self) -> Mapping[str, BaseGeometry]:
        """Every part of every method, by the id of its row in ``divisions.csv``."""
        methods = {
            "sectors": self.sectors,
            "equidistance": self.nearest,
            "within-200-miles": self.within_200_miles,
        }
        return {f"{method}-{name}": part for method, parts in methods.items() for name, part in parts.items()}

    @cached_property
    def areas_km2(self) -> Mapping[str, float]:
        """The area of every part, from the equal-area plane."""
        return {name: float(part.area) / 1e6 for name, part in self.parts.items()}


def _between(west_deg: float, east_deg: float) -> BaseGeometry:
    """Give the wedge from the Pole between two meridians, far beyond the map's edge."""
    count = math.ceil(east_deg - west_deg) + 1
    rim = np.column_stack([np.linspace(west_deg, east_deg, count), np.full(count, 80.0)])
    plane = in_plane(rim)
    far = plane / np.hypot(*plane.T)[:, None] * 2 * DISC_RADIUS_M
    return shapely.Polygon([(0.0, 0.0), *far])


@dataclass(frozen=True, slots=True)
class Row:
    """What the bake finds for a row of ``divisions.csv``."""

    area_km2: int
    share_percent: float
    error_km2: int

    @property
    def cells(self) -> dict[str, str]:
        """The cells of the table."""
        return {
            "area_km2": str(self.area_km2),
            "share_percent": f"{self.share_percent:g}",
            "error_km2": str(self.error_km2),
        }


def rows(divided: Divided, plainer: Divided) -> dict[str, Row]:
    """Give the numbers of every part; the error is by how much its area changes on a plainer coast, rounded up.

    Parameters
    ----------
    divided, plainer : Divided
        The division on the 10m coast, and on the 50m coast.
    """
    whole = float(divided.ocean.water.area) / 1e6
    return {
        name: Row(
            round(area / ROUNDED_KM2) * ROUNDED_KM2,
            round(area / whole * 100, _DIGITS_OF_SHARES),
            math.ceil(abs(area - plainer.areas_km2[name]) / ROUNDED_KM2) * ROUNDED_KM2,
        )
        for name, area in divided.areas_km2.items()
    }


def faults_of(table: Iterable[Mapping[str, str]], found: Mapping[str, Row]) -> list[Fault]:
    """List where the table of areas and what the bake found do not fit each other."""
    file, faults, named = f"{TABLE}.csv", [], set()
    for number, cells in enumerate(table, start=_FIRST_ROW):
        named.add(cells["id"])
        if cells["id"] not in found:
            faults.append(
                Fault(file, number, "id", f"'{cells['id']}' is no part that the bake makes", ", ".join(found))
            )
            continue
        faults += [
            Fault(file, number, column, f"'{cells[column]}' is not what the shapes have", value)
            for column, value in found[cells["id"]].cells.items()
            if cells[column] != value
        ]
    return faults + [Fault(file, None, "id", f"'{name}' has no row", "a row") for name in sorted(found.keys() - named)]


def on_plainer_coast(grounds: Grounds) -> Divided:
    """Give the division on the 50m coast of the same atlas, which says how much hangs on the coast's detail."""
    return Divided(OnCoast(grounds.context, read_coast(world_atlas("countries-50m", grounds.context.cache))))


@dataclass(frozen=True)
class OnCoast(Grounds):
    """Grounds with another coast than that of the bake."""

    other: Coast

    @property
    def coast(self) -> Coast:
        """The other coast."""
        return self.other


def _in_lon_lat(lines: BaseGeometry) -> tuple[Floats, ...]:
    """Give lines of the plane in degrees, each piece from end to end."""
    merged = shapely.line_merge(lines)
    pieces = [
        part for part in shapely.get_parts(merged) if part.geom_type == "LineString" and part.length > _SHORTEST_M
    ]
    plain = [shapely.segmentize(piece.simplify(_TOLERANCE_M), _PIECE_M) for piece in pieces]
    return tuple(np.column_stack(inverse(*np.asarray(piece.coords).T)) for piece in plain)


def shapes(divided: Divided) -> list[Shape]:
    """Give the lines of equidistance, where the area ends, and where the sectors and the nearest coast differ."""
    inside = shapely.union_all([shapely.intersection(line, divided.ocean.water) for line in divided.lines.values()])
    sectors, nearest = divided.sectors, divided.nearest
    farther = shapely.union_all([shapely.difference(sectors[state], nearest[state]) for state in SECTOR_STATES])
    none = shapely.union_all([sectors["atlantic"], sectors["alaska"]])
    outside = shapely.union_all([shapely.intersection(none, nearest[state]) for state in SECTOR_STATES])
    return [
        Shape("equidistance-five-coasts", _in_lon_lat(inside)),
        Shape("division-limit", divided.ocean.limits),
        Shape("in-sector-not-nearest", area=without_slivers(farther)),
        Shape("nearest-in-no-sector", area=without_slivers(outside)),
        Shape("equidistance-canada-greenland", _canada_greenland(divided)),
    ]


def _canada_greenland(divided: Divided) -> tuple[Floats, ...]:
    """Give what is as far from Canada's coast as from Greenland's along the points of 1973, over water."""
    treaty = shapely.LineString(in_plane(through(divided.grounds.fishing_zone("2")[1:])))
    near = shapely.buffer(treaty, _LINE_WIDTH_M, cap_style="flat")
    shores = {state: divided.shores[state] for state in ("canada", "denmark")}
    [line] = equidistance(shores, near).values()
    return _in_lon_lat(shapely.difference(shapely.intersection(line, near), divided.grounds.coast.land))
