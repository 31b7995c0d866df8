"""Finds signs in the texts of tables by which a page, a chart or a terminal would show more than text.

Every place that shows a text shows it letter for letter. What is found here is then no danger, but it is not what
anybody meant to write either.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from data.build.reading import rows_of
from data.errors import Fault
from data.language import Text
from data.schema import Column, columns_of

if TYPE_CHECKING:
    import pandas as pd

_MARKUP: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        "a line break": re.compile(r"[\n\r\v\f\x85\u2028\u2029]"),
        "a character that cannot be seen": re.compile(
            r"[\x00-\x09\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
        ),
        "a heading": re.compile(r"^#{1,6} "),
        "a link or a picture": re.compile(r"\]\(|\]\["),
        "a tag of HTML": re.compile(r"</?[A-Za-z!?]"),
        "an entity of HTML": re.compile(r"&#?\w+;"),
        "emphasis or code": re.compile(r"\*\*|__|`"),
        "an icon or a colour of Streamlit": re.compile(r":material/|:[a-z][a-z-]*(?:\[|:)"),
    }
)


def _is_text(column: Column) -> bool:
    """Tell whether a column holds words, and not names of something else, codes, dates or addresses."""
    named = column.key or column.unique or column.pattern
    return column.kind is Text or (column.kind is str and not named)


def faults_in_markup(file: str, record: type, frame: pd.DataFrame) -> list[Fault]:
    """List the markup in the texts of a table.

    Parameters
    ----------
    file : str
        Name of the table's file.
    record : type
        What its rows are.
    frame : DataFrame
        The table, every cell as a string.
    """
    columns = [name for name, column in columns_of(record).items() if _is_text(column)]
    return [
        Fault(file, row, name, f"the text has {what}: {found[0]!a}", "words as they are to be read")
        for row, cells in rows_of(frame)
        for name in columns
        for what, pattern in _MARKUP.items()
        if (found := pattern.search(cells[name]))
    ]
