"""What follows the page of text: what did not fit, every section as it shows, both languages, and what to look at."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from components.document import (
    BarsBlock,
    Block,
    Briefing,
    Cited,
    MapBlock,
    NumbersBlock,
    Paper,
    Section,
    Side,
    SidesBlock,
    TableBlock,
    TableCell,
    TextBlock,
)
from components.exports.paper.front import Shared, headings, shown_whole
from components.exports.paper.measure import balanced, text_width
from components.exports.paper.noted import named
from components.exports.paper.parts import Cell, Figure, Heading, Part, Row, Said, Table, said_in, with_notes
from components.pictures import Picture, bars_pictures, map_picture, numbers_picture
from components.signs import look, look_words
from components.words import Words, words
from data.codes import State
from data.language import Language

_HIGH_PT: Final = 500.0
"""The height of a picture that leaves room for its headings and its source on the same page."""

_MAP_PT, _NUMBERS_PT = 420.0, 240.0
_LONGEST: Final = 2000
_NAMES: Final = {Language.ENGLISH: "English", Language.FRENCH: "Français"}


def annexes(briefing: Briefing, other: Briefing | None, found: Shared) -> tuple[Part, ...]:
    """Give all annexes, each with its number in its heading."""
    say = words(briefing.lang)
    whole = [(say("Further points"), tuple(_further(briefing, found)))]
    whole += [(section.name, tuple(_section(briefing, section))) for section in briefing.sections]
    if other is not None:
        whole.append((say("Both languages side by side"), (_bilingual(briefing, other),)))
    if briefing.warned:
        whole.append((say("Before you send this on"), (_warned(briefing, say),)))
    parts: list[Part] = []
    for number, (name, own) in enumerate(((name, own) for name, own in whole if own), start=1):
        parts += [Heading(say("Annex {n}: {name}", n=number, name=name), 1, annex=True), *own]
    own_notes = named(briefing.notes)
    return tuple(with_notes(part, own_notes) for part in parts)


def _further(briefing: Briefing, found: Shared) -> Iterator[Part]:
    say = words(briefing.lang)
    for role, name in headings(say).items():
        if found.left[role]:
            yield Heading(name, 2)
            yield from (Said(cited.text, "bullet", cited.notes) for item in found.left[role] for cited in item)
    whole = [say.pair(name, text) for name, text in shown_whole(briefing)]
    if whole:
        yield Heading(say("What was cut, in full"), 2)
        yield from map(Said, whole)


# ---- a section ------------------------------------------------------------------------------------------------------


def _section(briefing: Briefing, section: Section) -> Iterator[Part]:
    say = words(briefing.lang)
    yield Said(section.headline, "finding")
    shown: list[Part] = [part for block in section.blocks for part in _block(briefing, block)]
    yield from shown
    if section.empty:
        yield Said(section.empty)
    cited = {note for part in shown for said in said_in(part) for note in said.notes}
    cited |= {note for point in section.points for note in point.says.notes}
    yield Said(section.source, "source", tuple(note for note in section.notes if note not in cited))
    if section.address:
        yield Said(say.pair(say("On the dashboard"), section.address), "source", href=section.address)
    if section.disclaimer:
        yield Said(section.disclaimer, "notice")


def _block(briefing: Briefing, block: Block) -> Iterator[Part]:
    say, width = words(briefing.lang), text_width(briefing.paper)
    name = block.question if isinstance(block, SidesBlock) else block.caption
    if name:
        yield Heading(name, 2)
    if isinstance(block, TextBlock):
        yield from (Said(cited.text, "bullet", cited.notes) for cited in block.points)
    elif isinstance(block, TableBlock):
        yield _table(block, say, briefing.paper)
    elif isinstance(block, SidesBlock):
        yield from _sides(block, say)
    elif isinstance(block, BarsBlock):
        yield from map(_figure, bars_pictures(block, width, _HIGH_PT, lang=briefing.lang))
    elif isinstance(block, NumbersBlock):
        yield _figure(numbers_picture(block, width, _NUMBERS_PT, lang=briefing.lang))
    elif isinstance(block, MapBlock):
        yield _figure(map_picture(block.spec, width, _MAP_PT))


def _figure(picture: Picture) -> Figure:
    """Give a picture with all that its groups say, cut at a word where that is very long."""
    told = " ".join(dict.fromkeys((picture.description, *(group.description for group in picture.groups)))).strip()
    if len(told) > _LONGEST:
        told = told[:_LONGEST].rpartition(" ")[0] + " …"
    return Figure(picture, told)


def _table(block: TableBlock, say: Words, paper: Paper) -> Table:
    rows = tuple(Row(tuple(_cell(cell, say) for cell in row.cells), row.heading) for row in block.rows)
    table = Table(block.caption, block.header, rows, block.shares, block.ends)
    return replace(table, shares=balanced(table, paper))


def _cell(cell: TableCell, say: Words) -> Cell:
    first, *others = cell.text.split("\n")
    notes: tuple[tuple[str, ...], ...] = (*((),) * len(others), cell.notes)  # at the end of the last paragraph
    says = tuple(Said(text, notes=own, href=cell.href) for text, own in zip((first, *others), notes, strict=True))
    return Cell(says, cell.look, _LOOKS[cell.look](say) if cell.look else "")


_LOOKS: Final = {
    look(state, faded=faded): lambda say, state=state, faded=faded: look_words(say, state, faded=faded)
    for state in State
    for faded in (True, False)
}


def _sides(block: SidesBlock, say: Words) -> Iterator[Part]:
    """Set two sides beside each other, in columns of the same width, and the others below."""
    one, other = block.sides
    if block.between:
        yield Said(say.pair(say("Canada and Russia"), block.between))
    pairs = itertools.zip_longest(one.holds or (Cited(one.stance),), other.holds or (Cited(other.stance),))
    rows = tuple(
        Row(tuple(Cell((Said(cited.text, "body", cited.notes),) if cited else ()) for cited in pair)) for pair in pairs
    )
    yield Table(block.question, (_named(one, say), _named(other, say)), rows, (50, 50))
    for side in block.others:
        for cited in side.holds or (Cited(side.stance),):
            yield Said(say.pair(_named(side, say), cited.text), "bullet", cited.notes)


def _named(side: Side, say: Words) -> str:
    return say("{name} ({stance})", name=side.name, stance=side.stance) if side.stance else side.name


# ---- the whole ------------------------------------------------------------------------------------------------------


def _bilingual(briefing: Briefing, other: Briefing) -> Table:
    """Set headlines and points in both languages beside each other, section by section."""
    rows = [_both(Cited(briefing.title), Cited(other.title), other.lang)]
    twins = {section.id: section for section in other.sections}
    for section in briefing.sections:
        twin = twins.get(section.id)
        rows.append(_both(Cited(section.headline), Cited(twin.headline) if twin else None, other.lang, section.name))
        theirs = [point.says for point in twin.points] if twin else []
        for point, says in itertools.zip_longest((point.says for point in section.points), theirs):
            rows.append(_both(point, says, other.lang))
    header = _NAMES[briefing.lang], _NAMES[other.lang]
    return Table(" · ".join(header), header, tuple(rows), (50, 50), langs=(None, other.lang))


def _both(one: Cited | None, two: Cited | None, lang: Language, heading: str = "") -> Row:
    left = Cell((Said(one.text, "body", one.notes),) if one else ())
    right = Cell((Said(two.text, "body", two.notes, lang=lang),) if two else ())
    return Row((left, right), heading)


def _warned(briefing: Briefing, say: Words) -> Table:
    # Sections that share records share what is to be known of them: here it stands once.
    told = dict.fromkeys((warned.sentence, warned.place, warned.advice) for warned in briefing.warned)
    rows = tuple(Row(tuple(Cell((Said(text),)) for text in texts)) for texts in told)
    header = say("What is so"), say("Where"), say("What can be done")
    return Table(say("Before you send this on"), header, rows, (58, 16, 26))
