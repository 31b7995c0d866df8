"""A list declares each column once: table, brief form and file derive from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest

from components.document import Briefing
from components.exports import FORMATS, MapContent, Sheet, Value, formats_of
from components.lists import Column, ListSpec, in_file
from components.lists.column import Held
from components.table import ABSENT, Cell, Link, Tick
from components.words import words
from data.codes import State
from data.dates import PartialDate
from data.language import Language, Text

ENGLISH, FRENCH = words(Language.ENGLISH), words(Language.FRENCH)
LINKS = (Link("p43.3", "?statement=a"), Link("Reuters", "https://example.org", "· 2022"))


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a made-up list."""

    id: str
    name: Text
    year: PartialDate | None


ROWS = (Row("a", Text("Science", "Sciences"), PartialDate(2018)), Row("b", Text("Fisheries", "Pêches"), None))
SPEC = ListSpec[Row](
    key="made-up",
    caption="Made up",
    columns=(
        Column("year", "Year", lambda row: row.year),
        Column("name", "Name", lambda row: row.name, href=lambda row: f"?record={row.id}", header=True, brief=True),
        Column("seen", "Seen", lambda row: Cell("now", lines=(row.id,)), taken=False),
        in_file("note", "Note", lambda row: row.id.upper()),
    ),
    rows=ROWS,
    current="b",
)


@pytest.mark.parametrize(
    ("held", "cell", "value"),
    [
        ("words", Cell("words"), "words"),
        ("", Cell(ABSENT), ""),
        (None, Cell(ABSENT), None),
        (7, Cell("7", sort=7), 7),
        (PartialDate(2018, 3), Cell("mars 2018", sort="2018-03"), PartialDate(2018, 3)),
        (date(2018, 3, 4), Cell("4 mars 2018", sort="2018-03-04"), date(2018, 3, 4)),
        (Text("Science", "Sciences"), Cell("Sciences"), "Sciences"),
        (Text(), Cell(ABSENT), ""),
        (State.ENDED, Cell("Terminée"), "Terminée"),
        (LINKS, Cell("", links=LINKS), "p43.3; Reuters · 2022"),
        ((), Cell(ABSENT), ""),
        (Cell("listed", links=LINKS), Cell("listed", links=LINKS), "listed; p43.3; Reuters · 2022"),
        (Cell(ABSENT, title="nothing found"), Cell(ABSENT, title="nothing found"), ""),
    ],
)
def test_a_value_is_written_by_what_it_is(held: Held, cell: Cell, value: Value) -> None:
    column = Column[Held]("column", "Column", lambda row: row)
    assert (column.cell_of(held, FRENCH), column.value_of(held, FRENCH)) == (cell, value)


def test_a_table_has_the_columns_that_are_shown() -> None:
    assert [column.id for column in SPEC.table(ENGLISH).columns] == ["year", "name", "seen"]


def test_the_brief_form_has_its_columns_alone() -> None:
    assert [column.id for column in SPEC.table(ENGLISH, brief=True).columns] == ["name"]


def test_a_file_has_the_columns_that_are_taken_along_and_the_id_before_them() -> None:
    sheet = SPEC.sheet(ENGLISH, "Made up", ())
    assert sheet.header == ("Identifier", "Year", "Name", "Note")
    assert sheet.rows == [("a", PartialDate(2018), "Science", "A"), ("b", None, "Fisheries", "B")]


def test_one_column_names_the_rows() -> None:
    assert [column.id for column in SPEC.table(ENGLISH).columns if column.header] == ["name"]


def test_rows_bring_what_heads_them_where_something_does() -> None:
    grouped = replace(SPEC, group_of=lambda row: Cell(row.id.upper()))
    groups = [[row.group for row in spec.table(ENGLISH).rows] for spec in (SPEC, grouped)]
    assert groups == [[None, None], [Cell("A"), Cell("B")]]


def test_a_column_hands_its_axis_to_its_head() -> None:
    axis = (Tick(0, "2014"),)
    column = Column[Row]("strip", "State over time", lambda row: row.id, axis=axis)
    assert column.head(sortable=False, header=False).axis == axis


def test_without_another_the_first_column_names_the_rows() -> None:
    unnamed = replace(SPEC, columns=[replace(column, header=False) for column in SPEC.columns])
    assert [column.id for column in unnamed.table(ENGLISH).columns if column.header] == ["year"]


def test_the_row_on_show_is_marked() -> None:
    assert [row.key for row in SPEC.table(ENGLISH).rows if row.current] == ["b"]


def test_words_that_every_table_has_come_by_themselves() -> None:
    table = SPEC.table(FRENCH)
    assert (table.language, table.hints.sort, table.empty) == (
        Language.FRENCH,
        FRENCH("Sort by {column}"),
        FRENCH("Nothing to show."),
    )


def test_two_columns_of_a_file_cannot_have_the_same_name() -> None:
    twice = replace(SPEC, columns=(*SPEC.columns, in_file("other", "Note", lambda row: row.id)))
    with pytest.raises(ValueError, match="expected each name once"):
        twice.sheet(ENGLISH, "Made up", ())


def test_a_frame_is_typed() -> None:
    frame = SPEC.sheet(ENGLISH, "Made up", ()).frame()
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == {
        "Identifier": "string",
        "Year": "datetime64[s]",
        "Year, precision": "string",
        "Name": "string",
        "Note": "string",
    }


def test_every_format_takes_a_list_the_map_or_a_briefing() -> None:
    assert [*formats_of(Sheet), *formats_of(MapContent), *formats_of(Briefing)] == list(FORMATS)
