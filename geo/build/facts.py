"""Reads the points of laws and treaties from ``inputs/``, each table only if its checksum is its sidecar's."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from data.build import seal
from data.register import verified_texts
from geo.build.legs import Leg, Point

BASELINES: Final = "canada_baselines"
FISHING_ZONE: Final = "canada_fishing_zone_6"
LINE_POINTS: Final = "legal_line_points"
SEALING: Final = "python -m geo.build --seal"


@dataclass(frozen=True, slots=True)
class LegalPoint:
    """A point in degrees that a law, a treaty or a gazetteer gives, and how the line goes on where it says so."""

    point: Point
    leg: Leg | None


def rows(folder: Path, name: str) -> Iterator[dict[str, str]]:
    """Read a table; raises `RegisterError` if it is missing or altered."""
    return csv.DictReader(io.StringIO(verified_texts(folder, [name], SEALING)[name], newline=""))


def seal_all(folder: Path) -> list[str]:
    """Seal every table of a folder, and name those whose checksum is new."""
    return seal(folder, sorted(table.stem for table in folder.glob("*.csv")))


def line_points(folder: Path, line: str) -> list[LegalPoint]:
    """Give the points of one line of the table in order; a row that names a meridian only stands at the equator."""
    kinds = frozenset(Leg)
    return [
        LegalPoint(
            (float(row["lon_deg"]), float(row["lat_deg"] or 0)),
            Leg(row["leg_to_next"]) if row["leg_to_next"] in kinds else None,
        )
        for row in rows(folder, LINE_POINTS)
        if row["line"] == line
    ]


def anchor(folder: Path, name: str) -> Point:
    """Give the first point of a line or place."""
    return line_points(folder, name)[0].point


def fishing_zone(folder: Path, area: str) -> list[Point]:
    """Give the points of one area of Canada's Fishing Zone 6, in the law's order."""
    return [_point(row) for row in rows(folder, FISHING_ZONE) if row["area"] == area]


def baseline_points(folder: Path) -> list[Point]:
    """Give the 163 points of Schedule I of Canada's order of 1985, from west to east."""
    return [_point(row) for row in rows(folder, BASELINES) if row["schedule"] == "I"]


def low_water_stretches(folder: Path) -> list[tuple[Point, Point]]:
    """Give the two ends of each stretch of Schedule II, along which the baseline is the low-water line."""
    ends = [_point(row) for row in rows(folder, BASELINES) if row["schedule"] == "II"]
    return list(zip(ends[::2], ends[1::2], strict=True))


def _point(row: dict[str, str]) -> Point:
    return float(row["lon_deg"]), float(row["lat_deg"])
