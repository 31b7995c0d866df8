"""Checks of the later facts: whether the sources of each bear out its grade."""

from __future__ import annotations

from collections.abc import Mapping

from data.build.reading import Frames, needs, rows_of
from data.codes import Grade, Origin, ReferenceKind, of_every
from data.errors import Fault
from data.schema import LIST_SEPARATOR, WITH_ORIGIN, items_of

PUBLISHERS_NEEDED: Mapping[str, int] = of_every(
    Grade, {Grade.TWO_SOURCES: 2, Grade.ONE_SOURCE: 1}, f"{__name__}.PUBLISHERS_NEEDED"
)
"""Of how many publishers a row of each grade needs a later source.

A copy has the publisher of what it copies (`data.schema.Reference`), so that a text and its copies count once.
"""


def _publishers(frames: Frames) -> Mapping[str, str]:
    """Give the publisher of every later source."""
    return {
        cells["id"]: cells["publisher"]
        for _, cells in rows_of(frames["references"])
        if cells["kind"] == ReferenceKind.LATER_SOURCE
    }


@needs("references")
def faults_in_grades(frames: Frames) -> list[Fault]:
    """List the rows whose grade is better than their sources.

    A row without any reference, and a reference that does not exist, are the business of other checks.
    """
    publishers = _publishers(frames)
    known = frozenset(frames["references"]["id"])
    faults: list[Fault] = []
    for table in frames.keys() & {*WITH_ORIGIN}:
        for row, cells in rows_of(frames[table]):
            cited = items_of(cells["references"], LIST_SEPARATOR)
            if cells["origin"] == Origin.ARTICLE or not cited or not known.issuperset(cited):
                continue
            found = {name.casefold(): name for reference in cited if (name := publishers.get(reference))}
            needed = PUBLISHERS_NEEDED.get(cells["grade"], 0)
            if len(found) < needed:
                problem = f"grade '{cells['grade']}' rests on {', '.join(found.values()) or 'no later source'}"
                publishers_needed = f"{needed} publisher{'s' if needed > 1 else ''}"
                expected = f"later sources of at least {publishers_needed}, copies not counted"
                faults.append(Fault(f"{table}.csv", row, "grade", problem, expected))
    return faults
