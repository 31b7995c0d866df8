"""What is due in the register: what a reader would stumble over, worst first.

A register that nobody keeps up grows untrue by itself. Each list is in the order in which a reader meets it: what the
headline counts, then what a page shows of today, then what only a search finds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from data.codes import AddressKind, Grade, InitiativeKind, Origin, ReferenceKind
from data.dates import PartialDate
from data.queries import FADES_AFTER_MONTHS, Standing, fades_on, is_low, standing
from data.register import TABLES_FOLDER, Register, sidecars
from data.schema import Event, SeriesPoint, StatusChange

FADES_SOON_DAYS: Final = 183
"""How far ahead states that are about to fade are named."""


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that is due: its table and id, as ``status_history: cerba--2022--limited``, and what is the matter."""

    subject: str
    why: str

    def __str__(self) -> str:
        """Give it as a line."""
        return f"{self.subject}: {self.why}"


def due(register: Register, day: date, folder: Path = TABLES_FOLDER) -> dict[str, tuple[Due, ...]]:
    """List what is due on a day by heading, in the order in which to work; headings with nothing due are left out.

    Within a heading what goes on comes before what has ended, and the oldest evidence first.
    """
    lists: dict[str, Callable[[], Iterator[Due]]] = {
        f"States not borne out for {FADES_AFTER_MONTHS} months": lambda: _faded(register, day),
        f"States that fade within {FADES_SOON_DAYS} days": lambda: _fading(register, day),
        "States of today on one source": lambda: _states_on_one_source(register, day),
        "Open questions": lambda: _open_questions(register),
        "Events on one source": lambda: _events_on_one_source(register),
        "Addresses of low standing": lambda: _low_addresses(register),
        "Days of retrieval": lambda: _retrieved(folder, day),
    }
    found = {heading: tuple(rows()) for heading, rows in lists.items()}
    return {heading: rows for heading, rows in found.items() if rows}


def _standings(register: Register, day: date) -> list[tuple[str, Standing]]:
    """Give how all cooperation stands: what goes on first, then by the oldest evidence."""
    every = [(key, standing(register, key, day)) for key in register.cooperation]
    seen = {key: now.seen.date.last_day if now.seen else date.min for key, now in every}
    return sorted(every, key=lambda one: (not one[1].goes_on, seen[one[0]], one[0]))


def _faded(register: Register, day: date) -> Iterator[Due]:
    for key, now in _standings(register, day):
        if now.faded and now.seen:
            yield Due(f"initiatives: {key}", f"{now.state}, last borne out {now.seen.date} by {now.seen.id}")


def _fading(register: Register, day: date) -> Iterator[Due]:
    soon = day + timedelta(days=FADES_SOON_DAYS)
    for key, now in _standings(register, day):
        if now.seen and not now.faded and standing(register, key, soon).faded:
            when = fades_on(now.seen.date.last_day)
            yield Due(f"initiatives: {key}", f"{now.state}, last borne out {now.seen.date}, fades on {when}")


def _states_on_one_source(register: Register, day: date) -> Iterator[Due]:
    for _, now in _standings(register, day):
        for row in dict.fromkeys(one for one in (now.since, now.seen) if one):
            if row.grade is Grade.ONE_SOURCE:
                yield Due(f"status_history: {row.id}", _rests_on(row))


def _rests_on(row: StatusChange | Event) -> str:
    return f"dated {row.date}, rests on {', '.join(row.references)} alone"


def _open_questions(register: Register) -> Iterator[Due]:
    """Give the open questions: those on cooperation first, as they stand on its records."""
    kinds = {key: row.kind is InitiativeKind.COOPERATION for key, row in register.initiatives.items()}
    for row in sorted(register.open_questions.values(), key=lambda one: not any(map(kinds.get, one.initiatives))):
        about = ", ".join((*row.initiatives, *row.areas)) or "no area"
        yield Due(f"open_questions: {row.id}", f"on {about}: {row.question.en}")


def _events_on_one_source(register: Register) -> Iterator[Due]:
    rows = [row for row in register.events.values() if row.origin is Origin.AFTER and row.grade is Grade.ONE_SOURCE]
    for row in sorted(rows, key=lambda one: (one.date.last_day, one.id), reverse=True):
        yield Due(f"events: {row.id}", _rests_on(row))


def _low_addresses(register: Register) -> Iterator[Due]:
    """Give the works whose page is a copy or whose publisher is unknown, those that most rows rest on first."""
    facts: tuple[StatusChange | Event | SeriesPoint, ...] = (
        *register.status_history.values(),
        *register.events.values(),
        *register.series.values(),
    )
    uses = Counter(reference for fact in facts for reference in fact.references)
    rows = [row for row in register.references.values() if row.kind is ReferenceKind.LATER_SOURCE and is_low(row)]
    for row in sorted(rows, key=lambda one: (-uses[one.id], one.id)):
        what = "a copy" if row.address_kind is AddressKind.MIRROR else "a page whose publisher is not identified"
        yield Due(f"references: {row.id}", f"{what}, {uses[row.id]} rows rest on it: {row.address}")


def _retrieved(folder: Path, day: date) -> Iterator[Due]:
    """Give the day on which the sources of each table were last read, the oldest first."""
    days = {name: PartialDate.parse(sidecar.retrieved).last_day for name, sidecar in sidecars(folder).items()}
    for name, retrieved in sorted(days.items(), key=lambda one: (one[1], one[0])):
        yield Due(f"{name}.source.toml", f"retrieved {retrieved}, {max((day - retrieved).days, 0)} days ago")
