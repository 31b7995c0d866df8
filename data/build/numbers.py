"""Checks the series as a whole: one number a year unless it says whose, and one unit for each measure."""

from __future__ import annotations

from data.build.reading import Frames, needs, rows_of
from data.errors import Fault

_YEAR = len("2018")


@needs("series")
def faults_in_numbers(frames: Frames) -> list[Fault]:
    """List numbers that a chart could not tell apart or could not draw on one axis, at the later of two rows."""
    faults: list[Fault] = []
    seen: dict[tuple[str, str, str], str] = {}
    units: dict[str, str] = {}
    for row, cells in rows_of(frames["series"]):
        year = cells["date"][:_YEAR]
        other = seen.setdefault((cells["measure"], year, cells["variant_en"]), cells["id"])
        if other != cells["id"]:
            problem = f"{cells['measure']} of {year} stands in '{other}' too, under the same variant"
            faults.append(Fault("series.csv", row, "variant_en", problem, "whose number each of them is"))
        unit = units.setdefault(cells["measure"], cells["unit"])
        if unit != cells["unit"]:
            problem = f"'{cells['unit']}' is not the unit of other numbers of {cells['measure']}"
            faults.append(Fault("series.csv", row, "unit", problem, unit))
    return faults
