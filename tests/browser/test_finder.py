"""The search in the frame: opened by a key, walked through by arrows, followed by Enter, left by Escape."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from tests.browser.screen import ENGLISH, FRENCH, Screen


def box(screen: Screen, name: str = ENGLISH("Search everything")) -> Locator:
    """Give the field of the search, which is there once it is open."""
    return screen.page.get_by_role("combobox", name=name)


def press_slash(screen: Screen) -> None:
    """Press the key that opens the search, once the page has it."""
    expect(screen.page.get_by_role("button", name=ENGLISH("Search everything"))).to_have_attribute(
        "aria-keyshortcuts", "/"
    )
    screen.page.keyboard.press("/")


def options(screen: Screen) -> Locator:
    """Give the results on show."""
    return screen.page.get_by_role("listbox", name=ENGLISH("Results")).get_by_role("option")


def expect_found(screen: Screen, typed: str, status: str) -> None:
    """Type, and wait until the status says so."""
    box(screen).fill(typed)
    expect(screen.page.get_by_role("status").filter(has_text=re.compile(status))).to_be_visible()


def test_a_key_opens_it_arrows_move_and_enter_opens_the_record(kept: Screen) -> None:
    kept.go("sources?lang=en")
    press_slash(kept)
    expect(box(kept)).to_be_focused()
    kept.page.keyboard.type("rc")  # Streamlit takes these letters for commands where it sees no field
    expect(box(kept)).to_have_value("rc")
    expect_found(kept, "polar code", r"^\d+ results: Initiatives 1")
    kept.page.keyboard.press("ArrowDown")
    chosen = options(kept).first
    expect(chosen).to_have_attribute("aria-selected", "true")
    expect(box(kept)).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "none")
    expect(chosen.locator("mark")).to_have_text(["Polar", "Code"])
    kept.page.keyboard.press("Enter")
    expect(kept.page).to_have_url(re.compile(r"/cooperation\?lang=en&record=polar-code$"))
    expect(kept.section("Polar Code")).to_be_focused()
    expect(box(kept)).to_have_count(0)


def test_escape_closes_it_and_the_focus_goes_back(kept: Screen) -> None:
    kept.go("evidence?lang=en")
    link = kept.table("Statements").get_by_role("link").last
    link.focus()
    press_slash(kept)
    expect_found(kept, "kinross", r"^\d+ results")
    kept.page.keyboard.press("Escape")
    expect(box(kept)).to_have_count(0)
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()


def test_a_stroke_in_a_field_is_text(kept: Screen) -> None:
    kept.go("evidence?lang=en")
    field = kept.page.get_by_role("textbox").first
    field.press("/")
    expect(field).to_have_value("/")
    expect(box(kept)).to_have_count(0)
    field.fill("")


def test_all_of_a_kind_are_shown_where_a_reader_asks(kept: Screen) -> None:
    kept.go("sources?lang=en")
    kept.page.get_by_role("button", name=ENGLISH("Search everything")).click()
    expect_found(kept, "arctic council", r"^\d+ results")
    events = kept.page.get_by_role("group", name=re.compile(r"^Events"))
    expect(events.get_by_role("link")).to_have_count(0)
    expect(events.get_by_role("option")).to_have_count(5)
    events.get_by_role("option").last.click()
    expect(events.get_by_role("option").nth(5)).to_be_attached()
    expect(box(kept)).to_be_focused()
    kept.page.keyboard.press("Escape")


def test_what_is_near_is_a_way_on(kept: Screen) -> None:
    kept.go("sources?lang=en")
    press_slash(kept)
    expect_found(kept, "suez", "^Nothing found for")
    kept.page.keyboard.press("Enter")
    expect(box(kept)).to_have_value("Northern Sea Route")
    expect(options(kept).filter(has_text="Water area of the Northern Sea Route")).to_be_visible()
    kept.page.keyboard.press("Escape")


def test_a_search_between_two_choices_undoes_neither(kept: Screen) -> None:
    kept.go("cooperation?lang=en")
    kept.pill("Limited").click()
    expect(kept.page).to_have_url(re.compile("state=limited$"))
    press_slash(kept)
    expect_found(kept, "poutine", r"^\d+ results")
    kept.page.keyboard.press("Escape")
    kept.pill("Active").click()
    expect(kept.page).to_have_url(re.compile("state=limited&state=active$|state=active&state=limited$"))
    kept.expect_drawn()
    expect(kept.page.get_by_role("alert")).to_have_count(0)


def test_it_fills_the_place_that_is_kept_for_it_on_a_phone_too(kept: Screen) -> None:
    kept.page.set_viewport_size({"width": 390, "height": 800})
    kept.go("sources?lang=fr")
    button = kept.page.get_by_role("button", name=FRENCH("Search everything"))
    room, own = kept.page.locator(".st-key-finder").bounding_box(), button.bounding_box()
    assert room == own
    assert kept.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
