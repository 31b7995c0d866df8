"""The faults of the register: each names the file, the row, the column and what would be right."""

from __future__ import annotations

from dataclasses import dataclass

CHECK_COMMAND = "python -m data.build check"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one table.

    Attributes
    ----------
    file : str
        Name of the table's file, such as ``status_history.csv``.
    row : int or None
        Line in the file as a spreadsheet shows it (the header is row 1), or None for the whole file.
    column : str or None
        Name of the column, or None for the whole row.
    problem : str
        What is wrong.
    expected : str
        What would be right; empty if the problem says it.
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


class RegisterError(Exception):
    """The register cannot be used.

    Parameters
    ----------
    faults : list of Fault
        What is wrong, in reading order; never empty.
    """

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__(self.sentence)

    @property
    def sentence(self) -> str:
        """One sentence with the first fault and the command that lists all of them."""
        return f"The register is faulty: {self.faults[0]}. Run `{CHECK_COMMAND}` for the full list."
