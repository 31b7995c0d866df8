"""What should be known before something of the register is handed on: pure rules over what is used of it.

Nothing here blocks: each finding names a record, and how it is said in words is not the data's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from data.codes import (
    ActorGroup,
    AddressKind,
    Exactness,
    Grade,
    LegalStatus,
    LineGrade,
    LineKind,
    PreflightRule,
    RouteGrade,
)
from data.language import Language
from data.queries import listings
from data.queries.contested import bare_words
from data.queries.grey import Coloured, alike, contrast_on_white
from data.queries.readings import positions_matrix
from data.queries.standings import FIRST_YEAR
from data.queries.states import standing
from data.register import Register
from data.schema import Event, Line, Reference, Route, SeriesPoint, StatusChange

LEAST_CONTRAST: Final = 3.0
"""How much a colour has to stand out from white, as WCAG 2.2 measures and asks of what is drawn (1.4.11)."""

CLAIMS: Final = frozenset({LegalStatus.CLAIMED, LegalStatus.PENDING, LegalStatus.DISPUTED})
"""The statuses of lines and zones on which the states concerned have not agreed."""

_UNIDENTIFIED: Final = "["  # how the publisher of a work begins that nobody could identify
_EXACT: Final = frozenset({Exactness.AS_GIVEN, Exactness.ABOUT, Exactness.COMPUTED})

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """What is used of the register. Ids that it does not hold are passed over.

    Attributes
    ----------
    initiatives, areas, events, status_history, series, lines, routes, issues, positions, actors, terms : frozenset
        Ids of records that are named, by table. ``status_history`` and ``series`` are the single changes and numbers
        on show; ``positions`` those of which the words are shown, empty where whole issues are.
    references : frozenset of str
        Works named besides those that these records rest on.
    language : Language
        Of the texts.
    texts : frozenset of str
        What is said, each text with whom it is of: a position of Canada as ``Canada: ...``.
    colours : frozenset of Coloured
        The colours on the maps.
    """

    initiatives: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    status_history: frozenset[str] = frozenset()
    series: frozenset[str] = frozenset()
    lines: frozenset[str] = frozenset()
    routes: frozenset[str] = frozenset()
    issues: frozenset[str] = frozenset()
    positions: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()
    references: frozenset[str] = frozenset()
    language: Language = Language.ENGLISH
    texts: frozenset[str] = frozenset()
    colours: frozenset[Coloured] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """One finding.

    Attributes
    ----------
    rule : PreflightRule
        By which rule.
    table, id : str
        The record; for a colour, the table is ``colours`` and the id its key; both empty where it concerns the whole.
    values : tuple of str
        What its sentence needs: ``last-seen`` the date; ``contested-word`` the ids of the other words for the thing;
        ``one-side`` the side that is shown, and ``register`` or ``basket`` for where the other lacks;
        ``figures-conflict`` the ids of the other numbers; ``low-standing`` ``mirror`` or ``unidentified``;
        ``listed-party`` the ids of the listings; ``after-last-check`` the day of the check; ``alike-in-grey`` the
        other key; ``low-contrast`` the contrast.
    """

    rule: PreflightRule
    table: str = ""
    id: str = ""
    values: tuple[str, ...] = ()


def preflight(register: Register, used: Used, day: date) -> tuple[Found, ...]:
    """Tell what should be known before what is used is handed on, as it stands on a day.

    Findings come in the order of the rules, then of the tables.
    """
    found = [one for rule in _RULES for one in rule(register, used, day)]
    order = {rule: place for place, rule in enumerate(PreflightRule)}
    return tuple(sorted(dict.fromkeys(found), key=lambda one: order[one.rule]))


def is_low(row: Reference) -> bool:
    """Tell whether a work was read as a copy on another site, or nobody could identify its publisher."""
    return row.address_kind is AddressKind.MIRROR or row.publisher.startswith(_UNIDENTIFIED)


def _rows(table: Mapping[str, R], ids: frozenset[str]) -> Iterator[tuple[str, R]]:
    """Give the records of a table that are used, in its order."""
    return ((key, row) for key, row in table.items() if key in ids)


def _on_one_source(register: Register, used: Used, _day: date) -> Iterator[Found]:
    graded: dict[str, Iterable[tuple[str, Grade | LineGrade | RouteGrade | None]]] = {
        "status_history": ((key, row.grade) for key, row in _rows(register.status_history, used.status_history)),
        "events": ((key, row.grade) for key, row in _rows(register.events, used.events)),
        "series": ((key, row.grade) for key, row in _rows(register.series, used.series)),
        "lines": ((key, row.grade) for key, row in _rows(register.lines, used.lines)),
        "routes": ((key, row.grade) for key, row in _rows(register.routes, used.routes)),
    }
    alone = {Grade.ONE_SOURCE, LineGrade.ONE_SOURCE, RouteGrade.ONE_SOURCE}
    for table, rows in graded.items():
        yield from (Found(PreflightRule.ONE_SOURCE, table, key) for key, grade in rows if grade in alone)


def _last_seen(register: Register, used: Used, day: date) -> Iterator[Found]:
    for key, _ in _rows(register.initiatives, used.initiatives):
        now = standing(register, key, day)
        if now.faded and now.seen:
            yield Found(PreflightRule.LAST_SEEN, "initiatives", key, (str(now.seen.date),))


def _lines(register: Register, used: Used, _day: date) -> Iterator[Found]:
    for key, row in _rows(register.lines, used.lines):
        if not row.asserted_by and row.kind is not LineKind.RIDGE:  # a ridge is sea floor, which nobody has to assert
            yield Found(PreflightRule.ASSERTED_BY_NOBODY, "lines", key)
        if row.legal_status in CLAIMS:
            yield Found(PreflightRule.CLAIM_DRAWN, "lines", key)
        if row.legal_status is LegalStatus.COMPUTED:
            yield Found(PreflightRule.COMPUTED_LINE, "lines", key)
    for key, route in _rows(register.routes, used.routes):
        if route.grade is RouteGrade.SCHEMATIC:
            yield Found(PreflightRule.SCHEMATIC_ROUTE, "routes", key)


def _contested(register: Register, used: Used, _day: date) -> Iterator[Found]:
    bare = bare_words(register, used.texts, used.language, issues=used.issues, terms=used.terms)
    for key, others in bare.items():
        yield Found(PreflightRule.CONTESTED_WORD, "terms", key, others)


def _one_side(register: Register, used: Used, _day: date) -> Iterator[Found]:
    for key, _ in _rows(register.issues, used.issues):
        cells = positions_matrix(register)[key]
        stated = [side for side in _SIDES if not cells[side].not_stated]
        shown = [side for side in stated if used.positions & {row.id for row in cells[side].positions}]
        if len(stated) == 1:
            yield Found(PreflightRule.ONE_SIDE, "issues", key, (str(stated[0]), "register"))
        elif len(shown) == 1:
            yield Found(PreflightRule.ONE_SIDE, "issues", key, (str(shown[0]), "basket"))


def _figures_conflict(register: Register, used: Used, day: date) -> Iterator[Found]:
    told: set[str] = set()
    for key, row in _rows(register.series, used.series):
        beside = [one for one in register.series.values() if _same_thing(one, row) and row.date.last_day <= day]
        if key not in told and len({one.value for one in beside}) > 1:
            others = tuple(one.id for one in beside if one.id != key)
            told |= {key, *others}
            yield Found(PreflightRule.FIGURES_CONFLICT, "series", key, others)


def _same_thing(one: SeriesPoint, other: SeriesPoint) -> bool:
    """Tell whether two numbers count the same at the same time, neither of them as a bound or as expected."""
    same = (one.measure, one.date, one.actor, one.unit) == (other.measure, other.date, other.actor, other.unit)
    return same and {one.exactness, other.exactness} <= _EXACT


def _open_questions(register: Register, used: Used, _day: date) -> Iterator[Found]:
    areas = {*used.areas, *(row.area for _, row in _rows(register.issues, used.issues))}
    areas |= {row.area for _, row in _rows(register.initiatives, used.initiatives)}
    for key, row in register.open_questions.items():
        touches = used.initiatives & {*row.initiatives} or (not row.initiatives and areas & {*row.areas})
        if touches or used.areas & {*row.areas}:
            yield Found(PreflightRule.OPEN_QUESTION, "open_questions", key)


def _low_standing(register: Register, used: Used, _day: date) -> Iterator[Found]:
    resting: list[tuple[str, StatusChange | Event | SeriesPoint | Line | Route]] = [
        *_rows(register.status_history, used.status_history),
        *_rows(register.events, used.events),
        *_rows(register.series, used.series),
        *_rows(register.lines, used.lines),
        *_rows(register.routes, used.routes),
    ]
    works = {*used.references, *(work for _, row in resting for work in row.references)}
    for key, row in _rows(register.references, frozenset(works)):
        if is_low(row):
            kind = "mirror" if row.address_kind is AddressKind.MIRROR else "unidentified"
            yield Found(PreflightRule.LOW_STANDING, "references", key, (kind,))


def _listed_party(register: Register, used: Used, day: date) -> Iterator[Found]:
    parties = {row.actor for one in used.initiatives for row in register.parties.get(one, ())}
    for key, _ in _rows(register.actors, used.actors | parties):
        if rows := listings.listings_of(register, key, day):
            yield Found(PreflightRule.LISTED_PARTY, "actors", key, tuple(row.id for row in rows))


def _day_not_covered(register: Register, _used: Used, day: date) -> Iterator[Found]:
    if day > register.checked_on:
        yield Found(PreflightRule.AFTER_LAST_CHECK, values=(register.checked_on.isoformat(),))
    if day.year < FIRST_YEAR:
        yield Found(PreflightRule.BEFORE_THE_ARTICLE)


def _colours(_register: Register, used: Used, _day: date) -> Iterator[Found]:
    for one, other in alike(used.colours):
        yield Found(PreflightRule.ALIKE_IN_GREY, "colours", one.key, (other.key,))
    for one in sorted(used.colours, key=lambda each: each.key):
        contrast = contrast_on_white(one.colour)
        if contrast < LEAST_CONTRAST:
            yield Found(PreflightRule.LOW_CONTRAST, "colours", one.key, (f"{contrast:.1f}",))


_SIDES: Final = (ActorGroup.CANADA, ActorGroup.RUSSIA)
_RULES: Final[tuple[Callable[[Register, Used, date], Iterator[Found]], ...]] = (
    _on_one_source,
    _last_seen,
    _lines,
    _contested,
    _one_side,
    _figures_conflict,
    _open_questions,
    _low_standing,
    _listed_party,
    _day_not_covered,
    _colours,
)
