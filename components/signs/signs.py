"""The signs: what tells states, events, actors and grades apart without colour, drawn once for every table and figure.

A sign is a text for where only text can stand, and a drawing for tables, charts and maps. No sign means two things, and
no state has two: a test holds it over every list here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, Literal

from data.codes import Between, EventKind, Grade, Stance, State, of_every

Paint = Literal["fill", "line", "dots"]
Drawing = tuple[tuple[Paint, str], ...]


def _disc(radius: float) -> str:
    """Give a circle as four curves: plotly knows no arcs."""
    r, bend = f"{radius:g}", f"{radius * 0.5523:.3g}"
    return (
        f"M-{r},0C-{r},{bend} -{bend},{r} 0,{r}C{bend},{r} {r},{bend} {r},0"
        f"C{r},-{bend} {bend},-{r} 0,-{r}C-{bend},-{r} -{r},-{bend} -{r},0Z"
    )


_RING = _disc(5)
_BARS = "M-4.6,-5.4L-1.2,-5.4L-1.2,5.4L-4.6,5.4ZM1.2,-5.4L4.6,-5.4L4.6,5.4L1.2,5.4Z"
_PLAY = "M-3.8,-5.4L5.4,0L-3.8,5.4Z"
_COLUMNS = (
    "M0,-6.8L6.8,-3L6.8,-1.6L-6.8,-1.6L-6.8,-3ZM-5.6,-0.6L-3.2,-0.6L-3.2,3.6L-5.6,3.6ZM-1.2,-0.6"
    "L1.2,-0.6L1.2,3.6L-1.2,3.6ZM3.2,-0.6L5.6,-0.6L5.6,3.6L3.2,3.6Z"
)
_CASE = "M-3,-6L3,-6L3,-3.6L6.5,-3.6L6.5,5.4L-6.5,5.4L-6.5,-3.6L-3,-3.6ZM-1.4,-4.4L-1.4,-3.6L1.4,-3.6L1.4,-4.4Z"
_PERSON = (
    "M0,-6.8C-1.55,-6.8 -2.8,-5.54 -2.79,-4C-2.79,-2.45 -1.54,-1.2 0,-1.2C1.55,-1.2 2.8,-2.45 2.8,-4"
    "C2.81,-5.54 1.56,-6.8 0.01,-6.8ZM-6,6.4C-6,2.98 -3.31,0.2 0,0.2C3.31,0.2 6,2.98 6,6.4Z"
)
_SUN = (
    "M0,-6.8L1.5,-2.6L5.6,-4L3.2,-0.4L6.6,2L2.4,2.4L2.6,6.6L0,3.4L-2.6,6.6L-2.4,2.4L-6.6,2L-3.2,-0.4L-5.6,-4L-1.5,-2.6Z"
)
_BOLT = "M-6,-1.2C-3.6,-4.6 -1.6,-3.4 0,-1.6C1.6,0.2 3,1 6,-1.6L6,1.6C3.6,5 1.6,3.8 0,2C-1.6,0.2 -3,-0.6 -6,2Z"
_CROSS = "M-5.7,-2.9L-2.9,-5.7L0,-2.8L2.9,-5.7L5.7,-2.9L2.8,0L5.7,2.9L2.9,5.7L0,2.8L-2.9,5.7L-5.7,2.9L-2.8,0Z"
_FADED = "-faded"

DRAWINGS: Final[Mapping[str, Drawing]] = of_every(
    State,
    {
        # How initiatives stand; a hollow form is a state that was last seen longer ago.
        "active": (("fill", _disc(5.5)),),
        "active-faded": (("line", _RING),),
        "limited": (("line", _RING), ("fill", "M0,-5C-2.76,-5 -5,-2.76 -5,0C-5,2.76 -2.76,5 0,5Z")),
        "limited-faded": (("line", f"{_RING}M0,-5L0,5"),),
        "suspended": (("fill", _BARS),),
        "suspended-faded": (("line", _BARS),),
        "ended": (("fill", "M-5,-5L5,-5L5,5L-5,5Z"),),
        "planned": (("fill", _PLAY),),
        "planned-faded": (("line", _PLAY),),
        "not-stated": (("dots", _RING),),
        # Kinds of events.
        "diamond": (("fill", "M0,-7L7,0L0,7L-7,0Z"),),
        "triangle": (("fill", "M0,-6.5L6.5,5L-6.5,5Z"),),
        "triangle-down": (("fill", "M0,6.5L6.5,-5L-6.5,-5Z"),),
        "plus": (("fill", "M-2,-6L2,-6L2,-2L6,-2L6,2L2,2L2,6L-2,6L-2,2L-6,2L-6,-2L-2,-2Z"),),
        "cross": (("fill", _CROSS),),
        "star": (("fill", "M0,-7.2L1.9,-2.3L7,-2.2L2.9,1L4.3,6L0,3.1L-4.3,6L-2.9,1L-7,-2.2L-1.9,-2.3Z"),),
        "hourglass": (("fill", "M-5.5,-6L5.5,-6L1,0L5.5,6L-5.5,6L-1,0Z"),),
        "bowtie": (("fill", "M-6.5,-5L0,-1L6.5,-5L6.5,5L0,1L-6.5,5Z"),),
        "flag": (("fill", "M-5,-6.5L-3,-6.5L-3,-6L6,-6L3.5,-2.5L6,1L-3,1L-3,6.5L-5,6.5Z"),),
        "dome": (("fill", "M-6.5,3.5C-6.5,-0.09 -3.59,-3 0,-3C3.59,-3 6.5,-0.09 6.5,3.5Z"),),
        "chevron": (("fill", "M-5,-6L-0.5,-6L5.5,0L-0.5,6L-5,6L1,0Z"),),
        "drop": (("fill", "M0,-7C2.5,-3.2 5,-0.6 5,2C5,4.76 2.76,7 0,7C-2.76,7 -5,4.76 -5,2C-5,-0.6 -2.5,-3.2 0,-7Z"),),
        "slab": (("fill", "M-7,-2.8L7,-2.8L7,2.8L-7,2.8Z"),),
        # Sorts of actors.
        "columns": (
            ("fill", _COLUMNS),
            ("fill", "M-6.8,4.4L6.8,4.4L6.8,6.4L-6.8,6.4Z"),
        ),
        "case": (("fill", _CASE),),
        "person": (("fill", _PERSON),),
        # Seats and other places, by the state in which they lie; any other state's is a hexagon.
        "house": (("fill", "M0,-6L5,-1.4L5,5L-5,5L-5,-1.4Z"),),
        "block": (("fill", "M-6.2,-3.8L6.2,-3.8L6.2,3.8L-6.2,3.8Z"),),
        "kite": (("fill", "M0,-6.8L3.8,0L0,6.8L-3.8,0Z"),),
        "hexagon": (("fill", "M-4.4,0L-2.2,-3.9L2.2,-3.9L4.4,0L2.2,3.9L-2.2,3.9Z"),),
        # Numbers, by how the source gives them.
        "point": (("fill", _disc(3.6)),),
        "caret": (("fill", "M0,-5.2L5.4,3.4L3.4,5L0,-0.6L-3.4,5L-5.4,3.4Z"),),
        "bolt": (("fill", _BOLT),),
        "corner": (("fill", "M-5,-5L5,-5L5,-1.6L-1.6,-1.6L-1.6,5L-5,5Z"),),
        "ell": (("fill", "M-5,-5L-1.6,-5L-1.6,1.6L5,1.6L5,5L-5,5Z"),),
        "sun": (("fill", _SUN),),
        # Items of a schedule that was replaced.
        "frame": (("line", "M-4.4,-4.4L4.4,-4.4L4.4,4.4L-4.4,4.4Z"),),
        # Any event, where only its being filled or hollow is explained.
        "pentagon": (("fill", "M0,-6.4L6.1,-2L3.8,5.2L-3.8,5.2L-6.1,-2Z"),),
    },
    f"{__name__}.DRAWINGS",
)
"""How each sign is drawn, about its middle in a box of 14 by 14 pixels: areas filled, lines and dots stroked.

Every step of a path names its points whole, and a circle is curves, so that plotly takes it as SVG does.
"""

EVENT_DRAWINGS: Final[Mapping[EventKind, str]] = of_every(
    EventKind,
    {
        EventKind.AGREEMENT: "bowtie",
        EventKind.APPOINTMENT: "flag",
        EventKind.BUSINESS: "diamond",
        EventKind.CONFLICT: "cross",
        EventKind.DIPLOMATIC_MEASURE: "triangle-down",
        EventKind.ELECTION: "dome",
        EventKind.INCIDENT: "star",
        EventKind.INSTITUTION: "plus",
        EventKind.LAW: "slab",
        EventKind.MEETING: "chevron",
        EventKind.POLITICAL_CHANGE: "hourglass",
        EventKind.SANCTION: "drop",
        EventKind.STATEMENT: "triangle",
    },
    f"{__name__}.EVENT_DRAWINGS",
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


def is_faded_look(name: str) -> bool:
    """Tell whether a look is that of a state that is no more than last seen."""
    return name.endswith(_FADED)


LOOKS: Final = tuple(dict.fromkeys(look(state, faded=faded) for state in State for faded in (False, True)))
"""Every way in which a state can look, in the order of the states."""

STATE_SIGNS: Final[Mapping[str, str]] = of_every(
    LOOKS,
    {
        "active": "●",
        "active-faded": "○",
        "limited": "◐",
        "limited-faded": "◔",
        "suspended": "❚❚",
        "suspended-faded": "‖",  # two hollow bars look like two letters that the font lacks
        "ended": "■",
        "planned": "►",
        "planned-faded": "▻",
        "not-stated": "◌",
    },
    f"{__name__}.STATE_SIGNS",
)
"""The text of each look of a state."""

GRADE_SIGNS: Final[Mapping[Grade, str]] = of_every(
    Grade, {Grade.TWO_SOURCES: "••", Grade.ONE_SOURCE: "•"}, f"{__name__}.GRADE_SIGNS"
)
"""The text of each grade: a small dot a source, two at most."""

STANCE_SIGNS: Final[Mapping[Stance, str]] = of_every(
    Stance,
    {
        Stance.ASSERTS: "◆",
        Stance.SUPPORTS: "+",
        Stance.OPPOSES: "\N{MINUS SIGN}",
        Stance.DISPUTES: "≠",
        Stance.CONDITIONAL: "±",
        Stance.ANALYSES: "◇",
        Stance.NOT_STATED: STATE_SIGNS["not-stated"],
    },
    f"{__name__}.STANCE_SIGNS",
)
"""The text of each stance; what is not stated has the sign that it has everywhere."""

BETWEEN_SIGNS: Final[Mapping[Between, str]] = of_every(
    Between,
    {
        Between.AGREE: "=",
        Between.DIFFER: "\N{TILDE OPERATOR}",
        Between.OPPOSE: "→←",
        Between.NOT_STATED: STATE_SIGNS["not-stated"],
    },
    f"{__name__}.BETWEEN_SIGNS",
)
"""The text of how two sides stand to each other: in line, wavering, head to head."""


def drawings(names: Iterable[str]) -> dict[str, list[list[str]]]:
    """Give some drawings as plain values for the browser: pairs of paint and path, by name."""
    return {name: [list(layer) for layer in DRAWINGS[name]] for name in dict.fromkeys(names)}
