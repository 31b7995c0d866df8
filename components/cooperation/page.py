"""The parts of the cooperation page: filters, the list of initiatives, and what to download."""

from __future__ import annotations

import functools

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import lists, view
from components.cooperation import initiatives
from components.cooperation.card import PLACE
from components.lists import ListSpec
from components.signs import going_on_words, rule
from components.view import View
from components.widgets import (
    Batch,
    about,
    batch,
    beside_list,
    bring_into_view,
    filters,
    listings,
    pager,
    section,
    subsection,
)
from data.codes import Format, Layout, Part, Seen, State, Track
from data.language import Language
from data.queries import Outcome, Stood, beside, day_of, going_on, years
from data.register import Register
from data.schema import Initiative
from data.selection import COOPERATION_FACETS

ROWS_A_PAGE = 50
FILTERS = ("q", *COOPERATION_FACETS, "since", "until")


def _facets(shown: View) -> tuple[filters.Facet, ...]:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    parties, places = _by_name(register, lang)
    return (
        filters.coded(shown, "state", say("State"), State, buttons=True),
        filters.Facet("seen", say("Last seen"), tuple(Seen), lambda seen: say.label(Seen(seen)), buttons=True),
        filters.Facet("area", say("Area"), tuple(register.areas), lambda area: register.areas[area].name.to(lang)),
        filters.coded(shown, "track", say("Track"), Track, buttons=True),
        filters.coded(shown, "format", say("Format"), Format, buttons=True),
        filters.Facet("party", say("Party"), parties, lambda actor: register.actors[actor].name.to(lang)),
        filters.Facet("place", say("Place"), places, lambda place: register.places[place].name.to(lang)),
        *listings.facets(shown),
    )


@functools.cache
def _by_name(register: Register, lang: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give all parties and all places of initiatives, each by name."""
    parties = sorted(
        {row.actor for row in register.participations.values()}, key=lambda actor: register.actors[actor].name.to(lang)
    )
    places = sorted(
        {place for row in register.initiatives.values() for place in row.places},
        key=lambda place: register.places[place].name.to(lang),
    )
    return tuple(parties), tuple(places)


def panel(shown: View, outcome: Outcome[Initiative], place: DeltaGenerator) -> None:
    """Draw the filters in the sidebar."""
    say = shown.say
    with place:
        subsection(say("Filters"))
        filters.search_box(shown, say("Search"), say("Names, texts and statements"))
        for facet in _facets(shown):
            filters.facet(shown, facet, outcome.counts)
        listings.without_facet(shown)
        filters.period(shown, outcome.rows, *years(shown.register))
        filters.reset(shown, FILTERS)


def _filters_in_words(shown: View) -> list[tuple[str, str]]:
    say, selection = shown.say, shown.selection
    words = filters.in_words(shown, _facets(shown))
    if selection.since or selection.until:
        first, last = years(shown.register)
        words.append((say("Period"), f"{selection.since or first}–{selection.until or last}"))
    return words


def finding(shown: View, outcome: Outcome[Initiative]) -> str:
    """Say how many of the initiatives that the filters leave go on, as far as anybody saw."""
    if not outcome.rows:
        return shown.say("No form of cooperation matches all the filters")
    day = day_of(shown.register, shown.selection)
    return going_on_words(shown.say, going_on(shown.register, (row.id for row in outcome.rows), day))


def on_show(shown: View, outcome: Outcome[Initiative]) -> Batch[Initiative]:
    """Give the initiatives of the page of the list that the view asks for."""
    return batch(shown, outcome.rows, ROWS_A_PAGE)


def results(shown: View, outcome: Outcome[Initiative], listed: Batch[Initiative]) -> None:
    """Draw the list of initiatives, a page at a time, or say which filter emptied it."""
    say, selection = shown.say, shown.selection
    total = len(shown.register.cooperation)
    bring_into_view(shown, PLACE, selection.record)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        section(
            say.plural(
                "{n} of {total} initiatives", "{n} of {total} initiatives", len(outcome.rows), total=say.number(total)
            )
            if len(outcome.rows) < total
            else say("All initiatives")  # how many they are stands in the heading of the page
        )
        filters.layout_switch(shown)
    if not outcome.rows:
        labels = {"q": say("Search"), "period": say("Period")} | {facet.name: facet.label for facet in _facets(shown)}
        filters.empty_state(shown, outcome.without, labels)
        beside_list(shown, beside(shown.register, selection))
        return
    _list(shown, initiatives.as_list(shown, listed.rows))
    pager(shown, listed)
    if not selection.record:
        st.markdown(say("Choose a row to open its record: parties, places, history, evidence and how to cite it."))
    apart = beside(shown.register, selection)
    lists.download_row(
        shown,
        lambda: initiatives.as_list(shown, (*outcome.rows, *apart)),
        say("Cooperation"),
        say("arctic-cooperation"),
        about(shown, "cooperation", _filters_in_words(shown)),
        part=Part.INITIATIVES,
    )
    st.markdown(rule(say))
    beside_list(shown, apart)


def _list(shown: View, spec: ListSpec[Stood]) -> None:
    """Draw the list as the reader asked for it; beside an open record there is room for a few columns only."""
    brief = bool(shown.selection.record)
    if shown.selection.view is Layout.TABLE:
        lists.show(shown, spec, brief=brief)
        return
    alt = shown.say("Grid of {n} initiatives; the table beside it has the same content.", n=len(spec.rows))
    lists.grid(shown, spec, alt, _choose, brief=brief)
    with st.container(key="list-on-paper"):  # the grid is a picture of what fits into its box
        lists.show(shown, spec, brief=brief)


def _choose(record: str) -> None:
    view.change(record=record)
