"""A view as the parameters of an address, and back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.codes import Layout
from data.language import Language
from data.selection import FIRST_DAY, LONGEST_QUERY, PAGE_FIELDS, Facts, Problem, Selection, clean, from_query, to_query
from tests.data.selections import REGISTER, SELECTIONS, unhurried
from tests.each import each

FIELDS = list(Selection.__dataclass_fields__)
HINTS = ["en", "fr", "2018", "2018-03-04", "2018-W10-1", "0000", "1", "007", "science", "active", "43", "grid", "  a "]
HINTS += ["article", "crimea-status", "sanction", "business", "2026-11-22", "kinross-sale-2022-06-15"]
HINTS += ["none", "hans-island", "capitals", "-100", "0", "canada", "water-area", "route-7", "-540,2150,4600", "1,2,03"]
GARBAGE = st.dictionaries(
    st.sampled_from(FIELDS) | st.text(), st.lists(st.text() | st.sampled_from(HINTS), max_size=4), max_size=8
)
Query = dict[str, list[str]]


def _read(**query: str) -> tuple[Selection, tuple[Problem, ...]]:
    return from_query({name: [value] for name, value in query.items()}, REGISTER)


def test_an_empty_address_asks_for_everything() -> None:
    assert from_query({}, REGISTER) == (Selection(), ())


@pytest.mark.parametrize("language", Language)
def test_an_address_without_a_language_has_the_readers(language: Language) -> None:
    assert from_query({}, REGISTER, language)[0].lang is language


def test_the_language_of_the_address_comes_before_the_readers() -> None:
    assert from_query({"lang": ["en"]}, REGISTER, Language.FRENCH)[0].lang is Language.ENGLISH


@unhurried
@given(SELECTIONS)
def test_a_selection_reads_back_as_it_was_written(selection: Selection) -> None:
    assert from_query(to_query(selection), REGISTER) == (selection, ())


@unhurried
@given(SELECTIONS)
def test_the_language_always_stands_in_the_address(selection: Selection) -> None:
    assert to_query(selection)["lang"] == [selection.lang]


@unhurried
@given(SELECTIONS)
def test_an_address_holds_no_defaults_but_the_language(selection: Selection) -> None:
    changed = [name for name in FIELDS if getattr(selection, name) != getattr(Selection(), name)]
    assert list(to_query(selection)) == list(dict.fromkeys(["lang", *changed]))


@unhurried
@given(SELECTIONS, st.sampled_from(sorted(PAGE_FIELDS)))
def test_the_address_of_a_page_has_only_the_fields_of_the_page(selection: Selection, page: str) -> None:
    assert to_query(selection, page).keys() == to_query(selection).keys() & set(PAGE_FIELDS[page])


@unhurried
@given(SELECTIONS, st.sampled_from(sorted(PAGE_FIELDS)))
def test_the_address_of_a_page_keeps_the_fields_of_the_page(selection: Selection, page: str) -> None:
    read, _ = from_query(to_query(selection, page), REGISTER)
    assert [getattr(read, name) for name in PAGE_FIELDS[page]] == [getattr(selection, n) for n in PAGE_FIELDS[page]]


@unhurried
@given(GARBAGE)
def test_whatever_an_address_holds_its_canonical_form_is_final(query: Query) -> None:
    canonical = to_query(from_query(query, REGISTER)[0])
    selection, problems = from_query(canonical, REGISTER)
    assert (to_query(selection), problems) == (canonical, ())


@settings(unhurried, max_examples=300)
@given(GARBAGE)
def test_every_value_of_an_address_is_used_or_reported(query: Query) -> None:
    selection, problems = from_query(query, REGISTER)
    kept = {(name, str(value)) for name in FIELDS for value in _values(selection, name)}
    reported = {(problem.parameter, problem.value) for problem in problems}
    lost = [
        (name, value)
        for name, values in query.items()
        for value in values
        if value and name in FIELDS
        if (name, value) not in reported and (name, _canonical(name, value)) not in kept
    ]
    assert lost == []


@unhurried
@given(GARBAGE)
def test_every_value_of_an_unknown_parameter_is_reported_once(query: Query) -> None:
    _, problems = from_query(query, REGISTER)
    unknown = [(name, set(filter(None, values)) or {""}) for name, values in query.items() if name not in FIELDS]
    found = [(problem.parameter, problem.value) for problem in problems if problem.parameter not in FIELDS]
    assert sorted(found) == sorted((name, value) for name, values in unknown for value in values)


def _values(selection: Selection, name: str) -> tuple[object, ...]:
    value = getattr(selection, name)
    return value if isinstance(value, tuple) else (value,)


def _canonical(name: str, value: str) -> str:
    """Give the only other form in which a value may have been kept."""
    if name == "q":
        return clean(value)
    if name == "row" and value.isdecimal():
        return str(int(value))
    if name in {"on", "begin"} and "W" in value:
        return date.fromisoformat(value).isoformat()
    return value


@each(
    ("name", "value"),
    [
        ("lang", "de"),
        ("lang", "EN"),
        ("on", "2018"),
        ("on", "2018-02-30"),
        ("on", "20180304"),
        ("on", "yesterday"),
        ("view", "map"),
        ("area", "Science"),
        ("area", "<script>"),
        ("track", "military"),
        ("format", "trilateral"),
        ("state", "Active"),
        ("party", "atlantis"),
        ("since", "18"),
        ("since", "٢٠١٨"),
        ("since", "0018"),
        ("until", "20188"),
        ("until", "-201"),
        ("record", "kinross"),
        ("section", "x"),
        ("page", "29"),
        ("page", "43.0"),
        ("speaker", "nobody"),
        ("topic", "x"),
        ("kind", "rumour"),
        ("statement", "p99-1-01"),
        ("row", "0"),
        ("row", "-1"),
        ("row", "1.5"),
        ("row", "100000"),
        ("nonsense", "1"),
        ("place", "atlantis"),
        ("place", "kyiv"),
        ("layer", "canals"),
        ("layer", "Hans-Island"),
        ("layer", "northwest-passage-1"),
        ("facing", "45"),
        ("facing", "-100.0"),
        ("reading", "norway"),
        ("nsr", "all-routes"),
        ("nwp", "route-8"),
        ("item", "northern-sea-route-9"),
        ("item", "capitals"),
        ("extent", "0,0"),
        ("extent", "0,0,900,1"),
        ("extent", "0,0,0"),
        ("extent", "0,0,19"),
        ("extent", "0,0,12001"),
        ("extent", "4000,4000,900"),
        ("extent", "1.5,0,900"),
        ("extent", "nan,0,900"),
        ("extent", "0,0,9e2"),
        ("extent", "0,0,+900"),
        ("extent", "00,0,900"),
        ("extent", "-0,0,900"),
        ("extent", "--1,0,900"),
        ("extent", " 0,0,900"),
        ("extent", "٣,0,900"),
        ("extent", "home"),
        ("facts", "later"),
        ("event", "landing-on-the-moon"),
        ("event_kind", "war"),
        ("issue", "weather"),
        ("side", "norway"),
        ("channel", "military"),
        ("begin", "2020"),
        ("begin", "2020-02-30"),
    ],
)
def test_a_value_that_cannot_be_used_is_dropped_and_reported(name: str, value: str) -> None:
    assert _read(**{name: value}) == (Selection(), (Problem(name, value),))


def test_the_good_values_beside_a_bad_one_are_kept() -> None:
    selection, problems = from_query({"area": ["science", "x", "mining"]}, REGISTER)
    assert (selection.area, problems) == (("science", "mining"), (Problem("area", "x"),))


def test_a_repeated_value_counts_once() -> None:
    assert from_query({"area": ["science", "science"]}, REGISTER) == (Selection(area=("science",)), ())


def test_of_two_values_of_one_field_the_last_holds_and_the_other_is_reported() -> None:
    found = from_query({"lang": ["fr", "en"]}, REGISTER)
    assert found == (Selection(lang=Language.ENGLISH), (Problem("lang", "fr"),))


def test_a_period_that_ends_before_it_begins_loses_its_beginning() -> None:
    assert _read(since="2019", until="2014") == (Selection(until=2014), (Problem("since", "2019"),))


def test_a_long_query_is_cut_and_reported() -> None:
    query = "x" * 10_000
    assert _read(q=query) == (Selection(q=query[:LONGEST_QUERY]), (Problem("q", query, query[:LONGEST_QUERY]),))


@pytest.mark.parametrize("query", ["x" * LONGEST_QUERY, f"  {'x' * LONGEST_QUERY}  ", "a" + " " * 300 + "b"])
def test_a_query_that_fits_is_not_reported(query: str) -> None:
    assert _read(q=query)[1] == ()


@pytest.mark.parametrize("name", ["on", "begin"])
@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("0001-01-01", FIRST_DAY),
        (str(FIRST_DAY - timedelta(days=1)), FIRST_DAY),
        (str(REGISTER.checked_on + timedelta(days=1)), REGISTER.checked_on),
        ("9999-12-31", REGISTER.checked_on),
    ],
)
def test_a_day_that_is_not_covered_becomes_the_nearest_that_is(name: str, asked: str, nearest: date) -> None:
    expected = Selection().with_(**{name: nearest})
    assert _read(**{name: asked}) == (expected, (Problem(name, asked, str(nearest)),))


def test_of_two_days_that_are_not_covered_only_the_last_is_taken() -> None:
    found = from_query({"on": ["1980-01-01", "9999-12-31"]}, REGISTER)[1]
    last = str(REGISTER.checked_on)
    assert found == (Problem("on", "1980-01-01"), Problem("on", "9999-12-31", last))


def test_an_empty_value_asks_for_nothing() -> None:
    assert from_query({name: [""] for name in FIELDS}, REGISTER) == (Selection(), ())


def test_an_address_is_written_in_a_fixed_order() -> None:
    selection = Selection(q="kinross", on=date(2018, 3, 4), view=Layout.GRID, area=("mining", "science"))
    assert list(to_query(selection).items()) == [
        ("lang", ["en"]),
        ("on", ["2018-03-04"]),
        ("q", ["kinross"]),
        ("view", ["grid"]),
        ("area", ["mining", "science"]),
    ]


@pytest.mark.parametrize("name", ["on", "begin"])
@pytest.mark.parametrize("day", [FIRST_DAY, REGISTER.checked_on])
def test_the_first_and_the_last_day_can_be_asked_for(name: str, day: date) -> None:
    assert _read(**{name: str(day)}) == (Selection().with_(**{name: day}), ())


def test_a_later_event_can_be_asked_for_beside_the_article_alone() -> None:
    event = "arctic-council-pause-2022-03-03"
    assert _read(facts="article", event=event) == (Selection(facts=Facts.ARTICLE, event=event), ())


def test_time_readings_and_channels_are_written_in_a_fixed_order() -> None:
    selection = Selection(
        begin=date(2022, 2, 24), channel="business", side="canada", issue="crimea-status", event_kind=("law",)
    ).with_(event="kinross-sale-2022-06-15", facts=Facts.ARTICLE)
    assert list(to_query(selection).items()) == [
        ("lang", ["en"]),
        ("facts", ["article"]),
        ("event", ["kinross-sale-2022-06-15"]),
        ("event_kind", ["law"]),
        ("issue", ["crimea-status"]),
        ("side", ["canada"]),
        ("channel", ["business"]),
        ("begin", ["2022-02-24"]),
    ]
