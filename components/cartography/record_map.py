"""The map of the records on a page: where the listed initiatives are, and what belongs to the one that is chosen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from components import polar_map, view
from components.cartography.items import (
    COLOURED_STATES,
    NEUTRAL,
    initiative_lines,
    items_of,
    legend_of,
    look_at,
    place_item,
)
from components.cartography.texts import texts_of
from components.polar_map import Item, MapSpec, Picked
from components.signs import colour_of
from components.view import Kept, View
from data.codes import Facing
from data.queries import initiatives_at, only_lines
from data.register import Register
from data.schema import Initiative
from data.selection import Selection

_HEIGHT = "clamp(420px, 60dvh, 560px)"

MOST_PLACES: Final = 3
"""How many places an initiative may have to be marked on a map of many: one that is everywhere is named below it."""


def target_of(register: Register, selection: Selection, item: str) -> Selection:
    """Give the view that a mark leads to: the record of its initiative, or the list of those at its place.

    Parameters
    ----------
    register : Register
        The register.
    selection : Selection
        The view on screen.
    item : str
        Id of a place, or of a line that stands for one.

    Returns
    -------
    Selection
        The same view where no initiative belongs to the mark, as for the seat of a party.
    """
    places = [place.id for place in register.places.values() if item in {place.id, place.drawn_as}]
    found = {one.id: place for place in places for one in initiatives_at(register, place)}
    if len(found) == 1:
        return selection.with_(record=next(iter(found)))
    return selection.with_(place=tuple(dict.fromkeys(found.values())), record="") if found else selection


_KEPT: Final = Kept[MapSpec](40, lambda _: 1)
"""Maps of records, as many as this."""


def spec_of(shown: View, rows: Sequence[Initiative], record: Initiative | None = None) -> MapSpec:
    """Give the map of some initiatives as a value.

    Parameters
    ----------
    shown : View
        The view on screen.
    rows : sequence of Initiative
        The listed ones.
    record : Initiative or None
        The chosen one: its places, its lines and the seats of its parties are marked.
    """
    key = (shown, tuple(row.id for row in rows), record.id if record else "")
    return _KEPT.of(key, lambda: _spec_of(shown, rows, record))


def _spec_of(shown: View, rows: Sequence[Initiative], record: Initiative | None) -> MapSpec:
    say = shown.say
    items = _items(shown, rows)
    marked: set[str] = set()
    if record:
        own = _items(shown, [record]).keys()
        seats = _seats(shown, record)
        items |= {seat.id: seat for seat in seats if seat.id not in items}
        marked = (own | {seat.id for seat in seats}) & items.keys()
    title = record.name.to(say.language) if record else say("Where the initiatives are")
    on_map = tuple(items.values())
    texts = texts_of(shown, on_map, title=title, definition="", facing=Facing.W100)
    file_name = say("arctic-cooperation-map")
    return MapSpec(
        lang=shown.selection.lang,
        items=on_map,
        texts=replace(texts, file_name=file_name),
        legend=legend_of(shown, on_map, brief=True),
        marked=frozenset(marked),
    )


def _items(shown: View, rows: Sequence[Initiative]) -> dict[str, Item]:
    """Give the places of some initiatives, and the lines that stand for places, by id."""
    register = shown.register
    places: dict[str, list[Initiative]] = defaultdict(list)
    for row in rows:
        for name in dict.fromkeys(row.places):
            places[name].append(row)
    drawn: dict[str, list[Initiative]] = defaultdict(list)
    for name, here in places.items():
        if line := register.places[name].drawn_as:
            drawn[line] += here
    items = {
        item.id: replace(item, color_key=_colour_of_area(shown, drawn[item.id]))
        for item in items_of(shown, only_lines(register, drawn))
    }
    for identifier, here in places.items():
        place = register.places[identifier]
        if place.lat_deg is None:
            continue
        items[identifier] = place_item(shown, place, look_at(shown, here), initiative_lines(shown, here))
    return items


def _colour_of_area(shown: View, initiatives: Sequence[Initiative]) -> str:
    """Give the colour of the state in which all initiatives of an area stand; neutral where it was last seen earlier.

    A mark can be hollow, the pattern of an area cannot: it tells of law.
    """
    shared = look_at(shown, initiatives)
    return shared if colour_of(shared) == shared else NEUTRAL


def _seats(shown: View, record: Initiative) -> list[Item]:
    """Give the seats of a record's parties, as far as the register has them."""
    register, lang = shown.register, shown.selection.lang
    parties: dict[str, list[str]] = {}
    for party in register.parties.get(record.id, ()):
        actor = register.actors[party.actor]
        if actor.place and register.places[actor.place].lat_deg is not None:
            parties.setdefault(actor.place, []).append(actor.name.to(lang))
    return [
        place_item(
            shown,
            register.places[seat],
            register.places[seat].country if register.places[seat].country in COLOURED_STATES else NEUTRAL,
            [shown.say.pair(shown.say("Seat of"), ", ".join(dict.fromkeys(names)))],
        )
        for seat, names in parties.items()
    ]


def few_places(rows: Iterable[Initiative]) -> tuple[tuple[Initiative, ...], tuple[Initiative, ...]]:
    """Part initiatives into those of few places and those that would make more marks than all others.

    Returns
    -------
    tuple of Initiative and tuple of Initiative
        Those of at most `MOST_PLACES`, among them those without any; and those of more.
    """
    rows = tuple(rows)
    return tuple(one for one in rows if len(one.places) <= MOST_PLACES), tuple(
        one for one in rows if len(one.places) > MOST_PLACES
    )


def draw(shown: View, rows: Sequence[Initiative], record: Initiative | None = None) -> str | None:
    """Draw the map of some initiatives.

    Returns
    -------
    str or None
        What was picked on it in this run.
    """
    return _reported(polar_map.show(spec_of(shown, rows, record), "records", height=_HEIGHT)).id


def draw_in_list(shown: View, rows: Sequence[Initiative], record: Initiative | None = None) -> None:
    """Draw the map below the list of the same records; a mark opens its record."""

    def picked(item: str) -> None:
        now = view.asked()
        view.put(target_of(now.register, now.selection, item))

    _reported(polar_map.show(spec_of(shown, rows, record), "records", height=_HEIGHT, on_picked=picked))


def _reported(picked: Picked) -> Picked:
    """Log why a browser could not draw the map; the list beside it has the same records."""
    if picked.failed:
        view.report_map(picked.failed)
    return picked
