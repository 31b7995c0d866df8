"""What a reader sees and does on the dashboard, by role and name."""

from __future__ import annotations

import re
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

from components.words import Words, words
from data.language import Language
from data.queries import initiatives, statements
from data.register import register
from data.selection import Selection, to_query

CONNECTED = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'
_RUN_ENDED = f'{CONNECTED}[data-test-script-state="notRunning"]'

_LAST_SHOWN = ".st-key-frame-echo input"
"""Holds the number of the last run that the browser has shown in full."""

_ROW_PX, _BOX_PX = 35, 17  # height of a row of Streamlit's grid, and how far in the box stands

_MOST_STEPS = 120  # of Tab through a page

_GO = """address => {
  history.pushState({}, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}"""
_PLACEHOLDERS = '[data-testid="stSkeleton"], [data-testid="stAppSkeleton"], [data-testid="stSkeletonElement"]'


class Screen:
    """One browser page on the dashboard.

    Parameters
    ----------
    page : Page
        The browser's page.
    address : str
        The dashboard's address.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    def open(self, path: str) -> None:
        """Open an address of the dashboard cold, and wait until the page is drawn."""
        self.page.goto(f"{self.address}/{path}")
        self.expect_drawn()

    def go(self, path: str) -> None:
        """Go to an address in the tab as it is, as Back and Forward do, and wait until the page is drawn.

        It takes half of what opening it cold does, and is for tests that are not about how a page begins.
        """
        if not self.page.url.startswith(self.address):
            self.open(path)
            return
        expect(self.page.locator(_RUN_ENDED)).to_be_attached()
        last = self.page.locator(_LAST_SHOWN).last  # while a page gives way to another there may be two
        shown = last.input_value()
        self.page.evaluate(_GO, f"{self.address}/{path}")
        expect(last).not_to_have_value(shown)
        self.expect_drawn()

    def expect_drawn(self) -> None:
        """Wait for the source line, which is drawn last, for the end of the run and for parts loaded later."""
        expect(self.title).to_have_count(1)
        expect(self.title).to_be_visible()
        foot = self.page.locator(".st-key-frame-foot").get_by_text("Arctic Common Ground, CC BY 4.0")
        expect(foot.last).to_be_attached()
        expect(self.page.locator(_RUN_ENDED)).to_be_attached()
        expect(self.page.locator(_PLACEHOLDERS)).to_have_count(0)

    def expect_title(self, text: str) -> None:
        """Wait until a page is there by its name, which stands in the document's title; its heading is a finding."""
        expect(self.page).to_have_title(f"{text} · Arctic Common Ground")
        expect(self.title).to_have_count(1)  # while a page gives way to another there may be two

    @property
    def title(self) -> Locator:
        """The heading of level 1."""
        return self.page.get_by_role("heading", level=1)

    @property
    def navigation(self) -> Locator:
        """The links to the pages, above every page."""
        return self.page.locator(".st-key-frame-pages").get_by_role("link")

    def section(self, name: str) -> Locator:
        """Give the heading of a part of the page."""
        return self.page.get_by_role("heading", level=2, name=name, exact=True)

    def table(self, caption: str) -> Locator:
        """Give one of our tables by the beginning of its caption."""
        return self.page.get_by_role("table", name=re.compile(f"^{re.escape(caption)}"))

    def unfold(self, name: str) -> None:
        """Open what is folded away under a name; what is in it comes from the server."""
        fold = self.page.get_by_test_id("stExpander").filter(has=self.page.locator("summary", has_text=name))
        if not fold.locator("details[open]").count():
            fold.locator("summary").click()
        expect(fold.get_by_test_id("stExpanderDetails")).not_to_be_empty()

    def pill(self, label: str) -> Locator:
        """Give the button of a filter's value; the count behind the words changes, the words stay."""
        return self.page.get_by_role("button", name=re.compile(rf"^{re.escape(label)} · \d"))

    def choose(self, facet: str, value: str) -> None:
        """Choose a value of a filter that is a list."""
        self.page.get_by_role("combobox", name=facet).click()
        self.page.get_by_role("option", name=re.compile(f"^{re.escape(value)} · ")).click()
        self.page.keyboard.press("Escape")

    def click_row_of_grid(self, number: int) -> None:
        """Click the box before a row of the grid; the grid is one picture, so that places must be counted out."""
        grid = self.page.get_by_test_id("stDataFrame")
        expect(grid.locator("canvas tr")).not_to_have_count(0)
        grid.locator(".dvn-scroller").click(position={"x": _BOX_PX, "y": _ROW_PX * (number + 0.5)})

    def search(self, text: str) -> None:
        """Type into the search field, and send it."""
        box = self.page.get_by_role("textbox").first
        box.fill(text)
        box.press("Enter")

    def tab_to(self, wanted: Locator) -> None:
        """Press Tab until an element has the focus; fail if it never gets it."""
        for _ in range(_MOST_STEPS):
            if wanted.evaluate("element => element.getRootNode().activeElement === element"):
                break
            self.page.keyboard.press("Tab")
        expect(wanted).to_be_focused()

    def expect_address(self, name: str, selection: Selection) -> None:
        """Wait until the address is that of a view: the page's name and the parameters of a Selection."""
        path = "" if name == "overview" else name
        expect(self.page).to_have_url(f"{self.address}/{path}?{urlencode(to_query(selection), doseq=True)}")

    def shared_link(self, say: Words) -> str:
        """Give the address that the page offers for sharing."""
        self.page.get_by_role("button", name=say("Link"), exact=True).click()
        shown = self.page.get_by_test_id("stPopoverBody").get_by_test_id("stCode")
        return shown.inner_text().strip()


def count_of_initiatives(selection: Selection) -> str:
    """Give the heading that stands over the list of initiatives of a view."""
    n, total = len(initiatives(register(), selection).rows), len(register().cooperation)
    if n == total:
        return words(selection.lang)("All initiatives")
    return words(selection.lang).plural(
        "{n} of {total} initiatives", "{n} of {total} initiatives", n, total=words(selection.lang).number(total)
    )


def count_of_statements(selection: Selection) -> str:
    """Give the heading that stands over the list of statements of a view."""
    n, total = len(statements(register(), selection).rows), len(register().statements)
    if n == total:
        return words(selection.lang)("All statements")
    return words(selection.lang).plural(
        "{n} of {total} statements", "{n} of {total} statements", n, total=words(selection.lang).number(total)
    )


BY_STATE = "Every form of cooperation by its state on {day}."
"""How the caption of the list of the overview begins."""

ENGLISH, FRENCH = words(Language.ENGLISH), words(Language.FRENCH)
