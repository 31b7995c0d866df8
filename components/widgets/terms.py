"""The words that each side uses for the same thing: who uses them, quoted or reported, and where."""

from __future__ import annotations

from collections.abc import Sequence

from components.lists import Column, ListSpec, in_file
from components.table import Cell
from components.view import View, href_of
from components.widgets.columns import locators_column
from data.schema import Term


def terms_list(shown: View, terms: Sequence[Term], key: str, *, with_issue: bool = False) -> ListSpec[Term]:
    """Give terms as a list.

    Parameters
    ----------
    shown : View
        The view on screen.
    terms : sequence of Term
        The terms, those for one thing side by side.
    key : str
        What tells the list from the others on the page.
    with_issue : bool
        Whether what a term stands for leads to its issue.
    """
    say, register, lang = shown.say, shown.register, shown.selection.lang

    def issue_of(term: Term) -> str:
        return href_of(shown, register.issues[term.issue], filtered=True)

    return ListSpec[Term](
        key=key,
        caption=say("Words as the article quotes or reports them, each with those who use it."),
        columns=(
            Column(
                "term",
                say("Word"),
                lambda term: term.term,
                # None of these words is ours; whether the article sets it in quotation marks stands beside it.
                cell=lambda term: Cell(say.quoted(term.term.to(lang))),
            ),
            Column("subject", say("For what"), lambda term: term.subject, href=issue_of if with_issue else None),
            in_file("issue", say("Issue"), lambda term: register.issues[term.issue].name),
            Column("used-by", say("Used by"), lambda term: shown.actors(term.used_by)),
            Column("quoted", say("In the article"), lambda term: term.quoted),
            locators_column(shown, lambda term: term.statements),
            Column("note", say("Note"), lambda term: term.note, sortable=False),
        ),
        rows=terms,
        empty=say("Here the article does not set words of the two sides against each other."),
    )
