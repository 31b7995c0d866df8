"""The columns that say of a file what its sidecar says: what it holds, its licence, its checksum."""

from __future__ import annotations

from components.lists import Column
from components.table import Cell
from components.view import View
from data.register import Sidecar


def described_column(shown: View) -> Column[Sidecar]:
    """Give the column with what a file holds and how it was made."""
    return Column(
        "description",
        shown.say("What it holds and how it was made"),
        lambda row: row.description,
        lines=lambda row: (row.processing.to(shown.selection.lang),),
        sortable=False,
    )


def licence_column(shown: View) -> Column[Sidecar]:
    """Give the column with a file's licence, and that of what it is drawn from."""
    say = shown.say
    return Column(
        "licence",
        say("Licence"),
        lambda row: row.licence_out,
        lines=lambda row: (say("Drawn from: {licence}", licence=row.licence_in.to(say.language)),),
        sortable=False,
    )


def checksum_column() -> Column[Sidecar]:
    """Give the column with the beginning of a file's checksum."""
    return Column("checksum", "SHA-256", lambda row: Cell(row.sha256[:12], title=row.sha256), sortable=False)
