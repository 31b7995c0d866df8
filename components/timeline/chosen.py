"""What is chosen on the timeline: an event with its readings, or how an initiative stood."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import lists, view
from components.basket import add_button
from components.figures import Content, basis, stretch_words
from components.lists import Column, ListSpec
from components.signs import STATE_SIGNS, look
from components.timeline.card import event_card
from components.timeline.tables import again_words, since_words
from components.view import View
from components.widgets import close_button, record_column, section, subsection
from components.words import plain
from data.codes import Part
from data.queries import day_of, timeline
from data.schema import Event, Issue


def chosen(shown: View, content: Content) -> None:
    """Draw what the address chooses, with a button that closes it.

    Parameters
    ----------
    shown : View
        The view on screen.
    content : Content
        What is on the timeline.
    """
    add_button(shown, Part.EVENT if shown.selection.event else Part.RECORD)
    close_button(shown.say("Close"), "close-chosen", event="", record="")
    if shown.selection.event:
        _event(shown, content)
    else:
        _initiative(shown, content)


def _initiative(shown: View, content: Content) -> None:
    """Draw how an initiative stood over time, with a link to its record."""
    say, selection = shown.say, shown.selection
    record = shown.register.initiatives[selection.record]
    section(record.name.to(selection.lang))
    for stretch in reversed(timeline.stretches(shown.register, record.id, content.day)):
        sign = STATE_SIGNS[look(stretch.state, faded=bool(stretch.faded_from(content.day)))]
        st.markdown(f"{sign} **{plain(stretch_words(content, stretch))}** · {plain(since_words(shown, stretch))}")
        lines = (stretch.change.reason.to(selection.lang), again_words(shown, stretch), basis(content, stretch.change))
        st.markdown("  \n".join(plain(line) for line in lines if line))
    view.page_link("cooperation", selection.elsewhere(record=record.id), say("The whole record"))


def _event(shown: View, content: Content) -> None:
    """Draw the chosen event, or say why it is not on the timeline."""
    say, selection, day = shown.say, shown.selection, day_of(shown.register, shown.selection)
    event = shown.register.events.get(selection.event)
    if event is None:
        st.info(say("The article does not mention the chosen event; it is hidden while the article alone is shown."))
        return
    if event.date.first_day > day:
        st.info(
            say(
                "The chosen event had not begun by {day}. Choose an as-of date of {date} or later to read it.",
                day=say.day(day),
                date=say.date(event.date),
            )
        )
        return
    if event not in content.events:
        st.info(say("The filters leave this event out of the timeline."))
    event_card(View(timeline.known_by(shown.register, day), selection, say), event)
    _nearby(shown, event)


def _nearby(shown: View, event: Event) -> None:
    """Draw what Canada and Russia hold on issues of the same areas, where no issue is tied to the event itself."""
    issues = timeline.issues_nearby(shown.register, event)
    if issues:
        subsection(shown.say("Readings in the same areas"))
        st.markdown(
            shown.say(
                "No issue rests on the same statements as this event. On issues of its areas, the article reports:"
            )
        )
        _readings(shown, issues)


def _readings(shown: View, issues: Sequence[Issue]) -> None:
    """Draw what Canada and Russia hold on some issues, side by side."""
    say, register = shown.say, shown.register
    held = {(row.issue, row.actor): row.text for row in register.positions.values()}

    def side(actor: str) -> Column[Issue]:
        name = register.actors[actor].name.to(say.language)
        return Column(actor, name, lambda issue: held.get((issue.id, actor), say.not_stated))

    spec = ListSpec[Issue](
        key="timeline-readings",
        caption=say("What Canada and Russia hold on issues of the same areas, as the article reports it."),
        columns=(
            record_column(shown, "issue", say("Issue"), lambda row: row),
            side("canada"),
            side("russia"),
        ),
        rows=issues,
        sortable=False,
    )
    lists.show(shown, spec)
