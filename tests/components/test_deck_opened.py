"""Slides as other programs read them: LibreOffice draws every word, and the rules of the format are kept."""

from __future__ import annotations

import importlib
import importlib.util
import shutil
import subprocess
from pathlib import Path

import pytest

from components.exports.deck import deck, slides_of
from data.language import Language
from tests.components.briefing_deck import map_block, of, tried
from tests.components.briefing_paper import bars, numbers, sides, table, texts
from tests.components.reading_pptx import squeezed

TOOLS = {name: shutil.which(name) for name in ("soffice", "pdftotext", "pdfimages")}
opened = pytest.mark.skipif(None in TOOLS.values(), reason="opening slides needs LibreOffice, pdftotext and pdfimages")
audited = pytest.mark.skipif(
    importlib.util.find_spec("openxml_audit") is None, reason="the rules of the format come with openxml-audit"
)


def ran(*command: str) -> str:
    """Run a program and give what it says."""
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)  # noqa: S603  # found above
    return done.stdout


@pytest.fixture(scope="module", params=list(Language), ids=str)
def printed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Language, Path]:
    """Give the slides of a briefing as LibreOffice prints them, in either language."""
    lang: Language = request.param
    folder = tmp_path_factory.mktemp(f"deck-{lang}")
    whole = of(lang, sides(lang), bars(lang), map_block(lang), table(lang, 30), numbers(lang), texts(lang), warned=())
    (folder / "slides.pptx").write_bytes(deck(whole))
    ran(
        str(TOOLS["soffice"]),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "slides.pptx"),
    )
    return lang, folder / "slides.pdf"


def slides_printed(lang: Language) -> list[list[str]]:
    """Give the titles, sources and other texts of each slide, without spaces."""
    whole = of(lang, sides(lang), bars(lang), map_block(lang), table(lang, 30), numbers(lang), texts(lang), warned=())
    (section,) = whole.sections
    return [
        [
            squeezed(slide.title),
            *(squeezed(text) for text in (section.source, section.disclaimer) if section.address in slide.notes),
        ]
        for slide in slides_of(whole)
    ]


@opened
def test_every_title_source_and_disclaimer_is_printed(printed: tuple[Language, Path]) -> None:
    lang, file = printed
    pages = ran(str(TOOLS["pdftotext"]), "-layout", str(file), "-").split("\f")
    lines = ran(str(TOOLS["pdftotext"]), str(file), "-").split("\f")
    slides = slides_printed(lang)
    assert len(pages) - 1 == len(slides)
    for number, wanted in enumerate(slides):
        said = squeezed(pages[number]) + squeezed(lines[number])
        assert [text for text in wanted if text not in said] == []


@opened
def test_no_slide_is_printed_as_a_picture(printed: tuple[Language, Path]) -> None:
    _, file = printed
    assert ran(str(TOOLS["pdfimages"]), "-list", str(file)).splitlines()[2:] == []


@audited
@pytest.mark.parametrize("name", ["every kind", "map", "60 rows", "short states", "markup", "to the left"])
def test_a_file_keeps_the_rules_of_the_format(name: str, tmp_path: Path) -> None:
    rules = importlib.import_module("openxml_audit")  # may be missing, as said above
    path = tmp_path / "slides.pptx"
    path.write_bytes(deck(tried(Language.FRENCH)[name]))
    assert [str(error) for error in rules.OpenXmlValidator().validate(path).errors] == []
