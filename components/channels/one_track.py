"""Everything on one track on the page of channels: what the article says, how it stands, events, open questions."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from components import lists
from components.basket import add_button
from components.channels import by_listing
from components.lists import Column, ListSpec
from components.table import Cell
from components.view import View
from components.widgets import (
    basis_cell,
    basis_columns,
    beside_list,
    bring_into_view,
    close_button,
    locators_column,
    note,
    parties_cell,
    record_column,
    section,
    since_cell,
    state_cell,
    subsection,
)
from data.codes import Part, Track
from data.dates import PartialDate
from data.language import Text
from data.queries import beside_track, day_of, events_of, open_questions_of, standing
from data.register import MOST_LISTED, MOST_OF_ONE_TRACK, among_first
from data.schema import Event, Initiative, OpenQuestion

_PLACE = "channels-opened"


def track(shown: View) -> None:
    """Draw everything on the track that the view has chosen; nothing where it has chosen none."""
    opened = shown.selection.channel
    bring_into_view(shown, _PLACE, opened)
    if opened:
        with st.container(key=_PLACE):
            _track(shown, Track(opened))


def _track(shown: View, chosen: Track) -> None:
    section(shown.register.tracks[chosen].name.to(shown.selection.lang))
    close_button(shown.say("All tracks"), "close-track", channel="", record="")
    add_button(shown, Part.CHANNEL)
    _told(shown, chosen)
    _initiatives(shown, chosen)
    beside_list(shown, beside_track(shown.register, chosen))
    _events(shown, chosen)
    _questions(shown, chosen)


def _told(shown: View, chosen: Track) -> None:
    """Draw what the article says of a track, each part with its paragraphs."""
    say, row = shown.say, shown.register.tracks[chosen]
    parts = (
        ("definition", say("What it is"), row.definition, row.definition_statements),
        ("takes-part", say("Who takes part"), row.takes_part, row.takes_part_statements),
        ("done", say("What it has done"), row.done, row.done_statements),
        ("stopped", say("What stopped or hindered it"), row.stopped, row.stopped_statements),
    )
    spec = ListSpec[tuple[str, str, Text, tuple[str, ...]]](
        key="track-told",
        caption=say("What the article says of this track."),
        columns=(
            Column("part", say("Question"), lambda part: part[1]),
            Column("text", say("Answer"), lambda part: say.text(part[2])),
            locators_column(shown, lambda part: part[3]),
        ),
        rows=parts,
        id_of=lambda part: part[0],
        sortable=False,
    )
    lists.show(shown, spec)
    note(shown, row.note)


def _initiatives(shown: View, chosen: Track) -> None:
    say, register, selection = shown.say, shown.register, shown.selection
    day = day_of(register, selection)
    every = by_listing.initiatives(shown, chosen)
    here = among_first(every, MOST_OF_ONE_TRACK, register.initiatives.get(selection.record))
    stands = {row.id: standing(register, row.id, day) for row in here}

    def since(row: Initiative) -> Cell:
        return since_cell(shown, stands[row.id])

    def seen(row: Initiative) -> PartialDate | None:
        found = stands[row.id].seen
        return found.date if found else None

    def reason(row: Initiative) -> Text | None:
        change = stands[row.id].since
        return change.reason if change else None

    subsection(say("How its initiatives stood on {day}", day=say.day(day)))
    spec = ListSpec[Initiative](
        key="track-initiatives",
        caption=say("The state of each initiative, the change that brought it and what that rests on."),
        columns=(
            record_column(shown, "initiative", say("Initiative"), lambda row: row),
            Column("state", say("State"), lambda row: state_cell(shown, stands[row.id])),
            Column("since", say("Since"), since),
            Column("seen", say("Last seen"), seen),
            Column("reason", say("Reason"), reason, sortable=False),
            *basis_columns(shown, lambda row: stands[row.id].since),
            Column(
                "listed",
                say("Listed parties"),
                lambda row: parties_cell(shown, row.id),
                on_screen=bool(register.listings),
            ),
        ),
        rows=here,
        current=selection.record,
    )
    lists.show(shown, spec)
    if len(here) < len(every):
        st.markdown(
            say(
                "{n} of {total} initiatives are drawn and listed here; the page Cooperation lists all.",
                n=say.number(len(here)),
                total=say.number(len(every)),
            )
        )


def _events(shown: View, chosen: Track) -> None:
    say, day = shown.say, day_of(shown.register, shown.selection)
    subsection(say("Events"))
    every = events_of(shown.register, chosen, day)
    spec = ListSpec[Event](
        key="track-events",
        caption=say.plural(
            "{n} event of this track by {day}, oldest first. A name opens it on the timeline.",
            "{n} events of this track by {day}, oldest first. A name opens it on the timeline.",
            len(every),
            day=say.day(day),
        ),
        columns=(
            Column("date", say("Date"), lambda event: event.date),
            record_column(shown, "event", say("Event"), lambda row: row, header=True),
            Column("kind", say("Kind"), lambda event: event.kind),
            Column("basis", say("Basis"), lambda event: replace(basis_cell(shown, event), links=())),
        ),
        rows=every[-MOST_LISTED:],
        empty=say("No event of this track is known by this date; choose a later one."),
    )
    lists.show(shown, spec)
    if len(spec.rows) < len(every):
        st.markdown(
            say(
                "The last {n} of {total} events are listed here; the timeline's downloads hold all.",
                n=say.number(len(spec.rows)),
                total=say.number(len(every)),
            )
        )


def _questions(shown: View, chosen: Track) -> None:
    say = shown.say
    questions = open_questions_of(shown.register, chosen)
    if not questions:
        return
    subsection(say("Open questions"))
    spec = ListSpec[OpenQuestion](
        key="track-questions",
        caption=say("What was looked for in later sources on this track and could not be found or verified."),
        columns=(
            Column("question", say("Question"), lambda row: row.question),
            Column("searched", say("What was found"), lambda row: row.searched),
        ),
        rows=questions[:MOST_LISTED],
        sortable=False,
    )
    lists.show(shown, spec)
    if len(questions) > MOST_LISTED:
        st.markdown(
            say(
                "The first {n} of {total} open questions are listed here; the page Sources lists all.",
                n=say.number(MOST_LISTED),
                total=say.number(len(questions)),
            )
        )
