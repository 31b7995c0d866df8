"""What is easily told wrongly of the years after the article is told rightly, each point with its test."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

import pytest

from data.codes import AddressKind, EventKind, Exactness, Measure, Origin, ReferenceKind, Stance, State
from data.dates import PartialDate
from data.queries import standing
from data.register import register
from data.schema import Event, StatusChange
from tests.each import each

REGISTER = register()
CHANGES = [row for row in REGISTER.status_history.values() if row.origin is Origin.AFTER]
EVENTS = [row for row in REGISTER.events.values() if row.origin is Origin.AFTER]
ARCTIC_STATES = {"canada", "denmark", "finland", "iceland", "norway", "russia", "sweden", "united-states"}
THOUSANDS = re.compile(r"\b\d[,\u00a0]\d{3}\b")
SCHEDULE = r"annexe(?:\u00a01\b|\.)"
CONTESTED = re.compile(
    rf"aggress|(?!{SCHEDULE})annex|illegal|illégal|unprovoked|\bwar\b|régime|regime|special military"
)
EXPULSION = re.compile(r"expel|expul|exclu[ens]", re.IGNORECASE)
GIVEN = re.compile(r"award|grant|attribu|octroi|octroy|accord[eé]", re.IGNORECASE)
MIRRORS = (
    "00s.ru",
    "agrigateglobal.com",
    "alliansfriheten.se",
    "arcticwatch.info",
    "lifelines.name",
    "news-pravda.com",
    "newstextarea.com",
    "synergeticsgroup.ca",
    "thecanadianmedia.com",
    "themediaword.com",
    "themoneyoffice.com",
    "vuink.com",
)


def _words(row: StatusChange | Event) -> str:
    """Give what a row says, its note included, in both languages."""
    texts = [row.reason] if isinstance(row, StatusChange) else [row.name, row.description]
    return " ".join(part for text in (*texts, row.note) for part in (text.en, text.fr))


def _own(row: StatusChange | Event) -> str:
    """Give what a row says without its note, in both languages."""
    texts = [row.reason] if isinstance(row, StatusChange) else [row.name, row.description]
    return " ".join(part for text in texts for part in (text.en, text.fr))


def _of(actor: str) -> list[Event]:
    return [row for row in EVENTS if actor in row.actors]


def _on(initiative: str) -> list[StatusChange]:
    return [row for row in CHANGES if row.initiative == initiative]


def test_the_university_of_the_arctic_paused_collaboration() -> None:
    reasons = [row.reason.en for row in _on("university-of-the-arctic")]
    assert [text for text in reasons if not re.search(r"collaboration paused|paused collaboration", text)] == []


def test_the_university_of_the_arctic_is_not_said_to_have_put_anybody_out() -> None:
    told: list[StatusChange | Event] = [*_on("university-of-the-arctic"), *_of("university-of-the-arctic")]
    assert [row.id for row in told if EXPULSION.search(_words(row)) or "suspend" in _own(row)] == []


def test_the_committee_of_ministers_ended_the_membership() -> None:
    (event,) = [row for row in EVENTS if "council-of-europe" in row.actors]
    assert event.actors[0] == "committee-of-ministers"
    assert "the Committee of Ministers decided" in event.description.en


@each("row", [*CHANGES, *EVENTS], ids=lambda row: row.id)
def test_nobody_is_said_to_have_expelled_russia(row: StatusChange | Event) -> None:
    assert EXPULSION.search(_words(row).replace("exclusive", "")) is None


def test_dvoinoye_had_stopped_before_the_sale() -> None:
    assert standing(REGISTER, "kinross-kupol-dvoinoye", date(2022, 6, 14)).state is State.LIMITED
    assert REGISTER.events["dvoinoye-mining-ended-2020-11"].date == PartialDate(2020, 11)


def test_the_purchase_of_2019_lies_in_the_khabarovsk_region() -> None:
    event = REGISTER.events["kinross-chulbatkan-2020-01-16"]
    assert event.places == ("chulbatkan",)
    assert "Khabarovsk region" in event.description.en


def test_the_change_of_the_venture_with_cosco_is_not_later_than_the_article() -> None:
    assert [row.id for row in EVENTS if "cosco" in row.actors] == []
    assert REGISTER.events["teekay-cosco-shareholding-2019"].origin is Origin.ARTICLE


@each("row", [*CHANGES, *EVENTS], ids=lambda row: row.id)
def test_the_thousands_are_not_told_beside_the_magnitsky_law(row: StatusChange | Event) -> None:
    assert not (THOUSANDS.search(_words(row)) and "Magnits" in _words(row))


@pytest.mark.parametrize("event", ["canada-listings-total-2024-03-01", "canada-lists-vessels-2026-03-27"])
def test_a_total_of_listings_names_the_act_that_it_stands_under(event: str) -> None:
    assert "Special Economic Measures Act" in _words(REGISTER.events[event])


def test_vessels_are_counted_apart() -> None:
    assert "vessels are counted apart" in REGISTER.events["canada-lists-vessels-2026-03-27"].note.en


def test_of_rosatom_subsidiaries_are_listed() -> None:
    told = {row.id: row.name.en + row.description.en for row in _of("rosatom")}
    assert [key for key, text in told.items() if "subsidiaries of Rosatom" not in text] == []


LISTED = {
    "canada-lists-alrosa-2022-02-24": ("2022-02-24", "alrosa"),
    "canada-lists-usmanov-2022-03-10": ("2022-03-10", "usmanov"),
    "canada-lists-severstal-2023-08-22": ("2023-08-22", "severstal"),
    "canada-lists-riac-2023-09-20": ("2023-09-20", "riac"),
    "canada-lists-ivanov-timofeev-2023-11-09": ("2023-11-09", "ivanov"),
}


@pytest.mark.parametrize(("event", "day", "actor"), [(key, *rest) for key, rest in LISTED.items()])
def test_a_listing_that_the_regulations_bear_out_is_told_with_its_day_and_as_canadas(
    event: str, day: str, actor: str
) -> None:
    row = REGISTER.events[event]
    assert str(row.date) == day
    assert row.actors[:2] == ("canada", actor)
    assert row.references == ("justice-laws-russia-regulations",)
    assert row.description.en.startswith("Canada added")
    assert "Special Economic Measures (Russia) Regulations" in row.description.en


@pytest.mark.parametrize(
    "question", ["mordashov-severstal-listed", "usmanov-listed", "alrosa-listing-date", "chulbatkan-and-udinsk"]
)
def test_a_question_that_was_answered_is_open_no_longer(question: str) -> None:
    assert question not in REGISTER.open_questions


def test_the_polar_codes_state_does_not_rest_on_the_fuel_oil_ban() -> None:
    assert [row.id for row in _on("polar-code") if "oil" in _words(row)] == []


@pytest.mark.parametrize("event", ["heavy-fuel-oil-notices-2022-10", "heavy-fuel-oil-ban-2024-07-01"])
def test_the_fuel_oil_ban_is_told_as_a_rule_of_another_convention(event: str) -> None:
    text = _words(REGISTER.events[event])
    assert "MARPOL convention" in text
    assert re.search(r"not (?:to|of) the Polar Code", text)


@each("row", [*CHANGES, *EVENTS], ids=lambda row: row.id)
def test_no_row_tells_the_fuel_oil_ban_and_the_polar_code_as_one(row: StatusChange | Event) -> None:
    text = row.note.en.replace("not to the Polar Code", "").replace("not of the Polar Code", "")
    assert not ("fuel oil" in _words(row) and "Polar Code" in _own(row) + text)


@pytest.mark.parametrize("event", ["arctic-council-meeting-2023-05-11", "arctic-council-meeting-2025-05-12"])
def test_the_statements_of_2023_and_2025_carry_all_eight_names(event: str) -> None:
    assert set(REGISTER.events[event].actors) >= ARCTIC_STATES
    assert "all eight states" in REGISTER.events[event].description.en


def test_the_council_worked_without_russia_only_from_june_2022_to_august_2023() -> None:
    told: list[StatusChange | Event] = [*_of("arctic-council"), *_on("arctic-council")]
    alone = [row.date.first_day for row in told if re.search(r"without Russia|Russia has no part", _own(row))]
    assert all(date(2022, 6, 1) <= day <= date(2023, 8, 31) for day in alone)


@pytest.mark.parametrize("row", [*_of("clcs"), *_on("clcs-lomonosov")], ids=lambda row: row.id)
def test_the_commission_is_not_said_to_give_seabed_to_anybody(row: StatusChange | Event) -> None:
    assert GIVEN.search(_words(row)) is None


def test_recommendations_are_said_to_settle_no_overlap() -> None:
    assert "do not settle overlaps" in REGISTER.events["clcs-recommendations-russia-2023-02-06"].note.en
    assert "do not settle overlaps" in REGISTER.status_history["clcs-lomonosov--2023-02-06--active"].note.en


def test_the_article_is_said_to_have_come_out_in_april_2021() -> None:
    assert "April 2021" in REGISTER.references["viakhireva-2020"].note.en


def test_the_seats_of_two_authors_on_a_board_are_told() -> None:
    note = REGISTER.initiatives["cerba"].note.en
    assert [word for word in ("Breton", "Dutkiewicz", "board") if word not in note] == []


def test_a_repealed_regulation_is_told_as_past() -> None:
    assert "formerly NORDREG" in REGISTER.lines["northern-vts-zone"].name.en


def test_no_rescue_area_is_drawn_without_its_coordinates() -> None:
    assert REGISTER.lines["search-and-rescue-regions"].shape == ""
    assert "rescue-agreement-coordinates" in REGISTER.open_questions


@pytest.mark.parametrize("mirror", MIRRORS)
def test_an_address_that_is_known_to_hold_copies_is_marked(mirror: str) -> None:
    hosts = {row.id: urlsplit(row.address).hostname or "" for row in REGISTER.references.values()}
    there = [key for key, host in hosts.items() if host == mirror or host.endswith(f".{mirror}")]
    assert {REGISTER.references[key].address_kind for key in there} <= {AddressKind.MIRROR}


def test_a_work_that_the_article_cites_has_no_address_of_ours() -> None:
    cited = [row for row in REGISTER.references.values() if row.kind is not ReferenceKind.LATER_SOURCE]
    assert [row.id for row in cited if row.address or row.address_kind] == []


@each("row", [*CHANGES, *EVENTS], ids=lambda row: row.id)
def test_a_contested_word_stands_in_quotation_marks_with_whoever_uses_it(row: StatusChange | Event) -> None:
    text = _words(row)
    for word in ("“invasion”", "«\u00a0invasion\u00a0»", "“special military operation”"):
        text = text.replace(word, "")
    assert "invasion" not in text
    assert CONTESTED.search(text) is None


@each("row", [*CHANGES, *EVENTS], ids=lambda row: row.id)
def test_a_word_in_quotation_marks_is_attributed(row: StatusChange | Event) -> None:
    attributed = (
        r"what (?:they|it) calls? Russia’s “invasion”|Canada, with six other Arctic states, an “invasion”"
        r"|what he called the “invasion” of Ukraine"
    )
    assert "“invasion”" not in _words(row) or re.search(attributed, _words(row))


def test_the_day_on_which_russian_forces_entered_ukraine_has_the_words_of_both_sides() -> None:
    event = REGISTER.events["russian-forces-enter-ukraine-2022-02-24"]
    assert "Russia calls it a “special military operation”; Canada" in event.description.en
    assert "La Russie parle d’«\u00a0opération militaire spéciale\u00a0»\u202f; le Canada" in event.description.fr


@pytest.mark.parametrize(
    "initiative",
    ["canada-russia-parliamentary-association", "arctic-dialogue", "province-region-contacts"],
)
def test_a_state_told_by_one_side_names_who_tells_it(initiative: str) -> None:
    assert _on(initiative)[-1].reason.en.startswith("Russia’s ambassador to Canada")


@pytest.mark.parametrize("position", ["niche-cooperation--canada", "niche-cooperation--russia"])
def test_cooperation_in_niches_is_said_to_develop_and_nobody_to_develop_it(position: str) -> None:
    text = REGISTER.positions[position].text
    assert "is developing in some niches" in text.en
    assert "se développe dans certaines niches" in text.fr


def test_the_statement_on_niches_says_what_the_article_does() -> None:
    text = REGISTER.statements["p44-4-05"].text
    assert "cooperation of Russia and Canada is developing" in text.en
    assert "la coopération de la Russie et du Canada se développe" in text.fr


def test_akimov_speaks_of_much_experience_and_judges_nothing() -> None:
    position = REGISTER.positions["alternative-diplomacy--akimov"]
    assert position.stance is Stance.ANALYSES
    texts = (position.text, REGISTER.statements["p40-1-01"].text)
    assert all("extensive experience" in text.en and "vaste expérience" in text.fr for text in texts)


def test_the_study_on_interference_is_told_with_what_the_same_sentence_adds() -> None:
    position = REGISTER.positions["election-interference-2019--university-of-calgary"]
    assert "no evidence was found" in position.text.en
    assert position.statements == ("p37-2-03", "p37-2-04")


@pytest.mark.parametrize(
    "event",
    [
        "colour-revolution-georgia-2003",
        "colour-revolution-ukraine-2004",
        "colour-revolution-kyrgyzstan-2005",
        "change-of-power-kyiv-2014",
    ],
)
def test_a_change_that_is_read_in_two_ways_has_a_kind_that_takes_neither(event: str) -> None:
    assert REGISTER.events[event].kind is EventKind.POLITICAL_CHANGE


def test_french_texts_that_were_not_french_are() -> None:
    assert REGISTER.terms["russia-and-nato--challenge"].subject.fr == "La Russie, avec laquelle l’OTAN doit composer"
    assert "ont fait entrer en vigueur" in REGISTER.statements["p35-1-09"].text.fr
    assert "convenu d’être en désaccord" in REGISTER.statements["p41-3-07"].text.fr


def test_what_was_counted_here_is_said_to_be() -> None:
    counted = [REGISTER.series["arctic-council-observers-admitted-2013"]]
    counted += [row for row in REGISTER.series.values() if row.measure is Measure.ARCTIC_COUNCIL_OBSERVER_STATES]
    assert {row.exactness for row in counted} == {Exactness.COMPUTED}


def test_the_host_of_the_councils_list_is_spelt_as_the_council_does() -> None:
    assert urlsplit(REGISTER.references["arctic-council-list-of-observers"].address).hostname == "arctic-council.org"


@pytest.mark.parametrize("initiative", ["rcabc", "rcabc-education"])
def test_the_business_council_is_not_said_to_be_active_once_its_co_chairman_was_listed(initiative: str) -> None:
    assert standing(REGISTER, initiative, date(2022, 3, 9)).state is State.ACTIVE
    assert standing(REGISTER, initiative, date(2022, 3, 10)).state is State.NOT_STATED


def test_the_two_remarks_of_one_ambassador_on_arctic_work_stand_side_by_side() -> None:
    reason = REGISTER.status_history["arctic-dialogue--2024-12-24--limited"].reason
    assert "declines official contact" in reason.en
    assert "work with Canada on the Arctic goes on" in reason.en


def test_what_the_minister_says_of_cooperation_with_russia_is_quoted_as_hers() -> None:
    text = REGISTER.events["canada-arctic-foreign-policy-2024-12-06"].description.en
    assert "the foreign minister calls" in text
    assert "“exceedingly difficult for the foreseeable future”" in text


def test_what_stood_before_the_article_is_context() -> None:
    earlier = ("declaration-of-friendship-1992-02-01", "arctic-cooperation-agreement-1992-06-19")
    assert {REGISTER.events[event].origin for event in earlier} == {Origin.CONTEXT}


def test_mangazeisky_is_said_to_lie_outside_the_arctic_zone() -> None:
    notes = (REGISTER.statements["p43-3-06"].note, REGISTER.initiatives["silver-bear-mangazeisky"].note)
    assert all("not among the 13 districts" in note.en for note in notes)


@pytest.mark.parametrize(
    ("event", "items"),
    [
        ("canada-sanctions-package-2026-02-24", "75 items: 21 individuals and 54 entities"),
        ("canada-sanctions-package-2026-05-08", "28 items"),
        ("canada-sanctions-package-2026-06-12", "41 items"),
    ],
)
def test_the_packages_of_2026_have_the_counts_of_the_consolidated_regulations(event: str, items: str) -> None:
    assert items in REGISTER.events[event].description.en
    assert "justice-laws-russia-regulations" in REGISTER.events[event].references


def test_a_listing_under_the_schedule_names_the_schedule_in_both_languages() -> None:
    listings = [row.description for row in EVENTS if "Schedule 1 of its Special" in row.description.en]
    assert len(listings) == 8
    assert [text.fr for text in listings if "l’annexe\u00a01 de son Règlement" not in text.fr] == []


def test_where_alberta_says_that_work_had_stopped_is_one_page() -> None:
    told = (
        REGISTER.events["alberta-ends-ties-2022-04-11"].note,
        REGISTER.status_history["province-region-contacts--2022-04-11--limited"].note,
    )
    assert all("rests on one of the two pages" in note.en for note in told)


@pytest.mark.parametrize(
    ("reference", "published"),
    [("northern-miner-silver-bear", "2017-09"), ("cnw-2023-buhler", "2023-12-20")],
)
def test_a_page_that_can_be_dated_is_dated(reference: str, published: str) -> None:
    assert str(REGISTER.references[reference].published) == published


def test_the_answer_to_the_pause_is_that_of_officials() -> None:
    event = REGISTER.events["arctic-council-pause-2022-03-03"].description
    reason = REGISTER.status_history["arctic-council--2022-03-03--suspended"].reason
    assert all("Russian officials called the step “regrettable”" in text for text in (event.en, reason.en))
    assert all("esponsables russes" in text for text in (event.fr, reason.fr))


def test_the_author_is_with_the_council_by_the_article_of_2020_and_not_by_the_listing_of_2023() -> None:
    note = REGISTER.events["canada-lists-riac-2023-09-20"].note
    assert "The article of 2020 presents its author" in note.en
    assert "L’article de 2020 présente son auteure" in note.fr


def test_the_ambassador_says_who_stopped_the_exchanges() -> None:
    said = REGISTER.events["ambassador-parliamentary-exchanges-2021-11-10"].description
    assert "Canada, by itself, had stopped" in said.en
    assert "le Canada a interrompu de lui-même" in said.fr
