"""Finds a place for every name so that none covers another, in each orientation and at each zoom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from geo.build.boxes import (
    ANCHORS,
    CENTRE,
    LARGEST_ZOOM,
    SCALES,
    WINDOW_PX,
    Box,
    box_at,
    mark_at,
    metres_per_pixel,
    size_px,
)
from geo.build.coast import Coast
from geo.projection import ORIENTATIONS_DEG, inverse, rotated

PLACE: Final = "place"
_SAMPLES: Final = (-0.45, -0.2, 0.0, 0.2, 0.45)
_ROOM_STEPS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
_DIRECTIONS: Final = 16
_WRONG_GROUND_KM: Final = 1500.0  # a label wholly on the wrong ground is as bad as one that far from its home


@dataclass(frozen=True, slots=True)
class Name:
    """A name to be placed.

    Attributes
    ----------
    kind : str
        ``sea``, ``land``, ``line`` or ``place``.
    level : int
        The widest zoom at which it may be shown, 0 to 2.
    x_m, y_m : float
        Its home in the plane.
    room_m : float
        How far from home it may stand; 0 for a place, whose name goes around its mark.
    en, fr : str
        The name; a line may break at a line end.
    """

    id: str
    kind: str
    level: int
    x_m: float
    y_m: float
    room_m: float
    en: str
    fr: str

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in pixels that hold it in both languages."""
        return size_px((self.en, self.fr), self.kind)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a name stands in one orientation: a point of EPSG:3573 and where the text lies as seen from it."""

    x_m: float
    y_m: float
    anchor: str

    def box(self, name: Name, orientation: int, scale: float) -> Box:
        """Give its box on the screen."""
        x, y = rotated(self.x_m, self.y_m, orientation)
        return box_at((float(x), float(y)), self.anchor, name.size, scale)


@dataclass(frozen=True, slots=True)
class Placed:
    """A name with the zoom from which it is shown, and its spot in each orientation."""

    name: Name
    level: int
    spots: dict[int, Spot]


@dataclass(frozen=True, slots=True)
class Board:
    """The screen with a meridian downwards, the places whose marks no name may cover, and the names placed so far.

    It fills while names are placed.
    """

    orientation: int
    marks: tuple[Name, ...]
    placed: list[Placed]

    def first_free(self, name: Name, level: int, spots: list[Spot]) -> Spot | None:
        """Give the first of some spots that is free for a name shown from a zoom on; None if none is."""
        return next((spot for spot in spots if self._free(name, level, spot)), None)

    def _free(self, name: Name, level: int, spot: Spot) -> bool:
        """Tell whether a spot is inside the map, and clear of names and marks at every scale at which it is shown."""
        widest = spot.box(name, self.orientation, 2**level)
        if (widest.reach() if name.kind == PLACE else widest.farthest()) > WINDOW_PX / 2 * 2**level:
            return False
        scales = [scale for scale in SCALES if scale >= 2**level]
        return not any(
            spot.box(name, self.orientation, scale).overlaps(other)
            for scale in scales
            for other in self._boxes(name, scale)
        )

    def _boxes(self, name: Name, scale: float) -> Iterator[Box]:
        """Give the boxes on show at a scale that a name must keep clear of."""
        for other in self.placed:
            if scale >= 2**other.level:
                yield other.spots[self.orientation].box(other.name, self.orientation, scale)
        for mark in self.marks:
            if mark is not name and scale >= 2**mark.level:
                x, y = rotated(mark.x_m, mark.y_m, self.orientation)
                yield mark_at((float(x), float(y)), scale)


def place_all(found: list[Name], coast: Coast) -> list[Placed]:
    """Place names one after the other, in the order of their importance, each nearest home and on its own ground.

    Raises
    ------
    ValueError
        If a name has no room at any zoom.
    """
    placed: list[Placed] = []
    boards = [
        Board(orientation, tuple(name for name in found if name.kind == PLACE), placed)
        for orientation in ORIENTATIONS_DEG
    ]
    for name in found:
        ordered = {board.orientation: _in_order(name, board.orientation, coast) for board in boards}
        for level in range(name.level, LARGEST_ZOOM + 1):
            spots = {board.orientation: board.first_free(name, level, ordered[board.orientation]) for board in boards}
            chosen = {orientation: spot for orientation, spot in spots.items() if spot is not None}
            if len(chosen) == len(boards):
                placed.append(Placed(name, level, chosen))
                break
        else:
            message = f"labels.csv or places.csv: there is no room for the name of {name.id} at any zoom"
            raise ValueError(message)
    return placed


def _in_order(name: Name, orientation: int, coast: Coast) -> list[Spot]:
    """Give the spots of a name, the best first."""
    spots = list(_spots(name))
    if name.kind in {PLACE, "line"}:
        return spots
    cost = [
        _WRONG_GROUND_KM * _wrong(name, spot, orientation, coast)
        + float(np.hypot(spot.x_m - name.x_m, spot.y_m - name.y_m)) / 1000
        for spot in spots
    ]
    # to the metre: of spots that are as good as each other the first is taken, whatever the last digits say
    return [spots[position] for position in np.argsort(np.round(cost, 3), kind="stable")]


def _spots(name: Name) -> Iterator[Spot]:
    if name.kind == PLACE:
        yield from (Spot(name.x_m, name.y_m, anchor) for anchor in ANCHORS)
        return
    for step in _ROOM_STEPS:
        for turn in np.arange(_DIRECTIONS if step else 1) * 2 * np.pi / _DIRECTIONS:
            away = step * name.room_m
            yield Spot(name.x_m + away * float(np.cos(turn)), name.y_m + away * float(np.sin(turn)), CENTRE)


def _wrong(name: Name, spot: Spot, orientation: int, coast: Coast) -> float:
    """Give the share of a name's box, at the zoom of its level, that lies on land for a sea or on water for a land."""
    width, height = (side * metres_per_pixel(2**name.level) for side in name.size)
    across, up = np.meshgrid(np.asarray(_SAMPLES) * width, np.asarray(_SAMPLES) * height)
    x, y = rotated(spot.x_m, spot.y_m, orientation)
    # turning by the angle the other way: mirror, turn, mirror
    back_x, back_y = rotated(x + across, -(y + up), orientation)
    land = coast.is_land(*inverse(back_x, -back_y))
    return float(np.mean(land if name.kind == "sea" else ~land))
