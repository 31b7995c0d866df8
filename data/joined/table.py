"""A table as it stands: the names of its columns, and rows of texts, numbers and dates."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from data.joined.bounds import HEAD_ROWS, MOST_CHARACTERS, MOST_COLUMNS, MOST_LOOKED_AT, MOST_NAME, MOST_ROWS
from data.joined.errors import Done, Remark, Source, Wrong
from data.joined.numbers import Value, read_column

Grid = list[list[object]]
"""Every cell of a file, row by row, as a library gives it."""

_UNSEEN: Final = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Signs that steer a terminal, or turn the text behind them round."""

_SPACES: Final = dict.fromkeys(map(ord, "\t\n\v\f\r\x85\u2028\u2029"), " ")
_LETTERS: Final = 26


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table that a reader brought.

    Attributes
    ----------
    file, sheet : str
        The name of the file, and of the sheet, which may be empty.
    sheets : tuple of str
        All sheets of the file; none of a table of text.
    names : tuple of str
        The names of the columns, each once and none empty.
    rows : tuple of tuple of Value
        A cell for every column.
    numbers : tuple of int
        Which row of the file each is, as a spreadsheet counts.
    remarks : tuple of Remark
        What was done to it.
    """

    file: str
    sheet: str
    sheets: tuple[str, ...]
    names: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    numbers: tuple[int, ...]
    remarks: tuple[Remark, ...]

    def column(self, at: int) -> list[Value]:
        """Give the cells of a column."""
        return [row[at] for row in self.rows]

    def of_numbers(self) -> tuple[int, ...]:
        """Give which columns hold numbers and nothing else."""
        return tuple(at for at in range(len(self.names)) if _all_numbers(self.column(at)))


def _all_numbers(cells: Sequence[Value]) -> bool:
    stated = [cell for cell in cells if cell is not None]
    return bool(stated) and all(isinstance(cell, int | float) for cell in stated)


def text_of(cell: object) -> str:
    """Give a cell as one line of text, without signs that nobody sees."""
    if isinstance(cell, str) and cell.isascii() and cell.isprintable():
        return cell if cell and cell[0] != " " != cell[-1] and "  " not in cell else " ".join(cell.split())
    return " ".join(str(cell).translate(_SPACES).translate(_UNSEEN).split())


def table_of(grid: Grid, source: Source, sheets: tuple[str, ...], *, comma: bool | None, joins_heads: int) -> ReadTable:
    """Make a table of the cells of a file.

    Parameters
    ----------
    grid : list of list
        The cells; what merged cells hold stands in each of them.
    source : Source
        The file and the sheet, for what is said of it.
    sheets : tuple of str
        All sheets of the file.
    comma : bool or None
        Whether a comma within a number parts its decimals where it could be either; None where that cannot be known.
    joins_heads : int
        How many rows are merged with others beside them, counted from the first: names above names.

    Raises
    ------
    TableError
        If there is no row under the names of the columns.
    """
    lines = [[_typed(cell) for cell in row] for row in grid]
    head, wide = _head(lines)
    if head is None:
        raise source.error(Wrong.NO_ROWS)
    source.remark(Done.TITLE_ROWS, sum(any(_is(cell) for cell in line) for line in lines[:head]))
    names = _cells(lines[head], wide)
    body = head + 1
    if head < joins_heads and body < len(lines):
        names = [_joined(one, other) for one, other in zip(names, _cells(lines[body], wide), strict=True)]
        body += 1
        source.remark(Done.TWO_HEADERS, 1)
    rows, numbers = _rows(lines, body, wide, source)
    kept = [at for at in range(wide) if names[at] or any(_is(row[at]) for row in rows)]
    source.remark(Done.EMPTY_COLUMNS, sum(1 for at in range(kept[-1] if kept else 0) if at not in kept))
    if len(kept) > MOST_COLUMNS:
        source.remark(Done.CUT_COLUMNS, MOST_COLUMNS)
        kept = kept[:MOST_COLUMNS]
    if not rows or not kept:
        raise source.error(Wrong.NO_ROWS)
    called = _called([(at, names[at]) for at in kept], source)
    columns = [_column([row[at] for row in rows], comma=comma) for at in kept]
    with_comma = tuple(name for name, (_, is_comma) in zip(called, columns, strict=True) if is_comma)
    source.remark(Done.DECIMAL_COMMA, len(with_comma), with_comma)
    cut = [_cut(cells) for cells, _ in columns]
    shortened = tuple(name for name, (_, n) in zip(called, cut, strict=True) if n)
    source.remark(Done.CUT_CELLS, sum(n for _, n in cut), shortened)
    return ReadTable(
        source.file,
        source.sheet,
        sheets,
        tuple(called),
        tuple(zip(*(cells for cells, _ in cut), strict=True)),
        tuple(numbers),
        tuple(source.remarks),
    )


def _typed(cell: object) -> Value:  # noqa: PLR0911  # one a kind of cell
    """Give a cell as what it is: times and what else there is as text, a day at midnight as the day."""
    match cell:
        case None | "":
            return None
        case bool():
            return str(cell).upper()
        case int():
            return cell if abs(cell) < 10**15 else str(cell)
        case float():
            if not math.isfinite(cell):
                return str(cell)
            return int(cell) if cell.is_integer() and abs(cell) < 10**15 else cell
        case datetime():
            return cell.date() if cell.time() == time() else cell.isoformat(" ", "minutes")
        case date():
            return cell
        case time() | timedelta():
            return str(cell)
    return text_of(cell) or None


def _is(cell: Value) -> bool:
    return cell is not None


def _cells(line: Sequence[Value], wide: int) -> list[str]:
    return [text_of(cell)[:MOST_NAME] if _is(cell) else "" for cell in (*line, *[None] * wide)[:wide]]


def _head(lines: Sequence[Sequence[Value]]) -> tuple[int | None, int]:
    """Give which row has the names of the columns, and how many cells are in use.

    It is the first that has half of the columns, and not the same in all: a title stands in one cell, or in merged
    ones.
    """
    wide = max((at + 1 for line in lines for at, cell in enumerate(line) if _is(cell)), default=0)
    filled = [sum(map(_is, line)) for line in lines[:HEAD_ROWS]]
    most = max(filled, default=0)
    for at, n in enumerate(filled):
        distinct = {str(cell) for cell in lines[at] if _is(cell)}
        if n and 2 * n >= most and (len(distinct) > 1 or most == 1):
            return at, wide
    return None, wide


def _joined(above: str, below: str) -> str:
    return above if above == below else ", ".join(filter(None, (above, below)))


def _rows(
    lines: Sequence[Sequence[Value]], body: int, wide: int, source: Source
) -> tuple[list[list[Value]], list[int]]:
    """Give the rows that hold anything, and which rows of the file they are."""
    there = [(at, line) for at, line in enumerate(lines) if at >= body and any(map(_is, line))]
    if len(there) > MOST_ROWS or len(lines) > MOST_LOOKED_AT:
        source.remark(Done.CUT_ROWS, min(len(there), MOST_ROWS))
    there = there[:MOST_ROWS]
    return [[*line, *[None] * (wide - len(line))] for _, line in there], [at + 1 for at, _ in there]


def letters(at: int) -> str:
    """Give the letters by which a spreadsheet calls a column."""
    return (letters(at // _LETTERS - 1) if at >= _LETTERS else "") + chr(ord("A") + at % _LETTERS)


def _called(names: Sequence[tuple[int, str]], source: Source) -> list[str]:
    """Give each column a name of its own: one without has its letters, and of several alike each a number."""
    wanted = [name or f"({letters(at)})" for at, name in names]
    unnamed = tuple(f"({letters(at)})" for at, name in names if not name)
    source.remark(Done.UNNAMED, len(unnamed), unnamed)
    twice = tuple(name for name, n in Counter(wanted).items() if n > 1)
    source.remark(Done.RENAMED, len(twice), twice)
    return list(told_apart(wanted))


def told_apart(names: Iterable[str], taken: Iterable[str] = ()) -> Iterator[str]:
    """Give names of which none stands twice, and none among those that are taken, whatever their capitals."""
    known = {name.casefold() for name in taken}
    for name in names:
        unique, number = name, 1
        while unique.casefold() in known:
            number += 1
            unique = f"{name} ({number})"
        known.add(unique.casefold())
        yield unique


def _column(cells: list[Value], *, comma: bool | None) -> tuple[list[Value], bool]:
    texts = [cell for cell in cells if isinstance(cell, str)]
    if not texts or len(texts) < sum(map(_is, cells)):
        return cells, False
    return read_column(cells, comma=comma)


def _cut(cells: list[Value]) -> tuple[list[Value], int]:
    """Cut texts that are too long, visibly, and tell how many were."""
    long = [isinstance(cell, str) and len(cell) > MOST_CHARACTERS for cell in cells]
    if not any(long):
        return cells, 0
    short = [f"{str(cell)[: MOST_CHARACTERS - 1]}…" if far else cell for cell, far in zip(cells, long, strict=True)]
    return short, sum(long)
