"""The notes of a briefing, gathered while its sections are made."""

from __future__ import annotations

from collections.abc import Iterable

from components.document import Note
from components.view import View
from components.widgets import Fact
from data.cite import note_of_statement, note_of_work, short_of_work
from data.codes import Origin


class Notebook:
    """What the sections of a briefing rest on: statements of the article and later works, each noted once.

    Parameters
    ----------
    shown : View
        The view whose register and language count.
    """

    def __init__(self, shown: View) -> None:
        self._shown = shown
        self.notes: dict[str, Note] = {}

    def statements(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Note statements of the article; gives their ids."""
        register, lang = self._shown.register, self._shown.selection.lang
        found = tuple(dict.fromkeys(one for one in ids if one in register.statements))
        for one in found:
            row = register.statements[one]
            self.notes.setdefault(
                one, Note(one, note_of_statement(register, one, lang), row.locator, "", row.text.to(lang), "en")
            )
        return found

    def works(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Note later works; gives their ids."""
        register, lang = self._shown.register, self._shown.selection.lang
        found = tuple(dict.fromkeys(one for one in ids if one in register.references))
        for one in found:
            row, brief = register.references[one], short_of_work(register, one)
            text = note_of_work(register, one, lang)
            self.notes.setdefault(one, Note(one, text, brief, row.address, row.title, row.language))
        return found

    def fact(self, row: Fact | None) -> tuple[str, ...]:
        """Note what a fact rests on: the article, or the later works behind it."""
        if row is None:
            return ()
        if row.origin is Origin.ARTICLE:
            return self.statements(row.statements)
        return self.works(row.references)
