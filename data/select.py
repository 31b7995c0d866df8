"""The `Selection`: everything that decides what is on screen.

A view is a value. The address holds the Selection and nothing else does (``data/address.py``); table, map, card,
source line, link and export derive from it and from the register.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from data.codes import Facing, Layout, NsrDefinition, NwpDefinition, Reading
from data.language import Language
from data.map_views import FIRST_SCENE


class Facts(StrEnum):
    """Which facts count."""

    ALL = "all"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Selection:
    """What the reader asked to see; the defaults ask for everything.

    Attributes
    ----------
    lang : Language
        Language of the view.
    on : date or None
        The as-of date; None for the last day the register speaks of.
    facts : Facts
        All facts, or the article alone.
    q : str
        Search words.
    view : Layout
        Grid or plain table.
    area, track, format, state, seen, party, place : tuple of str
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
        Number of the first row shown of a list, from 1; a change of what is listed goes back to 1.
    layer : tuple of str
        What the map shows: ids of lines, and values of `PassageLayer` and `PlaceLayer`.
    facing : Facing
        The orientation of the map.
    reading : Reading
        Whose map it is.
    nsr, nwp : NsrDefinition, NwpDefinition
        The definitions of the two routes.
    extent : str
        Where the map is, see `data.map_views.extent_of`; empty for the whole map.
    item : str
        The line, route or place chosen on the map, empty for none.
    event : str
        The chosen event, empty for none.
    event_kind : tuple of str
        Kinds of events; empty for all.
    issue : str
        The chosen issue, empty for none.
    side : str
        The chosen group of actors, empty for all.
    channel : str
        The chosen track, empty for none.
    begin : date or None
        The day from which changes are listed; None for the end of the article.
    """

    lang: Language = Language.ENGLISH
    on: date | None = None
    facts: Facts = Facts.ALL
    q: str = ""
    view: Layout = Layout.GRID
    area: tuple[str, ...] = ()
    track: tuple[str, ...] = ()
    format: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
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
    layer: tuple[str, ...] = FIRST_SCENE.layer
    facing: Facing = FIRST_SCENE.facing
    reading: Reading = Reading.NEUTRAL
    nsr: NsrDefinition = FIRST_SCENE.nsr
    nwp: NwpDefinition = FIRST_SCENE.nwp
    extent: str = FIRST_SCENE.extent
    item: str = ""
    event: str = ""
    event_kind: tuple[str, ...] = ()
    issue: str = ""
    side: str = ""
    channel: str = ""
    begin: date | None = None

    def with_(self, **changes: object) -> Selection:
        """Give a copy with some fields changed."""
        if not changes.keys().isdisjoint(_FILTERS):
            changes = {"row": 1, **changes}
        return replace(self, **changes)  # type: ignore[arg-type]  # the callers' keywords are checked by tests

    def elsewhere(self, **fields: object) -> Selection:
        """Give a view of another page: language, date and facts stay, nothing else but the fields given."""
        return replace(Selection(lang=self.lang, on=self.on, facts=self.facts), **fields)  # type: ignore[arg-type]


FIRST_DAY = date(1990, 1, 1)
"""The earliest as-of date; the latest is the last day that the register speaks of."""

NOT_STATED = "not-stated"
"""The facet value for rows on which the source says nothing."""

SHARED = ("lang", "on", "facts")
COOPERATION_FACETS = ("area", "track", "format", "state", "seen", "party", "place")
EVIDENCE_FACETS = ("section", "page", "speaker", "topic", "kind")
MAP_FIELDS = ("layer", "facing", "reading", "nsr", "nwp", "extent", "item")
_FILTERS = frozenset(("on", "facts", "q", *COOPERATION_FACETS, "since", "until", *EVIDENCE_FACETS, "begin"))

PAGE_FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "overview": SHARED,
        "map": (*SHARED, *MAP_FIELDS),
        "cooperation": (*SHARED, "q", *COOPERATION_FACETS, "since", "until", "record", "view", "row"),
        "timeline": (*SHARED, "event", "event_kind", "area", "record"),
        "readings": (*SHARED, "area", "issue", "side", "row"),
        "channels": (*SHARED, "channel", "record", "row"),
        "changes": (*SHARED, "begin", "area", "row"),
        "evidence": (*SHARED, "q", *EVIDENCE_FACETS, "statement", "row"),
        "sources": SHARED,
    }
)
"""The fields that each page's address carries, by the name of its file."""
