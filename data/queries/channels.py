"""What belongs to a track: its initiatives, events and open questions, and who the regions and companies are."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from data.codes import ActorKind, Origin, Track
from data.queries import states
from data.queries.later import events_begun
from data.queries.network import Side, side_of
from data.queries.states import Tally, latest_changes
from data.register import Register
from data.schema import Event, Initiative, OpenQuestion, Participation, StatusChange

COUNCILS: Final = ("cerba", "rcabc")
"""The business associations of the article, by the id of initiative and actor alike."""

REGIONAL_TIES: Final = "province-region-contacts"
"""The initiative that provinces and regions take part in."""

_NOT_ITS_OWN: Final = frozenset({ActorKind.STATE, ActorKind.STATE_GROUP, ActorKind.GOVERNMENT_BODY})


def initiatives_of(register: Register, track: Track) -> tuple[Initiative, ...]:
    """Give the cooperation that runs through a track, in the order of the table."""
    return tuple(row for row in _by_track(register)[track] if row.id in register.cooperation)


def beside_track(register: Register, track: Track) -> tuple[Initiative, ...]:
    """Give what the article suggests for a track or sees between others there, in the order of the table."""
    return tuple(row for row in _by_track(register)[track] if row.id in register.beside)


@functools.cache
def _by_track(register: Register) -> Mapping[Track, tuple[Initiative, ...]]:
    found: dict[Track, list[Initiative]] = {track: [] for track in Track}
    for row in register.initiatives.values():
        found[row.track].append(row)
    return MappingProxyType({track: tuple(rows) for track, rows in found.items()})


def tally_of_track(register: Register, track: Track, day: date) -> Tally:
    """Count the cooperation of a track by its state on a day."""
    return states.tally(register, (row.id for row in initiatives_of(register, track)), day)


def tracks_by_activity(register: Register, day: date) -> tuple[Track, ...]:
    """Give the tracks in the order of their list, those first on which something was seen to go on by a day."""
    return tuple(sorted(Track, key=lambda track: not tally_of_track(register, track, day).going_on))


def last_change(register: Register, track: Track, day: date) -> StatusChange | None:
    """Give the last dated change of state of an initiative of a track that had begun by a day; None where none had."""
    every = latest_changes(register, day, len(register.status_history))
    return next((change for change in every if register.initiatives[change.initiative].track is track), None)


def events_of(register: Register, track: Track, day: date) -> tuple[Event, ...]:
    """Give the events of a track that had begun, or may have begun, by a day, oldest first.

    An event is a track's if it shares a statement with what the register says of the track, of an initiative of it or
    of its history; if it shares a later source with that history; or if an actor of the track alone, other than a
    state or its bodies, is in it.
    """
    events, days = _events_of(register, track)
    return events[: bisect_right(days, day)]


@functools.cache
def _events_of(register: Register, track: Track) -> tuple[tuple[Event, ...], tuple[date, ...]]:
    """Give every event of a track, oldest first, and the first day of each, to be searched by halves."""
    own = initiatives_of(register, track)
    history = [change for row in own for change in register.history.get(row.id, ())]
    stated = {*register.tracks[track].statements}
    stated |= {one for row in own for one in row.statements} | {one for row in history for one in row.statements}
    sources = {one for row in history for one in row.references}
    actors = _own_actors(register, track)
    found = tuple(
        event
        for event in events_begun(register, date.max)
        if stated & {*event.statements} or sources & {*event.references} or actors & {*event.actors}
    )
    return found, tuple(event.date.first_day for event in found)


def _own_actors(register: Register, track: Track) -> set[str]:
    """Give who takes part in this track and in no other, without states and their bodies."""
    found: dict[str, set[Track]] = {}
    for row in register.participations.values():
        found.setdefault(row.actor, set()).add(register.initiatives[row.initiative].track)
    return {
        actor
        for actor, tracks in found.items()
        if tracks == {track} and register.actors[actor].kind not in _NOT_ITS_OWN
    }


@functools.cache
def open_questions_of(register: Register, track: Track) -> tuple[OpenQuestion, ...]:
    """Give the questions that leave open how an initiative of a track stands, in the order of the table."""
    own = {row.id for row in initiatives_of(register, track)}
    return tuple(row for row in register.open_questions.values() if own & {*row.initiatives})


def regions(register: Register) -> Mapping[Side, tuple[Participation, ...]]:
    """Give the provinces of Canada and the parts of Russia that the article names; it names no pairs of them."""
    rows = register.parties.get(REGIONAL_TIES, ())
    return MappingProxyType(
        {
            side: tuple(row for row in rows if side_of(register, row.actor) is side)
            for side in (Side.CANADA, Side.RUSSIA)
        }
    )


@dataclass(frozen=True, slots=True)
class Firm:
    """One company, or one sort of companies, in the business track.

    Its ties are what it takes part in, councils first; ``later`` is what later sources tell of it, oldest first.
    """

    actor: str
    ties: tuple[Participation, ...]
    later: tuple[Event, ...]


def firms(register: Register, day: date) -> tuple[Firm, ...]:
    """Give the companies of the business track, those of the councils first, with later facts up to a day."""
    ties = _company_ties(register).items()
    return tuple(Firm(actor, rows, later_events(register, actor, day)) for actor, rows in ties)


@functools.cache
def _company_ties(register: Register) -> Mapping[str, tuple[Participation, ...]]:
    """Give what each company takes part in on the business track, councils first."""
    own = {row.id for row in initiatives_of(register, Track.BUSINESS)}
    ties: dict[str, list[Participation]] = {}
    for initiative in (*COUNCILS, *(one for one in register.initiatives if one in own and one not in COUNCILS)):
        for row in register.parties.get(initiative, ()):
            if register.actors[row.actor].kind is ActorKind.COMPANY:
                ties.setdefault(row.actor, []).append(row)
    return MappingProxyType({actor: tuple(rows) for actor, rows in ties.items()})


def later_events(register: Register, actor: str, day: date) -> tuple[Event, ...]:
    """Give what sources other than the article tell of an actor by a day, oldest first."""
    return _later_by_actor(register, day).get(actor, ())


@functools.lru_cache(maxsize=16)
def _later_by_actor(register: Register, day: date) -> Mapping[str, tuple[Event, ...]]:
    found: dict[str, list[Event]] = {}
    for event in events_begun(register, day):
        if event.origin is not Origin.ARTICLE:
            for actor in dict.fromkeys(event.actors):
                found.setdefault(actor, []).append(event)
    return MappingProxyType({actor: tuple(events) for actor, events in found.items()})
