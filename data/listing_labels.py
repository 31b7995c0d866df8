"""The words a reader sees for the lists and their parts."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from data.language import Text
from data.vocabulary_listings import Listed, ListInstrument, Repealed, SchedulePart

LISTING_LABELS: Mapping[type[StrEnum], Mapping[str, Text]] = MappingProxyType(
    {
        ListInstrument: MappingProxyType(
            {
                ListInstrument.CANADA_SCHEDULE_1: Text(
                    "Special Economic Measures (Russia) Regulations, SOR/2014-58, Schedule 1",
                    "Règlement sur les mesures économiques spéciales visant la Russie, DORS/2014-58, annexe 1",
                ),
                ListInstrument.CANADA_SCHEDULE_3: Text(
                    "Special Economic Measures (Russia) Regulations, SOR/2014-58, Schedule 3",
                    "Règlement sur les mesures économiques spéciales visant la Russie, DORS/2014-58, annexe 3",
                ),
                ListInstrument.RUSSIA_ENTRY_BANS: Text(
                    "List of persons barred from entering Russia, Russian Ministry of Foreign Affairs",
                    "Liste des personnes interdites d’entrée en Russie, ministère russe des Affaires étrangères",
                ),
                ListInstrument.RUSSIA_UNDESIRABLE: Text(
                    "List of foreign organisations declared “undesirable” in Russia, Russian Ministry of Justice",
                    "Liste des organisations étrangères déclarées «\u00a0indésirables\u00a0» en Russie, "
                    "ministère russe de la Justice",
                ),
            }
        ),
        SchedulePart: MappingProxyType(
            {
                SchedulePart.INDIVIDUAL: Text(
                    "Part 1, individuals: grave breach of international peace and security",
                    "Partie 1, particuliers\u00a0: rupture sérieuse de la paix et de la sécurité internationales",
                ),
                SchedulePart.INDIVIDUAL_RIGHTS: Text(
                    "Part 1.1, individuals: gross human rights violations",
                    "Partie 1.1, particuliers\u00a0: violations graves des droits de la personne",
                ),
                SchedulePart.ENTITY: Text(
                    "Part 2, entities: grave breach of international peace and security",
                    "Partie 2, entités\u00a0: rupture sérieuse de la paix et de la sécurité internationales",
                ),
                SchedulePart.ENTITY_RIGHTS: Text(
                    "Part 3, entities: gross human rights violations",
                    "Partie 3, entités\u00a0: violations graves des droits de la personne",
                ),
            }
        ),
        Repealed: MappingProxyType(
            {Repealed.YES: Text("Repealed", "Abrogé"), Repealed.NO: Text("In force", "En vigueur")}
        ),
        Listed: MappingProxyType(
            {
                Listed.CANADA: Text("Party listed by Canada", "Partie inscrite par le Canada"),
                Listed.RUSSIA: Text("Party listed by Russia", "Partie inscrite par la Russie"),
                Listed.NONE: Text("No party listed", "Aucune partie inscrite"),
            }
        ),
    }
)
"""For each list, the words for each of its values, in the order of the vocabulary."""
