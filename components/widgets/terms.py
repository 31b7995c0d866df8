"""The words that each side uses for the same thing, as a table: who uses them, quoted or reported, and where."""

from __future__ import annotations

from collections.abc import Sequence

from components import view
from components.table import ABSENT, Cell, Column, Row, Table, show
from components.view import View
from components.widgets.references import locator_links
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


def users_of(shown: View, term: Term) -> str:
    """Give the names of those who use a term."""
    return ", ".join(shown.register.actors[one].name.to(shown.selection.lang) for one in term.used_by)


def word_of(shown: View, term: Term) -> str:
    """Give a term in quotation marks, for none is ours; whether the article sets it in them stands beside it."""
    return shown.say.quoted(term.term.to(shown.selection.lang))
