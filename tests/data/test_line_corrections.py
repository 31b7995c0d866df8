"""What is easily told wrongly of the law behind the lines is told rightly, each point with its test."""

from __future__ import annotations

import re

import pytest

from data.codes import LegalStatus, LineFamily
from data.register import register

REGISTER = register()
LINES = REGISTER.lines


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("clcs-russia-2001", "27 June 2002"),
        ("clcs-russia-2015", "6 February 2023"),
        ("clcs-russia-2021", "6 February 2023"),
        ("clcs-russia-2023", "8 August 2023"),
    ],
)
def test_a_submission_on_which_there_are_recommendations_is_not_pending_and_says_when(name: str, told: str) -> None:
    line = LINES[name]
    assert (line.legal_status, told in line.note.en) == (LegalStatus.RECOMMENDED, True)


@pytest.mark.parametrize("name", ["clcs-denmark-2014", "clcs-canada-2019", "clcs-canada-2022"])
def test_a_submission_without_recommendations_in_the_sources_is_pending(name: str) -> None:
    assert LINES[name].legal_status is LegalStatus.PENDING


def test_the_recommendations_of_2023_say_what_was_accepted_and_what_not() -> None:
    note = LINES["clcs-russia-2015"].note
    parts = (
        "Lomonosov",
        "Podvodnikov",
        "Mendeleev-Alpha",
        "not on the Gakkel Ridge",
        "300\u00a0000",
        "Russia accepted",
    )
    assert [part for part in parts if part not in note.en] == []


def test_the_revision_of_february_2023_names_the_basin_that_it_is_about() -> None:
    line = LINES["clcs-russia-2023"]
    assert ("Amundsen Basin" in line.russia.en, str(line.date), line.shape) == (True, "2023-02-14", "")


def test_both_states_rest_rules_for_ships_on_the_article_on_ice_covered_areas() -> None:
    line = LINES["unclos-article-234"]
    served = "According to Solski, the article has served to justify "
    assert (line.asserted_by, line.canada.en[: len(served)], line.russia.en[: len(served)]) == (
        ("canada", "russia"),
        served,
        served,
    )


def test_the_act_on_arctic_waters_says_when_it_reached_how_far() -> None:
    line = LINES["canada-arctic-waters"]
    assert "Parliament approved the Act on 17 June 1970; the day of its assent was not found" in line.note.en
    assert "The Act then reached 100 nautical miles" in line.note.en
    assert re.search(r"Since 1 August 2009 .* 200 nautical miles, by S\.C\. 2009, c\. 11", line.note.en)
    assert "A-12, section 2" in line.instrument.en
    assert "Bilder, Michigan Law Review 69 (1970), for the approval of 1970" in line.source


@pytest.mark.parametrize("name", ["canada-200nm-limit", "canada-lincoln-sea-line"])
def test_the_year_of_an_amendment_is_not_given_as_that_of_the_order(name: str) -> None:
    line = LINES[name]
    assert (line.date, "C.R.C., c. 1549" in line.instrument.en, "2009 is that of an amendment" in line.note.en) == (
        None,
        True,
        True,
    )


def test_the_polar_code_binds_russia_and_the_united_states_too() -> None:
    line = LINES["polar-code-arctic-waters"]
    assert set(line.drawn_by) == {"canada", "russia", "united-states"}
    assert all("as a party to SOLAS and MARPOL" in text.en for text in (line.russia, line.others))


@pytest.mark.parametrize("name", ["soviet-decree-1926-west", "soviet-decree-1926-east"])
def test_the_decree_of_1926_is_law_for_land_and_what_is_read_into_it_of_the_sea_is_attributed(name: str) -> None:
    line = LINES[name]
    assert (line.legal_status, line.family) == (LegalStatus.ENACTED, LineFamily.NATIONAL_LAW)
    assert line.note.en.startswith("Enacted for land: the decree speaks of lands and islands, not of waters.")
    assert "the article says that Russia holds" in line.note.en


def test_russias_baselines_have_a_dossier_as_canadas_have() -> None:
    canada, russia = LINES["canada-baselines-1985"], LINES["russia-baselines-2021"]
    assert [(one.kind, one.family, one.legal_status, one.left_out_by) for one in (canada, russia)] == [
        (canada.kind, LineFamily.NATIONAL_LAW, LegalStatus.ENACTED, ("united-states",))
    ] * 2
    assert ("1959" in russia.instrument.en, str(russia.date), "1985" in russia.note.en) == (True, "2021-11-16", True)


def test_the_waters_round_svalbard_say_who_contests_what() -> None:
    line = LINES["svalbard-fisheries-zone"]
    assert ("Russia has disputed" in line.russia.en, line.asserted_by, line.left_out_by) == (
        True,
        ("norway",),
        ("russia",),
    )
    assert all(holder in line.others.en for holder in ("Norway holds", "The European Union and several parties"))


@pytest.mark.parametrize("name", ["unclos-article-234", "russia-baselines-2021", "svalbard-fisheries-zone"])
def test_what_could_not_be_drawn_says_why(name: str) -> None:
    line = LINES[name]
    assert (line.shape, bool(line.no_shape_reason.en), bool(line.no_shape_reason.fr)) == ("", True, True)


def test_beyond_12_nautical_miles_a_dispute_is_about_rights_and_not_about_ownership() -> None:
    meaning = LegalStatus.DISPUTED.definition
    assert ("not ownership" in meaning.en, "non une propriété" in meaning.fr) == (True, True)


def test_the_ridge_tells_of_the_recommendations_that_russia_received() -> None:
    russia = LINES["lomonosov-ridge"].russia
    assert [(year in russia.en, year in russia.fr) for year in ("2002", "2023")] == [(True, True), (True, True)]


@pytest.mark.parametrize("name", ["clcs-russia-2021", "clcs-russia-2023", "clcs-canada-2022"])
def test_what_a_state_submits_after_the_article_is_an_event_of_its_day_whichever_state_it_is(name: str) -> None:
    line = LINES[name]
    told = {(str(event.date), event.actors) for event in REGISTER.events.values()}
    assert (str(line.date), (*line.asserted_by, "clcs")) in told


def test_recommendations_that_a_line_tells_of_are_not_said_elsewhere_to_be_unknown() -> None:
    assert str(REGISTER.events["clcs-recommendations-russia-2023-08-08"].date) == "2023-08-08"
    notes = [row.note.en for row in REGISTER.events.values()]
    notes += [row.note.en for row in REGISTER.status_history.values()]
    assert [note for note in notes if "What the Commission made of the revision was not found" in note] == []
