"""How a fact's basis is shown: the article with its locators, or later sources with a grade, links and mirrors."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

from components import view
from components.signs import GRADE_SIGNS
from components.table import Cell, Link
from components.view import View
from components.words import plain
from data.cite import short
from data.codes import AddressKind, Grade, Origin, ReferenceKind
from data.language import Language
from data.schema import Event, Listing, Reference, SeriesPoint, Statement, StatusChange

_DOI: Final = re.compile(r"doi (10\.\d{4,9}/[^\s;,]+)")

Fact = StatusChange | Event | SeriesPoint | Listing


def basis_words(shown: View, fact: Fact) -> str:
    """Give in words what a fact rests on: the article, or how well later sources bear it out, with a sign."""
    say = shown.say
    if fact.origin is Origin.ARTICLE or not fact.grade:
        return say("Article")
    return f"{GRADE_SIGNS[fact.grade]} {say.label(fact.grade)}"


def basis_line(shown: View, fact: Fact) -> str:
    """Give the same as Markdown, the article in a tag, later sources with when they speak of."""
    words = basis_words(shown, fact)
    if fact.origin is Origin.ARTICLE:
        return f"`{words}`"
    return plain(f"{words} · {shown.say.label(fact.origin)}")


def basis_tag(shown: View, fact: Fact) -> Cell:
    """Give a table cell with what a fact rests on: the article, or a grade; the two look different."""
    say = shown.say
    if fact.origin is Origin.ARTICLE or not fact.grade:
        return Cell(say("Article"), tone="grade-article", title=say("as the article says"), sort=0)
    order = 1 + list(Grade).index(fact.grade)
    return Cell(say.label(fact.grade), tone=f"grade-{fact.grade}", title=say("not in the article"), sort=order)


def basis_cell(shown: View, fact: Fact) -> Cell:
    """Give the same with links: to the paragraphs of the article, or to the later sources."""
    if fact.origin is Origin.ARTICLE or not fact.grade:
        return replace(basis_tag(shown, fact), links=locator_links(shown, fact.statements))
    return replace(
        basis_tag(shown, fact),
        lines=(shown.say.label(fact.origin),),
        links=source_links(shown, fact.references),
    )


def evidenced(shown: View, cell: Cell, fact: Fact | None) -> Cell:
    """Give a cell that leads to what a fact rests on first: a statement of the article, or a later source."""
    if fact is None or not cell.text:
        return cell
    if fact.statements:
        first = shown.register.statements[fact.statements[0]]
        return replace(cell, href=view.href_of(shown, first), title=basis_words(shown, fact))
    links = source_links(shown, fact.references)
    return replace(cell, href=links[0].href, title=links[0].text) if links else cell


def resting_words(shown: View, fact: Fact) -> str:
    """Give for a file what a fact rests on: the paragraphs of the article and the later sources themselves."""
    register = shown.register
    works = [source_words(shown, register.references[one]) for one in fact.references]
    return "; ".join([*register.locators_of(fact.statements), *works])


def notes(shown: View, fact: Fact) -> tuple[str, ...]:
    """Give the note of a fact as a line of a table's cell; none where there is none."""
    text = fact.note.to(shown.selection.lang)
    return (shown.say.pair(shown.say("Note"), text),) if text else ()


def locator_links(shown: View, statements: Iterable[str]) -> tuple[Link, ...]:
    """Give a link for each paragraph that some statements stand in; it opens the first of them."""
    first: dict[str, str] = {}
    for statement in statements:
        first.setdefault(shown.register.statements[statement].locator, statement)
    return tuple(record_link(shown, shown.register.statements[one]) for one in first.values())


def record_link(shown: View, record: view.Linked, after: str = "") -> Link:
    """Give a link to a record, by its name or locator, with words that may follow it."""
    name = record.locator if isinstance(record, Statement) else record.name.to(shown.selection.lang)
    return Link(name, view.href_of(shown, record), after)


def source_links(shown: View, references: Iterable[str]) -> tuple[Link, ...]:
    """Give a link for each later source, with publisher, date, language and what sort of page it is behind it."""
    rows = (shown.register.references[one] for one in references)
    return tuple(Link(row.title, row.address, f"· {_details(shown, row)}") for row in rows if row.address)


def work_links(shown: View, references: Iterable[str]) -> tuple[Link, ...]:
    """Give a link for each work that the view's register holds, by publisher and year."""
    rows = (shown.register.references[one] for one in references if one in shown.register.references)
    return tuple(Link(short(row), row.address) for row in rows if row.address)


def with_dois(source: str) -> str:
    """Give a source as Markdown, in which each DOI is a link."""
    found = _DOI.search(source)
    if found is None:
        return plain(source)
    before, doi, after = source[: found.start()], found[1], source[found.end() :]
    link = f"[doi {plain(doi)}](<https://doi.org/{doi}>)"
    # `plain` keeps no blanks at the ends
    return f"{plain(before)}{' ' * before.endswith(' ')}{link}{' ' * after.startswith(' ')}{with_dois(after)}"


def source_line(shown: View, reference: Reference) -> str:
    """Give a later source as a line of Markdown: title as a link, publisher, date, language, sort of page."""
    title = f"[{plain(reference.title)}](<{reference.address}>)" if reference.address else plain(reference.title)
    line = f"{title} · {plain(_details(shown, reference))}"
    note = reference.note.to(shown.selection.lang)
    return f"{line} · {plain(note)}" if note else line


def source_words(shown: View, reference: Reference) -> str:
    """Give a later source as plain text, for a download."""
    return f"{reference.title} · {_details(shown, reference)} · {reference.address}"


def mirror_words(shown: View, reference: Reference) -> str:
    """Say that an address leads to a copy of the page and not to the publisher, and where; empty if it does not."""
    if reference.address_kind is not AddressKind.MIRROR:
        return ""
    host = urlsplit(reference.address).hostname or ""
    return shown.say("copy on another site, {host}", host=host.removeprefix("www."))


def tongue_words(shown: View, reference: Reference) -> str:
    """Say in which language a work is written; empty for the language of the view."""
    if not reference.language or reference.language == shown.selection.lang:
        return ""
    return shown.say("in {tongue}", tongue=_name_of_tongue(shown, reference.language))


def _name_of_tongue(shown: View, code: str) -> str:
    name = shown.say.tongue(code)
    return name.lower() if shown.selection.lang is Language.FRENCH else name


def later_sources(shown: View) -> tuple[Reference, ...]:
    """Give every work of later date that the view's register holds."""
    return tuple(row for row in shown.register.references.values() if row.kind is ReferenceKind.LATER_SOURCE)


def _details(shown: View, reference: Reference) -> str:
    say = shown.say
    when = say.date(reference.published) if reference.published else say("undated")
    parts = (reference.publisher, when, tongue_words(shown, reference), mirror_words(shown, reference))
    return " · ".join(part for part in parts if part)
