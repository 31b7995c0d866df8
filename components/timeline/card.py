"""The card of one event: what happened, on what it rests, what it answered, and who holds what over it."""

from __future__ import annotations

import streamlit as st

from components import view
from components.table import Cell, Column, Row, Table, show
from components.view import View
from components.widgets import (
    basis_line,
    cite_block,
    facts,
    listed,
    locator_links,
    note,
    plain,
    short,
    source_line,
    today,
)
from data import cite
from data.codes import ActorGroup, Precision, Stance
from data.queries import answered_by, answers_to, issues_over
from data.schema import Event, Issue, Position

_SIDES = (ActorGroup.CANADA, ActorGroup.RUSSIA)
"""Those whose reading stands on every issue, stated or not."""


def event_card(shown: View, event: Event) -> None:
    """Draw one event.

    Parameters
    ----------
    shown : View
        The view on screen; its register decides whether what came after the article is spoken of.
    event : Event
        The event.
    """
    lang = shown.selection.lang
    st.header(event.name.to(lang), anchor=False)
    st.markdown(_basis_line(shown, event))
    st.markdown(plain(event.description.to(lang)))
    note(shown, event.note)
    _facts(shown, event)
    _replies(shown, event)
    _readings(shown, event)
    _evidence(shown, event)
    _sources(shown, event)
    _cite(shown, event)


def _title(words: str) -> None:
    st.subheader(words, anchor=False)


def _basis_line(shown: View, event: Event) -> str:
    """Give the date, the kind and what the event rests on, as a line that differs by origin."""
    say = shown.say
    return f"**{say.date(event.date)}** · {say.label(event.kind)} · {basis_line(shown, event)}"


def _facts(shown: View, event: Event) -> None:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    precise = {
        Precision.YEAR: say("only the year is stated"),
        Precision.MONTH: say("only the month is stated"),
    }
    known = f" ({precise[event.date.precision]})" if event.date.precision in precise else ""
    pairs = [
        (say("Date"), say.date(event.date) + known),
        (say("Kind"), say.label(event.kind)),
        (say("Actors"), ", ".join(register.actors[one].name.to(lang) for one in event.actors) or say.not_stated),
        (say("Areas"), ", ".join(register.areas[one].name.to(lang) for one in event.areas) or say("none")),
    ]
    if event.places:
        pairs.append((say("Places"), ", ".join(register.places[one].name.to(lang) for one in event.places)))
    facts(shown, pairs)


def _replies(shown: View, event: Event) -> None:
    """List what the event answered and what answered it; each leads to its own card."""
    say, lang = shown.say, shown.selection.lang
    answered, answers = answered_by(shown.register, event), answers_to(shown.register, event.id)
    if not answered and not answers:
        return
    _title(say("Action and answer"))
    rows = []
    for relation, others in ((say("It answered"), answered), (say("It was answered by"), answers)):
        for other in others:
            stated = event.response_statements if other in answered else other.response_statements
            href = view.href("timeline", shown.selection.with_(event=other.id))
            cells = (
                Cell(other.name.to(lang), href=href),
                Cell(relation),
                Cell(say.date(other.date), sort=str(other.date)),
                Cell("", links=locator_links(shown, stated)),
            )
            rows.append(Row(f"{relation}-{other.id}", cells))
    table = Table(
        caption=say("What the article presents as an answer to what."),
        columns=(
            Column("event", say("Event"), header=True, sortable=False),
            Column("relation", say("Relation"), sortable=False),
            Column("date", say("Date"), sortable=False),
            Column("locators", say("Locator"), sortable=False),
        ),
        rows=tuple(rows),
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    view.follow(show(table, key="event-replies"))


def _readings(shown: View, event: Event) -> None:
    """Draw who holds what on the issues that the event is tied to, the closest one open."""
    issues = issues_over(shown.register, event)
    if not issues:
        return
    _title(shown.say("Readings"))
    lang = shown.selection.lang
    for number, issue in enumerate(issues):
        with st.expander(issue.name.to(lang), expanded=number == 0):
            st.markdown(plain(issue.question.to(lang)))
            _positions(shown, issue)
            view.page_link(
                "readings", shown.selection.elsewhere(issue=issue.id), shown.say("All readings of this issue")
            )


def _positions(shown: View, issue: Issue) -> None:
    """Draw the positions on one issue: Canada and Russia first, whether stated or not, then all others."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    held = [row for row in register.positions.values() if row.issue == issue.id]
    rows: list[Row] = []
    for side in _SIDES:
        own = [row for row in held if row.actor == side]
        silent = Row(side, (Cell(register.actors[side].name.to(lang)), Cell(say.label(Stance.NOT_STATED)), Cell("")))
        rows += [_position(shown, row) for row in own] or [silent]
    rows += [_position(shown, row) for row in held if row.actor not in set(_SIDES)]
    table = Table(
        caption=say("Who holds what on this issue, as the article reports it."),
        columns=(
            Column("who", say("Who"), header=True, sortable=False),
            Column("holds", say("Holds"), sortable=False),
            Column("locators", say("Locator"), sortable=False),
        ),
        rows=tuple(rows),
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    view.follow(show(table, key=f"event-positions-{issue.id}"))


def _position(shown: View, row: Position) -> Row:
    lang = shown.selection.lang
    return Row(
        row.id,
        (
            Cell(shown.register.actors[row.actor].name.to(lang)),
            Cell(row.text.to(lang), lines=(shown.say.label(row.stance),)),
            Cell("", links=locator_links(shown, row.statements)),
        ),
    )


def _evidence(shown: View, event: Event) -> None:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    if not event.statements:
        return
    _title(say("Evidence"))
    rows = []
    for identifier in event.statements:
        statement = register.statements[identifier]
        href = view.href("evidence", shown.selection.elsewhere(statement=identifier))
        rows.append(Row(identifier, (Cell(statement.locator, href=href), Cell(statement.text.to(lang)))))
    table = Table(
        caption=say("The statements of the article that this record rests on."),
        columns=(
            Column("locator", say("Locator"), header=True, sortable=False),
            Column("statement", say("Statement"), sortable=False),
        ),
        rows=tuple(rows),
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    view.follow(show(table, key="event-evidence"))


def _sources(shown: View, event: Event) -> None:
    """List the later works that the event rests on."""
    say, references = shown.say, shown.register.references
    lines = [source_line(shown, references[one]) for one in event.references if one in references]
    if lines:
        _title(say("Sources"))
        if not event.statements:
            st.markdown(say("The article does not speak of it; it rests on these works:"))
        listed(lines)


def _cite(shown: View, event: Event) -> None:
    register, selection = shown.register, shown.selection
    entry = cite.Entry(
        key=event.id,
        title=event.name.to(selection.lang),
        locators=tuple(dict.fromkeys(register.statements[one].locator for one in event.statements)),
        address=view.link("timeline", selection.elsewhere(event=event.id)),
        version=register.version,
        seen=today(),
        language=selection.lang,
        sources=tuple(short(register.references[one]) for one in event.references if one in register.references),
    )
    cite_block(entry, shown.say("Cite this record"))
