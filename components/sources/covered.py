"""How much of the article the register covers: statements by section and by page, paragraphs without any."""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Callable, Iterable

import streamlit as st

from components import view
from components.table import Cell, Column, Row, Table, show
from components.view import View
from components.widgets import listed, plain, section
from data.codes import Section, StatementKind
from data.schema import Locator


def coverage(shown: View) -> None:
    """Draw how many statements stand for each section and page."""
    say, register = shown.say, shown.register
    section(say("Coverage"))
    silent = [row for row in register.locators.values() if not register.by_locator.get(row.locator)]
    st.markdown(
        say(
            "{statements} statements stand for {paragraphs} paragraphs and footnotes of {words} words.",
            statements=say.number(len(register.statements)),
            paragraphs=say.number(len(register.locators)),
            words=say.number(sum(row.words for row in register.locators.values())),
        )
    )
    if silent:
        listed(say.pair(f"`{row.locator}`", plain(row.states_nothing.to(say.language))) for row in silent)
    else:
        st.markdown(say("No paragraph is without a statement."))
    _coverage_table(
        shown,
        (say("Statements by section"), say("Section")),
        "section",
        [(name, say.label(name)) for name in Section],
        lambda row: row.section,
    )
    pages = sorted({row.page for row in register.locators.values()})
    _coverage_table(
        shown,
        (say("Statements by page"), say("Page")),
        "page",
        [(str(page), str(page)) for page in pages],
        lambda row: str(row.page),
    )


def _coverage_table(
    shown: View,
    words_of_table: tuple[str, str],
    facet: str,
    groups: Iterable[tuple[str, str]],
    group_of: Callable[[Locator], str],
) -> None:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    caption, head = words_of_table
    paragraphs: Counter[str] = Counter(group_of(row) for row in register.locators.values())
    words: Counter[str] = Counter()
    for row in register.locators.values():
        words[group_of(row)] += row.words
    kinds = {kind: Counter[str]() for kind in StatementKind}
    for statement in register.statements.values():
        kinds[statement.kind][group_of(register.locators[statement.locator])] += 1

    def number(n: int) -> Cell:
        return Cell(say.number(n), sort=n)

    def line(values: Callable[[Counter[str]], int]) -> tuple[Cell, ...]:
        counts = [values(kinds[kind]) for kind in StatementKind]
        return (number(values(paragraphs)), number(values(words)), *map(number, counts), number(sum(counts)))

    rows = []
    for order, (group, name) in enumerate(groups):
        target = view.href("evidence", shown.selection.elsewhere(**{facet: (group,)}))
        rows.append(Row(group, (Cell(name, href=target, sort=order), *line(operator.itemgetter(group)))))
    table = Table(
        caption=caption,
        columns=(
            Column("group", head, header=True),
            Column("paragraphs", say("Paragraphs"), align="end"),
            Column("words", say("Words"), align="end"),
            *(Column(kind, say.label(kind), align="end") for kind in StatementKind),
            Column("all", say("All statements"), align="end"),
        ),
        rows=tuple(rows),
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        total=(Cell(say("All")), *line(Counter.total)),
        narrow="scroll",
    )
    view.follow(show(table, key=f"coverage-{facet}"))
