"""What should be known before something is handed on: each rule with a case in which it fires and one in which not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest

from data.codes import PreflightRule
from data.language import Language
from data.queries import ALIKE_WITHIN, FADES_AFTER_MONTHS, Coloured, Found, Used, preflight, standing
from data.register import article_alone, register
from tests.each import each

REGISTER = register()
DAY = REGISTER.checked_on
EN, FR = Language.ENGLISH, Language.FRENCH
TABLES = ("initiatives", "areas", "events", "status_history", "series", "lines", "routes", "issues", "positions")


def _found(rule: PreflightRule, day: date = DAY, **used: Any) -> list[Found]:  # noqa: ANN401  # any field of `Used`
    """Give what one rule finds."""
    fields: dict[str, Any] = {
        name: value if isinstance(value, Language) else frozenset(value) for name, value in used.items()
    }
    return [one for one in preflight(REGISTER, Used(**fields), day) if one.rule is rule]


def _ids(rule: PreflightRule, day: date = DAY, **used: Any) -> list[str]:  # noqa: ANN401  # as above
    return [one.id for one in _found(rule, day, **used)]


def _of_every_table(ids: Iterable[str] = ()) -> Used:
    """Give the same ids of every table as used; without ids, all that the table has."""
    fields: dict[str, Any] = {name: frozenset(ids or getattr(REGISTER, name)) for name in TABLES}
    return Used(**fields)


ONE_FIRES: list[tuple[PreflightRule, str, str, str]] = [
    (PreflightRule.ONE_SOURCE, "events", "canadian-ore-northern-sea-route-2020", "arctic-council-established-1996"),
    (
        PreflightRule.ONE_SOURCE,
        "status_history",
        "university-of-the-arctic--2023-11--limited",
        "science-agreement--2018--active",
    ),
    (PreflightRule.ONE_SOURCE, "series", "sanctions-listed-entities-2026", "sanctions-listed-entities-2019"),
    (PreflightRule.ONE_SOURCE, "lines", "canada-sector-60w", "canada-sector-141w"),
    (PreflightRule.ONE_SOURCE, "routes", "northwest-passage-2", "northwest-passage-1"),
    (PreflightRule.LAST_SEEN, "initiatives", "science-agreement", "arctic-council"),
    (PreflightRule.ASSERTED_BY_NOBODY, "lines", "canada-sector-141w", "norway-russia-2010"),
    (PreflightRule.CLAIM_DRAWN, "lines", "beaufort-canada-141w", "norway-russia-2010"),
    (PreflightRule.COMPUTED_LINE, "lines", "canada-200nm-limit", "norway-russia-2010"),
    (PreflightRule.SCHEMATIC_ROUTE, "routes", "northwest-passage-6", "northwest-passage-1"),
    (PreflightRule.ONE_SIDE, "issues", "northern-sea-route-status", "crimea-status"),
    (PreflightRule.LOW_STANDING, "references", "reuters-2022-arctic-council", "barents-observer-2022-pause"),
    (PreflightRule.LISTED_PARTY, "actors", "novatek", "canada"),
]


@each(("rule", "table", "fires", "silent"), ONE_FIRES)
def test_a_rule_finds_the_record_that_it_is_about_and_no_other(
    rule: PreflightRule, table: str, fires: str, silent: str
) -> None:
    known = getattr(REGISTER, table)
    assert {fires, silent} <= set(known)
    used: dict[str, Any] = {table: {fires, silent}}
    assert [(one.table, one.id) for one in _found(rule, **used)] == [(table, fires)]


def test_a_state_not_borne_out_has_the_date_on_which_it_was_last_seen() -> None:
    assert [one.values for one in _found(PreflightRule.LAST_SEEN, initiatives={"science-agreement"})] == [
        ("2022-03-11",)
    ]


def test_a_state_is_last_seen_only_once_its_months_are_over() -> None:
    seen = standing(REGISTER, "science-agreement", DAY).seen
    assert seen
    before = date(seen.date.year + FADES_AFTER_MONTHS // 12, seen.date.month or 1, seen.date.day or 1)
    assert _ids(PreflightRule.LAST_SEEN, before, initiatives={"science-agreement"}) == []
    after = before + timedelta(days=1)
    assert _ids(PreflightRule.LAST_SEEN, after, initiatives={"science-agreement"}) == ["science-agreement"]


CONTESTED: list[tuple[Language, str, list[str]]] = [
    (EN, "After the annexation of Crimea the talks ended.", ["crimea-status--annexation"]),
    (EN, "Canada and the West call it “annexation”.", []),
    (EN, "Canada calls it annexation.", ["crimea-status--annexation"]),
    (EN, "It is called “annexation”.", ["crimea-status--annexation"]),
    (EN, "Russia speaks of “reunification”, Canada of “annexation”.", []),
    (EN, "It was an unconstitutional coup.", ["kyiv-power--coup"]),
    (EN, "In Russia’s view it was an unconstitutional coup.", []),
    (EN, "The article speaks of the Ukraine crisis.", []),
    (EN, "The Ukraine crisis cut the ties.", ["ukraine-events--crisis"]),
    (EN, "Change of Crimea’s status in 2014", []),
    (EN, "Annexations are not at issue", ["crimea-status--annexation"]),
    (EN, "Threats and crises", []),
    (FR, "Depuis la réunification, les liens sont rompus.", ["crimea-status--reunification"]),
    (FR, "La Russie parle de «\u00a0réunification\u00a0».", []),
    (FR, "Les responsables russes parlent de conflit interne.", []),
    (EN, "CERBA says that the “war of sanctions” began.", []),
]


@each(("language", "text", "expected"), CONTESTED)
def test_a_contested_word_needs_its_user_and_where_the_article_quotes_it_its_marks(
    language: Language, text: str, expected: list[str]
) -> None:
    assert _ids(PreflightRule.CONTESTED_WORD, texts={text}, language=language) == expected


def test_a_contested_word_comes_with_the_word_of_the_other_side() -> None:
    found = _found(PreflightRule.CONTESTED_WORD, texts={"The annexation of 2014"})
    assert [one.values for one in found] == [("crimea-status--reunification",)]


def test_a_word_for_two_things_counts_for_the_issue_in_question() -> None:
    text = {"It was aggression."}
    assert _ids(PreflightRule.CONTESTED_WORD, texts=text) == [
        "ukraine-events--aggression",
        "kerch-incident--aggression",
    ]
    assert _ids(PreflightRule.CONTESTED_WORD, texts=text, issues={"kerch-incident"}) == ["kerch-incident--aggression"]


def test_a_side_that_the_register_lacks_is_told_from_one_that_was_left_out() -> None:
    lacking = _found(PreflightRule.ONE_SIDE, issues={"northern-sea-route-status"})
    left_out = _found(PreflightRule.ONE_SIDE, issues={"crimea-status"}, positions={"crimea-status--canada"})
    assert [one.values for one in (*lacking, *left_out)] == [("russia", "register"), ("canada", "basket")]


def test_both_sides_of_an_issue_are_no_finding() -> None:
    both = {"crimea-status--canada", "crimea-status--russia"}
    assert _ids(PreflightRule.ONE_SIDE, issues={"crimea-status"}, positions=both) == []


def test_an_issue_on_which_neither_is_reported_is_no_finding() -> None:
    assert _ids(PreflightRule.ONE_SIDE, issues={"diaspora-influence"}) == []


def test_numbers_that_differ_are_found_once_with_the_others() -> None:
    both = {"nsr-cargo-2022-january", "nsr-cargo-2022-december"}
    found = _found(PreflightRule.FIGURES_CONFLICT, series=both)
    assert [(one.id, one.values) for one in found] == [("nsr-cargo-2022-january", ("nsr-cargo-2022-december",))]


def test_a_number_that_another_source_gives_otherwise_is_found_though_the_other_is_not_shown() -> None:
    assert _ids(PreflightRule.FIGURES_CONFLICT, series={"nsr-cargo-2022-december"}) == ["nsr-cargo-2022-december"]


def test_a_number_that_nobody_disputes_is_no_finding() -> None:
    assert _ids(PreflightRule.FIGURES_CONFLICT, series={"sanctions-listed-entities-2019"}) == []


@pytest.mark.parametrize(
    ("used", "fires"),
    [
        ({"initiatives": {"cerba"}}, True),
        ({"initiatives": {"cerba-successor"}}, False),
        ({"areas": {"dialogue-channels"}}, True),
        ({"initiatives": {"rcabc"}}, False),
        ({"areas": {"mining"}}, False),
    ],
)
def test_an_open_question_touches_its_initiatives_and_its_areas(used: dict[str, Any], *, fires: bool) -> None:
    assert ("cerba-successor" in _ids(PreflightRule.OPEN_QUESTION, **used)) is fires


def test_an_open_question_on_no_initiative_touches_those_of_its_area_and_its_issues() -> None:
    of_area = _ids(PreflightRule.OPEN_QUESTION, issues={"northwest-passage-status"})
    assert ("northwest-passage-position" in of_area, "rescue-agreement-coordinates" in of_area) == (True, False)


def test_a_source_of_low_standing_is_found_behind_what_rests_on_it() -> None:
    resting = next(
        row.id for row in REGISTER.status_history.values() if "reuters-2022-arctic-council" in row.references
    )
    assert "reuters-2022-arctic-council" in _ids(PreflightRule.LOW_STANDING, status_history={resting})


def test_a_publisher_that_nobody_could_identify_is_of_low_standing() -> None:
    unidentified = [row.id for row in REGISTER.references.values() if row.publisher.startswith("[unidentified")]
    found = _found(PreflightRule.LOW_STANDING, references=unidentified)
    assert {one.id for one in found} == set(unidentified) != set()


def test_a_listed_party_of_an_initiative_is_found_with_its_listings() -> None:
    initiative = next(row.initiative for row in REGISTER.participations.values() if row.actor == "novatek")
    found = _found(PreflightRule.LISTED_PARTY, initiatives={initiative})
    assert ("novatek", ("canada-schedule-3--novatek",)) in [(one.id, one.values) for one in found]


def test_nobody_is_listed_before_the_first_listing() -> None:
    first = min(row.date.first_day for row in REGISTER.listed["novatek"])
    assert _ids(PreflightRule.LISTED_PARTY, first - timedelta(days=1), actors={"novatek"}) == []


@pytest.mark.parametrize(
    ("rule", "day", "fires"),
    [
        (PreflightRule.AFTER_LAST_CHECK, DAY + timedelta(days=1), True),
        (PreflightRule.AFTER_LAST_CHECK, DAY, False),
        (PreflightRule.BEFORE_THE_ARTICLE, date(2013, 12, 31), True),
        (PreflightRule.BEFORE_THE_ARTICLE, date(2014, 1, 1), False),
    ],
)
def test_a_day_that_is_not_covered_is_found(rule: PreflightRule, day: date, *, fires: bool) -> None:
    assert bool(_found(rule, day)) is fires


LINE, DISC = frozenset({"line claimed"}), frozenset({"point house"})
ALIKE: list[tuple[Coloured, Coloured, bool]] = [
    (Coloured("canada", "#9E2A2B", LINE), Coloured("neutral", "#4A5B67", LINE), True),
    (Coloured("canada", "#9E2A2B", LINE), Coloured("neutral", "#4A5B67", DISC), False),
    (Coloured("canada", "#9E2A2B", LINE), Coloured("russia", "#2E4057", LINE), False),
    (Coloured("canada", "#9E2A2B"), Coloured("neutral", "#4A5B67"), False),
]


@each(("one", "other", "fires"), ALIKE)
def test_colours_are_alike_in_grey_where_neither_grey_nor_form_tells_them_apart(
    one: Coloured, other: Coloured, *, fires: bool
) -> None:
    found = _found(PreflightRule.ALIKE_IN_GREY, colours={one, other})
    assert [(each_one.id, each_one.values) for each_one in found] == ([(one.key, (other.key,))] if fires else [])


@pytest.mark.parametrize(("grey", "fires"), [(100 + ALIKE_WITHIN - 1, True), (100 + ALIKE_WITHIN, False)])
def test_greys_are_alike_below_the_threshold(grey: float, *, fires: bool) -> None:
    first, second = (
        Coloured(name, f"#{round(value):02x}" + f"{round(value):02x}" * 2, LINE)
        for name, value in (("a", 100), ("b", grey))
    )
    assert bool(_found(PreflightRule.ALIKE_IN_GREY, colours={first, second})) is fires


@pytest.mark.parametrize(("colour", "values"), [("#8FA6B2", [("2.5",)]), ("#4A5B67", [])])
def test_a_colour_that_is_pale_on_white_is_found_with_its_contrast(colour: str, values: list[tuple[str]]) -> None:
    assert [one.values for one in _found(PreflightRule.LOW_CONTRAST, colours={Coloured("x", colour)})] == values


def test_nothing_used_is_nothing_found() -> None:
    assert preflight(REGISTER, Used(), DAY) == ()


def test_ids_that_the_register_does_not_hold_are_passed_over() -> None:
    assert preflight(REGISTER, _of_every_table({"no-such-id", ""}), DAY) == ()


def test_the_article_alone_has_nothing_on_one_source_or_of_low_standing_but_the_dossiers_of_the_map() -> None:
    found = preflight(article_alone(REGISTER), _of_every_table(), date(2020, 12, 31))
    rules = {PreflightRule.ONE_SOURCE, PreflightRule.LOW_STANDING, PreflightRule.OPEN_QUESTION}
    assert {one.table for one in found if one.rule in rules} == {"lines", "routes"}


def test_findings_come_in_the_order_of_the_rules_each_once() -> None:
    found = preflight(REGISTER, _of_every_table(), DAY)
    rules = list(PreflightRule)
    assert list(found) == sorted(set(found), key=lambda one: (rules.index(one.rule), found.index(one)))
