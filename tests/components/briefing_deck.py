"""Briefings that try slides out: every kind of block, none and many rows, the real map, and what might be typed."""

from __future__ import annotations

import functools
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from components import map as map_room
from components.briefing.gathered import Form, briefing_of
from components.briefing.ready import BASKETS
from components.document import (
    Bar,
    BarsBlock,
    BarsRow,
    Block,
    Briefing,
    Cited,
    MapBlock,
    Side,
    SidesBlock,
    TableBlock,
    TableCell,
    TableRow,
    TextBlock,
    Warned,
)
from components.exports.deck import Slide, slides_of
from components.view import View
from components.words import words
from data.codes import ReadyBasket
from data.language import Language
from data.queries import on_map
from data.register import register
from data.selection import Selection
from tests.components.briefing_paper import NOTES, bars, briefing, numbers, section, sides, table, texts

LONG = "Anticonstitutionnellement, la coopération circumpolaire interparlementaire se poursuit. "
HOSTILE: MappingProxyType[str, str] = MappingProxyType(
    {
        "long": "Cooperation in the Arctic between Canada and Russia " * 38 + "ends.",
        "one word": "W" * 2000,
        "to the left": "التعاون في القطب الشمالي بين كندا وروسيا " * 20,
        "markup": "</a:t></a:r><script>alert(1)</script> & <b>\"quoted\" 'too'</b> {0} %s ]]>",
        "formula": "=cmd|' /C calc'!A0",
        "pictures": "😀" * 400,
        "lines": "One\nTwo\n\nFour",
    }
)
"""What somebody might type as a title."""


@functools.cache
def map_block(lang: Language, **asked: str) -> MapBlock:
    """Give the map of the page, all of it or as it is asked for."""
    shown = View(register(), Selection(lang=lang, **asked), words(lang))  # type: ignore[arg-type]  # as an address does
    return MapBlock("Lines state no position.", map_room.spec_of(shown, on_map(shown.register, shown.selection)))


def long_table(lang: Language, lines: int) -> TableBlock:
    """Give a table with a row that no slide holds, behind one that fits."""
    words_of_it = "\n".join(LONG * 3 + f"({number})" for number in range(lines))
    rows = (("Short", "1"), (words_of_it, "2"), ("Last", "3"))
    cells = (
        TableRow((TableCell(name), TableCell(text, ("s1",), look="limited")), heading="Group" if not at else "")
        for at, (name, text) in enumerate((number, name) for name, number in rows)
    )
    return TableBlock(f"Long {lang}", ("Number", "Words"), tuple(cells), (20, 80))


def many_sides(holds: int, others: int) -> SidesBlock:
    """Give an issue on which each side holds much."""

    def side(name: str, count: int) -> Side:
        return Side(name, name.title(), "Asserts", tuple(Cited(f"{LONG}{name} {at}.", ("s2",)) for at in range(count)))

    both = side("canada", holds), side("russia", holds + 3)
    return SidesBlock("Whose waters are these?", "Differ", both, tuple(side(f"other {at}", 2) for at in range(others)))


def short_states() -> BarsBlock:
    """Give states that last days, one out of the axis, and a day marked beside another."""
    begin, last = date(2014, 1, 1), date(2026, 11, 29)
    rows = (
        BarsRow("=Days", (Bar("active", date(2020, 1, 1), date(2020, 1, 4), two_sources=True),)),
        BarsRow(LONG * 2, (Bar("limited", date(1990, 1, 1), date(2030, 1, 1), two_sources=False),)),
        BarsRow("None", ()),
    )
    marked = tuple((date(2022, 2, day), f"Marked day {day} with its words") for day in (1, 3, 24))
    return BarsBlock("Short", begin, last, rows, marked, (("active", "Active"), ("limited", "Limited")))


def of(lang: Language, *blocks: Block, **changed: object) -> Briefing:
    """Give a briefing of one section with some blocks."""
    one = section(lang, 0, blocks)
    rests = tuple(dict.fromkeys((*one.notes, "s1", "s2", "w3")))
    return briefing(lang, 1, sections=(replace(one, notes=rests),), **changed)


@functools.cache
def tried(lang: Language) -> dict[str, Briefing]:
    """Give briefings by what they try."""
    whole = briefing(lang, 5)
    warned = Warned("rule", "It rests on one source.", "", "Say so.")
    found = {
        "every kind": replace(whole, warned=(*whole.warned, warned)),
        "empty section": briefing(lang, 1, sections=(section(lang, 0, ()),)),
        "no section": briefing(lang, 0),
        "nothing typed": replace(whole, author="", marking="", warned=()),
        "map": of(lang, map_block(lang), map_block(lang, layer="none", item="canada-sector-141w")),
        "many bars": of(lang, bars(lang, 60)),
        "short states": of(lang, short_states()),
        "60 rows": of(lang, table(lang, 60)),
        "long row": of(lang, long_table(lang, 40)),
        "one row": of(lang, table(lang, 1)),
        "60 numbers": of(lang, numbers(lang, 60)),
        "much held": of(lang, many_sides(12, 9)),
        "sides": of(lang, sides(lang), texts(lang)),
        "many points": of(lang, TextBlock("", tuple(Cited(f"{LONG * 2}{at}.", ("s1", "w3")) for at in range(40)))),
        "one long point": of(lang, TextBlock("Caption", (Cited(LONG * 90, ("s1",)),))),
    }
    typed = {name: of(lang, texts(lang), title=text, author=text, marking=text) for name, text in HOSTILE.items()}
    headlines = {
        f"headline {name}": replace(whole, sections=(replace(section(lang, 0, (texts(lang),)), headline=text),))
        for name, text in HOSTILE.items()
    }
    return found | typed | headlines | {f"ready: {basket}": ready(lang, basket) for basket in BASKETS}


@functools.cache
def laid_out(name: str, lang: Language) -> tuple[Slide, ...]:
    """Give the slides of one of the briefings that are tried."""
    return slides_of(tried(lang)[name])


def ready(lang: Language, basket: ReadyBasket) -> Briefing:
    """Give one of the ready-made briefings, as the page puts it together."""
    shown = View(register(), Selection(lang=lang, basket=BASKETS[basket]), words(lang))
    title = basket.label.to(lang)
    return briefing_of(shown, Form(title, "A. Officer", "Unclassified", date(2026, 11, 29), "letter"))


def notes_of(one: Briefing) -> list[str]:
    """Give the address of every note that is used."""
    return [NOTES[note].address for note in one.used if NOTES[note].address]
