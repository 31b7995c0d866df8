"""What a column is follows from its annotation and its type, and a record is a table by being defined with a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import pytest

from data.codes import State, Track
from data.dates import PartialDate
from data.language import Language, Text
from data.register.cells import read_rows
from data.schema import (
    DIVISIONS,
    EVERY_TABLE,
    PORT_DISTANCES,
    ROUTE_WATERS,
    SCHEDULE,
    TABLES,
    Column,
    Rule,
    columns_of,
    rules_of,
    tables,
)
from data.schema.tables import table


@dataclass(frozen=True, slots=True)
class Ship:
    """A record of the tests."""

    id: Annotated[str, Column("Name.")]
    state: Annotated[State, Column("State.")]
    before: Annotated[State | None, Column("State before.")]
    tracks: Annotated[tuple[Track, ...], Column("Tracks.")]
    built: Annotated[PartialDate | None, Column("When it was built.")]
    decks: Annotated[int, Column("Decks.", minimum=1)]
    speed_kn: Annotated[float | None, Column("Speed.", unit="knots")]
    port: Annotated[str, Column("Where it lies.", key="places.id")]
    name: Annotated[Text, Column("What it is called", required=True)]


COLUMNS = columns_of(Ship)
ROW = "id,state,before,tracks,built,decks,speed_kn,port,name_en,name_fr\n"


@pytest.fixture
def declared() -> Iterator[None]:
    """Forget the tables that a test declares."""
    yield
    for known in (tables._tables, tables._at_start):  # noqa: SLF001  # nobody else takes a table away
        known.pop("ships", None)


def test_a_text_is_a_column_for_each_language() -> None:
    assert list(COLUMNS)[-2:] == ["name_en", "name_fr"]
    assert (COLUMNS["name_fr"].description, COLUMNS["name_fr"].language) == (
        "What it is called, in French.",
        Language.FRENCH,
    )


def test_the_first_column_names_the_row() -> None:
    assert [name for name, column in COLUMNS.items() if column.unique] == ["id"]


def test_what_may_be_none_may_be_empty_and_other_codes_and_numbers_may_not() -> None:
    assert [name for name, column in COLUMNS.items() if column.required] == [
        "id",
        "state",
        "decks",
        "name_en",
        "name_fr",
    ]


def test_the_type_says_which_codes_a_column_holds_and_whether_several() -> None:
    assert {name: (column.codes, column.many) for name, column in COLUMNS.items() if column.codes} == {
        "state": (State, False),
        "before": (State, False),
        "tracks": (Track, True),
    }


def test_a_whole_number_has_no_decimal_point() -> None:
    assert [name for name, column in COLUMNS.items() if column.is_number and column.whole] == ["decks"]


def test_a_record_is_read_as_it_is_declared() -> None:
    rows = read_rows("ships.csv", Ship, f"{ROW}arktika,active,,science;business,1972-12,4,,,Arktika,Arktika\n")
    assert rows["arktika"] == Ship(
        "arktika",
        State.ACTIVE,
        None,
        (Track.SCIENCE, Track.BUSINESS),
        PartialDate(1972, 12),
        4,
        None,
        "",
        Text("Arktika", "Arktika"),
    )


@pytest.mark.usefixtures("declared")
def test_a_record_is_a_table_by_being_defined_with_its_name() -> None:
    rule = Rule("decks", "too few", "more", lambda row: row["decks"] != "1")
    table("ships", rule)(Ship)
    assert (TABLES["ships"], rules_of(Ship)) == (Ship, (rule,))


@pytest.mark.usefixtures("declared")
def test_a_table_that_is_read_when_asked_for_is_none_of_the_register() -> None:
    table("ships", at_start=False)(Ship)
    assert (EVERY_TABLE["ships"], "ships" in TABLES) == (Ship, False)


def test_the_schedule_and_what_is_measured_at_sea_are_read_when_asked_for() -> None:
    assert list(EVERY_TABLE) == [*TABLES, SCHEDULE, DIVISIONS, PORT_DISTANCES, ROUTE_WATERS]


def test_every_table_of_the_register_has_its_rules() -> None:
    assert [len(rules_of(TABLES[name])) for name in ("locators", "statements", "lines", "areas")] == [1, 4, 8, 0]
