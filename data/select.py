"""The `Selection`: everything that decides what is on screen, and its form in the address.

A view is a value. The address holds the Selection and nothing else does; table, card, source line, link
and export derive from it and from the register.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from data.language import Language
from data.load import Register
from data.search import clean
from data.states import last_day_covered
from data.vocabulary import Format, State, Track
from data.vocabulary_article import Section, StatementKind, Topic


class View(StrEnum):
    """How a list of records is laid out."""

    GRID = "grid"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Selection:
    """What the reader asked to see; the defaults ask for everything.

    Attributes
    ----------
    lang : Language
        Language of the view.
    on : date or None
        The as-of date; None for the last day the register speaks of.
    q : str
        Search words.
    view : View
        Grid or plain table.
    area, track, format, state, party : tuple of str
        Facets of the initiatives; empty for all.
    since, until : int or None
        First and last year of the period; None for no bound.
    record : str
        The chosen initiative, empty for none.
    section, page, speaker, topic, kind : tuple of str
        Facets of the statements; empty for all.
    statement : str
        The chosen statement, empty for none.
    row : int
        Number of the first statement shown, from 1; any change of a filter goes back to 1.
    """

    lang: Language = Language.ENGLISH
    on: date | None = None
    q: str = ""
    view: View = View.GRID
    area: tuple[str, ...] = ()
    track: tuple[str, ...] = ()
    format: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    record: str = ""
    section: tuple[str, ...] = ()
    page: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    statement: str = ""
    row: int = 1

    def with_(self, **changes: object) -> Selection:
        """Give a copy with some fields changed."""
        if not changes.keys().isdisjoint(_FILTERS):
            changes = {"row": 1, **changes}
        return replace(self, **changes)  # type: ignore[arg-type]  # the callers' keywords are checked by tests


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


FIRST_DAY = date(1990, 1, 1)
"""The earliest as-of date; the latest is the last day that the register speaks of."""

NOT_STATED = "not-stated"
"""The facet value for rows on which the source says nothing."""

SHARED = ("lang", "on")
COOPERATION_FACETS = ("area", "track", "format", "state", "party")
EVIDENCE_FACETS = ("section", "page", "speaker", "topic", "kind")
_FILTERS = frozenset(("q", *EVIDENCE_FACETS))

PAGE_FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "overview": SHARED,
        "cooperation": (*SHARED, "q", *COOPERATION_FACETS, "since", "until", "record", "view"),
        "evidence": (*SHARED, "q", *EVIDENCE_FACETS, "statement", "row"),
        "sources": SHARED,
    }
)
"""The fields that each page's address carries, by the name of its file."""

_LONGEST_QUOTED = 60


def _allowed(register: Register) -> Mapping[str, Callable[[], Collection[str]]]:
    """Give, for each field with a closed list, the values it may have."""
    return {
        "view": lambda: tuple(View),
        "area": lambda: register.areas,
        "track": lambda: tuple(Track),
        "format": lambda: (*Format, NOT_STATED),
        "state": lambda: tuple(State),
        "party": lambda: {row.actor for row in register.participations.values()},
        "record": lambda: register.initiatives,
        "section": lambda: tuple(Section),
        "page": lambda: {str(row.page) for row in register.locators.values()},
        "speaker": lambda: {who for row in register.statements.values() for who in row.said_by},
        "topic": lambda: tuple(Topic),
        "kind": lambda: tuple(StatementKind),
        "statement": lambda: register.statements,
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


_PARSERS: Mapping[str, Callable[[str], object]] = MappingProxyType(
    {"lang": Language, "view": View, "on": _day, "since": _year, "until": _year, "row": _row}
)
_LISTS = frozenset((*COOPERATION_FACETS, *EVIDENCE_FACETS))


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
        if name in _LISTS:
            fields[name] = tuple(dict.fromkeys(parsed for _, parsed in good))
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
