"""Rules on the rows of a table, and what they read from a cell.

A rule is a function beside the record that it concerns; ``{cell}`` in its problem stands for the cell at fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from data.codes import Origin
from data.dates import PartialDate

Row = Mapping[str, str]
"""The cells of a row, by column, as they stand in the file."""

LAST_YEAR_OF_THE_ARTICLE = 2020
FIRST_YEAR_AFTER = 2020
"""The article says nothing of most of 2020, so that a later fact may be of that year."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule on several cells of a row.

    A fault names the column, what is wrong and what would be right. ``holds`` never raises, whatever the cells hold.
    """

    column: str
    problem: str
    expected: str
    holds: Callable[[Row], bool]


def rule(column: str, problem: str, expected: str) -> Callable[[Callable[[Row], bool]], Rule]:
    """Make a `Rule` of a function."""
    return lambda holds: Rule(column, problem, expected, holds)


def number_of(cell: str) -> float | None:
    """Give the number in a cell, or None if it is not written as digits with at most one point."""
    return float(cell) if _NUMBER.fullmatch(cell) else None


def date_of(cell: str) -> PartialDate | None:
    """Give the partial date in a cell, or None if it holds none."""
    try:
        return PartialDate.parse(cell)
    except ValueError:
        return None


def items_of(cell: str, separator: str) -> list[str]:
    """Give the items of a list in a cell; an empty cell has none."""
    return cell.split(separator) if cell else []


@rule("statements", f"a row of origin {Origin.ARTICLE} has none", "a statement")
def _article_has_statements(row: Row) -> bool:
    return row["origin"] != Origin.ARTICLE or bool(row["statements"])


@rule("grade", f"a row of origin {Origin.ARTICLE} has grade '{{cell}}'", "an empty cell")
def _article_has_no_grade(row: Row) -> bool:
    return row["origin"] != Origin.ARTICLE or not row["grade"]


def _not_later_than_the_article(origin: Origin, problem: str, expected: str) -> Rule:
    @rule("date", f"'{{cell}}' is later than the article{problem}", f"{LAST_YEAR_OF_THE_ARTICLE} or earlier{expected}")
    def holds(row: Row) -> bool:
        date = date_of(row["date"])
        return row["origin"] != origin or date is None or date.year <= LAST_YEAR_OF_THE_ARTICLE

    return holds


@rule(
    "date",
    f"'{{cell}}' is before the article, and the row is of origin {Origin.AFTER}",
    f"{FIRST_YEAR_AFTER} or later",
)
def _later_is_not_before(row: Row) -> bool:
    date = date_of(row["date"])
    return row["origin"] != Origin.AFTER or date is None or date.year >= FIRST_YEAR_AFTER


def _outside_has(origin: Origin, column: str) -> Rule:
    @rule(column, f"a row of origin {origin} has none", "a value")
    def given(row: Row) -> bool:
        return row["origin"] != origin or bool(row[column])

    return given


ORIGIN_RULES = (
    _article_has_statements,
    _article_has_no_grade,
    _not_later_than_the_article(Origin.ARTICLE, "", ""),
    _not_later_than_the_article(
        Origin.CONTEXT, f", and the row is of origin {Origin.CONTEXT}", f", or origin {Origin.AFTER}"
    ),
    *(_outside_has(origin, column) for origin in (Origin.CONTEXT, Origin.AFTER) for column in ("grade", "references")),
)
"""Rules for tables with the columns origin, date, grade, statements and references."""

LATER_FACT_RULES = (_later_is_not_before,)
"""Further rules: what happened, or held, before the article is not later than it."""
