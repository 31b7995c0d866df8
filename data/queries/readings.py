"""What is held on the issues: positions as a matrix, the terms, and the map as a state would draw it.

Every position stands in exactly one cell of the matrix, issues down, those who hold them across; an empty cell is an
answer too: the article does not say.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import Final

from data.codes import ActorGroup, ActorKind, Between, Reading, ReadyView, SeaPassage, Stance, of_every
from data.queries.facets import Faceted, Index, Outcome, apply, index
from data.queries.on_map import nsr_in_force, nwp_in_force
from data.register import Register
from data.schema import Actor, Issue, Position, Term
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

PASSAGE_ISSUES: Final[Mapping[SeaPassage, str]] = of_every(
    SeaPassage,
    {
        SeaPassage.NORTHERN_SEA_ROUTE: "northern-sea-route-status",
        SeaPassage.NORTHWEST_PASSAGE: "northwest-passage-status",
    },
    f"{__name__}.PASSAGE_ISSUES",
)
"""The issue on which positions tell what each side holds of a sea passage."""

SIDE_MAPS: Final[Mapping[ActorGroup, Reading]] = MappingProxyType(
    {ActorGroup(reading): reading for reading in Reading if reading is not Reading.NEUTRAL}
)
"""The sides whose map can be drawn."""


@dataclass(frozen=True, slots=True)
class PositionCell:
    """What one group of actors holds on one issue, in the order of the table; empty where none of it has a position."""

    positions: tuple[Position, ...] = ()

    @property
    def stances(self) -> tuple[Stance, ...]:
        """Each stance once, in the order of the positions; `Stance.NOT_STATED` alone where there is none."""
        stated = tuple(dict.fromkeys(position.stance for position in self.positions))
        return stated or (Stance.NOT_STATED,)

    @property
    def not_stated(self) -> bool:
        """Whether the article says of no actor of the group what it holds."""
        return self.stances == (Stance.NOT_STATED,)


def group_of(register: Register, actor: str) -> ActorGroup:
    """Tell in which column an actor's positions stand.

    States, groups of states and international bodies have their column in the table of actors. A government
    body speaks for its state and stands with it; everybody else stands by name, whatever the country.
    """
    row: Actor = register.actors[actor]
    if row.group is not None:
        return row.group
    if row.kind is ActorKind.GOVERNMENT_BODY and row.country:
        return group_of(register, row.country)
    return ActorGroup.BY_NAME


def positions_of(register: Register, issue: str, actors: Iterable[str]) -> tuple[Position, ...]:
    """Give what some actors hold on an issue, in the order asked for; who has no position there is left out."""
    held = {row.actor: row for row in register.positions.values() if row.issue == issue}
    return tuple(held[actor] for actor in actors if actor in held)


@functools.cache
def positions_matrix(register: Register) -> Mapping[str, Mapping[ActorGroup, PositionCell]]:
    """Set the positions out by issue and group of actors.

    Every issue stands in the order of the table and every group in the order of its list, also without a position.
    """
    held: dict[tuple[str, ActorGroup], list[Position]] = defaultdict(list)
    for position in register.positions.values():
        held[position.issue, group_of(register, position.actor)].append(position)
    return MappingProxyType(
        {
            issue: MappingProxyType({group: PositionCell(tuple(held.get((issue, group), ()))) for group in ActorGroup})
            for issue in register.issues
        }
    )


@functools.cache
def _facets_of_issues(register: Register) -> Index[Issue]:
    return index(
        [
            Faceted(row, {"area": (row.area,) if row.area else (), "between": (row.between,)})
            for row in register.issues.values()
        ]
    )


def issues_of(register: Register, selection: Selection) -> Outcome[Issue]:
    """Give the issues that a view asks for, in the order of the table, with what its filters would leave."""
    return apply(_facets_of_issues(register), {"area": selection.area, "between": selection.between})


def how_both_stand(issues: Iterable[Issue]) -> Counter[Between]:
    """Count on how many issues Canada and Russia agree, differ and oppose each other, without those not stated."""
    return Counter(row.between for row in issues if row.between is not Between.NOT_STATED)


def groups_with_a_position(register: Register, issues: Iterable[Issue]) -> tuple[ActorGroup, ...]:
    """Give the groups of actors of which the article says what they hold on any of some issues, in their order."""
    matrix = positions_matrix(register)
    rows = [matrix[issue.id] for issue in issues]
    return tuple(group for group in ActorGroup if not all(row[group].not_stated for row in rows))


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
