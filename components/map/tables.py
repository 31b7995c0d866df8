"""Everything on the map as a table, with what has no shape and what a reading leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from components import lists, view
from components.cartography import is_beyond_edge, layer_name
from components.exports import MapContent
from components.lists import Column, ListSpec
from components.map.exports import content_of
from components.table import ABSENT, Cell
from components.view import View
from components.widgets import about, section
from components.words import Words
from data.codes import LegalStatus, Part
from data.dates import PartialDate
from data.queries import OnMap
from data.schema import Line, Place, Route


@dataclass(frozen=True, slots=True)
class _Asked:
    """Something asked for on the map, with how it is drawn or why it is not."""

    record: Line | Route | Place
    drawn: Cell

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.record.id


def map_table(shown: View, content: OnMap) -> None:
    """Draw the table and its downloads; a name opens the dossier."""
    say = shown.say
    section(say("The same as a table"))
    spec = as_list(shown, content)
    lists.show(shown, spec)
    facts = about(shown, "map", _filters(shown))
    lists.download_row(shown, spec, say("Map"), say("arctic-map"), facts, part=Part.MAP)
    taken = content_of(shown, content, facts)  # at once: when somebody asks for a file, the session is out of reach
    lists.download_buttons(shown, MapContent, lambda: taken, say("arctic-map"))


def as_list(shown: View, content: OnMap) -> ListSpec[_Asked]:
    """Give everything asked for on the map as a list."""
    say, selection = shown.say, shown.selection
    return ListSpec[_Asked](
        key="map-table",
        caption=say("Everything chosen for the map. A name opens its dossier."),
        columns=(
            Column(
                "name",
                say("Name"),
                lambda one: one.record.name,
                href=lambda one: view.href("map", selection.with_(item=one.id)),
            ),
            Column("what", say("What"), lambda one: say("Route") if isinstance(one.record, Route) else one.record.kind),
            Column("status", say("Status"), lambda one: _status(one.record)),
            Column(
                "asserted",
                say("Asserted by"),
                lambda one: shown.actors(one.record.asserted_by) if isinstance(one.record, Line) else None,
            ),
            Column("date", say("Date"), lambda one: _date(say, one.record)),
            Column("extent", say("Length or area"), lambda one: _extent(shown, one.record), align="end"),
            Column("drawn", say("On the map"), lambda one: one.drawn, sortable=False),
        ),
        rows=tuple(_asked(shown, content)),
        current=selection.item,
        empty=say("No layer is chosen; tick one in the panel or choose a ready-made view."),
    )


def _filters(shown: View) -> list[tuple[str, str]]:
    say, selection = shown.say, shown.selection
    names = [layer_name(shown, layer) for layer in selection.layer if layer != "none"]
    return [
        (say("Drawn by"), say.label(selection.reading)),
        (say("Seen from"), say.label(selection.facing)),
        (say("Layers"), ", ".join(names) or say("none")),
    ]


def _asked(shown: View, content: OnMap) -> Iterator[_Asked]:
    """Give what is drawn, what has no shape or place, and what a reading leaves out."""
    say = shown.say
    drawn: tuple[Line | Route, ...] = (*content.lines, *content.routes)
    yield from (_Asked(record, Cell(say("drawn"))) for record in drawn)
    yield from (_Asked(mark.place, Cell(_drawn_words(say, mark.place))) for mark in content.places)
    for line in content.shapeless:
        yield _Asked(line, Cell(say("no shape"), lines=(line.no_shape_reason.to(say.language),)))
    yield from (_Asked(place, Cell(say("no coordinates"))) for place in content.unplaced)
    yield from (_Asked(line, Cell(say("left out in this reading"))) for line in content.left_out)


def _drawn_words(say: Words, place: Place) -> str:
    if is_beyond_edge(place):
        return say("beyond the map’s edge, shown by an arrow")
    return say("drawn to within {km} km", km=say.number(place.precision_km or 0))


def _status(record: Line | Route | Place) -> LegalStatus | None:
    if isinstance(record, Place):
        return None
    return record.legal_status if isinstance(record, Line) else LegalStatus.ROUTE


def _date(say: Words, record: Line | Route | Place) -> PartialDate | str | None:
    return (record.date or say.not_stated) if isinstance(record, Line) else None


def _extent(shown: View, record: Line | Route | Place) -> Cell:
    """Give the length or the area, sorted by its number."""
    if isinstance(record, Line):
        return Cell(measure_of(shown, record), sort=record.area_km2 or record.length_km or 0)
    if isinstance(record, Route):
        return Cell(shown.say("{km} km", km=shown.say.number(record.length_km)), sort=record.length_km)
    return Cell(ABSENT)


def measure_of(shown: View, line: Line) -> str:
    """Give the area or the length of a line or zone with its unit."""
    say = shown.say
    if line.area_km2 is not None:
        return say("{km2} km²", km2=say.number(line.area_km2))
    return say("{km} km", km=say.number(line.length_km)) if line.length_km is not None else ABSENT
