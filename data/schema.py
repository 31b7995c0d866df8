"""What each column of the register means, and its rules.

One pandera schema a table, every column read as text. Used to check the tables, to describe them in
``datapackage.json`` and to judge tables that a user brings; never imported to show a page.
The kinds of column stand in ``schema_columns.py``, the tables in ``schema_article.py``, ``schema_sources.py``,
``schema_cooperation.py``, ``schema_world.py``, ``schema_lines.py``, ``schema_routes.py``,
``schema_readings.py`` and ``schema_listings.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

import pandas as pd
import pandera.pandas as pa

from data import (
    schema_article,
    schema_cooperation,
    schema_lines,
    schema_listings,
    schema_readings,
    schema_routes,
    schema_sources,
    schema_world,
)
from data.errors import Fault
from data.schema_rules import EXPECTED, items_of

SCHEMAS: Mapping[str, pa.DataFrameSchema] = MappingProxyType(
    {
        str(schema.name): schema
        for schema in (
            schema_article.LOCATORS,
            schema_article.STATEMENTS,
            schema_sources.REFERENCES,
            schema_cooperation.AREAS,
            schema_cooperation.INITIATIVES,
            schema_cooperation.PARTICIPATIONS,
            schema_cooperation.STATUS_HISTORY,
            schema_cooperation.EVENTS,
            schema_cooperation.ISSUES,
            schema_cooperation.POSITIONS,
            schema_world.ACTORS,
            schema_world.PLACES,
            schema_lines.LINES,
            schema_world.SERIES,
            schema_routes.ROUTES,
            schema_sources.OPEN_QUESTIONS,
            schema_readings.TERMS,
            schema_readings.TRACKS,
            schema_listings.LISTINGS,
            schema_listings.CANADA_SCHEDULE_1,
        )
    }
)
"""The schema of every table, by its name."""

FIRST_ROW = 2
"""Row of a table's first record as a spreadsheet counts: the header is row 1."""
_LONGEST_SHOWN = 60


def facts_of(schema: pa.DataFrameSchema, column: str) -> Mapping[str, object]:
    """Give the metadata of a column as `data.schema_columns` describes them."""
    return schema.columns[column].metadata or {}


def _shown(schema: pa.DataFrameSchema, column: str, cell: str) -> str:
    """Give what a fault shows of a cell: of a list of codes the first unknown one."""
    facts = facts_of(schema, column)
    if facts.get("many") and isinstance(kind := facts.get("enum"), type) and issubclass(kind, StrEnum):
        known = frozenset(kind)
        cell = next((item for item in items_of(cell, str(facts["separator"])) if item not in known), cell)
    return cell if len(cell) <= _LONGEST_SHOWN else cell[: _LONGEST_SHOWN - 1] + "…"


def faults_in(file: str, schema: pa.DataFrameSchema, frame: pd.DataFrame) -> list[Fault]:
    """List what is wrong in one table by itself.

    Parameters
    ----------
    file : str
        Name of the file, for the messages.
    schema : DataFrameSchema
        One of `SCHEMAS`.
    frame : DataFrame
        The table, every cell a string, the schema's columns in order, the index 0, 1, 2 ...

    Returns
    -------
    list of Fault
        By row and column, each once.
    """
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
            problem = problem.replace("{cell}", _shown(schema, column, cell))
        found[Fault(file, row, column, problem, expected)] = None
    return sorted(found, key=lambda fault: (fault.row or 0, fault.column or "", fault.problem))
