"""The briefing of a view: its basket as sections, with their notes, and what should be known before it is handed on."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from components import view
from components.briefing.made import Made
from components.briefing.notebook import Notebook
from components.briefing.parts import BUILDERS
from components.document import (
    Block,
    Briefing,
    Cited,
    Paper,
    Point,
    Section,
    SidesBlock,
    TableBlock,
    TextBlock,
    Warned,
    warned_of,
)
from components.view import View
from components.words import words
from data.cite import ARTICLE_SHORT, work_of
from data.language import Language
from data.queries import Used, day_of, preflight
from data.selection import MOST_ENTRIES, PARTS, Problem, view_of_entry

LONGEST_TYPED: Final = 2_000
"""How many characters of what an officer types are taken."""


@dataclass(frozen=True, slots=True)
class Form:
    """What an officer says of a briefing; it is kept in the session and nowhere else.

    Attributes
    ----------
    title, author, marking : str
        As typed.
    day : date
        The date on it.
    paper : {"letter", "a4"}
        Of note and PDF.
    """

    title: str
    author: str
    marking: str
    day: date
    paper: Paper


def typed(text: str) -> str:
    """Give what somebody typed without what cannot be printed, in one line, cut to `LONGEST_TYPED` characters."""
    printable = "".join(sign if unicodedata.category(sign)[0] != "C" else " " for sign in text)
    return " ".join(printable.split())[:LONGEST_TYPED].rstrip()


def in_language(shown: View, language: Language) -> View:
    """Give the same view in a language."""
    return View(shown.register, replace(shown.selection, lang=language), words(language))


def briefing_of(shown: View, form: Form) -> Briefing:
    """Put together the basket of a view.

    Parameters
    ----------
    shown : View
        The view, in the language of the briefing.
    form : Form
        What an officer says of it.
    """
    return filled(contents_of(shown), form)


def filled(contents: Briefing, form: Form) -> Briefing:
    """Give the same contents with what an officer says of them."""
    said = {"title": typed(form.title), "author": typed(form.author), "marking": typed(form.marking)}
    return replace(contents, **said, day=form.day, paper=form.paper)  # type: ignore[arg-type]  # texts, by their names


def contents_of(shown: View) -> Briefing:
    """Give what is in the basket of a view as a briefing without a cover, in the language of the view."""
    notes = Notebook(shown)
    sections: list[Section] = []
    used: list[Used] = []
    warned: list[Warned] = []
    for entry in shown.selection.basket[:MOST_ENTRIES]:
        section, own = section_of(shown, entry, notes)
        sections.append(section)
        used.append(own)
        warned += _warned(shown, section, own)
    return Briefing(
        lang=shown.selection.lang,
        title="",
        author="",
        marking="",
        day=day_of(shown.register, shown.selection),
        as_of=day_of(shown.register, shown.selection),
        version=shown.register.version,
        paper="letter",
        sections=tuple(sections),
        notes=notes.notes,
        works={one: work_of(shown.register, one) for one in notes.notes if one in shown.register.references},
        questions=tuple(_questions(shown, used)),
        warned=tuple(warned),
    )


def section_of(shown: View, entry: str, notes: Notebook) -> tuple[Section, Used]:
    """Give what an entry of the basket becomes, and what of the register is in it."""
    part, selection, problems = view_of_entry(entry, shown.selection, shown.register)
    target = View(shown.register, selection, shown.say)
    lacking = PARTS[part].needs
    if lacking and not getattr(selection, lacking):
        made = _unknown(target, entry, problems)
    else:
        made = BUILDERS[part](target, notes)
    points = made.points if made.blocks else ()
    resting = tuple(dict.fromkeys((*(note for point in points for note in point.says.notes), *made.notes)))
    section = Section(
        id=entry,
        name=made.name,
        headline=made.headline,
        blocks=made.blocks,
        empty="" if made.blocks else made.empty,
        points=points,
        notes=resting if made.blocks else (),
        source=made.source or _source(target),
        disclaimer=made.disclaimer,
        address=view.link(PARTS[part].page, selection),
    )
    return section, made.used


def _unknown(shown: View, entry: str, problems: Iterable[Problem]) -> Made:
    say = shown.say
    value = next((problem.value for problem in problems), entry)
    empty = say("“{name}” is not in the register of this view. Take it out, or put another thing in.", name=value)
    return Made(name=value, headline=say("Not found: {name}", name=value), empty=empty)


def _source(shown: View) -> str:
    return shown.say(
        "Source: {article}, and the works named in the notes. Arctic Common Ground, CC BY 4.0, data version {version}, "
        "as of {day}.",
        article=ARTICLE_SHORT,
        version=shown.register.version,
        day=shown.say.day(day_of(shown.register, shown.selection)),
    )


def _warned(shown: View, section: Section, used: Used) -> tuple[Warned, ...]:
    """Say what should be known of one section before it is handed on."""
    told = replace(used, language=shown.selection.lang, texts=frozenset(texts_of(section.blocks, section.points)))
    found = preflight(shown.register, told, day_of(shown.register, shown.selection))
    return warned_of(shown.say, shown.register, found, section=section.id)


def texts_of(blocks: Iterable[Block], points: Iterable[Point]) -> Iterator[str]:
    """Give every text that some blocks and points say, what a side holds behind its name."""
    yield from (point.says.text for point in points)
    for block in blocks:
        if isinstance(block, TextBlock):
            yield from (point.text for point in block.points)
        elif isinstance(block, TableBlock):
            yield from (cell.text for row in block.rows for cell in row.cells)
        elif isinstance(block, SidesBlock):
            for side in (*block.sides, *block.others):
                yield from (f"{side.name}: {held.text}" for held in side.holds)


def _questions(shown: View, used: Iterable[Used]) -> Iterator[Cited]:
    """Give the open questions on the initiatives in some sections, each with what was looked for."""
    initiatives = frozenset().union(*(one.initiatives for one in used))
    lang = shown.selection.lang
    for row in shown.register.open_questions.values():
        if initiatives.intersection(row.initiatives):
            yield Cited(f"{row.question.to(lang)} {row.searched.to(lang)}")
