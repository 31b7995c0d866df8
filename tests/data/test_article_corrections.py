"""What is easily told wrongly of the article itself is told rightly, each point with its test."""

from __future__ import annotations

import re

import pytest

from data.codes import EventKind, Role, Stance
from data.register import register

REGISTER = register()


def test_reserve_about_a_bid_is_not_told_as_a_condition() -> None:
    rows = [REGISTER.positions[f"nato-ukraine-georgia--{actor}"] for actor in ("france", "germany")]
    assert {row.stance for row in rows} == {Stance.NOT_STATED}
    assert all("more reserved about backing Ukraine’s bid" in row.text.en for row in rows)


def test_who_names_conditions_of_others_sets_none() -> None:
    assert REGISTER.positions["g7-return--viakhireva"].stance is Stance.ANALYSES


def test_an_expulsion_out_of_solidarity_is_not_told_as_a_judgement() -> None:
    assert REGISTER.positions["skripal-case--ukraine"].stance is Stance.NOT_STATED


def test_the_author_calls_for_military_cooperation_too() -> None:
    text = REGISTER.positions["chiefs-of-staff-meetings--viakhireva"].text
    assert ("dialogue and cooperation" in text.en, "le dialogue et la coopération" in text.fr) == (True, True)


def test_the_word_of_russia_on_crimea_is_not_said_to_be_missing_from_the_article() -> None:
    note = REGISTER.terms["crimea-events--invasion-and-occupation"].note
    assert ("“reunification”" in note.en, "réunification" in note.fr) == (True, True)


def test_the_ten_companies_are_among_the_largest_by_the_words_of_one_man() -> None:
    named_in = [row for row in REGISTER.participations.values() if "p40-3-10" in row.statements]
    ten = [row for row in named_in if row.role is Role.REPRESENTED]
    assert len(ten) == 10
    assert all("Named by Usmanov among ten of the largest companies" in row.note.en for row in ten)
    told = [REGISTER.actors[row.actor].description.en for row in ten if row.actor != "kinross-gold"]
    assert all("Alisher Usmanov, speaking of the RCaBC, counts among the largest" in text for text in told)


@pytest.mark.parametrize(
    "name", ["g7-return--kortunov", "g7-return--russian-scholars", "magnitsky-law--russian-analysts"]
)
def test_scholars_who_describe_what_others_want_are_no_party_to_it(name: str) -> None:
    assert REGISTER.positions[name].stance is Stance.ANALYSES


def test_nobody_is_for_or_against_what_an_open_question_asks() -> None:
    asked = {row.id: row.question.en for row in REGISTER.issues.values()}
    open_ones = {name for name, question in asked.items() if re.match(r"(By which|How|What|Which) ", question)}
    taken = {row.stance for row in REGISTER.positions.values() if row.issue in open_ones}
    assert len(open_ones) > 5
    assert taken & {Stance.SUPPORTS, Stance.OPPOSES} == set()


@pytest.mark.parametrize("actor", ["canada", "russia"])
def test_a_suspension_is_not_told_as_a_condition_that_the_article_does_not_name(actor: str) -> None:
    position = REGISTER.positions[f"parliamentary-ties--{actor}"]
    assert (position.stance, "put on hold in 2014" in position.text.en) == (Stance.NOT_STATED, True)


def test_words_on_later_sanctions_are_not_told_as_a_judgement_of_the_incident_before_them() -> None:
    assert REGISTER.positions["kerch-incident--russian-mfa"].stance is Stance.NOT_STATED
    assert "p36-3-05" in REGISTER.positions["canadian-sanctions--russian-mfa"].statements


def test_what_is_felt_in_russia_is_not_told_as_the_word_of_the_state() -> None:
    assert REGISTER.statements["p35-4-04"].said_by == ("viakhireva",)
    assert REGISTER.terms["freeland-outlook--sentiments"].used_by == ("viakhireva",)
    assert REGISTER.positions["foreign-minister-2017--russia"].stance is Stance.NOT_STATED


def test_an_interest_in_cooperating_is_not_told_as_support_for_political_dialogue() -> None:
    assert REGISTER.positions["dialogue-canada-russia--business-circles"].stance is Stance.NOT_STATED


def test_what_nato_must_do_in_trudeaus_words_is_not_softened() -> None:
    rows = [REGISTER.positions[f"dialogue-canada-russia--{actor}"].text.en for actor in ("canada", "trudeau")]
    rows += [REGISTER.events["trudeau-nato-engages-2019-12"].description.en, REGISTER.statements["p37-2-11"].text.en]
    assert [text for text in rows if not re.search(r"NATO[^;.]* must ", text)] == []


def test_what_coulon_wants_looked_at_coolly_is_the_affairs_of_the_world() -> None:
    text = REGISTER.positions["diaspora-influence--coulon"].text
    assert ("world affairs" in text.en, "affaires du monde" in text.fr) == (True, True)


def test_the_arab_spring_is_no_conflict_in_the_article() -> None:
    assert REGISTER.events["arab-spring-2011"].kind is EventKind.POLITICAL_CHANGE


def test_the_change_of_crimeas_status_is_of_a_kind_that_is_neither_sides_word() -> None:
    assert REGISTER.events["crimea-change-of-status-2014"].kind is EventKind.POLITICAL_CHANGE


def test_experience_of_contacts_is_not_told_as_long_practice() -> None:
    done = REGISTER.tracks["para-diplomacy"].done
    assert ("extensive experience" in done.en, "vaste expérience" in done.fr) == (True, True)


def test_an_interest_in_a_stable_region_is_what_the_two_want_and_no_judgement() -> None:
    text = REGISTER.statements["p44-2-03"].text
    assert ("would both like" in text.en, "souhaitent tous deux" in text.fr) == (True, True)
