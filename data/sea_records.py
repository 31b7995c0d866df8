"""The record types of the map's tables: lines and zones with their law, and sailing routes."""

from __future__ import annotations

from dataclasses import dataclass

from data.codes import LegalStatus, LineFamily, LineGrade, LineKind, RouteGrade, SeaPassage, Strait
from data.dates import PartialDate
from data.language import Text

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line, zone or ridge of the map, with what each side says of it."""

    id: str
    kind: LineKind
    family: LineFamily
    legal_status: LegalStatus
    asserted_by: Ids
    drawn_by: Ids
    left_out_by: Ids
    instrument: Text
    date: PartialDate | None
    shape: str
    no_shape_reason: Text
    area_km2: float | None
    length_km: float | None
    statements: Ids
    source: str
    grade: LineGrade
    name: Text
    short: Text
    canada: Text
    russia: Text
    others: Text
    note: Text


@dataclass(frozen=True, slots=True)
class Route:
    """One sailing route; its line stands in ``geo/shapes/routes.geojson`` under the same id."""

    id: str
    passage: SeaPassage
    spri_number: str
    amsa_number: str
    straits: tuple[Strait, ...]
    length_km: float
    length_nm: float
    grade: RouteGrade
    source: str
    name: Text
    short: Text
    description: Text
    definition: Text
    note: Text
