"""The changes as lists: on screen each happening once with the states that it brought, in a file each row by itself."""

from __future__ import annotations

from collections.abc import Sequence

from components import view
from components.changes import text
from components.lists import Column, ListSpec
from components.table import Cell
from components.view import View
from components.widgets import basis_columns, notes
from data.codes import State
from data.queries import Change, Entry
from data.schema import Event


def as_list(shown: View, rows: Sequence[Entry]) -> ListSpec[Entry]:
    """Give some entries as they are read on screen."""
    say, wanted = shown.say, shown.selection.area
    return ListSpec[Entry](
        key="changes",
        caption=say("By area, oldest first. A name opens the record or the event."),
        columns=(
            Column("area", say("Area"), lambda one: text.area_name(shown, one.change.under(wanted))),
            Column("date", say("Date"), lambda one: one.change.row.date),
            Column(
                "what",
                say("What happened, or why"),
                lambda one: text.subject(shown, one.change),
                href=lambda one: _href(shown, one.change),
                lines=lambda one: _below(shown, one),
                header=True,
                sortable=False,
            ),
            Column("state", say("State or kind of event"), lambda one: _state(shown, one)),
            *basis_columns(shown, lambda one: one.change.row, label=say("Basis and sources")),
        ),
        rows=rows,
    )


def in_file(shown: View, rows: Sequence[Change]) -> ListSpec[Change]:
    """Give some changes as they are taken along."""
    say, wanted = shown.say, shown.selection.area
    return ListSpec[Change](
        key="changes",
        caption=say("What changed"),
        columns=(
            Column("area", say("Area"), lambda change: text.area_name(shown, change.under(wanted))),
            Column("date", say("Date"), lambda change: change.row.date),
            Column("areas", say("Areas"), lambda change: text.area_names(shown, change)),
            Column("sort", say("Sort"), lambda change: _sort(shown, change)),
            Column("subject", say("Initiative or event"), lambda change: text.subject(shown, change)),
            Column(
                "state",
                say("State or kind of event"),
                lambda change: change.row.kind if isinstance(change.row, Event) else change.row.state,
            ),
            Column("before", say("State before"), _before),
            Column("account", say("What happened, or why"), lambda change: text.account(shown, change)),
            Column("note", say("Note"), lambda change: change.row.note),
            *basis_columns(shown, lambda change: change.row, label=say("Basis and sources")),
        ),
        rows=rows,
        id_of=lambda change: change.row.id,
    )


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
    before = text.before_words(shown, change) if _before(change) is not _after(change) else ""
    return " · ".join(part for part in (text.sort_words(shown, change), before) if part)


def _after(change: Change) -> State | None:
    return None if isinstance(change.row, Event) else change.row.state


def _before(change: Change) -> State | None:
    if isinstance(change.row, Event):
        return None
    return change.before.state if change.before else State.NOT_STATED
