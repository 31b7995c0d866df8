"""The network of actors and initiatives in fixed places, with few crossings.

Initiatives stand in the middle, one a row and track by track; Canadian actors on the left, Russian ones on the right,
all others below the initiatives of their track. No line between two columns has to pass a third one, so that none runs
under a name. The order within each column is the register's, bettered by medians.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean, median
from types import MappingProxyType
from typing import Final, TypeVar

from data.codes import Track
from data.queries.network import Bond, Party, Side, bonds, parties
from data.register import Register

Spot = tuple[float, float]
Row = TypeVar("Row")

_SWEEPS: Final = 6
_MIDDLE: Final = 0.5
_STEP, _GAP, _APART = 1.0, 1.9, 1.6
_MOST_SWAPPED: Final = 40  # edges: with more, every swap counts thousands of pairs anew, and a reader would wait


@dataclass(frozen=True, slots=True)
class NetworkLayout:
    """The network with its places, right and down: from 0 to 1 across, in rows downwards. Every party stands once."""

    initiatives: Mapping[str, Spot]
    parties: tuple[tuple[Party, Spot], ...]
    bonds: tuple[Bond, ...]

    @property
    def rows(self) -> float:
        """How far down the lowest node stands."""
        return max(y for _, y in [*self.initiatives.values(), *(spot for _, spot in self.parties)])

    def segments(self) -> Iterator[tuple[Spot, Spot]]:
        """Give every edge as a pair of places."""
        for party, spot in self.parties:
            yield from ((spot, self.initiatives[initiative]) for initiative in party.ties)
        yield from ((self.initiatives[bond.body], self.initiatives[bond.initiative]) for bond in self.bonds)


@functools.lru_cache(maxsize=32)
def layout(register: Register, tracks: tuple[Track, ...] = tuple(Track)) -> NetworkLayout:
    """Give the network of some tracks in fixed places: the same for the same register, whatever the date.

    It has no more crossings than that of `plain_layout`; the tracks may stand in another order.
    """
    best = plain_layout(register, tracks)
    fewest = crossings(best)
    now, close = best, _by_shared_parties(register, tracks, best)
    for _ in range(_SWEEPS):
        now = _swept(register, close, now)
        if (n := crossings(now)) < fewest:
            best, fewest = now, n
    quick = len(tracks) == 1 and sum(1 for _ in best.segments()) <= _MOST_SWAPPED  # all tracks at once take too long
    return _swapped(tracks[0], best) if quick else best


def plain_layout(register: Register, tracks: tuple[Track, ...] = tuple(Track)) -> NetworkLayout:
    """Give the network with every column in the order of the register."""
    order = {track: [row.id for row in register.cooperation.values() if row.track is track] for track in tracks}
    return _placed(order, parties(register, tracks), bonds(register, tracks))


def crossings(network: NetworkLayout) -> int:
    """Count the pairs of edges that cross; edges that meet at a node do not."""
    edges = list(network.segments())
    return sum(_cross(*one, *other) for one, other in combinations(edges, 2))


def _cross(a: Spot, b: Spot, c: Spot, d: Spot) -> bool:
    if a in {c, d} or b in {c, d}:
        return False
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _turn(a: Spot, b: Spot, c: Spot) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _swapped(track: Track, best: NetworkLayout) -> NetworkLayout:
    """Swap neighbours of one track as long as that leaves fewer crossings."""
    fewest, better = crossings(best), True
    while better:
        better = False
        initiatives, every = list(best.initiatives), [party for party, _ in best.parties]
        tries = [(_with_swap(initiatives, at), every) for at in range(len(initiatives) - 1)]
        tries += [(initiatives, _with_swap(every, at)) for at in range(len(every) - 1)]
        for order, members in tries:
            now = _placed({track: order}, members, best.bonds)
            if (n := crossings(now)) < fewest:
                best, fewest, better = now, n, True
    return best


def _with_swap(row: Sequence[Row], at: int) -> list[Row]:
    return [*row[:at], row[at + 1], row[at], *row[at + 2 :]]


def _by_shared_parties(register: Register, tracks: tuple[Track, ...], network: NetworkLayout) -> tuple[Track, ...]:
    """Put tracks next to each other that share most with others: what leads to both is short then."""
    shared: dict[Track, int] = defaultdict(int)
    for party, _ in network.parties:
        used = [register.initiatives[one].track for one in party.ties]
        for track in used if len(set(used)) > 1 else ():
            shared[track] += 1
    return tuple(sorted(tracks, key=lambda track: -shared[track]))


def _swept(register: Register, tracks: tuple[Track, ...], before: NetworkLayout) -> NetworkLayout:
    """Order parties by the middle of their initiatives, then initiatives by the middle of their parties."""
    spots = before.initiatives
    every = sorted((party for party, _ in before.parties), key=lambda party: _middle(spots[one] for one in party.ties))
    at: dict[str, list[float]] = defaultdict(list)
    below: dict[str, int] = defaultdict(int)
    for party, (_, y) in before.parties:
        for initiative in party.ties:
            at[initiative].append(y)
            below[initiative] += party.side is Side.OTHERS

    def height(initiative: str) -> tuple[bool, float]:  # what has others below it stands as near to them as it can
        return bool(below[initiative]), fmean(at[initiative]) if at[initiative] else spots[initiative][1]

    order = {
        track: sorted((one for one in spots if register.initiatives[one].track is track), key=height)
        for track in tracks
    }
    return _placed(order, every, before.bonds)


def _middle(spots: Iterable[Spot]) -> float:
    return median(y for _, y in spots)


def _placed(order: Mapping[Track, Sequence[str]], every: Sequence[Party], ties: tuple[Bond, ...]) -> NetworkLayout:
    """Place initiatives and parties that are in order."""
    spots: dict[str, Spot] = {}
    below: list[tuple[Party, Spot]] = []
    others = [party for party in every if party.side is Side.OTHERS]
    y = -_STEP
    for initiatives in order.values():
        y += _GAP - _STEP if spots else 0.0
        for initiative in initiatives:
            spots[initiative] = (_MIDDLE, y := y + _STEP)
        own = [party for party in others if set(party.ties) <= set(initiatives)]
        below += [(party, (_MIDDLE, y := y + _STEP)) for party in own]
    found = {party for party, _ in below}
    below += [(party, (_MIDDLE, y := y + _STEP)) for party in others if party not in found]
    sides = [pair for side in (Side.CANADA, Side.RUSSIA) for pair in _column(side, every, spots, y)]
    return NetworkLayout(MappingProxyType(spots), (*sides, *below), ties)


def _column(side: Side, every: Sequence[Party], spots: Mapping[str, Spot], bottom: float) -> list[tuple[Party, Spot]]:
    """Place the parties of one side beside what they take part in, in their order, no two too close."""
    column = [party for party in every if party.side is side]
    heights: list[float] = []
    for party in column:
        wanted = _middle(spots[one] for one in party.ties)
        heights.append(max(wanted, heights[-1] + _APART) if heights else wanted)
    bottom = max(bottom, _APART * (len(column) - 1))
    for number in range(len(heights) - 1, -1, -1):
        lowest = bottom if number == len(heights) - 1 else heights[number + 1] - _APART
        heights[number] = max(min(heights[number], lowest), number * _APART)
    across = 0.0 if side is Side.CANADA else 1.0
    return [(party, (across, height)) for party, height in zip(column, heights, strict=True)]
