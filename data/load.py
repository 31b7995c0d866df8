"""Reads the tables into one immutable `Register`.

The tables have been checked by ``python -m data.build check``; here their checksums are compared with the
sidecars and each cell is converted, so that a table somebody changed and did not check stops the app.
"""

from __future__ import annotations

import csv
import functools
import io
import types
import typing
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from data import catalog, records
from data.dates import PartialDate
from data.errors import Fault, RegisterError
from data.language import Text

TABLES: Mapping[str, type] = MappingProxyType(
    {
        "locators": records.Locator,
        "statements": records.Statement,
        "references": records.Reference,
        "areas": records.Area,
        "initiatives": records.Initiative,
        "participations": records.Participation,
        "status_history": records.StatusChange,
        "events": records.Event,
        "issues": records.Issue,
        "positions": records.Position,
        "actors": records.Actor,
        "places": records.Place,
        "series": records.SeriesPoint,
    }
)
"""Every table of the register, by the name of its file without ``.csv``."""

CITATION_SEPARATOR = " | "
LIST_SEPARATOR = ";"

R = typing.TypeVar("R")
_Convert = Callable[[str], object]


@dataclass(frozen=True, eq=False)
class Register:
    """All records, by table and id, with what points at what.

    Attributes
    ----------
    locators, statements, references, areas, initiatives, participations, status_history, events, issues, \
positions, actors, places, series : Mapping of str to record
        The tables in the order of their files.
    resting_on : Mapping of str to tuple of (table, id)
        For each statement, every record that cites it.
    version : str
        The first twelve digits of the checksum over all tables.
    """

    locators: Mapping[str, records.Locator]
    statements: Mapping[str, records.Statement]
    references: Mapping[str, records.Reference]
    areas: Mapping[str, records.Area]
    initiatives: Mapping[str, records.Initiative]
    participations: Mapping[str, records.Participation]
    status_history: Mapping[str, records.StatusChange]
    events: Mapping[str, records.Event]
    issues: Mapping[str, records.Issue]
    positions: Mapping[str, records.Position]
    actors: Mapping[str, records.Actor]
    places: Mapping[str, records.Place]
    series: Mapping[str, records.SeriesPoint]
    resting_on: Mapping[str, tuple[tuple[str, str], ...]]
    version: str

    @functools.cached_property
    def parties(self) -> Mapping[str, tuple[records.Participation, ...]]:
        """The participations of each initiative."""
        return _grouped(self.participations.values(), lambda row: row.initiative)

    @functools.cached_property
    def history(self) -> Mapping[str, tuple[records.StatusChange, ...]]:
        """The changes of state of each initiative, oldest first."""
        ordered = sorted(self.status_history.values(), key=lambda row: (row.date.first_day, row.date.last_day))
        return _grouped(ordered, lambda row: row.initiative)

    @functools.cached_property
    def by_locator(self) -> Mapping[str, tuple[records.Statement, ...]]:
        """The statements of each paragraph."""
        return _grouped(self.statements.values(), lambda row: row.locator)


def _grouped(rows: Iterable[R], key: Callable[[R], str]) -> Mapping[str, tuple[R, ...]]:
    groups: dict[str, list[R]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return MappingProxyType({name: tuple(group) for name, group in groups.items()})


def _statement_index(tables: Mapping[str, Mapping[str, object]]) -> Mapping[str, tuple[tuple[str, str], ...]]:
    index: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for table, rows in tables.items():
        for key, row in rows.items():
            for statement in getattr(row, "statements", ()):
                index[statement].append((table, key))
    return MappingProxyType({statement: tuple(found) for statement, found in index.items()})


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


def load(folder: Path = catalog.TABLES_FOLDER) -> Register:
    """Read every table, after comparing each with the checksum in its sidecar.

    Parameters
    ----------
    folder : Path
        The folder with the tables and their sidecars.

    Returns
    -------
    Register
        All records.

    Raises
    ------
    RegisterError
        If a table is missing, was changed without being checked, or cannot be read.
    """
    texts = catalog.verified_texts(folder, TABLES)
    tables = {name: read_rows(f"{name}.csv", record, texts[name]) for name, record in TABLES.items()}
    contents = typing.cast("dict[str, typing.Any]", tables)
    return Register(**contents, resting_on=_statement_index(tables), version=catalog.version_of(texts))


@functools.cache
def register() -> Register:
    """Give the register of this installation, read once."""
    return load()
