"""Reads the text of one table into records: each cell becomes what its field is annotated as."""

from __future__ import annotations

import csv
import io
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from types import MappingProxyType

from data.dates import PartialDate
from data.errors import Fault, RegisterError
from data.language import Text

CITATION_SEPARATOR = " | "
LIST_SEPARATOR = ";"

_Convert = Callable[[str], object]


def _enum(kind: type[StrEnum]) -> _Convert:
    def convert(cell: str) -> object:
        try:
            return kind(cell)
        except ValueError:
            allowed = ", ".join(kind)
            message = f"unknown value '{cell}'; expected one of {allowed}"
            raise ValueError(message) from None

    return convert


def _list_of(item: _Convert, separator: str) -> _Convert:
    return lambda cell: tuple(item(part) for part in cell.split(separator)) if cell else ()


def _or_none(item: _Convert) -> _Convert:
    return lambda cell: item(cell) if cell else None


def _converter(annotation: object, *, separator: str) -> _Convert:
    """Choose how a cell becomes a value of the annotated type."""
    if typing.get_origin(annotation) is tuple:
        return _list_of(_converter(typing.get_args(annotation)[0], separator=separator), separator)
    if typing.get_origin(annotation) is types.UnionType:
        return _or_none(_converter(typing.get_args(annotation)[0], separator=separator))
    if annotation is PartialDate:
        return PartialDate.parse
    if isinstance(annotation, type):
        return _enum(annotation) if issubclass(annotation, StrEnum) else typing.cast("_Convert", annotation)
    message = f"no way to read a cell as {annotation}"
    raise TypeError(message)


def columns_of(record: type) -> tuple[str, ...]:
    """Give the columns that a table of this record type has, in order.

    Parameters
    ----------
    record : type
        One of the record types of ``data/records.py``.

    Returns
    -------
    tuple of str
        Column names; a `Text` field gives ``NAME_en`` and ``NAME_fr``.
    """
    hints = typing.get_type_hints(record)
    names: list[str] = []
    for field in fields(record):
        names += [f"{field.name}_en", f"{field.name}_fr"] if hints[field.name] is Text else [field.name]
    return tuple(names)


def read_rows(file: str, record: type, text: str) -> Mapping[str, object]:
    """Convert the text of one table into records.

    Parameters
    ----------
    file : str
        Name of the file, for the messages.
    record : type
        The record type of the table.
    text : str
        The whole CSV text.

    Returns
    -------
    Mapping of str to record
        Each row under the value of its first column, in the order of the file.

    Raises
    ------
    RegisterError
        If a column is missing or a cell cannot be read, with every fault of the table.
    """
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    wanted = columns_of(record)
    if tuple(reader.fieldnames or ()) != wanted:
        raise RegisterError([Fault(file, 1, None, "the columns are wrong", ", ".join(wanted))])
    hints = typing.get_type_hints(record)
    readers = {
        field.name: _converter(
            hints[field.name],
            separator=CITATION_SEPARATOR if field.name in {"citations", "cited_as"} else LIST_SEPARATOR,
        )
        for field in fields(record)
        if hints[field.name] is not Text
    }
    faults: list[Fault] = []
    rows: dict[str, object] = {}
    for line, cells in enumerate(reader, start=2):
        values: dict[str, object] = {}
        for field in fields(record):
            if field.name not in readers:
                values[field.name] = Text(cells[f"{field.name}_en"], cells[f"{field.name}_fr"])
                continue
            try:
                values[field.name] = readers[field.name](cells[field.name])
            except (ValueError, TypeError) as error:
                faults.append(Fault(file, line, field.name, str(error)))
        if len(values) == len(fields(record)):
            rows[cells[wanted[0]]] = record(**values)
    if faults:
        raise RegisterError(faults)
    return MappingProxyType(rows)
