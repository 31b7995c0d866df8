"""What was made for a view is kept for all readers, within bounds, and never what is a reader's own."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import components
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


READERS_OWN = ("geo.brought", "data.joined", "components.map.held", "components.map.joined")
"""Where what a reader brought comes from."""


def lists_of_readers() -> Iterator[tuple[str, ast.Call]]:
    """Give every list that is made in a module which has what a reader brought at hand, with the module's name."""
    folder = Path(components.__file__).parent
    for file in sorted(folder.rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        taken = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        names = {f"{node.module}.{name.name}" for node in taken for name in node.names}
        if not any(name.startswith(READERS_OWN) for name in names):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and "ListSpec" in ast.unparse(node.func):
                yield file.relative_to(folder).as_posix(), node


def test_every_list_made_where_a_readers_own_is_at_hand_says_so() -> None:
    """What is kept is found by its view and its rows' ids, which two readers' own lists may share."""
    found = list(lists_of_readers())
    assert {module for module, _ in found} >= {"map/features.py", "map/joined/lists.py", "map/lying.py"}
    silent = [
        (module, node.lineno) for module, node in found if not {"of_reader"} & {word.arg for word in node.keywords}
    ]
    assert silent == []
