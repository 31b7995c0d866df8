"""The polar map as a picture: the same items, patterns and rules for names as on the page, in light colours."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pyproj import Geod

from components.pictures import plane
from components.pictures.hatching import fills_of, inside
from components.pictures.map_features import Feature, features_of
from components.pictures.map_legend import legend as legend_of
from components.pictures.map_legend import legend_height, place_sign
from components.pictures.map_names import Name, names_of
from components.pictures.map_strokes import mixed, strokes
from components.pictures.plane import Window, corners
from components.pictures.shapes import Group, Path, Picture, Point, Shape
from components.pictures.signs import circle, pointer, sign
from components.pictures.written import written
from components.polar_map import BEYOND, STYLES, MapSpec
from components.signs import GROUND, MARKS, is_faded_look
from components.words import words

_LEGEND_SHARE: Final = 0.3
_BESIDE_FROM_PT: Final = 620.0
"""From which width the legend stands beside the map; on a narrower sheet it stands below."""

_LEGEND_LEAST_PT, _LEGEND_MOST_PT = 190.0, 280.0
_GUTTER_PT: Final = 14.0
_SCALE_PT: Final = 30.0
_BAR_PT: Final = 150.0
_STEPS: Final = (5, 2, 1)
_HALO_PT: Final = 3.0
_MARKED_PT: Final = (9.0, 11.0)
_RING_PT: Final = 8.0
_PLACE_SCALE: Final = 0.8
_INK, _PAGE, _ACCENT = (GROUND[name][0] for name in ("ink", "page", "accent"))
_PALE_ACCENT: Final = mixed(_ACCENT, _PAGE, 0.35)


def polar_map(spec: MapSpec, width_pt: float, height_pt: float, *, legend: bool) -> Picture:
    """Draw a map, as `components.pictures.map_picture` offers it."""
    below = legend and width_pt < _BESIDE_FROM_PT
    beside = min(max(width_pt * _LEGEND_SHARE, _LEGEND_LEAST_PT), _LEGEND_MOST_PT) if legend and not below else 0.0
    width = width_pt - (beside + _GUTTER_PT if beside else 0)
    high = legend_height(spec, width_pt) if below else 0.0
    height = height_pt - (high + _GUTTER_PT if below else 0)
    window = Window(spec.extent or plane.HOME_EXTENT, spec.orientation_deg, width, height)
    features = features_of(spec, window)
    how = fills_of(
        [(one.item.id, one.area) for one in features if one.item.shape == "area" and one.area], spec.selected
    )
    names = names_of(spec, window, features)
    groups = [_ground(window), *_items(spec, features, how), *_named(names, features)]
    groups.append(_frame(width, height))
    if beside:
        left = width + _GUTTER_PT
        groups.append(legend_of(spec, how, (left, 0, width_pt, height_pt - _SCALE_PT)))
        groups.append(_scale(spec, window, (left, height_pt)))
    else:
        groups.append(_scale(spec, window, (8.0, height - 6.0)))
    if below:
        groups.append(legend_of(spec, how, (0, height + _GUTTER_PT, width_pt, height_pt)))
    return Picture(width_pt, height_pt, spec.texts.description, tuple(groups))


def _ground(window: Window) -> Group:
    base = plane.base()

    def line(name: str, colour: str, width: float, dash: tuple[float, ...] = ()) -> Path:
        return Path(corners(window.lines(base[name])), stroke=GROUND[colour][0], width_pt=width, dash_pt=dash)

    def area(name: str, colour: str) -> Path:
        return Path(corners(window.rings(base[name])), closed=True, fill=GROUND[colour][0])

    shapes = (
        area("edge", "sea"),
        area("land", "land"),
        line("land", "land-edge", 0.5),
        line("graticule", "graticule", 0.4),
        line("arctic_circle", "graticule", 0.8, (1.0, 3.0)),
        line("borders", "border", 0.6),
        line("edge", "graticule", 0.8),
    )
    return Group("ground", "", tuple(shape for shape in shapes if shape.parts))


def _frame(width: float, height: float) -> Group:
    box = ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))
    return Group("frame", "", (Path((box,), closed=True, stroke=GROUND["hairline"][0], width_pt=0.75),))


def _items(spec: MapSpec, features: Sequence[Feature], how: Mapping[str, str]) -> Iterator[Group]:
    """Give every item: areas, then routes, then lines, then places, those that are chosen above their like."""
    ranks = ("area", "disc", "band", "line", "point")

    def above(feature: Feature) -> tuple[int, bool]:
        return ranks.index(feature.item.shape), _is_marked(spec, feature)

    for feature in sorted(features, key=above):
        item = feature.item
        yield Group(item.id, "; ".join([item.name, *item.lines]), tuple(_drawn(spec, feature, how)))


def _drawn(spec: MapSpec, feature: Feature, how: Mapping[str, str]) -> Iterator[Shape]:
    item, style = feature.item, STYLES[feature.item.status]
    colour = MARKS[item.color_key][0]
    marked = _is_marked(spec, feature)
    if feature.is_place:
        yield from _mark(spec, feature, colour)
        return
    if item.shape == "disc" and feature.area:
        hollow = is_faded_look(item.color_key)
        rings = corners(one.exterior.coords[:-1] for one in getattr(feature.area, "geoms", [feature.area]))
        yield Path(rings, closed=True, fill=_PAGE if hollow else colour, opacity=0.0 if hollow else 0.25)
    elif feature.area:
        yield from inside(feature.area, how.get(item.id, "none"), style, colour)
    parts = corners(feature.lines)
    if not parts:
        return
    wide = style.width_px + _HALO_PT
    if marked:
        yield Path(parts, stroke=_PALE_ACCENT, width_pt=wide + _MARKED_PT[item.id == spec.selected])
    if item.shape != "band":
        yield Path(parts, stroke=_PAGE, width_pt=wide)
    yield from strokes(item.shape, style, parts, colour)
    if style.mark == "open-ends":
        for end in feature.open_ends:
            yield Path((circle(end, 3.2, 12),), closed=True, fill=_PAGE, stroke=colour, width_pt=1.3)


def _mark(spec: MapSpec, feature: Feature, colour: str) -> Iterator[Path]:
    item = feature.item
    if item.status == BEYOND and feature.outward:
        yield from pointer(feature.outward, feature.spot, colour, _PAGE, hollow=is_faded_look(item.color_key))
    else:
        scale = _PLACE_SCALE * (1.35 if item.major else 1.0)
        yield from sign(place_sign(item.color_key), feature.spot, colour, _PAGE, scale)
    if _is_marked(spec, feature):
        width = 2.5 if item.id == spec.selected else 1.7
        yield Path((circle(feature.spot, _RING_PT),), closed=True, stroke=_ACCENT, width_pt=width)


def _named(names: Sequence[Name], features: Sequence[Feature]) -> Iterator[Group]:
    ids = {feature.key: feature.item.id for feature in features}
    for name in names:
        shapes: tuple[Shape, ...] = (name.leader, name.words) if name.leader else (name.words,)
        yield Group(f"{ids.get(name.of, name.of)}-name", " ".join(name.words.lines), shapes)


def _scale(spec: MapSpec, window: Window, at: Point) -> Group:
    """Give the longest bar of a round length, with its length in words, for the scale in the middle of the map."""
    middle = (window.width / 2, window.height / 2)
    ends = [window.degrees_at((middle[0] + shift, middle[1])) for shift in (-_BAR_PT / 2, _BAR_PT / 2)]
    _, _, metres = Geod(ellps="WGS84").inv(*ends[0], *ends[1])
    km = metres / 1000
    ten = 10 ** math.floor(math.log10(km))
    length = next(step * ten for step in _STEPS if step * ten <= km)
    wide = _BAR_PT * length / km
    x, y = at[0], at[1] - 2
    text = words(spec.lang)("{km} km", km=words(spec.lang).number(length))
    return Group(
        "scale",
        text,
        (
            Path((((x, y - 6), (x, y), (x + wide, y), (x + wide, y - 6)),), stroke=_INK, width_pt=1.0),
            written([text], (x + 4, y - 12), _INK, halo=_PAGE),
        ),
    )


def _is_marked(spec: MapSpec, feature: Feature) -> bool:
    return feature.item.id == spec.selected or feature.item.id in spec.marked
