"""The card of one event: what happened, on what it rests, what it answered, and who holds what over it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import streamlit as st

from components import lists, view
from components.lists import Column, ListSpec
from components.view import View
from components.widgets import (
    basis_line,
    cite_record,
    evidence_list,
    facts,
    fold,
    listed,
    locators_column,
    note,
    record_column,
    section,
    source_line,
    subsection,
)
from components.words import plain
from data.codes import ActorGroup, Precision, Stance
from data.queries import answered_by, answers_to, issues_over
from data.schema import Event, Issue, Position

_SIDES = (ActorGroup.CANADA, ActorGroup.RUSSIA)
"""Those whose reading stands on every issue, stated or not."""


@dataclass(frozen=True, slots=True)
class _Tie:
    """An event that answered another, or was answered by it."""

    relation: str
    other: Event
    statements: tuple[str, ...]


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
    section(event.name.to(lang))
    st.markdown(_basis_line(shown, event))
    st.markdown(plain(event.description.to(lang)))
    note(shown, event.note)
    _facts(shown, event)
    _replies(shown, event)
    _readings(shown, event)
    _evidence(shown, event)
    _sources(shown, event)
    _cite(shown, event)


def _basis_line(shown: View, event: Event) -> str:
    """Give the date, the kind and what the event rests on, as a line that differs by origin."""
    say = shown.say
    return f"**{say.date(event.date)}** · {plain(say.label(event.kind))} · {basis_line(shown, event)}"


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
        (say("Actors"), shown.actors(event.actors) or say.not_stated),
        (say("Areas"), shown.areas(event.areas) or say("none")),
    ]
    if event.places:
        pairs.append((say("Places"), ", ".join(register.places[one].name.to(lang) for one in event.places)))
    facts(shown, pairs)


def _replies(shown: View, event: Event) -> None:
    """List what the event answered and what answered it; each leads to its own card."""
    say = shown.say
    answered, answers = answered_by(shown.register, event), answers_to(shown.register, event.id)
    if not answered and not answers:
        return
    subsection(say("Action and answer"))
    spec = ListSpec[_Tie](
        key="event-replies",
        caption=say("What the article presents as an answer to what."),
        columns=(
            record_column(shown, "event", say("Event"), lambda tie: tie.other, filtered=True),
            Column("relation", say("Relation"), lambda tie: tie.relation),
            Column("date", say("Date"), lambda tie: tie.other.date),
            locators_column(shown, lambda tie: tie.statements),
        ),
        rows=[
            *(_Tie(say("It answered"), other, event.response_statements) for other in answered),
            *(_Tie(say("It was answered by"), other, other.response_statements) for other in answers),
        ],
        id_of=lambda tie: f"{tie.relation}-{tie.other.id}",
        sortable=False,
    )
    lists.show(shown, spec)


def _readings(shown: View, event: Event) -> None:
    """Draw who holds what on the issues that the event is tied to, the closest one open."""
    issues = issues_over(shown.register, event)
    if not issues:
        return
    subsection(shown.say("Readings"))
    lang = shown.selection.lang
    for number, issue in enumerate(issues):
        key = f"event-issue-{issue.id}"
        fold(plain(issue.name.to(lang)), key, partial(_issue, shown, issue), holds=number == 0)


def _issue(shown: View, issue: Issue) -> None:
    st.markdown(plain(issue.question.to(shown.selection.lang)))
    _positions(shown, issue)
    view.page_link("readings", shown.selection.elsewhere(issue=issue.id), shown.say("All readings of this issue"))


def _positions(shown: View, issue: Issue) -> None:
    """Draw the positions on one issue: Canada and Russia first, whether stated or not, then all others."""
    say, register = shown.say, shown.register
    held = [row for row in register.positions.values() if row.issue == issue.id]
    rows: list[Position | ActorGroup] = []
    for side in _SIDES:
        rows += [row for row in held if row.actor == side] or [side]
    rows += [row for row in held if row.actor not in set(_SIDES)]
    spec = ListSpec[Position | ActorGroup](
        key=f"event-positions-{issue.id}",
        caption=say("Who holds what on this issue, as the article reports it."),
        columns=(
            Column(
                "who",
                say("Who"),
                lambda row: register.actors[row.actor if isinstance(row, Position) else row].name,
            ),
            Column(
                "holds",
                say("Holds"),
                lambda row: row.text if isinstance(row, Position) else Stance.NOT_STATED,
                lines=lambda row: (say.label(row.stance),) if isinstance(row, Position) else (),
            ),
            locators_column(shown, lambda row: row.statements if isinstance(row, Position) else ()),
        ),
        rows=rows,
        id_of=lambda row: row.id if isinstance(row, Position) else row,
        sortable=False,
    )
    lists.show(shown, spec)


def _evidence(shown: View, event: Event) -> None:
    if event.statements:
        subsection(shown.say("Evidence"))
        evidence_list(shown, event.statements, "event-evidence")


def _sources(shown: View, event: Event) -> None:
    """List the later works that the event rests on."""
    say, references = shown.say, shown.register.references
    lines = [source_line(shown, references[one]) for one in event.references if one in references]
    if lines:
        subsection(say("Sources"))
        if not event.statements:
            st.markdown(say("The article does not mention it; it rests on these works:"))
        listed(lines)


def _cite(shown: View, event: Event) -> None:
    cite_record(shown, event, shown.say("Cite this record"), event.references)
