"""The interface in both languages: gettext catalogues, dates and numbers, all through Babel.

The catalogues are the ``.po`` files under ``components/words/locale``; they are compiled in memory, so that no
compiled file can fall behind its source.
"""

from __future__ import annotations

import functools
import gettext
import io
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import Translations

from data.codes import Code, Precision, State
from data.dates import PartialDate
from data.language import Language, Text

CATALOGUES = Path(__file__).resolve().parent / "locale"
_LOCALES = {Language.ENGLISH: Locale("en", "CA"), Language.FRENCH: Locale("fr", "CA")}
_DAY = "d MMMM y"


@functools.cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    if language is Language.ENGLISH:  # the messages themselves are English
        return gettext.NullTranslations()
    with (CATALOGUES / language / "dashboard.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


@functools.lru_cache(maxsize=4096)
def _number(number: float, locale: Locale) -> str:
    """Write a number once: lists with counts write the same ones hundreds of times."""
    return str(format_decimal(number, locale=locale))


class Words:
    """The words of one language.

    Parameters
    ----------
    language : Language
        The language of the view.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._catalogue = _catalogue(language)
        self._locale = _LOCALES[language]

    def __call__(self, message: str, **values: object) -> str:
        """Translate a message and fill its ``{names}``."""
        translated = self._catalogue.gettext(message)
        return translated.format(**values) if values else translated

    def plural(self, one: str, many: str, n: int, **values: object) -> str:
        """Translate a message that depends on a number, and fill its ``{n}`` and other names."""
        translated: str = self._catalogue.ngettext(one, many, n)
        numbered: dict[str, object] = {"n": self.number(n), **values}
        return translated.format(**numbered)

    def text(self, text: Text) -> str:
        """Give a text of the register; "Not stated" where the source says nothing."""
        return text.to(self.language) or self.not_stated

    def pair(self, name: str, value: str) -> str:
        """Give a name and a value with the language's colon between them."""
        return f"{name}\N{NO-BREAK SPACE}: {value}" if self.language is Language.FRENCH else f"{name}: {value}"

    def apart(self, parts: Iterable[str]) -> str:
        """Join what may have commas in it, with the language's semicolon between the parts."""
        return ("\N{NARROW NO-BREAK SPACE}; " if self.language is Language.FRENCH else "; ").join(parts)

    def quoted(self, quotation: str) -> str:
        """Give a quotation in the language's quotation marks."""
        space = "\N{NO-BREAK SPACE}"
        return f"«{space}{quotation}{space}»" if self.language is Language.FRENCH else f"“{quotation}”"

    def all_of(self, parts: Sequence[str]) -> str:
        """Join some words as a sentence does: commas, and an "and" before the last."""
        return str(format_list(parts, locale=self._locale))

    @property
    def not_stated(self) -> str:
        """The words for what the source does not say."""
        return State.NOT_STATED.label.to(self.language)

    def label(self, value: Code) -> str:
        """Give the words for a coded value."""
        return value.label.to(self.language)

    def definition(self, value: Code) -> str:
        """Give the sentence that explains a coded value."""
        return value.definition.to(self.language)

    def tongue(self, code: str) -> str:
        """Give the name of a language, such as "Russian" for ``ru``; the code itself where it has no name."""
        return str(self._locale.languages.get(code, code))

    def number(self, number: float) -> str:
        """Give a number with the language's separators."""
        return _number(number, self._locale)

    def day(self, day: date) -> str:
        """Give a day in full, such as "4 March 2018" or "1er mars 2018"."""
        written = format_date(day, _DAY, locale=self._locale)
        first_of_month = day.day == 1 and self.language is Language.FRENCH
        return written.replace("1 ", "1er ", 1) if first_of_month else written

    def date(self, known: PartialDate | None) -> str:
        """Give a partial date as precisely as it is known; "Not stated" for None."""
        if known is None:
            return self.not_stated
        if known.precision is Precision.YEAR:
            return str(known.year)
        if known.precision is Precision.MONTH:
            return format_skeleton("yMMMM", known.first_day, locale=self._locale)
        return self.day(known.first_day)


def begin_small(text: str) -> str:
    """Give a text as it stands within a sentence, its first letter small."""
    return text[:1].lower() + text[1:]


@functools.cache
def words(language: Language) -> Words:
    """Give the words of a language."""
    return Words(language)
