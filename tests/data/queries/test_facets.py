"""Filters with live counts."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import given
from hypothesis import strategies as st

from data.queries import Outcome
from data.queries.facets import Faceted, apply, index

FACETS = ("area", "state", "party")
VALUES = st.lists(st.sampled_from("abcd"), max_size=3)
Chosen = dict[str, list[str]]
CHOSEN = st.fixed_dictionaries({}, optional=dict.fromkeys(FACETS, VALUES))
ROWS = st.lists(st.fixed_dictionaries(dict.fromkeys(FACETS, VALUES)), min_size=1, max_size=12).map(
    lambda rows: [Faceted(number, values) for number, values in enumerate(rows)]
)
Rows = list[Faceted[int]]

THREE: Rows = [
    Faceted(1, {"area": ("mining",), "state": ("active",)}),
    Faceted(2, {"area": ("mining",), "state": ("ended",)}),
    Faceted(3, {"area": ("science", "mining"), "state": ("active",)}),
]


def _rows(rows: Rows, **chosen: Collection[str]) -> tuple[int, ...]:
    return apply(index(rows), chosen).rows


def test_no_filter_leaves_every_row_in_order() -> None:
    assert _rows(THREE) == (1, 2, 3)


def test_a_filter_without_values_asks_for_nothing() -> None:
    assert _rows(THREE, area=(), state=()) == (1, 2, 3)


def test_values_of_one_filter_are_alternatives() -> None:
    assert _rows(THREE, state=("active", "ended")) == (1, 2, 3)


def test_two_filters_must_both_hold() -> None:
    assert _rows(THREE, area=("science",), state=("active",)) == (3,)


def test_a_row_with_several_values_is_found_by_each() -> None:
    assert _rows(THREE, area=("science",)) == (3,)


def test_an_unknown_value_leaves_nothing() -> None:
    assert _rows(THREE, area=("fishing",)) == ()


def test_a_facet_counts_its_other_values_as_if_it_were_dropped() -> None:
    assert apply(index(THREE), {"state": ("ended",)}).counts["state"] == {"active": 2, "ended": 1}


def test_a_facet_counts_under_the_other_filters() -> None:
    assert apply(index(THREE), {"state": ("ended",)}).counts["area"] == {"mining": 1}


def test_what_dropping_a_filter_would_leave_is_told() -> None:
    chosen = {"area": ("science",), "state": ("ended",)}
    assert apply(index(THREE), chosen).without == {"area": 1, "state": 1}


def test_only_filters_in_use_can_be_dropped() -> None:
    assert apply(index(THREE), {"area": ("mining",), "state": ()}).without.keys() == {"area"}


def test_no_rows_leave_no_rows() -> None:
    nothing: Rows = []
    assert apply(index(nothing), {"area": ("mining",)}) == Outcome((), {}, {"area": 0})


@given(ROWS, CHOSEN)
def test_a_row_passes_if_it_has_a_value_of_every_filter_in_use(rows: Rows, chosen: Chosen) -> None:
    used = {facet: set(values) for facet, values in chosen.items() if values}
    expected = [one.row for one in rows if all(values & set(one.values[facet]) for facet, values in used.items())]
    assert list(apply(index(rows), chosen).rows) == expected


@given(ROWS, CHOSEN, st.sampled_from(FACETS), st.sampled_from("abcd"))
def test_choosing_a_value_leaves_as_many_rows_as_it_shows(rows: Rows, chosen: Chosen, facet: str, value: str) -> None:
    assert apply(index(rows), chosen).counts[facet][value] == len(_rows(rows, **{**chosen, facet: [value]}))


@given(ROWS, CHOSEN)
def test_dropping_a_filter_leaves_as_many_rows_as_told(rows: Rows, chosen: Chosen) -> None:
    dropped = {
        facet: len(_rows(rows, **{other: values for other, values in chosen.items() if other != facet}))
        for facet, asked in chosen.items()
        if asked
    }
    assert apply(index(rows), chosen).without == dropped


@given(ROWS, CHOSEN)
def test_every_facet_has_counts(rows: Rows, chosen: Chosen) -> None:
    assert set(apply(index(rows), chosen).counts) == set(FACETS)


@given(ROWS, CHOSEN, st.sampled_from(FACETS), VALUES.filter(bool))
def test_a_further_value_of_a_filter_never_hides_a_row(rows: Rows, chosen: Chosen, facet: str, more: list[str]) -> None:
    narrow = {**chosen, facet: [*chosen.get(facet, []), "a"]}
    assert set(_rows(rows, **narrow)) <= set(_rows(rows, **{**narrow, facet: [*narrow[facet], *more]}))


@given(ROWS, CHOSEN, st.integers(0, 12))
def test_the_first_rows_are_filtered_as_if_they_were_all(rows: Rows, chosen: Chosen, first: int) -> None:
    few = rows[:first]
    assert apply(index(rows), chosen, first=len(few)).rows == apply(index(few), chosen).rows


@given(ROWS, CHOSEN, st.integers(1, 12), st.sampled_from(FACETS))
def test_the_first_rows_are_counted_as_if_they_were_all(rows: Rows, chosen: Chosen, first: int, facet: str) -> None:
    few = rows[:first]
    assert apply(index(rows), chosen, first=len(few)).counts[facet] == apply(index(few), chosen).counts[facet]
