"""The maps of the records on Overview and Cooperation."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from data.register import register
from data.selection import Selection
from tests.browser.map_screen import MapScreen
from tests.browser.screen import ENGLISH, count_of_initiatives
from tests.browser.tabs import Tabs

AT_MANGAZEISKY = (130.10, 65.70)
AT_YAMAL_LNG = (72.038, 71.215)
MINE = "silver-bear-mangazeisky"


@pytest.fixture(scope="module")
def shared(new_screen: Tabs) -> Iterator[MapScreen]:
    """Give a page with a map of records, from which the tests go where they need to."""
    with new_screen() as screen:
        polar = MapScreen(screen)
        polar.open("?lang=en")
        yield polar


@pytest.fixture
def overview(shared: MapScreen) -> MapScreen:
    """Give the overview."""
    return gone_to("Overview", shared)


@pytest.fixture
def listing(shared: MapScreen) -> MapScreen:
    """Give the list of all initiatives."""
    polar = gone_to("Cooperation", shared)
    reset = polar.page.get_by_role("button", name=ENGLISH("Reset all filters"))
    if reset.is_enabled():
        with polar.redrawn():
            reset.click()
        polar.screen.expect_address("cooperation", Selection())
    return polar


def gone_to(page: str, polar: MapScreen) -> MapScreen:
    """Go to a page by its link, which leaves an open record behind, and wait for its map."""
    polar.screen.navigation.filter(has_text=page).click()
    polar.screen.expect_title(page)
    expect(polar.page.get_by_role("button", name=ENGLISH("Close the record"))).to_have_count(0)
    polar.screen.expect_drawn()
    polar.expect_drawn()
    return polar


def test_a_mark_on_the_overview_leads_to_its_record(overview: MapScreen) -> None:
    overview.click(*AT_MANGAZEISKY)
    overview.screen.expect_title("Cooperation")
    expect(overview.screen.section(register().initiatives[MINE].name.en)).to_be_visible()
    overview.screen.expect_address("cooperation", Selection(record=MINE))


def test_a_mark_of_two_initiatives_leads_to_the_list_of_both(overview: MapScreen) -> None:
    both = Selection(place=("yamal-lng",))
    overview.click(*AT_YAMAL_LNG)
    expect(overview.screen.section(count_of_initiatives(both))).to_be_visible()
    overview.screen.expect_address("cooperation", both)


def test_a_mark_beside_the_list_opens_its_record(listing: MapScreen) -> None:
    listing.click(*AT_MANGAZEISKY)
    expect(listing.screen.section(register().initiatives[MINE].name.en)).to_be_visible()
    listing.screen.expect_address("cooperation", Selection(record=MINE))


@pytest.mark.parametrize(
    ("record", "places", "lines"),
    [
        ("kinross-kupol-dvoinoye", ("kupol", "dvoinoye", "toronto"), ()),
        ("cao-fisheries-agreement", ("ottawa", "moscow"), ("central-arctic-high-seas",)),
    ],
)
def test_choosing_a_row_marks_its_places_parties_and_lines(
    listing: MapScreen, record: str, places: tuple[str, ...], lines: tuple[str, ...]
) -> None:
    expect(listing.marked).to_have_count(0)
    name = register().initiatives[record].name.en
    listing.screen.table("Initiatives as of").get_by_role("link", name=name, exact=True).click()
    expect(listing.screen.section(name)).to_be_visible()
    expect(listing.marked).to_have_count(len(places) + len(lines))
    for item in (*places, *lines):
        expect(listing.mark(item)).not_to_have_count(0)


def test_a_filter_changes_the_map_and_leaves_it_where_it_is(listing: MapScreen) -> None:
    home = listing.where()
    with listing.redrawn():
        listing.act("zoom_in").click()
    before = listing.where()
    assert before.span_km < home.span_km
    expect(listing.mark("mangazeisky")).to_have_count(1)
    with listing.redrawn():
        listing.screen.pill("Suspended").click()
        expect(listing.mark("mangazeisky")).to_have_count(0)
    assert listing.where() == before
