"""Who and where, how many, and what stays open: actors, places, lines of the map, numbers, routes, open questions."""

from dataclasses import dataclass
from typing import Annotated

from data.codes import (
    LINE_STATUSES,
    ActorGroup,
    ActorKind,
    Exactness,
    Grade,
    LegalStatus,
    LineFamily,
    LineGrade,
    LineKind,
    Measure,
    Origin,
    PlaceGrade,
    PlaceKind,
    Reading,
    RouteGrade,
    SeaPassage,
    Strait,
    Unit,
)
from data.dates import PartialDate
from data.language import Text
from data.schema.columns import ID, ID_FORM, LIST_SEPARATOR, Column, Ids, Note, Statements
from data.schema.rules import LATER_FACT_RULES, ORIGIN_RULES, Row, Rule, items_of, number_of, rule
from data.schema.tables import table

GROUPED_KINDS = frozenset((ActorKind.STATE, ActorKind.STATE_GROUP, ActorKind.INTERNATIONAL_BODY))
"""The kinds of actor whose column of the readings follows from nothing else in the row."""

READINGS = frozenset(Reading) - {Reading.NEUTRAL}
KM_IN_A_NAUTICAL_MILE = 1.852
_ROUNDING_NM = 1.0


@rule(
    "group",
    "group '{cell}' does not fit the kind of actor",
    "a group exactly for a state, a group of states or an international body",
)
def _group_where_needed(row: Row) -> bool:
    return bool(row["group"]) == (row["kind"] in GROUPED_KINDS)


@table("actors", _group_where_needed)
@dataclass(frozen=True, slots=True)
class Actor:
    """A state, ministry, company, association, university, region, body or person."""

    id: Annotated[str, Column("Name of the actor in addresses and keys.")]
    kind: Annotated[ActorKind, Column("What sort of actor it is.")]
    group: Annotated[
        ActorGroup | None,
        Column(
            "Column of the readings for a state, group of states or international body; others "
            "stand with their state or by name."
        ),
    ]
    country: Annotated[str, Column("State that the actor belongs to, where the article says so.", key="actors.id")]
    place: Annotated[str, Column("Where the actor has its seat, where the article says so.", key="places.id")]
    statements: Statements
    name: Annotated[Text, Column("What the actor is called", required=True)]
    description: Annotated[Text, Column("What the article says the actor is")]
    note: Note


def _located(row: Row) -> bool:
    return bool(row["lat_deg"] or row["lon_deg"])


@rule("lon_deg", "one coordinate without the other", "both or neither")
def _both_coordinates(row: Row) -> bool:
    return bool(row["lat_deg"]) == bool(row["lon_deg"])


@rule(
    "precision_km",
    "precision '{cell}' does not fit the coordinates",
    "a number of kilometres above 0 with coordinates, an empty cell without",
)
def _precision_with_coordinates(row: Row) -> bool:
    precision = number_of(row["precision_km"])
    return (precision is not None and precision > 0) if _located(row) else not row["precision_km"]


@rule("grade", "grade '{cell}' does not fit the coordinates", f"{PlaceGrade.NONE} exactly where there are none")
def _grade_with_coordinates(row: Row) -> bool:
    return _located(row) == (row["grade"] != PlaceGrade.NONE)


@rule("source", "coordinates without a source", "where they come from")
def _source_with_coordinates(row: Row) -> bool:
    return bool(row["source"]) or not _located(row)


@table("places", _both_coordinates, _precision_with_coordinates, _grade_with_coordinates, _source_with_coordinates)
@dataclass(frozen=True, slots=True)
class Place:
    """A located thing; coordinates in degrees, WGS 84, empty where none could be had."""

    id: Annotated[str, Column("Name of the place in addresses and keys.")]
    kind: Annotated[PlaceKind, Column("What sort of place it is.")]
    country: Annotated[str, Column("State that it lies in; empty for waters and what is disputed.", key="actors.id")]
    lat_deg: Annotated[
        float | None, Column("Latitude on WGS 84, north positive.", unit="degrees", minimum=-90, maximum=90)
    ]
    lon_deg: Annotated[
        float | None, Column("Longitude on WGS 84, east positive.", unit="degrees", minimum=-180, maximum=180)
    ]
    precision_km: Annotated[float | None, Column("How far off the point may be.", unit="km", minimum=0)]
    drawn_as: Annotated[str, Column("The line or zone that shows the place on the map.", key="lines.id")]
    grade: Annotated[PlaceGrade, Column("How well the coordinates are supported.")]
    source: Annotated[str, Column("Where the coordinates come from.")]
    statements: Statements
    name: Annotated[Text, Column("What the place is called", required=True)]
    note: Note


@rule("shape", "'{cell}' is not the id of the row", "the id or an empty cell")
def _shape_is_its_own(row: Row) -> bool:
    return row["shape"] in {"", row["id"]}


@rule("no_shape_reason_en", "the reason does not fit the shape", "a reason exactly where there is no shape")
def _reason_without_shape(row: Row) -> bool:
    return bool(row["shape"]) != bool(row["no_shape_reason_en"])


def _only_readings(column: str) -> Rule:
    @rule(column, "'{cell}' names another state", "canada, russia or united-states")
    def holds(row: Row) -> bool:
        return set(items_of(row[column], LIST_SEPARATOR)) <= READINGS

    return holds


@rule("left_out_by", "'{cell}' also stands in drawn_by", "each state in one of the two")
def _nobody_does_both(row: Row) -> bool:
    drawn, left_out = (set(items_of(row[name], LIST_SEPARATOR)) for name in ("drawn_by", "left_out_by"))
    return not drawn & left_out


@rule("drawn_by", "'{cell}' lacks a state that asserts it", "all of asserted_by")
def _who_asserts_it_draws_it(row: Row) -> bool:
    asserted, drawn = (set(items_of(row[name], LIST_SEPARATOR)) for name in ("asserted_by", "drawn_by"))
    return row["legal_status"] == LegalStatus.DISPUTED or asserted & READINGS <= drawn


@rule("legal_status", "'{cell}' is that of a route", f"one of {', '.join(LINE_STATUSES)}")
def _is_no_route(row: Row) -> bool:
    return row["legal_status"] != LegalStatus.ROUTE


@rule("grade", "grade '{cell}' does not fit the status", f"{LineGrade.COMPUTED}")
def _computed_is_graded_so(row: Row) -> bool:
    return row["legal_status"] != LegalStatus.COMPUTED or not row["shape"] or row["grade"] == LineGrade.COMPUTED


@table(
    "lines",
    _shape_is_its_own,
    _reason_without_shape,
    _only_readings("drawn_by"),
    _only_readings("left_out_by"),
    _nobody_does_both,
    _who_asserts_it_draws_it,
    _is_no_route,
    _computed_is_graded_so,
)
@dataclass(frozen=True, slots=True)
class Line:
    """One line, zone or ridge of the map, with what each side says of it."""

    id: Annotated[str, Column("Name of the line or zone in addresses and keys.")]
    kind: Annotated[LineKind, Column("What sort of thing it is.")]
    family: Annotated[LineFamily, Column("Group under which the map shows it.")]
    legal_status: Annotated[
        LegalStatus, Column("What it is in law; the map draws each status with a pattern of its own.")
    ]
    asserted_by: Annotated[
        Ids, Column("Who asserts it or has agreed to it; empty where nobody does today.", key="actors.id")
    ]
    drawn_by: Annotated[
        Ids, Column("Which of Canada, Russia and the United States draws it, by the sources used.", key="actors.id")
    ]
    left_out_by: Annotated[
        Ids,
        Column(
            "Which of the three would leave it out, by the sources used; of the others nothing is stated.",
            key="actors.id",
        ),
    ]
    instrument: Annotated[Text, Column("Law, treaty, rule or other act that it rests on", required=True)]
    date: Annotated[PartialDate | None, Column("When that act was made or took effect; empty where no date is known.")]
    shape: Annotated[str, Column("Name of its shape on the map; empty where it has none.", pattern=ID, form=ID_FORM)]
    no_shape_reason: Annotated[Text, Column("Why it has no shape")]
    area_km2: Annotated[float | None, Column("Area as computed or published.", unit="km2", minimum=0)]
    length_km: Annotated[float | None, Column("Length as computed or published.", unit="km", minimum=0)]
    statements: Annotated[Ids, Column("Statements of the article that speak of it.", key="statements.id")]
    source: Annotated[str, Column("Where its points, dates and positions come from.", required=True)]
    references: Annotated[Ids, Column("Works named as its source that have an address.", key="references.id")]
    grade: Annotated[LineGrade, Column("How well its points are supported, or that its shape is computed for the map.")]
    name: Annotated[Text, Column("What the line or zone is called", required=True)]
    short: Annotated[Text, Column("What stands beside it on the map", required=True)]
    canada: Annotated[Text, Column("What Canada says of it; empty where the sources used do not tell")]
    russia: Annotated[Text, Column("What Russia says of it; empty where the sources used do not tell")]
    others: Annotated[Text, Column("What other states say of it; empty where the sources used do not tell")]
    note: Annotated[Text, Column("What a reader should know of it, such as how it is drawn and what is left out")]


@table("series", *ORIGIN_RULES, *LATER_FACT_RULES)
@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """One number of one year; where sources differ, the variant tells whose number it is."""

    id: Annotated[str, Column("Name of the number in addresses and keys.")]
    measure: Annotated[Measure, Column("What the number measures.")]
    date: Annotated[PartialDate, Column("When the number held.")]
    value: Annotated[float, Column("The number, in its unit.")]
    exactness: Annotated[Exactness, Column("How the source gives the number.")]
    unit: Annotated[Unit, Column("What the number counts.")]
    variant: Annotated[Text, Column("Whose number it is, where several are given for one year")]
    actor: Annotated[str, Column("Whom the number is of.", key="actors.id")]
    origin: Annotated[Origin, Column("Whether the number stands in the article or comes from other sources.")]
    grade: Annotated[
        Grade | None, Column("How well a number from other sources is supported; empty for the article's.")
    ]
    statements: Statements
    references: Annotated[Ids, Column("Other works that the number comes from.", key="references.id")]
    note: Note


@rule("id", "'{cell}' is not named after its passage", "the passage, then a hyphen")
def _named_after_passage(row: Row) -> bool:
    return row["id"].startswith(f"{row['passage']}-")


@rule("length_nm", "'{cell}' is not the length in km", "length_km divided by 1.852")
def one_length(row: Row) -> bool:
    """Hold a length in nautical miles against the same in kilometres."""
    km, nm = number_of(row["length_km"]), number_of(row["length_nm"])
    return km is None or nm is None or abs(km / KM_IN_A_NAUTICAL_MILE - nm) <= _ROUNDING_NM


@rule("spri_number", "the number does not fit the passage", "one in the Northwest Passage alone")
def _numbered(row: Row) -> bool:
    return bool(row["spri_number"]) == (row["passage"] == SeaPassage.NORTHWEST_PASSAGE)


@table("routes", _named_after_passage, one_length, _numbered)
@dataclass(frozen=True, slots=True)
class Route:
    """One sailing route; its line stands in ``geo/shapes/routes.geojson`` under the same id."""

    id: Annotated[str, Column("Name of the route in addresses and keys, and of its shape on the map.")]
    passage: Annotated[SeaPassage, Column("Which passage the route belongs to.")]
    spri_number: Annotated[
        str, Column("Number in the list of the Scott Polar Research Institute.", pattern=r"[1-7]", form="1 to 7")
    ]
    amsa_number: Annotated[
        str,
        Column(
            "Number in the Arctic Marine Shipping Assessment of 2009, empty where it has none.",
            pattern=r"[1-5][AB]?",
            form="1 to 5, with A or B where the Assessment has it",
        ),
    ]
    straits: Annotated[
        tuple[Strait, ...],
        Column(
            "Straits that the route passes, in order: eastwards on the Northern Sea Route, "
            "westwards on the Northwest Passage.",
            required=True,
        ),
    ]
    length_km: Annotated[
        float, Column("Length of the line on the map, along geodesics.", unit="km", minimum=1, whole=True)
    ]
    length_nm: Annotated[
        float, Column("The same length in nautical miles of 1852 m.", unit="nautical miles", minimum=1, whole=True)
    ]
    depth_floor_m: Annotated[
        float, Column("Least depth that is looked for on any leg of the line; the note says why.", unit="m", minimum=1)
    ]
    below_floor_km: Annotated[
        float,
        Column(
            "Length over which the grid of the sea floor shows less than is looked for there.",
            unit="km",
            minimum=0,
            whole=True,
        ),
    ]
    grade: Annotated[RouteGrade, Column("How well the straits and their order are supported.")]
    source: Annotated[str, Column("Where the straits and their order come from.", required=True)]
    references: Annotated[Ids, Column("Works named as its source that have an address.", key="references.id")]
    crosses: Annotated[
        Ids,
        Column(
            "Lines and zones on the map that its line meets or passes through, worked out from their shapes.",
            key="lines.id",
        ),
    ]
    name: Annotated[Text, Column("What the route is called", required=True)]
    short: Annotated[Text, Column("What stands beside it on the map", required=True)]
    description: Annotated[Text, Column("Which way the route takes", required=True)]
    definition: Annotated[Text, Column("What the line stands for", required=True)]
    note: Annotated[Text, Column("What a reader should know of the row, such as what could not be verified")]


@table("open_questions")
@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One thing that later sources should tell and that could not be found or verified."""

    id: Annotated[str, Column("Name of the question in addresses and keys.")]
    areas: Annotated[Ids, Column("Areas of cooperation that it touches.", key="areas.id")]
    initiatives: Annotated[Ids, Column("Initiatives of which it leaves the later state open.", key="initiatives.id")]
    question: Annotated[Text, Column("What could not be found or verified, as a question", required=True)]
    searched: Annotated[Text, Column("What was looked for, and what was found instead", required=True)]
