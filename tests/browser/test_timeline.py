"""The timeline: its axis sets the as-of date, its marks open events, its buttons go through them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from components.figures import content_of
from components.words import words
from data.codes import Origin
from data.language import Language
from data.queries import issues_over, timeline
from data.register import register
from data.selection import Selection, to_query
from tests.browser.chart_screen import ChartScreen, as_of
from tests.browser.screen import BY_STATE, ENGLISH, Screen
from tests.browser.tabs import Tabs

REGISTER = register()
EVENTS = timeline.events(REGISTER, Selection()).rows
SANCTIONS = REGISTER.events["canada-sanctions-russia-2014"]
MINISTERIAL = REGISTER.events["arctic-council-ministerial-2019"]
A_PIXEL_OR_TWO = timedelta(days=30)


def finding_of(selection: Selection) -> str:
    """Give the heading of the timeline of a view."""
    rows = timeline.events(REGISTER, selection).rows
    return content_of(REGISTER, selection, words(selection.lang), rows).finding


@pytest.fixture(scope="module")
def shared(new_screen: Tabs) -> Iterator[ChartScreen]:
    """Give the timeline as it is at first."""
    with new_screen() as screen:
        chart = ChartScreen(screen, "timeline")
        chart.open("timeline?lang=en")
        yield chart


@pytest.fixture
def chart(shared: ChartScreen) -> ChartScreen:
    """Give the shared timeline; opened again only if a test before has chosen something on it."""
    shared.page.bring_to_front()  # tabs of this file that were given later stand before it
    if shared.page.url != f"{shared.screen.address}/timeline?lang=en":
        shared.open("timeline?lang=en")
    return shared


@pytest.fixture
def kept(shared: ChartScreen) -> Screen:
    """Give the same tab to tests that choose an event of their own."""
    shared.page.bring_to_front()
    return shared.screen


@pytest.fixture(scope="module")
def dated(new_screen: Tabs) -> Iterator[ChartScreen]:
    """Give a timeline whose axis was clicked where 2020 begins."""
    with new_screen() as screen:
        chart = ChartScreen(screen, "timeline")
        chart.open("timeline?lang=en")
        with chart.redrawn():
            chart.click_axis(2020)
            chart.page.wait_for_url(lambda address: as_of(address) is not None)
        yield chart


@pytest.fixture(scope="module", params=Language)
def told(new_screen: Tabs, request: pytest.FixtureRequest) -> Iterator[tuple[ChartScreen, Language]]:
    """Give the timeline with an event chosen, in each language."""
    with new_screen() as screen:
        chart = ChartScreen(screen, "timeline")
        chart.open(f"timeline?lang={request.param}&event={SANCTIONS.id}")
        yield chart, request.param


def test_every_event_and_state_of_the_view_is_drawn(chart: ChartScreen) -> None:
    content = content_of(REGISTER, Selection(), ENGLISH, EVENTS)
    stretches = [one for row in content.initiatives for one in content.stretches[row.id]]
    changes = {one.change.id for one in stretches if (one.end or content.day) >= content.first}
    assert chart.marks() == {event.id for event in content.drawn} | changes


def test_the_answers_of_a_chosen_event_can_be_picked(told: tuple[ChartScreen, Language]) -> None:
    chart, _ = told
    tied = [reply for reply in timeline.replies(EVENTS) if SANCTIONS in (reply.act, reply.answer)]
    assert {reply.id for reply in tied} <= chart.marks()


def test_a_click_on_the_axis_sets_the_date_of_the_address(dated: ChartScreen) -> None:
    day = as_of(dated.page.url)
    assert day is not None
    assert abs(day - date(2020, 1, 1)) <= A_PIXEL_OR_TWO


def test_a_click_on_the_axis_sets_the_date_of_the_headline_and_the_line(dated: ChartScreen) -> None:
    day = as_of(dated.page.url)
    expect(dated.screen.title).to_have_text(finding_of(Selection(on=day)))
    expect(dated.root.locator(".annotation-text").get_by_text(ENGLISH.day(day or date.max))).to_be_visible()


def test_the_date_of_the_axis_goes_along_to_the_other_pages(dated: ChartScreen) -> None:
    dated.page.bring_to_front()
    day = as_of(dated.page.url)
    dated.screen.expect_drawn()
    dated.screen.navigation.filter(has_text="Overview").click()
    dated.screen.expect_address("overview", Selection(on=day))
    expect(dated.screen.table(BY_STATE.format(day=ENGLISH.day(day or date.max)))).to_be_visible()


def test_a_click_on_a_mark_opens_the_card_of_its_event(chart: ChartScreen) -> None:
    chart.click(MINISTERIAL.id)
    expect(chart.screen.section(MINISTERIAL.name.en)).to_be_visible()
    chart.screen.expect_address("timeline", Selection(event=MINISTERIAL.id))


def test_an_event_chosen_in_the_table_is_marked_on_the_chart(chart: ChartScreen) -> None:
    chart.expect_chosen(0)
    chart.screen.table("Events as of").get_by_role("link", name=SANCTIONS.name.en, exact=True).click()
    tied = [reply for reply in timeline.replies(EVENTS) if SANCTIONS in (reply.act, reply.answer)]
    chart.expect_chosen(1 + len(tied))


def test_an_event_opens_with_the_readings_of_both_sides_first(told: tuple[ChartScreen, Language]) -> None:
    chart, lang = told
    screen = chart.screen
    issue = issues_over(REGISTER, SANCTIONS)[0]
    expect(screen.page.get_by_text(issue.question.to(lang), exact=True)).to_be_visible()
    readings = screen.table(words(lang)("Who holds what on this issue, as the article reports it.")).first
    sides = [REGISTER.actors[side].name.to(lang) for side in ("canada", "russia")]
    expect(readings.get_by_role("rowheader").nth(0)).to_contain_text(sides[0])
    expect(readings.get_by_role("rowheader").nth(1)).to_contain_text(sides[1])


def test_closing_the_card_takes_the_event_out_of_the_address(kept: Screen) -> None:
    kept.go(f"timeline?lang=en&event={SANCTIONS.id}")
    kept.page.get_by_role("button", name=ENGLISH("Close"), exact=True).click()
    kept.expect_address("timeline", Selection())
    expect(kept.section(SANCTIONS.name.en)).to_have_count(0)


def test_a_state_on_the_chart_opens_how_its_initiative_stood(chart: ChartScreen) -> None:
    change = next(row for row in REGISTER.status_history.values() if row.origin is not Origin.ARTICLE)
    chart.act("picking").click()
    name = ENGLISH.pair(REGISTER.initiatives[change.initiative].name.en, ENGLISH.label(change.state))
    chart.list(name).first.click()
    chart.screen.expect_address("timeline", Selection(record=change.initiative))
    expect(chart.screen.section(REGISTER.initiatives[change.initiative].name.en)).to_be_visible()


def test_a_filter_leaves_out_marks_and_counts_what_is_left(chart: ChartScreen) -> None:
    elections = Selection(event_kind=("election",))
    with chart.redrawn():
        chart.screen.pill("Election").click()
    chart.screen.expect_address("timeline", elections)
    expect(chart.screen.title).to_have_text(finding_of(elections))
    assert MINISTERIAL.id not in chart.marks()


def test_the_timeline_plays_from_event_to_event_until_it_is_stopped(kept: Screen) -> None:
    kept.go(f"timeline?lang=en&event={EVENTS[0].id}")
    kept.page.get_by_role("button", name=ENGLISH("Play")).click()
    kept.expect_address("timeline", Selection(event=EVENTS[1].id))
    kept.expect_address("timeline", Selection(event=EVENTS[2].id))  # by itself
    main = kept.page.get_by_test_id("stMain")  # Streamlit's own "Stop" stands above it while a long run goes on
    main.get_by_role("button", name=ENGLISH("Stop")).click()
    expect(kept.page.get_by_role("button", name=ENGLISH("Play"))).to_be_visible()
    expect(kept.page.get_by_role("progressbar")).to_have_count(0)


def test_the_as_of_date_moves_along_with_the_steps_if_asked_to(kept: Screen) -> None:
    before, after = EVENTS[10], EVENTS[11]
    kept.go(f"timeline?{urlencode(to_query(Selection(event=before.id), 'timeline'), doseq=True)}")
    kept.page.get_by_text(ENGLISH("Move the as-of date along")).click()
    kept.page.get_by_role("button", name=ENGLISH("Next event")).click()
    moved = Selection(event=after.id, on=after.date.last_day)
    kept.expect_address("timeline", moved)
    expect(kept.title).to_have_text(finding_of(moved))
