"""The signs: what tells states, events, actors and grades apart without colour, drawn once for every table and figure.

A sign is a text for where only text can stand, and a drawing for tables, charts and maps. No sign means two things, and
no state has two: a test holds it over every list here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, Literal

from data.codes import EventKind, Grade, Stance, State

Paint = Literal["fill", "line", "dots"]
Drawing = tuple[tuple[Paint, str], ...]

_RING = "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"
_BARS = "M-4.6-5.4H-1.2V5.4H-4.6zM1.2-5.4H4.6V5.4H1.2z"
_PLAY = "M-3.8-5.4L5.4 0L-3.8 5.4z"
_FADED = "-faded"

DRAWINGS: Final[Mapping[str, Drawing]] = MappingProxyType(
    {
        # How initiatives stand; a hollow form is a state that was last seen longer ago.
        "active": (("fill", "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z"),),
        "active-faded": (("line", _RING),),
        "limited": (("line", _RING), ("fill", "M0-5a5 5 0 0 0 0 10z")),
        "limited-faded": (("line", f"{_RING}M0-5V5"),),
        "suspended": (("fill", _BARS),),
        "suspended-faded": (("line", _BARS),),
        "ended": (("fill", "M-5-5H5V5H-5z"),),
        "planned": (("fill", _PLAY),),
        "planned-faded": (("line", _PLAY),),
        "not-stated": (("dots", _RING),),
        # Kinds of events.
        "diamond": (("fill", "M0-7L7 0L0 7L-7 0z"),),
        "triangle": (("fill", "M0-6.5L6.5 5H-6.5z"),),
        "triangle-down": (("fill", "M0 6.5L6.5-5H-6.5z"),),
        "plus": (("fill", "M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2z"),),
        "cross": (
            ("fill", "M-5.7-2.9L-2.9-5.7L0-2.8L2.9-5.7L5.7-2.9L2.8 0L5.7 2.9L2.9 5.7L0 2.8L-2.9 5.7L-5.7 2.9L-2.8 0z"),
        ),
        "star": (("fill", "M0-7.2L1.9-2.3L7-2.2L2.9 1L4.3 6L0 3.1L-4.3 6L-2.9 1L-7-2.2L-1.9-2.3z"),),
        "hourglass": (("fill", "M-5.5-6H5.5L1 0L5.5 6H-5.5L-1 0z"),),
        "bowtie": (("fill", "M-6.5-5L0-1L6.5-5V5L0 1L-6.5 5z"),),
        "flag": (("fill", "M-5-6.5H-3V-6H6L3.5-2.5L6 1H-3V6.5H-5z"),),
        "dome": (("fill", "M-6.5 3.5a6.5 6.5 0 0 1 13 0z"),),
        "chevron": (("fill", "M-5-6H-0.5L5.5 0L-0.5 6H-5L1 0z"),),
        "drop": (("fill", "M0-7C2.5-3.2 5-0.6 5 2a5 5 0 0 1-10 0C-5-0.6-2.5-3.2 0-7z"),),
        "slab": (("fill", "M-7-2.8H7V2.8H-7z"),),
        # Sorts of actors.
        "columns": (
            ("fill", "M0-6.8L6.8-3V-1.6H-6.8V-3zM-5.6-.6h2.4V3.6h-2.4zM-1.2-.6h2.4V3.6h-2.4zM3.2-.6h2.4V3.6H3.2z"),
            ("fill", "M-6.8 4.4H6.8V6.4H-6.8z"),
        ),
        "case": (("fill", "M-3-6H3V-3.6H6.5V5.4H-6.5V-3.6H-3zM-1.4-4.4V-3.6H1.4V-4.4z"),),
        "person": (("fill", "M0-6.8a2.8 2.8 0 1 0 0.01 0zM-6 6.4a6 6.2 0 0 1 12 0z"),),
        # Seats and other places, by the state in which they lie; any other state's is a hexagon.
        "house": (("fill", "M0-6L5-1.4V5H-5V-1.4z"),),
        "block": (("fill", "M-6.2-3.8H6.2V3.8H-6.2z"),),
        "kite": (("fill", "M0-6.8L3.8 0L0 6.8L-3.8 0z"),),
        "hexagon": (("fill", "M-4.4 0L-2.2-3.9H2.2L4.4 0L2.2 3.9H-2.2z"),),
        # Numbers, by how the source gives them.
        "point": (("fill", "M-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0z"),),
        "caret": (("fill", "M0-5.2L5.4 3.4L3.4 5L0-0.6L-3.4 5L-5.4 3.4z"),),
        "bolt": (
            ("fill", "M-6-1.2C-3.6-4.6-1.6-3.4 0-1.6C1.6 0.2 3 1 6-1.6V1.6C3.6 5 1.6 3.8 0 2C-1.6 0.2-3-0.6-6 2z"),
        ),
        "corner": (("fill", "M-5-5H5V-1.6H-1.6V5H-5z"),),
        "ell": (("fill", "M-5-5H-1.6V1.6H5V5H-5z"),),
        "sun": (
            (
                "fill",
                "M0-6.8L1.5-2.6 5.6-4 3.2-.4 6.6 2 2.4 2.4 2.6 6.6 0 3.4-2.6 6.6-2.4 2.4-6.6 2-3.2-.4-5.6-4-1.5-2.6z",
            ),
        ),
        # Items of a schedule that was replaced.
        "frame": (("line", "M-4.4-4.4H4.4V4.4H-4.4z"),),
        # Any event, where only its being filled or hollow is explained.
        "pentagon": (("fill", "M0-6.4L6.1-2L3.8 5.2H-3.8L-6.1-2z"),),
    }
)
"""How each sign is drawn, about its middle in a box of 14 by 14 pixels: areas filled, lines and dots stroked."""

EVENT_DRAWINGS: Final[Mapping[EventKind, str]] = MappingProxyType(
    dict(
        zip(
            EventKind,
            (
                *("bowtie", "flag", "diamond", "cross", "triangle-down", "dome"),
                *("star", "plus", "slab", "chevron", "hourglass", "drop", "triangle"),
            ),
            strict=False,
        )
    )
)
"""The drawing of each kind of event."""

PUBLIC: Final = "columns"
FIRM: Final = "case"
PEOPLE: Final = "person"
"""The drawings of sorts of actors."""

PLACE_DRAWINGS: Final[Mapping[str, str]] = MappingProxyType(
    {"canada": "house", "russia": "block", "united-states": "kite"}
)
"""The drawing of a place in each of these states, where it is not that of an initiative's state."""

OTHER_PLACE: Final = "hexagon"
"""The drawing of any other place."""

ANY_EVENT: Final = "pentagon"


def look(state: State, *, faded: bool = False) -> str:
    """Give the name under which a state is drawn and coloured, here and in every component.

    Parameters
    ----------
    state : State
        The state.
    faded : bool
        Whether it is no more than last seen.
    """
    return f"{state}{_FADED}" if faded and state.fades else str(state)


def colour_of(name: str) -> str:
    """Give the key of the palette for the name of a look: a faded state keeps the colour of its state."""
    return name.removesuffix(_FADED)


LOOKS: Final = tuple(dict.fromkeys(look(state, faded=faded) for state in State for faded in (False, True)))
"""Every way in which a state can look, in the order of the states."""

STATE_SIGNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "active": "●",
        "active-faded": "○",
        "limited": "◐",
        "limited-faded": "◔",
        "suspended": "❚❚",
        "suspended-faded": "▯▯",
        "ended": "■",
        "planned": "►",
        "planned-faded": "▻",
        "not-stated": "◌",
    }
)
"""The text of each look of a state."""

GRADE_SIGNS: Final[Mapping[Grade, str]] = MappingProxyType({Grade.TWO_SOURCES: "••", Grade.ONE_SOURCE: "•"})
"""The text of each grade: a small dot a source, two at most."""

STANCE_SIGNS: Final[Mapping[Stance, str]] = MappingProxyType(
    {
        Stance.ASSERTS: "◆",
        Stance.SUPPORTS: "+",
        Stance.OPPOSES: "\N{MINUS SIGN}",
        Stance.DISPUTES: "≠",
        Stance.CONDITIONAL: "±",
        Stance.ANALYSES: "◇",
        Stance.NOT_STATED: STATE_SIGNS["not-stated"],
    }
)
"""The text of each stance; what is not stated has the sign that it has everywhere."""


def drawings(names: Iterable[str]) -> dict[str, list[list[str]]]:
    """Give some drawings as plain values for the browser: pairs of paint and path, by name."""
    return {name: [list(layer) for layer in DRAWINGS[name]] for name in dict.fromkeys(names)}
