"""The timeline as lists: events, and states over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from components import lists
from components.figures import Content, side_words, stretch_words
from components.lists import Column, ListSpec, in_file
from components.signs import look
from components.table import Cell
from components.view import View
from components.widgets import about, basis_columns, dated_cell, itself, record_column
from data.codes import ChangeKind, Part
from data.queries import Stretch, lane_of
from data.schema import Event, Initiative

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
        lists.show(shown, events_list(shown, content), max_height_px=_TALLEST_PX)
        lists.download_row(
            shown, lambda: events_list(shown, whole), say("Events"), say("arctic-events"), facts, part=Part.TIMELINE
        )
    with states:
        lists.show(shown, states_list(shown, content), max_height_px=_TALLEST_PX)
        lists.download_row(shown, lambda: states_list(shown, whole), say("States"), say("arctic-states"), facts)


def events_list(shown: View, content: Content) -> ListSpec[Event]:
    """Give the events of a timeline as a list."""
    say, register, selection = shown.say, shown.register, shown.selection
    acts: dict[str, list[str]] = {}
    for reply in content.replies:
        acts.setdefault(reply.answer.id, []).append(reply.act.name.to(selection.lang))
    return ListSpec[Event](
        key="timeline-events",
        caption=say("Events as of {day}, oldest first. A name opens its card.", day=say.day(content.day)),
        columns=(
            Column("date", say("Date"), lambda event: event.date),
            record_column(shown, "event", say("Event"), lambda row: row, filtered=True, header=True),
            Column("kind", say("Kind"), lambda event: event.kind),
            Column("lane", say("Lane"), lambda event: side_words(say, lane_of(register, event))),
            Column("actors", say("Actors"), lambda event: shown.actors(event.actors), sortable=False),
            *basis_columns(shown, itself(Event)),
            Column("answers", say("Answers to"), lambda event: "; ".join(acts.get(event.id, ())), sortable=False),
            in_file("description", say("Description"), lambda event: event.description),
            in_file("note", say("Note"), lambda event: event.note),
        ),
        rows=content.events,
        current=selection.event,
    )


@dataclass(frozen=True, slots=True)
class _Stood:
    """How an initiative stood for a time."""

    initiative: Initiative
    stretch: Stretch

    @property
    def id(self) -> str:
        """The id of the change that began it."""
        return self.stretch.change.id


def states_list(shown: View, content: Content) -> ListSpec[_Stood]:
    """Give the states of a timeline as a list."""
    say, areas = shown.say, shown.register.areas

    def state(one: _Stood) -> Cell:
        faded = bool(one.stretch.faded_from(content.day))
        return Cell(stretch_words(content, one.stretch), tone=look(one.stretch.state, faded=faded))

    def until(one: _Stood) -> Cell:
        following = one.stretch.until
        words = say.date(following.date) if following else say("as-of date")
        return Cell(words, sort=str(following.date) if following else "9999")

    return ListSpec[_Stood](
        key="timeline-states",
        caption=say("How each initiative stood, up to {day}.", day=say.day(content.day)),
        columns=(
            Column("area", say("Area"), lambda one: areas[one.initiative.area].name),
            record_column(shown, "initiative", say("Initiative"), lambda one: one.initiative, header=True),
            Column("state", say("State"), state),
            Column(
                "since",
                say("Since"),
                lambda one: one.stretch.change.date,
                cell=lambda one: dated_cell(since_words(shown, one.stretch), one.stretch.change.date),
            ),
            in_file("dated", say("What is dated"), lambda one: one.stretch.change.kind),
            Column("seen", say("Last seen"), lambda one: one.stretch.last.date),
            Column(
                "until",
                say("Until"),
                lambda one: one.stretch.until.date if one.stretch.until else None,
                cell=until,
            ),
            Column(
                "reason",
                say("Reason"),
                lambda one: one.stretch.change.reason,
                lines=lambda one: (again_words(shown, one.stretch),),
                sortable=False,
            ),
            *basis_columns(shown, lambda one: one.stretch.change),
        ),
        rows=[_Stood(row, stretch) for row in content.initiatives for stretch in content.stretches[row.id]],
    )


def since_words(shown: View, stretch: Stretch) -> str:
    """Give when a state began, or was described."""
    say, when = shown.say, shown.say.date(stretch.change.date)
    return when if stretch.change.kind is ChangeKind.CHANGE else say("as described in {date}", date=when)


def again_words(shown: View, stretch: Stretch) -> str:
    """Give when a state was described so again; empty if it was not."""
    say = shown.say
    dates = ", ".join(say.date(change.date) for change in stretch.again)
    return say.pair(say("Described the same way again"), dates) if dates else ""
