"""The list of the evidence page: every statement of the article that the filters leave, a page at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from streamlit.delta_generator import DeltaGenerator

from components import lists
from components.lists import Column, ListSpec, in_file
from components.view import View
from components.widgets import Batch, about, batch, filters, pager, record_column, section, subsection
from components.words import Words
from data.codes import Part, Section, StatementKind, Topic
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


def panel(shown: View, outcome: Outcome[Statement], place: DeltaGenerator) -> None:
    """Draw the filters in the sidebar."""
    say = shown.say
    with place:
        subsection(say("Filters"))
        filters.search_box(shown, say("Search"), say("Statements, citations, speakers"))
        for facet in _facets(shown):
            filters.facet(shown, facet, outcome.counts)
        filters.reset(shown, FILTERS)


def finding(shown: View, outcome: Outcome[Statement]) -> str:
    """Say how many of the statements that the filters leave are facts, views and quotations."""
    say = shown.say
    if not outcome.rows:
        return say("No statement of the article matches all the filters")
    kinds = Counter(row.kind for row in outcome.rows)
    parts = ", ".join(_of_kind(say, kind, kinds[kind]) for kind in StatementKind if kinds[kind])
    return say.plural(
        "{n} statement of the article: {parts}",
        "{n} statements of the article: {parts}",
        len(outcome.rows),
        parts=parts,
    )


def _of_kind(say: Words, kind: StatementKind, n: int) -> str:
    if kind is StatementKind.FACT:
        return say.plural("{n} fact", "{n} facts", n)
    if kind is StatementKind.VIEW:
        return say.plural("{n} view", "{n} views", n)
    return say.plural("{n} quotation", "{n} quotations", n)


def results(shown: View, outcome: Outcome[Statement]) -> None:
    """Draw the statements, a page at a time, or say which filter emptied the list."""
    say = shown.say
    total = len(shown.register.statements)
    section(
        say.plural("{n} of {total} statements", "{n} of {total} statements", len(outcome.rows), total=say.number(total))
        if len(outcome.rows) < total
        else say("All statements")  # how many they are stands in the heading of the page
    )
    if not outcome.rows:
        labels = {"q": say("Search")} | {facet.name: facet.label for facet in _facets(shown)}
        filters.empty_state(shown, outcome.without, labels)
        return
    on_show = batch(shown, outcome.rows, ROWS_A_PAGE)
    lists.show(shown, as_list(shown, on_show.rows, _caption(shown, on_show)))
    pager(shown, on_show)
    lists.download_row(
        shown,
        lambda: as_list(shown, outcome.rows, say("Evidence")),
        say("Evidence"),
        say("arctic-statements"),
        about(shown, "evidence", filters.in_words(shown, _facets(shown))),
        part=Part.EVIDENCE,
    )


def _caption(shown: View, on_show: Batch[Statement]) -> str:
    say = shown.say
    return say(
        "Statements {first} to {last} of {n}, in our own words. A locator opens the statement.",
        first=say.number(on_show.first + 1),
        last=say.number(on_show.first + len(on_show.rows)),
        n=say.number(on_show.total),
    )


def as_list(shown: View, rows: Sequence[Statement], caption: str) -> ListSpec[Statement]:
    """Give some statements as a list."""
    say, selection = shown.say, shown.selection

    def below(row: Statement) -> tuple[str, ...]:
        quote = say.pair(say("In the article’s words"), say.quoted(row.quote)) if row.quote else ""
        return (quote, say.pair(say("Note"), say.text(row.note)) if row.note else "")

    return ListSpec[Statement](
        key="statements",
        caption=caption,
        columns=(
            record_column(shown, "locator", say("Locator"), lambda row: row, filtered=True),
            in_file("section", say("Section"), lambda row: row.section),
            Column("statement", say("Statement"), lambda row: row.text, lines=below, sortable=False),
            in_file("quotation", say("Quotation"), lambda row: row.quote),
            Column("speaker", say("Said by"), lambda row: shown.actors(row.said_by)),
            Column("kind", say("Kind"), lambda row: row.kind),
            Column("citations", say("Cited there"), lambda row: "; ".join(row.citations), sortable=False),
            in_file("topics", say("Topics"), lambda row: ", ".join(map(say.label, row.topics))),
            in_file("note", say("Note"), lambda row: row.note),
        ),
        rows=rows,
        current=selection.statement,
    )
