"""The timeline as tables: events, and states over time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import streamlit as st

from components import view
from components.exports import Sheet
from components.figures import Content, basis, side_words, stretch_words
from components.signs import look
from components.table import ABSENT, Cell, Column, Row, Table, show
from components.view import View
from components.widgets import about, basis_cell, download_row, source_words
from data.codes import ChangeKind
from data.queries import Stretch, lane_of
from data.schema import Event

_TALLEST_PX = 640


def tables(shown: View, content: Content, whole: Content, filters: Sequence[tuple[str, str]]) -> None:
    """Draw the events and the states as tables with their downloads.

    Parameters
    ----------
    shown : View
        The view on screen.
    content : Content
        What is on the timeline.
    whole : Content
        What the filters leave, for the downloads.
    filters : sequence of (str, str)
        The filters in use, in words.
    """
    say = shown.say
    facts = about(shown, "timeline", filters)
    events, states = st.tabs([say("Events as a table"), say("States as a table")])
    with events:
        view.follow(show(_events(shown, content), key="timeline-events", sticky_header=True, max_height_px=_TALLEST_PX))
        download_row(shown, lambda: events_sheet(shown, whole, facts), say("arctic-events"))
    with states:
        view.follow(show(_states(shown, content), key="timeline-states", sticky_header=True, max_height_px=_TALLEST_PX))
        download_row(shown, lambda: states_sheet(shown, whole, facts), say("arctic-states"))


def _events(shown: View, content: Content) -> Table:
    say, selection, acts = shown.say, shown.selection, _acts(content)
    return Table(
        caption=say("Events as of {day}, oldest first. A name opens its card.", day=say.day(content.day)),
        columns=(
            Column("date", say("Date")),
            Column("event", say("Event"), header=True),
            Column("kind", say("Kind")),
            Column("lane", say("Lane")),
            Column("actors", say("Actors"), sortable=False),
            Column("basis", say("Basis")),
            Column("answers", say("Answers to"), sortable=False),
        ),
        rows=tuple(_event_row(shown, event, acts) for event in content.events),
        language=selection.lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )


def _event_row(shown: View, event: Event, acts: Mapping[str, list[Event]]) -> Row:
    say, register, selection = shown.say, shown.register, shown.selection
    cells = (
        Cell(say.date(event.date), sort=str(event.date)),
        Cell(event.name.to(selection.lang), href=view.href("timeline", selection.with_(event=event.id))),
        Cell(say.label(event.kind)),
        Cell(side_words(say, lane_of(register, event))),
        Cell(_actors(shown, event)),
        basis_cell(shown, event),
        Cell(_answered(shown, event, acts) or ABSENT),
    )
    return Row(event.id, cells, current=event.id == selection.event)


def _actors(shown: View, event: Event) -> str:
    return ", ".join(shown.register.actors[actor].name.to(shown.selection.lang) for actor in event.actors)


def _answered(shown: View, event: Event, acts: Mapping[str, list[Event]]) -> str:
    return "; ".join(act.name.to(shown.selection.lang) for act in acts.get(event.id, ()))


def _acts(content: Content) -> Mapping[str, list[Event]]:
    """Give what each event answered, by the event's id."""
    found: dict[str, list[Event]] = {}
    for reply in content.replies:
        found.setdefault(reply.answer.id, []).append(reply.act)
    return found


def _states(shown: View, content: Content) -> Table:
    say = shown.say
    return Table(
        caption=say("How each initiative stood, up to {day}.", day=say.day(content.day)),
        columns=(
            Column("area", say("Area")),
            Column("initiative", say("Initiative"), header=True),
            Column("state", say("State")),
            Column("since", say("Since")),
            Column("seen", say("Last borne out")),
            Column("until", say("Until")),
            Column("reason", say("Reason"), sortable=False),
            Column("basis", say("Basis")),
        ),
        rows=tuple(_state_rows(shown, content)),
        language=shown.selection.lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )


def _state_rows(shown: View, content: Content) -> Iterator[Row]:
    say, selection, areas = shown.say, shown.selection, shown.register.areas
    for row in content.initiatives:
        href = view.href("cooperation", selection.elsewhere(record=row.id))
        for stretch in content.stretches[row.id]:
            again = again_words(shown, stretch)
            cells = (
                Cell(areas[row.area].name.to(selection.lang)),
                Cell(row.name.to(selection.lang), href=href),
                Cell(
                    stretch_words(content, stretch),
                    tone=look(stretch.state, faded=bool(stretch.faded_from(content.day))),
                ),
                Cell(since_words(shown, stretch), sort=str(stretch.change.date)),
                Cell(say.date(stretch.last.date), sort=str(stretch.last.date)),
                Cell(until_words(shown, stretch), sort=str(stretch.until.date) if stretch.until else "9999"),
                Cell(stretch.change.reason.to(selection.lang), lines=(again,) if again else ()),
                basis_cell(shown, stretch.change),
            )
            yield Row(stretch.change.id, cells)


def since_words(shown: View, stretch: Stretch) -> str:
    """Give when a state began, or was described."""
    say, when = shown.say, shown.say.date(stretch.change.date)
    return when if stretch.change.kind is ChangeKind.CHANGE else say("as described in {date}", date=when)


def until_words(shown: View, stretch: Stretch) -> str:
    """Give when the next state began."""
    return shown.say.date(stretch.until.date) if stretch.until else shown.say("as-of date")


def again_words(shown: View, stretch: Stretch) -> str:
    """Give when a state was described so again; empty if it was not."""
    say = shown.say
    dates = ", ".join(say.date(change.date) for change in stretch.again)
    return say.pair(say("Described so again"), dates) if dates else ""


def events_sheet(shown: View, content: Content, facts: Sequence[tuple[str, str]]) -> Sheet:
    """Give the events as they are downloaded."""
    say, lang, acts = shown.say, shown.selection.lang, _acts(content)
    header = (
        say("Identifier"),
        say("Date"),
        say("Event"),
        say("Kind"),
        say("Lane"),
        say("Actors"),
        say("Basis"),
        say("Answers to"),
        say("Description"),
        say("Note"),
        say("Sources"),
    )
    rows = [
        (
            event.id,
            event.date,
            event.name.to(lang),
            say.label(event.kind),
            side_words(say, lane_of(shown.register, event)),
            _actors(shown, event),
            basis(content, event),
            _answered(shown, event, acts),
            event.description.to(lang),
            event.note.to(lang),
            _sources(shown, event.references),
        )
        for event in content.events
    ]
    return Sheet(say("Events"), header, rows, facts)


def states_sheet(shown: View, content: Content, facts: Sequence[tuple[str, str]]) -> Sheet:
    """Give the states as they are downloaded."""
    say, lang, areas = shown.say, shown.selection.lang, shown.register.areas
    header = (
        say("Identifier"),
        say("Area"),
        say("Initiative"),
        say("State"),
        say("Since"),
        say("What is dated"),
        say("Last borne out"),
        say("Until"),
        say("Reason"),
        say("Basis"),
        say("Sources"),
    )
    rows = [
        (
            stretch.change.id,
            areas[row.area].name.to(lang),
            row.name.to(lang),
            stretch_words(content, stretch),
            stretch.change.date,
            say.label(stretch.change.kind),
            stretch.last.date,
            stretch.until.date if stretch.until else None,
            stretch.change.reason.to(lang),
            basis(content, stretch.change),
            _sources(shown, stretch.change.references),
        )
        for row in content.initiatives
        for stretch in content.stretches[row.id]
    ]
    return Sheet(say("States"), header, rows, facts)


def _sources(shown: View, references: Sequence[str]) -> str:
    return "; ".join(source_words(shown, shown.register.references[one]) for one in references)
