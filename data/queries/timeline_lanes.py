"""In which lane of the timeline an event stands.

Each event stands once: drawn in every lane of those who took part, most would stand in three or four.
"""

from __future__ import annotations

from enum import StrEnum

from data.codes import ActorKind, EventKind
from data.register import Register
from data.schema import Event

ARCTIC_BODIES = frozenset(
    {
        "arctic-coast-guard-forum",
        "arctic-council",
        "arctic-parliamentarians-committee",
        "barents-euro-arctic-council",
        "permanent-participants",
        "university-of-the-arctic",
    }
)
"""The actors whose subject is the Arctic; other bodies stand with other states."""

ARCTIC_STATES = frozenset(
    {"canada", "denmark", "finland", "iceland", "norway", "russia", "sweden", "united-states"},
)
"""The eight member states of the Arctic Council."""

JOINT = frozenset({EventKind.AGREEMENT, EventKind.INSTITUTION, EventKind.MEETING})
"""The kinds of events that two sides do together, rather than one towards the other."""

OF_NO_SIDE = frozenset({EventKind.CONFLICT, EventKind.INCIDENT, EventKind.POLITICAL_CHANGE})
"""The kinds of events of which a lane would say whose they are: they stand with neither Canada nor Russia."""

_CANADA, _RUSSIA = "canada", "russia"
_STATES = frozenset({ActorKind.STATE, ActorKind.STATE_GROUP, ActorKind.INTERNATIONAL_BODY})


class Lane(StrEnum):
    """A lane in which events stand."""

    CANADA = "canada"
    TOGETHER = "together"
    RUSSIA = "russia"
    OTHER_STATES = "other-states"
    ARCTIC_BODIES = "arctic-bodies"
    OTHERS = "others"


def lane_of(register: Register, event: Event) -> Lane:
    """Tell in which lane an event stands; each event stands in one.

    It stands with the Arctic bodies where its record names one first, or names all eight Arctic states; with Canada
    and Russia together where both take part in an agreement, a meeting or an institution and neither a body nor
    another state is named first; otherwise with the first actor named whose state the register knows. Conflicts,
    incidents and political changes stand with other states: a lane of either side would say whose they are.
    """
    homes = [_home(register, actor) for actor in event.actors]
    known = [home for home in homes if home is not Lane.OTHERS]
    if not known:
        return Lane.OTHERS
    if event.kind in OF_NO_SIDE:
        return Lane.OTHER_STATES
    if homes[0] is Lane.ARCTIC_BODIES or set(event.actors) >= ARCTIC_STATES:
        return Lane.ARCTIC_BODIES
    both = {Lane.CANADA, Lane.RUSSIA} <= set(homes)
    if both and event.kind in JOINT and known[0] in {Lane.CANADA, Lane.RUSSIA}:
        return Lane.TOGETHER
    return known[0]


def _home(register: Register, identifier: str) -> Lane:
    """Give the lane of one actor: of its own, or of the state that it belongs to."""
    if identifier in ARCTIC_BODIES:
        return Lane.ARCTIC_BODIES
    actor = register.actors[identifier]
    state = identifier if actor.kind in _STATES else actor.country
    if state in {_CANADA, _RUSSIA}:
        return Lane(state)
    return Lane.OTHER_STATES if state else Lane.OTHERS
