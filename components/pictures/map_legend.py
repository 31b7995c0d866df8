"""The legend of a map in a picture: samples of every pattern and colour, with what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import shapely

from components.pictures.hatching import inside
from components.pictures.letters import wrapped
from components.pictures.map_strokes import strokes
from components.pictures.shapes import Group, Path, Point, Shape, Words
from components.pictures.signs import circle, pointer, sign
from components.pictures.written import LINE_HEIGHT, written
from components.polar_map import BEYOND, STYLES, LegendEntry, MapSpec
from components.signs import GROUND, LOOKS, MARKS, OTHER_PLACE, PLACE_DRAWINGS

SIZE_PT: Final = 12.0
_SAMPLE_PT: Final = (40.0, 14.0)
_GAP_PT: Final = 8.0
_BETWEEN_PT: Final = 4.0
_TITLE_PT: Final = 22.0
_MOST_BELOW: Final = 2
_ROUNDING_PT: Final = 0.01
_HEADING: Final = 1.5  # of the height of a line
_BRIEF: Final = re.compile("\N{NO-BREAK SPACE}?: ")
_INK, _MUTED, _PAGE = (GROUND[name][0] for name in ("ink", "muted", "page"))


@dataclass(frozen=True, slots=True)
class _Row:
    entry: LegendEntry
    lines: tuple[str, ...]
    heading: str


def legend(spec: MapSpec, how: Mapping[str, str], box: tuple[float, float, float, float]) -> Group:
    """Give the legend of a map.

    What stands behind a colon in an entry explains it on the page; here it is left out. Entries that do not fit below
    each other stand in columns.

    Parameters
    ----------
    spec : MapSpec
        The map.
    how : Mapping of str to str
        How each area is filled, by id.
    box : (float, float, float, float)
        Left, top, right and bottom of the room for it.
    """
    left, top, right, bottom = box
    title = written([spec.texts.legend], (left, top + 8), _INK, bold=True)
    below = top + _TITLE_PT
    for columns in (1, 2, 3):
        width, parted = _columns(spec, right - left, columns)
        if max(sum(map(_height, part)) for part in parted) <= bottom - below + _ROUNDING_PT:
            break
    shapes: list[Shape] = [title]
    for number, part in enumerate(parted):
        shapes += _column(spec, how, part, (left + number * (width + _GAP_PT), below))
    words = "; ".join(_brief(entry) for entry in spec.legend)
    return Group("legend", f"{spec.texts.legend}: {words}", tuple(shapes))


def legend_height(spec: MapSpec, width_pt: float) -> float:
    """Give how high the legend of a map is below it, in as many columns as it then stands in."""
    columns = min(_MOST_BELOW, len(spec.legend)) or 1
    _, parted = _columns(spec, width_pt, columns)
    return _TITLE_PT + max(sum(map(_height, part)) for part in parted)


def _columns(spec: MapSpec, width_pt: float, columns: int) -> tuple[float, list[list[_Row]]]:
    """Give how wide each of some columns is, and the rows of each."""
    width = (width_pt - _GAP_PT * (columns - 1)) / columns
    return width, _parted(list(_rows(spec.legend, width - _SAMPLE_PT[0] - _GAP_PT)), columns)


def _brief(entry: LegendEntry) -> str:
    return _BRIEF.split(entry.label, maxsplit=1)[0]


def _rows(entries: Sequence[LegendEntry], width: float) -> Iterator[_Row]:
    group = ""
    for entry in entries:
        heading = entry.group if entry.group != group else ""
        group = entry.group
        yield _Row(entry, tuple(wrapped(_brief(entry), width, SIZE_PT)), heading)


def _height(row: _Row) -> float:
    lines = max(len(row.lines) * SIZE_PT * LINE_HEIGHT, _SAMPLE_PT[1])
    return lines + _BETWEEN_PT + (_HEADING * SIZE_PT * LINE_HEIGHT if row.heading else 0)


def _parted(rows: Sequence[_Row], columns: int) -> list[list[_Row]]:
    """Part rows into columns of like height, in their order."""
    whole = sum(map(_height, rows)) / columns
    parts: list[list[_Row]] = [[]]
    for row in rows:
        if parts[-1] and len(parts) < columns and sum(map(_height, parts[-1])) + _height(row) / 2 > whole:
            parts.append([])
        parts[-1].append(row)
    return parts


def _column(spec: MapSpec, how: Mapping[str, str], rows: Sequence[_Row], at: Point) -> Iterator[Path | Words]:
    x, y = at
    line = SIZE_PT * LINE_HEIGHT
    for row in rows:
        if row.heading:
            yield written([row.heading], (x, y + line / 2), _MUTED, bold=True)
            y += _HEADING * line
        words_x = x + _SAMPLE_PT[0] + _GAP_PT
        high = len(row.lines) * line
        yield from _sample(spec, how, row.entry, (x, y + max(0, line - _SAMPLE_PT[1]) / 2))
        yield written(row.lines, (words_x, y + high / 2), _INK)
        y += max(high, _SAMPLE_PT[1]) + _BETWEEN_PT


def _sample(spec: MapSpec, how: Mapping[str, str], entry: LegendEntry, at: Point) -> Iterator[Path]:
    """Give the sample of a pattern or of a colour, its upper left corner at a point."""
    x, y = at
    wide, high = _SAMPLE_PT
    middle = (x + wide / 2, y + high / 2)
    if entry.shape == "colour":
        colour = MARKS[entry.key][0]
        if any(item.shape == "point" and item.color_key == entry.key for item in spec.items):
            yield from sign(place_sign(entry.key), middle, colour, _PAGE, 0.86)
        else:
            box = ((x + 12, y + 1), (x + 28, y + 1), (x + 28, y + high - 1), (x + 12, y + high - 1))
            yield Path((box,), closed=True, fill=colour)
        return
    style = STYLES[entry.key]
    colour = MARKS[entry.key if entry.shape == "band" else "neutral"][0]
    if entry.shape == "point":
        if entry.key == BEYOND:
            yield from pointer((0, 1), middle, colour, _PAGE, hollow=False)
        else:
            first = next(item.color_key for item in spec.items if item.shape == "point")
            yield from sign(place_sign(first), middle, colour, _PAGE, 0.86)
    elif entry.shape == "disc":
        yield Path((circle(middle, 6),), closed=True, fill=colour, opacity=0.25)
        yield Path((circle(middle, 6),), closed=True, stroke=colour, width_pt=style.width_px)
    elif entry.shape == "area":
        found = {how.get(item.id) for item in spec.items if item.status == entry.key and item.shape == "area"}
        box = shapely.box(x + 2, y + 1, x + wide - 2, y + high - 1)
        yield from inside(box, next(one for one in ("hatch", "tint", "none") if one in found), style, colour)
        ring = tuple((float(a), float(b)) for a, b in box.exterior.coords[:-1])
        yield Path((ring,), closed=True, stroke=colour, width_pt=style.width_px, dash_pt=style.dash_px)
    else:
        line = (((x + 2, middle[1]), (x + wide - 2, middle[1])),)
        yield from strokes(entry.shape, style, line, colour)
        if style.mark == "open-ends":
            for end in (x + 4, x + wide - 4):
                ring = circle((end, middle[1]), 3, 12)
                yield Path((ring,), closed=True, fill=_PAGE, stroke=colour, width_pt=1.2)


def place_sign(color_key: str) -> str:
    """Give the sign of a place: that of its initiatives' state, or of the state that it lies in."""
    return color_key if color_key in LOOKS else PLACE_DRAWINGS.get(color_key, OTHER_PLACE)
