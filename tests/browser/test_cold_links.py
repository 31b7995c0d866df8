"""Addresses opened in a fresh browser, as from a bookmark or a footnote."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from data.language import Language
from data.register import register
from data.selection import Selection, to_query
from tests.browser.screen import FRENCH, Screen, count_of_initiatives, count_of_statements
from tests.browser.tabs import Tabs
from tests.pages import driver
from tests.pages.driver import TITLES

PAGES = {
    "" if page == "overview" else page: (TITLES[Language.ENGLISH][at], TITLES[Language.FRENCH][at])
    for at, page in enumerate(driver.PAGES)
}
LEFT_OUT = "Part of the link could not be used and was left out"


Cold = tuple[Screen, str, Language]


def name(path: str, lang: Language) -> str:
    """Give a page's name in a language."""
    return PAGES[path][lang is Language.FRENCH]


@pytest.fixture(
    scope="module",
    params=list(zip(PAGES, itertools.cycle(Language), strict=False)),
    ids=lambda case: f"{case[0] or 'overview'}-{case[1]}",
)
def cold(request: pytest.FixtureRequest, new_screen: Tabs) -> Iterator[Cold]:
    """Give each page, opened cold in one language or the other, with its path and language."""
    path, lang = request.param
    with new_screen(maps=False) as screen:
        screen.open(f"{path}?lang={lang}")
        yield screen, path, lang


def test_a_cold_link_opens_its_page_with_its_one_heading(cold: Cold) -> None:
    screen, path, lang = cold
    expect(screen.title).to_have_count(1)
    expect(screen.title).not_to_have_text(name(path, lang))


def test_a_cold_link_tells_the_browser_its_language(cold: Cold) -> None:
    screen, _, lang = cold
    expect(screen.page.locator("html")).to_have_attribute("lang", lang)


def test_a_cold_link_names_the_tab_after_its_page(cold: Cold) -> None:
    screen, path, lang = cold
    expect(screen.page).to_have_title(f"{name(path, lang)} · Arctic Common Ground")


def test_the_navigation_lists_every_page_in_the_language_of_the_view(cold: Cold) -> None:
    screen, _, lang = cold
    expect(screen.navigation).to_have_text([name(path, lang) for path in PAGES])


def test_without_a_language_the_browser_s_own_decides(new_screen: Tabs) -> None:
    with new_screen(locale="fr-CA", maps=False) as screen:
        screen.open("")
        screen.expect_title("Aperçu")


@pytest.mark.parametrize(
    ("path", "selection"),
    [
        (
            "cooperation?lang=fr&area=mining&area=lng-shipping&track=business&view=grid",
            Selection(lang=Language.FRENCH, area=("mining", "lng-shipping"), track=("business",)),
        ),
        (
            "cooperation?lang=en&on=2013-12-31&state=active&since=2000&until=2019",
            Selection(on=date(2013, 12, 31), state=("active",), since=2000, until=2019),
        ),
    ],
    ids=["two facets in French", "date and period"],
)
def test_a_link_with_filters_opens_with_them(screen: Screen, path: str, selection: Selection) -> None:
    screen.open(path)
    expect(screen.section(count_of_initiatives(selection))).to_be_visible()


def test_a_link_with_filters_of_statements_opens_with_them(screen: Screen) -> None:
    screen.open("evidence?lang=fr&page=43&kind=view")
    selection = Selection(lang=Language.FRENCH, page=("43",), kind=("view",))
    expect(screen.section(count_of_statements(selection))).to_be_visible()


def test_a_link_to_a_record_opens_its_card(screen: Screen) -> None:
    screen.open("cooperation?lang=en&record=science-agreement&view=grid")
    title = register().initiatives["science-agreement"].name.en
    expect(screen.section(title)).to_be_visible()


CHOSEN = register().events["canada-sanctions-russia-2014"]
BEGIN = date(2022, 3, 1)
OPENED = {
    "timeline": (Selection(event=CHOSEN.id, on=date(2020, 1, 1)), CHOSEN.name.en),
    "changes": (Selection(lang=Language.FRENCH, begin=BEGIN, area=("mining",)), FRENCH.day(BEGIN)),
}


@pytest.mark.parametrize("page", OPENED)
def test_a_link_opens_what_it_chooses_and_keeps_its_address(screen: Screen, page: str) -> None:
    selection, heading = OPENED[page]
    screen.open(f"{page}?{urlencode(to_query(selection, page), doseq=True)}")
    expect(screen.page.get_by_role("heading", level=2).filter(has_text=heading).first).to_be_visible()
    screen.expect_address(page, selection)


def test_what_a_link_holds_and_cannot_be_used_is_named_as_plain_text(screen: Screen) -> None:
    screen.open("cooperation?lang=en&area=<b>bold</b>**x**:red[y]$z$")
    expect(screen.page.get_by_role("alert")).to_have_text(f"{LEFT_OUT}: area = <b>bold</b>**x**:red[y]$z$.")


def test_what_cannot_be_used_leaves_the_address(screen: Screen) -> None:
    screen.open("cooperation?lang=en&area=moon&state=ended&utm_source=letter")
    screen.expect_address("cooperation", Selection(state=("ended",)))


@pytest.mark.parametrize(
    ("path", "note"),
    [
        ("atlas?lang=fr", "La page « atlas » n’existe pas ; voici l’aperçu."),
        ("cooperation/older?lang=en", "There is no page “cooperation/older”; this is the overview."),
        ("**atlas**%3Cb%3E?lang=en", "There is no page “**atlas**<b>”; this is the overview."),
    ],
)
def test_an_unknown_page_leads_to_the_overview_which_says_so(screen: Screen, path: str, note: str) -> None:
    screen.open(path)
    expect(screen.page.get_by_role("alert")).to_have_text(note)
    screen.expect_address("overview", Selection(lang=Language(path[-2:])))
