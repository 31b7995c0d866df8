"""The network of actors and initiatives on the page of channels, what is chosen on it, and the same as a table."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from components import lists, plot, view
from components.figures import Network, draw_network
from components.lists import Column, ListSpec
from components.signs import signed_words
from components.view import View
from components.widgets import about, basis_words, close_button, record_column, section, state_cell, subsection
from components.words import plain
from data.codes import Part, Track
from data.queries import day_of, initiatives_of, side_of, standing, tracks_by_activity
from data.register import of_tracks
from data.schema import Participation

_TALLEST_PX = 520


def network(shown: View) -> None:
    """Draw the network; an initiative picked on it is shown beside it, an actor leads to its initiatives."""
    say = shown.say
    drawn = Network(shown.register, replace(shown.selection, channel=_on_show(shown)), say)
    whole = sum(len(initiatives_of(shown.register, track)) for track in drawn.tracks)
    drawn = replace(drawn, register=of_tracks(shown.register, drawn.tracks, shown.selection.record))
    section(drawn.headline)
    st.markdown(
        say(
            "Canadian actors stand on the left, Russian ones on the right, all others below the initiatives. Three or "
            "more of one kind that take part in the same way share a mark. Pick an initiative to see how it stands, or "
            "an actor for the list of its initiatives. Choose a track above to see its network."
        )
    )
    if whole > (n := len(drawn.layout.initiatives)):
        st.markdown(
            say(
                "{n} of {total} initiatives are drawn and listed here; the page Cooperation lists all.",
                n=say.number(n),
                total=say.number(whole),
            )
        )
    record = shown.selection.record in drawn.layout.initiatives
    left, right = st.columns([3, 1], gap="medium") if record else (st.container(), None)
    with left:
        picked = plot.show(plot.of_view(shown, "channels-network", lambda: draw_network(drawn)), on_picked=_picked)
    if right is not None:
        with right:
            _chosen(shown)
    members = next((party.members for party, _ in drawn.layout.parties if party.id == picked.id), ())
    if members:
        view.follow(view.href("cooperation", shown.selection.elsewhere(party=members)))
    _table(shown, drawn)


def _on_show(shown: View) -> Track:
    """Give the track whose network is drawn: the one chosen, that of the chosen initiative, or the first that runs."""
    register, selection = shown.register, shown.selection
    if selection.channel:
        return Track(selection.channel)
    chosen = register.cooperation.get(selection.record)
    return chosen.track if chosen else tracks_by_activity(register, day_of(register, selection))[0]


def _picked(identifier: str) -> None:
    """Choose the initiative that was picked, or that an edge leads to."""
    initiative = identifier.split("--", maxsplit=1)[0]
    if initiative in view.current().register.initiatives:
        view.change(record=initiative)


def _chosen(shown: View) -> None:
    """Draw how the initiative chosen on the network stands, with the way to its record."""
    say, register, selection = shown.say, shown.register, shown.selection
    initiative = register.initiatives[selection.record]
    now = standing(register, initiative.id, day_of(register, selection))

    close_button(say("Close"), "close-initiative", record="")
    subsection(initiative.name.to(selection.lang))
    st.markdown(f"**{plain(signed_words(say, now))}**")
    if now.since:
        st.markdown(f"{plain(now.since.reason.to(selection.lang))} ({plain(basis_words(shown, now.since))})")
    st.markdown(plain(initiative.description.to(selection.lang)))
    view.page_link("cooperation", selection.elsewhere(record=initiative.id), say("Open the whole record"))


def _participations(drawn: Network) -> tuple[Participation, ...]:
    register = drawn.register
    rows = register.participations.values()
    counted = register.cooperation
    return tuple(row for row in rows if row.initiative in counted and counted[row.initiative].track in drawn.tracks)


def _table(shown: View, drawn: Network) -> None:
    """Draw every actor in every initiative as a table, with its downloads."""
    say, selection = shown.say, shown.selection
    lists.show(shown, as_list(shown, drawn), max_height_px=_TALLEST_PX)
    filters = [(say("Track"), say.label(Track(selection.channel)))] if selection.channel else []
    every = drawn if selection.channel else Network(shown.register, selection, say)
    lists.download_row(
        shown,
        lambda: as_list(shown, every),
        say("Channels"),
        say("arctic-channels"),
        about(shown, "channels", filters),
        part=Part.NETWORK,
    )


def participations_list(shown: View) -> ListSpec[Participation]:
    """Give every actor in every initiative of the chosen track, or of all, as a list."""
    return as_list(shown, Network(shown.register, shown.selection, shown.say))


def as_list(shown: View, drawn: Network) -> ListSpec[Participation]:
    """Give every actor in every initiative of a network as a list."""
    say, register, selection = shown.say, shown.register, shown.selection
    day = day_of(register, selection)

    def side(row: Participation) -> str:
        found = side_of(register, row.actor)
        return drawn.name(found) if found in register.actors else say("Others")

    return ListSpec[Participation](
        key="channels-participations",
        caption=say("The same as a table, as of {day}. An actor leads to its initiatives.", day=say.day(day)),
        columns=(
            Column(
                "actor",
                say("Actor"),
                lambda row: drawn.name(row.actor),
                href=lambda row: view.href("cooperation", selection.elsewhere(party=(row.actor,))),
            ),
            Column("side", say("Side"), side),
            Column("role", say("Role"), lambda row: row.role),
            record_column(shown, "initiative", say("Initiative"), lambda row: register.initiatives[row.initiative]),
            Column("track", say("Track"), lambda row: register.initiatives[row.initiative].track),
            Column(
                "state",
                say("State"),
                lambda row: state_cell(shown, standing(register, row.initiative, day)),
            ),
        ),
        rows=_participations(drawn),
        current=selection.record,
        current_by=lambda row: row.initiative,
    )
