"""One sentence for each reading and each definition that the map can follow; it is printed with the map."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from data.language import Text
from data.vocabulary_map import NsrDefinition, NwpDefinition, Reading


def _route(number: int) -> Text:
    return Text(
        f"The Northwest Passage is shown as route {number} of the seven in the list of the Scott Polar Research "
        "Institute, which says nothing on the legal status of the waters.",
        f"Le passage du Nord-Ouest est représenté par l’itinéraire {number} des sept de la liste du Scott Polar "
        "Research Institute, qui ne dit rien du statut juridique des eaux.",
    )


MAP_DEFINITIONS: Mapping[type[StrEnum], Mapping[str, Text]] = MappingProxyType(
    {
        Reading: MappingProxyType(
            {
                Reading.NEUTRAL: Text(
                    "All readings stand side by side, and none is preferred.",
                    "Toutes les lectures figurent côte à côte, sans préférence.",
                ),
                Reading.CANADA: Text(
                    "The map as Canada would draw it, by the sources used, without what it does not accept.",
                    "La carte telle que le Canada la tracerait, selon les sources utilisées, sans ce qu’il n’accepte "
                    "pas.",
                ),
                Reading.RUSSIA: Text(
                    "The map as Russia would draw it, by the sources used, without what it does not accept.",
                    "La carte telle que la Russie la tracerait, selon les sources utilisées, sans ce qu’elle n’accepte "
                    "pas.",
                ),
                Reading.UNITED_STATES: Text(
                    "The map as the United States would draw it, by the sources used, without what it does not accept.",
                    "La carte telle que les États-Unis la traceraient, selon les sources utilisées, sans ce qu’ils "
                    "n’acceptent pas.",
                ),
            }
        ),
        NsrDefinition: MappingProxyType(
            {
                NsrDefinition.SAILING_LINES: Text(
                    "The Northern Sea Route is shown as sailing lines from strait to strait, which say nothing on the "
                    "legal status of the waters.",
                    "La route maritime du Nord est représentée par des lignes de navigation de détroit en détroit, qui "
                    "ne disent rien du statut juridique des eaux.",
                ),
                NsrDefinition.WATER_AREA: Text(
                    "The Northern Sea Route is shown as the water area of Russia’s Merchant Shipping Code, with an "
                    "outer edge computed for this map; the United States disagrees with Russia on its status.",
                    "La route maritime du Nord est représentée par la zone maritime du Code de la navigation marchande "
                    "de la Russie, au bord extérieur calculé pour cette carte\u202f; les États-Unis sont en désaccord "
                    "avec la Russie sur son statut.",
                ),
            }
        ),
        NwpDefinition: MappingProxyType(
            {
                NwpDefinition.ALL_ROUTES: Text(
                    "The Northwest Passage is shown as the seven sailing routes in the list of the Scott Polar "
                    "Research Institute, which say nothing on the legal status of the waters.",
                    "Le passage du Nord-Ouest est représenté par les sept itinéraires de la liste du Scott Polar "
                    "Research Institute, qui ne disent rien du statut juridique des eaux.",
                ),
                **{NwpDefinition(f"route-{number}"): _route(number) for number in range(1, 8)},
                NwpDefinition.INTERNAL_WATERS: Text(
                    "The Northwest Passage is shown as internal waters behind Canada’s straight baselines of 1985, in "
                    "a shape computed for this map; the United States disagrees with Canada on their status.",
                    "Le passage du Nord-Ouest est représenté par des eaux intérieures derrière les lignes de base "
                    "droites du Canada de 1985, dans une forme calculée pour cette carte\u202f; les États-Unis sont en "
                    "désaccord avec le Canada sur leur statut.",
                ),
            }
        ),
    }
)
"""What each reading and each definition means, in the order of the vocabulary."""
