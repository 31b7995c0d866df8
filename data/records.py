"""One frozen record type per table: what a page, a search and an export read.

A field of type `Text` stands for the two columns ``NAME_en`` and ``NAME_fr``; every other field for
the column of its name. What each column means, its unit and its rules stand in ``data/schema.py``.
"""

from __future__ import annotations

from dataclasses import dataclass

from data.codes import (
    ActorGroup,
    ActorKind,
    AddressKind,
    AreaKind,
    ChangeKind,
    EventKind,
    Exactness,
    Format,
    Grade,
    InitiativeKind,
    Measure,
    Origin,
    PlaceGrade,
    PlaceKind,
    ReferenceKind,
    Role,
    Section,
    Stance,
    State,
    StatementKind,
    Topic,
    Track,
    Unit,
)
from data.dates import PartialDate
from data.language import Text

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Locator:
    """One paragraph or footnote of the article, without its text."""

    locator: str
    section: Section
    page: int
    words: int
    sha256: str
    states_nothing: Text


@dataclass(frozen=True, slots=True)
class Statement:
    """One fact or view of the article in our own words."""

    id: str
    locator: str
    section: Section
    said_by: Ids
    citations: tuple[str, ...]
    references: Ids
    kind: StatementKind
    topics: tuple[Topic, ...]
    text: Text
    quote: str
    note: Text


@dataclass(frozen=True, slots=True)
class Reference:
    """One work: the article, a work it cites, or a later source."""

    id: str
    kind: ReferenceKind
    authors_as_cited: str
    year_as_cited: str
    cited_as: tuple[str, ...]
    locators: Ids
    title: str
    publisher: str
    published: PartialDate | None
    address: str
    address_kind: AddressKind | None
    language: str
    note: Text


@dataclass(frozen=True, slots=True)
class Area:
    """One area of cooperation, or of what divides."""

    id: str
    kind: AreaKind
    name: Text
    summary: Text
    statements: Ids


@dataclass(frozen=True, slots=True)
class Initiative:
    """One piece of cooperation."""

    id: str
    kind: InitiativeKind
    area: str
    track: Track
    format: Format | None
    start: PartialDate | None
    places: Ids
    statements: Ids
    name: Text
    description: Text
    note: Text


@dataclass(frozen=True, slots=True)
class Participation:
    """One actor in one initiative."""

    id: str
    initiative: str
    actor: str
    role: Role
    statements: Ids
    note: Text


@dataclass(frozen=True, slots=True)
class StatusChange:
    """One change of an initiative's state."""

    id: str
    initiative: str
    date: PartialDate
    state: State
    kind: ChangeKind
    origin: Origin
    grade: Grade | None
    statements: Ids
    references: Ids
    reason: Text
    note: Text


@dataclass(frozen=True, slots=True)
class Event:
    """One dated event, and which earlier events the article says it answered."""

    id: str
    date: PartialDate
    kind: EventKind
    actors: Ids
    places: Ids
    areas: Ids
    response_to: Ids
    response_statements: Ids
    origin: Origin
    grade: Grade | None
    statements: Ids
    references: Ids
    name: Text
    description: Text
    note: Text


@dataclass(frozen=True, slots=True)
class Issue:
    """One question on which positions are held."""

    id: str
    area: str
    statements: Ids
    name: Text
    question: Text


@dataclass(frozen=True, slots=True)
class Position:
    """What one actor holds on one issue."""

    id: str
    issue: str
    actor: str
    stance: Stance
    statements: Ids
    text: Text


@dataclass(frozen=True, slots=True)
class Actor:
    """A state, ministry, company, association, university, region, body or person."""

    id: str
    kind: ActorKind
    group: ActorGroup | None
    country: str
    place: str
    statements: Ids
    name: Text
    description: Text
    note: Text


@dataclass(frozen=True, slots=True)
class Place:
    """A located thing; coordinates in degrees, WGS 84, empty where none could be had."""

    id: str
    kind: PlaceKind
    country: str
    lat_deg: float | None
    lon_deg: float | None
    precision_km: float | None
    drawn_as: str
    grade: PlaceGrade
    source: str
    statements: Ids
    name: Text
    note: Text


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """One number of one year; where sources differ, the variant tells whose number it is."""

    id: str
    measure: Measure
    date: PartialDate
    value: float
    exactness: Exactness
    unit: Unit
    variant: Text
    actor: str
    origin: Origin
    grade: Grade | None
    statements: Ids
    references: Ids
    note: Text


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One thing that later sources should tell and that could not be found or verified."""

    id: str
    areas: Ids
    initiatives: Ids
    question: Text
    searched: Text
