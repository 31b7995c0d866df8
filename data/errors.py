"""The faults of the register: each names the file, the row, the column and what would be right."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

CHECK_COMMAND = "python -m data.build check"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one table.

    ``row`` is the line in the file as a spreadsheet shows it (the header is row 1), or None for the whole file;
    ``expected`` is empty if the problem says it.
    """

    file: str
    row: int | None
    column: str | None
    problem: str
    expected: str = ""

    def __str__(self) -> str:
        """Give the fault as one line: ``file, row 14, column state: problem; expected ...``."""
        place = self.file
        if self.row is not None:
            place += f", row {self.row}"
        if self.column is not None:
            place += f", column {self.column}"
        line = f"{place}: {self.problem}"
        return f"{line}; expected {self.expected}" if self.expected else line


def missing_table(path: Path) -> Fault:
    """Give the fault of a table that is not there."""
    return Fault(path.name, None, None, "the table is missing", f"a file in {path.parent.name}/")


class RegisterError(Exception):
    """The register cannot be used; its faults stand in reading order, and there is at least one."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__(self.sentence)

    @property
    def sentence(self) -> str:
        """One sentence with the first fault and the command that lists all of them."""
        return f"The register is faulty: {self.faults[0]}. Run `{CHECK_COMMAND}` for the full list."
