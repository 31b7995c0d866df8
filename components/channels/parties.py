"""The provinces and regions, and the business councils with their companies, on the page of channels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

import streamlit as st

from components import lists, view
from components.channels import by_listing
from components.lists import Column, ListSpec
from components.signs import signed_words
from components.table import ABSENT, Cell, Link
from components.view import View
from components.widgets import (
    about,
    actor_cell,
    basis_words,
    batch,
    listed,
    locators_column,
    named,
    note,
    pager,
    record_link,
    section,
    subsection,
)
from components.words import plain
from data.codes import ActorKind, ReadyView, Track
from data.queries import COUNCILS, REGIONAL_TIES, Firm, Side, day_of, firms, later_events, regions, standing
from data.schema import Event, Participation, Statement
from data.selection import SCENES, Selection

COMPANIES_A_PAGE = 50
_NAMED = ("p40-3-09", "p40-3-10")
"""The statements that name the sectors and the companies of the Russia-Canada Business Council."""


def _on_show(shown: View, track: Track) -> bool:
    return shown.selection.channel in {"", track}


def provinces_and_regions(shown: View) -> None:
    """Draw the provinces and regions as two groups; nothing on a track that is not theirs."""
    if not _on_show(shown, Track.PARA_DIPLOMACY):
        return
    say, selection = shown.say, shown.selection
    section(say("Provinces and regions"))
    st.markdown(
        say(
            "The article names two groups, not pairs: it does not say which province has ties with which region, "
            "and no pair is made here."
        )
    )
    captions = {
        Side.CANADA: say("The provinces that the article calls the most active in such ties."),
        Side.RUSSIA: say("The regions and cities whose interest in such ties the article calls growing."),
    }
    groups = regions(shown.register)
    for (side, caption), column in zip(captions.items(), st.columns(2, gap="medium"), strict=True):
        with column:
            _group(shown, side, caption, groups[side])
    with st.container(horizontal=True):
        view.page_link("map", _scene(selection), say("The provinces and regions on the map"))
        view.page_link("cooperation", selection.elsewhere(record=REGIONAL_TIES), say("The record of these contacts"))


def _scene(selection: Selection) -> Selection:
    return selection.elsewhere(**asdict(SCENES[ReadyView.REGIONS]))


def _group(shown: View, side: Side, caption: str, members: Sequence[Participation]) -> None:
    say, register = shown.say, shown.register
    day = day_of(register, shown.selection)
    subsection(shown.actors([side]))
    spec = ListSpec[Participation](
        key=f"regions-{side}",
        caption=caption,
        columns=(
            Column("region", say("Province or region"), lambda row: register.actors[row.actor].name),
            locators_column(shown, lambda row: row.statements),
            Column(
                "later",
                say("Since the article"),
                lambda row: later_cell(shown, later_events(register, row.actor, day)),
                sortable=False,
            ),
        ),
        rows=members,
        id_of=lambda row: row.actor,
        narrow="scroll",
    )
    lists.show(shown, spec)


def later_cell(shown: View, events: Sequence[Event]) -> Cell:
    """Give a table cell with what came after the article, each with its date and grade."""
    say = shown.say
    if not events:
        return Cell(ABSENT, title=say("nothing found in later sources"))
    links = (record_link(shown, event, f"· {say.date(event.date)} · {basis_words(shown, event)}") for event in events)
    return Cell("", links=tuple(links), sort=len(events))


def business_councils(shown: View) -> None:
    """Draw the business councils and the companies; nothing on a track that is not theirs."""
    if not _on_show(shown, Track.BUSINESS):
        return
    say = shown.say
    section(say("Business councils and companies"))
    for council, column in zip(COUNCILS, st.columns(len(COUNCILS), gap="medium"), strict=True):
        with column:
            _council(shown, council)
    subsection(say("Companies and sectors"))
    _named(shown)
    _companies(shown)


def _named(shown: View) -> None:
    """Draw what the article says of the council's sectors and companies."""
    say = shown.say
    spec = ListSpec[Statement](
        key="channels-sectors",
        caption=say("The sectors and companies that the article names, and who names them."),
        columns=(
            Column("statement", say("Statement"), lambda row: row.text, sortable=False),
            locators_column(shown, lambda row: (row.id,)),
        ),
        rows=[shown.register.statements[one] for one in _NAMED],
        narrow="scroll",
    )
    lists.show(shown, spec)


def _council(shown: View, council: str) -> None:
    say, register, selection = shown.say, shown.register, shown.selection
    initiative, lang = register.initiatives[council], selection.lang
    subsection(initiative.name.to(lang))
    st.markdown(f"**{plain(signed_words(say, standing(register, council, day_of(register, selection))))}**")
    st.markdown(plain(initiative.description.to(lang)))
    by_role: dict[str, list[str]] = {}
    every = [row for row in register.parties.get(council, ()) if row.actor != council]
    shown_here = [row for row in every if register.actors[row.actor].kind is not ActorKind.COMPANY]
    for row in shown_here:
        by_role.setdefault(say.label(row.role), []).append(named(shown, row.actor))
    listed(say.pair(plain(role), ", ".join(names)) for role, names in by_role.items())
    for row in shown_here:
        if register.actors[row.actor].kind is ActorKind.PERSON:
            note(shown, row.note, plain(register.actors[row.actor].name.to(lang)))
    view.page_link("cooperation", selection.elsewhere(record=council), say("Open the whole record"))


def _companies(shown: View) -> None:
    say, register = shown.say, shown.register
    found = by_listing.companies(shown, firms(register, day_of(register, shown.selection)))
    on_show = batch(shown, found, COMPANIES_A_PAGE)
    lists.show(shown, companies_list(shown, on_show.rows))
    pager(shown, on_show)
    lists.download_row(
        shown,
        lambda: companies_list(shown, found),
        say("Companies"),
        say("arctic-companies"),
        about(shown, "channels", ()),
    )


def companies_list(shown: View, rows: Sequence[Firm]) -> ListSpec[Firm]:
    """Give companies as a list."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    with_listings = bool(register.listings)

    def country(firm: Firm) -> str:
        found = register.actors[firm.actor].country
        return register.actors[found].name.to(lang) if found else say.not_stated

    def ties(firm: Firm) -> tuple[Link, ...]:
        return tuple(
            record_link(shown, register.initiatives[row.initiative], f"· {say.label(row.role)}") for row in firm.ties
        )

    return ListSpec[Firm](
        key="channels-companies",
        caption=say(
            "The companies that the article names, and what later sources say of each up to {day}. Where the "
            "article gives no country, “Not stated” is shown.",
            day=say.day(day_of(register, shown.selection)),
        ),
        columns=(
            Column("company", say("Company"), lambda firm: register.actors[firm.actor].name),
            Column("country", say("Country, as the article gives it"), country),
            Column("ties", say("Named with"), ties, sortable=False),
            locators_column(shown, lambda firm: [one for row in firm.ties for one in row.statements]),
            Column("later", say("Since the article"), lambda firm: later_cell(shown, firm.later), sortable=False),
            Column(
                "listed",
                say("Listing"),
                lambda firm: actor_cell(shown, firm.actor),
                on_screen=with_listings,
                taken=with_listings,
            ),
        ),
        rows=rows,
        id_of=lambda firm: firm.actor,
    )
