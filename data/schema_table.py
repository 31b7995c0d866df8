"""How a table is put together from columns and rules."""

from __future__ import annotations

from collections.abc import Mapping

import pandera.pandas as pa

from data.codes import Origin
from data.schema_rules import row_rule, year_of

LAST_YEAR_OF_THE_ARTICLE = 2020
FIRST_YEAR_AFTER = 2020
"""The article says nothing of most of 2020, so that a later fact may be of that year."""


def _pair_rules(name: str) -> list[pa.Check]:
    english, french = f"{name}_en", f"{name}_fr"

    def french_given(row: Mapping[str, str]) -> bool:
        return bool(row[french]) or not row[english]

    def english_given(row: Mapping[str, str]) -> bool:
        return bool(row[english]) or not row[french]

    return [
        row_rule(french, french_given, "the text is in English only", "both languages or neither"),
        row_rule(english, english_given, "the text is in French only", "both languages or neither"),
    ]


def table(name: str, columns: Mapping[str, pa.Column], *rules: pa.Check) -> pa.DataFrameSchema:
    """Make the schema of a table; every text in two languages has both or neither.

    Parameters
    ----------
    name : str
        Name of the table.
    columns : Mapping of str to pandera column
        Its columns in order.
    *rules : pandera checks
        Rules on rows, made by `data.schema_rules.row_rule`.
    """
    optional = [
        column.removesuffix("_en")
        for column, declared in columns.items()
        if column.endswith("_en") and not (declared.metadata or {})["required"]
    ]
    pairs = [rule for text in optional for rule in _pair_rules(text)]
    return pa.DataFrameSchema(dict(columns), checks=[*rules, *pairs], name=name, strict=True, ordered=True)


def _article(row: Mapping[str, str]) -> bool:
    return row["origin"] == Origin.ARTICLE


def _article_has_statements(row: Mapping[str, str]) -> bool:
    return not _article(row) or bool(row["statements"])


def _article_has_no_grade(row: Mapping[str, str]) -> bool:
    return not _article(row) or not row["grade"]


def _article_is_not_later(row: Mapping[str, str]) -> bool:
    year = year_of(row["date"])
    return not _article(row) or year is None or year <= LAST_YEAR_OF_THE_ARTICLE


def _later_is_not_before(row: Mapping[str, str]) -> bool:
    year = year_of(row["date"])
    return row["origin"] != Origin.AFTER or year is None or year >= FIRST_YEAR_AFTER


def _context_is_not_later(row: Mapping[str, str]) -> bool:
    year = year_of(row["date"])
    return row["origin"] != Origin.CONTEXT or year is None or year <= LAST_YEAR_OF_THE_ARTICLE


def _outside_has(origin: Origin, column: str) -> pa.Check:
    def given(row: Mapping[str, str]) -> bool:
        return row["origin"] != origin or bool(row[column])

    return row_rule(column, given, f"a row of origin {origin} has none", "a value")


ORIGIN_RULES = (
    row_rule("statements", _article_has_statements, f"a row of origin {Origin.ARTICLE} has none", "a statement"),
    row_rule("grade", _article_has_no_grade, f"a row of origin {Origin.ARTICLE} has grade '{{cell}}'", "an empty cell"),
    row_rule("date", _article_is_not_later, "'{cell}' is later than the article", "2020 or earlier"),
    row_rule(
        "date",
        _context_is_not_later,
        f"'{{cell}}' is later than the article, and the row is of origin {Origin.CONTEXT}",
        f"{LAST_YEAR_OF_THE_ARTICLE} or earlier, or origin {Origin.AFTER}",
    ),
    *(_outside_has(origin, column) for origin in (Origin.CONTEXT, Origin.AFTER) for column in ("grade", "references")),
)
"""Rules for tables with the columns origin, date, grade, statements and references."""

LATER_FACT_RULES = (
    row_rule(
        "date",
        _later_is_not_before,
        f"'{{cell}}' is before the article, and the row is of origin {Origin.AFTER}",
        f"{FIRST_YEAR_AFTER} or later",
    ),
)
"""Further rules: what happened, or held, before the article is not later than it."""
