"""Listings beside other records: which parties are listed, by whom, since when and by which instrument."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from components import view
from components.table import ABSENT, Cell
from components.view import View
from components.widgets import filters
from components.widgets.blocks import listed, subsection
from components.widgets.references import basis_words
from components.words import plain
from data.codes import Listed
from data.queries import day_of, listings
from data.schema import NUMBERED, Initiative, Listing


def instrument_words(shown: View, row: Listing) -> str:
    """Give the list by its instrument, with the item where the list has numbers."""
    say = shown.say
    instrument = say.label(row.instrument)
    return say("{instrument}, item {item}", instrument=instrument, item=row.item) if row.item else instrument


def by_whom(shown: View, row: Listing) -> str:
    """Say by which state somebody is listed, and since when."""
    say, date = shown.say, shown.say.date(row.date)
    words = {
        "canada": say("listed by Canada since {date}", date=date),
        "russia": say("listed by Russia since {date}", date=date),
    }
    return words[row.listed_by]


def basis(shown: View, row: Listing) -> str:
    """Say what a listing rests on: a list that was read in the law has the law's own text."""
    return shown.say("the law’s own text") if row.instrument in NUMBERED else basis_words(shown, row)


def actor_cell(shown: View, actor: str) -> Cell:
    """Give a table cell with the listings of an actor on the day of the view; it leads to the page of listings."""
    rows = listings.listings_of(shown.register, actor, day_of(shown.register, shown.selection))
    if not rows:
        return Cell(ABSENT, title=shown.say("on none of the lists looked at"))
    return Cell(
        shown.say.apart(by_whom(shown, row) for row in rows),
        href=view.href("listings", shown.selection.elsewhere()),
        sort=str(rows[0].date),
        lines=tuple(instrument_words(shown, row) for row in rows),
    )


def parties_cell(shown: View, initiative: str) -> Cell:
    """Give a table cell with the listed parties of an initiative."""
    lines = tuple(_plain_line(shown, row) for row in _rows(shown, initiative))
    return Cell(ABSENT if not lines else shown.say.number(len(lines)), sort=len(lines), lines=lines)


def in_sheet(shown: View, initiative: str) -> str:
    """Give the listed parties of an initiative for a download; empty where none is listed."""
    return "; ".join(f"{_plain_line(shown, row)} ({instrument_words(shown, row)})" for row in _rows(shown, initiative))


def parties_section(shown: View, initiative: Initiative) -> None:
    """Draw which parties of an initiative are listed on the day of the view; nothing where the article alone counts."""
    if not shown.register.listings:
        return
    say = shown.say
    subsection(say("Listed parties"))
    rows = _rows(shown, initiative.id)
    if not rows:
        day = say.day(day_of(shown.register, shown.selection))
        st.markdown(
            say("On {day} none of its parties was on any list of Canada or Russia that was looked at.", day=day)
        )
        return
    listed(_markdown(shown, row) for row in rows)
    view.page_link("listings", shown.selection.elsewhere(), say("All listings"))


def facets(shown: View) -> Iterable[filters.Facet]:
    """Give the filter by listing; none where the article alone counts, which knows of no listing."""
    if shown.register.listings:
        yield filters.Facet(
            "listed", shown.say("Listings"), list(Listed), lambda value: shown.say.label(Listed(value)), buttons=True
        )


def without_facet(shown: View) -> None:
    """Say why there is no filter by listing where the article alone counts."""
    if not shown.register.listings:
        st.markdown(
            shown.say("Listings are later facts: with the article alone they are neither shown nor used as a filter.")
        )


def say_what_is_kept(shown: View) -> None:
    """Say on the page of channels what its filter leaves out, and what it leaves as it is."""
    st.markdown(
        shown.say(
            "This filter narrows the table and the lists of initiatives and companies; the sentence above, the "
            "network, the events and the questions still cover everything."
        )
    )


def named(shown: View, actor: str) -> str:
    """Give the name of an actor as Markdown, with its listings on the day of the view behind it."""
    name = plain(shown.register.actors[actor].name.to(shown.say.language))
    rows = listings.listings_of(shown.register, actor, day_of(shown.register, shown.selection))
    return f"{name} ({'; '.join(plain(by_whom(shown, row)) for row in rows)})" if rows else name


def _rows(shown: View, initiative: str) -> list[Listing]:
    day = day_of(shown.register, shown.selection)
    return [row for rows in listings.parties_listed(shown.register, initiative, day).values() for row in rows]


def _plain_line(shown: View, row: Listing) -> str:
    return f"{shown.register.actors[row.actor].name.to(shown.say.language)}, {by_whom(shown, row)}"


def _markdown(shown: View, row: Listing) -> str:
    name = plain(shown.register.actors[row.actor].name.to(shown.say.language))
    rest = (by_whom(shown, row), instrument_words(shown, row), basis(shown, row))
    return f"**{name}** · " + " · ".join(plain(words) for words in rest)
