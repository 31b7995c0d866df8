"""How marks look apart from their colour: one table, which the charts, their legends and their pictures all read."""

from __future__ import annotations

from typing import Final, Literal

Symbol = Literal[
    "circle",
    "square",
    "diamond",
    "triangle",
    "triangle-down",
    "plus",
    "cross",
    "star",
    "hourglass",
    "bowtie",
    "slant",
    "bar",
    "half",
]
SYMBOLS: Final[tuple[Symbol, ...]] = (
    "circle",
    "square",
    "diamond",
    "triangle",
    "triangle-down",
    "plus",
    "cross",
    "star",
    "hourglass",
    "bowtie",
    "slant",
    "bar",
    "half",
)
"""Shapes of markers, each with a filled and an outlined form."""

Dash = Literal["solid", "dashed", "dotted", "long", "dash-dot", "dash-dot-dot"]
DASHES: Final[dict[Dash, tuple[float, ...]]] = {
    "solid": (),
    "dashed": (7, 4),
    "dotted": (2, 3),
    "long": (14, 5),
    "dash-dot": (9, 4, 2, 4),
    "dash-dot-dot": (9, 3, 2, 3, 2, 3),
}
"""Lengths of strokes and gaps in turn, in pixels, of lines, links and edges."""

FILLS: Final[dict[str, str]] = {
    "active": "even",
    "limited": "half",
    "suspended": "bars",
    "ended": "thin",
    "planned": "hollow",
    "not-stated": "hatch",
    "canada": "pale",
    "russia": "dots",
    "united-states": "plus",
    "denmark": "cross",
    "norway": "rows",
    "neutral": "middling",
}
"""What fills a span, by the key of its colour, so that any two can be told apart in grey."""

Part = Literal["imprecise", "uncertain", "unstated-begin", "onward", "conflict"]
PARTS: Final[tuple[Part, ...]] = ("imprecise", "uncertain", "unstated-begin", "onward", "conflict")
"""Parts of marks that a legend explains.

``imprecise`` is the days that an event's date can mean; ``uncertain`` the hatched part of a span, within which it began
or ended; ``unstated-begin`` the ragged begin of a span that began no one says when; ``onward`` the point of a span
whose end is not known; ``conflict`` the stroke that joins figures of one date that do not agree.
"""
