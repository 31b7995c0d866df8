"""The basket of a briefing: entries that an address holds, and what cannot be one."""

from __future__ import annotations

from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.codes import Part
from data.selection import MOST_ENTRIES, PAGE_FIELDS, PARTS, Selection, entry_of, from_query, to_query, view_of_entry
from tests.data.selections import REGISTER, SELECTIONS, unhurried


def test_every_part_says_where_it_is_seen() -> None:
    assert set(PARTS) == set(Part)


@pytest.mark.parametrize("part", Part)
def test_a_part_keeps_only_what_its_page_knows(part: Part) -> None:
    where = PARTS[part]
    assert set(where.fields) <= set(PAGE_FIELDS[where.page])


@pytest.mark.parametrize("part", Part)
def test_what_a_part_needs_is_among_what_it_keeps(part: Part) -> None:
    assert PARTS[part].needs in {"", *PARTS[part].fields}


@unhurried
@given(st.sampled_from(Part), SELECTIONS)
def test_an_entry_opens_the_view_that_it_was_made_of(part: Part, selection: Selection) -> None:
    found, opened, problems = view_of_entry(entry_of(part, selection), selection, REGISTER)
    kept = {name: getattr(selection, name) for name in PARTS[part].fields}
    assert (found, {name: getattr(opened, name) for name in kept}, problems) == (part, kept, ())


@unhurried
@given(st.sampled_from(Part), SELECTIONS)
def test_an_entry_goes_through_an_address_unchanged(part: Part, selection: Selection) -> None:
    basket = (entry_of(part, selection),)
    query = parse_qs(urlencode(to_query(Selection(basket=basket)), doseq=True))
    read, problems = from_query(query, REGISTER)
    assert (read.basket, problems) == (basket, ())


@pytest.mark.parametrize("searched", ["~", "a~b", "q=~", "%7E"])
def test_a_search_with_the_sign_between_parameters_is_kept(searched: str) -> None:
    text = entry_of(Part.EVIDENCE, Selection(q=searched))
    assert view_of_entry(text, Selection(), REGISTER)[1].q == searched


@given(
    st.text(max_size=80) | st.sampled_from(["map~", "map~layer", "map~record=x", "record~=x", "nonsense", "a" * 5000])
)
def test_what_is_no_entry_is_dropped_and_named(text: str) -> None:
    read, problems = from_query({"basket": [text, "standings"]}, REGISTER)
    assert read.basket[-1] == "standings"
    assert len(read.basket) + len([one for one in problems if one.value]) >= (2 if text and text != "standings" else 1)


def test_an_entry_with_an_unknown_id_is_kept_for_the_briefing_to_tell() -> None:
    read, problems = from_query({"basket": ["record~record=nobody"]}, REGISTER)
    assert (read.basket, problems) == (("record~record=nobody",), ())


def test_the_same_entry_counts_once() -> None:
    read, _ = from_query({"basket": ["standings", "standings"]}, REGISTER)
    assert read.basket == ("standings",)


def test_five_hundred_entries_are_read() -> None:
    many = [f"statement~statement={name}" for name in list(REGISTER.statements)[:400]]
    many += [f"event~event={name}" for name in list(REGISTER.events)[:100]]
    read, _ = from_query({"basket": many}, REGISTER)
    assert len(read.basket) == 500 > MOST_ENTRIES
