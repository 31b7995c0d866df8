"""The six tracks on the page of channels: all of them side by side, and everything on the one that is chosen."""

from __future__ import annotations

from datetime import date

import streamlit as st

from components import lists, view
from components.basket import add_button
from components.channels import by_listing
from components.lists import Column, ListSpec
from components.signs import STATE_SIGNS, by_look, look, look_words
from components.table import Cell
from components.view import View
from components.widgets import basis_words, fold, locator_links
from components.words import plain
from data.codes import Origin, Part, Track
from data.queries import FADES_AFTER_MONTHS, Tally, day_of, last_change, tally, tally_of_track, tracks_by_activity

NBSP = "\N{NO-BREAK SPACE}"


def finding(shown: View) -> str:
    """Say in how many tracks something was seen to go on lately, and name the others."""
    say, register, day = shown.say, shown.register, day_of(shown.register, shown.selection)
    tallies = {track: tally_of_track(register, track, day) for track in Track}
    silent = [say.label(track) for track, counts in tallies.items() if not counts.going_on]
    seen = say.plural(
        "{n} of {total} tracks was seen at work in the {months} months to {day}",
        "{n} of {total} tracks were seen at work in the {months} months to {day}",
        len(tallies) - len(silent),
        total=say.number(len(tallies)),
        months=FADES_AFTER_MONTHS,
        day=say.day(day),
    )
    if not silent:
        return seen
    return say("{first}; {second}", first=seen, second=say("not seen: {names}", names=", ".join(silent)))


def tracks(shown: View) -> None:
    """Draw the choice of a track, and all of them side by side while none is chosen."""
    _switch(shown)
    by_listing.panel(shown)
    if not shown.selection.channel:
        with st.container():  # one element, as an open track is: the network below keeps its place and is not made anew
            lists.show(shown, tracks_list(shown))
            add_button(shown, Part.TRACKS)
            _definitions(shown)


def _kept(shown: View, track: Track, day: date) -> Tally:
    """Count the initiatives of a track that the filter leaves by their state."""
    return tally(shown.register, (row.id for row in by_listing.initiatives(shown, track)), day)


def tracks_list(shown: View) -> ListSpec[Track]:
    """Give the six tracks as a list, those that still run first; a name opens the track."""
    say, tracks, selection = shown.say, shown.register.tracks, shown.selection
    day = day_of(shown.register, selection)
    tallies = {track: _kept(shown, track, day) for track in tracks_by_activity(shown.register, day)}

    def states(track: Track) -> Cell:
        counts = tallies[track]
        lines = tuple(
            say.pair(
                f"{STATE_SIGNS[look(state, faded=faded)]}{NBSP}{look_words(say, state, faded=faded)}", say.number(n)
            )
            for state, faded, n in by_look(counts)
        )
        total = say.number(counts.total)
        words = say.plural("{n} of {total} going on", "{n} of {total} going on", counts.going_on, total=total)
        return Cell(words, sort=counts.going_on, lines=lines)

    return ListSpec[Track](
        key="tracks",
        caption=say("The six tracks that the article describes, those still running first. A name opens its track."),
        columns=(
            Column(
                "track",
                say("Track"),
                lambda track: tracks[track].name,
                href=lambda track: view.href("channels", selection.with_(channel=track, record="")),
                sortable=False,
            ),
            Column("states", say("Its initiatives"), states),
            Column("stopped", say("What stopped or hindered it"), lambda track: tracks[track].stopped, sortable=False),
            Column("last", say("Last dated change"), lambda track: _last_change(shown, track), sortable=False),
        ),
        rows=list(tallies),
        id_of=str,
    )


def _definitions(shown: View) -> None:
    """Draw what each track is, for those who ask."""
    say, register = shown.say, shown.register

    def draw() -> None:
        for track in tracks_by_activity(register, day_of(register, shown.selection)):
            st.markdown(say.pair(f"**{plain(say.label(track))}**", plain(say.text(register.tracks[track].definition))))

    fold(say("What each track is"), "channels-definitions", draw)


def _last_change(shown: View, track: Track) -> Cell:
    """Give the last dated change of an initiative of the track, with what it rests on."""
    say, lang = shown.say, shown.selection.lang
    change = last_change(shown.register, track, day_of(shown.register, shown.selection))
    if change is None:
        return Cell(say.not_stated)
    name = shown.register.initiatives[change.initiative].name.to(lang)
    words = say.pair(f"{say.date(change.date)}, {name}", say.label(change.state).lower())
    lines = (change.reason.to(lang), basis_words(shown, change))
    if change.origin is Origin.ARTICLE:
        return Cell(words, lines=lines[:1], links=locator_links(shown, change.statements))
    return Cell(words, lines=lines, tone=f"grade-{change.grade}", title=say("not in the article"))


def _switch(shown: View) -> None:
    """Draw the choice of a track; choosing the same again shows all of them."""
    key, register = "channels-track", shown.register

    def chosen(track: str | None) -> None:
        view.change(channel=track or "", record="")

    st.pills(
        shown.say("Track"),
        [str(track) for track in tracks_by_activity(register, day_of(register, shown.selection))],
        format_func=lambda track: plain(shown.say.label(Track(track))),
        key=key,
        on_change=view.offer(key, shown.selection.channel or None, chosen),
        label_visibility="collapsed",
    )
