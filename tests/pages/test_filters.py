"""Every filter changes what is left and the address, and can be dropped again."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from data.codes import State
from data.queries import Outcome, initiatives, statements
from data.queries.states import years_of
from data.register import register
from data.schema import Initiative, Statement
from data.selection import COOPERATION_FACETS, EVIDENCE_FACETS, NOT_STATED, Selection
from tests.pages.driver import address, buttons, components, count, keys, open_page, shown

REGISTER = register()
FACETS = [*(("cooperation", name) for name in COOPERATION_FACETS), *(("evidence", name) for name in EVIDENCE_FACETS)]
QUERY = {"cooperation": "arctic council", "evidence": "sanctions"}
NOWHERE = "qqqq"


def outcome(page: str, /, **chosen: object) -> Outcome[Initiative] | Outcome[Statement]:
    """Give what the register holds for these filters."""
    selection = Selection().with_(**chosen)
    return initiatives(REGISTER, selection) if page == "cooperation" else statements(REGISTER, selection)


def rarest(page: str, facet: str) -> str:
    """Give the value of a facet that leaves the fewest records."""
    return str(outcome(page).counts[facet].most_common()[-1][0])


def total(page: str) -> int:
    """Give how many records a page has."""
    return len(outcome(page).rows)


def choose(at: AppTest, facet: str, values: list[str]) -> AppTest:
    """Choose values of a facet as a reader does."""
    key = f"filter-{facet}"
    if key in [one.key for one in at.pills]:
        return at.pills(key=key).set_value(values).run()
    return at.multiselect(key=key).set_value(values).run()


def chosen_in(at: AppTest, facet: str) -> list[str]:
    """Give what the widget of a facet shows as chosen."""
    widgets = {str(one.key): one for one in (*at.pills, *at.multiselect)}
    return [str(value) for value in widgets[f"filter-{facet}"].value or []]


@pytest.mark.parametrize(("page", "facet"), FACETS)
def test_a_facet_changes_the_count(page: str, facet: str) -> None:
    value = rarest(page, facet)
    at = choose(open_page(page), facet, [value])
    assert count(at) == (outcome(page).counts[facet][value], total(page))


@pytest.mark.parametrize(("page", "facet"), FACETS)
def test_a_facet_is_written_to_the_address(page: str, facet: str) -> None:
    value = rarest(page, facet)
    assert address(choose(open_page(page), facet, [value])) == {"lang": ["en"], facet: [value]}


@pytest.mark.parametrize(("page", "facet"), FACETS)
def test_a_facet_in_the_address_is_chosen(page: str, facet: str) -> None:
    value = rarest(page, facet)
    assert chosen_in(open_page(page, **{facet: value}), facet) == [value]


@pytest.mark.parametrize(("page", "facet"), FACETS)
def test_two_values_of_a_facet_leave_what_has_either(page: str, facet: str) -> None:
    values = [str(value) for value, _ in outcome(page).counts[facet].most_common(2)]
    assert count(open_page(page, **{facet: values}))[0] == len(outcome(page, **{facet: tuple(values)}).rows)


@pytest.mark.parametrize(("page", "facet"), FACETS)
def test_a_value_can_be_taken_back(page: str, facet: str) -> None:
    at = choose(open_page(page, **{facet: rarest(page, facet)}), facet, [])
    assert (count(at)[0], address(at)) == (total(page), {"lang": ["en"]})


def test_what_the_source_does_not_say_can_be_asked_for() -> None:
    at = choose(open_page("cooperation"), "format", [NOT_STATED])
    assert count(at)[0] == sum(row.format is None for row in REGISTER.cooperation.values())


def test_a_value_shows_how_many_records_it_would_leave() -> None:
    at = open_page("cooperation", state=State.ACTIVE)
    counts = outcome("cooperation", state=(State.ACTIVE,)).counts["area"]
    expected = [f"{REGISTER.areas[area].name.en} · {counts[area]}" for area in REGISTER.areas if counts[area]]
    assert list(at.multiselect(key="filter-area").options) == expected


@pytest.mark.parametrize("page", QUERY)
def test_search_words_change_the_count(page: str) -> None:
    at = open_page(page)
    at.text_input(key="filter-q").set_value(f"  {QUERY[page].upper()} ").run()
    assert count(at) == (len(outcome(page, q=QUERY[page]).rows), total(page))


@pytest.mark.parametrize("page", QUERY)
def test_search_words_are_written_to_the_address(page: str) -> None:
    at = open_page(page)
    at.text_input(key="filter-q").set_value(f"  {QUERY[page]}\t").run()
    assert address(at) == {"lang": ["en"], "q": [QUERY[page]]}


@pytest.mark.parametrize("typed", ["*", "<b>x</b>", "$x^2$", "](http://example.org)", '"', "\\", ":material/x:", "{n}"])
def test_anything_typed_is_plain_text(typed: str) -> None:
    at = open_page("evidence")
    at.text_input(key="filter-q").set_value(typed).run()
    assert (len(at.exception), address(at)["q"]) == (0, [typed])


def test_a_reader_is_told_that_long_search_words_are_cut() -> None:
    at = open_page("evidence", q="x" * 500)
    assert "Only the first 200 characters are searched." in shown(at)


def test_the_period_changes_the_count() -> None:
    at = open_page("cooperation")
    at.slider(key="filter-period").set_value((2010, 2013)).run()
    inside = [row for row in REGISTER.cooperation.values() if any(2010 <= y <= 2013 for y in years_of(REGISTER, row))]
    assert (count(at)[0], address(at)) == (len(inside), {"lang": ["en"], "since": ["2010"], "until": ["2013"]})


def test_an_end_of_the_period_that_bounds_nothing_is_not_written() -> None:
    at = open_page("cooperation", since="2010", until="2013")
    slider = at.slider(key="filter-period")
    slider.set_value((slider.min, 2013)).run()
    assert address(at) == {"lang": ["en"], "until": ["2013"]}


def test_the_layout_is_written_to_the_address() -> None:
    at = open_page("cooperation", state="active")
    at.segmented_control(key="filter-view").set_value("grid").run()
    assert address(at) == {"lang": ["en"], "view": ["grid"], "state": ["active"]}


def test_a_list_is_a_table_unless_the_grid_is_asked_for() -> None:
    at = open_page("cooperation", state="active")
    assert ("initiatives" in components(at), len(at.dataframe)) == (True, 0)


def test_an_address_that_asks_for_the_table_opens_it() -> None:
    at = open_page("cooperation", state="active", view="table")
    assert ("initiatives" in components(at), address(at)) == (True, {"lang": ["en"], "state": ["active"]})


def test_the_table_shows_what_the_filters_leave() -> None:
    at = open_page("cooperation", state=["suspended", "ended"])
    left = outcome("cooperation", state=("suspended", "ended")).rows
    assert keys(at, "initiatives") == [row.id for row in left]


def test_the_grid_shows_what_the_filters_leave() -> None:
    names = list(open_page("cooperation", view="grid", state="suspended").dataframe[0].value["Initiative"])
    left = initiatives(REGISTER, Selection(state=("suspended",))).rows
    assert names == [row.name.en for row in left]


@pytest.mark.parametrize("page", QUERY)
def test_an_empty_list_says_so(page: str) -> None:
    at = open_page(page, q=NOWHERE)
    assert [one.value for one in at.info] == ["No record matches all of these. Drop one of the filters:"]


@pytest.mark.parametrize("page", QUERY)
def test_an_empty_list_draws_no_table(page: str) -> None:
    at = open_page(page, q=NOWHERE)
    tables = [key for key, data in components(at).items() if "rows" in data]
    assert (tables, len(at.dataframe)) == ([], 0)


def test_the_map_of_an_empty_list_shows_nothing() -> None:
    assert components(open_page("cooperation", q=NOWHERE))["records"]["items"] == []


@pytest.mark.parametrize(("page", "facet"), FACETS)
def test_an_empty_list_offers_to_drop_what_emptied_it(page: str, facet: str) -> None:
    at = open_page(page, q=NOWHERE, **{facet: rarest(page, facet)})
    assert [key for key in buttons(at) if key.startswith("drop-")] == ["drop-q"]


@pytest.mark.parametrize("page", QUERY)
def test_dropping_a_filter_brings_back_what_the_button_says(page: str) -> None:
    facet = COOPERATION_FACETS[0] if page == "cooperation" else EVIDENCE_FACETS[0]
    at = open_page(page, q=NOWHERE, **{facet: rarest(page, facet)})
    at.button(key="drop-q").click().run()
    assert (count(at)[0], address(at)) == (
        outcome(page).counts[facet][rarest(page, facet)],
        {"lang": ["en"], facet: [rarest(page, facet)]},
    )


def test_a_drop_button_says_how_many_records_come_back() -> None:
    at = open_page("cooperation", q=NOWHERE, state="suspended")
    back = len(outcome("cooperation", state=("suspended",)).rows)
    assert at.button(key="drop-q").label == f"Search: {back} records without it"


def test_the_period_can_be_dropped() -> None:
    at = open_page("cooperation", since="3000", state="active")
    at.button(key="drop-period").click().run()
    assert address(at) == {"lang": ["en"], "state": ["active"]}


def test_when_no_single_filter_is_to_blame_each_can_be_dropped() -> None:
    at = open_page("cooperation", q=NOWHERE, since="3000")
    assert {key for key in buttons(at) if key.startswith("drop-")} == {"drop-q", "drop-period"}


@pytest.mark.parametrize("page", QUERY)
def test_reset_drops_every_filter(page: str) -> None:
    facets = COOPERATION_FACETS if page == "cooperation" else EVIDENCE_FACETS
    at = open_page(page, q="canada", on="2016-06-01", **{facet: rarest(page, facet) for facet in facets})
    at.button(key="filter-reset").click().run()
    assert (count(at)[0], address(at)) == (total(page), {"lang": ["en"], "on": ["2016-06-01"]})


def test_reset_drops_the_period() -> None:
    at = open_page("cooperation", since="2010", until="2012")
    at.button(key="filter-reset").click().run()
    assert address(at) == {"lang": ["en"]}


def test_reset_leaves_the_layout_and_the_record() -> None:
    record = next(iter(REGISTER.initiatives))
    at = open_page("cooperation", state="active", view="grid", record=record)
    at.button(key="filter-reset").click().run()
    assert address(at) == {"lang": ["en"], "view": ["grid"], "record": [record]}


@pytest.mark.parametrize("page", QUERY)
def test_without_a_filter_there_is_nothing_to_reset(page: str) -> None:
    assert open_page(page).button(key="filter-reset").disabled


def test_the_statements_are_shown_a_page_at_a_time() -> None:
    at = open_page("evidence")
    at.button(key="rows-after").click().run()
    assert (keys(at, "statements"), address(at)["row"]) == (list(REGISTER.statements)[25:50], ["26"])


def test_the_way_back_leads_to_the_statements_before() -> None:
    at = open_page("evidence", row="26")
    at.button(key="rows-before").click().run()
    assert (keys(at, "statements"), address(at)) == (list(REGISTER.statements)[:25], {"lang": ["en"]})


def test_a_row_beyond_the_last_shows_the_last_statements() -> None:
    at = open_page("evidence", row="99999")
    assert keys(at, "statements")[-1] == list(REGISTER.statements)[-1]


def test_the_last_statements_have_none_after_them() -> None:
    at = open_page("evidence", row="99999")
    assert (at.button(key="rows-before").disabled, at.button(key="rows-after").disabled) == (False, True)


def test_a_new_filter_begins_at_the_first_statement() -> None:
    at = choose(open_page("evidence", row="26"), "kind", ["fact"])
    assert address(at) == {"lang": ["en"], "kind": ["fact"]}
