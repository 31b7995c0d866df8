"""The switch to the article alone: what came later leaves every page, and the headline counts anew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from components.figures import content_of
from data.codes import Origin
from data.queries import last_day_covered, timeline
from data.register import article_alone, register
from data.selection import PAGE_FIELDS, Facts, Selection
from tests.browser.chart_screen import ChartScreen
from tests.browser.screen import ENGLISH, Screen
from tests.browser.tabs import Tabs

REGISTER = register()
ALONE = article_alone(REGISTER)
ARTICLE = Selection(facts=Facts.ARTICLE)
PAGES = {name: number for number, name in enumerate(PAGE_FIELDS) if name != "map"}  # its dossiers are not the article's
LATER_MARKS = "[class*='mark grade-']"
LEGEND = ".st-key-basis-legend"  # what the marks mean stands on the overview whatever is shown


def switch(screen: Screen) -> Locator:
    """Give the switch above every page."""
    return screen.page.get_by_role("switch", name=ENGLISH("Article alone"))


def finding_of(selection: Selection) -> str:
    """Give the heading of the timeline of a view."""
    counted = ALONE if selection.facts is Facts.ARTICLE else REGISTER
    return content_of(counted, selection, ENGLISH, timeline.events(counted, selection).rows).finding


@pytest.fixture(scope="module")
def alone(new_screen: Tabs) -> Iterator[Screen]:
    """Give a tab in which the switch was turned on the overview."""
    with new_screen() as screen:
        screen.open("?lang=en")
        screen.page.get_by_text(ENGLISH("Article alone"), exact=True).click()
        screen.expect_address("overview", ARTICLE)
        screen.expect_drawn()
        yield screen


@pytest.fixture(scope="module")
def switched(new_screen: Tabs) -> Iterator[ChartScreen]:
    """Give the timeline after the switch was turned on it by keyboard."""
    with new_screen() as screen:
        chart = ChartScreen(screen, "timeline")
        chart.open("timeline?lang=en")
        expect(screen.title).to_have_text(finding_of(Selection()))
        with chart.redrawn():
            screen.tab_to(switch(screen))
            chart.page.keyboard.press("Space")
        screen.expect_address("timeline", ARTICLE)
        screen.expect_drawn()
        yield chart


def test_the_headline_of_the_timeline_counts_the_article_s_events(switched: ChartScreen) -> None:
    expect(switched.screen.title).to_have_text(finding_of(ARTICLE))


def test_the_chart_draws_no_later_event_and_no_later_state(switched: ChartScreen) -> None:
    events = {row.id for row in REGISTER.events.values() if row.origin is not Origin.ARTICLE}
    states = {row.id for row in REGISTER.status_history.values() if row.origin is not Origin.ARTICLE}
    assert switched.marks() & (events | states) == set()


def test_the_table_of_events_holds_the_article_s_alone(switched: ChartScreen) -> None:
    names = [event.name.en for event in timeline.events(ALONE, ARTICLE).rows]
    expect(switched.screen.table("Events as of").get_by_role("rowheader")).to_have_text(names)


def test_the_as_of_line_stands_at_the_end_of_the_article(switched: ChartScreen) -> None:
    expect(switched.root.locator(".annotation-text").get_by_text(ENGLISH.day(last_day_covered(ALONE)))).to_be_visible()


def test_the_focus_stays_on_the_switch(switched: ChartScreen) -> None:
    expect(switch(switched.screen)).to_be_focused()


@pytest.mark.parametrize("name", PAGES)
def test_no_page_has_a_mark_of_later_facts(alone: Screen, name: str) -> None:
    alone.navigation.nth(PAGES[name]).click()
    alone.expect_address(name, ARTICLE)
    alone.expect_drawn()
    expect(switch(alone)).to_be_checked()
    explained = alone.page.locator(f"{LEGEND} {LATER_MARKS}").count()
    expect(alone.page.locator(LATER_MARKS)).to_have_count(explained)


def test_with_later_facts_the_same_marks_are_there(screen: Screen) -> None:
    screen.open("timeline?lang=en")
    expect(screen.page.locator(LATER_MARKS)).not_to_have_count(0)


def test_a_link_to_a_later_event_says_why_it_is_not_shown(screen: Screen) -> None:
    event = REGISTER.events["kinross-sale-2022-06-15"]
    screen.open(f"timeline?lang=en&facts=article&event={event.id}")
    said = screen.page.get_by_role("status").filter(has_text="The article does not mention the chosen event")
    expect(said).to_be_visible()
