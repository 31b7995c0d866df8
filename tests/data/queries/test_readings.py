"""The positions set out by issue and group of actors: nothing lost, nothing twice, silence visible."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.codes import ActorGroup, ActorKind, Stance
from data.queries import PositionCell, positions_matrix
from data.queries.readings import group_of
from data.register import register
from data.schema import Position
from tests.each import each

REGISTER = register()
MATRIX = positions_matrix(REGISTER)
POSITIONS = list(REGISTER.positions.values())


def test_every_issue_has_a_row_in_the_order_of_the_table() -> None:
    assert list(MATRIX) == list(REGISTER.issues)


@each("issue", REGISTER.issues)
def test_every_row_has_every_group_in_order(issue: str) -> None:
    assert list(MATRIX[issue]) == list(ActorGroup)


def test_every_position_stands_in_exactly_one_cell() -> None:
    found = Counter(position.id for row in MATRIX.values() for cell in row.values() for position in cell.positions)
    assert found == Counter(position.id for position in POSITIONS)


def test_a_position_stands_in_the_row_of_its_issue() -> None:
    astray = [
        position.id
        for issue, row in MATRIX.items()
        for cell in row.values()
        for position in cell.positions
        if position.issue != issue
    ]
    assert astray == []


@each(
    ("actor", "group"),
    [
        ("canada", ActorGroup.CANADA),
        ("government-of-canada", ActorGroup.CANADA),
        ("russia", ActorGroup.RUSSIA),
        ("russian-mfa", ActorGroup.RUSSIA),
        ("united-states", ActorGroup.UNITED_STATES),
        ("denmark", ActorGroup.DENMARK),
        ("east-asian-states", ActorGroup.EAST_ASIAN_STATES),
        ("china", ActorGroup.EAST_ASIAN_STATES),
        ("france", ActorGroup.EUROPEAN_STATES_AND_BODIES),
        ("ukraine", ActorGroup.EUROPEAN_STATES_AND_BODIES),
        ("pace", ActorGroup.EUROPEAN_STATES_AND_BODIES),
        ("nato", ActorGroup.NATO_AND_OTHERS),
        ("west", ActorGroup.NATO_AND_OTHERS),
        ("arctic-council", ActorGroup.NATO_AND_OTHERS),
        ("trump", ActorGroup.BY_NAME),
        ("russian-officials", ActorGroup.BY_NAME),
        ("canadian-scholars", ActorGroup.BY_NAME),
        ("cerba", ActorGroup.BY_NAME),
        ("university-of-calgary", ActorGroup.BY_NAME),
        ("viakhireva", ActorGroup.BY_NAME),
    ],
)
def test_an_actor_stands_with_its_state_its_group_or_by_name(actor: str, group: ActorGroup) -> None:
    assert group_of(REGISTER, actor) is group


@each("actor", REGISTER.actors)
def test_a_person_stands_by_name_whatever_the_country(actor: str) -> None:
    by_name = group_of(REGISTER, actor) is ActorGroup.BY_NAME
    assert by_name or REGISTER.actors[actor].kind is not ActorKind.PERSON


@each("issue", REGISTER.issues)
@each("group", [ActorGroup.CANADA, ActorGroup.RUSSIA])
def test_both_countries_have_a_position_or_a_row_that_says_it_is_not_stated(issue: str, group: ActorGroup) -> None:
    assert MATRIX[issue][group].positions


def test_a_group_without_a_position_is_not_stated() -> None:
    cell = MATRIX["sector-method"][ActorGroup.UNITED_STATES]
    assert (cell.positions, cell.stances, cell.not_stated) == ((), (Stance.NOT_STATED,), True)


def test_a_group_whose_only_row_says_not_stated_is_not_stated() -> None:
    assert MATRIX["northern-sea-route-status"][ActorGroup.CANADA].not_stated


def test_a_group_with_a_position_is_stated() -> None:
    assert not MATRIX["northwest-passage-status"][ActorGroup.CANADA].not_stated


def test_an_unknown_actor_is_an_error() -> None:
    with pytest.raises(KeyError, match="nobody"):
        group_of(REGISTER, "nobody")


@given(st.lists(st.sampled_from(Stance), max_size=6))
def test_a_cell_shows_each_stance_once_and_never_none(stances: list[Stance]) -> None:
    first: Position = POSITIONS[0]
    shown = PositionCell(tuple(replace(first, stance=stance) for stance in stances)).stances
    assert shown == (tuple(dict.fromkeys(stances)) or (Stance.NOT_STATED,))
