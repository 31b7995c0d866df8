"""A whole briefing: its sections, the notes they rest on, and what should be known before it is handed on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from components.document.blocks import Block, Cited, Paper
from data.cite import Work
from data.language import Language


class NotePart(StrEnum):
    """Where in a note a point belongs."""

    ISSUE = "issue"
    BACKGROUND = "background"
    SIDES = "sides"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence of a section, with where it belongs in a note; the most important of a section come first."""

    role: NotePart
    says: Cited


@dataclass(frozen=True, slots=True)
class Note:
    """A note: a statement of the article with its locator, or a later work.

    Attributes
    ----------
    id : str
        Id of the statement or of the reference.
    text : str
        The whole note in Chicago style (notes and bibliography), without the address.
    brief : str
        The same in a word or two, for a slide: a locator, or publisher and year.
    address : str
        Where the work is; empty for the article.
    says : str
        What the statement says, in our words; of a work, its title.
    language : str
        In which language the work is, such as ``ru``; empty where that is not known.
    """

    id: str
    text: str
    brief: str
    address: str
    says: str
    language: str


@dataclass(frozen=True, slots=True)
class Section:
    """One thing of the basket.

    Attributes
    ----------
    id : str
        Its entry in the basket, as it stands in the address.
    name : str
        What it is called.
    headline : str
        Its finding, one sentence without a full stop: the title of its slides.
    blocks : tuple of Block
        What it shows, each on slides of its own; none where nothing is left to show on that day.
    empty : str
        The sentence that stands in place of the blocks where there is none; else empty.
    points : tuple of Point
        What it says in sentences.
    notes : tuple of str
        Ids of the notes that it rests on, in the order in which they are first used.
    source, disclaimer : str
        The lines below everything that it shows; the disclaimer may be empty.
    address : str
        The full address at which the dashboard shows it.
    """

    id: str
    name: str
    headline: str
    blocks: tuple[Block, ...]
    empty: str
    points: tuple[Point, ...]
    notes: tuple[str, ...]
    source: str
    disclaimer: str
    address: str


@dataclass(frozen=True, slots=True)
class Warned:
    """What should be known before it is handed on.

    Attributes
    ----------
    rule : str
        The code of the rule.
    sentence : str
        What is so.
    place : str
        Name of the section or record that it concerns.
    advice : str
        What can be done about it.
    section : str
        Id of the section; empty where it concerns the whole.
    """

    rule: str
    sentence: str
    place: str
    advice: str
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """A briefing in one language.

    Attributes
    ----------
    lang : Language
        Its language.
    title, author, marking : str
        As the officer typed them, cleaned; author and marking may be empty.
    day : date
        The date on it, which is also that of the files: the same briefing gives the same bytes.
    as_of : date
        The day on which it tells how things stand.
    version : str
        The version of the data.
    paper : {"letter", "a4"}
        Of note and PDF.
    sections : tuple of Section
        In the order of the basket.
    notes : Mapping of str to Note
        Every note, by id.
    questions : tuple of Cited
        Open questions that touch it.
    warned : tuple of Warned
        What stands against handing it on unread.
    works : Mapping of str to Work
        The later works among the notes as a reference manager holds them, by the id of their note.
    other : Briefing or None
        The same briefing in the other language, where both are taken along; it has none itself.
    """

    lang: Language
    title: str
    author: str
    marking: str
    day: date
    as_of: date
    version: str
    paper: Paper
    sections: tuple[Section, ...]
    notes: Mapping[str, Note]
    questions: tuple[Cited, ...]
    warned: tuple[Warned, ...]
    works: Mapping[str, Work] = field(default_factory=dict)
    other: Briefing | None = None

    @property
    def used(self) -> tuple[str, ...]:
        """Give the ids of all notes, each once, in the order of their first use."""
        return tuple(dict.fromkeys(note for section in self.sections for note in section.notes))
