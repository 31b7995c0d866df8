"""Each fault of a listing is found, with file, row and what would be right."""

from __future__ import annotations

import pytest

from data.build.check import check
from tests.data.conftest import TinyRegister

EXPLAINED = {
    "no instrument": ({"instrument": ""}, "column instrument: the cell is empty; expected a value"),
    "no day": ({"date": ""}, "column date: the cell is empty; expected a value"),
    "unknown actor": ({"actor": "nobody"}, "column actor: unknown id 'nobody'; expected a value of actors.csv"),
    "unknown state": ({"listed_by": "atlantis"}, "column listed_by: unknown id 'atlantis'"),
    "list of another state": ({"listed_by": "author"}, "column listed_by: 'author' is not the state whose list it is"),
    "unknown item": (
        {"item": "99"},
        "column item: 'individual-99' is not in the schedule; expected an item of canada_",
    ),
    "no item": ({"item": ""}, "column item: item and list disagree; expected an item exactly where the list has numb"),
    "no part": ({"part": ""}, "column part: part and list disagree; expected a part exactly for an item of Schedule 1"),
    "other name": (
        {"name_as_in_law": "Anna AUTHOR"},
        "column name_as_in_law: 'Anna AUTHOR' is not the name of 'individual-2'; expected Ann AUTHOR",
    ),
    "no name": (
        {"name_as_in_law": ""},
        "column name_as_in_law: no name as the law writes it; expected the name of the",
    ),
    "other day": (
        {"date": "2022-02-25"},
        "column date: '2022-02-25' is not the day of 'individual-2'; expected 2022-02",
    ),
    "ended": (
        {"until": "2023-01-01"},
        "column until: 'individual-2' is in force and the listing has ended; expected an",
    ),
    "ended before": (
        {"until": "2021-01-01"},
        "column until: '2021-01-01' is not after the day of listing; expected a l",
    ),
    "no work": ({"references": ""}, "column references: a row of origin after has none; expected a value"),
    "weak grade": (
        {"grade": "two-sources"},
        "column grade: grade 'two-sources' rests on Press; expected later sources",
    ),
    "repealed": (
        {"part": "entity", "item": "1", "date": "2022-03-01"},
        "column until: 'entity-1' is repealed and the listing has no last day; expected such as 2023-02-03",
    ),
    "before the schedule was replaced": (
        {"item": "1", "name_as_in_law": "Bob OTHER", "date": "2022-01-01"},
        "column date: '2022-01-01' is not the day of 'individual-1'; expected 2016-03-18 or before",
    ),
}


@pytest.mark.parametrize("name", EXPLAINED)
def test_a_fault_of_a_listing_is_named(tiny: TinyRegister, name: str) -> None:
    cells, line = EXPLAINED[name]
    tiny.change("listings", 2, **cells)
    found = [str(fault) for fault in check(tiny.folder, sealing=True)]
    assert any(one.startswith(f"listings.csv, row 2, {line}") for one in found), found


def test_a_listing_before_the_schedule_was_replaced_may_have_its_own_day(tiny: TinyRegister) -> None:
    cells = {"item": "1", "name_as_in_law": "Bob OTHER", "date": "2015-02-17", "origin": "context"}
    tiny.change("listings", 2, **cells)
    assert check(tiny.folder, sealing=True) == []


def test_an_item_whose_id_is_not_its_number_is_a_fault(tiny: TinyRegister) -> None:
    tiny.change("canada_schedule_1", 2, id="individual-9")
    assert "canada_schedule_1.csv, row 2, column id: 'individual-9' is not the part and the item" in str(
        check(tiny.folder, sealing=True)[0]
    )


def test_a_state_before_the_start_of_its_initiative_is_a_fault(tiny: TinyRegister) -> None:
    tiny.change("initiatives", 2, start="2020-06")
    (fault,) = check(tiny.folder, sealing=True)
    assert (fault.file, fault.row, fault.column, fault.problem, fault.expected) == (
        "status_history.csv",
        2,
        "date",
        "'2019' is before the start of 'paper'",
        "2020-06 or later, or another start in initiatives.csv",
    )


@pytest.mark.parametrize("start", ["2019", "2019-07", "2018-12-31"])
def test_a_state_that_may_be_of_the_start_or_later_is_none(tiny: TinyRegister, start: str) -> None:
    tiny.change("initiatives", 2, start=start)
    assert check(tiny.folder, sealing=True) == []
