"""The parts of the sources page on the map: where its shapes come from, and what it cannot show."""

from __future__ import annotations

from components import view
from components.table import Cell, Column, Row, Table, show
from components.view import View
from components.widgets import listed, section
from data.register import sidecars
from geo.layers import SHAPES_FOLDER


def shapes(shown: View) -> None:
    """Draw every file of shapes with what its sidecar says."""
    say, lang = shown.say, shown.selection.lang
    section(say("The map’s shapes"))
    rows = tuple(
        Row(
            name,
            (
                Cell(sidecar.title.to(lang)),
                Cell(sidecar.description.to(lang), lines=(sidecar.processing.to(lang),)),
                Cell(sidecar.producer, lines=(sidecar.citation,)),
                Cell(sidecar.licence_out, lines=(say("Drawn from: {licence}", licence=sidecar.licence_in.to(lang)),)),
                Cell(sidecar.sha256[:12], title=sidecar.sha256),
            ),
        )
        for name, sidecar in sidecars(SHAPES_FOLDER).items()
    )
    table = Table(
        caption=say("Every file of shapes with its source, licence and checksum."),
        columns=(
            Column("title", say("Shapes"), header=True),
            Column("description", say("What it holds and how it was made"), sortable=False),
            Column("source", say("Source"), sortable=False),
            Column("licence", say("Licence"), sortable=False),
            Column("checksum", "SHA-256", sortable=False),
        ),
        rows=rows,
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    view.follow(show(table, key="shapes"))


def gaps(shown: View) -> None:
    """Say what the map cannot show: lines without a shape, and what is simplified or computed."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    section(say("What the map cannot show"))
    listed(
        [
            say(
                "Limits of 200 nautical miles that are not given in law are computed from the 1:10 million coast, not "
                "from the states’ own baselines, and may lie some kilometres off."
            ),
            say(
                "Sailing routes are drawn by hand from strait to strait. They are shorter than published lengths, "
                "which follow the coast more closely or go on to a port beyond."
            ),
            say("The sea floor shows depth alone; it says nothing on whose continental shelf it is."),
            say(
                "Borders on land are those of Natural Earth and state no position. Places south of 50° N stand as "
                "arrows at the map’s edge."
            ),
            say(
                "What a state would draw follows from the sources of each dossier. Where they say nothing of its "
                "position, the line stays and the map says on how many it is so."
            ),
        ]
    )
    rows = tuple(
        Row(
            line.id,
            (
                Cell(
                    line.name.to(lang), href=view.href("map", shown.selection.elsewhere(layer=(line.id,), item=line.id))
                ),
                Cell(line.no_shape_reason.to(lang)),
            ),
        )
        for line in register.lines.values()
        if not line.shape
    )
    table = Table(
        caption=say("Dossiers without a shape."),
        columns=(
            Column("name", say("Name"), header=True),
            Column("reason", say("Why it is not drawn"), sortable=False),
        ),
        rows=rows,
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    view.follow(show(table, key="shapeless"))
