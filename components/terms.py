"""The words that each side uses for the same thing, as a table: who uses them, quoted or reported, and where."""

from __future__ import annotations

from collections.abc import Sequence

from components import view
from components.blocks import about, download_row, section
from components.downloads import Sheet
from components.readings import in_words, on_show
from components.references import locator_links
from components.table import show
from components.table.cell import ABSENT, Cell
from components.table.model import Column, Row, Table
from components.view import View
from data.queries import issues_in, terms_of
from data.schema import Term


def terms_table(shown: View, terms: Sequence[Term], key: str, *, with_issue: bool = False) -> None:
    """Draw terms as a table.

    Parameters
    ----------
    shown : View
        The view on screen.
    terms : sequence of Term
        The terms, those for one thing side by side.
    key : str
        What tells the table from the others on the page.
    with_issue : bool
        Whether the issue stands with each term, as a link.
    """
    say, register, selection = shown.say, shown.register, shown.selection
    lang = selection.lang
    columns = [
        Column("term", say("Word"), header=True),
        Column("subject", say("For what")),
        Column("used-by", say("Used by")),
        Column("quoted", say("In the article")),
        Column("locators", say("Locator"), sortable=False),
        Column("note", say("Note"), sortable=False),
    ]
    rows = []
    for term in terms:
        cells = [
            Cell(word_of(shown, term)),
            Cell(term.subject.to(lang)),
            Cell(users_of(shown, term)),
            Cell(say.label(term.quoted)),
            Cell("", links=locator_links(shown, term.statements)),
            Cell(term.note.to(lang) or ABSENT),
        ]
        if with_issue:
            href = view.href("readings", selection.with_(issue=term.issue, side=""))
            cells.insert(2, Cell(register.issues[term.issue].name.to(lang), href=href))
        rows.append(Row(term.id, tuple(cells)))
    if with_issue:
        columns.insert(2, Column("issue", say("Issue")))
    table = Table(
        caption=say("Words as the article quotes or reports them, each with whoever uses it."),
        columns=tuple(columns),
        rows=tuple(rows),
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("The article sets no words of the two sides against each other here."),
        narrow="cards",
    )
    view.follow(show(table, key=key))


def all_terms(shown: View) -> None:
    """Draw every term of the issues on show, with the downloads of all."""
    say, register = shown.say, shown.register
    section(say("Contested words"))
    here = {issue.id for issue in on_show(shown).rows}
    terms_table(shown, terms_of(register, here), "all-terms", with_issue=True)
    facts = about(shown, "readings", in_words(shown))
    download_row(shown, lambda: _sheet(shown, facts), say("arctic-terms"))


def _sheet(shown: View, facts: Sequence[tuple[str, str]]) -> Sheet:
    """Give every term of the issues that the filters leave, as it is downloaded."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    terms = terms_of(register, {issue.id for issue in issues_in(register, shown.selection.area)})
    header = (
        say("Identifier"),
        say("Word"),
        say("For what"),
        say("Issue"),
        say("Used by"),
        say("In the article"),
        say("Locators"),
        say("Note"),
    )
    lines = [
        (
            term.id,
            term.term.to(lang),
            term.subject.to(lang),
            register.issues[term.issue].name.to(lang),
            users_of(shown, term),
            say.label(term.quoted),
            "; ".join(dict.fromkeys(register.statements[one].locator for one in term.statements)),
            term.note.to(lang),
        )
        for term in terms
    ]
    return Sheet(say("Contested words"), header, lines, facts)


def users_of(shown: View, term: Term) -> str:
    """Give the names of those who use a term."""
    return ", ".join(shown.register.actors[one].name.to(shown.selection.lang) for one in term.used_by)


def word_of(shown: View, term: Term) -> str:
    """Give a term in quotation marks, for none is ours; whether the article sets it in them stands beside it."""
    return shown.say.quoted(term.term.to(shown.selection.lang))
