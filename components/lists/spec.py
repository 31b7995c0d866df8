"""A list as a value: its columns, its rows, and what it is as a table and as a sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic

from components import table
from components.exports import Sheet
from components.lists.column import Column, Row
from components.table import Cell, Hints, Narrow, Table
from components.words import Words


def _id(row: Any) -> str:  # noqa: ANN401  # a record of any table
    return str(row.id)


@dataclass(frozen=True, kw_only=True)  # without slots, which a generic class that names its rows cannot have
class ListSpec(Generic[Row]):
    """A list.

    Attributes
    ----------
    key : str
        What tells it from the other lists of the app.
    caption : str
        Its heading.
    columns : sequence of Column
        Its columns, in their order on screen and in files.
    rows : sequence of Row
        What is listed.
    id_of : callable
        Gives the id of a row; by default the record's own.
    current : str
        The id of the record on show, empty for none.
    current_by : callable, optional
        Gives the id of the record that a row belongs to; by default the row's own.
    group_of : callable, optional
        Gives what heads a row and those after it that have the same; by default nothing does.
    empty : str
        The sentence where there are no rows; by default that there is nothing to show.
    total : tuple of Cell
        The last line; empty for none.
    sortable : bool
        Whether rows can be sorted.
    narrow : {"cards", "scroll"}
        What happens where there is little room: each row becomes a card, or the table scrolls sideways.
    of_reader : bool
        Whether something in it is the reader's own and not the register's: it is then kept for nobody.
    """

    key: str
    caption: str
    columns: Sequence[Column[Row]]
    rows: Sequence[Row]
    id_of: Callable[[Row], str] = _id
    current: str = ""
    current_by: Callable[[Row], str] | None = None
    group_of: Callable[[Row], Cell] | None = None
    empty: str = ""
    total: tuple[Cell, ...] = ()
    sortable: bool = True
    narrow: Narrow = "cards"
    of_reader: bool = False

    def signs(self) -> tuple[object, ...]:
        """Give what tells the list from all others of the same view."""
        columns = tuple((column.id, column.label) for column in self.on_screen())
        return (self.key, self.caption, self.current, columns, tuple(map(self.id_of, self.rows)))

    def on_screen(self, *, brief: bool = False) -> list[Column[Row]]:
        """Give the columns that are shown: all of them, or those of the brief form."""
        return [column for column in self.columns if column.on_screen and (column.brief or not brief)]

    def table(self, say: Words, *, brief: bool = False) -> Table:
        """Give the readable table, with the words that every table has."""
        columns = self.on_screen(brief=brief)
        naming = next((column for column in columns if column.header), columns[0])
        belongs_to = self.current_by or self.id_of
        return Table(
            caption=self.caption,
            columns=tuple(column.head(sortable=self.sortable, header=column is naming) for column in columns),
            rows=tuple(
                table.Row(
                    self.id_of(row),
                    tuple(column.cell_of(row, say) for column in columns),
                    current=belongs_to(row) == self.current,
                    group=self.group_of(row) if self.group_of else None,
                )
                for row in self.rows
            ),
            language=say.language,
            empty=self.empty or say("Nothing to show."),
            hints=Hints(
                sort=say("Sort by {column}"),
                more=say("Show more ({n} of {total} shown)", n="{n}", total="{total}"),
                slide=say("Slide"),
                left_out=say("Columns left out:"),
            ),
            total=self.total,
            narrow="scroll" if brief else self.narrow,
        )

    def sheet(self, say: Words, title: str, about: Sequence[tuple[str, str]]) -> Sheet:
        """Give the list as it is taken along, the id of each row before it.

        Parameters
        ----------
        say : Words
            The words of the view's language.
        title : str
            Name of the list.
        about : sequence of (str, str)
            Source, filters, date and link.
        """
        columns = [column for column in self.columns if column.taken]
        header = (say("Identifier"), *(column.label for column in columns))
        rows = [(self.id_of(row), *(column.value_of(row, say) for column in columns)) for row in self.rows]
        return Sheet(say.language, title, header, rows, about)
