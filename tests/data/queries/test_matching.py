"""What a view asks for, on the real register."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.codes import Seen, State
from data.queries import matching, states
from data.selection import COOPERATION_FACETS, EVIDENCE_FACETS, NOT_STATED, Selection
from tests.data.selections import REGISTER, SELECTIONS, unhurried
from tests.each import each

_slow = settings(unhurried, max_examples=50)


def _initiatives(**fields: object) -> list[str]:
    return [row.id for row in matching.initiatives(REGISTER, Selection().with_(**fields)).rows]


def _statements(**fields: object) -> list[str]:
    return [row.id for row in matching.statements(REGISTER, Selection().with_(**fields)).rows]


def test_no_filter_gives_every_initiative_in_the_order_of_the_register() -> None:
    assert _initiatives() == list(REGISTER.cooperation)


def test_no_filter_gives_every_statement_in_the_order_of_the_register() -> None:
    assert _statements() == list(REGISTER.statements)


def test_kinross_is_found_by_its_name() -> None:
    found = _initiatives(q="kinross")
    assert {"kinross-kupol-dvoinoye", "kinross-2019-acquisition"} <= set(found) < set(REGISTER.initiatives)


@pytest.mark.parametrize("area", REGISTER.areas)
def test_an_area_gives_its_initiatives(area: str) -> None:
    assert _initiatives(area=(area,)) == [row.id for row in REGISTER.cooperation.values() if row.area == area]


def test_two_areas_give_the_initiatives_of_both() -> None:
    assert len(_initiatives(area=("mining", "science"))) == len(_initiatives(area=("mining",))) + len(
        _initiatives(area=("science",))
    )


def test_a_party_gives_what_it_takes_part_in() -> None:
    assert _initiatives(party=("china",)) == [
        key
        for key, rows in sorted(REGISTER.parties.items())
        if any(row.actor == "china" for row in rows) and key in REGISTER.cooperation
    ]


def test_a_format_that_is_not_stated_can_be_asked_for() -> None:
    assert _initiatives(format=(NOT_STATED,)) == [row.id for row in REGISTER.cooperation.values() if row.format is None]


@each("day", [date(1995, 1, 1), date(2013, 12, 31), date(2014, 1, 1), date(2018, 7, 1), None])
@each("state", State)
def test_a_state_is_the_one_of_the_day_shown(state: State, day: date | None) -> None:
    shown = day or states.last_day_covered(REGISTER)
    standing = [key for key in REGISTER.cooperation if states.standing(REGISTER, key, shown).state is state]
    assert _initiatives(state=(state,), on=day) == standing


def test_before_the_first_change_every_state_is_not_stated() -> None:
    assert _initiatives(state=(State.NOT_STATED,), on=date(1900, 1, 1)) == list(REGISTER.cooperation)


def test_the_day_shown_is_the_chosen_one() -> None:
    assert matching.day_of(REGISTER, Selection(on=date(2015, 5, 5))) == date(2015, 5, 5)


def test_the_day_shown_is_the_last_covered_where_none_is_chosen() -> None:
    assert matching.day_of(REGISTER, Selection()) == states.last_day_covered(REGISTER)


@pytest.mark.parametrize("year", [1996, 1998, 2004, 2014, 2018])
def test_a_period_of_one_year_gives_what_began_or_changed_in_it(year: int) -> None:
    changed = [key for key, row in REGISTER.cooperation.items() if year in set(states.years_of(REGISTER, row))]
    assert _initiatives(since=year, until=year) == changed != []


def test_a_period_without_a_bound_reaches_as_far_as_the_register() -> None:
    years = range(2014, 2100)
    changed = [k for k, row in REGISTER.cooperation.items() if set(years) & set(states.years_of(REGISTER, row))]
    assert _initiatives(since=2014) == changed


def test_a_period_outside_the_register_gives_nothing() -> None:
    assert _initiatives(since=1900, until=1901) == []


def test_dropping_the_words_or_the_period_is_counted() -> None:
    outcome = matching.initiatives(REGISTER, Selection(q="kinross", since=1900, until=1901))
    assert outcome.without == {"q": 0, "period": len(_initiatives(q="kinross"))}


@_slow
@given(SELECTIONS, st.sampled_from(COOPERATION_FACETS), st.data())
def test_choosing_a_value_leaves_as_many_initiatives_as_it_shows(
    selection: Selection, facet: str, data: st.DataObject
) -> None:
    shown = matching.initiatives(REGISTER, selection).counts[facet]
    value = data.draw(st.sampled_from(sorted({*shown, *getattr(selection, facet), "mining"})))
    assert shown[value] == len(matching.initiatives(REGISTER, selection.with_(**{facet: (value,)})).rows)


@_slow
@given(SELECTIONS, st.sampled_from(EVIDENCE_FACETS), st.data())
def test_choosing_a_value_leaves_as_many_statements_as_it_shows(
    selection: Selection, facet: str, data: st.DataObject
) -> None:
    shown = matching.statements(REGISTER, selection).counts[facet]
    value = data.draw(st.sampled_from(sorted({*shown, *getattr(selection, facet), "arctic"})))
    assert shown[value] == len(matching.statements(REGISTER, selection.with_(**{facet: (value,)})).rows)


@_slow
@given(SELECTIONS)
def test_dropping_a_filter_leaves_as_many_initiatives_as_told(selection: Selection) -> None:
    outcome = matching.initiatives(REGISTER, selection)
    for facet, rows in outcome.without.items():
        dropped = {"since": None, "until": None} if facet == "period" else {facet: getattr(Selection(), facet)}
        assert len(matching.initiatives(REGISTER, selection.with_(**dropped)).rows) == rows


@pytest.mark.parametrize("statement", ["p43-3-05", "p41-2-03"])
def test_a_statement_is_found_by_each_of_its_facets(statement: str) -> None:
    row = REGISTER.statements[statement]
    page = str(REGISTER.locators[row.locator].page)
    found = _statements(section=(row.section,), page=(page,), speaker=row.said_by, topic=row.topics, kind=(row.kind,))
    assert statement in found


def test_a_page_gives_the_statements_of_its_paragraphs() -> None:
    assert _statements(page=("43",)) == [key for key in REGISTER.statements if key.startswith("p43-")]


def test_a_query_on_statements_reads_both_languages() -> None:
    assert "p41-2-03" in set(_statements(q="plateau continental")) & set(_statements(q='"continental shelf"'))


@pytest.mark.parametrize("seen", Seen)
def test_a_state_seen_only_earlier_can_be_asked_for(seen: Seen) -> None:
    day = date(2024, 6, 1)
    faded = states.faded_on(REGISTER, day)
    may_fade = [key for key in REGISTER.cooperation if states.standing(REGISTER, key, day).state in states.FADING]
    expected = [key for key in may_fade if (key in faded) == (seen is Seen.EARLIER)]
    assert _initiatives(seen=(seen,), on=day) == expected != []


def test_what_stands_beside_cooperation_is_left_by_the_same_filters() -> None:
    found = [row.id for row in matching.beside(REGISTER, Selection(track=("parliamentary",)))]
    assert found == ["russian-french-report", "canada-russia-parliamentary-report"]
