"""What belongs to a track: initiatives, events, open questions, regions and companies."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from data.codes import ChangeKind, Origin, State, Track
from data.queries import (
    COUNCILS,
    Side,
    events_of,
    firms,
    initiatives_of,
    last_change,
    last_day_covered,
    later_events,
    open_questions_of,
    regions,
    standing,
    tracks_by_activity,
)
from data.queries import beside_track as beside
from data.queries import tally_of_track as tally
from data.register import article_alone, register

REGISTER = register()
LAST = last_day_covered(REGISTER)
EARLY = date(2016, 6, 1)


def test_every_initiative_belongs_to_one_track() -> None:
    found = Counter(row.id for track in Track for row in initiatives_of(REGISTER, track))
    found += Counter(row.id for track in Track for row in beside(REGISTER, track))
    assert found == Counter(list(REGISTER.initiatives))


@pytest.mark.parametrize("track", Track)
@pytest.mark.parametrize("day", [EARLY, LAST])
def test_the_tally_counts_every_initiative_in_its_state(track: Track, day: date) -> None:
    expected = Counter(standing(REGISTER, row.id, day).state for row in initiatives_of(REGISTER, track))
    assert tally(REGISTER, track, day).states == expected


@pytest.mark.parametrize("track", Track)
@pytest.mark.parametrize("day", [EARLY, LAST])
def test_the_last_change_is_of_the_track_and_had_begun(track: Track, day: date) -> None:
    change = last_change(REGISTER, track, day)
    assert change is None or (
        REGISTER.initiatives[change.initiative].track is track
        and change.kind is ChangeKind.CHANGE
        and change.date.first_day <= day
    )


@pytest.mark.parametrize(
    ("track", "event"),
    [
        (Track.INTERGOVERNMENTAL, "arctic-council-pause-2022-03-03"),
        (Track.PARLIAMENTARY, "parliamentary-ties-suspended-2014"),
        (Track.TRACK_TWO, "carleton-conference-2016"),
        (Track.SCIENCE, "uarctic-pause-2022-04"),
        (Track.PARA_DIPLOMACY, "alberta-ends-ties-2022-04-11"),
        (Track.BUSINESS, "kinross-sale-2022-06-15"),
    ],
)
def test_an_event_stands_with_its_track(track: Track, event: str) -> None:
    assert event in {row.id for row in events_of(REGISTER, track, LAST)}


@pytest.mark.parametrize("event", ["trump-elected-2016", "kerch-incident-2018-11-25", "finland-nato-2023-04-04"])
def test_an_event_of_no_track_stands_with_none(event: str) -> None:
    assert [track for track in Track if event in {row.id for row in events_of(REGISTER, track, LAST)}] == []


@pytest.mark.parametrize("track", Track)
def test_events_stand_oldest_first(track: Track) -> None:
    days = [row.date.first_day for row in events_of(REGISTER, track, LAST)]
    assert days == sorted(days)


@pytest.mark.parametrize("track", Track)
def test_no_event_shows_before_its_date(track: Track) -> None:
    assert [row.id for row in events_of(REGISTER, track, EARLY) if row.date.first_day > EARLY] == []


@pytest.mark.parametrize("track", Track)
def test_the_article_alone_has_no_later_event(track: Track) -> None:
    events = events_of(article_alone(REGISTER), track, LAST)
    assert {row.origin for row in events} <= {Origin.ARTICLE}


@pytest.mark.parametrize("track", Track)
def test_the_open_questions_of_a_track_are_about_its_initiatives(track: Track) -> None:
    own = {row.id for row in initiatives_of(REGISTER, track)}
    expected = [row.id for row in REGISTER.open_questions.values() if own & {*row.initiatives}]
    assert [row.id for row in open_questions_of(REGISTER, track)] == expected


def test_five_provinces_and_eight_parts_of_russia_are_named() -> None:
    assert {side: len(rows) for side, rows in regions(REGISTER).items()} == {Side.CANADA: 5, Side.RUSSIA: 8}


def test_the_ten_companies_of_the_council_stand_first() -> None:
    found = firms(REGISTER, LAST)[:10]
    assert {tie.initiative for firm in found for tie in firm.ties if tie.initiative in COUNCILS} == {"rcabc"}


def test_a_company_stands_once() -> None:
    found = [firm.actor for firm in firms(REGISTER, LAST)]
    assert len(set(found)) == len(found)


def test_a_company_keeps_every_tie_of_the_track() -> None:
    ties = {firm.actor: {tie.initiative for tie in firm.ties} for firm in firms(REGISTER, LAST)}
    assert ties["kinross-gold"] == {"rcabc", "kinross-kupol-dvoinoye", "kinross-2019-acquisition"}


def test_a_sale_is_told_of_the_company_from_its_day_on() -> None:
    days = (date(2022, 6, 14), date(2022, 6, 15))
    sold = [[event.id for event in later_events(REGISTER, "kinross-gold", day)] for day in days]
    assert ["kinross-sale-2022-06-15" in events for events in sold] == [False, True]


def test_the_article_alone_tells_nothing_later_of_a_company() -> None:
    assert [firm.actor for firm in firms(article_alone(REGISTER), LAST) if firm.later] == []


def test_a_track_without_a_dated_change_has_none() -> None:
    assert last_change(article_alone(REGISTER), Track.PARA_DIPLOMACY, LAST) is None


def test_before_the_first_description_nothing_is_stated() -> None:
    assert set(tally(REGISTER, Track.PARA_DIPLOMACY, date(1991, 1, 1)).states) == {State.NOT_STATED}


@pytest.mark.parametrize("day", [EARLY, LAST])
def test_the_tracks_on_which_something_goes_on_come_first_in_their_order(day: date) -> None:
    going_on = [bool(tally(REGISTER, track, day).going_on) for track in tracks_by_activity(REGISTER, day)]
    assert going_on == sorted(going_on, reverse=True)
    assert [track for track in tracks_by_activity(REGISTER, day) if tally(REGISTER, track, day).going_on] == [
        track for track in Track if tally(REGISTER, track, day).going_on
    ]
