"""Names on the map of a picture: which of them, where, none over another, and off the lines wherever there is room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from components.pictures import plane
from components.pictures.free_space import FreeSpace, Stand, along, beside, farther, nearest
from components.pictures.letters import width_of
from components.pictures.map_features import Feature
from components.pictures.plane import Window
from components.pictures.shapes import Path, Point, Words
from components.pictures.written import LINE_HEIGHT
from components.polar_map import MapSpec
from components.signs import GROUND
from data.language import Language

_SIZE_PT: Final = 12.0
_PADDING_PT: Final = 1.5
_LONG: Final = 24  # letters of a name that is put in two lines
_CLEAR_PT: Final = 5.0
_RING_PT: Final = 9.0
_MARK_PT: Final = 5.0
_ANCHORS: Final = ("top-center", "middle-right", "middle-left", "bottom-center")
_CORNER_ANCHORS: Final = ("top-right", "top-left", "bottom-right", "bottom-left")
_ALWAYS: Final = frozenset({"north-pole"})
_BAKED_PX: Final = 900.0  # the window in which the whole map lay when the positions were chosen
_HOME_M: Final = plane.HOME_EXTENT[2] * 1000
_NUDGES: Final = ((0, 0), (0, -14), (0, 14), (-22, 0), (22, 0), (-22, -14), (22, -14), (-22, 14), (22, 14))
_APART_PT: Final = 7.0  # from the lines of others, so that no name can be taken for theirs
_OF_THE_BASE: Final = frozenset({"sea", "land", "line"})
_INKS: Final = {"sea": "sea-name", "line": "muted", "land": "muted"}
_SLOPING: Final = frozenset({"sea", "line"})
_BOLD: Final = frozenset({"item", "land", "major", "selected"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name that stands on the map: its words, and the line that leads to it, if one does."""

    of: str
    words: Words
    leader: Path | None


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A name with the places where it may stand, best first."""

    key: str
    kind: str
    lines: tuple[str, ...]
    places: tuple[tuple[Point, tuple[Stand, ...]], ...]


def names_of(spec: MapSpec, window: Window, features: Sequence[Feature]) -> tuple[Name, ...]:
    """Give the names that stand on a map, the most important placed first.

    Each is tried at its own places off the lines, then farther off with a line that leads to it, at last over lines.
    """
    free = FreeSpace(window.width, window.height)
    for feature in features:
        if feature.is_place and window.sees(feature.spot):
            free.block(feature.spot, _RING_PT if _is_marked(spec, feature) else _MARK_PT)
    for feature in features:
        free.trace(feature.key, feature.lines)
    named: dict[str, Name] = {}
    for wanted in _wanted(spec, window, features):
        if wanted.key not in named and (name := _placed(free, wanted)):
            named[wanted.key] = name
    return tuple(named.values())


def _placed(free: FreeSpace, wanted: _Wanted) -> Name | None:
    size = _size(wanted.lines, wanted.kind)
    led = tuple((at, tuple(farther(size))) for at, _ in wanted.places)
    if wanted.kind in _OF_THE_BASE:
        tries = [(wanted.places, 0.0), (wanted.places, None)]
    else:
        tries = [(wanted.places, _APART_PT), (led, 0.0), (wanted.places, 0.0), (wanted.places, None), (led, None)]
    for places, apart_pt in tries:
        for at, stands in places:
            if found := free.place(wanted.key, at, size, stands, apart_pt=apart_pt):
                return _name(wanted, at, *found)
    return None


def _name(wanted: _Wanted, at: Point, stand: Stand, box: tuple[float, float, float, float]) -> Name:
    left, top, right, bottom = box
    x = {"start": left + _PADDING_PT, "middle": (left + right) / 2, "end": right - _PADDING_PT}[stand.anchor]
    words = Words(
        lines=wanted.lines,
        at=(x, (top + bottom) / 2),
        size_pt=_SIZE_PT,
        anchor=stand.anchor,
        ink=GROUND[_INKS.get(wanted.kind, "ink")][0],
        bold=wanted.kind in _BOLD,
        italic=wanted.kind in _SLOPING,
        halo=GROUND["page"][0],
        box=box,
    )
    leader = Path(((at, nearest(at, box)),), stroke=GROUND["muted"][0], width_pt=0.75) if stand.led else None
    return Name(wanted.key, words, leader)


def _size(lines: Sequence[str], kind: str) -> Point:
    wide = max(width_of(line, _SIZE_PT, bold=kind in _BOLD) for line in lines)
    return wide + 2 * _PADDING_PT, len(lines) * _SIZE_PT * LINE_HEIGHT


def _wanted(spec: MapSpec, window: Window, features: Sequence[Feature]) -> Iterator[_Wanted]:
    """Give what would be named if there is room, the most important first."""
    chosen = [feature for feature in features if feature.item.id == spec.selected]
    marked = [feature for feature in features if feature not in chosen and _is_marked(spec, feature)]
    for feature in chosen:
        yield _feature_name(feature, "selected", broken(feature.item.name))
    yield from (_place_name(feature) for feature in marked if feature.is_place)
    if "line" in spec.labels:
        labelled = [feature for feature in features if feature.item.label and feature not in chosen]
        # a route has one name for many ways, and so few places for it
        for feature in sorted(labelled, key=lambda one: one.item.shape != "band"):
            yield _feature_name(feature, "item", broken(feature.item.label))
    places = [feature for feature in features if feature.is_place and feature not in chosen]
    if "place" in spec.labels:
        yield from (_place_name(feature) for feature in sorted(places, key=lambda one: not one.item.major))
    yield from _base_names(spec, window, {feature.key: feature for feature in features})


def _base_names(spec: MapSpec, window: Window, shown: dict[str, Feature]) -> Iterator[_Wanted]:
    for name in plane.base_names():
        kind, key = name["kind"], name["id"]
        if kind not in spec.labels or (kind == "place" and key not in _ALWAYS):
            continue
        zoom = _HOME_M / _BAKED_PX / window.metres_per_pt
        if name["min_zoom"] > 0 and zoom < 2 ** name["min_zoom"] and key not in shown:
            continue
        # The positions were baked for each turn of the map, in metres that are not turned.
        x, y, anchor = name["positions"][str(spec.orientation_deg)]
        lines = tuple((name["name_fr"] if spec.lang is Language.FRENCH else name["name_en"]).split("\n"))
        at, size = window.point(x, y), _size(lines, kind)
        stands = [
            replace(stand, shift=(stand.shift[0] + right, stand.shift[1] + down))
            for right, down in (_NUDGES if kind != "place" else _NUDGES[:1])
            for stand in beside([anchor], size, _CLEAR_PT)
        ]
        yield _Wanted(key, kind, lines, ((at, tuple(stands)),))


def _place_name(feature: Feature) -> _Wanted:
    return _feature_name(feature, "major" if feature.item.major else "place", feature.item.name)


def _feature_name(feature: Feature, kind: str, text: str) -> _Wanted:
    lines = tuple(text.split("\n"))
    size = _size(lines, kind)
    if feature.is_place:
        clear = _RING_PT if kind == "selected" else _CLEAR_PT + 1
        stands = tuple(beside([*_ANCHORS, *_CORNER_ANCHORS], size, clear))
        return _Wanted(feature.key, kind, lines, ((feature.spot, stands),))
    if feature.item.shape in {"area", "disc"}:
        stands = tuple(beside(["middle-center", *_ANCHORS], size, _CLEAR_PT))
        return _Wanted(feature.key, kind, lines, ((feature.spot, stands),))
    longest = sorted(feature.lines, key=len, reverse=True)[:2]
    places = tuple((at, tuple(beside(anchors, size, _CLEAR_PT))) for line in longest for at, anchors in along(line))
    return _Wanted(feature.key, kind, lines, places)


def _is_marked(spec: MapSpec, feature: Feature) -> bool:
    return feature.item.id == spec.selected or feature.item.id in spec.marked


def broken(text: str) -> str:
    """Put a long name in two lines, broken at the space nearest its middle."""
    if len(text) < _LONG or "\n" in text or " " not in text:
        return text
    at = min((place for place, letter in enumerate(text) if letter == " "), key=lambda one: abs(one - len(text) / 2))
    return f"{text[:at]}\n{text[at + 1 :]}"
