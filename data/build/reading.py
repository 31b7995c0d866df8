"""Reads tables that may be faulty: what cannot be read is a fault, not an exception of the csv module."""

from __future__ import annotations

import csv
import functools
import io
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pandas as pd

from data.build.schemas import FIRST_ROW
from data.errors import Fault, RegisterError, missing_table
from data.schema import EVERY_TABLE, columns_of

Frames = Mapping[str, pd.DataFrame]
"""The tables that could be read, by name."""

Check = Callable[[Frames], list[Fault]]


def needs(*tables: str) -> Callable[[Check], Check]:
    """Make a check between tables find nothing where one of those it needs could not be read."""

    def guarded(check: Check) -> Check:
        @functools.wraps(check)
        def checked(frames: Frames) -> list[Fault]:
            return check(frames) if frames.keys() >= {*tables} else []

        return checked

    return guarded


def _text(path: Path) -> str | Fault:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return missing_table(path)
    except OSError as error:
        return Fault(path.name, None, None, f"the table cannot be opened ({error.strerror})", "a readable file")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        return Fault(path.name, row, None, "the text is not UTF-8", "a file saved as UTF-8")
    if text.startswith("\ufeff"):
        return Fault(path.name, 1, None, "the file begins with a byte order mark", "UTF-8 without one")
    return text


def read_table(path: Path, columns: list[str] | None = None) -> pd.DataFrame | list[Fault]:
    """Read one table, every cell as a string, or tell why it cannot be read.

    Parameters
    ----------
    path : Path
        A file ``NAME.csv``.
    columns : list of str or None
        Its columns; None for those of the table that has its name.
    """
    text = _text(path)
    if isinstance(text, Fault):
        return [text]
    wanted = columns or list(columns_of(EVERY_TABLE[path.stem]))
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[list[str]] = []
    try:
        header = next(reader, [])
        if header != wanted:
            return [Fault(path.name, 1, None, f"the columns are {', '.join(header) or 'missing'}", ", ".join(wanted))]
        rows.extend(reader)
    except csv.Error as error:
        row = len(rows) + FIRST_ROW
        return [Fault(path.name, row, None, f"the row cannot be read ({error})", "CSV with every quote closed")]
    ragged = [
        Fault(path.name, row, None, f"the row has {len(cells)} cells", f"{len(wanted)}, one for each column")
        for row, cells in enumerate(rows, start=FIRST_ROW)
        if len(cells) != len(wanted)
    ]
    return ragged or pd.DataFrame(rows, columns=wanted, dtype=str)


def read_tables(folder: Path) -> tuple[dict[str, pd.DataFrame], list[Fault]]:
    """Read every table of a folder; tell why some cannot be read, and which files are no table of the register."""
    frames: dict[str, pd.DataFrame] = {}
    faults: list[Fault] = []
    for name in EVERY_TABLE:
        result = read_table(folder / f"{name}.csv")
        if isinstance(result, list):
            faults += result
        else:
            frames[name] = result
    for path in sorted(folder.glob("*.csv")):
        if path.stem not in EVERY_TABLE:
            faults.append(Fault(path.name, None, None, "no table of the register", f"one of {', '.join(EVERY_TABLE)}"))
    return frames, faults


def rows_of(frame: pd.DataFrame) -> list[tuple[int, dict[str, str]]]:
    """Give each row of a table with its number as a spreadsheet shows it."""
    records = frame.to_dict("records")
    return [(row, {str(k): str(v) for k, v in cells.items()}) for row, cells in enumerate(records, start=FIRST_ROW)]


def rows_in(folder: Path, name: str) -> list[dict[str, str]]:
    """Read the rows of one table; a `RegisterError` tells why it cannot be read."""
    frame = read_table(folder / f"{name}.csv")
    if isinstance(frame, list):
        raise RegisterError(frame)
    return [cells for _, cells in rows_of(frame)]


def csv_text(columns: Iterable[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Give a table as the text of its file."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
