"""Reads the tables into one immutable `Register`.

The tables have been checked by ``python -m data.build check``; here their checksums are compared with the
sidecars and each cell is converted, so that a table somebody changed and did not check stops the app.
"""

from __future__ import annotations

import functools
import typing
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from data.codes import InitiativeKind
from data.register.cells import read_rows
from data.register.sources import TABLES_FOLDER, last_read, verified_texts, verify_codes, version_of
from data.schema import (
    DIVISIONS,
    EVERY_TABLE,
    PORT_DISTANCES,
    ROUTE_WATERS,
    SCHEDULE,
    TABLES,
    Actor,
    Alias,
    Area,
    Channel,
    Division,
    Event,
    Initiative,
    Issue,
    Line,
    Listing,
    Locator,
    OpenQuestion,
    Participation,
    Place,
    PortDistance,
    Position,
    Reference,
    Route,
    RouteWater,
    ScheduleItem,
    SeriesPoint,
    Statement,
    StatusChange,
    Term,
)

LATER_FACTS = ("status_history", "events")
"""The tables that hold what happened after the article."""

R = typing.TypeVar("R")


@dataclass(frozen=True, eq=False)
class Register:
    """All records, by table and id, with what points at what.

    Attributes
    ----------
    resting_on : Mapping of str to tuple of (table, id)
        For each statement, every record that cites it.
    checked_on : date
        The day on which later facts were last looked for, as the sidecars of their tables say.
    version : str
        The first twelve digits of the checksum over all tables.
    """

    locators: Mapping[str, Locator]
    statements: Mapping[str, Statement]
    references: Mapping[str, Reference]
    areas: Mapping[str, Area]
    initiatives: Mapping[str, Initiative]
    participations: Mapping[str, Participation]
    status_history: Mapping[str, StatusChange]
    events: Mapping[str, Event]
    issues: Mapping[str, Issue]
    positions: Mapping[str, Position]
    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    lines: Mapping[str, Line]
    series: Mapping[str, SeriesPoint]
    routes: Mapping[str, Route]
    open_questions: Mapping[str, OpenQuestion]
    terms: Mapping[str, Term]
    tracks: Mapping[str, Channel]
    aliases: Mapping[str, Alias]
    listings: Mapping[str, Listing]
    resting_on: Mapping[str, tuple[tuple[str, str], ...]]
    checked_on: date
    version: str

    @functools.cached_property
    def cooperation(self) -> Mapping[str, Initiative]:
        """The initiatives in which both Canada and Russia have a part: what is counted."""
        kept = {key: row for key, row in self.initiatives.items() if row.kind is InitiativeKind.COOPERATION}
        return MappingProxyType(kept)

    def locators_of(self, statements: Iterable[str]) -> tuple[str, ...]:
        """Give the paragraphs that some statements stand in, each once."""
        return tuple(dict.fromkeys(self.statements[one].locator for one in statements))

    @functools.cached_property
    def beside(self) -> Mapping[str, Initiative]:
        """What the article only suggests or sees between others: listed apart, counted nowhere."""
        return MappingProxyType({key: row for key, row in self.initiatives.items() if key not in self.cooperation})

    @functools.cached_property
    def parties(self) -> Mapping[str, tuple[Participation, ...]]:
        """The participations of each initiative."""
        return _grouped(self.participations.values(), lambda row: row.initiative)

    @functools.cached_property
    def history(self) -> Mapping[str, tuple[StatusChange, ...]]:
        """The changes of state of each initiative, oldest first."""
        ordered = sorted(self.status_history.values(), key=lambda row: row.date.span)
        return _grouped(ordered, lambda row: row.initiative)

    @functools.cached_property
    def listed(self) -> Mapping[str, tuple[Listing, ...]]:
        """The listings of each actor, oldest first."""
        ordered = sorted(self.listings.values(), key=lambda row: (*row.date.span, row.id))
        return _grouped(ordered, lambda row: row.actor)

    @functools.cached_property
    def by_locator(self) -> Mapping[str, tuple[Statement, ...]]:
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


def load(folder: Path = TABLES_FOLDER) -> Register:
    """Read every table of the register, after comparing every table there is with the checksum in its sidecar.

    Raises
    ------
    RegisterError
        If a table or the codes were changed without being checked, or a table is missing or cannot be read.
    """
    verify_codes()
    texts = verified_texts(folder, EVERY_TABLE)
    tables = {name: read_rows(f"{name}.csv", record, texts[name]) for name, record in TABLES.items()}
    contents = typing.cast("dict[str, typing.Any]", tables)
    return Register(
        **contents,
        resting_on=_statement_index(tables),
        checked_on=last_read(folder, LATER_FACTS),
        version=version_of(texts),
    )


@functools.cache
def on_demand(table: str, folder: Path = TABLES_FOLDER) -> Mapping[str, object]:
    """Read a table that the start leaves alone, by id, once, when it is first asked for.

    It raises as `load` does.
    """
    return read_rows(f"{table}.csv", EVERY_TABLE[table], verified_texts(folder, (table,))[table])


def schedule(folder: Path = TABLES_FOLDER) -> Mapping[str, ScheduleItem]:
    """Give Schedule 1 of Canada's Special Economic Measures (Russia) Regulations, by id, in the order of the law."""
    return typing.cast("Mapping[str, ScheduleItem]", on_demand(SCHEDULE, folder))


def canada_schedule() -> Mapping[str, ScheduleItem]:
    """Give the schedule of this installation."""
    return schedule()


def divisions() -> Mapping[str, Division]:
    """Give how the Arctic Ocean is divided three ways, by id."""
    return typing.cast("Mapping[str, Division]", on_demand(DIVISIONS))


def port_distances() -> Mapping[str, PortDistance]:
    """Give the distances between ports, by id."""
    return typing.cast("Mapping[str, PortDistance]", on_demand(PORT_DISTANCES))


def route_waters() -> Mapping[str, RouteWater]:
    """Give whose water each mile of each route is, by id."""
    return typing.cast("Mapping[str, RouteWater]", on_demand(ROUTE_WATERS))


def records(register: Register, table: str) -> Mapping[str, typing.Any]:
    """Give the records of any of `data.schema.EVERY_TABLE`, by id: of a register, or read when they are asked for."""
    found: Mapping[str, typing.Any] = getattr(register, table) if table in TABLES else on_demand(table)
    return found


@functools.cache
def register() -> Register:
    """Give the register of this installation, read once."""
    return load()
