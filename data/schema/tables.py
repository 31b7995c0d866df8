"""Which tables there are: a record is a table by being defined with its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

from data.schema.rules import Rule

R = TypeVar("R", bound=type)

_tables: dict[str, type] = {}
_at_start: dict[str, type] = {}
_rules: dict[type, tuple[Rule, ...]] = {}

TABLES: Mapping[str, type] = MappingProxyType(_at_start)
"""Every table of the register, by the name of its file without ``.csv``, in the order of their declarations."""

EVERY_TABLE: Mapping[str, type] = MappingProxyType(_tables)
"""Every table there is: those of the register, and those that few pages need and that are read when asked for."""


def table(name: str, *rules: Rule, at_start: bool = True) -> Callable[[R], R]:
    """Declare a record type to be a table.

    Parameters
    ----------
    name : str
        Name of the table's file without ``.csv``.
    *rules : Rule
        Rules on its rows.
    at_start : bool
        Whether it is read into the `data.register.Register`; of another table only the checksum is compared then.
    """

    def declare(record: R) -> R:
        _tables[name] = record
        if at_start:
            _at_start[name] = record
        _rules[record] = rules
        return record

    return declare


def rules_of(record: type) -> tuple[Rule, ...]:
    """Give the rules on the rows of a table."""
    return _rules.get(record, ())
