"""The changes as a list: every column once, for the table and for files."""

from __future__ import annotations

from collections.abc import Sequence

from components import view
from components.changes import text
from components.lists import Column, ListSpec, in_file
from components.table import Cell
from components.view import View
from components.widgets import basis_columns, notes
from data.codes import EventKind, State
from data.queries import Change, Entry
from data.schema import Event


def as_list(shown: View, rows: Sequence[Entry]) -> ListSpec[Entry]:
    """Give some changes as a list; what stands below a name on screen has columns of its own in a file."""
    say, wanted = shown.say, shown.selection.area
    return ListSpec[Entry](
        key="changes",
        caption=say("By area, oldest first. A name opens the record or the event."),
        columns=(
            Column("area", say("Area"), lambda one: text.area_name(shown, one.change.under(wanted))),
            Column("date", say("Date"), lambda one: one.change.row.date),
            in_file("areas", say("Areas"), lambda one: text.area_names(shown, one.change)),
            in_file("sort", say("Sort"), lambda one: _sort(shown, one.change)),
            in_file("subject", say("Initiative or event"), lambda one: text.subject(shown, one.change)),
            Column(
                "what",
                say("What happened, or why"),
                lambda one: text.subject(shown, one.change),
                href=lambda one: _href(shown, one.change),
                lines=lambda one: _below(shown, one),
                header=True,
                sortable=False,
                taken=False,
            ),
            Column("state", say("State or kind of event"), _kind_or_state, cell=lambda one: _state(shown, one)),
            in_file("before", say("State before"), lambda one: _before(one.change)),
            in_file("account", say("What happened, or why"), lambda one: text.account(shown, one.change)),
            in_file("note", say("Note"), lambda one: one.change.row.note),
            *basis_columns(shown, lambda one: one.change.row, label=say("Basis and sources")),
        ),
        rows=rows,
    )


def _kind_or_state(entry: Entry) -> EventKind | State:
    row = entry.change.row
    return row.kind if isinstance(row, Event) else row.state


def _href(shown: View, change: Change) -> str:
    row = change.row
    return view.href_of(shown, row if isinstance(row, Event) else shown.register.initiatives[row.initiative])


def _below(shown: View, entry: Entry) -> tuple[str, ...]:
    change = entry.change
    own = (text.account(shown, change), *notes(shown, change.row), text.also_words(shown, change))
    return (*own, *(shown.say.pair(text.subject(shown, one), text.account(shown, one)) for one in entry.states))


def _sort(shown: View, change: Change) -> str:
    row = change.row
    return shown.say("Event") if isinstance(row, Event) else shown.say.label(row.kind)


def _state(shown: View, entry: Entry) -> Cell:
    say, row = shown.say, entry.change.row
    if isinstance(row, Event):
        return Cell(say.label(row.kind), lines=(say("Event"), *(_moved(shown, one) for one in entry.states)))
    return Cell(
        say.label(row.state), tone=row.state, lines=(say.label(row.kind), text.before_words(shown, entry.change))
    )


def _moved(shown: View, change: Change) -> str:
    """Give the state that an event brought or tells of, and the one before it where that was another."""
    is_other = not isinstance(change.row, Event) and change.row.state is not _before(change)
    before = text.before_words(shown, change) if is_other else ""
    return " · ".join(part for part in (text.sort_words(shown, change), before) if part)


def _before(change: Change) -> State | None:
    if isinstance(change.row, Event):
        return None
    return change.before.state if change.before else State.NOT_STATED
