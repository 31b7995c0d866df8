"""A list on its way into a file: its rows as a typed DataFrame, and what stands with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from components.words import words
from data.dates import PartialDate
from data.language import Language

if TYPE_CHECKING:
    import pandas as pd

Value = str | int | float | PartialDate | date | None
"""What a cell may hold: words, a number, a date known to the day, the month or the year, a day, or nothing."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list to be taken along.

    Attributes
    ----------
    lang : Language
        The language of its words.
    title : str
        Name of the list.
    header : sequence of str
        The names of the columns.
    rows : sequence of sequences of Value
        The cells, as numbers and dates where they are such.
    about : sequence of (str, str)
        What stands with the list: source, filters, date, link; name and value.

    Raises
    ------
    ValueError
        If two columns have the same name.
    """

    lang: Language
    title: str
    header: Sequence[str]
    rows: Sequence[Sequence[Value]]
    about: Sequence[tuple[str, str]]

    def __post_init__(self) -> None:
        """Refuse columns that nobody could tell apart."""
        if len(set(self.header)) < len(self.header):
            message = f"sheet {self.title!r} has columns {', '.join(self.header)}; expected each name once"
            raise ValueError(message)

    def frame(self, *, as_known: bool = False) -> pd.DataFrame:
        """Give the rows as a DataFrame: words as text, numbers as numbers, dates as dates.

        A text that a spreadsheet would take for a formula, at the head of a column too, begins with an apostrophe.

        Parameters
        ----------
        as_known : bool
            Whether dates stand in ISO form, as precise as they are known; by default they stand as their first day, and
            in a column of its own beside them how precise they are.

        Returns
        -------
        pandas.DataFrame
            A row for each row.
        """
        import pandas as pd  # noqa: PLC0415  # half a second that only a file needs

        say = words(self.lang)
        columns: dict[str, pd.Series] = {}
        for at, name in enumerate(map(inert, self.header)):
            cells = [row[at] for row in self.rows]
            if any(isinstance(cell, PartialDate) for cell in cells) and not as_known:
                columns[name] = pd.Series([_first_day(cell) for cell in cells], dtype="datetime64[s]")
                columns[say("{column}, precision", column=name)] = pd.Series(
                    [self._precision(cell) for cell in cells], dtype="string"
                )
            elif any(map(_stated, cells)) and all(isinstance(cell, date | None) for cell in cells):
                columns[name] = pd.Series(cells, dtype="datetime64[s]")
            elif cells and all(isinstance(cell, int | float | None) for cell in cells) and any(map(_stated, cells)):
                columns[name] = pd.Series(cells, dtype="Float64" if any(map(_is_float, cells)) else "Int64")
            else:
                texts = [None if cell is None else inert(str(cell)) for cell in cells]
                columns[name] = pd.Series(texts, dtype="string")
        return pd.DataFrame(columns)

    def _precision(self, cell: Value) -> str | None:
        """Give how precisely a date is known, or the words that stand in its place."""
        if isinstance(cell, PartialDate):
            return words(self.lang).label(cell.precision)
        return None if cell is None else str(cell)


def inert(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _first_day(cell: Value) -> date | None:
    return cell.first_day if isinstance(cell, PartialDate) else None


def _stated(cell: Value) -> bool:
    return cell is not None


def _is_float(cell: Value) -> bool:
    return isinstance(cell, float)
