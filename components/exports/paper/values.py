"""A note as plain values, as typst reads them."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from components.exports.paper import measure
from components.exports.paper.parts import Figure, Heading, Lines, NotePlan, Part, Row, Said, Table
from components.pictures import Group, Picture, as_svg, sign
from components.signs import GROUND, MARKS

FAMILY: Final = "Source Sans 3"
_LONG_ROW: Final = 1200
"""A row of more characters may go on over two pages; it could be higher than one."""

_SIGN_PT: Final = 14.0

_LONG_WORD: Final = re.compile(r"[^\s/\-]{40,}")
_PIECE: Final = 8
_BREAK: Final = "\N{ZERO WIDTH SPACE}"

Values = dict[str, Any]


@functools.cache
def sign_picture(look: str, words: str) -> Picture:
    """Give the sign of a look of a state as a picture of its own."""
    middle, (ink, _) = _SIGN_PT / 2, MARKS[look]
    drawn = sign(look, (middle, middle), ink, GROUND["page"][0])
    return Picture(_SIGN_PT, _SIGN_PT, words, (Group("sign", words, drawn),))


def numbered(plan: NotePlan) -> dict[str, int]:
    """Give the number of each note that a plan uses."""
    return {note: number for number, note in enumerate(plan.notes, start=1)}


def values_of(plan: NotePlan, day: date) -> Values:
    """Give a note as plain values: measures, colours, notes and parts.

    Parameters
    ----------
    plan : NotePlan
        What it says.
    day : date
        The date of the file.
    """
    width, height = measure.SIZES_PT[plan.paper]
    looks = {
        cell.look: as_svg(sign_picture(cell.look, cell.look_words), FAMILY)
        for part in plan.parts
        if isinstance(part, Table)
        for row in part.rows
        for cell in row.cells
        if cell.look
    }
    return {
        "title": plan.title,
        "author": plan.author,
        "subject": plan.subject,
        "marking": _breakable(plan.marking),
        "page": plan.page,
        "lang": str(plan.lang),
        "day": [day.year, day.month, day.day],
        "family": FAMILY,
        "inks": {name: pair[0] for name, pair in GROUND.items()},
        "sizes": {
            "width": width,
            "height": height,
            "margin": measure.MARGIN_PT,
            "top": measure.TOP_PT,
            "bottom": measure.BOTTOM_PT,
            "read": measure.READ_PT,
            "source": measure.SOURCE_PT,
            "title": measure.TITLE_PT,
            "heading": measure.HEADING_PT,
            "second": measure.SECOND_PT,
            "line": measure.LINE,
            "indent": measure.INDENT_PT,
            "cell": measure.CELL_PT,
            "small-cell": measure.SMALL_CELL_PT,
            "blank": measure.BLANK_PT,
            "after": measure.AFTER,
            "after-lines": measure.AFTER_LINES,
            "before-heading": measure.BEFORE_HEADING,
            "after-heading": measure.AFTER_HEADING,
            "note-gap": measure.NOTE_GAP,
        },
        "looks": looks,
        "notes": list(plan.notes.values()),
        "parts": list(_parts(plan)),
    }


def _breakable(text: str) -> str:
    """Give a text whose very long words may go on in another line; typst would let them leave the page."""
    return _LONG_WORD.sub(lambda word: _BREAK.join(re.findall(f".{{1,{_PIECE}}}", word[0])), text)


class _Cited:
    """Gives paragraphs as plain values, each note with its number and whether it is used for the first time."""

    def __init__(self, plan: NotePlan) -> None:
        self._numbers = numbered(plan)
        self._seen: set[str] = set()

    def said(self, one: Said) -> Values:
        """Give a paragraph."""
        notes = []
        for note in one.notes:
            notes.append({"number": self._numbers[note], "first": note not in self._seen})
            self._seen.add(note)
        lang = str(one.lang or "")
        return {
            "kind": "said",
            "text": _breakable(one.text),
            "style": one.style,
            "notes": notes,
            "href": one.href,
            "lang": lang,
        }

    def part(self, part: Part) -> Values:
        """Give a part."""
        if isinstance(part, Said):
            return self.said(part)
        if isinstance(part, Heading):
            return {"kind": "heading", "text": _breakable(part.text), "level": part.level, "annex": part.annex}
        if isinstance(part, Lines):
            return {"kind": "lines", "count": part.count}
        if isinstance(part, Figure):
            svg, width = as_svg(part.picture, FAMILY), part.picture.width_pt
            return {"kind": "figure", "svg": svg, "width": width, "alternative": part.alternative}
        return {
            "kind": "table",
            "header": [_breakable(text) for text in part.header],
            "shares": part.shares,
            "ends": sorted(part.ends),
            "langs": [str(lang or "") for lang in part.langs],
            "small": part.small,
            "rows": [self._row(row) for row in part.rows],
        }

    def _row(self, row: Row) -> Values:
        cells = [
            {"says": [self.said(text) for text in cell.says], "look": cell.look, "look-words": cell.look_words}
            for cell in row.cells
        ]
        length = sum(len(said.text) for cell in row.cells for said in cell.says)
        return {"heading": _breakable(row.heading), "cells": cells, "breaks": length > _LONG_ROW}


def _parts(plan: NotePlan) -> Iterator[Values]:
    """Give every part; bullets that follow each other as one list."""
    cited = _Cited(plan)
    for bullets, parts in itertools.groupby(plan.parts, key=_is_bullet):
        own = [cited.part(part) for part in parts]
        yield from [{"kind": "bullets", "says": own}] if bullets else own


def _is_bullet(part: Part) -> bool:
    return isinstance(part, Said) and part.style == "bullet"
