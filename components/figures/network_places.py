"""Where the words of the network have room beside its nodes, at every width of the figure."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Mapping
from typing import Final, NamedTuple

from components.figures.drawing import NARROW, NARROW_PX, WIDE
from components.figures.ink import SMALL_PX
from components.figures.letters import width_of, wrapped
from components.figures.room import Place, Room, Way, beside, crosses

PANEL_TOP_PX, PANEL_BELOW_PX = 44, 54
TRACK_PANEL: Final = (0.2, 0.8)  # what the panel of a track takes of the way across
_LINE_PX: Final = 14
ACROSS: Final[Mapping[str, tuple[float, float]]] = {WIDE: (-0.11, 1.11), NARROW: (-0.2, 1.2)}
_LABEL_PX: Final = {WIDE: 132, NARROW: 92}
_WIDTHS_PX: Final = {WIDE: (NARROW_PX, 680, 820, 1000, 1180), NARROW: (310, 350, 430)}
"""Widths of the plot at which words are placed: those that have room at one have it at any larger."""
TOP_PX, BELOW_PX = 56, 56


class Mark(NamedTuple):
    """What of a node decides where its words stand."""

    id: str
    label: str
    x: float
    y: float
    track: str


def broken(label: str, when: str) -> list[str]:
    """Give the words beside a node in lines."""
    return wrapped(label, _LABEL_PX[when], SMALL_PX, most=3)


@functools.lru_cache(maxsize=64)
def placed(marks: tuple[Mark, ...], ways: tuple[Way, ...], when: str) -> tuple[tuple[Mark, str, float], ...]:
    """Give where words stand and from which width on: on no edge, or, where that cannot be, on one.

    What has room at a width keeps its place at any larger one, so that it is free there too. Words do not depend on the
    date, and a date moves often: they are kept.
    """
    widths = _WIDTHS_PX[when]
    rooms = [_room_at(marks, width, when) for width in widths]
    boxes = [{mark.id: _places(mark, width, when) for mark in marks} for width in widths]
    lines = [[_drawn(way, width, when) for way in ways] for width in widths]
    found: dict[str, tuple[Mark, str, float]] = {}
    for anywhere, at in itertools.product((False, True), range(len(widths))):
        for mark in marks:
            if mark.id in found:
                continue
            for place, (name, box) in enumerate(boxes[at][mark.id]):
                larger = [(rooms[other], boxes[other][mark.id][place][1]) for other in range(at, len(widths))]
                if not all(room.is_free(own) for room, own in larger):
                    continue
                if anywhere or not any(crosses(points, box) for points in lines[at]):
                    found[mark.id] = (mark, name, widths[at])
                    for room, own in larger:
                        room.block(own)
                    break
    return tuple(found.values())


def _drawn(way: Way, width: float, when: str) -> Way:
    """Give an edge in pixels."""
    return tuple((_across(x, width, when), y) for x, y in way)


def _across(x: float, width: float, when: str) -> float:
    first, last = ACROSS[when]
    return (x - first) / (last - first) * width


def _room_at(nodes: tuple[Mark, ...], width: float, when: str) -> Room:
    bottom = max(node.y for node in nodes) + BELOW_PX
    room = Room((0, 0, width, bottom))
    for node in nodes:
        x = _across(node.x, width, when)
        room.block((x - 9, node.y - 9, x + 9, node.y + 9))
    for own in dict.fromkeys(node.track for node in nodes if node.track):
        top = min(node.y for node in nodes if node.track == own) - PANEL_TOP_PX
        left = _across(TRACK_PANEL[0], width, when)
        room.block((left, top, left + 130, top + 22))  # its heading
    return room


def _places(mark: Mark, width: float, when: str) -> tuple[Place, ...]:
    lines = broken(mark.label, when)
    size = max(width_of(line, SMALL_PX) for line in lines) + 4, len(lines) * _LINE_PX + 2
    return beside(_across(mark.x, width, when), mark.y, *size)
