"""Where what was found is open."""

from __future__ import annotations

from collections.abc import Iterator

from components import view
from components.view import View
from data.queries import day_of, find, group_of, showing
from data.selection import Selection

_WITH_A_PAGE = frozenset({find.Kind.INITIATIVES, find.Kind.EVENTS, find.Kind.STATEMENTS})


def href_of(shown: View, kind: find.Kind, identifier: str) -> str:
    """Give the address at which a record is open, or where most is said of it if it has no place of its own.

    Parameters
    ----------
    shown : View
        The view on screen, whose language, date and facts stay.
    kind, identifier : find.Kind, str
        The record.
    """
    register = shown.register
    if kind in _WITH_A_PAGE:
        return view.href_of(shown, getattr(register, kind)[identifier])
    if kind is find.Kind.TERMS:
        return view.href_of(shown, register.issues[register.terms[identifier].issue])
    if kind is find.Kind.POSITIONS:
        position = register.positions[identifier]
        return view.href("readings", _reading(shown, position.issue, position.actor))
    if kind is find.Kind.ACTORS:
        return view.href(*next(_of_actor(shown, identifier)))
    return view.href("map", shown.selection.elsewhere(**showing(register, identifier)))


def _reading(shown: View, issue: str, actor: str) -> Selection:
    return shown.selection.elsewhere(issue=issue, side=group_of(shown.register, actor))


def _of_actor(shown: View, actor: str) -> Iterator[tuple[str, Selection]]:
    """Give the views that show an actor, the fullest first, such as the list of its initiatives."""
    register, elsewhere = shown.register, shown.selection.elsewhere
    if any(row.actor == actor for row in register.participations.values()):
        yield "cooperation", elsewhere(party=(actor,))
    if any(actor in row.said_by for row in register.statements.values()):
        yield "evidence", elsewhere(speaker=(actor,))
    for position in register.positions.values():
        if position.actor == actor:
            yield "readings", _reading(shown, position.issue, actor)
    day = day_of(register, shown.selection)
    begun = [row for row in register.events.values() if actor in row.actors and row.date.first_day <= day]
    for event in sorted(begun, key=lambda row: row.date.span, reverse=True):
        yield "timeline", elsewhere(event=event.id)
    for line in register.lines.values():
        if actor in line.asserted_by:
            yield "map", elsewhere(**showing(register, line.id))
    for statement in register.actors[actor].statements:
        yield "evidence", elsewhere(statement=statement)
    yield "listings", elsewhere()
