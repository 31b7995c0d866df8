"""What belongs to an issue: its area, its terms, and the map as each state would draw it."""

from __future__ import annotations

from collections import Counter

import pytest

from data.codes import ActorGroup, Between, NsrDefinition, NwpDefinition, Reading
from data.language import Language
from data.queries import SIDE_MAPS, groups_with_a_position, how_both_stand, issues_of, map_of, on_map, terms_of
from data.queries.readings import ISSUE_MAPS
from data.register import register
from data.selection import SCENES, Selection, from_query, to_query
from tests.each import each

REGISTER = register()
CASES = [(issue, reading) for issue in ISSUE_MAPS for reading in SIDE_MAPS.values()]


AREAS = sorted({row.area for row in REGISTER.issues.values()} - {""})


def test_without_a_filter_every_issue_is_given() -> None:
    assert issues_of(REGISTER, Selection()).rows == tuple(REGISTER.issues.values())


@each("area", AREAS)
def test_an_area_gives_its_issues_alone(area: str) -> None:
    assert {issue.area for issue in issues_of(REGISTER, Selection(area=(area,))).rows} == {area}


@each("between", Between)
def test_how_both_stand_gives_its_issues_alone(between: Between) -> None:
    assert {issue.between for issue in issues_of(REGISTER, Selection(between=(between,))).rows} == {between}


def test_the_counts_of_one_filter_follow_the_other() -> None:
    area = REGISTER.issues["sector-method"].area
    counts = issues_of(REGISTER, Selection(area=(area,))).counts["between"]
    assert counts == Counter(row.between for row in REGISTER.issues.values() if row.area == area)


def test_what_is_not_stated_of_both_is_not_counted() -> None:
    counts = how_both_stand(REGISTER.issues.values())
    assert (Between.NOT_STATED in counts, counts.total()) == (
        False,
        sum(row.between is not Between.NOT_STATED for row in REGISTER.issues.values()),
    )


def test_a_group_of_which_nothing_is_stated_has_no_position() -> None:
    assert groups_with_a_position(REGISTER, [REGISTER.issues["military-activity-arctic"]]) == (
        ActorGroup.RUSSIA,
        ActorGroup.BY_NAME,
    )


def test_every_term_stands_with_its_issue() -> None:
    found = [term.id for issue in REGISTER.issues for term in terms_of(REGISTER, {issue})]
    assert sorted(found) == sorted(REGISTER.terms)


@pytest.mark.parametrize("issue", ISSUE_MAPS)
def test_an_issue_with_a_map_exists(issue: str) -> None:
    assert issue in REGISTER.issues


@pytest.mark.parametrize(("issue", "reading"), CASES)
def test_the_map_of_an_issue_is_drawn_by_the_state(issue: str, reading: Reading) -> None:
    target = map_of(REGISTER, Selection(), issue, reading)
    assert target is not None
    assert (target.reading, target.layer) == (reading, SCENES[ISSUE_MAPS[issue]].layer)


@pytest.mark.parametrize(("issue", "reading"), CASES)
def test_the_definitions_of_the_map_are_those_in_force(issue: str, reading: Reading) -> None:
    target = map_of(REGISTER, Selection(), issue, reading)
    assert target is not None
    content = on_map(REGISTER, target)
    assert (content.nsr or target.nsr, content.nwp or target.nwp) == (target.nsr, target.nwp)


def test_the_map_as_russia_would_draw_it_has_the_water_area() -> None:
    target = map_of(REGISTER, Selection(), "northern-sea-route-status", Reading.RUSSIA)
    assert target is not None
    assert target.nsr is NsrDefinition.WATER_AREA


def test_the_map_as_canada_would_draw_it_has_the_internal_waters() -> None:
    target = map_of(REGISTER, Selection(), "northwest-passage-status", Reading.CANADA)
    assert target is not None
    assert target.nwp is NwpDefinition.INTERNAL_WATERS


@pytest.mark.parametrize(("issue", "reading"), CASES)
def test_the_address_of_the_map_opens_it_again(issue: str, reading: Reading) -> None:
    target = map_of(REGISTER, Selection(lang=Language.FRENCH), issue, reading)
    assert target is not None
    assert from_query(to_query(target, "map"), REGISTER) == (target, ())


def test_an_issue_about_no_line_has_no_map() -> None:
    assert map_of(REGISTER, Selection(), "crimea-status", Reading.CANADA) is None
