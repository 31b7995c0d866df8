"""What can be done without a pointer."""

from __future__ import annotations

import re
from datetime import date

from playwright.sync_api import expect

from data.codes import ActorGroup
from data.queries import last_day_covered, timeline, tracks_by_activity
from data.register import register
from data.selection import Selection
from tests.browser.chart_screen import ChartScreen
from tests.browser.screen import BY_STATE, ENGLISH, Screen

EVENTS = timeline.events(register(), Selection()).rows
PASSAGE = register().issues["northwest-passage-status"]


def test_the_head_of_a_column_is_reached_by_tab(screen: Screen) -> None:
    screen.open("?lang=en")
    by_state = BY_STATE.format(day=ENGLISH.day(last_day_covered(register())))
    screen.tab_to(screen.table(by_state).get_by_role("button", name=ENGLISH("Since"), exact=True))


def test_enter_on_the_head_of_a_column_sorts_it(kept: Screen) -> None:
    kept.go("cooperation?lang=en")
    table = kept.table("Initiatives as of")
    head = table.get_by_role("columnheader").filter(has_text="Initiative")
    head.get_by_role("button").focus()
    kept.page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    names = sorted((row.name.en for row in register().cooperation.values()), key=str.casefold)
    expect(table.get_by_role("rowheader").first).to_have_text(names[0])


def test_the_focus_stays_on_the_head_that_was_sorted(kept: Screen) -> None:
    kept.go("cooperation?lang=en")
    head = kept.table("Initiatives as of").get_by_role("button", name="State")
    head.focus()
    kept.page.keyboard.press("Space")
    expect(head).to_be_focused()


def test_an_order_outlasts_a_new_filter(screen: Screen) -> None:
    screen.open("cooperation?lang=en")
    table = screen.table("Initiatives as of")
    head = table.get_by_role("columnheader").filter(has_text="State")
    head.get_by_role("button").click()
    screen.pill("Active").click()
    screen.expect_address("cooperation", Selection(state=("active",)))
    expect(head).to_have_attribute("aria-sort", "ascending")


def test_the_table_is_chosen_by_keys_alone(kept: Screen) -> None:
    kept.go("cooperation?lang=en&view=grid")
    kept.page.get_by_role("radio", name=ENGLISH("Grid")).focus()
    kept.page.keyboard.press("ArrowLeft")
    kept.page.keyboard.press("Space")
    expect(kept.table("Initiatives as of")).to_be_visible()


def test_the_first_stop_of_tab_leads_past_everything_to_the_page(screen: Screen) -> None:
    screen.open("cooperation?lang=en")
    screen.page.keyboard.press("Tab")
    expect(screen.page.get_by_role("link", name="Skip to main content")).to_be_focused()


def test_an_event_is_chosen_from_the_list_of_the_timeline(screen: Screen) -> None:
    chart = ChartScreen(screen, "timeline")
    chart.open("timeline?lang=en")
    screen.tab_to(chart.frame)
    for key in ("Enter", "End", "Enter"):
        screen.page.keyboard.press(key)
    expect(screen.page).to_have_url(re.compile(r"[?&]event="))
    chosen = register().events[screen.page.url.partition("event=")[2].partition("&")[0]]
    expect(screen.section(chosen.name.en)).to_be_visible()


def test_the_buttons_step_to_the_next_event_and_back(screen: Screen) -> None:
    screen.open(f"timeline?lang=en&event={EVENTS[4].id}")
    screen.tab_to(screen.page.get_by_role("button", name=ENGLISH("Next event")))
    screen.page.keyboard.press("Enter")
    screen.expect_address("timeline", Selection(event=EVENTS[5].id))
    for key in ("Shift+Tab", "Shift+Tab", "Enter"):
        screen.page.keyboard.press(key)
    screen.expect_address("timeline", Selection(event=EVENTS[4].id))


def test_a_day_of_the_axis_becomes_the_as_of_date(screen: Screen) -> None:
    chart = ChartScreen(screen, "timeline")
    chart.open("timeline?lang=en&on=2018-03-31")
    screen.tab_to(chart.frame)
    for key in ("Shift+ArrowDown", "Shift+ArrowLeft"):
        screen.page.keyboard.press(key)
    expect(chart.message).to_have_text(ENGLISH.day(date(2017, 2, 28)))
    screen.page.keyboard.press("Space")
    screen.expect_address("timeline", Selection(on=date(2017, 2, 28)))


def test_escape_lets_go_of_a_day_of_the_axis(kept: Screen) -> None:
    chart = ChartScreen(kept, "timeline")
    kept.go("timeline?lang=en&on=2018-03-31")
    chart.expect_drawn()
    chart.frame.focus()
    for key in ("Shift+ArrowLeft", "Escape"):
        kept.page.keyboard.press(key)
    expect(chart.message).to_have_text("")
    kept.expect_address("timeline", Selection(on=date(2018, 3, 31)))


def test_a_stance_opens_its_readings_and_closing_them_leads_back_to_it(kept: Screen) -> None:
    kept.go("readings?lang=en")
    row = kept.table("Issues in the areas").get_by_role("row").filter(has_text=PASSAGE.name.en)
    stance = row.get_by_role("cell").nth(1).get_by_role("link")
    stance.focus()
    kept.page.keyboard.press("Enter")
    kept.expect_address("readings", Selection(issue=PASSAGE.id, side=ActorGroup.CANADA))
    expect(kept.section(PASSAGE.name.en)).to_be_focused()
    kept.page.keyboard.press("Tab")
    kept.page.keyboard.press("Enter")
    kept.expect_address("readings", Selection())
    expect(stance).to_be_focused()


def test_a_track_is_chosen_by_keys_alone(screen: Screen) -> None:
    first, second, *_ = tracks_by_activity(register(), last_day_covered(register()))
    screen.open("channels?lang=en")
    screen.tab_to(screen.page.get_by_role("radio", name=ENGLISH.label(first)))
    screen.page.keyboard.press("ArrowRight")
    screen.page.keyboard.press("Space")
    screen.expect_address("channels", Selection(channel=second))
    expect(screen.section(second.label.en)).to_be_visible()


def test_the_begin_of_the_changes_is_typed(kept: Screen) -> None:
    kept.go("changes?lang=en")
    kept.page.get_by_role("spinbutton", name="year, Changes since").focus()
    kept.page.keyboard.type("2024")
    for _ in ("month", "day", "calendar", "next"):  # the date counts once the focus has left all of it
        kept.page.keyboard.press("Tab")
    expect(kept.page.get_by_role("heading", level=2).first).to_contain_text("2024")
