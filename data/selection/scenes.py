"""The ready-made views of the map, and what an extent is: values that an address can hold."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from data.codes import Facing, NsrDefinition, NwpDefinition, PassageLayer, PlaceLayer, ReadyView, of_every

NO_LAYER: Final = "none"
"""Stands in an address for a map from which every layer was taken away."""

_FARTHEST_KM: Final = 4_400
_SPANS_KM: Final = (20, 12_000)
_PARTS: Final = 3


@dataclass(frozen=True, slots=True)
class Scene:
    """What a ready-made view sets; everything else of the view stays as the reader has it.

    Its layers are in no order that matters; its extent is as `extent_of` reads it, empty for the whole map.
    """

    layer: tuple[str, ...]
    facing: Facing = Facing.W100
    extent: str = ""
    nsr: NsrDefinition = NsrDefinition.SAILING_LINES
    nwp: NwpDefinition = NwpDefinition.ALL_ROUTES


_SECTOR_MERIDIANS: Final = (
    "canada-sector-141w",
    "canada-sector-60w",
    "soviet-decree-1926-west",
    "soviet-decree-1926-east",
)
_SECTOR_LINES: Final = (*_SECTOR_MERIDIANS, "usa-ussr-1990", "norway-russia-2010")
_DIFFERENCES: Final = ("in-sector-not-nearest", "nearest-in-no-sector")

SCENES: Mapping[ReadyView, Scene] = of_every(
    ReadyView,
    {
        ReadyView.SECTOR_LINES_AND_ROUTES: Scene((*_SECTOR_LINES, *PassageLayer)),
        ReadyView.SECTOR_LINES: Scene(_SECTOR_LINES),
        ReadyView.SECTORS_AND_MEDIAN: Scene(
            (*_SECTOR_MERIDIANS, "equidistance-five-coasts", "division-limit", *_DIFFERENCES),
            extent="0,0,5700",
        ),
        ReadyView.NORTHERN_SEA_ROUTE: Scene(
            (PassageLayer.NORTHERN_SEA_ROUTE, "usa-ussr-1990", PlaceLayer.OTHER_PLACES),
            facing=Facing.E90,
            extent="-910,950,3700",
        ),
        ReadyView.NORTHWEST_PASSAGE: Scene(
            (PassageLayer.NORTHWEST_PASSAGE, "canada-greenland-1973", "beaufort-wedge", PlaceLayer.OTHER_PLACES),
            extent="-220,-1900,3900",
        ),
        ReadyView.LOMONOSOV_RIDGE: Scene(
            (
                "lomonosov-ridge",
                "alpha-mendeleev-ridge",
                "gakkel-ridge",
                "clcs-russia-2001",
                "clcs-russia-2015",
                "clcs-russia-2021",
                "clcs-russia-2023",
                "clcs-denmark-2014",
                "clcs-canada-2019",
                "clcs-canada-2022",
            ),
            extent="-340,0,2600",
        ),
        ReadyView.FISHERIES: Scene(
            ("central-arctic-high-seas", "canada-200nm-limit", "nsr-outer-edge"),
            extent="-590,-300,3000",
        ),
        ReadyView.POLAR_CODE: Scene(("polar-code-arctic-waters", "unclos-article-234")),
        ReadyView.BUSINESS: Scene(
            (PlaceLayer.BUSINESS_PROJECTS, PassageLayer.NORTHERN_SEA_ROUTE),
            facing=Facing.E90,
            extent="-880,850,3700",
        ),
        ReadyView.REGIONS: Scene((PlaceLayer.CANADIAN_PROVINCES, PlaceLayer.RUSSIAN_REGIONS), facing=Facing.E0),
    },
    f"{__name__}.SCENES",
)
"""What each ready-made view shows."""

FIRST_SCENE: Final = SCENES[ReadyView.SECTOR_LINES_AND_ROUTES]
"""What the map shows when its address asks for nothing."""


def extent_of(text: str) -> tuple[float, float, float]:
    """Read an extent as it stands in an address, such as ``-910,950,3700``, or raise a ValueError.

    These are the centre in kilometres of EPSG:3573 and what the shorter side of the map spans in kilometres, whole
    numbers with commas between.
    """
    parts = text.split(",")
    numbers = [
        int(part) for part in parts if part.isascii() and part.lstrip("-").isdecimal() and len(part) <= len("-12000")
    ]
    if len(parts) != _PARTS or len(numbers) != _PARTS or ",".join(map(str, numbers)) != text:
        raise ValueError(text)
    x, y, span = numbers
    if math.hypot(x, y) > _FARTHEST_KM or not _SPANS_KM[0] <= span <= _SPANS_KM[1]:
        raise ValueError(text)
    return float(x), float(y), float(span)


def extent_text(extent: tuple[float, float, float]) -> str:
    """Write an extent as it stands in an address; the inverse of `extent_of` to the kilometre."""
    x, y, span = extent
    centre = round(x), round(y)
    if math.hypot(*centre) > _FARTHEST_KM:  # rounding must not carry a centre at the rim out of the map
        centre = int(x), int(y)
    return ",".join(map(str, (*centre, round(span))))


def canonical_extent(text: str) -> str:
    """Read an extent and give it as an address holds it, or raise a ValueError."""
    return extent_text(extent_of(text))
