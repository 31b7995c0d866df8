"""The register as it would be if nothing were known but the article."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from data.codes import Origin, ReferenceKind
from data.register.load import LATER_FACTS, Register
from data.schema import WITH_ORIGIN


@functools.cache
def article_alone(register: Register) -> Register:
    """Give the register without anything that does not stand in the article.

    Whatever reads a register (states, search, exports) then shows the article alone, with no rule of its own. Its last
    day is the end of the last date that the article gives. Dossiers of the map keep their later facts: they are not the
    article's.
    """
    kept: dict[str, Any] = {name: _of_article(getattr(register, name)) for name in WITH_ORIGIN}
    resting_on = {
        statement: tuple((table, row) for table, row in rows if row in kept.get(table, (row,)))
        for statement, rows in register.resting_on.items()
    }
    dates = [row.date for name in LATER_FACTS for row in kept[name].values()]
    later = {ReferenceKind.LATER_SOURCE}
    return replace(
        register,
        **kept,
        references=MappingProxyType({key: row for key, row in register.references.items() if row.kind not in later}),
        open_questions=MappingProxyType({}),
        resting_on=MappingProxyType({statement: rows for statement, rows in resting_on.items() if rows}),
        checked_on=max(known.last_day for known in dates),
    )


def _of_article(rows: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType({key: row for key, row in rows.items() if row.origin is Origin.ARTICLE})
