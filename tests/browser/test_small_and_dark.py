"""A phone, and a dark theme."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from data.language import Language
from data.selection import PAGE_FIELDS
from tests.browser.screen import Screen
from tests.browser.tabs import Tabs

PHONE = (390, 844)
LITTLE_ROOM = (390, 700, 900, 1100)  # widths of the page: columns stand beside each other from 640 on
PATHS = {
    **{name: f"{'' if name == 'overview' else name}?" for name in PAGE_FIELDS},
    "dossier": "map?item=canada-sector-141w&",
    "table": "cooperation?",
    "record": "cooperation?record=province-region-contacts&",
    "statement": "evidence?statement=p43-4-01&",
    "event": "timeline?event=canada-sanctions-russia-2014&",
    "issue": "readings?issue=northwest-passage-status&",
    "track": "channels?channel=business&record=kinross-kupol-dvoinoye&",
}
WITH_LOCATORS = {"record", "event", "issue", "track"}
_BROKEN = """links => links.filter(link => {
  const words = document.createRange();
  words.selectNodeContents(link);
  return /^p\\d+\\.\\w+$/.test(link.textContent) && new Set([...words.getClientRects()].map(({ top }) => top)).size > 1;
}).map(link => link.textContent)"""


@pytest.fixture(scope="module")
def listed(new_screen: Tabs) -> Iterator[Screen]:
    """Give the list of initiatives on a phone."""
    with new_screen(size=PHONE, maps=False) as opened:
        opened.open("cooperation?lang=en")
        yield opened


@pytest.fixture
def dark(new_screen: Tabs) -> Iterator[Screen]:
    """Give a tab of a reader who prefers dark screens."""
    with new_screen(theme="dark", maps=False) as opened:
        yield opened


@pytest.fixture(scope="module")
def phone(new_screen: Tabs) -> Iterator[Screen]:
    """Give a tab as small as a phone."""
    with new_screen(size=PHONE, maps=False) as opened:
        yield opened


@pytest.fixture(scope="module")
def phone_with_maps(new_screen: Tabs) -> Iterator[Screen]:
    """Give another, in which maps are drawn."""
    with new_screen(size=PHONE) as opened:
        yield opened


@pytest.fixture(scope="module", params=PATHS)
def small(phone: Screen, phone_with_maps: Screen, request: pytest.FixtureRequest) -> tuple[str, Screen]:
    """Give each view on a phone, by name, in French, whose words are longer."""
    path = PATHS[request.param]
    screen = phone_with_maps if path.startswith("map") else phone
    screen.page.bring_to_front()
    screen.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    screen.go(f"{path}lang={Language.FRENCH}")
    return request.param, screen


def test_no_page_is_wider_than_a_phone(small: tuple[str, Screen]) -> None:
    _, phone = small
    assert phone.page.evaluate("document.scrollingElement.scrollWidth") <= PHONE[0]
    main = phone.page.get_by_test_id("stMain")
    assert main.evaluate("element => element.scrollWidth - element.clientWidth") <= 0


def test_no_locator_is_broken_where_there_is_little_room(small: tuple[str, Screen]) -> None:
    name, phone = small
    links = phone.page.locator(".table-root a").filter(has_text=re.compile(r"^p\d"))
    if name in WITH_LOCATORS:
        expect(links).not_to_have_count(0)
    broken: list[str] = []
    for width in LITTLE_ROOM:
        phone.page.set_viewport_size({"width": width, "height": PHONE[1]})
        broken += links.evaluate_all(_BROKEN)
    assert broken == []


def test_on_a_phone_each_row_of_the_table_is_a_card(listed: Screen) -> None:
    cell = listed.table("Initiatives as of").get_by_role("cell").first
    expect(cell).to_have_css("display", "grid")
    expect(cell).to_have_attribute("data-label", "State:")


def test_on_a_phone_the_filters_are_closed_until_asked_for(listed: Screen) -> None:
    expect(listed.page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")


def test_on_a_phone_the_drawer_closes_where_the_page_is_loaded_again_or_another_comes(listed: Screen) -> None:
    drawer = listed.page.get_by_test_id("stSidebar")
    listed.page.get_by_test_id("stExpandSidebarButton").click()
    expect(drawer).to_have_attribute("data-collapsed", "false")
    listed.page.reload()
    listed.expect_drawn()
    expect(drawer).to_have_attribute("data-collapsed", "true")
    listed.page.get_by_test_id("stExpandSidebarButton").click()
    expect(drawer).to_have_attribute("data-collapsed", "false")
    listed.go("timeline?lang=en")
    expect(drawer).to_have_attribute("data-collapsed", "true")


def test_on_a_phone_a_long_title_breaks_rather_than_to_leave_its_table(listed: Screen) -> None:
    listed.go("changes?lang=en")
    table = listed.page.locator(".st-key-changes .room")
    assert table.evaluate("room => room.scrollWidth - room.clientWidth") <= 0


def test_a_reader_who_prefers_dark_gets_a_dark_page_with_dark_tables(dark: Screen) -> None:
    dark.open("cooperation?lang=en")
    expect(dark.page.get_by_test_id("stApp")).to_have_css("background-color", "rgb(15, 26, 34)")
    expect(dark.page.locator(".table-root").first).to_have_attribute("data-theme", "dark")
