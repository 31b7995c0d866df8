"""Every page looked through by axe-core, with its rules for WCAG and for good practice."""

from __future__ import annotations

import importlib.resources
import re
from collections.abc import Iterator
from typing import TypedDict

import pytest
from playwright.sync_api import Page, expect

from components.words import words
from data.language import Language
from tests.browser.map_screen import MapScreen
from tests.browser.screen import ENGLISH, Screen
from tests.browser.tabs import DESKTOP, Size, Tabs, Theme

UNKNOWN = "atlas"
PATHS = {
    "overview": "?",
    "map and dossier": "map?item=canada-sector-141w&",
    "list as grid": "cooperation?view=grid&",
    "list as table": "cooperation?",
    "record": "cooperation?record=province-region-contacts&",
    "nothing left": "cooperation?state=suspended&state=ended&q=zinc&",
    "statement": "evidence?statement=p43-4-01&",
    "event": "timeline?event=canada-sanctions-russia-2014&",
    "matrix of readings": "readings?",
    "readings of an issue": "readings?issue=northwest-passage-status&",
    "all channels": "channels?",
    "track": "channels?channel=science&record=science-agreement&",
    "listings": "listings?q=arctic&",
    "changes": "changes?",
    "sources": "sources?",
    "briefing": "briefing?basket=standings&basket=record~record%3Dnobody&",
    "notes on the address": f"{UNKNOWN}?area=moon&",
}
IN_FRENCH = ("map and dossier", "list as table", "event", "track")
WITH_MAP = {"", "map", "cooperation", UNKNOWN}
WITH_CHART = {"timeline", "channels", "listings"}
PHONE: Size = (390, 844)
BACKGROUND: dict[Theme, str] = {"light": "rgb(255, 255, 255)", "dark": "rgb(15, 26, 34)"}

UPLOADER = ("presentation-role-conflict", '[data-testid="stFileUploaderDropzone"]')
"""The field that takes a file: its box has a name, and a role that has none; the button in it has both."""

STREAMLITS_OWN = {
    # The words of a chosen value are white on the theme's main colour, whichever it is; in the dark theme it is light.
    ("color-contrast", '[data-testid="stMultiSelect"] [title$=" · 3"]'),
    UPLOADER,
}
"""Faults of Streamlit's own elements that no setting of ours can mend: axe's rule and the element, exactly these."""

_COLOUR_ONLY: dict[str, object] = {"runOnly": ["color-contrast", "link-in-text-block"]}
_AT_REST = "() => document.getAnimations().every(animation => animation.playState !== 'running')"
_RUN = """async ([own, options]) => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"], ...options });
  const ownRule = (rule, target) => own.find(([id, selector]) =>
    id === rule && typeof target[0] === "string" && document.querySelector(target[0])?.matches(selector));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => {
    const [rule, selector] = ownRule(id, target) ?? [id, ""];
    return { rule, selector, html };
  }));
}"""


class Violation(TypedDict):
    """One fault that axe found: the rule, the selector if it is one of `STREAMLITS_OWN`, the element."""

    rule: str
    selector: str
    html: str


@pytest.fixture(scope="module")
def tab(new_screen: Tabs) -> Iterator[Screen]:
    """Give a tab in which one view is examined after the other."""
    with new_screen() as screen:
        yield screen


@pytest.fixture(scope="module", params=PATHS)
def page(request: pytest.FixtureRequest, tab: Screen) -> Page:
    """Give each view in English, with axe-core loaded into it."""
    return examined(tab, f"{PATHS[request.param]}lang=en")


@pytest.fixture(scope="module", params=IN_FRENCH)
def french_page(request: pytest.FixtureRequest, tab: Screen) -> Page:
    """Give some views in French, with axe-core loaded into them."""
    return examined(tab, f"{PATHS[request.param]}lang=fr")


def examined(screen: Screen, path: str) -> Page:
    """Open a view, wait for grid, map and charts, which are drawn after the run has ended, and load axe-core."""
    name = path.partition("?")[0]
    if name == UNKNOWN:
        screen.open(path)  # only a cold link gets to a page that is none
    else:
        screen.go(path)
    if name in WITH_MAP:
        MapScreen(screen).expect_drawn()
    if name == "map":
        say = words(Language.FRENCH if "lang=fr" in path else Language.ENGLISH)
        for folded in ("A line of your own", "A layer of your own", "A table of your own"):
            screen.unfold(say(folded))
    if name in WITH_CHART:
        charts = screen.page.locator(".plot-figure")
        expect(charts.first).to_be_attached()
        for chart in charts.all():
            expect(chart).to_have_attribute("data-drawn", re.compile(r"\d"))
    for grid in screen.page.get_by_test_id("stDataFrame").all():
        expect(grid.locator("canvas tr")).not_to_have_count(0)
    if not screen.page.evaluate("'axe' in window"):
        axe = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js")
        screen.page.evaluate(axe.read_text("utf-8"))
    return screen.page


def make(page: Page, theme: Theme, size: Size = DESKTOP) -> None:
    """Change the theme and the size of a page, and wait until it has followed."""
    width, height = size
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=theme)
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", BACKGROUND[theme])
    for part in page.locator(".table-root, .polar-map, .plot-figure").all():
        expect(part).to_have_attribute("data-theme", theme)
    page.wait_for_function(_AT_REST)  # colours pass over into each other


def violations(page: Page, **options: object) -> list[Violation]:
    """Give what axe finds on a page."""
    found: list[Violation] = page.evaluate(_RUN, [[list(pair) for pair in STREAMLITS_OWN], options])
    return found


def ours(found: list[Violation]) -> list[Violation]:
    """Give the faults that are not those of the field that takes a file."""
    return [one for one in found if one["selector"] != UPLOADER[1]]


def test_no_page_breaks_a_rule_of_accessibility(page: Page) -> None:
    make(page, "light")
    assert ours(violations(page)) == []


def test_no_dark_page_breaks_a_rule_on_colours(page: Page) -> None:
    make(page, "dark")
    assert violations(page, **_COLOUR_ONLY) == []


def test_no_french_page_on_a_phone_breaks_a_rule_of_accessibility(french_page: Page) -> None:
    make(french_page, "light", PHONE)
    assert ours(violations(french_page)) == []


def test_the_open_link_box_breaks_no_rule_of_accessibility(kept: Screen) -> None:
    page = examined(kept, "cooperation?lang=en")
    page.get_by_role("button", name="Link", exact=True).click()
    expect(page.get_by_test_id("stPopoverBody")).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)


def test_the_open_search_breaks_no_rule_of_accessibility(kept: Screen) -> None:
    page = examined(kept, "sources?lang=en")
    page.keyboard.press("/")
    page.get_by_role("combobox", name=ENGLISH("Search everything")).fill("poutine arctique")
    page.get_by_role("listbox", name=ENGLISH("Results")).get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    # axe takes Streamlit's link past the head for one outside all parts where a link stands in a shadow tree before it.
    options = {"rules": {"region": {"enabled": False}}}
    for theme in BACKGROUND:
        make(page, theme)
        assert violations(page, **options) == []
    page.keyboard.press("Escape")


def test_streamlit_s_own_faults_are_the_ones_we_know(kept: Screen) -> None:
    found = []
    for path in ("cooperation?lang=en&area=mining", "map?lang=en"):
        page = examined(kept, path)
        make(page, "dark")
        found += [(violation["rule"], violation["selector"]) for violation in violations(page)]
    assert sorted(found) == sorted([*STREAMLITS_OWN, UPLOADER])  # the map has two such fields
