"""Checks between tables: whether every key is found, and whether nothing is left without its evidence."""

from __future__ import annotations

import difflib

from data.build.reading import Frames, needs, rows_of
from data.codes import table_of
from data.errors import Fault
from data.schema import EVERY_TABLE, Column, columns_of, date_of, items_of


def _keys_of_column(frames: Frames, table: str, column: Column) -> list[Fault]:
    target, _, field = column.key.partition(".")
    if target not in frames:
        return []
    known = dict.fromkeys(str(cell) for cell in frames[target][field])
    faults: list[Fault] = []
    for row, cells in rows_of(frames[table][[column.name]]):
        items = items_of(cells[column.name], column.separator) if column.many else [cells[column.name]]
        for item in items:
            if item and item not in known:
                near = difflib.get_close_matches(item, known, n=1)
                expected = f"a value of {target}.csv, column {field}" + (f", such as {near[0]}" if near else "")
                faults.append(Fault(f"{table}.csv", row, column.name, f"unknown id '{item}'", expected))
    return faults


def _keys(frames: Frames) -> list[Fault]:
    return [
        fault
        for table in frames
        for column in columns_of(EVERY_TABLE[table]).values()
        if column.key
        for fault in _keys_of_column(frames, table, column)
    ]


def _rows_of_codes(frames: Frames) -> list[Fault]:
    """Find the codes that a table named by the codes of a list has no row for: a page asks for one of each."""
    faults: list[Fault] = []
    for table, frame in frames.items():
        key = next(iter(columns_of(EVERY_TABLE[table]).values()))
        if key.codes:
            codes, present = f"{table_of(key.codes.__name__)}.csv", frozenset(frame[key.name])
            faults += [
                Fault(f"{table}.csv", None, key.name, f"'{code}' of {codes} has no row", "a row for each code there")
                for code in key.codes
                if code not in present
            ]
    return faults


@needs("statements", "locators")
def _sections(frames: Frames) -> list[Fault]:
    """Compare the section of each statement with that of its locator."""
    section = dict(zip(frames["locators"]["locator"], frames["locators"]["section"], strict=True))
    return [
        Fault("statements.csv", row, "section", f"'{cells['section']}' is not the section of {locator}", expected)
        for row, cells in rows_of(frames["statements"])
        if (expected := section.get(locator := cells["locator"])) is not None and expected != cells["section"]
    ]


@needs("statements", "locators")
def _paragraphs(frames: Frames) -> list[Fault]:
    """Find paragraphs without a statement or a reason, and those with both."""
    used = frozenset(frames["statements"]["locator"])
    faults: list[Fault] = []
    for row, cells in rows_of(frames["locators"]):
        explained = bool(cells["states_nothing_en"] or cells["states_nothing_fr"])
        if explained == (cells["locator"] in used):
            problem = f"{cells['locator']} has both statements and a reason for having none"
            if not explained:
                problem = f"{cells['locator']} has no statement and no reason"
            faults.append(Fault("locators.csv", row, "states_nothing_en", problem, "either of the two"))
    return faults


@needs("initiatives", "status_history")
def _histories(frames: Frames) -> list[Fault]:
    """Find initiatives without a state."""
    known = frozenset(frames["status_history"]["initiative"])
    return [
        Fault("initiatives.csv", row, "id", f"'{cells['id']}' has no state", "at least one row in status_history.csv")
        for row, cells in rows_of(frames["initiatives"])
        if cells["id"] not in known
    ]


@needs("initiatives", "status_history")
def _starts(frames: Frames) -> list[Fault]:
    """Find states that an initiative had before it began."""
    starts = {cells["id"]: cells["start"] for _, cells in rows_of(frames["initiatives"])}
    faults: list[Fault] = []
    for row, cells in rows_of(frames["status_history"]):
        start, state = date_of(starts.get(cells["initiative"], "")), date_of(cells["date"])
        if start and state and state.last_day < start.first_day:
            problem = f"'{cells['date']}' is before the start of '{cells['initiative']}'"
            expected = f"{start} or later, or another start in initiatives.csv"
            faults.append(Fault("status_history.csv", row, "date", problem, expected))
    return faults


def faults_between(frames: Frames) -> list[Fault]:
    """List what is wrong between tables; a check that needs one that could not be read is left out."""
    return [
        *_keys(frames),
        *_rows_of_codes(frames),
        *_sections(frames),
        *_paragraphs(frames),
        *_histories(frames),
        *_starts(frames),
    ]
