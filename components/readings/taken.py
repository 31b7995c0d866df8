"""Every reading as it is taken along: in full and in brief, also that a group's is not stated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.lists import Column, ListSpec
from components.view import View
from components.widgets import locators_column
from data.codes import ActorGroup, Stance
from data.queries import positions_matrix
from data.schema import Issue, Position


@dataclass(frozen=True, slots=True)
class Reading:
    """What a side holds on an issue; without a position where the article does not say."""

    issue: Issue
    group: ActorGroup
    position: Position | None

    @property
    def id(self) -> str:
        """The position's id; of one that is not stated, issue and side."""
        return self.position.id if self.position else f"{self.issue.id}-{self.group}"


def in_file(shown: View, issues: Sequence[Issue]) -> ListSpec[Reading]:
    """Give every reading of some issues."""
    say, register = shown.say, shown.register
    cells = positions_matrix(register)
    return ListSpec[Reading](
        key="readings",
        caption=say("Readings"),
        columns=(
            Column("issue", say("Issue"), lambda one: one.issue.name),
            Column("question", say("Question"), lambda one: one.issue.question),
            Column("area", say("Area"), lambda one: shown.areas([one.issue.area] if one.issue.area else [])),
            Column("between", say("Canada and Russia"), lambda one: one.issue.between),
            Column("side", say("Side"), lambda one: one.group),
            Column("actor", say("Actor"), lambda one: register.actors[one.position.actor].name if one.position else ""),
            Column("stance", say("Stance"), lambda one: one.position.stance if one.position else Stance.NOT_STATED),
            Column("brief", say("In brief"), lambda one: one.position.brief if one.position else ""),
            Column("reading", say("Reading"), lambda one: one.position.text if one.position else ""),
            locators_column(shown, lambda one: one.position.statements if one.position else ()),
        ),
        rows=[
            Reading(issue, group, position)
            for issue in issues
            for group, cell in cells[issue.id].items()
            for position in (cell.positions or (None,))
        ],
    )
