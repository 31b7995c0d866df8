"""Everything on one track on the page of channels: what the article says, how it stands, events, open questions."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from components import view
from components.channels import by_listing
from components.table import ABSENT, Cell, Column, Row, Table, show
from components.view import View
from components.widgets import (
    basis_cell,
    beside_list,
    bring_into_view,
    locator_links,
    note,
    parties_cell,
    section,
    since_words,
    state_cell,
)
from data.codes import Track
from data.queries import beside_track, day_of, events_of, open_questions_of, standing
from data.register import MOST_LISTED, MOST_OF_ONE_TRACK, among_first

_PLACE = "channels-opened"


def track(shown: View) -> None:
    """Draw everything on the track that the view has chosen; nothing where it has chosen none."""
    opened = shown.selection.channel
    bring_into_view(shown, _PLACE, opened)
    if opened:
        with st.container(key=_PLACE):
            _track(shown, Track(opened))


def _track(shown: View, chosen: Track) -> None:

    def close() -> None:
        view.change(channel="", record="")

    section(shown.register.tracks[chosen].name.to(shown.selection.lang))
    st.button(shown.say("All tracks"), icon=":material/close:", on_click=close, type="tertiary", key="close-track")
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
    table = Table(
        caption=say("What the article says of this track."),
        columns=(
            Column("part", say("Question"), header=True, sortable=False),
            Column("text", say("Answer"), sortable=False),
            Column("locators", say("Locator"), sortable=False),
        ),
        rows=tuple(
            Row(key, (Cell(name), Cell(say.text(text)), Cell("", links=locator_links(shown, statements))))
            for key, name, text, statements in parts
        ),
        language=shown.selection.lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    view.follow(show(table, key="track-told"))
    note(shown, row.note)


def _initiatives(shown: View, chosen: Track) -> None:
    say, register, selection = shown.say, shown.register, shown.selection
    day = day_of(register, selection)
    rows = []
    every = by_listing.initiatives(shown, chosen)
    here = among_first(every, MOST_OF_ONE_TRACK, register.initiatives.get(selection.record))
    for initiative in here:
        now = standing(register, initiative.id, day)
        cells = (
            Cell(
                initiative.name.to(selection.lang),
                href=view.href("cooperation", selection.elsewhere(record=initiative.id)),
            ),
            state_cell(shown, now),
            Cell(since_words(shown, now), sort=str(now.since.date) if now.since else ""),
            Cell(say.date(now.seen.date) if now.seen else ABSENT, sort=str(now.seen.date) if now.seen else ""),
            Cell(now.since.reason.to(selection.lang) if now.since else ABSENT),
            basis_cell(shown, now.since) if now.since else Cell(ABSENT),
            *((parties_cell(shown, initiative.id),) if register.listings else ()),
        )
        rows.append(Row(initiative.id, cells, current=initiative.id == selection.record))
    st.subheader(say("How its initiatives stood on {day}", day=say.day(day)), anchor=False)
    table = Table(
        caption=say("The state of each initiative, the change that brought it and what that rests on."),
        columns=(
            Column("initiative", say("Initiative"), header=True),
            Column("state", say("State")),
            Column("since", say("Since")),
            Column("seen", say("Last borne out")),
            Column("reason", say("Reason"), sortable=False),
            Column("basis", say("Basis")),
            *((Column("listed", say("Listed parties")),) if register.listings else ()),
        ),
        rows=tuple(rows),
        language=selection.lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    view.follow(show(table, key="track-initiatives"))
    if len(here) < len(every):
        st.markdown(
            say(
                "{n} of {total} initiatives are drawn and listed here; the page Cooperation lists all.",
                n=say.number(len(here)),
                total=say.number(len(every)),
            )
        )


def _events(shown: View, chosen: Track) -> None:
    say, register, selection = shown.say, shown.register, shown.selection
    day = day_of(register, selection)
    st.subheader(say("Events"), anchor=False)
    every = events_of(register, chosen, day)
    rows = tuple(
        Row(
            event.id,
            (
                Cell(say.date(event.date), sort=str(event.date)),
                Cell(
                    event.name.to(selection.lang),
                    href=view.href("timeline", selection.elsewhere(event=event.id)),
                ),
                Cell(say.label(event.kind)),
                replace(basis_cell(shown, event), links=()),
            ),
        )
        for event in every[-MOST_LISTED:]
    )
    table = Table(
        caption=say.plural(
            "{n} event of this track by {day}, oldest first. A name opens it on the timeline.",
            "{n} events of this track by {day}, oldest first. A name opens it on the timeline.",
            len(every),
            day=say.day(day),
        ),
        columns=(
            Column("date", say("Date")),
            Column("event", say("Event"), header=True),
            Column("kind", say("Kind")),
            Column("basis", say("Basis")),
        ),
        rows=rows,
        language=selection.lang,
        sort_hint=say("Sort by {column}"),
        empty=say("No event of this track is known by this date; choose a later one."),
        narrow="cards",
    )
    view.follow(show(table, key="track-events"))
    if len(rows) < len(every):
        st.markdown(
            say(
                "The last {n} of {total} events are listed here; the timeline's downloads hold all.",
                n=say.number(len(rows)),
                total=say.number(len(every)),
            )
        )


def _questions(shown: View, chosen: Track) -> None:
    say, lang = shown.say, shown.selection.lang
    questions = open_questions_of(shown.register, chosen)
    if not questions:
        return
    st.subheader(say("Open questions"), anchor=False)
    table = Table(
        caption=say("What later sources should tell of this track and could not be found or verified."),
        columns=(
            Column("question", say("Question"), header=True, sortable=False),
            Column("searched", say("What was found"), sortable=False),
        ),
        rows=tuple(
            Row(row.id, (Cell(row.question.to(lang)), Cell(row.searched.to(lang)))) for row in questions[:MOST_LISTED]
        ),
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    view.follow(show(table, key="track-questions"))
    if len(questions) > MOST_LISTED:
        st.markdown(
            say(
                "The first {n} of {total} open questions are listed here; the page Sources lists all.",
                n=say.number(MOST_LISTED),
                total=say.number(len(questions)),
            )
        )
