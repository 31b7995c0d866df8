"""A tiny schedule and one listing that agrees with it, for the tiny register."""

from __future__ import annotations


def item(part: str, number: str, name: str, day: str, repealed: str = "no") -> dict[str, str]:
    """Give a row of the schedule."""
    return {
        "id": f"{part}-{number}",
        "part": part,
        "item": number,
        "name_as_in_law": name,
        "repealed": repealed,
        "item_in_force_from": day,
    }


SCHEDULE_ROWS = [
    item("individual", "1", "Bob OTHER", "2016-03-18"),
    item("individual", "2", "Ann AUTHOR", "2022-02-24"),
    item("entity", "1", "[Repealed, SOR/2023-1, s. 1]", "2023-02-03", "yes"),
]
LISTING = {
    "id": "canada-schedule-1--author",
    "actor": "author",
    "listed_by": "canada",
    "instrument": "canada-schedule-1",
    "part": "individual",
    "item": "2",
    "name_as_in_law": "Ann AUTHOR",
    "date": "2022-02-24",
}
