"""A `Selection` as the parameters of an address, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from data.language import Language
from data.register import Register
from data.selection.scenes import NO_LAYER
from data.selection.selection import FIELDS, FIRST_DAY, LISTS, PAGE_FIELDS, PARSERS, Selection

_LONGEST_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One value of an address that could not be used, as it stood there."""

    parameter: str
    value: str


def from_query(
    query: Mapping[str, Sequence[str]], register: Register, language: Language = Language.ENGLISH
) -> tuple[Selection, tuple[Problem, ...]]:
    """Read an address.

    Parameters
    ----------
    query : Mapping of str to sequence of str
        The decoded parameters, each with every value it has in the address.
    register : Register
        Decides which ids exist.
    language : Language
        The language where the address names none.

    Returns
    -------
    Selection
        With every usable value; what could not be used has its default.
    tuple of Problem
        One for every value and every parameter that was dropped.
    """
    fields: dict[str, object] = {"lang": language}
    problems: list[Problem] = []
    for name, given in query.items():
        values = [value for value in given if value]
        if name not in FIELDS:
            problems.append(Problem(name[:_LONGEST_QUOTED], ", ".join(values)[:_LONGEST_QUOTED]))
            continue
        allowed = FIELDS[name].values(register)
        good: list[tuple[str, object]] = []
        for value in values:
            try:
                parsed = PARSERS[name](value)
            except ValueError:
                parsed = None
            outside = isinstance(parsed, date) and not FIRST_DAY <= parsed <= register.checked_on
            if parsed is None or outside or (allowed is not None and value not in allowed):
                problems.append(Problem(name, value[:_LONGEST_QUOTED]))
            else:
                good.append((value, parsed))
        if name == "layer" and len(good) > 1 and NO_LAYER in {value for value, _ in good}:
            good = [(value, parsed) for value, parsed in good if value != NO_LAYER]
            problems.append(Problem(name, NO_LAYER))
        if name in LISTS:
            fields |= {name: tuple(dict.fromkeys(parsed for _, parsed in good))} if good else {}
        elif good:
            fields[name] = good[-1][1]
            problems += [Problem(name, value[:_LONGEST_QUOTED]) for value, parsed in good if parsed != fields[name]]
    selection = Selection(**fields)  # type: ignore[arg-type]  # each field was parsed by its own rule above
    if selection.since and selection.until and selection.since > selection.until:
        problems.append(Problem("since", str(selection.since)))
        selection = replace(selection, since=None)
    return selection, tuple(problems)


def to_query(selection: Selection, page: str | None = None) -> dict[str, list[str]]:
    """Write a Selection as the parameters of an address: of a page, those that it uses.

    They stand in a fixed order, without defaults; ``lang`` is always among them.
    """
    names = Selection.__dataclass_fields__ if page is None else PAGE_FIELDS[page]
    query: dict[str, list[str]] = {}
    for name, field in Selection.__dataclass_fields__.items():
        value = getattr(selection, name)
        if name in names and (name == "lang" or value != field.default):
            query[name] = [str(item) for item in value] if isinstance(value, tuple) else [str(value)]
    return query
