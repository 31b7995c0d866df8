"""Reads tables that may be faulty: what cannot be read is a fault, not an exception of the csv module."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from data.build.schemas import FIRST_ROW
from data.errors import Fault
from data.schema import EVERY_TABLE, columns_of

Frames = Mapping[str, pd.DataFrame]


def _text(path: Path) -> str | Fault:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Fault(path.name, None, None, "the table is missing", f"a file in {path.parent.name}/")
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
    """Read one table, every cell as a string.

    Parameters
    ----------
    path : Path
        A file ``NAME.csv``.
    columns : list of str or None
        Its columns; None for those of the table that has its name.

    Returns
    -------
    DataFrame or list of Fault
        The columns in order and the index 0, 1, 2 ...; or why it cannot be read.
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
    """Read every table of a folder.

    Parameters
    ----------
    folder : Path
        Where the tables are.

    Returns
    -------
    dict of str to DataFrame
        The tables that can be read.
    list of Fault
        Why the others cannot, and which files are no table of the register.
    """
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
