"""What is wrong with a table that a reader brings, and what was done to one: codes with values, without words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Wrong(StrEnum):
    """Why a table cannot be taken."""

    TOO_LARGE = "too-large"
    EMPTY_FILE = "empty-file"
    UNKNOWN_KIND = "unknown-kind"
    IS_WORKBOOK = "is-workbook"
    IS_NO_WORKBOOK = "is-no-workbook"
    OLD_WORKBOOK = "old-workbook"
    BINARY_WORKBOOK = "binary-workbook"
    OPEN_DOCUMENT = "open-document"
    MACROS = "macros"
    LOCKED = "locked"
    ENTITIES = "entities"
    ZIP_MEMBERS = "zip-members"
    ZIP_SIZE = "zip-size"
    ZIP_RATIO = "zip-ratio"
    UNREADABLE = "unreadable"
    NO_SHEET = "no-sheet"
    NO_ROWS = "no-rows"


class Done(StrEnum):
    """What was done to a table, or was left out of it."""

    ENCODING = "encoding"
    TITLE_ROWS = "title-rows"
    TWO_HEADERS = "two-headers"
    MERGED = "merged"
    EMPTY_COLUMNS = "empty-columns"
    UNNAMED = "unnamed"
    RENAMED = "renamed"
    DECIMAL_COMMA = "decimal-comma"
    NO_RESULT = "no-result"
    CUT_ROWS = "cut-rows"
    CUT_COLUMNS = "cut-columns"
    CUT_CELLS = "cut-cells"


class TableError(Exception):
    """A table that cannot be taken.

    Parameters
    ----------
    file : str
        The name of the file, as it was sent.
    sheet : str
        The sheet in it, empty where there is none or none was reached.
    wrong : Wrong
        What is wrong.
    **values : str or int
        What the sentence about it names.
    """

    def __init__(self, file: str, sheet: str, wrong: Wrong, **values: str | int) -> None:
        super().__init__(f"{file}: {sheet}: {wrong}: {values}")
        self.file = file
        self.sheet = sheet
        self.wrong = wrong
        self.values = values


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that was done to a table: how often, and to which of its columns or what it was."""

    done: Done
    n: int = 0
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fault is: the file and the sheet in it, so that whatever finds it can name both."""

    file: str
    sheet: str = ""
    remarks: list[Remark] = field(default_factory=list)

    def error(self, wrong: Wrong, **values: str | int) -> TableError:
        """Give the fault as an error that names this place."""
        return TableError(self.file, self.sheet, wrong, **values)

    def remark(self, done: Done, n: int, names: tuple[str, ...] = ()) -> None:
        """Note what was done, if anything was."""
        if n:
            self.remarks.append(Remark(done, n, names))
