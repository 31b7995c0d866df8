"""Checks the listings against Canada's schedule: each item is there, in force, with that name and that day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from data.build.reading import Frames, needs, rows_of
from data.codes import ListInstrument, Repealed
from data.errors import Fault
from data.schema import REPLACED_ON, SCHEDULE, item_id

_REPLACED_ON = str(REPLACED_ON)
_FILE = "listings.csv"


def _faults(row: int, cells: Mapping[str, str], items: Mapping[str, Mapping[str, str]]) -> Iterator[Fault]:
    key = item_id(cells["part"], cells["item"])
    item = items.get(key)
    if item is None:
        yield Fault(_FILE, row, "item", f"'{key}' is not in the schedule", f"an item of {SCHEDULE}.csv")
        return
    if item["repealed"] == Repealed.YES:
        if not cells["until"]:
            day = item["item_in_force_from"]
            yield Fault(_FILE, row, "until", f"'{key}' is repealed and the listing has no last day", f"such as {day}")
        return
    if cells["until"]:
        yield Fault(_FILE, row, "until", f"'{key}' is in force and the listing has ended", "an empty cell")
    if cells["name_as_in_law"] != item["name_as_in_law"]:
        problem = f"'{cells['name_as_in_law']}' is not the name of '{key}'"
        yield Fault(_FILE, row, "name_as_in_law", problem, item["name_as_in_law"])
    day = item["item_in_force_from"]
    agrees = cells["date"] <= day if day == _REPLACED_ON else cells["date"] == day
    if not agrees:
        expected = f"{day} or before" if day == _REPLACED_ON else day
        yield Fault(_FILE, row, "date", f"'{cells['date']}' is not the day of '{key}'", expected)


@needs("listings", SCHEDULE)
def faults_in_listings(frames: Frames) -> list[Fault]:
    """List where the listings and the schedule disagree.

    Of an item whose wording was changed after the listing, the schedule gives the day of the change; a listing of such
    an item needs a rule of its own once there is one.
    """
    items = {cells["id"]: cells for _, cells in rows_of(frames[SCHEDULE])}
    return [
        fault
        for row, cells in rows_of(frames["listings"])
        if cells["instrument"] == ListInstrument.CANADA_SCHEDULE_1
        for fault in _faults(row, cells, items)
    ]
