"""The rules of each table in the form that pandera checks, derived from its record, and the faults that it finds.

Used to check the tables and to judge tables that a user brings; never imported to show a page. A rule's error text
reads ``PROBLEM; expected EXPECTED``; ``{cell}`` in it stands for the cell at fault.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

import pandas as pd
import pandera.pandas as pa

from data.dates import EXPECTED as DATE_EXPECTED
from data.dates import PartialDate
from data.errors import Fault
from data.language import Language, Text
from data.schema import Column, Row, Rule, columns_of, date_of, items_of, number_of, rules_of

EXPECTED = "; expected "
"""What parts the problem from what would be right in a rule's error text."""

FIRST_ROW = 2
"""Row of a table's first record as a spreadsheet counts: the header is row 1."""

_LONGEST_SHOWN = 60
_LINE_BREAK = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_FRENCH = (
    (re.compile(r"«(?!\u00a0)|(?<!\u00a0)»"), "a guillemet without its space", "U+00A0 inside « and »"),
    (re.compile(r"(?<!\u00a0):(?!//)(?<!\d:(?=\d))"), "a colon without its space", "U+00A0 before ':'"),
    (re.compile(r"(?<!\u00a0)%"), "a percent sign without its space", "U+00A0 before '%'"),
    (re.compile(r"(?<![\u202f?!])[;?!]"), "a ';', '?' or '!' without its space", "U+202F before it"),
    (re.compile(r"[“”]"), "English quotation marks", "« and »"),
)


def _cell(holds: Callable[[str], bool], problem: str, expected: str) -> pa.Check:
    """Make a rule for every cell of a column that is not empty."""
    return pa.Check(lambda cell: not cell or holds(cell), element_wise=True, error=f"{problem}{EXPECTED}{expected}")


def _without(pattern: re.Pattern[str], problem: str, expected: str) -> pa.Check:
    return _cell(lambda cell: not pattern.search(cell), problem, expected)


def _once(expected: str) -> pa.Check:
    return pa.Check(
        lambda cells: ~cells.duplicated() | (cells == ""),
        error=f"'{{cell}}' stands in an earlier row too{EXPECTED}{expected}",
    )


FILLED = pa.Check(lambda cell: bool(cell.strip()), element_wise=True, error=f"the cell is empty{EXPECTED}a value")
DATE = _cell(lambda cell: date_of(cell) is not None, "'{cell}' is not a date", DATE_EXPECTED)
ANY_CELL = (
    _cell(lambda cell: "#" not in cell, "the sign # stands in the cell", "a cell without it"),
    _without(_LINE_BREAK, "a line break stands in the cell", "one line"),
    _cell(lambda cell: cell == cell.strip(), "a space stands at an end of the cell", "none"),
)
"""Rules that hold for every cell of every table."""

ANY_TEXT = (
    _cell(lambda cell: "'" not in cell, "a straight apostrophe", "’"),
    _cell(lambda cell: '"' not in cell, "a straight quotation mark", "“ ” in English, « » in French"),
    _cell(lambda cell: "  " not in cell, "two spaces on end", "one"),
)
FRENCH_TEXT = tuple(_without(*fault) for fault in _FRENCH)


def _list_rules(column: Column) -> list[pa.Check]:
    """Make the rules for a cell that holds a list: no empty item, and no item twice unless it may repeat them."""
    separator = column.separator

    def filled(cell: str) -> bool:
        return all(item and item == item.strip() for item in cell.split(separator))

    def once(cell: str) -> bool:
        items = cell.split(separator)
        return len(items) == len(set(items))

    rules = [_cell(filled, "'{cell}' has an empty item or a stray space", f"items joined with '{separator}'")]
    return rules if column.repeats else [*rules, _cell(once, "'{cell}' names an item twice", "each item once")]


def _number_rule(column: Column) -> pa.Check:
    low = float("-inf") if column.minimum is None else column.minimum
    high = float("inf") if column.maximum is None else column.maximum

    def right(cell: str) -> bool:
        value = number_of(cell)
        return value is not None and low <= value <= high and not (column.whole and "." in cell)

    expected = "a whole number" if column.whole else "a number with a decimal point"
    expected += f" from {column.minimum}" if column.minimum is not None else ""
    expected += f" to {column.maximum}" if column.maximum is not None else ""
    return _cell(right, "'{cell}' is not such a number", expected)


def _checks(column: Column) -> list[pa.Check]:
    """Give the rules for the cells of a column."""
    rules = [*ANY_CELL, *([FILLED] if column.required else [])]
    if column.pattern:
        form = re.compile(column.pattern, re.ASCII)
        rules.append(_cell(lambda cell: form.fullmatch(cell) is not None, "'{cell}' has the wrong form", column.form))
    elif column.codes:
        known = frozenset(column.codes)
        separator = column.separator
        holds = (lambda cell: known.issuperset(items_of(cell, separator))) if column.many else known.__contains__
        rules.append(_cell(holds, "unknown value '{cell}'", f"one of {', '.join(column.codes)}"))
    if column.kind is Text:
        rules += [*ANY_TEXT, *(FRENCH_TEXT if column.language is Language.FRENCH else ())]
    if column.kind is PartialDate:
        rules.append(DATE)
    if column.is_number:
        rules.append(_number_rule(column))
    if column.many:
        rules += _list_rules(column)
    if column.unique or column.once:
        rules.append(_once(column.once or "each value once"))
    return rules


def _row_check(rule: Rule) -> pa.Check:
    def right(frame: pd.DataFrame) -> pd.Series[bool]:
        rows = ({str(name): str(cell) for name, cell in row.items()} for row in frame.to_dict("records"))
        return pd.Series([rule.holds(row) for row in rows], index=frame.index, dtype=bool)

    return pa.Check(right, name=rule.column, error=f"{rule.problem}{EXPECTED}{rule.expected}")


def _pair_rules(field: str) -> list[Rule]:
    """Make the rules by which a text that may be empty has both languages or neither."""
    english, french = f"{field}_en", f"{field}_fr"

    def french_given(row: Row) -> bool:
        return bool(row[french]) or not row[english]

    def english_given(row: Row) -> bool:
        return bool(row[english]) or not row[french]

    return [
        Rule(french, "the text is in English only", "both languages or neither", french_given),
        Rule(english, "the text is in French only", "both languages or neither", english_given),
    ]


@functools.cache
def schema_of(record: type) -> pa.DataFrameSchema:
    """Give the schema of a table, every column read as text, from its record type."""
    columns = columns_of(record)
    optional = dict.fromkeys(column.field for column in columns.values() if column.language and not column.required)
    rules = [*rules_of(record), *(rule for field in optional for rule in _pair_rules(field))]
    return pa.DataFrameSchema(
        {name: pa.Column(str, _checks(column), description=column.description) for name, column in columns.items()},
        checks=[_row_check(rule) for rule in rules],
        name=record.__name__,
        strict=True,
        ordered=True,
    )


def _shown(column: Column, cell: str) -> str:
    """Give what a fault shows of a cell: of a list of codes the first unknown one."""
    if column.many and column.codes:
        known = frozenset(column.codes)
        cell = next((item for item in items_of(cell, column.separator) if item not in known), cell)
    return cell if len(cell) <= _LONGEST_SHOWN else cell[: _LONGEST_SHOWN - 1] + "…"


def faults_in(file: str, record: type, frame: pd.DataFrame) -> list[Fault]:
    """List what is wrong in one table by itself, by row and column, each fault once.

    Parameters
    ----------
    file : str
        Name of the file, for the messages.
    record : type
        The record type of the table.
    frame : DataFrame
        The table, every cell a string, the record's columns in order, the index 0, 1, 2 ...
    """
    schema = schema_of(record)
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        cases = error.failure_cases
    else:
        return []
    found: dict[Fault, None] = {}
    for case in cases.to_dict("records"):
        column = str(case["column"])
        if case["schema_context"] == "DataFrameSchema" and not pd.isna(case["check_number"]):
            column = str(schema.checks[int(case["check_number"])].name)
        problem, _, expected = str(case["check"]).partition(EXPECTED)
        row = None
        if not pd.isna(case["index"]):
            row = int(case["index"]) + FIRST_ROW
            cell = str(frame.loc[int(case["index"]), column])
            problem = problem.replace("{cell}", _shown(columns_of(record)[column], cell))
        found[Fault(file, row, column, problem, expected)] = None
    return sorted(found, key=lambda fault: (fault.row or 0, fault.column or "", fault.problem))
