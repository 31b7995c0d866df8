"""The note as PDF: tagged, its text that of the plan and of the DOCX, its letters ours, its pages as pictures."""

from __future__ import annotations

import functools
import hashlib
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest

from components.document import Briefing
from components.exports import formats_of, note_pages
from components.exports.paper import note, pages_of, pdf, plan_of, typeset
from components.exports.paper.parts import Figure, Table
from components.words import words
from data.language import Language
from tests.components.briefing_paper import briefing, section, table
from tests.components.test_paper_docx import CASES, every_case, planned
from tests.each import each

FOLDER: Final = Path(typeset.__file__).parent
FONTS: Final = FOLDER / "fonts"
_ZERO: Final = "\N{ZERO WIDTH SPACE}"
_FAR: Final = "hostile: far letters"
_NOT_READ: Final = {_FAR, "hostile: right to left"}
"""Letters that no font has are boxes, and what runs from right to left is read back in another order."""


@functools.cache
def made(name: str) -> bytes:
    """Give the PDF of a case."""
    return pdf(CASES[name])


def asked(program: str, content: bytes, *options: str) -> str:
    """Give what a program of poppler says of a PDF; the test is skipped where there is none."""
    found = shutil.which(program)
    if not found:
        pytest.skip(f"{program} is not installed: what it reads in the PDF was not looked at")
    answer = subprocess.run([found, *options], input=content, check=True, capture_output=True, timeout=60)  # noqa: S603  # found above
    return answer.stdout.decode(errors="replace")


def page(content: bytes, number: int) -> str:
    """Give the text of one page."""
    return asked("pdftotext", content, "-f", str(number), "-l", str(number), "-", "-")


def squeezed(text: str) -> str:
    """Give a text without what stands between words."""
    return "".join(text.replace(_ZERO, "").split())


@every_case
def test_it_is_tagged_has_a_language_bookmarks_and_says_that_it_is_accessible(name: str) -> None:
    lang = {Language.ENGLISH: b"/Lang(en-CA)", Language.FRENCH: b"/Lang(fr-CA)"}[CASES[name].lang]
    signs = (b"/MarkInfo", b"/StructTreeRoot", b"/Outlines", b"pdfuaid:part", lang)
    assert [sign for sign in signs if sign not in made(name)] == []


@functools.cache
def read(name: str) -> str:
    """Give the text of a case's PDF in the order in which it is written, without spaces."""
    return squeezed(asked("pdftotext", made(name), "-raw", "-", "-"))


def behind(whole: str, text: str, at: int) -> int:
    """Give where a text ends that begins at a place or later, -1 for nowhere; the end of a page may break it once."""
    if (place := whole.find(text, at)) >= 0:
        return place + len(text)
    for cut in range(len(text) - 1, 0, -1):
        first = whole.find(text[:cut], at)
        rest = whole.find(text[cut:], first + cut) if first >= 0 else -1
        if rest >= 0:
            return rest + len(text) - cut
    return -1


@each("name", [name for name in CASES if name not in _NOT_READ])
def test_its_text_is_that_of_the_plan_in_its_order(name: str) -> None:
    at = 0
    for text in map(squeezed, planned(name).texts):
        at = behind(read(name), text, at)
        assert at >= 0, text[:200]


@every_case
def test_its_notes_are_those_of_the_plan(name: str) -> None:
    notes = (squeezed(text + address) for text, address in planned(name).notes.values())
    assert [note for note in notes if behind(read(name), note, 0) < 0] == []


@every_case
def test_the_text_is_one_page_and_the_annexes_begin_on_the_next(name: str) -> None:
    say = words(CASES[name].lang)
    assert f"\n{say('Sources')}\n" in page(made(name), 1)
    if planned(name).annexes:
        assert squeezed(planned(name).annexes[0].text) in squeezed(page(made(name), 2)[:400])  # type: ignore[union-attr]  # a heading


@every_case
def test_every_picture_and_every_table_is_tagged(name: str) -> None:
    tags = asked("pdfinfo", made(name), "-struct", "-")
    kinds = [type(part) for part in planned(name).parts]
    signs = sum(
        bool(cell.look)
        for part in planned(name).parts
        if isinstance(part, Table)
        for row in part.rows
        for cell in row.cells
    )
    counted = len(re.findall(r"^\s*Figure", tags, re.MULTILINE)), len(re.findall(r"^\s*Table", tags, re.MULTILINE))
    assert counted == (kinds.count(Figure) + signs, kinds.count(Table))


@each("name", ["five", "five in French, on A4"])
def test_the_paper_is_the_one_asked_for(name: str) -> None:
    size = {"five": "612 x 792 pts (letter)"}.get(name, "595.3 x 841.9 pts (A4)")
    assert size in asked("pdfinfo", made(name), "-")


def test_its_properties_are_those_of_the_briefing() -> None:
    told = asked("pdfinfo", made("five"), "-")
    assert all(
        re.search(f"{name}: +{value}", told)
        for name, value in {
            "Title": "Cooperation with Russia in the Arctic",
            "Author": "A. Officer",
            "CreationDate": "Sun Nov 29 00:00:00 2026",
            "Tagged": "yes",
        }.items()
    )


def test_its_letters_are_ours_and_are_in_it() -> None:
    rows = asked("pdffonts", made("every block"), "-").splitlines()[2:]
    assert {row.split()[0].partition("+")[2].partition("-")[0] for row in rows} == {"SourceSans3"}


def test_letters_that_no_font_has_are_shown_as_boxes() -> None:
    assert "□□" in page(made(_FAR), 1)


def test_a_word_that_is_longer_than_a_line_goes_on_in_the_next() -> None:
    lines = page(made("hostile: one word"), 1).splitlines()
    assert max(len(squeezed(line)) for line in lines if "xxx" in line) < 110


def test_a_row_higher_than_a_page_loses_no_word() -> None:
    tall = table(rows=1)
    cell = tall.rows[0].cells[0]
    text = " ".join(f"word{number}" for number in range(3000))
    long = type(tall)(
        tall.caption,
        tall.header,
        (type(tall.rows[0])((type(cell)(text), *tall.rows[0].cells[1:])),),
        tall.shares,
    )
    read = asked("pdftotext", pdf(briefing(sections=(section(blocks=(long,)),))), "-", "-")
    assert {f"word{number}" for number in range(3000)} <= set(read.split())


@every_case
def test_the_same_briefing_gives_the_same_bytes(name: str) -> None:
    assert pdf(CASES[name]) == made(name)


@each("name", ["five", "none", "both languages"])
def test_there_is_a_picture_of_each_page(name: str) -> None:
    pictures = pages_of(CASES[name])
    count = re.search(r"^Pages: +(\d+)$", asked("pdfinfo", made(name), "-"), re.MULTILINE)
    assert count
    assert len(pictures) == int(count[1])
    assert {ET.fromstring(picture).tag for picture in pictures} == {"{http://www.w3.org/2000/svg}svg"}  # noqa: S314  # ours


def test_nothing_that_is_typed_is_code() -> None:
    """Every text comes as data, and the template takes in nothing else."""
    template = (FOLDER / "note.typ").read_text("utf-8")
    assert re.findall(r"eval|import|include|@\w|read\(", template) == []


def test_nothing_is_written_where_it_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    before = sorted(FOLDER.rglob("*"))
    pdf(briefing())
    note(briefing())
    now = sorted(path for path in FOLDER.rglob("*") if "__pycache__" not in path.parts)
    assert (list(tmp_path.iterdir()), now) == ([], [path for path in before if "__pycache__" not in path.parts])


def test_the_formats_of_a_briefing_hold_note_and_pdf() -> None:
    built = {one.id: one.build for one in formats_of(Briefing)}
    assert (built["docx"](briefing()), built["pdf"](briefing())) == (note(briefing()), made("five"))


def test_the_pictures_before_a_download_are_the_pages_of_the_pdf() -> None:
    assert note_pages(briefing()) == pages_of(briefing())


def test_the_other_language_of_a_briefing_comes_into_its_files() -> None:
    both = briefing(other=briefing(Language.FRENCH))
    assert (pdf(both), note(both)) == (
        pdf(briefing(), briefing(Language.FRENCH)),
        note(briefing(), briefing(Language.FRENCH)),
    )


def test_the_fonts_are_those_that_their_sidecar_says() -> None:
    sidecar = tomllib.loads((FONTS / "SourceSans3.source.toml").read_text("utf-8"))
    assert sidecar["sha256"] == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(FONTS.glob("*.ttf"))
    }


def test_the_licence_of_the_fonts_stands_beside_them() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "SourceSans3.OFL.txt").read_text("utf-8")


def test_a_plan_is_made_once_for_both_files() -> None:
    assert plan_of(briefing()) == plan_of(briefing())
