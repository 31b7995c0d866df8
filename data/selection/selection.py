"""The `Selection`: everything that decides what is on screen.

A view is a value. The address holds the Selection and nothing else does (``address.py``); table, map, card, source
line, link and export derive from it and from the register. A parameter is one annotated field here: the pages that
carry it, how it is read, what it may hold and how it is said derive from its `Field`.
"""

# Annotations are values here, not text: the functions in them see this module, and nothing is compiled at the start.
import typing
from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated

from data.codes import (
    ActorGroup,
    Between,
    EventKind,
    Facing,
    Format,
    Layout,
    Listed,
    NsrDefinition,
    NumberView,
    NwpDefinition,
    Paper,
    PassageLayer,
    PlaceLayer,
    Reading,
    Section,
    Seen,
    State,
    StatementKind,
    Topic,
    Track,
    Years,
)
from data.language import Language
from data.register import Register
from data.selection import parsing
from data.selection.basket import entry as entry_of_basket
from data.selection.field import NOT_STATED, PAGES, Field, Named
from data.selection.lines import canonical_line
from data.selection.scenes import FIRST_SCENE, NO_LAYER, canonical_extent

FIRST_DAY = date(1990, 1, 1)
"""The earliest as-of date; the latest is the last day that the register speaks of."""

_MAP = ("map",)
_COOPERATION = ("cooperation",)
_EVIDENCE = ("evidence",)
_WITH_AREAS = ("cooperation", "timeline", "readings", "changes")
_WITH_RECORDS = ("cooperation", "timeline", "channels")
_WITH_LISTED = ("cooperation", "channels")
_WITH_QUERY = ("cooperation", "listings", "evidence")
_WITH_ROWS = ("cooperation", "readings", "channels", "listings", "changes", "evidence")


class Facts(StrEnum):
    """Which facts count."""

    ALL = "all"
    ARTICLE = "article"


def _on_map(register: Register) -> Mapping[str, Named]:
    return ChainMap[str, Named](dict(register.lines), dict(register.routes), dict(register.places))


@dataclass(frozen=True, slots=True)
class Selection:
    """What the reader asked to see; the defaults ask for everything, an empty string or tuple for nothing chosen.

    ``on`` is the as-of date, None for the last day the register speaks of; ``row`` the number of the first row shown
    of a list, from 1; ``begin`` the day from which changes are listed, None for the end of the article.
    """

    lang: Annotated[Language, Field(PAGES)] = Language.ENGLISH
    on: Annotated[date | None, Field(PAGES, parse=parsing.day, restarts=True)] = None
    facts: Annotated[Facts, Field(PAGES, restarts=True)] = Facts.ALL
    show: Annotated[str, Field(PAGES, parse=parsing.key)] = ""
    paper: Annotated[Paper, Field(PAGES, codes=Paper)] = Paper.WIDE
    basket: Annotated[tuple[str, ...], Field(PAGES, parse=entry_of_basket)] = ()
    q: Annotated[str, Field(_WITH_QUERY, "Search", restarts=True)] = ""
    view: Annotated[Layout, Field(_COOPERATION)] = Layout.TABLE
    area: Annotated[tuple[str, ...], Field(_WITH_AREAS, "Area", named=lambda register: register.areas, facet=True)] = ()
    track: Annotated[tuple[str, ...], Field(_COOPERATION, "Track", codes=Track, facet=True)] = ()
    format: Annotated[
        tuple[str, ...], Field(_COOPERATION, "Format", codes=Format, besides=(NOT_STATED,), facet=True)
    ] = ()
    state: Annotated[tuple[str, ...], Field(_COOPERATION, "State", codes=State, facet=True)] = ()
    seen: Annotated[tuple[str, ...], Field(_COOPERATION, "Last seen", codes=Seen, facet=True)] = ()
    party: Annotated[
        tuple[str, ...],
        Field(
            _COOPERATION,
            "Party",
            named=lambda register: register.actors,
            allowed=lambda register: {row.actor for row in register.participations.values()},
            facet=True,
        ),
    ] = ()
    place: Annotated[
        tuple[str, ...],
        Field(
            _COOPERATION,
            "Place",
            named=lambda register: register.places,
            allowed=lambda register: {place for row in register.initiatives.values() for place in row.places},
            facet=True,
        ),
    ] = ()
    listed: Annotated[tuple[str, ...], Field(_WITH_LISTED, "Listings", codes=Listed, facet=True)] = ()
    since: Annotated[int | None, Field(_COOPERATION, parse=parsing.year, restarts=True)] = None
    until: Annotated[int | None, Field(_COOPERATION, parse=parsing.year, restarts=True)] = None
    record: Annotated[str, Field(_WITH_RECORDS, "Record", named=lambda register: register.initiatives)] = ""
    section: Annotated[tuple[str, ...], Field(_EVIDENCE, "Section", codes=Section, facet=True)] = ()
    page: Annotated[
        tuple[str, ...],
        Field(
            _EVIDENCE,
            "Page",
            allowed=lambda register: {str(row.page) for row in register.locators.values()},
            facet=True,
        ),
    ] = ()
    speaker: Annotated[
        tuple[str, ...],
        Field(
            _EVIDENCE,
            "Speaker",
            named=lambda register: register.actors,
            allowed=lambda register: {who for row in register.statements.values() for who in row.said_by},
            facet=True,
        ),
    ] = ()
    topic: Annotated[tuple[str, ...], Field(_EVIDENCE, "Topic", codes=Topic, facet=True)] = ()
    kind: Annotated[tuple[str, ...], Field(_EVIDENCE, "Kind", codes=StatementKind, facet=True)] = ()
    statement: Annotated[str, Field(_EVIDENCE, "Statement", allowed=lambda register: register.statements)] = ""
    row: Annotated[int, Field(_WITH_ROWS, parse=parsing.whole)] = 1
    layer: Annotated[
        tuple[str, ...],
        Field(
            _MAP,
            "Layers",
            named=lambda register: register.lines,
            allowed=lambda register: (*register.lines, *PassageLayer, *PlaceLayer, NO_LAYER),
            always=True,
        ),
    ] = FIRST_SCENE.layer
    facing: Annotated[Facing, Field(_MAP, "Seen from", codes=Facing)] = FIRST_SCENE.facing
    reading: Annotated[Reading, Field(_MAP, "Drawn by", codes=Reading, always=True)] = Reading.NEUTRAL
    nsr: Annotated[NsrDefinition, Field(_MAP, "Northern Sea Route", codes=NsrDefinition)] = FIRST_SCENE.nsr
    nwp: Annotated[NwpDefinition, Field(_MAP, "Northwest Passage", codes=NwpDefinition)] = FIRST_SCENE.nwp
    extent: Annotated[str, Field(_MAP, parse=canonical_extent)] = FIRST_SCENE.extent
    item: Annotated[str, Field(_MAP, "Dossier", named=_on_map)] = ""
    line: Annotated[str, Field(_MAP, parse=canonical_line)] = ""
    event: Annotated[str, Field(("timeline",), "Event", named=lambda register: register.events, leads=True)] = ""
    event_kind: Annotated[tuple[str, ...], Field(("timeline",), "Kind", codes=EventKind, leads=True)] = ()
    figure: Annotated[NumberView, Field(("timeline",), codes=NumberView)] = NumberView.NSR_CARGO
    years: Annotated[Years, Field(("timeline",), "Years", codes=Years)] = Years.FROM_2014
    issue: Annotated[str, Field(("readings",), "Issue", named=lambda register: register.issues)] = ""
    side: Annotated[str, Field(("readings",), "Actors", codes=ActorGroup)] = ""
    between: Annotated[tuple[str, ...], Field(("readings",), "Canada and Russia", codes=Between, facet=True)] = ()
    channel: Annotated[str, Field(("channels",), "Track", codes=Track, leads=True)] = ""
    begin: Annotated[
        date | None, Field(("changes",), "Changes since", parse=parsing.day, restarts=True, leads=True)
    ] = None

    def with_(self, **changes: object) -> "Selection":
        """Give a copy with some fields changed."""
        if any(FIELDS[name].restarts or FIELDS[name].facet for name in changes):
            changes = {"row": 1, **changes}
        return replace(self, **changes)  # type: ignore[arg-type]  # the callers' keywords are checked by tests

    def elsewhere(self, **fields: object) -> "Selection":
        """Give a view of another page: language, date, facts and basket stay, nothing else but the fields given."""
        kept = Selection(lang=self.lang, on=self.on, facts=self.facts, basket=self.basket)
        return replace(kept, **fields)  # type: ignore[arg-type]


_DECLARED = {
    name: typing.get_args(hint) for name, hint in typing.get_type_hints(Selection, include_extras=True).items()
}

FIELDS: Mapping[str, Field] = MappingProxyType({name: field for name, (_, field) in _DECLARED.items()})
"""Every parameter of the view, in the order of the address."""

LISTS = frozenset(name for name, (of, _) in _DECLARED.items() if typing.get_origin(of) is tuple)
"""The parameters that may have several values."""

PARSERS: Mapping[str, typing.Callable[[str], object]] = MappingProxyType(
    {
        name: field.parse or (of if isinstance(of, type) and issubclass(of, StrEnum) else parsing.clean)
        for name, (of, field) in _DECLARED.items()
    }
)
"""How one value of each parameter is read."""

PAGE_FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        page: tuple(
            sorted(
                (name for name, field in FIELDS.items() if page in field.pages),
                key=lambda name: (len(FIELDS[name].pages) < len(PAGES), not FIELDS[name].leads),
            )
        )
        for page in PAGES
    }
)
"""The parameters that each page's address carries, by the name of its file; those of all pages come first."""


def _facets(page: str) -> tuple[str, ...]:
    return tuple(name for name, field in FIELDS.items() if field.facet and page in field.pages)


COOPERATION_FACETS = _facets("cooperation")
EVIDENCE_FACETS = _facets("evidence")
MAP_FIELDS = tuple(name for name, field in FIELDS.items() if field.pages == _MAP)
