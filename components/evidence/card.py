"""The card of one statement: where it stands, what it cites, and every record that rests on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import streamlit as st

from components import lists, view
from components.basket import add_button
from components.lists import Column, ListSpec
from components.view import View
from components.widgets import bring_into_view, cite_record, close_button, facts, note, section, subsection
from components.words import plain
from data.codes import Part
from data.schema import Statement

_PLACE: Final = "evidence-statement"


@dataclass(frozen=True, slots=True)
class _Resting:
    """A record that rests on a statement: its table and id, and both in words."""

    table: str
    id: str
    label: str
    name: str


def statement_card(shown: View, statement: Statement | None) -> None:
    """Draw one statement with where it stands, what it cites and every record that rests on it; nothing for none."""
    bring_into_view(shown, _PLACE, statement.id if statement else "")
    if statement:
        with st.container(key=_PLACE):
            _card(shown, statement)


def _card(shown: View, statement: Statement) -> None:
    say, register = shown.say, shown.register
    locator = register.locators[statement.locator]
    section(say("Statement at {locator}", locator=statement.locator))
    st.markdown(plain(say.text(statement.text)))
    if statement.quote:
        st.markdown(f"> {plain(statement.quote)}")
        st.markdown(say("The quotation is in the article’s own words and language."))
    pairs = (
        (say("Page"), str(locator.page)),
        (say("Section"), say.label(statement.section)),
        (say("Said by"), shown.actors(statement.said_by)),
        (say("Kind"), say.label(statement.kind)),
        (say("Cited there"), say.apart(statement.citations) or say("none")),
        (say("Topics"), ", ".join(say.label(topic) for topic in statement.topics)),
    )
    facts(shown, pairs)
    note(shown, statement.note)
    _resting(shown, statement)
    cite_record(shown, statement, say("Cite this statement"))
    add_button(shown, Part.STATEMENT)
    close_button(say("Close the statement"), "close-statement", statement="")


def _resting(shown: View, statement: Statement) -> None:
    """List the records that rest on a statement, with links to those that have a page of their own."""
    say = shown.say
    subsection(say("Records that rest on it"))
    rows: dict[tuple[str, str], _Resting] = {}
    for table, identifier in shown.register.resting_on.get(statement.id, ()):
        label, name = _record_words(shown, table, identifier)
        rows[label, name] = _Resting(table, identifier, label, name)
    spec = ListSpec[_Resting](
        key="resting",
        caption=say("Every record of the register that cites this statement."),
        columns=(
            Column(
                "record",
                say("Record"),
                lambda row: row.name,
                href=lambda row: _record_href(shown, row.table, row.id),
            ),
            Column("table", say("Table"), lambda row: row.label),
        ),
        rows=list(rows.values()),
        id_of=lambda row: f"{row.table}-{row.id}",
        empty=say("No record rests on this statement alone; it is here as context."),
    )
    lists.show(shown, spec)


def _record_href(shown: View, table: str, identifier: str) -> str:
    """Give where a record can be read: its card, the events on the timeline, the readings of its issue."""
    selection = shown.selection
    record = getattr(shown.register, table)[identifier]
    initiative = identifier if table == "initiatives" else getattr(record, "initiative", "")
    if initiative:
        return view.href_of(shown, shown.register.initiatives[initiative])
    issue = identifier if table == "issues" else getattr(record, "issue", "")
    if issue:
        return view.href_of(shown, shown.register.issues[issue])
    targets = {
        "areas": lambda: view.href("cooperation", selection.elsewhere(area=(identifier,))),
        "events": lambda: view.href_of(shown, record),
        "listings": lambda: view.href("listings", selection.elsewhere()),
        "tracks": lambda: view.href("channels", selection.elsewhere(channel=identifier)),
        "lines": lambda: view.href("map", selection.elsewhere(layer=(identifier,), item=identifier)),
    }
    return targets[table]() if table in targets else ""


def _record_words(shown: View, table: str, identifier: str) -> tuple[str, str]:
    """Give a record's table in words, and its name."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    record = getattr(register, table)[identifier]
    initiative = getattr(record, "initiative", "")
    of = register.initiatives[initiative].name.to(lang) if initiative else ""
    by_table: dict[str, Callable[[], tuple[str, str]]] = {
        "initiatives": lambda: (say("Initiative"), record.name.to(lang)),
        "participations": lambda: (say("Party"), say.pair(of, register.actors[record.actor].name.to(lang))),
        "status_history": lambda: (
            say("Change of state"),
            say.pair(of, f"{say.label(record.state)}, {say.date(record.date)}"),
        ),
        "areas": lambda: (say("Area"), record.name.to(lang)),
        "events": lambda: (say("Event"), f"{record.name.to(lang)}, {say.date(record.date)}"),
        "issues": lambda: (say("Issue"), record.name.to(lang)),
        "positions": lambda: (
            say("Position"),
            say.pair(register.issues[record.issue].name.to(lang), register.actors[record.actor].name.to(lang)),
        ),
        "actors": lambda: (say("Actor"), record.name.to(lang)),
        "places": lambda: (say("Place"), record.name.to(lang)),
        "lines": lambda: (say("Line or zone"), record.name.to(lang)),
        "series": lambda: (say("Number"), say.pair(say.label(record.measure), say.number(record.value))),
        "terms": lambda: (say("Term"), say.pair(record.subject.to(lang), record.term.to(lang))),
        "listings": lambda: (say("Listing"), register.actors[record.actor].name.to(lang)),
        "tracks": lambda: (say("Track"), record.name.to(lang)),
    }
    return by_table[table]()
