"""What can be done without a pointer."""

from __future__ import annotations

from playwright.sync_api import expect

from data.load import register
from data.select import Selection, View
from tests.browser.screen import ENGLISH, Screen


def test_the_head_of_a_column_is_reached_by_tab(screen: Screen) -> None:
    screen.open("?lang=en")
    screen.tab_to(screen.table("Number of initiatives").get_by_role("button", name="Active"))


def test_enter_on_the_head_of_a_column_sorts_it(screen: Screen) -> None:
    screen.open("cooperation?lang=en&view=table")
    table = screen.table("Initiatives as of")
    head = table.get_by_role("columnheader").filter(has_text="Initiative")
    head.get_by_role("button").focus()
    screen.page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    names = sorted((row.name.en for row in register().initiatives.values()), key=str.casefold)
    expect(table.get_by_role("rowheader").first).to_have_text(names[0])


def test_the_focus_stays_on_the_head_that_was_sorted(screen: Screen) -> None:
    screen.open("cooperation?lang=en&view=table")
    head = screen.table("Initiatives as of").get_by_role("button", name="State")
    head.focus()
    screen.page.keyboard.press("Space")
    expect(head).to_be_focused()


def test_an_order_outlasts_a_new_filter(screen: Screen) -> None:
    screen.open("cooperation?lang=en&view=table")
    table = screen.table("Initiatives as of")
    head = table.get_by_role("columnheader").filter(has_text="State")
    head.get_by_role("button").click()
    screen.pill("Active").click()
    screen.expect_address("cooperation", Selection(state=("active",), view=View.TABLE))
    expect(head).to_have_attribute("aria-sort", "ascending")


def test_enter_on_a_name_opens_its_record(screen: Screen) -> None:
    screen.open("cooperation?lang=en&view=table")
    record = next(iter(register().initiatives.values()))
    link = screen.table("Initiatives as of").get_by_role("link", name=record.name.en, exact=True)
    screen.tab_to(link)
    screen.page.keyboard.press("Enter")
    expect(screen.section(record.name.en)).to_be_visible()


def test_the_plain_table_is_chosen_by_keys_alone(screen: Screen) -> None:
    screen.open("cooperation?lang=en")
    screen.page.get_by_role("radio", name=ENGLISH("Grid")).focus()
    screen.page.keyboard.press("ArrowRight")
    screen.page.keyboard.press("Space")
    expect(screen.table("Initiatives as of")).to_be_visible()


def test_the_first_stop_of_tab_leads_past_everything_to_the_page(screen: Screen) -> None:
    screen.open("cooperation?lang=en")
    screen.page.keyboard.press("Tab")
    expect(screen.page.get_by_role("link", name="Skip to main content")).to_be_focused()
