"""What changed: since which day, and the same to be copied as text."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import expect

from components.changes.text import headline, subject
from components.view import View
from components.words import words
from data.language import Language
from data.queries import changes, merged
from data.register import register
from data.selection import FIRST_DAY, Facts, Selection
from tests.browser.screen import ENGLISH, Screen

REGISTER = register()
LIST = {Language.ENGLISH: "By area, oldest first.", Language.FRENCH: "Par domaine"}


def view_of(selection: Selection) -> View:
    """Give what the page draws itself from."""
    return View(REGISTER, selection, words(selection.lang))


def headline_of(selection: Selection) -> str:
    """Give the heading that stands over the changes of a view."""
    return headline(view_of(selection), changes(REGISTER, selection))


def names(selection: Selection) -> list[str]:
    """Give what heads the lines of the list of a view."""
    return [
        subject(view_of(selection), entry.change) for entry in merged(changes(REGISTER, selection).rows, selection.area)
    ]


@pytest.mark.parametrize("lang", Language)
def test_the_text_to_copy_gives_what_the_page_shows_in_its_order(screen: Screen, lang: Language) -> None:
    selection = Selection(lang=lang, area=("mining",))
    screen.open(f"changes?lang={lang}&area=mining")
    screen.page.locator(".st-key-changes-text summary").click()
    text = screen.page.locator(".st-key-changes-text").get_by_test_id("stCode")
    expect(text).to_contain_text(f"# {headline_of(selection)}")
    rows = changes(REGISTER, selection).rows
    expect(screen.table(LIST[lang]).get_by_role("rowheader").get_by_role("link")).to_have_text(names(selection))
    entries = [line for line in text.inner_text().splitlines() if line.startswith("- **") and line.endswith(")")]
    assert len(rows) == len(entries) > 0
    assert [
        row for row, entry in zip(rows, entries, strict=True) if subject(view_of(selection), row) not in entry
    ] == []


def test_the_text_is_copied_with_its_source_and_its_link(screen: Screen) -> None:
    screen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    screen.open("changes?lang=en&area=mining")
    screen.page.locator(".st-key-changes-text summary").click()
    opened = screen.page.locator(".st-key-changes-text")
    opened.get_by_test_id("stCode").hover()
    opened.get_by_role("button", name="Copy").click()
    screen.page.wait_for_function("() => navigator.clipboard.readText().then(text => text.includes('mining'))")
    copied = screen.page.evaluate("navigator.clipboard.readText()")
    screen.page.context.clear_permissions()
    assert [
        one for one in ("CC BY 4.0", screen.page.url, headline_of(Selection(area=("mining",)))) if one not in copied
    ] == []


def test_a_ready_made_day_sets_the_begin(screen: Screen) -> None:
    whole = Selection(begin=FIRST_DAY)
    screen.open("changes?lang=en")
    screen.page.get_by_role("button", name=ENGLISH("All since {year}", year=FIRST_DAY.year)).click()
    screen.expect_address("changes", whole)
    expect(screen.section(headline_of(whole))).to_be_visible()


def test_an_area_leaves_its_changes_alone(screen: Screen) -> None:
    mining = Selection(area=("mining",))
    screen.open("changes?lang=en")
    screen.choose("Area", REGISTER.areas["mining"].name.en)
    screen.expect_address("changes", mining)
    links = screen.table(LIST[Language.ENGLISH]).get_by_role("rowheader").get_by_role("link")
    expect(links).to_have_text(names(mining))


def test_a_change_leads_to_its_event_on_the_timeline(screen: Screen) -> None:
    event = REGISTER.events["kinross-sale-2022-06-15"]
    screen.open("changes?lang=en&area=mining")
    screen.table(LIST[Language.ENGLISH]).get_by_role("link", name=event.name.en, exact=True).first.click()
    screen.expect_address("timeline", Selection(event=event.id))
    expect(screen.section(event.name.en)).to_be_visible()


def test_where_nothing_is_dated_the_page_offers_what_would_list_something(screen: Screen) -> None:
    screen.open("changes?lang=en&facts=article")
    screen.page.get_by_role("button", name=ENGLISH("Count later facts too")).click()
    screen.expect_address("changes", Selection(facts=Facts.ALL))
    expect(screen.section(headline_of(Selection()))).to_be_visible()


def test_a_begin_after_the_as_of_date_is_said(screen: Screen) -> None:
    screen.open("changes?lang=en&on=2020-01-01&begin=2022-01-01")
    expect(screen.page.get_by_role("status")).to_contain_text(ENGLISH.day(date(2022, 1, 1)))
