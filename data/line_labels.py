"""The words a reader sees for what a line or zone of the map is, in which group, in law, and how well supported."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from data.language import Text
from data.vocabulary import LegalStatus, LineFamily, LineGrade, LineKind

LINE_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        LineKind.LINE: Text("Line", "Ligne"),
        LineKind.ZONE: Text("Zone", "Zone"),
        LineKind.ROUTE_AREA: Text("Waters of a sea route", "Eaux d’une route maritime"),
        LineKind.RIDGE: Text("Undersea ridge", "Dorsale sous-marine"),
        LineKind.SUBMISSION: Text("Continental shelf submission", "Demande de plateau continental"),
    }
)
"""What sort of thing a dossier of the map is about."""

FAMILY_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        LineFamily.CLAIMS: Text("Claims", "Revendications"),
        LineFamily.AGREED_BOUNDARIES: Text("Agreed boundaries", "Limites convenues"),
        LineFamily.NATIONAL_LAW: Text("National law", "Droit national"),
        LineFamily.INTERNATIONAL_RULES: Text("International rules", "Règles internationales"),
        LineFamily.SEA_FLOOR: Text("Sea floor", "Fond marin"),
    }
)
"""The group under which a line or zone is shown."""

# The statuses agree with « une ligne » and « une zone ».
LEGAL_STATUS_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        LegalStatus.AGREED: Text("Agreed", "Convenue"),
        LegalStatus.AGREED_NOT_RATIFIED: Text("Agreed, not ratified by all", "Convenue, non ratifiée par tous"),
        LegalStatus.CLAIMED: Text("Claimed", "Revendiquée"),
        LegalStatus.NEVER_ADOPTED: Text("Never adopted", "Jamais adoptée"),
        LegalStatus.ENACTED: Text("Enacted by one state", "Établie par la loi d’un État"),
        LegalStatus.PENDING: Text("Submitted to the shelf commission", "Présentée à la commission du plateau"),
        LegalStatus.RECOMMENDED: Text("Recommendations made", "Recommandations formulées"),
        LegalStatus.DISPUTED: Text("Disputed", "Contestée"),
        LegalStatus.REGULATORY: Text("Limit of rules for ships", "Limite de règles pour les navires"),
        LegalStatus.COMPUTED: Text("Computed for this map", "Calculée pour cette carte"),
        LegalStatus.ROUTE: Text("Route, not a boundary", "Route, et non une limite"),
    }
)
"""What a line or zone is in law."""

LINE_GRADE_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        LineGrade.TWO_SOURCES: Text("Two or more sources", "Deux sources ou plus"),
        LineGrade.ONE_SOURCE: Text("One source", "Une seule source"),
        LineGrade.COMPUTED: Text("Shape computed for this map", "Forme calculée pour cette carte"),
    }
)
"""How well a line's points are supported."""
