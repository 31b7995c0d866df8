"""The parts of the sources page on the map: where its shapes come from, and what it cannot show."""

from __future__ import annotations

from components import lists, view
from components.lists import Column, ListSpec
from components.sources.sidecar_columns import checksum_column, described_column, licence_column
from components.view import View
from components.widgets import fold, listed, section
from data.register import Sidecar, sidecars
from data.schema import Line
from geo.layers import SHAPES_FOLDER


def shapes(shown: View) -> None:
    """Draw every file of shapes with what its sidecar says."""
    say = shown.say
    section(say("The map’s shapes"))
    spec = ListSpec[Sidecar](
        key="shapes",
        caption=say("Every file of shapes with its source, licence and checksum."),
        columns=(
            Column("title", say("Shapes"), lambda row: row.title),
            described_column(shown),
            Column(
                "source", say("Source"), lambda row: row.producer, lines=lambda row: (row.citation,), sortable=False
            ),
            licence_column(shown),
            checksum_column(),
        ),
        rows=list(sidecars(SHAPES_FOLDER).values()),
        id_of=lambda row: row.name,
    )
    label = say.plural("Show {n} shape", "Show {n} shapes", len(spec.rows))
    fold(label, "sources-shapes", lambda: lists.show(shown, spec))


def gaps(shown: View) -> None:
    """Say what the map cannot show: lines without a shape, and what is simplified or computed."""
    say = shown.say
    section(say("What the map cannot show"))
    listed(
        [
            say(
                "Limits of 200 nautical miles that are not given in law are computed from the 1:10 million coast, not "
                "from the states’ own baselines, and may lie some kilometres off."
            ),
            say(
                "Sailing routes are ways of least cost over water from strait to strait, worked out from coast and sea "
                "floor. No ship’s track stands behind them, ice is left out of account, and where a published length "
                "differs, the route’s dossier says why."
            ),
            say("The sea floor shows only depth; it says nothing about whose continental shelf it is."),
            say(
                "Borders on land are those of Natural Earth and state no position. Places south of 50° N are shown "
                "as arrows at the map’s edge."
            ),
            say(
                "What a state would draw follows from the sources of each dossier. Where they say nothing about "
                "its position, the line stays, and the map says for how many lines this is so."
            ),
        ]
    )
    spec = ListSpec[Line](
        key="shapeless",
        caption=say("Dossiers without a shape."),
        columns=(
            Column(
                "name",
                say("Name"),
                lambda line: line.name,
                href=lambda line: view.href("map", shown.selection.elsewhere(layer=(line.id,), item=line.id)),
            ),
            Column("reason", say("Why it is not drawn"), lambda line: line.no_shape_reason, sortable=False),
        ),
        rows=[line for line in shown.register.lines.values() if not line.shape],
    )
    lists.show(shown, spec)
