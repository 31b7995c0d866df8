"""The timeline page: filters, the chart with the chosen event beside it, the same as tables."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import view
from components.figures import Content, content_of, draw_timeline, excerpt_of
from components.timeline import chosen as timeline_chosen
from components.timeline import steps, tables
from components.view import View
from components.widgets import bring_into_view, figure, filters, fold, subsection
from components.words import plain
from data.codes import EventKind, Years
from data.queries import TIMELINE_FILTERS, Outcome
from data.schema import Event

_PLACE = "timeline-chosen"


def facets(shown: View) -> tuple[filters.Facet, ...]:
    """Give the filters of the page."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    return (
        filters.Facet(
            "event_kind", say("Kind of event"), tuple(EventKind), lambda kind: say.label(EventKind(kind)), buttons=True
        ),
        filters.Facet("area", say("Area"), tuple(register.areas), lambda area: register.areas[area].name.to(lang)),
    )


def panel(shown: View, outcome: Outcome[Event], place: DeltaGenerator) -> None:
    """Draw the filters in the sidebar."""
    say = shown.say
    with place:
        subsection(say("Filters"))
        for facet in facets(shown):
            filters.facet(shown, facet, outcome.counts)
        filters.reset(shown, TIMELINE_FILTERS)
        if shown.selection.area:
            st.markdown(say("Events of which no area is stated are left out while an area is chosen."))


def shown_on(shown: View, outcome: Outcome[Event]) -> Content:
    """Gather what is on the timeline, of the events that the filters leave."""
    return content_of(shown.register, shown.selection, shown.say, outcome.rows)


def timeline_and_event(shown: View, outcome: Outcome[Event], content: Content) -> None:
    """Draw the chart and the chosen event, and below them the same as tables."""
    if not outcome.rows:
        _empty(shown, outcome)
    steps.controls(shown)
    _years(shown, content)
    whole, content = content, excerpt_of(content)
    if content is not whole:
        _shortened(shown, whole, content)
    bring_into_view(shown, _PLACE, shown.selection.event or shown.selection.record, steps=steps.KEY)
    if shown.selection.event or shown.selection.record:
        left, right = st.columns([7, 4], gap="medium")
        with left:
            _chart(shown, content)
        with right, st.container(key=_PLACE):
            timeline_chosen.chosen(shown, content)
    else:
        _chart(shown, content)
    _how_to_read(shown)
    tables.tables(shown, content, whole, filters.in_words(shown, facets(shown)))


def _years(shown: View, content: Content) -> None:
    """Draw the choice between the years of the article and all of them, where earlier ones have events."""
    say, key = shown.say, "timeline-years"
    folded = len(content.events) - len(content.drawn)
    if not folded and shown.selection.years is Years.FROM_2014:
        return

    def chosen(years: Years) -> None:
        view.change(years=years)

    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.segmented_control(
            say("Years"),
            list(Years),
            format_func=lambda years: plain(say.label(years)),
            key=key,
            required=True,
            on_change=view.offer(key, shown.selection.years, chosen),
            label_visibility="collapsed",
        )
        if folded:
            st.markdown(
                say.plural("{n} earlier event is not drawn", "{n} earlier events are not drawn", folded),
                width="content",
            )


def _shortened(shown: View, whole: Content, content: Content) -> None:
    """Say that the chart and the tables hold a part of what the filters leave."""
    say = shown.say
    st.markdown(
        say(
            "Drawn and listed here: {events} of {all_events} events, {initiatives} of {all_initiatives} initiatives. "
            "A filter brings others; the downloads hold all.",
            events=say.number(len(content.events)),
            all_events=say.number(len(whole.events)),
            initiatives=say.number(len(content.initiatives)),
            all_initiatives=say.number(len(whole.initiatives)),
        )
    )


def _empty(shown: View, outcome: Outcome[Event]) -> None:
    say = shown.say
    if outcome.without:
        filters.empty_state(shown, outcome.without, {facet.name: facet.label for facet in facets(shown)})
    else:
        st.info(say("No event had begun by this date. Choose a later as-of date above, or click on the time axis."))


def _chart(shown: View, content: Content) -> None:
    if content.events or content.initiatives:
        figure(shown, lambda: draw_timeline(content), "timeline", on_picked=_picked, sets_day=True)


def _picked(identifier: str) -> None:
    """Open what was picked: an event, the answer that a link leads to, or the record of an initiative's state."""
    register = view.current().register
    change = register.status_history.get(identifier)
    answer = identifier.rsplit("--", 1)[-1]
    if change:
        view.change(event="", record=change.initiative)
    elif identifier in register.events:
        view.change(event=identifier, record="")
    elif answer in register.events:
        view.change(event=answer, record="")


def _how_to_read(shown: View) -> None:
    say = shown.say

    def draw() -> None:
        st.markdown(
            say(
                "**Events.** Each event appears once, in the lane of the actor that its record names first; Canada "
                "and Russia include their authorities, regions, companies, universities and people. Agreements, "
                "meetings and institutions of both are in the lane between them. Conflicts and incidents are with "
                "other states and bodies, so that no lane says whose they are. All actors are named in the table "
                "and on the card."
            )
        )
        st.markdown(
            say(
                "**Initiatives.** Under each area, every initiative has a line of its own; areas are not summed "
                "up. A colour begins where a source reports a change. Above it is the paragraph of the article, or "
                "for later facts ● for one source and ●● for two. It lasts until a source reports another state, "
                "and ends in a point where none does by the as-of date. An empty line means that nothing is known "
                "of that time. Areas without initiatives have no lines."
            )
        )
        st.markdown(
            say(
                "**Dates.** A date known only to the month or year is drawn across all of it. Nothing that had not "
                "begun by the as-of date is shown. A click on the time axis sets the as-of date of the whole app, "
                "and so does Shift with an arrow key followed by Space; the field at the top of the page does the "
                "same."
            )
        )

    fold(say("How to read the timeline"), "timeline-how-to-read", draw, icon=":material/help:")
