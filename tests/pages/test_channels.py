"""The page of channels: the six tracks, one track, the network, the regions and the companies."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components.signs import look_of
from components.words import words
from data.codes import ReadyView, Track
from data.language import Language
from data.queries import (
    events_of,
    firms,
    initiatives_of,
    last_day_covered,
    open_questions_of,
    regions,
    standing,
    tracks_by_activity,
)
from data.register import register
from data.selection import SCENES
from tests.pages.driver import address, components, headers, headline, keys, open_page, query_of, read, table

pytestmark = pytest.mark.usefixtures("unfolded")

REGISTER = register()
LAST = last_day_covered(REGISTER)
CASES = [(track, language) for track in Track for language in Language]


@pytest.fixture(scope="module", params=CASES, ids=lambda case: f"{case[0]}-{case[1]}")
def case(request: pytest.FixtureRequest) -> tuple[Track, AppTest]:
    """Give each track in each language."""
    track, language = request.param
    return track, open_page("channels", channel=track, lang=language)


@pytest.fixture(scope="module", params=list(Language), ids=lambda language: language.name.lower())
def at(request: pytest.FixtureRequest) -> AppTest:
    """Give the page with no track chosen, in each language."""
    return open_page("channels", lang=request.param)


def test_the_page_draws_itself(at: AppTest) -> None:
    assert [one.message for one in at.exception] == []


def test_the_six_tracks_stand_side_by_side(at: AppTest) -> None:
    assert sorted(keys(at, "tracks")) == sorted(Track)


def test_the_tracks_that_still_run_come_first(at: AppTest) -> None:
    assert keys(at, "tracks") == list(tracks_by_activity(REGISTER, LAST))
    assert at.pills(key="channels-track").options == [row[0] for row in table(at, "tracks")]


def test_a_track_has_one_name_wherever_it_stands(case: tuple[Track, AppTest]) -> None:
    track, at = case
    say = words(Language(address(at)["lang"][0]))
    assert headers(at)[0] == say.label(track)
    assert say.label(track) in at.pills(key="channels-track").options
    assert {row[4] for row in table(at, "channels-participations")} == {say.label(track)}
    assert headers(at)[1].startswith(say.pair(say.label(track), ""))


def test_a_track_leads_to_itself(at: AppTest) -> None:
    rows = components(at)["tracks"]["rows"]
    assert [query_of(row["cells"][0]["href"])["channel"] for row in rows] == [[row["key"]] for row in rows]


def test_what_each_track_is_stands_in_a_note(at: AppTest) -> None:
    (note,) = [one for one in at.expander if one.label in {"What each track is", "Ce qu’est chaque voie"}]
    language = Language(address(at)["lang"][0])
    assert [
        track
        for track in Track
        if any(REGISTER.tracks[track].definition.to(language) in read(text.value) for text in note.markdown)
    ] == list(Track)


def test_the_network_is_that_of_the_first_track_that_still_runs(at: AppTest) -> None:
    first = tracks_by_activity(REGISTER, LAST)[0]
    shown = {REGISTER.participations[key].initiative for key in keys(at, "channels-participations")}
    assert shown <= {row.id for row in initiatives_of(REGISTER, first)}


def test_the_network_is_that_of_a_chosen_initiative() -> None:
    at = open_page("channels", record="rcabc")
    tracks = {
        REGISTER.initiatives[REGISTER.participations[key].initiative].track
        for key in keys(at, "channels-participations")
    }
    assert tracks == {Track.BUSINESS}


def test_the_states_of_a_track_add_up(at: AppTest) -> None:
    lines = {row["key"]: row["cells"][1]["lines"] for row in components(at)["tracks"]["rows"]}
    counted = {key: sum(int(line.split(":")[-1]) for line in found) for key, found in lines.items()}
    assert counted == {track: len(initiatives_of(REGISTER, track)) for track in Track}


def test_a_track_draws_itself(case: tuple[Track, AppTest]) -> None:
    assert [one.message for one in case[1].exception] == []


def test_a_track_answers_the_four_questions_with_locators(case: tuple[Track, AppTest]) -> None:
    rows = components(case[1])["track-told"]["rows"]
    assert [bool(row["cells"][1]["text"] and row["cells"][2]["links"]) for row in rows] == [True] * 4


def test_a_track_shows_its_initiatives(case: tuple[Track, AppTest]) -> None:
    track, at = case
    assert keys(at, "track-initiatives") == [row.id for row in initiatives_of(REGISTER, track)]


def test_an_initiative_has_the_state_of_the_day(case: tuple[Track, AppTest]) -> None:
    rows = components(case[1])["track-initiatives"]["rows"]
    assert [row["cells"][1]["tone"] for row in rows] == [look_of(standing(REGISTER, row["key"], LAST)) for row in rows]


def test_a_track_shows_its_events(case: tuple[Track, AppTest]) -> None:
    track, at = case
    assert keys(at, "track-events") == [row.id for row in events_of(REGISTER, track, LAST)]


def test_a_track_shows_its_open_questions(case: tuple[Track, AppTest]) -> None:
    track, at = case
    found = keys(at, "track-questions") if "track-questions" in components(at) else []
    assert found == [row.id for row in open_questions_of(REGISTER, track)]


def test_the_table_has_every_participation_of_the_network(case: tuple[Track, AppTest]) -> None:
    track, at = case
    expected = [
        row.id
        for row in REGISTER.participations.values()
        if row.initiative in REGISTER.cooperation and REGISTER.cooperation[row.initiative].track is track
    ]
    assert keys(at, "channels-participations") == expected


def test_later_facts_look_different_from_the_article() -> None:
    at = open_page("channels", channel="business")
    tones = {row["cells"][3]["tone"] for row in components(at)["track-events"]["rows"]}
    assert tones == {"grade-article", "grade-two-sources", "grade-one-source"}


def test_the_article_alone_shows_nothing_later() -> None:
    at = open_page("channels", channel="business", facts="article")
    rows = [*components(at)["track-events"]["rows"], *components(at)["track-initiatives"]["rows"]]
    assert {row["cells"][-1]["tone"] for row in rows} == {"grade-article"}


def test_the_article_alone_shows_no_open_questions() -> None:
    assert "track-questions" not in components(open_page("channels", channel="business", facts="article"))


def test_choosing_a_track_puts_it_in_the_address() -> None:
    at = open_page("channels")
    at.pills(key="channels-track").set_value("science").run()
    assert address(at)["channel"] == ["science"]


def test_all_tracks_can_be_shown_again() -> None:
    at = open_page("channels", channel="science", record="science-agreement")
    at.button(key="close-track").click().run()
    assert address(at) == {"lang": ["en"]}


def test_a_chosen_initiative_is_shown_beside_the_network() -> None:
    at = open_page("channels", record="rcabc")
    assert REGISTER.initiatives["rcabc"].name.en in [read(one.value) for one in at.subheader]


def test_a_chosen_initiative_can_be_closed() -> None:
    at = open_page("channels", channel="business", record="rcabc")
    at.button(key="close-initiative").click().run()
    assert address(at) == {"lang": ["en"], "channel": ["business"]}


def test_the_regions_stand_as_two_groups_of_the_same_form(at: AppTest) -> None:
    data = components(at)
    assert [(keys(at, f"regions-{side}")) for side in regions(REGISTER)] == [
        [row.actor for row in rows] for rows in regions(REGISTER).values()
    ]
    assert data["regions-canada"]["columns"] == data["regions-russia"]["columns"]


def test_the_regions_lead_to_the_map(at: AppTest) -> None:
    layers = [query_of(f"?{one.proto.query_string}").get("layer") for one in at.get("page_link")]
    assert list(SCENES[ReadyView.REGIONS].layer) in layers


def test_every_company_is_listed(at: AppTest) -> None:
    assert keys(at, "channels-companies") == [firm.actor for firm in firms(REGISTER, LAST)]


def test_a_company_without_a_country_is_not_given_one() -> None:
    rows = {row[0]: row[1] for row in table(open_page("channels"), "channels-companies")}
    assert {rows["Bombardier"], rows["Severstal"]} == {"Not stated"}


def test_the_regions_stand_on_their_own_track_alone() -> None:
    shown = [track for track in Track if "Provinces and regions" in headers(open_page("channels", channel=track))]
    assert shown == [Track.PARA_DIPLOMACY]


def test_the_companies_stand_on_their_own_track_alone() -> None:
    found = [track for track in Track if "channels-companies" in components(open_page("channels", channel=track))]
    assert found == [Track.BUSINESS]


def test_the_day_decides_the_headline() -> None:
    assert headline(open_page("channels", on="2016-06-01")).partition(";")[0].endswith("to 1 June 2016")


def test_what_is_only_proposed_is_listed_apart() -> None:
    at = open_page("channels", channel="parliamentary")
    assert keys(at, "beside") == ["russian-french-report", "canada-russia-parliamentary-report"]
