"""A page on paper: light from either theme, without controls, with title, view in words, source line, date and link."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from data.selection import PAGE_FIELDS
from tests.browser.screen import ENGLISH, Screen
from tests.browser.tabs import DESKTOP, Tabs

RECORD = "cooperation?lang=en&area=arctic-governance&record=arctic-council"
PIECE = 0.9  # height by width: less than that of a sheet
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
    "stSelectbox",
    "stTab",
)
_PALE = """elements => elements.filter(element => {
  const [r, g, b] = getComputedStyle(element).color.match(/[\\d.]+/g).map(Number);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255 > 0.3;
}).map(element => element.innerText)"""


@pytest.fixture(scope="module")
def tab(new_screen: Tabs) -> Iterator[Screen]:
    """Give a tab of the dark theme, from which most has to change on the way to paper."""
    with new_screen(theme="dark") as opened:
        yield opened


@pytest.fixture
def paper(tab: Screen) -> Screen:
    """Give the tab as on the screen, to show pages as they would be printed."""
    tab.page.bring_to_front()
    back_on_screen(tab)
    return tab


@pytest.fixture(scope="module", params=[*PAGE_FIELDS, "record"])
def sheet(tab: Screen, request: pytest.FixtureRequest) -> Screen:
    """Give each page, and a record, as they would be printed."""
    printed(tab, RECORD if request.param == "record" else f"{request.param.replace('overview', '')}?lang=en")
    return tab


def printed(screen: Screen, path: str) -> None:
    """Open a page, and show it as it would be printed."""
    back_on_screen(screen)
    screen.go(path)
    screen.page.emulate_media(media="print")


def back_on_screen(screen: Screen) -> None:
    """Leave the paper: its size and its style."""
    width, height = DESKTOP
    screen.page.set_viewport_size({"width": width, "height": height})
    screen.page.emulate_media(media="null")


def test_a_printed_page_has_no_controls(sheet: Screen) -> None:
    left = [kind for kind in CONTROLS if sheet.page.locator(f"[data-testid={kind}]:visible").count()]
    assert left == []


def test_a_printed_page_is_dark_ink_on_white(sheet: Screen) -> None:
    expect(sheet.page.get_by_test_id("stApp")).to_have_css("background-color", "rgb(255, 255, 255)")
    texts = sheet.page.locator("[data-testid=stMarkdownContainer]:visible")
    assert texts.evaluate_all(_PALE) == []


def test_a_printed_page_begins_with_its_head_its_source_and_its_title(sheet: Screen) -> None:
    head = sheet.page.locator(".st-key-head-of-print")
    expect(head).to_contain_text("Printed on: ")
    expect(head).to_contain_text("Arctic Common Ground, CC BY 4.0")
    expect(sheet.title).to_be_visible()


def test_no_source_line_has_a_sheet_to_itself(sheet: Screen) -> None:
    expect(sheet.page.locator(".st-key-frame-foot")).to_be_hidden()


def test_nothing_reaches_beyond_the_paper(sheet: Screen) -> None:
    sheet.page.set_viewport_size({"width": 718, "height": 1000})
    sheet.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    width = sheet.page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
    assert width <= 718


def test_the_legend_of_a_dark_map_is_dark_on_paper_where_the_map_is_inverted(paper: Screen) -> None:
    paper.go("map?lang=en")
    expect(paper.page.locator(".polar-map[data-drawn]")).to_have_attribute("data-theme", "dark")
    paper.page.emulate_media(media="print")
    expect(paper.page.locator(".polar-map")).to_have_css("filter", "invert(1) hue-rotate(180deg)")
    words = paper.page.locator(".polar-map .legend li span")
    assert len(words.evaluate_all(_PALE)) == words.count() > 0  # pale before they are inverted


def test_a_page_of_the_light_theme_is_printed_alike(kept: Screen) -> None:
    printed(kept, RECORD)
    left = [kind for kind in CONTROLS if kept.page.locator(f"[data-testid={kind}]:visible").count()]
    assert left == []


def test_a_printed_page_says_the_view_in_words_and_its_link(paper: Screen) -> None:
    printed(paper, RECORD)
    head = paper.page.locator(".st-key-head-of-print")
    for words in ("As of: ", "Area: Arctic governance", "Record: Arctic Council", "Printed on: ", paper.page.url):
        expect(head).to_contain_text(words)


def test_the_screen_does_not_show_what_is_for_paper(kept: Screen) -> None:
    back_on_screen(kept)
    kept.go("cooperation?lang=en&view=grid")
    expect(kept.page.locator(".st-key-list-on-paper")).to_be_hidden()
    expect(kept.page.locator(".st-key-head-of-print")).to_be_hidden()


def test_a_grid_is_printed_as_a_table_with_every_row(paper: Screen) -> None:
    printed(paper, "cooperation?lang=en&view=grid&state=suspended")
    rows = paper.table("Initiatives as of").locator("tbody tr")
    expect(rows.last).to_be_visible()
    expect(paper.page.get_by_test_id("stDataFrame")).to_be_hidden()


def test_a_chart_higher_than_a_sheet_is_printed_in_pieces(new_screen: Tabs) -> None:
    with new_screen() as screen:
        screen.open("timeline?lang=en")
        chart = screen.page.locator(".st-key-timeline .plot-figure[data-drawn]")
        expect(chart).to_be_visible()
        screen.page.emulate_media(media="print")
        pieces = chart.locator(".sheet")
        expect(pieces.nth(1)).to_be_visible()
        ratios = pieces.evaluate_all("pieces => pieces.map((one) => one.offsetHeight / one.offsetWidth)")
        assert max(ratios) < PIECE


def test_a_table_in_running_text_scrolls_by_itself_where_there_is_little_room(new_screen: Tabs) -> None:
    with new_screen(size=(320, 700), maps=False) as narrow:
        narrow.open("sources?lang=en")
        dictionary = narrow.page.locator(".st-key-sources-dictionary")
        dictionary.locator("summary").last.click()
        table = dictionary.get_by_test_id("stMarkdownContainer").filter(has=narrow.page.locator("table:visible"))
        assert table.evaluate("room => room.scrollWidth > room.clientWidth")
        assert narrow.page.get_by_test_id("stMain").evaluate("page => page.scrollWidth <= innerWidth")


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="reading a PDF needs pdftotext")
def test_the_pdf_of_the_changes_holds_the_last_of_them(paper: Screen, tmp_path: Path) -> None:
    paper.go("changes?lang=en&area=mining")
    expect(paper.page.locator("tbody").get_by_text("Silver Bear Resources").last).to_be_visible()
    path = tmp_path / "changes.pdf"
    paper.page.pdf(path=path)
    text = subprocess.run(  # noqa: S603  # the reader found on this machine, on a file of our own
        [str(shutil.which("pdftotext")), str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    text = " ".join(text.split())  # a name may go on in the next line of its cell
    found = [words in text for words in (ENGLISH("What changed"), "Silver Bear Resources", "Area: Mining", "CC BY 4.0")]
    assert found == [True] * 4
