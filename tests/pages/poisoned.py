"""A register whose every text carries all that Streamlit's Markdown would read as more than text."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any
from unittest import mock

from data.codes import Code
from data.language import Text
from data.queries.listings import items_by
from data.register import Register, Sidecar, load, register, sidecars
from data.register.load import on_demand, schedule
from data.schema import EVERY_TABLE, columns_of

MARK = "☣"
"""Stands in no text of ours: where it stands, a text of the register does."""
POISON = (
    f"{MARK}<b>x</b> [a](http://evil.example) www.evil.example me@evil.example :material/delete: :smile: :red[x] **b** "
    f"$x$ `c` &lt; a -> b\n===\n# h {MARK}"
)


def _poisoned(text: str) -> str:
    return f"{text} {POISON}" if text else ""


def _bilingual(text: Text) -> Text:
    return Text(_poisoned(text.en), _poisoned(text.fr))


def _record(record: Any, of: type) -> Any:  # noqa: ANN401  # any record of the register
    changed: dict[str, object] = {}
    for column in columns_of(of).values():
        value = getattr(record, column.field)
        if isinstance(value, Text):
            changed[column.field] = _bilingual(value)
        elif column.kind is str and not column.key and not column.unique and not column.pattern:
            many = isinstance(value, tuple)
            changed[column.field] = tuple(map(_poisoned, value)) if many else _poisoned(value)
    return replace(record, **changed)


def _rows(rows: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType({key: _record(row, type(row)) for key, row in rows.items()})


def _register() -> Register:
    clean = load()
    tables: dict[str, Any] = {name: _rows(getattr(clean, name)) for name in EVERY_TABLE if hasattr(clean, name)}
    return replace(clean, **tables)


def _sidecars() -> dict[str, Sidecar]:
    made = {}
    for name, sidecar in sidecars().items():
        changed: dict[str, Any] = {
            field: _bilingual(getattr(sidecar, field)) for field in ("title", "description", "processing", "licence_in")
        }
        changed |= {field: _poisoned(getattr(sidecar, field)) for field in ("producer", "citation", "licence_out")}
        made[name] = replace(sidecar, **changed)
    return made


@contextlib.contextmanager
def everything_poisoned() -> Iterator[None]:
    """Poison every text of the tables, of their sidecars and of the codes."""
    caches = (register, on_demand, items_by)
    members = [code for kind in Code.__subclasses__() for code in kind]
    kept = [(code, code.label, code.explained) for code in members]
    with contextlib.ExitStack() as stack:
        for cache in caches:
            stack.callback(cache.cache_clear)
        for name, made in (("load", _register()), ("schedule", _rows(schedule()))):
            stack.enter_context(mock.patch(f"data.register.load.{name}", return_value=made))
        made = _sidecars()
        for module in ("components.sources.page", "components.listings.schedule"):
            stack.enter_context(mock.patch(f"{module}.sidecars", return_value=made))
        for cache in caches:
            cache.cache_clear()
        try:
            for code in members:
                code.label, code.explained = _bilingual(code.label), _bilingual(code.explained)
            yield
        finally:
            for code, label, explained in kept:
                code.label, code.explained = label, explained
