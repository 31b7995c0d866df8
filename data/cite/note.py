"""What a briefing rests on as notes in Chicago style (notes and bibliography), in English and in French."""

from __future__ import annotations

import re
from typing import Final

from babel.dates import format_date
from babel.lists import format_list

from data.cite.article import ARTICLE, ARTICLE_HEADLINE
from data.cite.work import work_of
from data.codes import Precision, of_every
from data.dates import PartialDate
from data.language import Language
from data.register import Register
from data.schema import Reference

_PLACE: Final = re.compile(r"p(?P<page>\d+)\.(?:fn(?P<footnote>\d+))?")
_SPACE: Final = "\N{NO-BREAK SPACE}"
_ENGLISH_FORMS: Final = of_every(
    Precision,
    {Precision.YEAR: "y", Precision.MONTH: "MMMM y", Precision.DAY: "MMMM d, y"},
    f"{__name__}._ENGLISH_FORMS",
)
_FRENCH_FORMS: Final = of_every(
    Precision,
    {Precision.YEAR: "y", Precision.MONTH: "MMMM y", Precision.DAY: "d MMMM y"},
    f"{__name__}._FRENCH_FORMS",
)
_INNER_QUOTES: Final = str.maketrans("“”", "‘’")


def note_of_statement(register: Register, statement: str, language: Language) -> str:
    """Give the article as a note, with the page and the locator of a statement.

    A footnote is named behind its page, as ``36n4``.
    """
    locator = register.statements[statement].locator
    place = _PLACE.match(locator)
    page, footnote = place.group("page", "footnote") if place else (locator, None)
    at = f"{page}n{footnote}" if footnote else page
    family, _, given = ARTICLE.authors[0].partition(", ")
    author, journal = f"{given} {family}", f"{ARTICLE.publisher} {ARTICLE.volume}"
    if language is Language.FRENCH:
        issue = f"no{_SPACE}{ARTICLE.issue} ({ARTICLE.published}){_SPACE}: {at} ({locator})."
        return f"{author}, «{_SPACE}{ARTICLE.title}{_SPACE}», {journal}, {issue}"
    return f"{author}, “{ARTICLE_HEADLINE},” {journal}, no. {ARTICLE.issue} ({ARTICLE.published}): {at} ({locator})."


def note_of_work(register: Register, reference: str, language: Language, *, address: bool = False) -> str:
    """Give a later work as a note: who published it, title, date, and the site of the copy where it is one.

    Parameters
    ----------
    register : Register
        The register that holds it.
    reference : str
        Its id.
    language : Language
        The language of the note; titles stay in their own.
    address : bool
        Whether the address stands at the end; by default it does not, and the note ends where it would.

    Returns
    -------
    str
        One sentence. A page without a date has the day on which it was read, as the style asks.
    """
    work, french = work_of(register, reference), language is Language.FRENCH
    if work.published:
        when = _date(work.published, language)
    elif work.accessed:
        when = f"{'consulté le' if french else 'accessed'} {_date(work.accessed, language)}"
    else:
        when = f"s.{_SPACE}d." if french else "n.d."
    copy = f"{'copie sur un autre site' if french else 'copy on another site'}, {work.copied_on}"
    behind = [when, *([copy] if work.copied_on else []), *([work.address] if address and work.address else [])]
    if work.title_is_ours:
        titled = f"{work.title}, "
    else:
        titled = f"«{_SPACE}{work.title}{_SPACE}», " if french else f"“{work.title.translate(_INNER_QUOTES)},” "
    persons = _named(work.authors, language)
    by, where = (persons, [work.publisher]) if persons else (work.publisher, [])
    return f"{by}, {titled}{', '.join([*where, *behind])}".rstrip(".") + "."


def short(reference: Reference) -> str:
    """Give a later work as a citation names it: publisher and year."""
    return f"{reference.publisher} {reference.published.year}" if reference.published else reference.publisher


def short_of_work(register: Register, reference: str) -> str:
    """Give a later work in a word or two, by its id: publisher and year, or the publisher alone."""
    return short(register.references[reference])


def _named(authors: tuple[str, ...], language: Language) -> str:
    """Give the authors as one phrase, given names first; empty where there are none."""
    names = [" ".join(reversed(name.split(", ", 1))) for name in authors]
    return str(format_list(names, locale=str(language)))


def _date(known: PartialDate, language: Language) -> str:
    french = language is Language.FRENCH
    form = (_FRENCH_FORMS if french else _ENGLISH_FORMS)[known.precision]
    written = str(format_date(known.first_day, form, locale=str(language)))
    return f"1er {written[2:]}" if french and known.day == 1 else written
