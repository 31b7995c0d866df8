"""The channels: a track chosen, an initiative picked on the network, an actor followed to its initiatives."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from data.codes import Track
from data.queries import initiatives_of, last_day_covered, tracks_by_activity
from data.register import register
from data.selection import Selection
from tests.browser.chart_screen import ChartScreen
from tests.browser.screen import ENGLISH, Screen
from tests.browser.tabs import Tabs

REGISTER = register()
BUSINESS = REGISTER.tracks[Track.BUSINESS]
SIX_TRACKS = "The six tracks that the article describes"
TOLD = "What the article says of this track."
STATES = "The state of each initiative"


@pytest.fixture(scope="module")
def shared(new_screen: Tabs) -> Iterator[ChartScreen]:
    """Give the page of channels as it is at first."""
    with new_screen() as screen:
        chart = ChartScreen(screen, "channels-network")
        chart.open("channels?lang=en")
        yield chart


@pytest.fixture
def chart(shared: ChartScreen) -> ChartScreen:
    """Give the shared page; opened again only if a test before has chosen something on it."""
    if shared.page.url != f"{shared.screen.address}/channels?lang=en":
        shared.open("channels?lang=en")
    return shared


def test_the_six_tracks_stand_side_by_side(chart: ChartScreen) -> None:
    names = [track.label.en for track in tracks_by_activity(REGISTER, last_day_covered(REGISTER))]
    expect(chart.screen.table(SIX_TRACKS).get_by_role("rowheader")).to_have_text(names)


def test_the_name_of_a_track_opens_it(chart: ChartScreen) -> None:
    chart.screen.table(SIX_TRACKS).get_by_role("link", name=BUSINESS.name.en, exact=True).click()
    chart.screen.expect_address("channels", Selection(channel=Track.BUSINESS))
    expect(chart.screen.section(BUSINESS.name.en)).to_be_in_viewport()


def test_an_open_track_lists_its_initiatives(screen: Screen) -> None:
    screen.open("channels?lang=en&channel=business")
    names = [row.name.en for row in initiatives_of(REGISTER, Track.BUSINESS)]
    expect(screen.table(STATES).get_by_role("rowheader")).to_have_text(names)


def test_a_chosen_track_leaves_its_initiatives_alone_on_the_network(chart: ChartScreen) -> None:
    with chart.redrawn():
        chart.page.get_by_role("radio", name=ENGLISH.label(Track.SCIENCE)).click()
    chart.screen.expect_address("channels", Selection(channel=Track.SCIENCE))
    others = next(iter(initiatives_of(REGISTER, Track.BUSINESS)))
    assert others.id not in chart.marks()
    assert initiatives_of(REGISTER, Track.SCIENCE)[0].id in chart.marks()


def test_all_tracks_come_back(screen: Screen) -> None:
    screen.open("channels?lang=en&channel=business")
    screen.page.get_by_role("button", name=ENGLISH("All tracks")).click()
    screen.expect_address("channels", Selection())
    expect(screen.table(SIX_TRACKS)).to_be_visible()


def test_an_initiative_picked_on_the_network_is_told_of_beside_it(chart: ChartScreen) -> None:
    initiative = initiatives_of(REGISTER, Track.INTERGOVERNMENTAL)[0]
    chart.act("picking").click()
    chart.list(initiative.name.en).first.click()
    chart.screen.expect_address("channels", Selection(record=initiative.id))
    expect(chart.page.get_by_role("heading", level=3, name=initiative.name.en, exact=True)).to_be_visible()


def test_an_actor_of_the_table_leads_to_its_initiatives(chart: ChartScreen) -> None:
    actor = next(iter(REGISTER.participations.values())).actor
    table = chart.screen.table("The same as a table")
    table.get_by_role("link", name=REGISTER.actors[actor].name.en, exact=True).first.click()
    chart.screen.expect_address("cooperation", Selection(party=(actor,)))
