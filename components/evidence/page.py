"""The list of the evidence page: every statement of the article that the filters leave, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import view
from components.evidence.card import speakers_of
from components.exports import Sheet
from components.table import ABSENT, Cell, Column, Row, Table, show
from components.view import View
from components.widgets import about, batch, download_row, filters, pager, section
from data.codes import Section, StatementKind, Topic
from data.queries import Outcome
from data.schema import Statement
from data.selection import EVIDENCE_FACETS

FILTERS = ("q", *EVIDENCE_FACETS)
ROWS_A_PAGE = 25


def _facets(shown: View) -> tuple[filters.Facet, ...]:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    speakers = sorted(
        {who for row in register.statements.values() for who in row.said_by},
        key=lambda who: register.actors[who].name.to(lang),
    )
    pages = [str(page) for page in sorted({row.page for row in register.locators.values()})]
    topics = sorted(Topic, key=say.label)
    return (
        filters.coded(shown, "kind", say("Kind"), StatementKind, buttons=True),
        filters.coded(shown, "section", say("Section"), Section),
        filters.Facet("page", say("Page"), pages, lambda page: say("page {page}", page=page)),
        filters.Facet("speaker", say("Speaker"), speakers, lambda who: register.actors[who].name.to(lang)),
        filters.Facet("topic", say("Topic"), topics, lambda topic: say.label(Topic(topic))),
    )


def panel(shown: View, outcome: Outcome[Statement]) -> None:
    """Draw the filters in the sidebar."""
    say = shown.say
    with st.sidebar:
        st.subheader(say("Filters"), anchor=False)
        filters.search_box(shown, say("Search"), say("Statements, citations, speakers"))
        for facet in _facets(shown):
            filters.facet(shown, facet, outcome.counts)
        filters.reset(shown, FILTERS)


def _words(shown: View, statement: Statement) -> Cell:
    """Give the cell with a statement, its quotation and its note."""
    say, lang = shown.say, shown.selection.lang
    lines = []
    if statement.quote:
        lines.append(say.pair(say("In the article’s words"), say.quoted(statement.quote)))
    if statement.note:
        lines.append(say.pair(say("Note"), statement.note.to(lang)))
    return Cell(statement.text.to(lang), lines=tuple(lines))


def results(shown: View, outcome: Outcome[Statement]) -> None:
    """Draw the statements, a page at a time, or say which filter emptied the list."""
    say, selection = shown.say, shown.selection
    total = len(shown.register.statements)
    section(
        say.plural("{n} of {total} statements", "{n} of {total} statements", len(outcome.rows), total=say.number(total))
    )
    if not outcome.rows:
        labels = {"q": say("Search")} | {facet.name: facet.label for facet in _facets(shown)}
        filters.empty_state(shown, outcome.without, labels)
        return
    on_show = batch(shown, outcome.rows, ROWS_A_PAGE)
    table = Table(
        caption=say(
            "Statements {first} to {last} of {n}, in our own words. A locator opens the statement.",
            first=say.number(on_show.first + 1),
            last=say.number(on_show.first + len(on_show.rows)),
            n=say.number(len(outcome.rows)),
        ),
        columns=(
            Column("locator", say("Locator"), header=True),
            Column("statement", say("Statement"), sortable=False),
            Column("speaker", say("Said by")),
            Column("kind", say("Kind")),
            Column("citations", say("Cited there"), sortable=False),
        ),
        rows=tuple(_row(shown, statement) for statement in on_show.rows),
        language=selection.lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    view.follow(show(table, key="statements"))
    pager(shown, on_show)
    facts = about(shown, "evidence", filters.in_words(shown, _facets(shown)))
    download_row(shown, lambda: _sheet(shown, outcome.rows, facts), say("arctic-statements"))


def _row(shown: View, statement: Statement) -> Row:
    selection = shown.selection
    return Row(
        statement.id,
        (
            Cell(
                statement.locator,
                href=view.href("evidence", selection.with_(statement=statement.id)),
                sort=statement.id,
            ),
            _words(shown, statement),
            Cell(speakers_of(shown, statement)),
            Cell(shown.say.label(statement.kind)),
            Cell("; ".join(statement.citations) or ABSENT),
        ),
        current=statement.id == selection.statement,
    )


def _sheet(shown: View, rows: Sequence[Statement], facts: Sequence[tuple[str, str]]) -> Sheet:
    """Give the statements of the view as they are downloaded."""
    say, lang = shown.say, shown.selection.lang
    header = (
        say("Identifier"),
        say("Locator"),
        say("Section"),
        say("Said by"),
        say("Kind"),
        say("Statement"),
        say("Quotation"),
        say("Cited there"),
        say("Topics"),
        say("Note"),
    )
    lines = [
        (
            row.id,
            row.locator,
            say.label(row.section),
            speakers_of(shown, row),
            say.label(row.kind),
            row.text.to(lang),
            row.quote,
            "; ".join(row.citations),
            ", ".join(say.label(topic) for topic in row.topics),
            row.note.to(lang),
        )
        for row in rows
    ]
    return Sheet(say("Evidence"), header, lines, facts)
