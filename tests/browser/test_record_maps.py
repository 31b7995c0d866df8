"""The maps of the records on Overview and Cooperation."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from data.load import register
from data.matching import initiatives
from data.select import Selection
from tests.browser.map_screen import MapScreen
from tests.browser.screen import Screen, count_of_initiatives

AT_MANGAZEISKY = (130.10, 65.70)
MINE = "silver-bear-mangazeisky"


def row_of(record: str) -> int:
    """Give the number of a record's row in the list without filters."""
    return 1 + [row.id for row in initiatives(register(), Selection()).rows].index(record)


def test_a_mark_on_the_overview_leads_to_its_record(screen: Screen) -> None:
    polar = MapScreen(screen)
    polar.open("?lang=en")
    polar.click(*AT_MANGAZEISKY)
    expect(screen.title).to_have_text("Cooperation")
    expect(screen.section(register().initiatives[MINE].name.en)).to_be_visible()
    screen.expect_address("cooperation", Selection(record=MINE))


def test_a_mark_of_two_initiatives_leads_to_the_list_of_both(screen: Screen) -> None:
    polar, both = MapScreen(screen), Selection(place=("yamal-lng",))
    polar.open("?lang=en")
    polar.click(72.038, 71.215)
    expect(screen.section(count_of_initiatives(both))).to_be_visible()
    screen.expect_address("cooperation", both)


def test_a_mark_beside_the_list_opens_its_record(screen: Screen) -> None:
    polar = MapScreen(screen)
    polar.open("cooperation?lang=en")
    polar.click(*AT_MANGAZEISKY)
    expect(screen.section(register().initiatives[MINE].name.en)).to_be_visible()
    screen.expect_address("cooperation", Selection(record=MINE))


@pytest.mark.parametrize(
    ("record", "places", "lines"),
    [
        ("kinross-kupol-dvoinoye", ("kupol", "dvoinoye", "toronto"), ()),
        ("cao-fisheries-agreement", ("ottawa", "moscow"), ("central-arctic-high-seas",)),
    ],
)
def test_choosing_a_row_marks_its_places_parties_and_lines(
    screen: Screen, record: str, places: tuple[str, ...], lines: tuple[str, ...]
) -> None:
    polar = MapScreen(screen)
    polar.open("cooperation?lang=en")
    expect(polar.marked).to_have_count(0)
    screen.click_row_of_grid(row_of(record))
    expect(screen.section(register().initiatives[record].name.en)).to_be_visible()
    expect(polar.marked).to_have_count(len(places) + len(lines))
    for item in (*places, *lines):
        expect(polar.mark(item)).not_to_have_count(0)


def test_a_filter_changes_the_map_and_leaves_it_where_it_is(screen: Screen) -> None:
    polar = MapScreen(screen)
    polar.open("cooperation?lang=en")
    home = polar.where()
    with polar.redrawn():
        polar.act("zoom_in").click()
    before = polar.where()
    assert before.span_km < home.span_km
    expect(polar.mark("mangazeisky")).to_have_count(1)
    with polar.redrawn():
        screen.pill("Suspended").click()
        expect(polar.mark("mangazeisky")).to_have_count(0)
    assert polar.where() == before
