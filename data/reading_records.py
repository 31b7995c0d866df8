"""The record types of the tables that set the two sides' words, and the channels between them, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from data.codes import Quoted, Track
from data.language import Text
from data.records import Ids


@dataclass(frozen=True, slots=True)
class Term:
    """One word that somebody uses for a thing that others call otherwise."""

    id: str
    issue: str
    subject: Text
    term: Text
    used_by: Ids
    quoted: Quoted
    statements: Ids
    note: Text


@dataclass(frozen=True, slots=True)
class Channel:
    """What the article says of one track: what it is, who takes part, what it did and what stopped it."""

    id: Track
    name: Text
    definition: Text
    definition_statements: Ids
    takes_part: Text
    takes_part_statements: Ids
    done: Text
    done_statements: Ids
    stopped: Text
    stopped_statements: Ids
    note: Text

    @property
    def statements(self) -> Ids:
        """Every statement that one of the texts rests on, each once."""
        cells = (
            self.definition_statements,
            self.takes_part_statements,
            self.done_statements,
            self.stopped_statements,
        )
        return tuple(dict.fromkeys(statement for cell in cells for statement in cell))
