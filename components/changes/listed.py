"""The changes as a list: every column once, for the table and for files."""

from __future__ import annotations

from collections.abc import Sequence

from components import view
from components.changes import text
from components.lists import Column, ListSpec, in_file
from components.table import Cell
from components.view import View
from components.widgets import basis_columns, notes
from data.codes import State
from data.queries import Change
from data.schema import Event


def as_list(shown: View, rows: Sequence[Change]) -> ListSpec[Change]:
    """Give some changes as a list; what stands below a name on screen has columns of its own in a file."""
    say, wanted = shown.say, shown.selection.area
    return ListSpec[Change](
        key="changes",
        caption=say("By area, oldest first. A name opens the record or the event."),
        columns=(
            Column("area", say("Area"), lambda change: text.area_name(shown, change.under(wanted))),
            Column("date", say("Date"), lambda change: change.row.date),
            in_file("areas", say("Areas"), lambda change: text.area_names(shown, change)),
            in_file("sort", say("Sort"), lambda change: _sort(shown, change)),
            in_file("subject", say("Initiative or event"), lambda change: text.subject(shown, change)),
            Column(
                "what",
                say("What happened, or why"),
                lambda change: text.subject(shown, change),
                href=lambda change: _href(shown, change),
                lines=lambda change: _below(shown, change),
                header=True,
                sortable=False,
                taken=False,
            ),
            Column(
                "state",
                say("State or kind of event"),
                lambda change: change.row.kind if isinstance(change.row, Event) else change.row.state,
                cell=lambda change: _state(shown, change),
            ),
            in_file("before", say("State before"), _before),
            in_file("account", say("What happened, or why"), lambda change: text.account(shown, change)),
            in_file("note", say("Note"), lambda change: change.row.note),
            *basis_columns(shown, lambda change: change.row, label=say("Basis and sources")),
        ),
        rows=rows,
        id_of=lambda change: change.row.id,
    )


def _href(shown: View, change: Change) -> str:
    row = change.row
    return view.href_of(shown, row if isinstance(row, Event) else shown.register.initiatives[row.initiative])


def _below(shown: View, change: Change) -> tuple[str, ...]:
    return (text.account(shown, change), *notes(shown, change.row), text.also_words(shown, change))


def _sort(shown: View, change: Change) -> str:
    row = change.row
    return shown.say("Event") if isinstance(row, Event) else shown.say.label(row.kind)


def _state(shown: View, change: Change) -> Cell:
    say, row = shown.say, change.row
    if isinstance(row, Event):
        return Cell(say.label(row.kind), lines=(say("Event"),))
    return Cell(say.label(row.state), tone=row.state, lines=(say.label(row.kind), text.before_words(shown, change)))


def _before(change: Change) -> State | None:
    if isinstance(change.row, Event):
        return None
    return change.before.state if change.before else State.NOT_STATED
