"""Reads the text of one table into records: each cell becomes what its field is annotated as."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from types import MappingProxyType

from data.codes import Code
from data.dates import PartialDate
from data.errors import Fault, RegisterError
from data.language import Language, Text
from data.schema import Column, columns_of

_Convert = Callable[[str], object]


def _code(kind: type[Code]) -> _Convert:
    def convert(cell: str) -> object:
        try:
            return kind(cell)
        except ValueError:
            message = f"unknown value '{cell}'; expected one of {', '.join(kind)}"
            raise ValueError(message) from None

    return convert


def _converter(column: Column) -> _Convert:
    """Choose how a cell becomes a value of the annotated type."""
    item = PartialDate.parse if column.kind is PartialDate else _code(column.codes) if column.codes else column.kind
    if column.many:
        return lambda cell: tuple(map(item, cell.split(column.separator))) if cell else ()
    return (lambda cell: item(cell) if cell else None) if column.optional else item


def read_rows(file: str, record: type, text: str) -> Mapping[str, object]:
    """Convert the CSV text of one table into records, by the value of their first column, in the order of the file.

    Raises
    ------
    RegisterError
        If a column is missing or a cell cannot be read, with every fault of the table; they name the file.
    """
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    wanted = columns_of(record)
    if (reader.fieldnames or []) != list(wanted):
        raise RegisterError([Fault(file, 1, None, "the columns are wrong", ", ".join(wanted))])
    texts = [column.field for column in wanted.values() if column.language is Language.ENGLISH]
    readers = [(name, _converter(column)) for name, column in wanted.items() if not column.language]
    first = next(iter(wanted))
    faults: list[Fault] = []
    rows: dict[str, object] = {}
    for line, cells in enumerate(reader, start=2):
        values: dict[str, object] = {field: Text(cells[f"{field}_en"], cells[f"{field}_fr"]) for field in texts}
        before = len(faults)
        for name, convert in readers:
            try:
                values[name] = convert(cells[name])
            except (ValueError, TypeError) as error:
                faults.append(Fault(file, line, name, str(error)))
        if len(faults) == before:
            rows[cells[first]] = record(**values)
    if faults:
        raise RegisterError(faults)
    return MappingProxyType(rows)
