"""Everything on the map as a table, with what has no shape and what a reading leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from components import view
from components.cartography import is_beyond_edge, layer_name
from components.exports import Sheet
from components.map.exports import map_exports
from components.table import ABSENT, Cell, Column, Row, Table, show
from components.view import View
from components.widgets import about, download_row, section
from components.words import Words
from data.codes import LegalStatus
from data.queries import OnMap
from data.schema import Line, Place


def map_table(shown: View, content: OnMap) -> None:
    """Draw the table and its downloads; a name opens the dossier."""
    say = shown.say
    rows = tuple(_rows(shown, content))
    section(say("The same as a table"))
    table = Table(
        caption=say("Everything asked for on the map. A name opens its dossier."),
        columns=(
            Column("name", say("Name"), header=True),
            Column("what", say("What")),
            Column("status", say("Status")),
            Column("asserted", say("Asserted by")),
            Column("date", say("Date")),
            Column("extent", say("Length or area"), align="end"),
            Column("drawn", say("On the map"), sortable=False),
        ),
        rows=rows,
        language=shown.selection.lang,
        sort_hint=say("Sort by {column}"),
        empty=say("No layer is chosen; tick one in the panel or choose a ready-made view."),
        narrow="cards",
    )
    view.follow(show(table, key="map-table"))
    header = (say("Identifier"), *(column.label for column in table.columns))
    lines = [(row.key, *(cell.text for cell in row.cells)) for row in rows]
    facts = about(shown, "map", _filters(shown))
    download_row(shown, Sheet(say("Map"), header, lines, facts), say("arctic-map"))
    map_exports(shown, content, facts)


def _filters(shown: View) -> list[tuple[str, str]]:
    say, selection = shown.say, shown.selection
    names = [layer_name(shown, layer) for layer in selection.layer if layer != "none"]
    return [
        (say("Drawn by"), say.label(selection.reading)),
        (say("Seen from"), say.label(selection.facing)),
        (say("Layers"), ", ".join(names) or say("none")),
    ]


def _rows(shown: View, content: OnMap) -> Iterator[Row]:
    say, lang = shown.say, shown.selection.lang
    for line in content.lines:
        yield _line_row(shown, line, Cell(say("drawn")))
    for route in content.routes:
        length = Cell(say("{km} km", km=say.number(route.length_km)), sort=route.length_km)
        what = (Cell(say("Route")), Cell(say.label(LegalStatus.ROUTE)), Cell(ABSENT), Cell(ABSENT))
        yield _row(shown, route.id, route.name.to(lang), *what, length, Cell(say("drawn")))
    for mark in content.places:
        yield _place_row(shown, mark.place, Cell(_drawn_words(say, mark.place)))
    for line in content.shapeless:
        yield _line_row(shown, line, Cell(say("no shape"), lines=(line.no_shape_reason.to(lang),)))
    for place in content.unplaced:
        yield _place_row(shown, place, Cell(say("no coordinates")))
    for line in content.left_out:
        yield _line_row(shown, line, Cell(say("left out in this reading")))


def _drawn_words(say: Words, place: Place) -> str:
    if is_beyond_edge(place):
        return say("beyond the map’s edge, shown by an arrow")
    return say("drawn to within {km} km", km=say.number(place.precision_km or 0))


def _place_row(shown: View, place: Place, drawn: Cell) -> Row:
    absent = (Cell(ABSENT),) * 4
    name, what = place.name.to(shown.selection.lang), Cell(shown.say.label(place.kind))
    return _row(shown, place.id, name, what, *absent, drawn)


def _line_row(shown: View, line: Line, drawn: Cell) -> Row:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    asserted = ", ".join(register.actors[actor].name.to(lang) for actor in line.asserted_by)
    return _row(
        shown,
        line.id,
        line.name.to(lang),
        Cell(say.label(line.kind)),
        Cell(say.label(line.legal_status)),
        Cell(asserted or ABSENT),
        Cell(say.date(line.date), sort=str(line.date or "")),
        Cell(measure_of(shown, line), sort=line.area_km2 or line.length_km or 0),
        drawn,
    )


def measure_of(shown: View, line: Line) -> str:
    """Give the area or the length of a line or zone with its unit."""
    say = shown.say
    if line.area_km2 is not None:
        return say("{km2} km²", km2=say.number(line.area_km2))
    return say("{km} km", km=say.number(line.length_km)) if line.length_km is not None else ABSENT


def _row(shown: View, identifier: str, name: str, *cells: Cell) -> Row:
    selection = shown.selection
    href = view.href("map", selection.with_(item=identifier))
    return Row(identifier, (Cell(name, href=href), *cells), current=identifier == selection.item)
