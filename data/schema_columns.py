"""The sorts of column that a table can have.

Each function gives a pandera column of strings with its rules. Its ``metadata`` say what the data package
needs: ``type`` (string, integer, number or date), ``required``, ``unique``, ``pattern``, ``minimum``,
``maximum``, ``unit``, ``enum`` (a StrEnum), ``foreign_key`` (``table.column``), ``many`` and ``separator``.
"""

from __future__ import annotations

import re
from enum import StrEnum

import pandera.pandas as pa

from data.cells import CITATION_SEPARATOR, LIST_SEPARATOR
from data.schema_rules import (
    ANY_CELL,
    ANY_TEXT,
    DATE,
    FILLED,
    FRENCH_TEXT,
    UNIQUE,
    cell_rule,
    form_rule,
    items_of,
    list_rules,
    number_of,
)

ID = r"[a-z0-9][a-z0-9-]*"
DATE_FORM = r"\d{4}(-\d{2}(-\d{2})?)?"


def _column(description: str, *rules: pa.Check, required: bool = False, **metadata: object) -> pa.Column:
    checks = [*ANY_CELL, *([FILLED] if required else []), *rules]
    return pa.Column(
        str, checks, description=description, metadata={"type": "string", "required": required, **metadata}
    )


def identifier(description: str, form: str = ID, expected: str = "lower-case letters, digits and hyphens") -> pa.Column:
    """Make the column that names a row: always filled, each value once."""
    return _column(description, form_rule(form, expected), UNIQUE, required=True, unique=True, pattern=form)


def plain(description: str, *, required: bool = False) -> pa.Column:
    """Make a column of words that belong to no language of the dashboard."""
    return _column(description, required=required)


def formed(description: str, form: str, expected: str, *, required: bool = False) -> pa.Column:
    """Make a column whose cells have the form of a regular expression."""
    return _column(description, form_rule(form, expected), required=required, pattern=form)


def verbatim(description: str) -> pa.Column:
    """Make a column with a list of citations exactly as printed; the same may stand in it twice."""
    rules = list_rules(CITATION_SEPARATOR, repeats=True)
    return _column(description, *rules, many=True, separator=CITATION_SEPARATOR)


def coded(kind: type[StrEnum], description: str, *, required: bool = True, many: bool = False) -> pa.Column:
    """Make a column whose values are those of a vocabulary."""
    allowed = frozenset(kind)

    def known(cell: str) -> bool:
        return allowed.issuperset(items_of(cell, LIST_SEPARATOR) if many else [cell])

    rules = [cell_rule(known, "unknown value '{cell}'", f"one of {', '.join(kind)}")]
    if not many:
        return _column(description, *rules, required=required, enum=kind)
    rules += list_rules(LIST_SEPARATOR, repeats=False)
    item = "|".join(re.escape(value) for value in kind)
    return _column(
        description,
        *rules,
        required=required,
        enum=kind,
        many=True,
        separator=LIST_SEPARATOR,
        pattern=f"({item})({LIST_SEPARATOR}({item}))*",
    )


def key(target: str, description: str, *, required: bool = True) -> pa.Column:
    """Make a column that names a row of another table, ``target`` being ``table.column``."""
    return _column(description, required=required, foreign_key=target, many=False)


def keys(target: str, description: str, *, required: bool = False, repeats: bool = False) -> pa.Column:
    """Make a column with a list of rows of another table, ``target`` being ``table.column``."""
    rules = list_rules(LIST_SEPARATOR, repeats=repeats)
    return _column(description, *rules, required=required, foreign_key=target, many=True, separator=LIST_SEPARATOR)


def pair(name: str, description: str, *, required: bool = False) -> dict[str, pa.Column]:
    """Make the two columns ``NAME_en`` and ``NAME_fr`` of a text.

    Parameters
    ----------
    name : str
        Name without the language.
    description : str
        What the text says, without a full stop.
    required : bool
        Whether both must be filled.
    """
    return {
        f"{name}_en": _column(f"{description}, in English.", *ANY_TEXT, required=required),
        f"{name}_fr": _column(f"{description}, in French.", *ANY_TEXT, *FRENCH_TEXT, required=required),
    }


def date(description: str, *, required: bool = True) -> pa.Column:
    """Make a column of dates known to the year, the month or the day."""
    return _column(description, DATE, required=required, type="date", pattern=DATE_FORM)


def number(  # noqa: PLR0913  # the facts of a column, by keyword
    description: str,
    *,
    unit: str = "",
    minimum: float | None = None,
    maximum: float | None = None,
    whole: bool = False,
    required: bool = True,
) -> pa.Column:
    """Make a column of numbers in a unit, within bounds that belong to it."""
    low = float("-inf") if minimum is None else minimum
    high = float("inf") if maximum is None else maximum

    def right(cell: str) -> bool:
        value = number_of(cell)
        return value is not None and low <= value <= high and not (whole and "." in cell)

    expected = "a whole number" if whole else "a number with a decimal point"
    expected += f" from {minimum}" if minimum is not None else ""
    expected += f" to {maximum}" if maximum is not None else ""
    bounds = {"minimum": minimum, "maximum": maximum, "unit": unit or None}
    return _column(
        description,
        cell_rule(right, "'{cell}' is not such a number", expected),
        required=required,
        type="integer" if whole else "number",
        **{name: value for name, value in bounds.items() if value is not None},
    )
