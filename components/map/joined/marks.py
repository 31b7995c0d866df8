"""What of the reader's table is on the map: a circle round each place that its records have; the same for files."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from components.cartography import legend_of, texts_with
from components.exports import JoinedPlace, JoinedPlaces
from components.map.joined.held import OwnTable, own_table
from components.map.joined.words import named, note_words, short, value_words
from components.polar_map import BROUGHT, EDGE_RADIUS_M, Item, LegendEntry, MapSpec
from components.view import View
from data.queries import find
from data.schema import Place
from geo.point import place as project

_ID: Final = f"{BROUGHT}-place-"
_ALIKE_PX: Final = 9.0
_SMALLEST_PX, _LARGEST_PX = 5.0, 24.0
_INSIDE: Final = 0.9999
_MOST_NAMED: Final = 4


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place on the map with the rows that are joined to what lies there, and the sum of a column over them."""

    place: Place
    rows: tuple[tuple[int, str], ...]
    total: float | None


def places_of(shown: View, kind: find.Kind, record: str) -> tuple[str, ...]:
    """Give the places of a record: itself, its seat, or where it takes place."""
    if kind is find.Kind.PLACES:
        return (record,)
    if kind is find.Kind.ACTORS:
        seat = shown.register.actors[record].place
        return (seat,) if seat else ()
    return tuple(dict.fromkeys(shown.register.initiatives[record].places))


def marked_at(shown: View, own: OwnTable) -> dict[str, tuple[tuple[int, str], ...]]:
    """Give the places with coordinates that are reached, each with the rows that reach it and their records."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for at, record in own.joined.matched:
        for place in places_of(shown, own.joined.pair.kind, record):
            if shown.register.places[place].lat_deg is not None:
                found[place].append((at, record))
    return {place: tuple(rows) for place, rows in found.items()}


def unplaced(shown: View, own: OwnTable) -> tuple[str, ...]:
    """Give the records that are reached and have no place with coordinates."""
    placed = {record for rows in marked_at(shown, own).values() for _, record in rows}
    return tuple(record for record in own.joined.reached if record not in placed)


def _marks(shown: View, own: OwnTable) -> Iterator[_Mark]:
    column = own.table.names.index(own.size_by) if own.size_by in own.table.names else None
    for place, rows in marked_at(shown, own).items():
        cells = [own.table.rows[at][column] for at, _ in rows] if column is not None else []
        numbers = [cell for cell in cells if isinstance(cell, int | float)]
        yield _Mark(shown.register.places[place], rows, sum(numbers) if numbers else None)


def items(shown: View) -> tuple[Item, ...]:
    """Give what is drawn of the reader's table."""
    own = own_table(shown)
    if own is None:
        return ()
    marks = tuple(_marks(shown, own))
    most = max((mark.total for mark in marks if mark.total is not None), default=0.0)
    return tuple(_item(shown, own, mark, most) for mark in marks)


def _item(shown: View, own: OwnTable, mark: _Mark, most: float) -> Item:
    from geo.parts import encoded  # noqa: PLC0415  # numpy, which only a shape of one's own needs

    say = shown.say
    at = project(mark.place.lon_deg or 0.0, mark.place.lat_deg or 0.0)
    far = math.hypot(*at) / (_INSIDE * EDGE_RADIUS_M)
    x, y = (part / max(far, 1.0) for part in at)
    shape = encoded([[(x, y)]])
    return Item(
        id=f"{_ID}{mark.place.id}",
        shape="circle",
        status=BROUGHT,
        color_key=BROUGHT,
        name=mark.place.name.to(say.language),
        lines=tuple(_lines(shown, own, mark, is_beyond=far > 1)),
        own=(shape["x"], shape["y"]),
        size_px=_size(own, mark, most),
        of_layer=named(say, own.table.file, own.table.sheet),
    )


def _lines(shown: View, own: OwnTable, mark: _Mark, *, is_beyond: bool) -> Iterator[str]:
    """Give what is said at a circle: whose rows they are, and the number that it is sized by."""
    say = shown.say
    if own.joined.pair.kind is not find.Kind.PLACES:
        records = getattr(shown.register, own.joined.pair.kind)
        names = list(dict.fromkeys(records[record].name.to(say.language) for _, record in mark.rows))
        more = len(names) - _MOST_NAMED
        yield from names[:_MOST_NAMED]
        if more > 0:
            yield say.plural("{n} more", "{n} more", more)
    n = len(mark.rows)
    rows = say.plural("{n} row", "{n} rows", n)
    if own.size_by:
        number = say.not_stated if mark.total is None else value_words(say, mark.total)
        of = say("sum of {rows}", rows=rows) if n > 1 else rows
        yield say.pair(short(own.size_by), f"{number} ({of})")
    else:
        yield rows
    if is_beyond:
        yield say("beyond the map’s edge")


def _size(own: OwnTable, mark: _Mark, most: float) -> float:
    """Give the radius of a circle: its area is as its number; what has none, or one below zero, is the smallest."""
    if not own.size_by:
        return _ALIKE_PX
    if mark.total is None or mark.total <= 0 or most <= 0:
        return _SMALLEST_PX
    return round(max(_SMALLEST_PX, _LARGEST_PX * math.sqrt(mark.total / most)), 1)


def place_of(identifier: str) -> str:
    """Give the place that a circle goes round; empty for what is no circle."""
    return identifier.removeprefix(_ID) if identifier.startswith(_ID) else ""


def with_joined(shown: View, spec: MapSpec) -> MapSpec:
    """Lay the places of the reader's table on a map: explained in its legend, and named below it as not checked."""
    own, drawn = own_table(shown), items(shown)
    if own is None or not drawn:
        return spec
    every = (*spec.items, *drawn)
    texts = texts_with(shown, spec.texts, every, shown.selection.facing)
    legend = tuple(_explained(shown, own, entry) for entry in legend_of(shown, every))
    return replace(spec, items=every, legend=legend, texts=texts)


def _explained(shown: View, own: OwnTable, entry: LegendEntry) -> LegendEntry:
    """Say in the legend what circles are sized by, and how much the largest is."""
    if entry.shape != "circle" or not own.size_by:
        return entry
    say = shown.say
    most = max((mark.total for mark in _marks(shown, own) if mark.total is not None), default=0.0)
    sized = say(
        "area of a circle by {column}, the largest {most}",
        column=say.quoted(short(own.size_by)),
        most=value_words(say, most),
    )
    return replace(entry, label=f"{entry.label}; {sized}")


def for_files(shown: View) -> JoinedPlaces | None:
    """Give the places of the reader's table as they are taken along with the map."""
    own = own_table(shown)
    if own is None:
        return None
    records = getattr(shown.register, own.joined.pair.kind)
    lang = shown.say.language
    rows = tuple(
        JoinedPlace(
            mark.place.id,
            mark.place.name.to(lang),
            record,
            records[record].name.to(lang),
            mark.place.lon_deg or 0.0,
            mark.place.lat_deg or 0.0,
            own.table.rows[at],
        )
        for mark in _marks(shown, own)
        for at, record in mark.rows
    )
    name = named(shown.say, own.table.file, own.table.sheet)
    return JoinedPlaces(name, note_words(shown.say, own.table), own.table.names, rows) if rows else None
