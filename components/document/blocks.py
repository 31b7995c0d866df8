"""What a section of a briefing shows: a text, a table, states over time, numbers, two sides, or the map."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from components.polar_map import MapSpec


@dataclass(frozen=True, slots=True)
class Cited:
    """A text of one or more sentences, and what it rests on.

    Attributes
    ----------
    text : str
        The words.
    notes : tuple of str
        Ids of the notes (`Briefing.notes`) that stand at its end, in their order.
    """

    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Sentences below each other, each a point of its own."""

    caption: str
    points: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table.

    Attributes
    ----------
    text : str
        Its words; several paragraphs have line breaks between them.
    notes : tuple of str
        As `Cited.notes`.
    look : str
        The look of a state (`components.signs.LOOKS`) whose sign stands before the words; empty for none.
    href : str
        A full address where the words lead; empty for none.
    """

    text: str
    notes: tuple[str, ...] = ()
    look: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table, named by its first cell; a ``heading``, if not empty, stands in a row of its own above it."""

    cells: tuple[TableCell, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table.

    Attributes
    ----------
    caption : str
        What it is, in one line.
    header : tuple of str
        The names of its columns.
    rows : tuple of TableRow
        Each with a cell for every column; none is left out.
    shares : tuple of int
        How much of the width each column takes, in percent; together 100.
    ends : frozenset of int
        The numbers of the columns, from 0, whose texts stand at the right, as numbers do.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[TableRow, ...]
    shares: tuple[int, ...]
    ends: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Bar:
    """A state of an initiative over some time.

    Attributes
    ----------
    look : str
        The look of the state: its colour and sign, hollow where it is no more than last seen.
    begin, end : date
        Its first and its last day.
    two_sources : bool
        Whether the article or two sources bear it out; what rests on one source alone is hatched.
    """

    look: str
    begin: date
    end: date
    two_sources: bool


@dataclass(frozen=True, slots=True)
class BarsRow:
    """An initiative with its states over time, oldest first; they do not overlap, and there may be gaps."""

    name: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class BarsBlock:
    """States over time as bars.

    Attributes
    ----------
    caption : str
        What it is, in one line.
    first, last : date
        The ends of the axis.
    rows : tuple of BarsRow
        From above downwards.
    marked : tuple of (date, str)
        Days with a line and its words.
    legend : tuple of (str, str)
        Each look on show, with what it means.
    """

    caption: str
    first: date
    last: date
    rows: tuple[BarsRow, ...]
    marked: tuple[tuple[date, str], ...]
    legend: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a series: ``label`` is its time in words, ``value`` None where none is known."""

    label: str
    value: float | None
    two_sources: bool


@dataclass(frozen=True, slots=True)
class NumbersBlock:
    """Numbers over time, one or several series over the same times.

    Attributes
    ----------
    caption : str
        What is counted, in one line.
    unit : str
        The unit in words.
    series : tuple of (str, tuple of Number)
        The name of each series and its numbers, of all series at the same times.
    """

    caption: str
    unit: str
    series: tuple[tuple[str, tuple[Number, ...]], ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What one side holds on an issue.

    Attributes
    ----------
    id : str
        Id of the actor.
    name : str
        Its name.
    stance : str
        Its stance in a word; "Not stated" where the sources say nothing.
    holds : tuple of Cited
        Its positions.
    """

    id: str
    name: str
    stance: str
    holds: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class SidesBlock:
    """An issue with what each side holds.

    Attributes
    ----------
    question : str
        What it is about.
    between : str
        How the two stand to each other, in words.
    sides : (Side, Side)
        Canada and Russia, whose columns have the same width and letters.
    others : tuple of Side
        Others that hold something.
    """

    question: str
    between: str
    sides: tuple[Side, Side]
    others: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class MapBlock:
    """The polar map as `components.pictures.map_picture` draws it, with the words that belong below it."""

    caption: str
    spec: MapSpec


Block = TextBlock | TableBlock | BarsBlock | NumbersBlock | SidesBlock | MapBlock
Paper = Literal["letter", "a4"]
