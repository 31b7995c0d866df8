"""What a desk officer comes for, in at most three clicks from the overview; a key that leads on counts as a click."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.map_screen import MapScreen  # its tabs may draw maps  # noqa: F401
from tests.browser.screen import ENGLISH, Screen

MOST = 3


class Officer:
    """Somebody who counts her clicks.

    Parameters
    ----------
    screen : Screen
        Her tab; it is on the overview.
    """

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.page = screen.page
        self.clicks = 0

    def click(self, what: Locator) -> None:
        """Click once."""
        self.clicks += 1
        what.click()

    def go(self, page: str) -> None:
        """Click the name of a page above every page."""
        self.click(self.screen.navigation.filter(has_text=re.compile(f"^{page}$")))
        expect(self.page).to_have_title(re.compile(f"^{page} "))

    def follow(self, name: str) -> None:
        """Click a link in a table."""
        self.click(self.page.get_by_role("link", name=name, exact=True).first)


@pytest.fixture
def officer(kept: Screen) -> Officer:
    """Give somebody who has just come to the overview."""
    kept.go("?lang=en")
    return Officer(kept)


def test_what_goes_on_and_on_what_evidence(officer: Officer) -> None:
    officer.follow("Polar Code")
    expect(officer.page.get_by_role("heading", name="Evidence", level=3)).to_be_visible()
    assert officer.clicks <= MOST


def test_what_became_of_kinross_and_teekay(officer: Officer) -> None:
    officer.follow("Kinross Gold at Kupol and Dvoinoye")
    expect(officer.screen.section("Kinross Gold at Kupol and Dvoinoye")).to_be_visible()
    officer.follow("Teekay and China LNG Shipping for Yamal LNG")
    expect(officer.screen.section("Teekay and China LNG Shipping for Yamal LNG")).to_be_visible()
    assert officer.clicks <= MOST


def test_what_141_west_is_in_law(officer: Officer) -> None:
    officer.go("Map")
    officer.follow("Canadian sector meridian, 141° W")
    expect(officer.screen.section("Canadian sector meridian, 141° W")).to_be_visible()
    assert officer.clicks <= MOST


def test_what_the_united_states_hold_on_the_northwest_passage(officer: Officer) -> None:
    officer.go("Readings")
    officer.follow("Status of the Northwest Passage")
    expect(officer.page.get_by_role("heading", name="United States", level=3)).to_be_visible()
    assert officer.clicks <= MOST


def test_both_routes_on_a_slide(officer: Officer) -> None:
    officer.go("Map")
    officer.page.locator(".polar-map[data-drawn]").wait_for()
    officer.click(officer.page.locator(".polar-map").get_by_role("button", name=ENGLISH("Slide")))
    shown = officer.page.locator(".arctic-slides[data-shown='map 0'] .picture")
    expect(shown).to_have_attribute("alt", re.compile("Northern Sea Route.*Northwest Passage", re.DOTALL))
    assert officer.clicks <= MOST


def test_24_february_2022_against_today(officer: Officer) -> None:
    officer.go("What changed")
    officer.click(officer.page.get_by_role("button", name="24 February 2022", exact=True))
    expect(officer.screen.title).to_have_text(re.compile("than on 24 February 2022"))
    assert officer.clicks <= MOST


def test_fisheries_with_their_pages(officer: Officer) -> None:
    officer.follow("Agreement to Prevent Unregulated High Seas Fisheries in the Central Arctic Ocean")
    expect(officer.page.get_by_role("link", name="p44.2", exact=True).first).to_be_visible()
    assert officer.clicks <= MOST


def test_the_same_view_in_french(officer: Officer) -> None:
    officer.go("What changed")
    officer.click(officer.page.get_by_role("radio", name="Français"))
    expect(officer.page).to_have_title(re.compile("^Changements "))
    assert officer.clicks <= MOST


def test_the_table_in_a_spreadsheet(officer: Officer) -> None:
    officer.go("Cooperation")
    with officer.page.expect_download() as waiting:
        officer.click(officer.page.get_by_role("button", name=ENGLISH("Download XLSX")))
    assert (waiting.value.suggested_filename.endswith(".xlsx"), officer.clicks <= MOST) == (True, True)


def test_how_long_the_northern_sea_route_is_against_suez(officer: Officer) -> None:
    officer.go("Map")
    officer.follow("Northern Sea Route, coastal line")
    officer.click(officer.page.get_by_text(ENGLISH("Distances between ports by this passage")))
    expect(officer.page.get_by_role("table").filter(has_text="Suez Canal").first).to_be_visible()
    assert officer.clicks <= MOST
