"""What was made for a view is kept for all readers, within bounds, and never what is a reader's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from components import table
from components.lists import Column, ListSpec, show
from components.view import Kept, View
from components.words import words
from data.language import Language
from data.register import register
from data.schema import Area
from data.selection import Selection

VIEW = View(register(), Selection(area=("fisheries",)), words(Language.ENGLISH))


def making(value: str, made: list[str]) -> Callable[[], str]:
    """Give what makes a value and notes that it did."""

    def make() -> str:
        made.append(value)
        return value

    return make


def test_what_was_made_once_is_not_made_again() -> None:
    kept, made = Kept[str](10, len), list[str]()
    for _ in range(2):
        assert kept.of("key", making("value", made)) == "value"
    assert made == ["value"]


def test_what_nobody_has_asked_for_longest_goes_first() -> None:
    kept, made = Kept[str](4, len), list[str]()
    for value in ("aa", "bb", "aa", "cc", "aa", "bb"):
        kept.of(value, making(value, made))
    assert made == ["aa", "bb", "cc", "bb"]


def test_what_is_larger_than_all_that_is_kept_is_given_and_not_kept() -> None:
    kept, made = Kept[str](1, len), list[str]()
    for _ in range(2):
        assert kept.of("key", making("value", made)) == "value"
    assert made == ["value", "value"]


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the ids of the rows of which a table was made, in order; no table is drawn."""
    monkeypatch.setattr(table, "show", lambda _text, _key: None)
    return []


def listed(key: str, looked_at: list[str], *, of_reader: bool) -> ListSpec[Area]:
    """Give a list of one row that notes when its table is made."""

    def name(row: Area) -> str:
        looked_at.append(row.id)
        return row.id

    (row, *_) = VIEW.register.areas.values()
    return ListSpec(key=key, caption="Areas", columns=(Column("name", "Name", name),), rows=(row,), of_reader=of_reader)


@pytest.mark.parametrize(("of_reader", "times"), [(False, 1), (True, 2)])
def test_a_table_is_made_once_a_view_unless_it_is_the_readers_own(
    looked_at: list[str],
    of_reader: bool,  # noqa: FBT001  # pytest gives it by name
    times: int,
) -> None:
    for _ in range(2):
        show(VIEW, listed(f"kept-{of_reader}", looked_at, of_reader=of_reader))
    assert len(looked_at) == times
