"""What is easily told wrongly of the article itself is told rightly, each point with its test."""

from __future__ import annotations

from data.load import register
from data.vocabulary import Role, Stance

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
