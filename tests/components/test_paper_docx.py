"""The note as DOCX, read back: its text, its footnotes, its tables and pictures, and that it is sound."""

from __future__ import annotations

import functools
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any, Final

import docx
import pytest
from lxml import etree

from components.document import Briefing
from components.exports.paper import note, plan_of
from components.exports.paper.measure import text_width
from components.exports.paper.parts import Figure, Heading, NotePlan, Said, Table
from components.exports.paper.styles import STYLE_OF
from data.language import Language
from tests.components.briefing_paper import DAY, bars, briefing, numbers, section, sides, table, texts
from tests.each import each

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES: Final = {
    "w": W[1:-1],
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
ALL_BLOCKS: Final = (sides(), bars(), table(rows=40), numbers(), texts())
HOSTILE: Final = {
    "long": "word " * 400,
    "one word": "x" * 2000,
    "right to left": "\u202eשלום עולם مرحبا " * 40,
    "controls": "a\x00b\x07c\x1bd\ufffee\ud800f\tg\nh",
    "markup": "#let x = 1; $a$ [b] *c* _d_ `e` @f <g> \\h // /* */ #sys.inputs",
    "XML": "<w:p>&amp;</w:p> <&> ]]> <!-- -->",
    "far letters": "漢字 😀 𝔘",
    "formula": "=cmd|' /C calc'!A0",
    "empty": "",
}
CASES: Final = {
    "five": briefing(),
    "five in French, on A4": briefing(Language.FRENCH, paper="a4"),
    "both languages": briefing(other=briefing(Language.FRENCH)),
    "none": briefing(count=0),
    "sixty": briefing(count=60),
    "every block": briefing(sections=(section(blocks=ALL_BLOCKS),)),
    **{f"hostile: {name}": briefing(title=text, author=text, marking=text) for name, text in HOSTILE.items()},
}
every_case = each("name", CASES)


@functools.cache
def files(name: str) -> dict[str, bytes]:
    """Give the files of a case's DOCX."""
    with zipfile.ZipFile(io.BytesIO(note(CASES[name]))) as archive:
        return {one: archive.read(one) for one in archive.namelist()}


@functools.cache
def planned(name: str) -> NotePlan:
    """Give the plan of a case."""
    return plan_of(CASES[name])


@functools.cache
def tree(name: str, file: str = "document") -> Any:  # noqa: ANN401  # lxml has no types
    """Give one of its files as a tree."""
    return etree.fromstring(files(name)[f"word/{file}.xml"])


def found(name: str, path: str, file: str = "document") -> list[Any]:
    """Give what a path finds in one of its files."""
    return list(tree(name, file).xpath(path, namespaces=SPACES))


def text_of(element: Any, *, marks: bool = False) -> str:  # noqa: ANN401  # as above
    """Give the text of a paragraph, its line breaks as such; without the numbers of its notes."""
    parts = []
    for one in element.iter(f"{W}t", f"{W}br"):
        run = one.getparent()
        style = run.find(f"{W}rPr/{W}rStyle")
        if marks or style is None or style.get(f"{W}val") != "FootnoteReference":
            parts.append("\n" if one.tag == f"{W}br" else one.text or "")
    return "".join(parts)


@every_case
def test_its_text_is_that_of_the_plan(name: str) -> None:
    said = [text.strip() for one in found(name, "//w:body//w:p") if (text := text_of(one)).strip()]
    assert said == [text.strip() for text in planned(name).texts if text.strip()]


@every_case
def test_its_notes_are_those_of_the_plan(name: str) -> None:
    notes = [text_of(one).strip() for one in found(name, "//w:footnote[not(@w:type)]", "footnotes")]
    expected = planned(name).notes.values()
    assert notes == [f"{text}{address}." if address else text for text, address in expected]


@every_case
def test_notes_are_referred_to_once_in_their_order(name: str) -> None:
    numbers_used = [int(one.get(f"{W}id")) for one in found(name, "//w:footnoteReference")]
    assert numbers_used == list(range(1, len(planned(name).notes) + 1))


@every_case
def test_a_note_that_is_used_again_is_referred_to_by_its_number(name: str) -> None:
    marks = {one.get(f"{W}name") for one in found(name, "//w:bookmarkStart")}
    again = [one.get(f"{W}instr").split()[1] for one in found(name, "//w:fldSimple")]
    shown = [f"_RefNote{text_of(one, marks=True)}" for one in found(name, "//w:fldSimple")]
    assert (set(again) - marks, again) == (set(), shown)


def test_the_lines_between_text_and_notes_come_first() -> None:
    kinds = [(one.get(f"{W}id"), one.get(f"{W}type")) for one in found("five", "//w:footnote", "footnotes")[:3]]
    assert kinds == [("-1", "separator"), ("0", "continuationSeparator"), ("1", None)]


def test_the_settings_are_in_the_order_of_the_schema() -> None:
    names = [one.tag.removeprefix(W) for one in tree("five", "settings")]
    assert names == [
        *("zoom", "defaultTabStop", "characterSpacingControl", "footnotePr", "compat", "themeFontLang"),
        *("decimalSymbol", "listSeparator"),
    ]


def test_the_zoom_is_in_percent() -> None:
    assert tree("five", "settings").find(f"{W}zoom").get(f"{W}percent") == "100"


@every_case
def test_nothing_is_formatted_by_itself(name: str) -> None:
    """A run has at most a style, a paragraph has one and nothing else."""
    direct = found(name, "//w:rPr/*[not(self::w:rStyle)] | //w:pPr/*[not(self::w:pStyle)]")
    assert (direct, found(name, "//w:p[not(w:pPr/w:pStyle)]")) == ([], [])


@every_case
def test_every_style_that_is_used_exists(name: str) -> None:
    used = {
        value
        for file in (
            "document",
            "footnotes",
            *(one for one in ("header1", "footer1") if f"word/{one}.xml" in files(name)),
        )
        for value in found(name, "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val", file)
    }
    assert used - set(found(name, "//w:style/@w:styleId", "styles")) == set()


def test_headings_are_headings() -> None:
    styles = [one.get(f"{W}val") for one in found("five", "//w:body/w:p/w:pPr/w:pStyle")]
    expected = [
        STYLE_OF[part.style] if isinstance(part, Said) else "Annex" if part.annex else f"Heading{part.level}"
        for part in planned("five").parts
        if isinstance(part, Heading | Said)
    ]
    assert [style for style in styles if style not in {"Figure", "ForOfficer", "AfterTable"}] == expected


@every_case
def test_every_table_repeats_its_head_and_keeps_its_rows(name: str) -> None:
    tables = found(name, "//w:tbl")
    heads = [len(one.findall(f"{W}tr/{W}trPr/{W}tblHeader")) for one in tables]
    first = [one.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for one in tables]
    loose = found(name, "//w:tr[not(w:trPr/w:cantSplit)]")
    assert (set(heads) - {1}, all(first), loose) == (set(), True, [])


@every_case
def test_columns_are_as_wide_as_the_page_together(name: str) -> None:
    sums = [
        sum(int(width) for width in one.xpath("w:tblGrid/w:gridCol/@w:w", namespaces=SPACES))
        for one in found(name, "//w:tbl")
    ]
    assert set(sums) <= {round(text_width(CASES[name].paper) * 20)}


@every_case
def test_cells_are_as_wide_as_their_columns(name: str) -> None:
    for one in found(name, "//w:tbl"):
        grid = one.xpath("w:tblGrid/w:gridCol/@w:w", namespaces=SPACES)
        rows = [row.xpath("w:tc/w:tcPr/w:tcW/@w:w", namespaces=SPACES) for row in one.findall(f"{W}tr")]
        assert all(row == grid or row == [str(sum(map(int, grid)))] for row in rows)


@every_case
def test_every_table_has_a_caption_for_those_who_do_not_see_it(name: str) -> None:
    captions = found(name, "//w:tblCaption/@w:val")
    assert captions == [part.about for part in planned(name).parts if isinstance(part, Table)]


@every_case
def test_every_picture_says_what_it_shows(name: str) -> None:
    told = found(name, "//wp:docPr/@descr")
    figures = [part.alternative for part in planned(name).parts if isinstance(part, Figure)]
    assert (len(told), set(figures) - set(told), "" in told) == (len(found(name, "//w:drawing")), set(), False)


@every_case
def test_numbers_of_pictures_are_unique(name: str) -> None:
    numbers_used = found(name, "//wp:docPr/@id")
    assert len(numbers_used) == len(set(numbers_used))


@every_case
def test_every_picture_is_there_as_png_and_as_vectors(name: str) -> None:
    links = {one.get("Id"): one.get("Target") for one in etree.fromstring(files(name)["word/_rels/document.xml.rels"])}
    kinds = [
        (files(name)[f"word/{links[png]}"][:4], files(name)[f"word/{links[svg]}"][:4])
        for png, svg in zip(found(name, "//a:blip/@r:embed"), found(name, "//asvg:svgBlip/@r:embed"), strict=True)
    ]
    assert set(kinds) <= {(b"\x89PNG", b"<svg")}


@every_case
def test_all_that_is_linked_is_there_and_has_a_type(name: str) -> None:
    own = files(name)
    types = etree.fromstring(own["[Content_Types].xml"])
    known = {one.get("PartName") or one.get("Extension") for one in types}
    missing = [
        one.get("Target")
        for file, content in own.items()
        if file.endswith(".rels")
        for one in etree.fromstring(content)
        if one.get("TargetMode") != "External"
        if str(Path(file).parent.parent / one.get("Target")).removeprefix("./") not in own
    ]
    untyped = [one for one in own if f"/{one}" not in known and one.rpartition(".")[2] not in known]
    assert (missing, untyped) == ([], [])


@each("name", ["five", "five in French, on A4"])
def test_the_language_is_set_in_the_styles(name: str) -> None:
    lang = {"five": "en-CA"}.get(name, "fr-CA")
    assert found(name, "//w:rPrDefault//w:lang/@w:val", "styles") == [lang]


def test_words_of_the_other_language_say_so() -> None:
    part = next(one for one in planned("both languages").parts if isinstance(one, Table) and one.langs)
    there = [text_of(one) for one in found("both languages", "//w:r[w:rPr/w:rStyle/@w:val='InFR']")]
    assert there == [part.header[1], *(said.text for row in part.rows for said in row.cells[1].says)]


@each("name", ["five", "five in French, on A4"])
def test_the_paper_is_the_one_asked_for(name: str) -> None:
    size = {"five": ("12240", "15840")}.get(name, ("11906", "16838"))
    assert tuple(found(name, "//w:pgSz/@w:*")) == size


def test_marking_and_page_stand_at_head_and_foot() -> None:
    head, foot = ([text_of(one) for one in found("five", "//w:p", file)] for file in ("header1", "footer1"))
    assert (head, foot) == (["Unclassified"], ["Unclassified", "Page 1 of 1"])


def test_the_number_of_a_page_is_a_field() -> None:
    assert found("five", "//w:fldSimple/@w:instr", "footer1") == [" PAGE ", " NUMPAGES "]


def test_its_properties_are_those_of_the_briefing() -> None:
    core = docx.Document(io.BytesIO(note(briefing()))).core_properties
    assert core.created is not None
    assert (core.title, core.author, core.language, core.created.date()) == (
        "Cooperation with Russia in the Arctic",
        "A. Officer",
        "en-CA",
        DAY,
    )


def test_what_word_does_not_need_is_left_out() -> None:
    left = re.compile("stylesWithEffects|thumbnail|customXml|app.xml|webSettings")
    assert [name for name in files("five") if left.search(name)] == []


@every_case
def test_the_same_briefing_gives_the_same_bytes(name: str) -> None:
    assert note(CASES[name]) == note(CASES[name])


def converted(made: Briefing, folder: Path) -> str:
    """Give the text of a note as LibreOffice prints it, without spaces."""
    office, reader = shutil.which("soffice"), shutil.which("pdftotext")
    if not office or not reader:
        pytest.skip("LibreOffice or pdftotext is not installed: what it makes of a note was not looked at")
    (folder / "note.docx").write_bytes(note(made))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "note.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=180)  # noqa: S603  # found above
    raw = subprocess.run([reader, "-raw", str(folder / "note.pdf"), "-"], check=True, capture_output=True, timeout=60)  # noqa: S603  # as above
    return raw.stdout.decode()


def test_libreoffice_opens_it_with_its_text_on_one_page(tmp_path: Path) -> None:
    pages = converted(CASES["five"], tmp_path).split("\f")
    whole = "".join("".join(pages).split())
    plan = planned("five")
    front = [part for part in plan.front if isinstance(part, Said | Heading)]
    assert [part.text for part in front if "".join(part.text.split()) not in "".join(pages[0].split())] == []
    assert [text for text in plan.texts if "".join(text.split()) not in whole] == []
