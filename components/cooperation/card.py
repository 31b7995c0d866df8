"""The record card: everything the register holds on one initiative, and how to cite it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st

from components import lists
from components.basket import add_button
from components.cartography import draw_in_list
from components.lists import Column, ListSpec
from components.signs import STATE_SIGNS, last_seen_words, look_of, rule, standing_words
from components.table import Cell
from components.view import View
from components.widgets import (
    basis_cell,
    basis_line,
    cite_record,
    close_button,
    evidence_list,
    facts,
    listed,
    note,
    notes,
    parties_section,
    section,
    since_words,
    subsection,
)
from components.words import plain
from data.codes import ChangeKind, InitiativeKind, Origin, Part, PlaceGrade, State
from data.language import Text
from data.queries import Standing, day_of, open_questions_on, standing
from data.schema import Initiative, StatusChange

PLACE: Final = "cooperation-record"
"""Key of what holds the card."""


def opened_record(shown: View, initiative: Initiative, listed_with: Sequence[Initiative]) -> None:
    """Draw the card of one initiative, with a button that closes it.

    Parameters
    ----------
    shown : View
        The view on screen; its as-of date decides the state.
    initiative : Initiative
        The record.
    listed_with : sequence of Initiative
        The records of the list beside it, which the map keeps.
    """
    with st.container(key=PLACE):
        add_button(shown, Part.RECORD)
        close_button(shown.say("Close the record"), "close-record", record="")
        _card(shown, initiative, listed_with)


def _card(shown: View, initiative: Initiative, listed_with: Sequence[Initiative]) -> None:
    section(initiative.name.to(shown.selection.lang))
    _state(shown, initiative)
    description = plain(initiative.description.to(shown.selection.lang))
    st.markdown(shown.say.pair(f"**{plain(shown.say.label(Origin.ARTICLE))}**", description))
    note(shown, initiative.note)
    _facts(shown, initiative)
    _parties(shown, initiative)
    parties_section(shown, initiative)
    _history(shown, initiative)
    _evidence(shown, initiative)
    _places(shown, initiative, listed_with)
    _cite(shown, initiative)


def _state(shown: View, initiative: Initiative) -> None:
    say, day = shown.say, day_of(shown.register, shown.selection)
    stands = standing(shown.register, initiative.id, day)
    if initiative.kind is not InitiativeKind.COOPERATION:
        kind = plain(say.label(initiative.kind))
        st.markdown(say.pair(f"**{kind}**", plain(say.definition(initiative.kind))))
    line = f"{STATE_SIGNS[look_of(stands)]} **{plain(standing_words(say, stands))}**"
    if stands.since:
        reason = plain(stands.since.reason.to(shown.selection.lang))
        described = stands.since.kind is ChangeKind.AS_DESCRIBED
        when = since_words(shown, stands)
        since = when if described else say("since {date}", date=when)
        line += f" · {since} · {reason}"
    if not stands.certain:
        line += " " + say("The exact day of the change is not stated.")
    st.markdown(line)
    if stands.since:
        st.markdown(say.pair(say("Basis"), basis_line(shown, stands.since)))
    if stands.state is State.NOT_STATED:
        _known_before(shown, initiative, stands)
    elif stands.seen:
        st.markdown(say.pair(say("Last seen"), _last_seen(shown, stands.seen, stands.since)))
    if stands.faded:
        st.markdown(rule(say))


def _known_before(shown: View, initiative: Initiative, stands: Standing) -> None:
    """Say what the last state was that anybody stated, where none is stated now."""
    say = shown.say
    earlier = [row for row in shown.register.history.get(initiative.id, ()) if row.state is not State.NOT_STATED]
    known = [row for row in earlier if stands.since and row.date.first_day < stands.since.date.first_day]
    if known:
        st.markdown(say.pair(say("Last known state"), plain(last_seen_words(say, known[-1]))))


def _last_seen(shown: View, seen: StatusChange, since: StatusChange | None) -> str:
    """Give the row that bears a state out last: its date and, if it is not the one that began it, what it says."""
    if seen is since:
        return shown.say.date(seen.date)
    reason = plain(seen.reason.to(shown.selection.lang))
    return f"{shown.say.date(seen.date)} · {reason} ({basis_line(shown, seen)})"


def _facts(shown: View, initiative: Initiative) -> None:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    pairs = (
        (say("Area"), register.areas[initiative.area].name.to(lang)),
        (say("Track"), say.label(initiative.track)),
        (say("Format"), say.label(initiative.format) if initiative.format else say.not_stated),
        (say("Begun"), say.date(initiative.start)),
    )
    facts(shown, pairs)


def _parties(shown: View, initiative: Initiative) -> None:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    subsection(say("Parties and roles"))
    parties = register.parties.get(initiative.id, ())
    if not parties:
        st.markdown(plain(say.not_stated))
        return
    by_role: dict[str, list[str]] = {}
    by_note: dict[Text, list[str]] = {}
    for party in parties:
        name = plain(register.actors[party.actor].name.to(lang))
        by_role.setdefault(say.label(party.role), []).append(name)
        if party.note:
            by_note.setdefault(party.note, []).append(name)
    listed(say.pair(plain(role), ", ".join(names)) for role, names in by_role.items())
    for text, names in by_note.items():
        note(shown, text, ", ".join(names))


def _places(shown: View, initiative: Initiative, listed_with: Sequence[Initiative]) -> None:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    subsection(say("Places"))
    draw_in_list(shown, [initiative, *(row for row in listed_with if row.id != initiative.id)], initiative)
    if not initiative.places:
        st.markdown(plain(say.not_stated))
        return
    lines = []
    for identifier in initiative.places:
        place = register.places[identifier]
        line = plain(place.name.to(lang))
        if place.grade is not PlaceGrade.NONE and place.lat_deg is not None and place.lon_deg is not None:
            north, south, east, west = say("N"), say("S"), say("E"), say("W")
            position = f"{_degrees(place.lat_deg, north, south)} {_degrees(place.lon_deg, east, west)}"
            line += f" ({position}; ± {say.number(place.precision_km or 0)} km)"
        if place.note:
            line = say.pair(line, plain(place.note.to(lang)))
        lines.append(line)
    listed(lines)


def _degrees(value: float, positive: str, negative: str) -> str:
    """Give degrees and whole minutes with the hemisphere."""
    minutes = round(abs(value) * 60)
    return f"{minutes // 60}°{minutes % 60:02d}′ {positive if value >= 0 else negative}"


def _history(shown: View, initiative: Initiative) -> None:
    say, lang = shown.say, shown.selection.lang
    subsection(say("History"))
    spec = ListSpec[StatusChange](
        key="card-history",
        caption=say("Every change of state, oldest first."),
        columns=(
            Column("date", say("Date"), lambda change: change.date),
            Column("state", say("State"), lambda change: Cell(say.label(change.state), tone=change.state)),
            Column("reason", say("Reason"), lambda change: change.reason, lines=lambda change: notes(shown, change)),
            Column("basis", say("Basis"), lambda change: basis_cell(shown, change)),
        ),
        rows=shown.register.history.get(initiative.id, ()),
        empty=say("No change of state is stated."),
        sortable=False,
    )
    lists.show(shown, spec)
    questions = open_questions_on(shown.register, initiative.id)
    if questions:  # what of the later history was looked for and not found
        subsection(say("Open questions"))
        listed(f"**{plain(row.question.to(lang))}** {plain(row.searched.to(lang))}" for row in questions)


def _evidence(shown: View, initiative: Initiative) -> None:
    subsection(shown.say("Evidence"))
    evidence_list(shown, initiative.statements, "card-evidence", in_full=True)


def _cite(shown: View, initiative: Initiative) -> None:
    changes = shown.register.history.get(initiative.id, ())
    references = [one for change in changes for one in change.references]
    cite_record(shown, initiative, shown.say("Cite this record"), references)
