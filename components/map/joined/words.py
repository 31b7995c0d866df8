"""What is said of a table that a reader brings: one sentence for each fault, with what would be right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from components.cartography import brought_words
from components.words import LONGEST_QUOTED, Words
from data.joined import MOST_CHARACTERS, ReadTable, Remark, TableError, Value
from data.queries import find

_MOST_NAMED: Final = 5
_LEAST_GROUPED: Final = 10_000
"""From here on whole numbers are written in groups of three: below they may be years."""


def short(text: str) -> str:
    """Give a name no longer than a line."""
    return text if len(text) <= LONGEST_QUOTED else f"{text[: LONGEST_QUOTED - 1]}…"


def named(say: Words, file: str, sheet: str) -> str:
    """Give the name of a file and of the sheet in it."""
    return say("{file}, sheet {sheet}", file=short(file), sheet=short(sheet)) if sheet else short(file)


def note_words(say: Words, table: ReadTable) -> str:
    """Give the name of a table with what stands beside it everywhere."""
    return say.pair(named(say, table.file, table.sheet), brought_words(say))


def target_words(say: Words, kind: find.Kind) -> str:
    """Give what a table is joined to."""
    return {
        find.Kind.PLACES: say("Places"),
        find.Kind.ACTORS: say("Actors"),
        find.Kind.INITIATIVES: say("Initiatives"),
    }[kind]


def value_words(say: Words, value: Value) -> str:
    """Give a cell as a reader sees it; empty for nothing."""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and abs(value) < _LEAST_GROUPED:
        return str(value)
    if isinstance(value, float) and 0 < abs(value) < 1:
        return f"{value:.6g}".replace(".", say.number(0.5)[1])
    return "" if value is None else say.number(value)


def fault_words(say: Words, fault: TableError) -> str:
    """Give the sentence about a fault."""
    values = {
        name: say.number(value) if isinstance(value, int) else short(value) for name, value in fault.values.items()
    }
    return say.pair(named(say, fault.file, fault.sheet), _sentence(say, str(fault.wrong), values))


def _sentence(say: Words, wrong: str, values: dict[str, str]) -> str:
    if wrong.startswith("zip-") or wrong == "too-large":
        return _too_much(say, wrong, values)
    return {
        "empty-file": say("the file is empty; a table with the names of its columns and one row is wanted."),
        "unknown-kind": say("this is no table; CSV as text, or an XLSX workbook, is wanted."),
        "is-workbook": say(
            "what stands in the file is not what its name says: it is a workbook; give it the ending .xlsx."
        ),
        "is-no-workbook": say(
            "what stands in the file is not what its name says: it is no XLSX workbook; save it anew as XLSX, or as "
            "CSV under that ending."
        ),
        "old-workbook": say("this is a workbook of the kind before 2007 (.xls); save it as XLSX."),
        "binary-workbook": say("this is a binary workbook (.xlsb); save it as XLSX."),
        "open-document": say("this is an OpenDocument spreadsheet (.ods); save it as XLSX."),
        "macros": say("the workbook has macros, which are not taken; save it as XLSX without them."),
        "locked": say("the workbook has a password; save it without one."),
        "entities": say("the workbook declares entities of its own, which are not read; save it anew as XLSX."),
        "unreadable": say("the file is damaged or incomplete and could not be read; save it anew."),
        "no-sheet": say("there is no sheet with cells in the workbook; one is wanted."),
        "no-rows": say("there is no row below the names of the columns; at least one is wanted."),
    }[wrong]


def _too_much(say: Words, wrong: str, values: dict[str, str]) -> str:
    if wrong == "too-large":
        return say("the file has {mb} MB; up to {most} MB are taken.", mb=values["mb"], most=values["most"])
    if wrong == "zip-members":
        return say("the workbook has {n} parts; up to {most} are taken.", n=values["n"], most=values["most"])
    if wrong == "zip-size":
        return say("unpacked it would have {mb} MB; up to {most} MB are taken.", mb=values["mb"], most=values["most"])
    return say(
        "{member} in the workbook would unpack to more than {most} times its size; save the table alone in a new one.",
        member=values["member"],
        most=values["most"],
    )


def remark_words(say: Words, table: ReadTable) -> Iterator[str]:
    """Give how much was read of a table, and what was done to it."""
    rows = say.plural("{n} row", "{n} rows", len(table.rows))
    columns = say.plural("{n} column", "{n} columns", len(table.names))
    yield say("Read: {counted}.", counted=say.all_of([rows, columns]))
    for remark in table.remarks:
        yield _remark(say, remark)


def _remark(say: Words, remark: Remark) -> str:
    n, number = remark.n, say.number(remark.n)
    names = [say.quoted(short(name)) for name in remark.names[:_MOST_NAMED]]
    more = len(remark.names) - len(names)
    columns = say.all_of([*names, say.plural("{n} more", "{n} more", more)] if more else names)
    return {
        "encoding": say("The file does not say how its letters are encoded; it was read as {name}.", name=columns),
        "title-rows": say.plural(
            "Left out above the names of the columns: {n} row.", "Left out above the names of the columns: {n} rows.", n
        ),
        "two-headers": say("The names of the columns stand in two rows, and were put together."),
        "merged": say.plural(
            "What stands in merged cells was taken for each of them, in {n} place.",
            "What stands in merged cells was taken for each of them, in {n} places.",
            n,
        ),
        "empty-columns": say.plural("Left out, empty: {n} column.", "Left out, empty: {n} columns.", n),
        "unnamed": say("Columns without a name, called by their letters: {columns}.", columns=columns),
        "renamed": say("Columns of the same name were numbered: {columns}.", columns=columns),
        "decimal-comma": say("Read with a decimal comma: {columns}.", columns=columns),
        "no-result": say.plural(
            "Left empty, a formula of which no result was saved: {n} cell, in column {columns}.",
            "Left empty, formulas of which no result was saved: {n} cells, in columns {columns}.",
            n,
            columns=columns,
        ),
        "cut-rows": say("Only the first {n} rows were read; divide the table to have the others.", n=number),
        "cut-columns": say("Only the first {n} columns were read; leave out some to have the others.", n=number),
        "cut-cells": say.plural(
            "Cut to {most} characters: {n} cell, in {columns}.",
            "Cut to {most} characters: {n} cells, in {columns}.",
            n,
            most=say.number(MOST_CHARACTERS),
            columns=columns,
        ),
    }[str(remark.done)]
