"""The positions set out as a matrix: issues down, those who hold them across.

Every position stands in exactly one cell, and an empty cell is an answer too: the article does not say.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from data.codes import ActorGroup, ActorKind, Stance
from data.register import Register
from data.schema import Actor, Position


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
