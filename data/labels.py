"""The words a reader sees for each coded value, in both languages.

Several lists share codes (``track-two`` has three), so everything is looked up by the list first and by the value
second. Topics and sections stand in ``data/topic_labels.py``, the sorts of records in ``data/kind_labels.py``, numbers
in ``data/number_labels.py``, lines in ``data/line_labels.py``, the map's lists in ``data/map_labels.py``, lists of
persons in ``data/listing_labels.py``, straits in ``data/route_labels.py``, the sentences of the legends in
``data/definitions.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from data.dates import Precision
from data.definitions import DEFINITIONS
from data.kind_labels import (
    ACTOR_LABELS,
    ADDRESS_LABELS,
    CHANGE_LABELS,
    EVENT_LABELS,
    GROUP_LABELS,
    INITIATIVE_LABELS,
    PLACE_LABELS,
    PRECISION_LABELS,
    REFERENCE_LABELS,
)
from data.language import Text
from data.line_labels import FAMILY_LABELS, LEGAL_STATUS_LABELS, LINE_GRADE_LABELS, LINE_LABELS
from data.listing_labels import LISTING_LABELS
from data.map_labels import MAP_LABELS
from data.number_labels import EXACTNESS_LABELS, MEASURE_LABELS, UNIT_LABELS
from data.route_labels import PASSAGE_LABELS, ROUTE_GRADE_LABELS, STRAIT_LABELS
from data.select import View
from data.topic_labels import SECTION_LABELS, TOPIC_LABELS
from data.vocabulary import (
    ActorGroup,
    ActorKind,
    AddressKind,
    AreaKind,
    ChangeKind,
    EventKind,
    Format,
    Grade,
    InitiativeKind,
    LegalStatus,
    LineFamily,
    LineGrade,
    LineKind,
    Origin,
    PlaceGrade,
    PlaceKind,
    Quoted,
    ReferenceKind,
    Role,
    Seen,
    Stance,
    State,
    Track,
)
from data.vocabulary_article import Section, StatementKind, Topic
from data.vocabulary_numbers import Exactness, Measure, Unit
from data.vocabulary_routes import RouteGrade, SeaPassage, Strait

__all__ = ["DEFINITIONS", "LABELS", "NOT_STATED", "definition", "label"]

NOT_STATED = Text("Not stated", "Non précisé")
"""Stands wherever the source says nothing, also in place of an empty cell such as a format."""

LABELS: Mapping[type[StrEnum], Mapping[str, Text]] = MappingProxyType(
    {
        AreaKind: MappingProxyType(
            {
                AreaKind.NICHE: Text("Niche for cooperation", "Niche de coopération"),
                AreaKind.PRECONDITION: Text("Common precondition", "Condition préalable commune"),
                AreaKind.CHANNEL: Text("Channel for dialogue", "Canal de dialogue"),
                AreaKind.DIVISIVE: Text("Divisive issue", "Question qui divise"),
            }
        ),
        InitiativeKind: INITIATIVE_LABELS,
        ChangeKind: CHANGE_LABELS,
        # The states agree with « une initiative », the tracks with « une voie », the formats with « un format ».
        State: MappingProxyType(
            {
                State.ACTIVE: Text("Active", "Active"),
                State.LIMITED: Text("Limited", "Limitée"),
                State.SUSPENDED: Text("Suspended", "Suspendue"),
                State.ENDED: Text("Ended", "Terminée"),
                State.PLANNED: Text("Planned", "Prévue"),
                State.NOT_STATED: NOT_STATED,
            }
        ),
        Seen: MappingProxyType(
            {
                Seen.LATELY: Text("Lately", "Récemment"),
                Seen.EARLIER: Text("Only earlier", "Plus tôt seulement"),
            }
        ),
        Track: MappingProxyType(
            {
                Track.INTERGOVERNMENTAL: Text("Intergovernmental", "Intergouvernementale"),
                Track.PARLIAMENTARY: Text("Parliamentary", "Parlementaire"),
                Track.TRACK_TWO: Text("Track II", "Deuxième voie (Track II)"),
                Track.SCIENCE: Text("Science", "Scientifique"),
                Track.PARA_DIPLOMACY: Text("Para-diplomacy", "Paradiplomatie"),
                Track.BUSINESS: Text("Business", "Affaires"),
            }
        ),
        Format: MappingProxyType(
            {
                Format.BILATERAL: Text("Bilateral", "Bilatéral"),
                Format.MULTILATERAL: Text("Multilateral", "Multilatéral"),
            }
        ),
        Role: MappingProxyType(
            {
                Role.PARTY: Text("Party", "Partie"),
                Role.MEMBER: Text("Member", "Membre"),
                Role.OBSERVER: Text("Observer", "Observateur"),
                Role.FOUNDER: Text("Founder", "Fondateur"),
                Role.ORGANISER: Text("Organiser", "Organisateur"),
                Role.PARTICIPANT: Text("Participant", "Participant"),
                Role.OPERATOR: Text("Operator", "Exploitant"),
                Role.PARTNER: Text("Partner", "Partenaire"),
                Role.LEADER: Text("Leader", "Responsable"),
                Role.SUPPORTER: Text("Supporter", "Soutien"),
                Role.SUBMITTER: Text("Submitter", "Auteur d’une demande"),
                Role.REPRESENTED: Text("Represented", "Représenté"),
            }
        ),
        Origin: MappingProxyType(
            {
                Origin.ARTICLE: Text("In the article", "Dans l’article"),
                Origin.CONTEXT: Text("Beside the article", "En marge de l’article"),
                Origin.AFTER: Text("After the article", "Après l’article"),
            }
        ),
        Grade: MappingProxyType(
            {
                Grade.TWO_SOURCES: Text("Two or more sources", "Deux sources ou plus"),
                Grade.ONE_SOURCE: Text("One source", "Une seule source"),
            }
        ),
        StatementKind: MappingProxyType(
            {
                StatementKind.FACT: Text("Fact", "Fait"),
                StatementKind.VIEW: Text("View", "Point de vue"),
                StatementKind.QUOTATION: Text("Quotation", "Citation"),
            }
        ),
        Section: SECTION_LABELS,
        Topic: TOPIC_LABELS,
        EventKind: EVENT_LABELS,
        Stance: MappingProxyType(
            {
                Stance.ASSERTS: Text("Asserts", "Affirme"),
                Stance.SUPPORTS: Text("Supports", "Appuie"),
                Stance.OPPOSES: Text("Opposes", "S’oppose"),
                Stance.DISPUTES: Text("Disputes", "Conteste"),
                Stance.CONDITIONAL: Text("Sets conditions", "Pose des conditions"),
                Stance.ANALYSES: Text("Analyses", "Analyse"),
                Stance.NOT_STATED: NOT_STATED,
            }
        ),
        ActorKind: ACTOR_LABELS,
        ActorGroup: GROUP_LABELS,
        Quoted: MappingProxyType(
            {
                Quoted.YES: Text("In quotation marks in the article", "Entre guillemets dans l’article"),
                Quoted.NO: Text("Reported without quotation marks", "Rapporté sans guillemets"),
            }
        ),
        PlaceKind: PLACE_LABELS,
        PlaceGrade: MappingProxyType(
            {
                PlaceGrade.TWO_SOURCES: Text("Two or more sources", "Deux sources ou plus"),
                PlaceGrade.ONE_SOURCE: Text("One source", "Une seule source"),
                PlaceGrade.DERIVED: Text("Worked out from other data", "Calcul à partir d’autres données"),
                PlaceGrade.NONE: Text("No coordinates", "Sans coordonnées"),
            }
        ),
        LineKind: LINE_LABELS,
        LineFamily: FAMILY_LABELS,
        LegalStatus: LEGAL_STATUS_LABELS,
        LineGrade: LINE_GRADE_LABELS,
        ReferenceKind: REFERENCE_LABELS,
        AddressKind: ADDRESS_LABELS,
        Measure: MEASURE_LABELS,
        Unit: UNIT_LABELS,
        Exactness: EXACTNESS_LABELS,
        SeaPassage: PASSAGE_LABELS,
        RouteGrade: ROUTE_GRADE_LABELS,
        Strait: STRAIT_LABELS,
        **MAP_LABELS,
        **LISTING_LABELS,
        View: MappingProxyType({View.GRID: Text("Grid", "Grille"), View.TABLE: Text("Plain table", "Tableau simple")}),
        Precision: PRECISION_LABELS,
    }
)
"""For each list, the words for each of its values, in the order of the vocabulary."""


def _look_up(texts: Mapping[type[StrEnum], Mapping[str, Text]], name: str, value: StrEnum) -> Text:
    try:
        return texts[type(value)][value]
    except KeyError as error:
        message = f"{type(value).__name__} '{value}' does not stand in {name}; expected a value of " + ", ".join(
            sorted(known.__name__ for known in texts)
        )
        raise LookupError(message) from error


def label(value: StrEnum) -> Text:
    """Give the words a reader sees for a coded value.

    Parameters
    ----------
    value : StrEnum
        A member of one of the lists in `LABELS`; a plain string will not do.

    Returns
    -------
    Text
        In sentence case, without a full stop, never empty.

    Raises
    ------
    LookupError
        If the value belongs to no such list.
    """
    return _look_up(LABELS, "LABELS", value)


def definition(value: StrEnum) -> Text:
    """Give the sentence by which a legend explains a coded value.

    Parameters
    ----------
    value : StrEnum
        A member of one of the lists in `DEFINITIONS`.

    Returns
    -------
    Text
        One sentence with its full stop, never empty.

    Raises
    ------
    LookupError
        If the value belongs to no such list.
    """
    return _look_up(DEFINITIONS, "DEFINITIONS", value)
