"""What a note is made of: headings, paragraphs, tables and pictures in their order, apart from the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from components.document import Paper
from components.pictures import Picture
from data.language import Language

Style = Literal["title", "about", "body", "bullet", "finding", "source", "notice"]

_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_FEW_COLUMNS: Final = 3


def printable(text: str) -> str:
    """Give a text with a visible sign for each character that no file can hold; tabs become spaces."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", " "))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the first or second level; an annex begins on a page of its own."""

    text: str
    level: Literal[1, 2]
    annex: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph.

    Attributes
    ----------
    text : str
        Its words; line breaks stay.
    style : Style
        What it is.
    notes : tuple of str
        Ids of the notes at its end.
    href : str
        The address where its words lead; empty for none.
    lang : Language or None
        Its language where it is not that of the note.
    """

    text: str
    style: Style = "body"
    notes: tuple[str, ...] = ()
    href: str = ""
    lang: Language | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """Empty lines for what the officer writes."""

    count: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its paragraphs, and the look of a state whose sign stands before the first, with its words."""

    says: tuple[Said, ...]
    look: str = ""
    look_words: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row; a ``heading`` that is not empty stands above it in a row of its own."""

    cells: tuple[Cell, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header is repeated on every page; ``shares`` of the width in percent, ``ends`` stand at the right.

    ``langs`` are the languages of its columns where they are not that of the note; else None.
    """

    about: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    shares: tuple[float, ...]
    ends: frozenset[int] = frozenset()
    langs: tuple[Language | None, ...] = ()

    @property
    def small(self) -> bool:
        """Whether its letters are small, because many columns stand beside each other."""
        return len(self.header) > _FEW_COLUMNS


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its alternative text."""

    picture: Picture
    alternative: str


Part = Heading | Said | Lines | Table | Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class NotePlan:
    """A whole note, written alike as DOCX and as PDF.

    Attributes
    ----------
    lang : Language
        Its language.
    paper : {"letter", "a4"}
        Its paper.
    title, author, subject : str
        Of the file, whole.
    marking : str
        What stands at the head and at the foot of each page.
    page : str
        The words at the foot of each page, with ``{n}`` and ``{total}``.
    front : tuple of Part
        The page of text.
    annexes : tuple of Part
        What follows it.
    notes : Mapping of str to (str, str)
        The words and the address of each note that is used, by id, in order of their first use.
    """

    lang: Language
    paper: Paper
    title: str
    author: str
    subject: str
    marking: str
    page: str
    front: tuple[Part, ...]
    annexes: tuple[Part, ...]
    notes: Mapping[str, tuple[str, str]]

    @property
    def parts(self) -> tuple[Part, ...]:
        """Everything in its order."""
        return (*self.front, *self.annexes)

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text in its order, without notes and pictures."""
        return tuple(text for part in self.parts for text in texts_of(part))


def texts_of(part: Part) -> Iterator[str]:
    """Give the texts of a part, cell by cell."""
    if isinstance(part, Heading | Said):
        yield part.text
    elif isinstance(part, Table):
        yield from part.header
        for row in part.rows:
            if row.heading:
                yield row.heading
            yield from (said.text for cell in row.cells for said in cell.says)


def with_notes(part: Part, named: Mapping[str, str]) -> Part:
    """Give a part with other ids of its notes; each paragraph has none twice."""

    def of(said: Said) -> Said:
        return replace(said, notes=tuple(dict.fromkeys(named[note] for note in said.notes))) if said.notes else said

    if isinstance(part, Said):
        return of(part)
    if not isinstance(part, Table):
        return part
    rows = (
        replace(row, cells=tuple(replace(cell, says=tuple(map(of, cell.says))) for cell in row.cells))
        for row in part.rows
    )
    return replace(part, rows=tuple(rows))


def said_in(part: Part) -> Iterator[Said]:
    """Give the paragraphs of a part, cell by cell."""
    if isinstance(part, Said):
        yield part
    elif isinstance(part, Table):
        yield from (said for row in part.rows for cell in row.cells for said in cell.says)
