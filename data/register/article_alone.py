"""The register as it would be if nothing were known but the article."""

from __future__ import annotations

import functools
from collections.abc import Container, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from data.codes import Origin, ReferenceKind
from data.register.load import Register
from data.schema import Event, Listing, SeriesPoint, StatusChange

Row = TypeVar("Row", StatusChange, Event, SeriesPoint, Listing)


@functools.cache
def article_alone(register: Register) -> Register:
    """Give the register without anything that does not stand in the article.

    Whatever reads a register (states, search, exports) then shows the article alone, with no rule of its own. Its last
    day is the end of the last date that the article gives. Dossiers of the map keep their later facts: they are not the
    article's.
    """
    status_history = _of_article(register.status_history)
    events = _of_article(register.events)
    series = _of_article(register.series)
    listings = _of_article(register.listings)
    kept: Mapping[str, Container[str]] = {
        "status_history": status_history,
        "events": events,
        "series": series,
        "listings": listings,
    }
    resting_on = {
        statement: tuple((table, row) for table, row in rows if row in kept.get(table, (row,)))
        for statement, rows in register.resting_on.items()
    }
    dates = [row.date for row in status_history.values()] + [row.date for row in events.values()]
    later = {ReferenceKind.LATER_SOURCE}
    return replace(
        register,
        status_history=status_history,
        events=events,
        series=series,
        listings=listings,
        references=MappingProxyType({key: row for key, row in register.references.items() if row.kind not in later}),
        open_questions=MappingProxyType({}),
        resting_on=MappingProxyType({statement: rows for statement, rows in resting_on.items() if rows}),
        checked_on=max(known.last_day for known in dates),
    )


def _of_article(rows: Mapping[str, Row]) -> Mapping[str, Row]:
    return MappingProxyType({key: row for key, row in rows.items() if row.origin is Origin.ARTICLE})
