"""A `Selection` as the parameters of an address, and back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from data.codes import (
    ActorGroup,
    EventKind,
    Facing,
    Format,
    Layout,
    NsrDefinition,
    NwpDefinition,
    PassageLayer,
    PlaceLayer,
    Reading,
    Section,
    Seen,
    State,
    StatementKind,
    Topic,
    Track,
)
from data.language import Language
from data.load import Register
from data.map_views import NO_LAYER, extent_of, extent_text
from data.search import clean
from data.select import COOPERATION_FACETS, EVIDENCE_FACETS, FIRST_DAY, NOT_STATED, PAGE_FIELDS, Facts, Selection
from data.states import last_day_covered

_LONGEST_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One value of an address that could not be used.

    Attributes
    ----------
    parameter, value : str
        As they stood in the address.
    """

    parameter: str
    value: str


def _allowed(register: Register) -> Mapping[str, Callable[[], Collection[str]]]:
    """Give, for each field with a closed list, the values it may have."""
    return {
        "view": lambda: tuple(Layout),
        "area": lambda: register.areas,
        "track": lambda: tuple(Track),
        "format": lambda: (*Format, NOT_STATED),
        "state": lambda: tuple(State),
        "seen": lambda: tuple(Seen),
        "party": lambda: {row.actor for row in register.participations.values()},
        "record": lambda: register.initiatives,
        "section": lambda: tuple(Section),
        "page": lambda: {str(row.page) for row in register.locators.values()},
        "speaker": lambda: {who for row in register.statements.values() for who in row.said_by},
        "topic": lambda: tuple(Topic),
        "kind": lambda: tuple(StatementKind),
        "statement": lambda: register.statements,
        "place": lambda: {place for row in register.initiatives.values() for place in row.places},
        "layer": lambda: (*register.lines, *PassageLayer, *PlaceLayer, NO_LAYER),
        "facing": lambda: tuple(Facing),
        "reading": lambda: tuple(Reading),
        "nsr": lambda: tuple(NsrDefinition),
        "nwp": lambda: tuple(NwpDefinition),
        "facts": lambda: tuple(Facts),
        "event": lambda: register.events,
        "event_kind": lambda: tuple(EventKind),
        "issue": lambda: register.issues,
        "side": lambda: tuple(ActorGroup),
        "channel": lambda: tuple(Track),
        "item": lambda: {*register.lines, *register.routes, *register.places},
    }


def _day(text: str) -> date:
    if len(text) != len("2018-03-04"):
        raise ValueError(text)
    return date.fromisoformat(text)


def _year(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) == len("2018")) or text.startswith("0"):
        raise ValueError(text)
    return int(text)


def _row(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= len("99999") and int(text) > 0):
        raise ValueError(text)
    return int(text)


def _extent(text: str) -> str:
    return extent_text(extent_of(text))


_PARSERS: Mapping[str, Callable[[str], object]] = MappingProxyType(
    {
        "lang": Language,
        "view": Layout,
        "on": _day,
        "begin": _day,
        "facts": Facts,
        "since": _year,
        "until": _year,
        "row": _row,
        "facing": Facing,
        "reading": Reading,
        "nsr": NsrDefinition,
        "nwp": NwpDefinition,
        "extent": _extent,
    }
)
_LISTS = frozenset((*COOPERATION_FACETS, *EVIDENCE_FACETS, "layer", "event_kind"))


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
    allowed = _allowed(register)
    fields: dict[str, object] = {"lang": language}
    problems: list[Problem] = []
    for name, given in query.items():
        values = [value for value in given if value]
        if name not in Selection.__dataclass_fields__:
            problems.append(Problem(name[:_LONGEST_QUOTED], ", ".join(values)[:_LONGEST_QUOTED]))
            continue
        good: list[tuple[str, object]] = []
        for value in values:
            try:
                parsed = _PARSERS.get(name, clean)(value)
            except ValueError:
                parsed = None
            outside = isinstance(parsed, date) and not FIRST_DAY <= parsed <= last_day_covered(register)
            if parsed is None or outside or (name in allowed and value not in allowed[name]()):
                problems.append(Problem(name, value[:_LONGEST_QUOTED]))
            else:
                good.append((value, parsed))
        if name == "layer" and len(good) > 1 and NO_LAYER in {value for value, _ in good}:
            good = [(value, parsed) for value, parsed in good if value != NO_LAYER]
            problems.append(Problem(name, NO_LAYER))
        if name in _LISTS:
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
    """Write a Selection as the parameters of an address.

    Parameters
    ----------
    selection : Selection
        The view.
    page : str or None
        Name of a page to keep only the fields it uses, None to keep all.

    Returns
    -------
    dict of str to list of str
        In a fixed order, without defaults; ``lang`` always stands in it.
    """
    names = Selection.__dataclass_fields__ if page is None else PAGE_FIELDS[page]
    query: dict[str, list[str]] = {}
    for name, field in Selection.__dataclass_fields__.items():
        value = getattr(selection, name)
        if name in names and (name == "lang" or value != field.default):
            query[name] = [str(item) for item in value] if isinstance(value, tuple) else [str(value)]
    return query
