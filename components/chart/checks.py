"""Checks that all marks share: known keys, ids that stand once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from components.palette import COLOURS


def known(value: object, expected: Iterable[object], place: str) -> None:
    """Refuse a value that is none of those expected."""
    if value not in (every := list(expected)):
        message = f"{place} {value!r} is unknown; expected one of {', '.join(map(str, every))}"
        raise ValueError(message)


def coloured(value: str, place: str) -> None:
    """Refuse a colour that the palette does not have."""
    known(value, COLOURS, f"{place}: colour")


def distinct(ids: Iterable[str], place: str) -> None:
    """Refuse an id that is empty or stands twice."""
    seen: set[str] = set()
    for name in ids:
        if not name or name in seen:
            message = f"{place}: id {name!r} is empty or stands twice; expected each once"
            raise ValueError(message)
        seen.add(name)


def leads_on(source: str, target: str, place: str, other: str) -> None:
    """Refuse a line that leads back to where it comes from; `other` says what it should lead to."""
    if source == target:
        message = f"{place} leads from {source!r} to itself; expected another {other}"
        raise ValueError(message)


def in_order(days: Iterable[date | None], place: str) -> None:
    """Refuse days, those that are given, of which one is before the one that it should follow."""
    given = [day for day in days if day is not None]
    if given != sorted(given):
        message = f"{place}: days are {', '.join(map(str, given))}; expected none before the one that it follows"
        raise ValueError(message)
