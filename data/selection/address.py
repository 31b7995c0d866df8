"""A `Selection` as the parameters of an address, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from data.codes import Part
from data.language import Language
from data.register import Register
from data.selection.basket import parts_of, written
from data.selection.parsing import day, is_cut
from data.selection.scenes import NO_LAYER
from data.selection.selection import FIELDS, FIRST_DAY, LISTS, PAGE_FIELDS, PARSERS, Selection


@dataclass(frozen=True, slots=True)
class Problem:
    """One value of an address that could not be used as it stood there.

    Attributes
    ----------
    parameter, value : str
        What stood there, in full.
    taken : str
        What was taken in its place, as an address writes it; empty where it was left out.
    """

    parameter: str
    value: str
    taken: str = ""


def from_query(
    query: Mapping[str, Sequence[str]], register: Register, language: Language = Language.ENGLISH
) -> tuple[Selection, tuple[Problem, ...]]:
    """Read an address.

    Parameters
    ----------
    query : Mapping of str to sequence of str
        The decoded parameters, each with every value it has in the address.
    register : Register
        Decides which ids exist, and which days are covered.
    language : Language
        The language where the address names none.

    Returns
    -------
    Selection
        With every usable value; what could not be used has its default, or the value nearest to it.
    tuple of Problem
        One for every value and every parameter that was dropped or changed.
    """
    fields: dict[str, object] = {"lang": language}
    problems: list[Problem] = []
    for name, given in query.items():
        values = [value for value in given if value]
        if name not in FIELDS:
            problems += [Problem(name, value) for value in values or [""]]
            continue
        allowed = FIELDS[name].values(register)
        good: list[tuple[str, object]] = []
        for value in values:
            parsed = _parsed(name, value, register)
            if parsed is None or (allowed is not None and value not in allowed):
                problems.append(Problem(name, value))
            else:
                good.append((value, parsed))
        if name == "layer" and len(good) > 1 and NO_LAYER in {value for value, _ in good}:
            good = [(value, parsed) for value, parsed in good if value != NO_LAYER]
            problems.append(Problem(name, NO_LAYER))
        if name in LISTS:
            fields |= {name: tuple(dict.fromkeys(parsed for _, parsed in good))} if good else {}
        elif good:
            last, fields[name] = good[-1]
            problems += [Problem(name, value) for value, parsed in good if parsed != fields[name]]
            problems += _changed(name, last, fields[name])
    selection = Selection(**fields)  # type: ignore[arg-type]  # each field was parsed by its own rule above
    if selection.since and selection.until and selection.since > selection.until:
        problems.append(Problem("since", str(selection.since)))
        selection = replace(selection, since=None)
    return selection, tuple(dict.fromkeys(problems))


def _parsed(name: str, value: str, register: Register) -> object | None:
    """Read a value; a day that is not covered becomes the nearest that is, and None is what cannot be read."""
    try:
        parsed = PARSERS[name](value)
    except ValueError:
        return None
    return min(max(parsed, FIRST_DAY), register.checked_on) if isinstance(parsed, date) else parsed


def _changed(name: str, value: str, used: object) -> list[Problem]:
    """Tell of a day that was moved, and of a search that was cut."""
    moved = isinstance(used, date) and day(value) != used
    cut = name == "q" and is_cut(value)
    return [Problem(name, value, str(used))] if moved or cut else []


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


def entry_of(part: Part, selection: Selection) -> str:
    """Write a part of what a view shows as an entry of a basket."""
    return written(part, to_query(selection))


def view_of_entry(text: str, selection: Selection, register: Register) -> tuple[Part, Selection, tuple[Problem, ...]]:
    """Read an entry of a basket.

    Parameters
    ----------
    text : str
        The entry, as it stands in the address.
    selection : Selection
        The view that it is in: its language, date and facts count.
    register : Register
        Decides which ids exist.

    Returns
    -------
    Part
        What it is.
    Selection
        The view of its page that shows it.
    tuple of Problem
        What of it could not be used.
    """
    part, query = parts_of(text)
    asked, problems = from_query(query, register, selection.lang)
    fields = {name: getattr(asked, name) for name in query if name in FIELDS}
    return part, replace(selection.elsewhere(basket=()), **fields), problems
