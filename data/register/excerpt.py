"""What of a register far larger than today's is drawn at once: nobody reads ten thousand marks, or waits for them.

As long as there are no more rows than a figure has room for, everything is drawn.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final, TypeVar

from data.codes import Track
from data.register.load import Register

MOST_EVENTS: Final = 150
MOST_INITIATIVES: Final = 40
MOST_OF_ONE_TRACK: Final = 20
MOST_LISTED: Final = 40

Row = TypeVar("Row")


def around(rows: Sequence[Row], most: int, chosen: Row | None = None) -> tuple[Row, ...]:
    """Give the last rows of a list, at most so many, or those around a chosen one that is in it."""
    last = max(len(rows) - most, 0)
    first = min(max(rows.index(chosen) - most // 2, 0), last) if chosen in rows else last
    return tuple(rows[first : first + most])


def among_first(rows: Sequence[Row], most: int, chosen: Row | None = None) -> tuple[Row, ...]:
    """Give the first rows of a list, and the chosen one even if it comes later."""
    first = tuple(rows[:most])
    return (*first, chosen) if chosen is not None and chosen in rows and chosen not in first else first


def of_tracks(register: Register, tracks: tuple[Track, ...], chosen: str = "") -> Register:
    """Give a register with the initiatives of some tracks that a network has room for, and who takes part in them.

    A chosen initiative is among them. It is the same register as long as everything has room.
    """
    wanted = [row.id for row in register.cooperation.values() if row.track in tracks]
    most = MOST_OF_ONE_TRACK if len(tracks) == 1 else MOST_INITIATIVES
    if len(wanted) <= most:
        return register
    return _with(register, among_first(wanted, most, chosen))


@functools.lru_cache(maxsize=32)
def _with(register: Register, initiatives_kept: tuple[str, ...]) -> Register:
    """Give a register with some initiatives only: the same for the same ids, so that its network is laid out once."""
    kept = frozenset(initiatives_kept)
    initiatives = {key: row for key, row in register.initiatives.items() if key in kept}
    participations = {key: row for key, row in register.participations.items() if row.initiative in kept}
    return replace(register, initiatives=MappingProxyType(initiatives), participations=MappingProxyType(participations))
