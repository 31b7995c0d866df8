"""The view as a value."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.codes import Reading, ReadyView
from data.selection import COOPERATION_FACETS, EVIDENCE_FACETS, MAP_FIELDS, PAGE_FIELDS, SCENES, Selection
from tests.data.selections import SELECTIONS, unhurried

FIELDS = list(Selection.__dataclass_fields__)
WHAT_IS_LISTED = ["on", "facts", "q", *COOPERATION_FACETS, "since", "until", *EVIDENCE_FACETS, "between", "begin"]
SHOWN_WITHOUT_CHANGE = sorted({*FIELDS} - {"row", *WHAT_IS_LISTED})


@pytest.mark.parametrize("page", PAGE_FIELDS)
def test_the_fields_of_a_page_are_fields_of_the_selection(page: str) -> None:
    assert set(PAGE_FIELDS[page]) <= set(FIELDS)


def test_every_field_has_a_page() -> None:
    assert {name for names in PAGE_FIELDS.values() for name in names} == set(FIELDS)


@pytest.mark.parametrize("name", WHAT_IS_LISTED)
def test_a_change_of_what_is_listed_goes_back_to_the_first_row(name: str) -> None:
    assert Selection(row=41).with_(**{name: getattr(Selection(), name)}).row == 1


@pytest.mark.parametrize("name", SHOWN_WITHOUT_CHANGE)
def test_any_other_change_keeps_the_row(name: str) -> None:
    assert Selection(row=41).with_(**{name: getattr(Selection(), name)}).row == 41


def test_a_row_given_with_a_filter_holds() -> None:
    assert Selection(row=41).with_(q="kinross", row=21).row == 21


@unhurried
@given(SELECTIONS, st.sampled_from(SHOWN_WITHOUT_CHANGE), SELECTIONS)
def test_a_change_of_one_field_leaves_the_others(selection: Selection, name: str, other: Selection) -> None:
    changed = selection.with_(**{name: getattr(other, name)})
    assert dataclasses.replace(changed, **{name: getattr(selection, name)}) == selection


@given(SELECTIONS, SELECTIONS)
def test_a_view_of_another_page_keeps_what_all_pages_share_and_takes_what_is_given(
    selection: Selection, other: Selection
) -> None:
    shared = {name: getattr(selection, name) for name in ("lang", "on", "facts", "basket")}
    expected = Selection(**shared, record=other.record)
    assert selection.elsewhere(record=other.record) == expected


def test_the_map_begins_with_the_first_ready_made_view() -> None:
    scene, plain = dataclasses.asdict(SCENES[next(iter(ReadyView))]), Selection()
    assert {name: getattr(plain, name) for name in scene} == scene


def test_the_map_begins_with_no_side() -> None:
    assert Selection().reading is Reading.NEUTRAL


def test_a_ready_made_view_sets_only_fields_of_the_map() -> None:
    assert set(dataclasses.asdict(SCENES[ReadyView.SECTOR_LINES])) <= set(MAP_FIELDS)
