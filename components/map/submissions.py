"""The submissions to the shelf commission as a table: of none of them a shape could be drawn."""

from __future__ import annotations

from components import lists, view
from components.cartography import ready_view_of
from components.lists import Column, ListSpec
from components.table import Cell
from components.view import View
from components.widgets import section, work_links
from data.codes import LineKind, ReadyView
from data.schema import Line


def submissions(shown: View) -> None:
    """Draw the submissions on the Lomonosov Ridge, where its ready-made view is on."""
    if ready_view_of(shown.selection) is ReadyView.LOMONOSOV_RIDGE:
        section(shown.say("Submissions to the shelf commission"))
        lists.show(shown, as_list(shown))


def as_list(shown: View) -> ListSpec[Line]:
    """Give every submission as a list, in the order of the register; a name opens its dossier."""
    say, selection = shown.say, shown.selection
    return ListSpec(
        key="map-submissions",
        caption=say(
            "Who submitted what to the Commission on the Limits of the Continental Shelf. The map draws none of "
            "it: the outer limits submitted could not be obtained as coordinates."
        ),
        columns=(
            Column("who", say("Submitted by"), lambda line: shown.actors(line.asserted_by)),
            Column(
                "what",
                say("Submission"),
                lambda line: line.name,
                href=lambda line: view.href("map", selection.with_(item=line.id)),
                header=True,
            ),
            Column("date", say("Date"), lambda line: line.date or say.not_stated),
            Column("status", say("Status"), lambda line: line.legal_status),
            Column(
                "sources",
                say("Sources"),
                lambda line: Cell(line.source, links=work_links(shown, line.references)),
                sortable=False,
            ),
        ),
        rows=[line for line in shown.register.lines.values() if line.kind is LineKind.SUBMISSION],
        current=selection.item,
    )
