"""Every contested word of the issues on show, with the downloads of all."""

from __future__ import annotations

from components import lists
from components.readings.page import in_words, on_show
from components.view import View
from components.widgets import about, section, terms_list
from data.queries import issues_of, terms_of


def all_terms(shown: View) -> None:
    """Draw every term of the issues on show, with the downloads of all; not below an issue, which has its own."""
    if shown.selection.issue:
        return
    say, register = shown.say, shown.register
    section(say("Contested words"))
    here = {issue.id for issue in on_show(shown).rows}
    lists.show(shown, terms_list(shown, terms_of(register, here), "all-terms", with_issue=True))
    every = terms_of(register, {issue.id for issue in issues_of(register, shown.selection).rows})
    lists.download_row(
        shown,
        lambda: terms_list(shown, every, "all-terms", with_issue=True),
        say("Contested words"),
        say("arctic-terms"),
        about(shown, "readings", in_words(shown)),
    )
