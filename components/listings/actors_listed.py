"""The parts of the page of listings on the register's actors: what the page is not, and who of them is listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components import lists
from components.lists import Column, ListSpec, in_file
from components.table import Cell, Link
from components.view import View
from components.widgets import (
    Fact,
    about,
    basis,
    basis_cell,
    basis_columns,
    fold,
    instrument_words,
    itself,
    listed,
    notes,
    record_link,
    section,
)
from components.words import Words
from data.codes import Part
from data.queries import day_of, listings
from data.schema import NUMBERED, Listing


def finding(shown: View) -> str:
    """Say how many actors of the register stood on a list of Canada, and how many on one of Russia."""
    say = shown.say
    if not shown.register.listings:
        return say("The article mentions no listing by name")
    day = day_of(shown.register, shown.selection)
    rows = listings.listings_on(shown.register, day)

    def actors_of(by: str) -> str:
        return say.number(len({row.actor for row in rows if row.listed_by == by}))

    return say(
        "On {day}, {n} actors of the register were on a list: {canada} of Canada, {russia} of Russia",
        day=say.day(day),
        n=say.number(len({row.actor for row in rows})),
        canada=actors_of("canada"),
        russia=actors_of("russia"),
    )


def limits(shown: View) -> None:
    """Say what the page is not, what it rests on and what was not looked at."""
    say = shown.say
    st.markdown(no_screening(say))
    if not shown.register.listings:
        st.info(say("Listings are later facts; only the article is shown."))
        return

    def draw() -> None:
        listed(
            (
                say(
                    "Actors of the register are matched with the lists by hand, by full name and, for people, by "
                    "office; never by a name alone."
                ),
                say(
                    "Canada’s lists are read in the law, whose own text is one source by itself. No consolidated "
                    "text of Russia’s lists could be read; they come from reports of the time."
                ),
                say(
                    "Rosatom, Evraz and Rostselmash are not items of Schedule 1; subsidiaries of Rosatom are. Nor "
                    "are groups and regions, though people who belong to them may be."
                ),
                say(
                    "Not looked at: Canada’s Magnitsky law (SOR/2017-233), its list of vessels (Schedule 1.1), and the "
                    "lists of other states and organisations."
                ),
            )
        )

    fold(say("How the matches were made, and what was not looked at"), "listings-matches", draw, icon=":material/info:")


def no_screening(say: Words) -> str:
    """Say what the listings of the register are not."""
    return say(
        "This dashboard is not a screening tool and gives no legal advice; what counts is the text of the law. "
        "Listing is the act of one state, Canada or Russia, under a law of its own. Not being named here does "
        "not mean not being listed anywhere."
    )


def actors(shown: View) -> None:
    """Draw who of the register stood on a list of Canada or of Russia on the day of the view, in one form for both."""
    say, day = shown.say, day_of(shown.register, shown.selection)
    rows = listings.listings_on(shown.register, day)
    section(say("Actors of the register"))
    spec = as_list(shown, rows)
    lists.show(shown, spec)
    lists.download_row(
        shown, spec, say("Listings"), say("arctic-listings"), about(shown, "listings", ()), part=Part.LISTED
    )


def as_list(shown: View, rows: Sequence[Listing]) -> ListSpec[Listing]:
    """Give some listings as a list."""
    say, actors = shown.say, shown.register.actors
    return ListSpec[Listing](
        key="listings",
        caption=say("The actors of the register that were on a list, by the day they were listed."),
        columns=(
            Column("who", say("Who"), lambda row: actors[row.actor].name),
            Column("by", say("Listed by"), lambda row: actors[row.listed_by].name),
            Column("since", say("Since"), lambda row: row.date),
            Column(
                "instrument",
                say("Instrument"),
                lambda row: instrument_words(shown, row),
                lines=lambda row: _as_listed(shown, row),
                sortable=False,
            ),
            in_file("schedule-part", say("Part"), lambda row: row.part or None),
            in_file("name", say("Name as the list writes it"), lambda row: row.name_as_in_law),
            Column("part", say("Takes part in"), lambda row: _ties(shown, row), sortable=False),
            Column(
                "matched",
                say("How it was matched"),
                lambda row: row.matched_by,
                lines=lambda row: notes(shown, row),
                sortable=False,
            ),
            in_file("note", say("Note"), lambda row: row.note),
            *basis_columns(shown, itself(Listing), cell=_basis_cell),
        ),
        rows=rows,
        empty=say("Nobody in the register was on a list by this date; choose a later one."),
    )


def _basis_cell(shown: View, row: Fact) -> Cell:
    """Give what a listing rests on, with its works; of a list read in the law, that it is the law's own text."""
    cell = basis_cell(shown, row)
    if isinstance(row, Listing) and row.instrument in NUMBERED:
        return replace(cell, lines=(basis(shown, row), *cell.lines))
    return cell


def _as_listed(shown: View, row: Listing) -> tuple[str, ...]:
    """Give the part of the schedule and the name as the list writes it, as far as they are known."""
    say = shown.say
    part = (say.label(row.part),) if row.part else ()
    return (*part, say.pair(say("Name there"), row.name_as_in_law)) if row.name_as_in_law else part


def _ties(shown: View, row: Listing) -> tuple[Link, ...]:
    """Give a link to each initiative that the actor takes part in."""
    register = shown.register
    initiatives = dict.fromkeys(one.initiative for one in register.participations.values() if one.actor == row.actor)
    return tuple(record_link(shown, register.initiatives[one]) for one in initiatives)
