"""Briefings made by hand from real statements and works, with a section for every kind of block."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from components.document import (
    Bar,
    BarsBlock,
    BarsRow,
    Block,
    Briefing,
    Cited,
    MapBlock,
    Note,
    NotePart,
    Number,
    NumbersBlock,
    Point,
    Section,
    Side,
    SidesBlock,
    TableBlock,
    TableCell,
    TableRow,
    TextBlock,
    Warned,
)
from components.map.page import spec_of
from data.cite import note_of_statement, note_of_work, short_of_work, work_of
from data.codes import Reading
from data.language import Language
from data.register import register
from tests.components.shown import case

REGISTER = register()
STATEMENTS = ("p43-4-01", "p36-fn4-01")
WORKS = ("reuters-2022-arctic-council", "house-of-commons-kutz", "tass-2024-arctic-council")
NOTES = (*STATEMENTS, *WORKS)


def notes_of(language: Language) -> dict[str, Note]:
    """Give a note for each of `NOTES`."""
    found: dict[str, Note] = {}
    for one in STATEMENTS:
        row = REGISTER.statements[one]
        text = note_of_statement(REGISTER, one, language)
        found[one] = Note(one, text, row.locator, "", row.text.to(language), "en")
    for one in WORKS:
        work = REGISTER.references[one]
        text, brief = note_of_work(REGISTER, one, language), short_of_work(REGISTER, one)
        found[one] = Note(one, text, brief, work.address, work.title, work.language)
    return found


def map_block(name: str = "sector-lines", language: Language = Language.ENGLISH) -> MapBlock:
    """Give the map of a ready-made view."""
    shown, content, _ = case(name, Reading.NEUTRAL, language)
    spec = spec_of(shown, content)
    return MapBlock(spec.texts.title, spec)


def table(rows: int = 2, text: str = "Ice data") -> TableBlock:
    """Give a table with a heading, a look, an address, notes and a column of numbers."""
    made = [
        TableRow(
            (
                TableCell(f"{text} {at}", NOTES[:1], look="active", href="https://example.org/x"),
                TableCell("One\nTwo", NOTES[2:4]),
                TableCell(str(at)),
            ),
            heading="Group" if at == 0 else "",
        )
        for at in range(rows)
    ]
    return TableBlock("What there is", ("Initiative", "State", "Since"), tuple(made), (40, 40, 20), frozenset({2}))


def blocks(language: Language = Language.ENGLISH) -> tuple[Block, ...]:
    """Give a block of every kind."""
    return (
        TextBlock("In brief", (Cited("It goes on.", NOTES[:2]), Cited("It was limited.", NOTES[2:3]))),
        table(),
        BarsBlock(
            "How it stood",
            date(2014, 1, 1),
            date(2026, 11, 29),
            (
                BarsRow(
                    "Arctic Council",
                    (
                        Bar("active", date(2014, 1, 1), date(2022, 3, 3), two_sources=True),
                        Bar("limited-faded", date(2022, 3, 3), date(2026, 11, 29), two_sources=False),
                    ),
                ),
                BarsRow("Nothing known", ()),
            ),
            ((date(2022, 2, 24), "24 February 2022"),),
            (("active", "Active"), ("limited-faded", "Limited, last seen earlier")),
        ),
        NumbersBlock(
            "Cargo",
            "Million tonnes",
            (
                ("Cargo", (Number("2018", 20.18, two_sources=False), Number("2019", None, two_sources=True))),
                ("Transit", (Number("2018", 0.5, two_sources=True), Number("2019", 0.7, two_sources=True))),
            ),
        ),
        SidesBlock(
            "Whose waters are they?",
            "They differ",
            (
                Side("canada", "Canada", "Asserts", (Cited("Historic internal waters.", NOTES[:1]),)),
                Side("russia", "Russia", "Not stated", ()),
            ),
            (Side("united-states", "United States", "Disputes", (Cited("International waters.", NOTES[1:2]),)),),
        ),
        map_block(language=language),
    )


def section(at: int = 0, made: tuple[Block, ...] | None = None, **changes: Any) -> Section:  # noqa: ANN401  # any field
    """Give a section with every block, or with some."""
    given = Section(
        id=f"section-{at}",
        name=f"Section {at}",
        headline=f"{at} of 9 forms of cooperation go on",
        blocks=blocks() if made is None else made,
        empty="",
        points=(Point(NotePart("issue"), Cited("One of nine goes on.", NOTES[:1])),),
        notes=NOTES,
        source="Source: N. Viakhireva, 2020",
        disclaimer="Lines are not boundaries.",
        address="https://example.org/cooperation?lang=en",
    )
    return replace(given, **changes)


def briefing(language: Language = Language.ENGLISH, **changes: Any) -> Briefing:  # noqa: ANN401  # any field
    """Give a briefing of one section, or with what a case is about."""
    made = Briefing(
        lang=language,
        title="The Arctic after 2022",
        author="A. Officer",
        marking="Unclassified",
        day=date(2026, 11, 29),
        as_of=date(2026, 11, 28),
        version="0123456789ab",
        paper="letter",
        sections=(section(made=blocks(language)),),
        notes=notes_of(language),
        questions=(Cited("How does it stand since?", NOTES[2:3]),),
        warned=(Warned("one-source", "One source alone bears this out: X.", "X", "Say so.", "section-0"),),
        works={one: work_of(REGISTER, one) for one in WORKS},
    )
    return replace(made, **changes)
