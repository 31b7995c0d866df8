"""The focus goes to the heading of what was opened, and back to what it was opened by."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.screen import ENGLISH, Screen


@pytest.mark.parametrize(
    ("path", "table", "place", "close"),
    [
        ("cooperation", "Initiatives as of", "cooperation-record", ENGLISH("Close the record")),
        ("evidence", "Statements", "evidence-statement", ENGLISH("Close the statement")),
        ("channels", "The six tracks", "channels-opened", ENGLISH("All tracks")),
        ("map", "Everything chosen", "map-dossier", ENGLISH("Close the dossier")),
        ("timeline", "Events as of", "timeline-chosen", ENGLISH("Close")),
    ],
    ids=["record", "statement", "track", "dossier", "event"],
)
def test_what_a_link_opens_has_the_focus_and_gives_it_back(
    screen: Screen, path: str, table: str, place: str, close: str
) -> None:
    screen.open(f"{path}?lang=en")
    opener = screen.table(table).get_by_role("link").first
    opener.focus()
    screen.page.keyboard.press("Enter")
    opened = screen.page.locator(f".st-key-{place}").get_by_role("heading", level=2).first
    expect(opened).to_be_focused()
    expect(opened).to_be_in_viewport()
    screen.page.get_by_role("button", name=close, exact=True).focus()
    screen.page.keyboard.press("Enter")
    expect(opened).to_have_count(0)
    expect(opener).to_be_focused()


def test_what_a_link_of_another_page_opens_has_the_focus(screen: Screen) -> None:
    screen.open("changes?lang=en&begin=2024-01-01")
    screen.table("Each form of cooperation").locator("[data-key] a").first.press("Enter")
    expect(screen.page.locator("[class*='st-key-'] h2[tabindex]").first).to_be_focused()


def test_the_first_layer_that_is_ticked_in_a_family_keeps_the_focus(screen: Screen) -> None:
    screen.open("map?lang=en&layer=hans-island")
    screen.unfold("Cooperation")
    box = screen.page.locator(".st-key-map-layer-capitals").get_by_role("checkbox")
    box.focus()
    screen.page.keyboard.press("Space")
    screen.page.wait_for_url("**layer=capitals**")
    screen.expect_drawn()
    expect(box).to_be_focused()


def test_a_page_opened_by_its_address_leaves_the_focus_where_it_is(screen: Screen) -> None:
    screen.open("cooperation?lang=en&record=polar-code")
    expect(screen.page.locator("body")).to_be_focused()
