"""Every contested word of the issues on show, with the downloads of all."""

from __future__ import annotations

from collections.abc import Sequence

from components.exports import Sheet
from components.readings.page import in_words, on_show
from components.view import View
from components.widgets import about, download_row, section, terms_table, users_of
from data.queries import issues_in, terms_of


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
