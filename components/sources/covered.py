"""How much of the article the register covers: statements by section and by page, paragraphs without any."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import streamlit as st

from components import lists, view
from components.lists import Column, ListSpec
from components.table import Cell
from components.view import View
from components.widgets import listed, section
from components.words import plain
from data.codes import Section, StatementKind
from data.register import Register
from data.schema import Locator


def coverage(shown: View) -> None:
    """Draw how many statements stand for each section and page."""
    say, register = shown.say, shown.register
    section(say("Coverage"))
    silent = [row for row in register.locators.values() if not register.by_locator.get(row.locator)]
    st.markdown(
        say(
            "{statements} statements cover {paragraphs} paragraphs and footnotes, {words} words in all.",
            statements=say.number(len(register.statements)),
            paragraphs=say.number(len(register.locators)),
            words=say.number(sum(row.words for row in register.locators.values())),
        )
    )
    if silent:
        listed(say.pair(f"`{row.locator}`", plain(row.states_nothing.to(say.language))) for row in silent)
    else:
        st.markdown(say("Every paragraph has at least one statement."))
    _coverage_table(
        shown,
        (say("Statements by section"), say("Section")),
        "section",
        [(name, say.label(name)) for name in Section],
    )
    pages = sorted({row.page for row in register.locators.values()})
    _coverage_table(
        shown,
        (say("Statements by page"), say("Page")),
        "page",
        [(str(page), str(page)) for page in pages],
    )


_GROUP_OF: Final[Mapping[str, Callable[[Locator], str]]] = {
    "section": lambda row: row.section,
    "page": lambda row: str(row.page),
}
"""What paragraphs and statements are counted by."""


@functools.lru_cache(maxsize=16)
def _counts(register: Register, facet: str) -> tuple[Counter[str], Counter[str], dict[StatementKind, Counter[str]]]:
    """Give the paragraphs, the words, and the statements of each kind, by group."""
    group_of = _GROUP_OF[facet]
    paragraphs: Counter[str] = Counter(group_of(row) for row in register.locators.values())
    words: Counter[str] = Counter()
    for row in register.locators.values():
        words[group_of(row)] += row.words
    kinds = {kind: Counter[str]() for kind in StatementKind}
    for statement in register.statements.values():
        kinds[statement.kind][group_of(register.locators[statement.locator])] += 1
    return paragraphs, words, kinds


def _coverage_table(
    shown: View,
    words_of_table: tuple[str, str],
    facet: str,
    groups: Sequence[tuple[str, str]],
) -> None:
    say = shown.say
    caption, head = words_of_table
    paragraphs, words, kinds = _counts(shown.register, facet)
    counted: list[tuple[str, str, Counter[str]]] = [
        ("paragraphs", say("Paragraphs"), paragraphs),
        ("words", say("Words"), words),
        *((str(kind), say.label(kind), counts) for kind, counts in kinds.items()),
        ("all", say("All statements"), sum(kinds.values(), Counter())),
    ]
    order = [group for group, _ in groups]

    def target(group: str) -> str:
        return view.href("evidence", shown.selection.elsewhere(**{facet: (group,)}))

    def column(identifier: str, label: str, counts: Counter[str]) -> Column[tuple[str, str]]:
        return Column(identifier, label, lambda row: counts[row[0]], align="end")

    spec = ListSpec[tuple[str, str]](
        key=f"coverage-{facet}",
        caption=caption,
        columns=(
            Column(
                "group",
                head,
                lambda row: row[1],
                cell=lambda row: Cell(row[1], sort=order.index(row[0])),
                href=lambda row: target(row[0]),
            ),
            *(column(*one) for one in counted),
        ),
        rows=groups,
        id_of=lambda row: row[0],
        total=(Cell(say("All")), *(Cell(say.number(n), sort=n) for n in (one.total() for *_, one in counted))),
        narrow="scroll",
    )
    lists.show(shown, spec)
