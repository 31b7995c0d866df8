"""What a briefing shows as tables: a list for every block, each column with what it means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from components.document import (
    BarsBlock,
    Block,
    Briefing,
    MapBlock,
    NumbersBlock,
    Section,
    Side,
    SidesBlock,
    TableBlock,
    TextBlock,
)
from components.exports.sheet import Sheet, Value
from components.words import Words, words
from data.codes import PreflightRule
from data.language import Language

_SPACES: Final = re.compile(r"\s")
_NUMBER: Final = re.compile(r"-?[0-9]{1,15}(\.[0-9]+)?")

Column = tuple[str, str]
"""The name of a column, and what it means."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table on its way into a workbook.

    Attributes
    ----------
    name : str
        What it is called, as a name of a sheet that may still be too long.
    caption : str
        What it is, in one line.
    section : Section or None
        The section that it is of; None where it is of the whole.
    columns : tuple of Column
        Its columns; no two have the same name.
    rows : tuple of tuple of Value
        Each with a cell for every column.
    """

    name: str
    caption: str
    section: Section | None
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    def sheet(self, briefing: Briefing) -> Sheet:
        """Give it as a list."""
        return Sheet(briefing.lang, self.name, [name for name, _ in self.columns], self.rows, ())


class Tables:
    """The tables of one briefing.

    Parameters
    ----------
    briefing : Briefing
        The briefing.
    """

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.say: Words = words(briefing.lang)
        ordered = dict.fromkeys([*(one for one in briefing.used if one in briefing.notes), *briefing.notes])
        self._numbers = {one: number for number, one in enumerate(ordered, start=1)}

    def of_blocks(self) -> Iterator[Table]:
        """Give a table for every block, in the order of the basket, named by the numbers of section and block."""
        for at, section in enumerate(self.briefing.sections, start=1):
            for number, block in enumerate(section.blocks, start=1):
                caption = block.question if isinstance(block, SidesBlock) else block.caption
                columns, rows = self._table_of(block)
                yield Table(f"{at}.{number} {caption}", caption, section, _told_apart(columns), tuple(rows))

    def _table_of(self, block: Block) -> tuple[list[Column], list[tuple[Value, ...]]]:
        match block:
            case TextBlock():
                return [self._sentence(), self._sources()], [(one.text, self._cited(one.notes)) for one in block.points]
            case TableBlock():
                return self._rows_of(block)
            case BarsBlock():
                return self._states_of(block)
            case NumbersBlock():
                return self._numbers_of(block)
            case SidesBlock():
                return self._positions_of(block)
            case MapBlock():
                return self._items_of(block)

    def _rows_of(self, block: TableBlock) -> tuple[list[Column], list[tuple[Value, ...]]]:
        """Give a table as it is, with its headings as a column in front, and addresses and sources behind."""
        say = self.say
        grouped = any(row.heading for row in block.rows)
        linked = sorted({at for row in block.rows for at, cell in enumerate(row.cells) if cell.href})
        columns = [(say("Group"), say("The heading under which the row stands."))] if grouped else []
        columns += [(name, say("As in the dashboard’s table.")) for name in block.header]
        columns += [
            (say("{column}, address", column=block.header[at]), say("Where the words of that column lead."))
            for at in linked
        ]
        cells = list(zip(*(self._typed(block, at) for at in range(len(block.header))), strict=True))
        rows: list[tuple[Value, ...]] = []
        heading = ""
        for row, typed in zip(block.rows, cells, strict=True):
            heading = row.heading or heading
            used = dict.fromkeys(note for cell in row.cells for note in cell.notes)
            rows.append(
                (
                    *([heading] if grouped else []),
                    *typed,
                    *(row.cells[at].href for at in linked),
                    self._cited(used),
                )
            )
        return [*columns, self._sources()], rows

    def _typed(self, block: TableBlock, at: int) -> Sequence[Value]:
        """Give the cells of a column: numbers as numbers where it stands at the right and holds nothing else."""
        texts = [row.cells[at].text for row in block.rows]
        numbers = [self._number_in(text) for text in texts] if at in block.ends else []
        stated = [number for number, text in zip(numbers, texts, strict=False) if text]
        return numbers if stated and None not in stated else texts

    def _number_in(self, text: str) -> float | None:
        """Give the number that a text is, as the language writes it; None where it is none."""
        plain = _SPACES.sub("", text).replace("\N{MINUS SIGN}", "-")
        french = self.briefing.lang is Language.FRENCH
        plain = plain.replace(",", ".") if french else plain.replace(",", "")
        if not _NUMBER.fullmatch(plain):
            return None
        return float(plain) if "." in plain else int(plain)

    def _states_of(self, block: BarsBlock) -> tuple[list[Column], list[tuple[Value, ...]]]:
        say, meant = self.say, dict(block.legend)
        yes, no = say("yes"), say("no")
        rows: list[tuple[Value, ...]] = []
        for row in block.rows:
            rows += [
                (row.name, meant.get(bar.look, bar.look), bar.begin, bar.end, yes if bar.two_sources else no)
                for bar in row.bars
            ] or [(row.name, say.not_stated, None, None, None)]
        return [
            (say("Name"), say("What it is called.")),
            (say("State"), say("How it stood.")),
            (say("From"), say("First day of that state.")),
            (say("To"), say("Last day of that state on show.")),
            (say("Two sources"), say("Whether the article or two sources bear it out, and not one source alone.")),
        ], rows

    def _numbers_of(self, block: NumbersBlock) -> tuple[list[Column], list[tuple[Value, ...]]]:
        say = self.say
        yes, no = say("yes"), say("no")
        rows: list[tuple[Value, ...]] = [
            (name, one.label, one.value, block.unit, yes if one.two_sources else no)
            for name, numbers in block.series
            for one in numbers
        ]
        return [
            (say("Series"), say("What is counted.")),
            (say("Time"), say("The time for which the number holds.")),
            (say("Number"), say("The number; empty where none is known.")),
            (say("Unit"), say("What the number counts.")),
            (say("Two sources"), say("Whether the article or two sources bear it out, and not one source alone.")),
        ], rows

    def _positions_of(self, block: SidesBlock) -> tuple[list[Column], list[tuple[Value, ...]]]:
        say = self.say
        rows: list[tuple[Value, ...]] = []
        for side in (*block.sides, *block.others):
            rows += self._held(side)
        return [
            (say("Side"), say("Who holds it.")),
            (say("Stance"), say("How that side stands towards the question, in a word.")),
            (say("Position"), say("What it holds; “Not stated” where the sources say nothing.")),
            self._sources(),
            (say("Between the two"), say("How what Canada and Russia hold stand to each other.")),
        ], [(*row, block.between) for row in rows]

    def _held(self, side: Side) -> list[tuple[Value, ...]]:
        held: list[tuple[Value, ...]] = [
            (side.name, side.stance, one.text, self._cited(one.notes)) for one in side.holds
        ]
        return held or [(side.name, side.stance, self.say.not_stated, "")]

    def _items_of(self, block: MapBlock) -> tuple[list[Column], list[tuple[Value, ...]]]:
        say = self.say
        meant = {(entry.shape, entry.key): entry.label for entry in block.spec.legend}
        rows: list[tuple[Value, ...]] = [
            (
                item.name,
                meant.get((item.shape, item.status), ""),
                meant.get(("colour", item.color_key), ""),
                "; ".join(item.lines),
                item.id,
            )
            for item in block.spec.items
        ]
        return [
            (say("Name"), say("What it is called.")),
            (say("Pattern"), say("What its pattern or mark means, by the legend of the map.")),
            (say("Colour"), say("What its colour means; empty where it means nothing.")),
            (say("Details"), say("What else the map says of it.")),
            (say("Id"), say("Its name in the register and in the GIS files.")),
        ], rows

    def sentences(self) -> Table:
        """Give what the sections say in sentences, and the open questions behind them."""
        say = self.say
        rows: list[tuple[Value, ...]] = [
            (section.name, point.says.text, self._cited(point.says.notes))
            for section in self.briefing.sections
            for point in section.points
        ]
        rows += [(say("Open questions"), one.text, self._cited(one.notes)) for one in self.briefing.questions]
        columns = ((say("Section"), say("The section that it is of.")), self._sentence(), self._sources())
        return Table(say("In sentences"), say("What the sections say in sentences."), None, columns, tuple(rows))

    def sources(self) -> Table:
        """Give every note, by the number by which the other tables name it."""
        say, notes = self.say, self.briefing.notes
        rows: list[tuple[Value, ...]] = [
            (number, note.brief, note.text, note.says, note.address, say.tongue(note.language) if note.language else "")
            for number, note in ((number, notes[one]) for one, number in self._numbers.items())
        ]
        columns = (
            (say("Note number"), say("The number by which the other sheets name it.")),
            (say("In brief"), say("Paragraph of the article, or publisher and year.")),
            (say("Source"), say("The whole note, in Chicago style.")),
            (say("Says"), say("What the article says there, in our words; of another work, its title.")),
            (say("Address"), say("Where it is on the web; empty for the article.")),
            (say("Language"), say("The language of the work.")),
        )
        return Table(say("Sources"), say("All that the other sheets rest on."), None, columns, tuple(rows))

    def warned(self) -> Table:
        """Give what should be known before it is handed on."""
        say, rules = self.say, set(map(str, PreflightRule))
        names = {section.id: section.name for section in self.briefing.sections}
        rows: list[tuple[Value, ...]] = [
            (
                say.label(PreflightRule(one.rule)) if one.rule in rules else one.rule,
                one.sentence,
                one.place,
                one.advice,
                names.get(one.section, ""),
            )
            for one in self.briefing.warned
        ]
        columns = (
            (say("Rule"), say("The rule by which it was found.")),
            (say("What is so"), say("What should be known.")),
            (say("Where"), say("The record or section that it concerns.")),
            (say("What can be done"), say("A way to deal with it.")),
            (say("Section"), say("The section that it is of.")),
        )
        caption = say("What should be known before it is handed on.")
        return Table(say("Before you send it"), caption, None, columns, tuple(rows))

    def dictionary(self, named: Sequence[tuple[str, Table]]) -> Table:
        """Give every column of some sheets with what it means."""
        say = self.say
        rows = tuple((sheet, table.caption, name, meaning) for sheet, table in named for name, meaning in table.columns)
        columns = (
            (say("Sheet"), say("Name of the sheet.")),
            (say("Table"), say("What the sheet holds.")),
            (say("Column"), say("Name of the column.")),
            (say("Meaning"), say("What stands in it.")),
        )
        return Table(say("Data dictionary"), say("What the columns of the sheets mean."), None, columns, rows)

    def _sentence(self) -> Column:
        return self.say("Sentence"), self.say("What is said.")

    def _sources(self) -> Column:
        say = self.say
        return say("Sources"), say("What it rests on, with the number on the sheet of sources.")

    def _cited(self, notes: Iterable[str]) -> str:
        """Give some notes as a cell has them: in brief, with their numbers."""
        known = [one for one in notes if one in self.briefing.notes]
        return "; ".join(f"{self.briefing.notes[one].brief} [{self._numbers[one]}]" for one in known)


def _told_apart(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Give columns no two of which have the same name, and none an empty one."""
    taken: set[str] = set()
    kept: list[Column] = []
    for name, meaning in columns:
        base, number = name.strip() or "—", 1
        unique = base
        while unique in taken:
            number += 1
            unique = f"{base} ({number})"
        taken.add(unique)
        kept.append((unique, meaning))
    return tuple(kept)
