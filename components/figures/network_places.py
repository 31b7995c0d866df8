"""Where all of the network stands: signs, boxes, lines and the names beside signs, which no line crosses.

What stands in the middle has its name in a box. Lines from the left end at the left side of a box, lines from the right
at its right side, and lines between two boxes run as arcs beside them: none has to pass a name.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from components.figures.drawing import NARROW, NARROW_PX, WIDE, Values
from components.figures.ink import HAIRLINE, PANEL
from components.figures.letters import fitted, width_of, wrapped
from components.figures.marks import SMALL_PX, Label, written
from components.figures.room import PLACES, Anchor, Room, Way, placed
from data.codes import Track

_LINE_PX, BELOW_PX = 14, 36
BOX, _BOX_PX = (0.25, 0.75), 32  # the sides of a box, as shares of the way across, and how high it is
_HEADING_PX: Final = 44  # how far the name of a track stands above its first box
_ARC, _DEEPER, _DEEPEST = 0.03, 0.18, 0.15  # how far an arc goes out: at least, more for a longer one, and at most
ACROSS: Final[Mapping[str, tuple[float, float]]] = {WIDE: (-0.25, 1.25), NARROW: (-0.45, 1.45)}
_LABEL_PX: Final = {WIDE: (74, 100, 130), NARROW: (55,)}  # the least in which a name is whole
_BOX_LABEL_PX: Final = {WIDE: (250, 290, 330), NARROW: (60,)}
_BOX_LINES, _LABEL_LINES = 2, 4
_OFF_PX, OFF_MARKER_PX = 14, 19  # how far names keep from their sign, so that the ring round it touches none
_RIGHT, _LEFT = PLACES[1:3]
_WIDTHS_PX: Final = {WIDE: (NARROW_PX, 680, 820, 1000, 1180), NARROW: (310, 350, 430)}
"""Widths of the plot at which words are placed: those that have room at one have it at any larger."""


class Spot(NamedTuple):
    """Where a node stands, a share of the way across and pixels downwards, with what stands beside it."""

    id: str
    label: str
    x: float
    y: float
    track: str

    @property
    def in_box(self) -> bool:
        """Whether its name stands in a box: its sign is on the left side of that."""
        return self.x == BOX[0]


def sign_at(x: float) -> float:
    """Give where the sign of a node stands: of what is in the middle, on the left side of its box."""
    return x if x in {0.0, 1.0} else BOX[0]


def way_of(one: Spot, other: Spot) -> Way:
    """Give begin, middle and end of an edge: an arc beside the boxes where it leads from box to box."""
    if one.in_box and other.in_box:
        far = abs(one.y - other.y)
        out = BOX[1] + min(_DEEPEST, _ARC + _DEEPER * far / 600)
        return (BOX[1], one.y), (out, (one.y + other.y) / 2), (BOX[1], other.y)
    box, beside = (one, other) if one.in_box else (other, one)
    side = BOX[beside.x > BOX[1]]
    return (side, box.y), ((side + beside.x) / 2, (box.y + beside.y) / 2), (beside.x, beside.y)


@functools.lru_cache(maxsize=64)
def labels_of(spots: tuple[Spot, ...], ways: tuple[Way, ...], when: str) -> tuple[Label, ...]:
    """Give the words beside nodes; they do not depend on the date, and a date moves often: they are kept."""
    first, last = ACROSS[when]

    def share(x: float) -> float:
        return (x - first) / (last - first)

    def anchor(spot: Spot) -> Anchor:
        size = max(width_of(line, SMALL_PX) for line in lines[spot.id]) + 4, len(lines[spot.id]) * _LINE_PX + 2
        across = share(spot.x)
        outside = _RIGHT if spot.in_box or spot.x else _LEFT
        places = (outside,) if spot.in_box else (outside, *(one for one in PLACES if one != outside))
        return Anchor(spot.id, across, across, across, spot.y, size, places, off=_OFF_PX)

    def room(width: float) -> Room:
        left, right = (share(side) * width for side in BOX)
        ends = [(right, spot.y - 1, right + 1, spot.y + 1) for spot in spots if spot.in_box]  # no name leaves its box
        above = [(left, top, right, top + _LINE_PX) for top in headings(spots).values()]
        return Room((0, 0, width, max(spot.y for spot in spots) + BELOW_PX), [*ends, *above])

    lines = {spot.id: _words_of(spot, when) for spot in spots}
    found = placed(
        [anchor(spot) for spot in spots],
        {width: room(width) for width in _WIDTHS_PX[when]},
        [tuple((share(x), y) for x, y in way) for way in ways],
    )
    return tuple(
        Label(spot.x, spot.y, written(*lines[spot.id]), at.place, at.least_px)
        for spot in spots
        if (at := found.get(spot.id))
    )


def _words_of(spot: Spot, when: str) -> list[str]:
    """Give the name beside a node in lines, none of them wider than there is room."""
    widths, most = (_BOX_LABEL_PX[when], _BOX_LINES) if spot.in_box else (_LABEL_PX[when], _LABEL_LINES)
    for width in widths:
        lines = wrapped(spot.label, width, SMALL_PX)
        if len(lines) <= most and all(width_of(line, SMALL_PX) <= width for line in lines):
            return lines
    return [fitted(line, widths[-1], SMALL_PX) for line in wrapped(spot.label, widths[-1], SMALL_PX, most=most)]


def headings(spots: Sequence[Spot]) -> dict[str, float]:
    """Give where the name of each track stands, above its nodes, in pixels downwards."""
    rows: dict[str, list[float]] = {}
    for spot in spots:
        rows.setdefault(spot.track, []).append(spot.y)
    return {track: min(own) - _HEADING_PX for track in Track if (own := rows.get(track))}


def boxes(spots: Sequence[Spot]) -> Values:
    """Give the boxes in which names stand."""
    (left, right), half = BOX, _BOX_PX / 2
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for _ in spots for x in (left, right, right, left, left, None)],
        "y": [
            y if y is None else round(spot.y + y, 1) for spot in spots for y in (-half, -half, half, half, -half, None)
        ],
        "fill": "toself",
        "fillcolor": PANEL,
        "line": {"color": HAIRLINE, "width": 1},
        "hoverinfo": "skip",
    }
