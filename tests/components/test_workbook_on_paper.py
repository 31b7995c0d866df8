"""A workbook that is opened in LibreOffice and printed shows every text, and none lies on another."""

from __future__ import annotations

import functools
import itertools
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from components.cooperation.initiatives import as_list
from components.exports import Sheet
from components.exports.xlsx import as_xlsx
from data.language import Language
from data.selection import Selection
from tests.components.shown import FACTS, viewed
from tests.data.selections import REGISTER

OFFICE, READER = shutil.which("soffice"), shutil.which("pdftotext")
pytestmark = pytest.mark.skipif(not (OFFICE and READER), reason="printing a workbook needs LibreOffice and pdftotext")
TOUCHING_PT = 1.5
"""By how much the boxes of two words may overlap that stand in two lines or in two cells."""

Box = tuple[float, float, float, float]


@functools.cache
def sheet() -> Sheet:
    """Give the longest list there is, in the language with the longer words."""
    shown = viewed(Selection(lang=Language.FRENCH))
    return as_list(shown, tuple(REGISTER.initiatives.values())).sheet(shown.say, shown.say("Cooperation"), FACTS)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[list[tuple[str, Box]]]:
    """Print the workbook, and give the words of each page with their boxes."""
    folder = tmp_path_factory.mktemp("paper")
    (folder / "list.xlsx").write_bytes(as_xlsx(sheet()))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    printing = [str(OFFICE), "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*printing, str(folder / "list.xlsx")], check=True, capture_output=True, timeout=240)  # noqa: S603  # found above, on a file of our own
    return list(words_of(folder / "list.pdf"))


def words_of(file: Path) -> Iterator[list[tuple[str, Box]]]:
    """Give the words of each page of a PDF with their boxes, in points."""
    read = subprocess.run([str(READER), "-bbox", str(file), "-"], check=True, capture_output=True, text=True)  # noqa: S603  # as above
    for page in ET.fromstring(re.sub(r' xmlns="[^"]+"', "", read.stdout)).iter("page"):  # noqa: S314  # our own
        yield [
            (word.text or "", tuple(float(word.attrib[side]) for side in ("xMin", "yMin", "xMax", "yMax")))  # type: ignore[misc]  # four of them
            for word in page.iter("word")
        ]


def overlap(one: Box, other: Box) -> float:
    """Give by how much two boxes overlap, in the direction in which they do less."""
    return min(min(one[2], other[2]) - max(one[0], other[0]), min(one[3], other[3]) - max(one[1], other[1]))


def test_every_text_is_on_paper(pages: list[list[tuple[str, Box]]]) -> None:
    printed = "".join(word for page in pages for word, _ in page)
    said = [str(cell) for row in sheet().rows for cell in row if isinstance(cell, str)]
    # A line may end behind a hyphen, and a long address goes on in the next line, wherever that ends.
    words = {word for text in said for whole in text.split() if "://" not in whole for word in whole.split("-")}
    missing = {word for word in words if word not in printed}
    assert missing == set()


def test_no_text_lies_on_another(pages: list[list[tuple[str, Box]]]) -> None:
    found = [
        (one, other)
        for page in pages
        for (one, here), (other, there) in itertools.combinations(page, 2)
        if overlap(here, there) > TOUCHING_PT
    ]
    assert found == []
