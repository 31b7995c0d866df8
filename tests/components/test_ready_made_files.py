"""Every file of every ready-made briefing, in both languages: by the rules of its format, and the same each time."""

from __future__ import annotations

import functools
import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Final

import openxml_audit
import pytest
from lxml import etree

from components.briefing.gathered import Form, briefing_of
from components.briefing.ready import BASKETS
from components.document import Briefing, MapBlock
from components.exports import FORMATS
from components.polar_map import STYLES
from components.view import View
from components.words import words
from data.codes import ReadyBasket
from data.language import Language
from data.selection import Selection
from tests.components.reading_pptx import A, P
from tests.data.selections import REGISTER
from tests.each import each

OFFICE: Final = ("pptx", "docx")
"""openpyxl, which writes the workbooks, sets the parts of a font in an order of its own that Excel takes."""
CASES: Final = [(ready, language) for ready in ReadyBasket for language in Language]
AUDITED: Final = [
    (ReadyBasket.STATE_OF_COOPERATION, Language.ENGLISH),
    (ReadyBasket.NORTHWEST_PASSAGE_IN_LAW, Language.FRENCH),
]
"""Between them they have every kind of block but numbers; the tests of each format try those."""

in_every_case = each(("ready", "language"), CASES)


@functools.cache
def briefing(ready: ReadyBasket, language: Language) -> Briefing:
    """Give a ready-made briefing."""
    shown = View(REGISTER, Selection(lang=language, basket=BASKETS[ready]), words(language))
    return briefing_of(shown, Form(words(language).label(ready), "", "", date(2026, 11, 30), "letter"))


@functools.cache
def file(name: str, ready: ReadyBasket, language: Language) -> bytes:
    """Give one of its files."""
    made: bytes = next(one for one in FORMATS if one.id == name).build(briefing(ready, language))
    return made


@pytest.mark.parametrize("name", OFFICE)
def test_a_file_keeps_the_rules_of_its_format(name: str, tmp_path: Path) -> None:
    told = []
    for ready, language in AUDITED:
        path = tmp_path / f"{ready}-{language}.{name}"
        path.write_bytes(file(name, ready, language))
        told += [f"{path.name}: {error}" for error in openxml_audit.OpenXmlValidator().validate(path).errors]
    assert told == []


@each(("name", "language"), [(one.id, language) for one in FORMATS if one.takes is Briefing for language in Language])
def test_the_same_basket_gives_the_same_bytes(name: str, language: Language) -> None:
    ready = ReadyBasket.SECTOR_LINES
    briefing.cache_clear()
    again = next(one for one in FORMATS if one.id == name).build(briefing(ready, language))
    assert again == file(name, ready, language)


@in_every_case
def test_the_groups_on_a_map_slide_are_the_items_of_its_map(ready: ReadyBasket, language: Language) -> None:
    made = briefing(ready, language)
    maps = [block.spec for one in made.sections for block in one.blocks if isinstance(block, MapBlock)]
    drawn = [names for slide in _slides(file("pptx", ready, language)) if "ground" in (names := _groups(slide))]
    assert len(drawn) == len(maps)
    for spec, names in zip(maps, drawn, strict=True):
        ids = {item.id for item in spec.items}
        assert {name for name in names if name in ids} <= ids
        seen = {item.id for item in spec.items if item.shape in {"line", "band"} and not spec.extent}
        assert seen <= set(names)


@in_every_case
def test_lines_on_a_map_slide_are_dashed_as_their_status_says(ready: ReadyBasket, language: Language) -> None:
    status = {
        item.id: item.status
        for one in briefing(ready, language).sections
        for block in one.blocks
        if isinstance(block, MapBlock)
        for item in block.spec.items
        if item.shape == "line"
    }
    for slide in _slides(file("pptx", ready, language)):
        for group in slide.iter(f"{P}grpSp"):
            name = group.find(f"{P}nvGrpSpPr/{P}cNvPr").get("name")
            if name in status:
                style = STYLES[status[name]]
                wanted = [round(one / style.width_px * 100_000) for one in style.dash_px]
                found = [
                    [int(stop.get(key)) for stop in dash.iter(f"{A}ds") for key in ("d", "sp")]
                    for dash in group.iter(f"{A}custDash")
                ]
                assert all(_near(one, wanted) for one in found)
                assert bool(found) == bool(wanted)


def _near(one: list[int], other: list[int]) -> bool:
    return len(one) == len(other) and all(abs(a - b) <= 1_000 for a, b in zip(one, other, strict=True))


def _slides(content: bytes) -> list[etree._Element]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.startswith("ppt/slides/slide")]
        names.sort(key=lambda name: int("".join(filter(str.isdigit, name))))
        return [etree.fromstring(archive.read(name)) for name in names]


def _groups(slide: etree._Element) -> list[str]:
    return [group.find(f"{P}nvGrpSpPr/{P}cNvPr").get("name") for group in slide.iter(f"{P}grpSp")]
