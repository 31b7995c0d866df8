"""What a route's dossier says of law: what each state says of its passage, and the lines and zones on its way."""

from __future__ import annotations

from typing import Final

from components import lists, view
from components.lists import Column, ListSpec
from components.view import View
from components.widgets import locators_column, subsection
from data.queries import PASSAGE_ISSUES, positions_of
from data.schema import Line, Position, Route

STATES: Final = ("canada", "russia", "united-states")
"""Whose words on a passage stand in its routes' dossiers, in this order."""


def who_says_what(shown: View, route: Route) -> None:
    """Draw what Canada, Russia and the United States say of the passage, in rows of the same form."""
    say, register = shown.say, shown.register
    issue = PASSAGE_ISSUES[route.passage]
    subsection(say("What each state says of this passage"))
    spec = ListSpec[Position](
        key="dossier-positions",
        caption=say("As the article reports it."),
        columns=(
            Column(
                "who",
                say("Who"),
                lambda row: register.actors[row.actor].name,
                lines=lambda row: (say.label(row.stance),),
            ),
            Column("says", say("Says"), lambda row: row.text),
            locators_column(shown, lambda row: row.statements),
        ),
        rows=positions_of(register, issue, STATES),
        sortable=False,
        narrow="scroll",
    )
    lists.show(shown, spec)
    view.page_link("readings", shown.selection.elsewhere(issue=issue), say("All readings of this issue"))


def crossed(shown: View, route: Route) -> None:
    """Draw the lines that a route meets and the zones that it passes through, with who asserts each."""
    say, register, selection = shown.say, shown.register, shown.selection
    subsection(say("Lines and zones on its way"))
    spec = ListSpec[Line](
        key="dossier-crossed",
        caption=say("What the line of this route meets or passes through on the map. A name opens its dossier."),
        columns=(
            Column(
                "name",
                say("Name"),
                lambda line: line.name,
                href=lambda line: view.href("map", selection.with_(item=line.id)),
            ),
            Column("asserted", say("Asserted by"), lambda line: shown.actors(line.asserted_by) or say("nobody today")),
            Column("status", say("Status"), lambda line: line.legal_status),
        ),
        rows=[register.lines[one] for one in route.crosses],
        sortable=False,
        narrow="scroll",
    )
    lists.show(shown, spec)
