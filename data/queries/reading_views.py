"""What belongs to an issue on the page of readings: its terms, its area, and the map as a state would draw it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import Final

from data.codes import ActorGroup, Reading, ReadyView
from data.queries.on_map import nsr_in_force, nwp_in_force
from data.register import Register
from data.schema import Issue, Term
from data.selection import SCENES, Selection

ISSUE_MAPS: Final[Mapping[str, ReadyView]] = MappingProxyType(
    {
        "sector-method": ReadyView.SECTOR_LINES,
        "lomonosov-ridge-shelf": ReadyView.LOMONOSOV_RIDGE,
        "northern-sea-route-status": ReadyView.NORTHERN_SEA_ROUTE,
        "northwest-passage-status": ReadyView.NORTHWEST_PASSAGE,
    }
)
"""The ready-made view of the map on which the lines or passages of an issue can be seen."""

SIDE_MAPS: Final[Mapping[ActorGroup, Reading]] = MappingProxyType(
    {
        ActorGroup.CANADA: Reading.CANADA,
        ActorGroup.RUSSIA: Reading.RUSSIA,
        ActorGroup.UNITED_STATES: Reading.UNITED_STATES,
    }
)
"""The sides whose map can be drawn."""


def issues_in(register: Register, areas: Collection[str]) -> tuple[Issue, ...]:
    """Give the issues of some areas, or all of them where none is asked for, in the order of the table."""
    return tuple(row for row in register.issues.values() if not areas or row.area in areas)


def areas_with_issues(register: Register) -> tuple[str, ...]:
    """Give the areas that have an issue, in the order of their table."""
    used = {row.area for row in register.issues.values()}
    return tuple(area for area in register.areas if area in used)


def terms_of(register: Register, issues: Collection[str]) -> tuple[Term, ...]:
    """Give the terms of some issues, those for one thing side by side in the order of the table."""
    return tuple(row for row in register.terms.values() if row.issue in issues)


def map_of(register: Register, selection: Selection, issue: str, reading: Reading) -> Selection | None:
    """Give the map of an issue's lines or passages as a state would draw it, with the definitions of that state.

    The view's language and date are kept; None where the issue is about nothing that the map draws.
    """
    if issue not in ISSUE_MAPS:
        return None
    target = selection.elsewhere(**asdict(SCENES[ISSUE_MAPS[issue]]), reading=reading)
    return target.with_(nsr=nsr_in_force(register, target), nwp=nwp_in_force(register, target))
