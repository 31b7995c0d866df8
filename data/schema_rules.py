"""Rules for cells and rows, in the form that pandera checks and that a fault can be written from.

A rule's error text reads ``PROBLEM; expected EXPECTED``; ``{cell}`` in it stands for the cell at fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pandas as pd
import pandera.pandas as pa

from data.dates import EXPECTED as DATE_EXPECTED
from data.dates import PartialDate

EXPECTED = "; expected "
"""What parts the problem from what would be right in a rule's error text."""

_LINE_BREAK = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_FRENCH = (
    (re.compile(r"«(?!\u00a0)|(?<!\u00a0)»"), "a guillemet without its space", "U+00A0 inside « and »"),
    (re.compile(r"(?<!\u00a0):(?!//)(?<!\d:(?=\d))"), "a colon without its space", "U+00A0 before ':'"),
    (re.compile(r"(?<!\u00a0)%"), "a percent sign without its space", "U+00A0 before '%'"),
    (re.compile(r"(?<![\u202f?!])[;?!]"), "a ';', '?' or '!' without its space", "U+202F before it"),
    (re.compile(r"[“”]"), "English quotation marks", "« and »"),
)


def cell_rule(holds: Callable[[str], bool], problem: str, expected: str) -> pa.Check:
    """Make a rule for every cell of a column that is not empty.

    Parameters
    ----------
    holds : callable of str to bool
        Tells whether a cell is right; never raises.
    problem, expected : str
        What a fault says is wrong, and what would be right.
    """
    return pa.Check(lambda cell: not cell or holds(cell), element_wise=True, error=f"{problem}{EXPECTED}{expected}")


def column_rule(right: Callable[[pd.Series[str]], pd.Series[bool]], problem: str, expected: str) -> pa.Check:
    """Make a rule on a whole column that tells for each cell whether it is right."""
    return pa.Check(right, error=f"{problem}{EXPECTED}{expected}")


def row_rule(column: str, holds: Callable[[Mapping[str, str]], bool], problem: str, expected: str) -> pa.Check:
    """Make a rule on several cells of a row.

    Parameters
    ----------
    column : str
        The column that a fault names.
    holds : callable of row to bool
        Tells whether a row, cells by column, is right; never raises, whatever the cells hold.
    problem, expected : str
        What a fault says is wrong, and what would be right.
    """

    def right(frame: pd.DataFrame) -> pd.Series[bool]:
        rows = ({str(name): str(cell) for name, cell in row.items()} for row in frame.to_dict("records"))
        return pd.Series([holds(row) for row in rows], index=frame.index, dtype=bool)

    return pa.Check(right, name=column, error=f"{problem}{EXPECTED}{expected}")


def form_rule(form: str, expected: str) -> pa.Check:
    """Make a rule that a whole cell has the form of a regular expression."""
    pattern = re.compile(form, re.ASCII)
    return cell_rule(lambda cell: pattern.fullmatch(cell) is not None, "'{cell}' has the wrong form", expected)


def number_of(cell: str) -> float | None:
    """Give the number in a cell, or None if it is not written as digits with at most one point."""
    return float(cell) if _NUMBER.fullmatch(cell) else None


def year_of(cell: str) -> int | None:
    """Give the year of a partial date, or None if the cell holds none."""
    try:
        return PartialDate.parse(cell).year
    except ValueError:
        return None


def items_of(cell: str, separator: str) -> list[str]:
    """Give the items of a list in a cell; an empty cell has none."""
    return cell.split(separator) if cell else []


def list_rules(separator: str, *, repeats: bool) -> list[pa.Check]:
    """Make the rules for a cell that holds a list: no empty item, and unless ``repeats`` no item twice."""

    def filled(cell: str) -> bool:
        return all(item and item == item.strip() for item in cell.split(separator))

    def once(cell: str) -> bool:
        items = cell.split(separator)
        return len(items) == len(set(items))

    rules = [cell_rule(filled, "'{cell}' has an empty item or a stray space", f"items joined with '{separator}'")]
    if not repeats:
        rules.append(cell_rule(once, "'{cell}' names an item twice", "each item once"))
    return rules


FILLED = pa.Check(lambda cell: bool(cell.strip()), element_wise=True, error=f"the cell is empty{EXPECTED}a value")
UNIQUE = column_rule(lambda cells: ~cells.duplicated(), "'{cell}' stands in an earlier row too", "each value once")
DATE = cell_rule(lambda cell: year_of(cell) is not None, "'{cell}' is not a date", DATE_EXPECTED)
ANY_CELL = (
    cell_rule(lambda cell: "#" not in cell, "the sign # stands in the cell", "a cell without it"),
    cell_rule(lambda cell: not _LINE_BREAK.search(cell), "a line break stands in the cell", "one line"),
    cell_rule(lambda cell: cell == cell.strip(), "a space stands at an end of the cell", "none"),
)
"""Rules that hold for every cell of every table."""

ANY_TEXT = (
    cell_rule(lambda cell: "'" not in cell, "a straight apostrophe", "’"),
    cell_rule(lambda cell: '"' not in cell, "a straight quotation mark", "“ ” in English, « » in French"),
    cell_rule(lambda cell: "  " not in cell, "two spaces on end", "one"),
)
FRENCH_TEXT = tuple(
    cell_rule(lambda cell, fault=fault: not fault.search(cell), problem, expected)  # type: ignore[misc]
    for fault, problem, expected in _FRENCH
)
