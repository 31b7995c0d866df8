"""Who takes part in what, as a network: actors on their sides, alike ones together, and ties between initiatives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from data.codes import ActorKind, Role, Track
from data.register import Register
from data.schema import Ids

_ALIKE: Final = 3  # actors that take part in the same in the same roles share a node from this number on


class Side(StrEnum):
    """Where an actor stands."""

    CANADA = "canada"
    RUSSIA = "russia"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Party:
    """One actor, or several of one kind that take part in the same in the same roles; no actor stands in two parties.

    Its ties are the initiatives that it takes part in, by id, each with its roles.
    """

    members: Ids
    side: Side
    kind: ActorKind
    ties: Mapping[str, tuple[Role, ...]] = field(hash=False)

    @property
    def id(self) -> str:
        """The id of its node; actors and initiatives may share names."""
        return f"actor-{self.members[0]}"


def side_of(register: Register, actor: str) -> Side:
    """Tell on which side an actor stands; where the register names no country, or another, it is with the others."""
    country = actor if actor in set(Side) else register.actors[actor].country
    return Side(country) if country in set(Side) else Side.OTHERS


def parties(register: Register, tracks: Iterable[Track]) -> tuple[Party, ...]:
    """Give who takes part in the cooperation of some tracks, in the order of the register.

    What is only proposed, or between others, has no place in it. A body that stands among the initiatives itself, such
    as the Arctic Council, is no party: see `bonds`.
    """
    wanted = frozenset(tracks)
    roles: dict[str, dict[str, tuple[Role, ...]]] = defaultdict(dict)
    for initiative in register.cooperation.values():
        for row in register.parties.get(initiative.id, ()) if initiative.track in wanted else ():
            if row.actor != initiative.id and not _is_on_show(register, row.actor, wanted):
                roles[row.actor][initiative.id] = (*roles[row.actor].get(initiative.id, ()), row.role)
    alike: dict[object, list[str]] = defaultdict(list)
    for actor, ties in roles.items():
        alike[side_of(register, actor), register.actors[actor].kind, tuple(sorted(ties.items()))].append(actor)
    found: list[Party] = []
    for members in alike.values():
        shared = [tuple(members)] if len(members) >= _ALIKE else [(actor,) for actor in members]
        found += [_party(register, group, roles[group[0]]) for group in shared]
    return tuple(found)


def _party(register: Register, members: Ids, ties: Mapping[str, tuple[Role, ...]]) -> Party:
    first = members[0]
    return Party(members, side_of(register, first), register.actors[first].kind, MappingProxyType(dict(ties)))


def _is_on_show(register: Register, actor: str, tracks: Collection[Track]) -> bool:
    return actor in register.cooperation and register.initiatives[actor].track in tracks


@dataclass(frozen=True, slots=True)
class Bond:
    """A tie between two initiatives: the body that one of them is takes part in the other, in these roles."""

    body: str
    initiative: str
    roles: tuple[Role, ...]


def bonds(register: Register, tracks: Iterable[Track]) -> tuple[Bond, ...]:
    """Give the ties between the initiatives of some tracks, in the order of the register."""
    wanted = frozenset(tracks)
    roles: dict[tuple[str, str], tuple[Role, ...]] = {}
    for row in register.participations.values():
        counted = row.initiative in register.cooperation
        on_show = (
            counted
            and _is_on_show(register, row.actor, wanted)
            and register.initiatives[row.initiative].track in wanted
        )
        if on_show and row.actor != row.initiative:
            pair = row.actor, row.initiative
            roles[pair] = (*roles.get(pair, ()), row.role)
    return tuple(Bond(*pair, found) for pair, found in roles.items())
