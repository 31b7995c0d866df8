"""The parts of the sources page on what came after the article, and the words each side uses."""

from __future__ import annotations

import streamlit as st

from components import lists, view
from components.lists import Column, ListSpec
from components.table import ABSENT, Cell, Link
from components.view import View
from components.widgets import by_whom, dated_cell, fold, later_sources, mirror_words, record_link, section, terms_list
from data.queries import resting_on_works
from data.schema import OpenQuestion, Reference
from data.selection import Facts


def works(shown: View) -> None:
    """Draw the works of later date, each with the records that rest on it."""
    say = shown.say
    section(say("Later works"))
    if shown.selection.facts is Facts.ARTICLE:
        st.markdown(say("Only the article is shown, without what came later."))
        return
    st.markdown(
        say(
            "What came after the article rests on these. Titles are in their own language; one in square brackets "
            "is ours. Where a copy on another site was read instead of the publisher’s page, it is marked as such."
        )
    )
    resting = resting_on_works(shown.register)
    works_found = later_sources(shown)
    spec = ListSpec[Reference](
        key="later-works",
        caption=say.plural("{n} later work.", "{n} later works.", len(works_found)),
        columns=(
            Column(
                "title",
                say("Title"),
                lambda work: work.title,
                href=lambda work: work.address,
                lines=lambda work: (mirror_words(shown, work), work.note.to(say.language)),
            ),
            Column("publisher", say("Publisher"), lambda work: work.publisher),
            Column(
                "date",
                say("Date"),
                lambda work: work.published,
                cell=lambda work: dated_cell(
                    say.date(work.published) if work.published else say("undated"), work.published
                ),
            ),
            Column("language", say("Language"), lambda work: say.tongue(work.language).capitalize()),
            Column(
                "records",
                say("Records that rest on it"),
                lambda work: tuple(_record(shown, table, row) for table, row in resting.get(work.id, ())),
                sortable=False,
            ),
        ),
        rows=works_found,
    )
    label = say.plural("Show {n} work", "Show {n} works", len(works_found))
    fold(label, "sources-later", lambda: lists.show(shown, spec))


def _record(shown: View, table: str, identifier: str) -> Link:
    """Give a link to a record that rests on a work, with what sort of record it is."""
    say, register, lang, selection = shown.say, shown.register, shown.selection.lang, shown.selection
    if table == "events":
        event = register.events[identifier]
        return record_link(shown, event, f"· {say.date(event.date)}")
    if table == "status_history":
        change = register.status_history[identifier]
        after = f"· {say.label(change.state)}, {say.date(change.date)}"
        return record_link(shown, register.initiatives[change.initiative], after)
    if table == "listings":
        listing = register.listings[identifier]
        name = register.actors[listing.actor].name.to(lang)
        return Link(name, view.href("listings", selection.elsewhere()), f"· {by_whom(shown, listing)}")
    point = register.series[identifier]
    return Link(say.label(point.measure), view.href("timeline", selection.elsewhere()), f"· {say.date(point.date)}")


def open_questions(shown: View) -> None:
    """Draw what was looked for in later sources and not found, by name."""
    say, register = shown.say, shown.register
    section(say("Open questions"))
    if shown.selection.facts is Facts.ARTICLE:
        st.markdown(say("They are about what came after the article; only the article is shown."))
        return
    rows = list(register.open_questions.values())

    def about(row: OpenQuestion) -> Cell:
        links = (record_link(shown, register.initiatives[one]) for one in row.initiatives)
        return Cell(shown.areas(row.areas) or ABSENT, links=tuple(links))

    spec = ListSpec[OpenQuestion](
        key="open-questions",
        caption=say("What was looked for in later sources and could not be found or verified."),
        columns=(
            Column("question", say("Question"), lambda row: row.question, sortable=False),
            Column("searched", say("What was found instead"), lambda row: row.searched, sortable=False),
            Column("about", say("About"), about),
        ),
        rows=rows,
    )
    label = say.plural("Show {n} question", "Show {n} questions", len(rows))
    fold(label, "sources-questions", lambda: lists.show(shown, spec))


def terms(shown: View) -> None:
    """Draw the words that each side uses for the same thing, with who uses them and where the article says so."""
    say, rows = shown.say, tuple(shown.register.terms.values())
    section(say("Words each side uses"))
    st.markdown(
        say(
            "Each word is shown with the name of whoever uses it. The register takes two of them from the article, "
            "for want of shared ones: “Ukraine crisis” and “Magnitsky law”."
        )
    )
    label = say.plural("Show {n} word", "Show {n} words", len(rows))
    fold(label, "sources-words", lambda: lists.show(shown, terms_list(shown, rows, "terms", with_issue=True)))
    view.page_link("readings", shown.selection.elsewhere(), say("The readings side by side"))
