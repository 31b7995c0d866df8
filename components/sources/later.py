"""The parts of the sources page on what came after the article, and the words each side uses."""

from __future__ import annotations

import streamlit as st

from components import view
from components.table import ABSENT, Cell, Column, Link, Row, Table, show
from components.view import View
from components.widgets import by_whom, later_sources, mirror_words, section, terms_table
from data.queries import resting_on_works
from data.schema import Reference
from data.selection import Facts


def works(shown: View) -> None:
    """Draw the works of later date, each with the records that rest on it."""
    say, lang = shown.say, shown.selection.lang
    section(say("Works of later date"))
    if shown.selection.facts is Facts.ARTICLE:
        st.markdown(say("The article alone is shown, without what came later."))
        return
    st.markdown(
        say(
            "What came after the article rests on these. Titles stand in their own language; one in square brackets "
            "is ours. Where a copy on another site was read and not the page of the publisher, it is marked as such."
        )
    )
    resting = resting_on_works(shown.register)
    rows = tuple(
        Row(
            work.id,
            (
                Cell(work.title, href=work.address, lines=tuple(_below(shown, work))),
                Cell(work.publisher),
                Cell(say.date(work.published) if work.published else say("undated"), sort=str(work.published or "")),
                Cell(say.tongue(work.language).capitalize()),
                Cell("", links=tuple(_record(shown, table, row) for table, row in resting.get(work.id, ()))),
            ),
        )
        for work in later_sources(shown)
    )
    table = Table(
        caption=say.plural("{n} work of later date.", "{n} works of later date.", len(rows)),
        columns=(
            Column("title", say("Title"), header=True),
            Column("publisher", say("Publisher")),
            Column("date", say("Date")),
            Column("language", say("Language")),
            Column("records", say("Records that rest on it"), sortable=False),
        ),
        rows=rows,
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    with st.expander(say.plural("Show {n} work", "Show {n} works", len(rows))):
        view.follow(show(table, key="later-works"))


def _below(shown: View, work: Reference) -> list[str]:
    lines = (mirror_words(shown, work), work.note.to(shown.selection.lang))
    return [line for line in lines if line]


def _record(shown: View, table: str, identifier: str) -> Link:
    """Give a link to a record that rests on a work, with what sort of record it is."""
    say, register, lang, selection = shown.say, shown.register, shown.selection.lang, shown.selection
    if table == "events":
        event = register.events[identifier]
        href = view.href("timeline", selection.elsewhere(event=identifier))
        return Link(event.name.to(lang), href, f"· {say.date(event.date)}")
    if table == "status_history":
        change = register.status_history[identifier]
        name = register.initiatives[change.initiative].name.to(lang)
        href = view.href("cooperation", selection.elsewhere(record=change.initiative))
        return Link(name, href, f"· {say.label(change.state)}, {say.date(change.date)}")
    if table == "listings":
        listing = register.listings[identifier]
        name = register.actors[listing.actor].name.to(lang)
        return Link(name, view.href("listings", selection.elsewhere()), f"· {by_whom(shown, listing)}")
    point = register.series[identifier]
    return Link(say.label(point.measure), view.href("timeline", selection.elsewhere()), f"· {say.date(point.date)}")


def open_questions(shown: View) -> None:
    """Draw what was looked for in later sources and not found, by name."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    section(say("Open questions"))
    if shown.selection.facts is Facts.ARTICLE:
        st.markdown(say("They are about what came after the article; the article alone is shown."))
        return
    rows = tuple(
        Row(
            row.id,
            (
                Cell(row.question.to(lang)),
                Cell(row.searched.to(lang)),
                Cell(
                    ", ".join(register.areas[area].name.to(lang) for area in row.areas) or ABSENT,
                    links=tuple(
                        Link(
                            register.initiatives[one].name.to(lang),
                            view.href("cooperation", shown.selection.elsewhere(record=one)),
                        )
                        for one in row.initiatives
                    ),
                ),
            ),
        )
        for row in register.open_questions.values()
    )
    table = Table(
        caption=say("What later sources should tell and could not be found or verified."),
        columns=(
            Column("question", say("Question"), header=True, sortable=False),
            Column("searched", say("What was found instead"), sortable=False),
            Column("about", say("About")),
        ),
        rows=rows,
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    with st.expander(say.plural("Show {n} question", "Show {n} questions", len(rows))):
        view.follow(show(table, key="open-questions"))


def terms(shown: View) -> None:
    """Draw the words that each side uses for the same thing, with who uses them and where the article says so."""
    say, rows = shown.say, tuple(shown.register.terms.values())
    section(say("Words each side uses"))
    st.markdown(
        say(
            "Each word stands with the name of whoever uses it. The register takes over two of them from the article, "
            "for want of shared ones: “Ukraine crisis” and “Magnitsky law”."
        )
    )
    with st.expander(say.plural("Show {n} word", "Show {n} words", len(rows))):
        terms_table(shown, rows, "terms", with_issue=True)
    view.page_link("readings", shown.selection.elsewhere(), say("The readings side by side"))
