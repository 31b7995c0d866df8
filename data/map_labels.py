"""The words a reader sees for what the map can show and how."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from data.language import Text
from data.line_labels import FAMILY_LABELS
from data.route_labels import PASSAGE_LABELS
from data.vocabulary import LineFamily
from data.vocabulary_map import (
    Facing,
    LayerFamily,
    NsrDefinition,
    NwpDefinition,
    PassageLayer,
    PlaceLayer,
    Reading,
    ReadyView,
)
from data.vocabulary_routes import SeaPassage

MAP_LABELS: Mapping[type[StrEnum], Mapping[str, Text]] = MappingProxyType(
    {
        Facing: MappingProxyType(
            {
                Facing.W100: Text("From 100° W", "Depuis 100° O"),
                Facing.E90: Text("From 90° E", "Depuis 90° E"),
                Facing.E0: Text("From 0°", "Depuis 0°"),
            }
        ),
        Reading: MappingProxyType(
            {
                Reading.NEUTRAL: Text("Neutral", "Neutre"),
                Reading.CANADA: Text("Canada", "Canada"),
                Reading.RUSSIA: Text("Russia", "Russie"),
                Reading.UNITED_STATES: Text("United States", "États-Unis"),
            }
        ),
        NsrDefinition: MappingProxyType(
            {
                NsrDefinition.SAILING_LINES: Text("Sailing lines", "Lignes de navigation"),
                NsrDefinition.WATER_AREA: Text("Water area in law", "Zone maritime selon la loi"),
            }
        ),
        NwpDefinition: MappingProxyType(
            {
                NwpDefinition.ALL_ROUTES: Text("All seven sailing routes", "Les sept itinéraires"),
                **{NwpDefinition(f"route-{n}"): Text(f"Sailing route {n}", f"Itinéraire {n}") for n in range(1, 8)},
                NwpDefinition.INTERNAL_WATERS: Text(
                    "Internal waters behind the baselines of 1985",
                    "Eaux intérieures derrière les lignes de base de 1985",
                ),
            }
        ),
        LayerFamily: MappingProxyType(
            {
                LayerFamily.CLAIMS: FAMILY_LABELS[LineFamily.CLAIMS],
                LayerFamily.AGREED_BOUNDARIES: FAMILY_LABELS[LineFamily.AGREED_BOUNDARIES],
                LayerFamily.NATIONAL_LAW: FAMILY_LABELS[LineFamily.NATIONAL_LAW],
                LayerFamily.INTERNATIONAL_RULES: FAMILY_LABELS[LineFamily.INTERNATIONAL_RULES],
                LayerFamily.ROUTES: Text("Routes", "Routes"),
                LayerFamily.SEA_FLOOR: FAMILY_LABELS[LineFamily.SEA_FLOOR],
                LayerFamily.COOPERATION: Text("Cooperation", "Coopération"),
            }
        ),
        PassageLayer: MappingProxyType({PassageLayer(passage): PASSAGE_LABELS[passage] for passage in SeaPassage}),
        PlaceLayer: MappingProxyType(
            {
                PlaceLayer.BUSINESS_PROJECTS: Text("Places of business projects", "Lieux des projets d’affaires"),
                PlaceLayer.CANADIAN_PROVINCES: Text(
                    "Seats of the Canadian provinces named", "Chefs-lieux des provinces canadiennes nommées"
                ),
                PlaceLayer.RUSSIAN_REGIONS: Text(
                    "Seats of the Russian regions named", "Chefs-lieux des régions russes nommées"
                ),
                PlaceLayer.CAPITALS: Text("Capitals", "Capitales"),
                PlaceLayer.OTHER_PLACES: Text("Other places of the article", "Autres lieux de l’article"),
            }
        ),
        ReadyView: MappingProxyType(
            {
                ReadyView.SECTOR_LINES: Text("Sector lines", "Lignes de secteur"),
                ReadyView.NORTHERN_SEA_ROUTE: PASSAGE_LABELS[SeaPassage.NORTHERN_SEA_ROUTE],
                ReadyView.NORTHWEST_PASSAGE: PASSAGE_LABELS[SeaPassage.NORTHWEST_PASSAGE],
                ReadyView.LOMONOSOV_RIDGE: Text("Lomonosov Ridge", "Dorsale de Lomonossov"),
                ReadyView.FISHERIES: Text("Fisheries", "Pêches"),
                ReadyView.POLAR_CODE: Text("Polar Code", "Recueil sur la navigation polaire"),
                ReadyView.BUSINESS: Text("Business projects", "Projets d’affaires"),
                ReadyView.REGIONS: Text("Provinces and regions", "Provinces et régions"),
            }
        ),
    }
)
"""The labels of the map's closed lists."""
