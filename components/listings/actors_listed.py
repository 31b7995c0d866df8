"""The parts of the page of listings on the register's actors: what the page is not, and who of them is listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components import view
from components.exports import Sheet
from components.table import ABSENT, Cell, Column, Link, Row, Table, show
from components.view import View
from components.widgets import (
    about,
    basis,
    basis_cell,
    basis_sheet,
    download_row,
    instrument_words,
    listed,
    notes,
    section,
)
from data.queries import day_of, listings
from data.schema import NUMBERED, Listing


def limits(shown: View) -> None:
    """Say what the page is not, what it rests on and what was not looked at."""
    say = shown.say
    st.markdown(
        say(
            "This dashboard is no screening tool and gives no legal advice; the law’s own text counts. Listing is the "
            "act of one state, Canada or Russia, under a law of its own. That somebody is not named here does not mean "
            "that nobody lists them."
        )
    )
    if not shown.register.listings:
        st.info(say("Listings are later facts; the article alone is shown."))
        return
    with st.expander(say("How the matches were made, and what was not looked at"), icon=":material/info:"):
        listed(
            (
                say(
                    "An actor of the register is matched with a list by hand, by full name and, for people, by office; "
                    "never by a name alone."
                ),
                say(
                    "Canada’s lists are read in the law, whose own text is one source by itself. Of Russia’s lists no "
                    "consolidated text could be read; they come from reports of the day."
                ),
                say(
                    "Rosatom, Evraz and Rostselmash are not items of Schedule 1; subsidiaries of Rosatom are. Groups "
                    "and regions are no items either, while persons who belong to them may be."
                ),
                say(
                    "Not looked at: Canada’s Magnitsky law (SOR/2017-233), its list of vessels (Schedule 1.1), and the "
                    "lists of other states and organisations."
                ),
            )
        )


def actors(shown: View) -> None:
    """Draw who of the register stood on a list of Canada or of Russia on the day of the view, in one form for both."""
    say, day = shown.say, day_of(shown.register, shown.selection)
    rows = listings.listings_on(shown.register, day)
    section(
        say(
            "On {day}, {n} actors of the register stood on a list: {canada} of Canada, {russia} of Russia",
            day=say.day(day),
            n=say.number(len({row.actor for row in rows})),
            canada=say.number(sum(row.listed_by == "canada" for row in rows)),
            russia=say.number(sum(row.listed_by == "russia" for row in rows)),
        )
    )
    table = Table(
        caption=say("The actors of the register that stood on a list, by the day from which they did."),
        columns=(
            Column("who", say("Who"), header=True),
            Column("by", say("Listed by")),
            Column("since", say("Since")),
            Column("instrument", say("Instrument"), sortable=False),
            Column("part", say("Takes part in"), sortable=False),
            Column("matched", say("How it was matched"), sortable=False),
            Column("basis", say("Basis")),
        ),
        rows=tuple(_row(shown, row) for row in rows),
        language=shown.selection.lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nobody of the register stood on a list by this date; choose a later one."),
        narrow="cards",
    )
    view.follow(show(table, key="listings"))
    download_row(shown, lambda: _sheet(shown, rows), say("arctic-listings"))


def _row(shown: View, row: Listing) -> Row:
    say, register, lang, ties = shown.say, shown.register, shown.selection.lang, _ties(shown, row)
    cells = (
        Cell(register.actors[row.actor].name.to(lang)),
        Cell(register.actors[row.listed_by].name.to(lang)),
        Cell(say.date(row.date), sort=str(row.date)),
        Cell(instrument_words(shown, row), lines=_as_listed(shown, row)),
        Cell("" if ties else ABSENT, links=ties),
        Cell(row.matched_by.to(lang), lines=notes(shown, row)),
        _basis_cell(shown, row),
    )
    return Row(row.id, cells)


def _basis_cell(shown: View, row: Listing) -> Cell:
    """Give what a listing rests on, with its works; of a list read in the law, that it is the law's own text."""
    cell = basis_cell(shown, row)
    return replace(cell, lines=(basis(shown, row), *cell.lines)) if row.instrument in NUMBERED else cell


def _as_listed(shown: View, row: Listing) -> tuple[str, ...]:
    """Give the part of the schedule and the name as the list writes it, as far as they are known."""
    say = shown.say
    part = (say.label(row.part),) if row.part else ()
    return (*part, say.pair(say("Name there"), row.name_as_in_law)) if row.name_as_in_law else part


def _ties(shown: View, row: Listing) -> tuple[Link, ...]:
    """Give a link to each initiative that the actor takes part in."""
    register, selection = shown.register, shown.selection
    initiatives = dict.fromkeys(one.initiative for one in register.participations.values() if one.actor == row.actor)
    return tuple(
        Link(
            register.initiatives[one].name.to(selection.lang), view.href("cooperation", selection.elsewhere(record=one))
        )
        for one in initiatives
    )


def _sheet(shown: View, rows: Sequence[Listing]) -> Sheet:
    """Give the listings as they are downloaded."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    header = (
        say("Identifier"),
        say("Who"),
        say("Listed by"),
        say("Since"),
        say("Instrument"),
        say("Part"),
        say("Name as the list writes it"),
        say("How it was matched"),
        say("Note"),
        say("Basis"),
        say("Grade"),
        say("Sources"),
    )
    lines = [
        (
            row.id,
            register.actors[row.actor].name.to(lang),
            register.actors[row.listed_by].name.to(lang),
            row.date,
            instrument_words(shown, row),
            say.label(row.part) if row.part else "",
            row.name_as_in_law,
            row.matched_by.to(lang),
            row.note.to(lang),
            *basis_sheet(shown, row),
        )
        for row in rows
    ]
    return Sheet(say("Listings"), header, lines, about(shown, "listings", ()))
