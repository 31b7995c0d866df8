"""What of the reader's layer lies in which zone, as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components import lists, view
from components.lists import Column, ListSpec
from components.map import brought
from components.map.brought_words import note_words
from components.view import View
from components.widgets import about, section
from data.codes import Code

if TYPE_CHECKING:
    from geo.brought import Lying

_DECIMALS = 1


def what_lies_where(shown: View) -> None:
    """Draw how much of the reader's layer lies in which zone, with its downloads; nothing without a layer."""
    layer = brought.brought()
    if layer is None:
        return
    say = shown.say
    section(say("What of your layer lies where"))
    spec = as_list(shown, layer.file, brought.lying())
    lists.show(shown, spec)
    facts = [
        *about(shown, "map", [(say("Drawn by"), say.label(shown.selection.reading))]),
        (say("Layer"), note_words(say, layer.file)),
    ]
    lists.download_row(shown, spec, say("What lies where"), say("what-lies-where"), facts)


def as_list(shown: View, name: str, rows: tuple[Lying, ...]) -> ListSpec[Lying]:
    """Give what lies where as a list: the zones that the reading draws, and last all of the layer.

    Parameters
    ----------
    shown : View
        The view on screen.
    name : str
        The name of the layer.
    rows : tuple of Lying
        As `geo.brought.where` gives them.
    """
    say, selection, lines = shown.say, shown.selection, shown.register.lines

    def status(row: Lying) -> Code | None:
        return lines[row.zone].legal_status if row.zone else None

    return ListSpec(
        key="map-lying",
        caption=say(
            "{note}. Zones lie over one another, so that one feature counts in each; lengths on the ellipsoid, areas "
            "as the map draws them, zones by their drawn shapes, which are simplified to 1 km along coasts.",
            note=note_words(say, name),
        ),
        columns=(
            Column(
                "zone",
                say("Zone"),
                lambda row: lines[row.zone].name if row.zone else say("All of the layer north of 50° N"),
                href=lambda row: view.href("map", selection.with_(item=row.zone)) if row.zone else "",
            ),
            Column("status", say("Status"), status),
            Column("points", say("Points"), lambda row: row.points, align="end"),
            Column("lines", say("Lines"), lambda row: row.lines, align="end"),
            Column("length", say("Length, km"), lambda row: _rounded(row.length_km), align="end"),
            Column("areas", say("Areas"), lambda row: row.areas, align="end"),
            Column("area", say("Area, km²"), lambda row: _rounded(row.area_km2), align="end"),
        ),
        rows=[row for row in rows if not row.zone or selection.reading not in lines[row.zone].left_out_by],
        id_of=lambda row: row.zone or "all",
        of_reader=True,
    )


def _rounded(number: float) -> float:
    return round(number, _DECIMALS) if number < 100 else round(number)  # noqa: PLR2004  # three figures say enough
