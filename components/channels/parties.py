"""The provinces and regions, and the business councils with their companies, on the page of channels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

import streamlit as st

from components import view
from components.channels import by_listing
from components.exports import Sheet
from components.signs import signed_words
from components.table import ABSENT, Cell, Column, Link, Row, Table, show
from components.view import View
from components.widgets import (
    about,
    actor_cell,
    basis_words,
    batch,
    download_row,
    listed,
    locator_links,
    named,
    note,
    pager,
    plain,
    section,
)
from data.codes import ActorKind, ReadyView, Track
from data.queries import COUNCILS, REGIONAL_TIES, Firm, Side, day_of, firms, later_events, regions, standing
from data.schema import Event, Participation
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
            "The article names two groups and no pairs: it does not say which province has ties with which region, and "
            "no pair is made here."
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
    say, register, lang = shown.say, shown.register, shown.selection.lang
    st.subheader(register.actors[side].name.to(lang), anchor=False)
    rows = tuple(
        Row(
            row.actor,
            (
                Cell(register.actors[row.actor].name.to(lang)),
                Cell("", links=locator_links(shown, row.statements)),
                later_cell(shown, later_events(register, row.actor, day_of(register, shown.selection))),
            ),
        )
        for row in members
    )
    table = Table(
        caption=caption,
        columns=(
            Column("region", say("Province or region"), header=True),
            Column("locators", say("Locator"), sortable=False),
            Column("later", say("Since the article"), sortable=False),
        ),
        rows=rows,
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
    )
    view.follow(show(table, key=f"regions-{side}"))


def later_cell(shown: View, events: Sequence[Event]) -> Cell:
    """Give a table cell with what came after the article, each with its date and grade."""
    say, selection = shown.say, shown.selection
    if not events:
        return Cell(ABSENT, title=say("nothing found in later sources"))
    links = (
        Link(
            event.name.to(selection.lang),
            view.href("timeline", selection.elsewhere(event=event.id)),
            f"· {say.date(event.date)} · {basis_words(shown, event)}",
        )
        for event in events
    )
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
    st.subheader(say("Companies and sectors"), anchor=False)
    _named(shown)
    _companies(shown)


def _named(shown: View) -> None:
    """Draw what the article says of the council's sectors and companies."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    table = Table(
        caption=say("The sectors and companies that the article names, with whoever names them."),
        columns=(
            Column("statement", say("Statement"), header=True, sortable=False),
            Column("locators", say("Locator"), sortable=False),
        ),
        rows=tuple(
            Row(one, (Cell(register.statements[one].text.to(lang)), Cell("", links=locator_links(shown, (one,)))))
            for one in _NAMED
        ),
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
    )
    view.follow(show(table, key="channels-sectors"))


def _council(shown: View, council: str) -> None:
    say, register, selection = shown.say, shown.register, shown.selection
    initiative, lang = register.initiatives[council], selection.lang
    st.subheader(initiative.name.to(lang), anchor=False)
    st.markdown(f"**{signed_words(say, standing(register, council, day_of(register, selection)))}**")
    st.markdown(plain(initiative.description.to(lang)))
    by_role: dict[str, list[str]] = {}
    every = [row for row in register.parties.get(council, ()) if row.actor != council]
    shown_here = [row for row in every if register.actors[row.actor].kind is not ActorKind.COMPANY]
    for row in shown_here:
        by_role.setdefault(say.label(row.role), []).append(named(shown, row.actor))
    listed(say.pair(role, ", ".join(names)) for role, names in by_role.items())
    for row in shown_here:
        if register.actors[row.actor].kind is ActorKind.PERSON:
            note(shown, row.note, plain(register.actors[row.actor].name.to(lang)))
    view.page_link("cooperation", selection.elsewhere(record=council), say("Open the whole record"))


def _companies(shown: View) -> None:
    say, register, selection = shown.say, shown.register, shown.selection
    lang, day = selection.lang, day_of(register, selection)
    found = by_listing.companies(shown, firms(register, day))
    on_show = batch(shown, found, COMPANIES_A_PAGE)
    table = Table(
        caption=say(
            "The companies that the article names, and what later sources tell of each by {day}. A company whose "
            "country the article does not give stands as “Not stated”.",
            day=say.day(day),
        ),
        columns=(
            Column("company", say("Company"), header=True),
            Column("country", say("Country, as the article gives it")),
            Column("ties", say("Named with"), sortable=False),
            Column("locators", say("Locator"), sortable=False),
            Column("later", say("Since the article"), sortable=False),
            *((Column("listed", say("Listing")),) if register.listings else ()),
        ),
        rows=tuple(_company(shown, firm) for firm in on_show.rows),
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    view.follow(show(table, key="channels-companies"))
    pager(shown, on_show)
    facts = about(shown, "channels", ())
    download_row(shown, lambda: _sheet(shown, table.columns, found, facts), say("arctic-companies"))


def _sheet(shown: View, columns: Sequence[Column], found: Sequence[Firm], facts: Sequence[tuple[str, str]]) -> Sheet:
    """Give all the companies as they are downloaded."""
    say = shown.say
    header = (say("Identifier"), *(column.label for column in columns))
    lines = [
        (
            row.key,
            *(
                "; ".join(
                    [text for text in (cell.text,) if text] + [f"{one.text} {one.after}".strip() for one in cell.links]
                )
                for cell in row.cells
            ),
        )
        for row in (_company(shown, firm) for firm in found)
    ]
    return Sheet(say("Companies"), header, lines, facts)


def _company(shown: View, firm: Firm) -> Row:
    say, register, selection = shown.say, shown.register, shown.selection
    lang, actor = selection.lang, register.actors[firm.actor]
    country = register.actors[actor.country].name.to(lang) if actor.country else say.not_stated
    ties = tuple(
        Link(
            register.initiatives[row.initiative].name.to(lang),
            view.href("cooperation", selection.elsewhere(record=row.initiative)),
            f"· {say.label(row.role)}",
        )
        for row in firm.ties
    )
    statements = tuple(one for row in firm.ties for one in row.statements)
    cells = (
        Cell(actor.name.to(lang)),
        Cell(country),
        Cell("", links=ties),
        Cell("", links=locator_links(shown, statements)),
        later_cell(shown, firm.later),
        *((actor_cell(shown, firm.actor),) if register.listings else ()),
    )
    return Row(firm.actor, cells)
