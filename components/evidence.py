"""The parts of the evidence page: every statement of the article, and what rests on it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import filters, view
from components.blocks import about, cite_block, download_row, facts, note, plain, section, today
from components.downloads import Sheet
from components.table import show
from components.table.model import ABSENT, Cell, Column, Row, Table
from components.view import View
from data import cite
from data.facets import Outcome
from data.records import Statement
from data.select import EVIDENCE_FACETS, Selection
from data.vocabulary import Section, StatementKind, Topic

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


def _filters_in_words(shown: View) -> list[tuple[str, str]]:
    say, selection = shown.say, shown.selection
    words = [(say("Search"), selection.q)] if selection.q else []
    for facet in _facets(shown):
        chosen = getattr(selection, facet.name)
        if chosen:
            words.append((facet.label, ", ".join(facet.words(value) for value in chosen)))
    return words


def _speakers(shown: View, statement: Statement) -> str:
    names = (shown.register.actors[who].name.to(shown.selection.lang) for who in statement.said_by)
    return ", ".join(names)


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
    first = min((selection.row - 1) // ROWS_A_PAGE * ROWS_A_PAGE, (len(outcome.rows) - 1) // ROWS_A_PAGE * ROWS_A_PAGE)
    batch = outcome.rows[first : first + ROWS_A_PAGE]
    table = Table(
        caption=say(
            "Statements {first} to {last} of {n}, in our own words. A locator opens the statement.",
            first=say.number(first + 1),
            last=say.number(first + len(batch)),
            n=say.number(len(outcome.rows)),
        ),
        columns=(
            Column("locator", say("Locator"), header=True),
            Column("statement", say("Statement"), sortable=False),
            Column("speaker", say("Said by")),
            Column("kind", say("Kind")),
            Column("citations", say("Cited there"), sortable=False),
        ),
        rows=tuple(_row(shown, statement) for statement in batch),
        language=selection.lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    view.follow(show(table, key="statements"))
    _pager(shown, first, len(outcome.rows))
    download_row(shown, _sheet(shown, outcome.rows), say("arctic-statements"))


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
            Cell(_speakers(shown, statement)),
            Cell(shown.say.label(statement.kind)),
            Cell("; ".join(statement.citations) or ABSENT),
        ),
        current=statement.id == selection.statement,
    )


def _pager(shown: View, first: int, total: int) -> None:
    """Draw the way to the statements before and after."""
    say = shown.say

    def go(row: int) -> None:
        view.put(view.current().selection.with_(row=row))

    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            say("Previous"),
            icon=":material/arrow_back:",
            key="rows-before",
            on_click=go,
            args=(max(first + 1 - ROWS_A_PAGE, 1),),
            disabled=first == 0,
        )
        st.button(
            say("Next"),
            icon=":material/arrow_forward:",
            icon_position="right",
            key="rows-after",
            on_click=go,
            args=(first + 1 + ROWS_A_PAGE,),
            disabled=first + ROWS_A_PAGE >= total,
        )


def _sheet(shown: View, rows: tuple[Statement, ...]) -> Sheet:
    """Give the visible statements as they are downloaded."""
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
            _speakers(shown, row),
            say.label(row.kind),
            row.text.to(lang),
            row.quote,
            "; ".join(row.citations),
            ", ".join(say.label(topic) for topic in row.topics),
            row.note.to(lang),
        )
        for row in rows
    ]
    return Sheet(say("Evidence"), header, lines, about(shown, "evidence", _filters_in_words(shown)))


def statement_card(shown: View, statement: Statement) -> None:
    """Draw one statement with where it stands, what it cites and every record that rests on it."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    locator = register.locators[statement.locator]
    section(say("Statement at {locator}", locator=statement.locator))
    st.markdown(plain(statement.text.to(lang)))
    if statement.quote:
        st.markdown(f"> {plain(statement.quote)}")
        st.markdown(say("The quotation is in the article’s own words and language."))
    pairs = (
        (say("Page"), str(locator.page)),
        (say("Section"), say.label(statement.section)),
        (say("Said by"), _speakers(shown, statement)),
        (say("Kind"), say.label(statement.kind)),
        (say("Cited there"), "; ".join(statement.citations) or say("none")),
        (say("Topics"), ", ".join(say.label(topic) for topic in statement.topics)),
    )
    facts(shown, pairs)
    note(shown, statement.note)
    _resting(shown, statement)
    entry = cite.Entry(
        key=statement.id,
        title=say("Statement at {locator}", locator=statement.locator),
        locators=(statement.locator,),
        address=view.link("evidence", Selection(lang=lang, statement=statement.id)),
        version=register.version,
        seen=today(),
        language=lang,
    )
    cite_block(entry, say("Cite this statement"))

    def close() -> None:
        view.put(view.current().selection.with_(statement=""))

    st.button(
        say("Close the statement"), icon=":material/close:", on_click=close, type="tertiary", key="close-statement"
    )


def _resting(shown: View, statement: Statement) -> None:
    """List the records that rest on a statement, with links to those that have a page of their own."""
    say, register, selection = shown.say, shown.register, shown.selection
    st.subheader(say("Records that rest on it"), anchor=False)
    rows: dict[tuple[str, str], Row] = {}
    for table, identifier in register.resting_on.get(statement.id, ()):
        label, name, initiative, area = _record_words(shown, table, identifier)
        target = Selection(lang=selection.lang, on=selection.on, record=initiative, area=(area,) if area else ())
        href = view.href("cooperation", target) if initiative or area else ""
        rows[(label, name)] = Row(f"{table}-{identifier}", (Cell(name, href=href), Cell(label)))
    table_of_records = Table(
        caption=say("Every record of the register that cites this statement."),
        columns=(Column("record", say("Record"), header=True), Column("table", say("Table"))),
        rows=tuple(rows.values()),
        language=selection.lang,
        sort_hint=say("Sort by {column}"),
        empty=say("No record rests on this statement alone; it stands here as context."),
        narrow="cards",
    )
    view.follow(show(table_of_records, key="resting"))


def _record_words(shown: View, table: str, identifier: str) -> tuple[str, str, str, str]:
    """Give a record's table in words, its name, and the initiative and area it belongs to."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    record = getattr(register, table)[identifier]
    initiative = identifier if table == "initiatives" else getattr(record, "initiative", "")
    of = register.initiatives[initiative].name.to(lang) if initiative else ""
    by_table: dict[str, Callable[[], tuple[str, str]]] = {
        "initiatives": lambda: (say("Initiative"), record.name.to(lang)),
        "participations": lambda: (say("Party"), say.pair(of, register.actors[record.actor].name.to(lang))),
        "status_history": lambda: (
            say("Change of state"),
            say.pair(of, f"{say.label(record.state)}, {say.date(record.date)}"),
        ),
        "areas": lambda: (say("Area"), record.name.to(lang)),
        "events": lambda: (say("Event"), f"{record.name.to(lang)}, {say.date(record.date)}"),
        "issues": lambda: (say("Issue"), record.name.to(lang)),
        "positions": lambda: (
            say("Position"),
            say.pair(register.issues[record.issue].name.to(lang), register.actors[record.actor].name.to(lang)),
        ),
        "actors": lambda: (say("Actor"), record.name.to(lang)),
        "places": lambda: (say("Place"), record.name.to(lang)),
        "series": lambda: (say("Number"), say.pair(say.label(record.measure), say.number(record.value))),
    }
    label, name = by_table[table]()
    return label, name, initiative, identifier if table == "areas" else ""
