"""A page on paper: light from either theme, without controls, with title, view in words, source line, date and link."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from data.select import PAGE_FIELDS
from tests.browser.conftest import NewScreen
from tests.browser.screen import ENGLISH, Screen

RECORD = "cooperation?lang=en&area=arctic-governance&record=arctic-council"
CONTROLS = (
    "stSidebar",
    "stHeader",
    "stButton",
    "stDownloadButton",
    "stButtonGroup",
    "stMultiSelect",
    "stTextInput",
    "stDateInput",
    "stSlider",
    "stCheckbox",
    "stPageLink",
    "stPopover",
    "stDataFrame",
)
_LIGHT = """element => {
  const [r, g, b] = getComputedStyle(element).color.match(/[\\d.]+/g).map(Number);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}"""


@pytest.fixture(params=["light", "dark"])
def paper(new_screen: NewScreen, request: pytest.FixtureRequest) -> Iterator[Screen]:
    """Give a tab that shows pages as they would be printed, from either theme."""
    opened = new_screen(theme=request.param)
    yield opened
    opened.page.close()


def printed(screen: Screen, path: str) -> None:
    """Open a page, and show it as it would be printed."""
    screen.open(path)
    screen.page.emulate_media(media="print")


def visible(screen: Screen, name: str) -> list[Locator]:
    """Give what is visible of a kind of Streamlit's elements."""
    return [one for one in screen.page.get_by_test_id(name).all() if one.is_visible()]


@pytest.mark.parametrize("name", PAGE_FIELDS)
def test_a_printed_page_has_no_controls(paper: Screen, name: str) -> None:
    printed(paper, f"{'' if name == 'overview' else name}?lang=en")
    assert {kind: len(visible(paper, kind)) for kind in CONTROLS} == dict.fromkeys(CONTROLS, 0)


@pytest.mark.parametrize("name", PAGE_FIELDS)
def test_a_printed_page_is_dark_ink_on_white(paper: Screen, name: str) -> None:
    printed(paper, f"{'' if name == 'overview' else name}?lang=en")
    expect(paper.page.get_by_test_id("stApp")).to_have_css("background-color", "rgb(255, 255, 255)")
    texts = [one for one in paper.page.get_by_test_id("stMarkdownContainer").all() if one.is_visible()]
    assert [one.inner_text() for one in texts if one.evaluate(_LIGHT) > 0.3] == []


def test_a_printed_page_says_the_view_in_words_and_its_link(paper: Screen) -> None:
    printed(paper, RECORD)
    head = paper.page.locator(".st-key-head-of-print")
    for words in ("As of: ", "Area: Arctic governance", "Record: Arctic Council", "Printed on: ", paper.page.url):
        expect(head).to_contain_text(words)


def test_the_screen_does_not_show_what_is_for_paper(screen: Screen) -> None:
    screen.open("cooperation?lang=en")
    expect(screen.page.locator(".st-key-head-of-print, .st-key-list-on-paper").first).to_be_hidden()


def test_a_grid_is_printed_as_a_table_with_every_row(paper: Screen) -> None:
    printed(paper, "cooperation?lang=en&state=suspended")
    rows = paper.table("Initiatives as of").locator("tbody tr")
    expect(rows.last).to_be_visible()
    expect(paper.page.get_by_test_id("stDataFrame")).to_be_hidden()


@pytest.mark.parametrize("path", ["?lang=en", "map?lang=en", RECORD, "changes?lang=en"])
def test_nothing_reaches_beyond_the_paper(paper: Screen, path: str) -> None:
    printed(paper, path)
    paper.page.set_viewport_size({"width": 718, "height": 1000})
    paper.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    width = paper.page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
    assert width <= 718


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="reading a PDF needs pdftotext")
def test_the_pdf_of_the_changes_holds_the_last_of_them(paper: Screen, tmp_path: Path) -> None:
    paper.open("changes?lang=en&area=mining")
    path = tmp_path / "changes.pdf"
    paper.page.pdf(path=path)
    text = subprocess.run(  # noqa: S603  # the reader found on this machine, on a file of our own
        [str(shutil.which("pdftotext")), "-layout", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    found = [words in text for words in (ENGLISH("What changed"), "Silver Bear Resources", "Area: Mining", "CC BY 4.0")]
    assert found == [True] * 4
