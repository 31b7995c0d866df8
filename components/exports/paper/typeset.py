"""A note as PDF, and pictures of its pages: typeset by typst, which is given all words as data."""

from __future__ import annotations

import functools
import itertools
import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final, Literal

from components.exports.paper import measure
from components.exports.paper.parts import Cell, Figure, Heading, Lines, NotePlan, Part, Said, Table, said_in
from components.pictures import Group, Picture, as_svg, sign
from components.signs import GROUND

FAMILY: Final = "Source Sans 3"
_FOLDER: Final = Path(__file__).resolve().parent
_FONTS: Final = _FOLDER / "fonts"
_TEMPLATE: Final = _FOLDER / "note.typ"
_LONG_ROW: Final = 1200
"""A row of more characters may go on over two pages; it could be higher than one."""

_SIGN_PT: Final = 14.0
_DOTS_PER_INCH: Final = 300
_MISSING: Final = re.compile(r"the text `\"(.+?)\"` could not be displayed", re.DOTALL)
_NOT_SHOWN: Final = "□"
_COMMON: Final = 0x2FFF
"""Behind it stand letters of East Asia and pictures, which none of the fonts have."""

_ONE_PICTURE: Final = b"""#set page(width: auto, height: auto, margin: 0pt)
#set text(font: sys.inputs.family)
#image(bytes(sys.inputs.svg), format: "svg")"""

Values = dict[str, Any]


def typeset(plan: NotePlan, day: date) -> bytes:
    """Give a note as tagged PDF (PDF/UA-1): the same bytes for the same plan and day.

    Parameters
    ----------
    plan : NotePlan
        What it says.
    day : date
        The date of the file.
    """
    return _compiled(plan, day, "pdf")[0]


def pages(plan: NotePlan, day: date) -> tuple[str, ...]:
    """Give each page of the PDF as SVG; see `typeset`."""
    return tuple(page.decode() for page in _compiled(plan, day, "svg"))


def as_png(picture: Picture) -> bytes:
    """Give a picture as PNG at 300 dots per inch."""
    inputs = {"svg": as_svg(picture, FAMILY), "family": FAMILY}
    return _run(_ONE_PICTURE, inputs, "png", day=None)[0]


@functools.cache
def sign_picture(look: str, words: str) -> Picture:
    """Give the sign of a look of a state as a picture of its own."""
    middle = _SIGN_PT / 2
    return Picture(_SIGN_PT, _SIGN_PT, words, (Group("sign", words, sign(look, (middle, middle), _SIGN_PT)),))


def numbered(plan: NotePlan) -> dict[str, int]:
    """Give the number of each note that a plan uses."""
    return {note: number for number, note in enumerate(plan.notes, start=1)}


def _compiled(plan: NotePlan, day: date, target: Literal["pdf", "svg"]) -> list[bytes]:
    data = json.dumps(_data(plan, day), ensure_ascii=False)
    return _run(_TEMPLATE, {"note": data}, target, day)


def _run(
    source: Path | bytes, inputs: dict[str, str], target: Literal["pdf", "png", "svg"], day: date | None
) -> list[bytes]:
    """Have typst make a file; a letter that no font has is shown as a box.

    It reads the template and the fonts, asks nobody and writes nothing.
    """
    import typst  # noqa: PLC0415  # 80 MB, which no page needs

    stamp = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) if day else 0
    hidden: set[str] = set()
    while True:
        try:
            made = typst.compile(
                source,
                root=_FOLDER,
                font_paths=_fonts(),
                format=target,
                ppi=_DOTS_PER_INCH,
                pdf_standards=["ua-1"] if target == "pdf" else [],
                sys_inputs=inputs,
                timestamp=stamp,
            )
        except typst.TypstError as error:
            found = _MISSING.search(error.message)
            letters = set(found[1]) if found else set()
            if letters <= hidden:
                raise
            letters |= {letter for text in inputs.values() for letter in text if ord(letter) > _COMMON}
            hidden |= letters
            table = str.maketrans(dict.fromkeys(letters, _NOT_SHOWN))
            inputs = {name: text.translate(table) for name, text in inputs.items()}
        else:
            return made if isinstance(made, list) else [made or b""]


@functools.cache
def _fonts() -> Any:  # noqa: ANN401  # typst is imported only when it is needed
    import typst  # noqa: PLC0415  # as above

    return typst.Fonts(include_system_fonts=False, font_paths=[str(_FONTS)])


# ---- the plan as values ---------------------------------------------------------------------------------------------


def _data(plan: NotePlan, day: date) -> Values:
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
        "marking": plan.marking,
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


def _parts(plan: NotePlan) -> Iterator[Values]:
    """Give every part as plain values; bullets that follow each other as one list."""
    numbers, seen = numbered(plan), set[str]()

    def said(one: Said) -> Values:
        notes = []
        for note in one.notes:
            notes.append({"number": numbers[note], "first": note not in seen})
            seen.add(note)
        return {
            "kind": "said",
            "text": one.text,
            "style": one.style,
            "notes": notes,
            "href": one.href,
            "lang": str(one.lang or ""),
        }

    def cell(one: Cell) -> Values:
        return {"says": [said(text) for text in one.says], "look": one.look, "look-words": one.look_words}

    for bullets, parts in itertools.groupby(plan.parts, key=_is_bullet):
        if bullets:
            yield {"kind": "bullets", "says": [said(one) for part in parts for one in said_in(part)]}
            continue
        for part in parts:
            if isinstance(part, Said):
                yield said(part)
            elif isinstance(part, Heading):
                yield {"kind": "heading", "text": part.text, "level": part.level, "annex": part.annex}
            elif isinstance(part, Lines):
                yield {"kind": "lines", "count": part.count}
            elif isinstance(part, Figure):
                yield {
                    "kind": "figure",
                    "svg": as_svg(part.picture, FAMILY),
                    "width": part.picture.width_pt,
                    "alternative": part.alternative,
                }
            else:
                yield _table(part, [[cell(own) for own in row.cells] for row in part.rows])


def _is_bullet(part: Part) -> bool:
    return isinstance(part, Said) and part.style == "bullet"


def _table(table: Table, cells: list[list[Values]]) -> Values:
    return {
        "kind": "table",
        "header": table.header,
        "shares": table.shares,
        "ends": sorted(table.ends),
        "langs": [str(lang or "") for lang in table.langs],
        "small": table.small,
        "rows": [
            {
                "heading": row.heading,
                "cells": own,
                "breaks": sum(len(said.text) for cell in row.cells for said in cell.says) > _LONG_ROW,
            }
            for row, own in zip(table.rows, cells, strict=True)
        ],
    }
