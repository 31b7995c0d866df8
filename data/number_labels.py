"""The words a reader sees for what a number measures, its unit and its exactness."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from data.language import Text
from data.vocabulary_numbers import Exactness, Measure, Unit

MEASURE_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        Measure.LISTED_INDIVIDUALS: Text("Individuals placed under sanctions", "Personnes visées par des sanctions"),
        Measure.LISTED_ENTITIES: Text("Entities placed under sanctions", "Entités visées par des sanctions"),
        Measure.LISTED_VESSELS: Text("Vessels placed under sanctions", "Navires visés par des sanctions"),
        Measure.CANADIAN_LISTINGS: Text(
            "People and entities listed by Canada since 2014, total",
            "Personnes et entités inscrites par le Canada depuis 2014, total",
        ),
        Measure.CANADIAN_VESSELS: Text("Vessels listed by Canada, total", "Navires inscrits par le Canada, total"),
        Measure.RUSSIAN_ENTRY_BANS: Text(
            "Canadians barred from entering Russia, total", "Canadiens interdits d’entrée en Russie, total"
        ),
        Measure.CERBA_MEMBERS: Text("Member corporations of CERBA", "Sociétés membres de la CERBA"),
        Measure.UARCTIC_MEMBERS: Text(
            "Member institutions of the University of the Arctic",
            "Établissements membres de l’Université de l’Arctique",
        ),
        Measure.KINROSS_MINES: Text("Mines operated by Kinross in Russia", "Mines exploitées par Kinross en Russie"),
        Measure.KINROSS_YEARS: Text("Years of Kinross operations in Russia", "Années d’activité de Kinross en Russie"),
        Measure.KINROSS_RUSSIAN_SHARE: Text(
            "Share of Kinross production from Russia", "Part de la production de Kinross venant de Russie"
        ),
        Measure.UKRAINIAN_DIASPORA: Text("Ukrainian diaspora in Canada", "Diaspora ukrainienne au Canada"),
        Measure.ARCTIC_STATES: Text("Member states of the Arctic Council", "États membres du Conseil de l’Arctique"),
        Measure.NEW_OBSERVERS: Text(
            "Observers admitted to the Arctic Council", "Observateurs admis au Conseil de l’Arctique"
        ),
        Measure.OBSERVER_STATES: Text(
            "States that are observers in the Arctic Council", "États observateurs au Conseil de l’Arctique"
        ),
        Measure.OBSERVERS: Text(
            "All observers in the Arctic Council", "Ensemble des observateurs au Conseil de l’Arctique"
        ),
        Measure.NSR_CARGO: Text("Cargo on the Northern Sea Route", "Fret sur la route maritime du Nord"),
        Measure.NSR_TRANSIT_CARGO: Text(
            "Transit cargo on the Northern Sea Route", "Fret en transit sur la route maritime du Nord"
        ),
        Measure.NSR_TRANSIT_VOYAGES: Text(
            "Transit voyages on the Northern Sea Route", "Voyages de transit sur la route maritime du Nord"
        ),
        Measure.NSR_TRANSIT_SHIPS: Text(
            "Ships in transit on the Northern Sea Route", "Navires en transit sur la route maritime du Nord"
        ),
        Measure.NWP_FULL_TRANSITS: Text(
            "Full transits of the Northwest Passage in the year",
            "Transits complets du passage du Nord-Ouest dans l’année",
        ),
        Measure.NWP_TRANSITS_SO_FAR: Text(
            "Complete transits of the Northwest Passage since the first",
            "Transits complets du passage du Nord-Ouest depuis le premier",
        ),
        Measure.NWP_COMMERCIAL_TRANSITS: Text(
            "Commercial transits of the Northwest Passage", "Transits commerciaux du passage du Nord-Ouest"
        ),
        Measure.NWP_SHIPS: Text(
            "Ships that entered the Northwest Passage area", "Navires entrés dans la zone du passage du Nord-Ouest"
        ),
        Measure.NORTHERN_ZONE_VESSELS: Text(
            "Vessels in Canada’s northern traffic services zone",
            "Navires dans la zone de services de trafic du Nord canadien",
        ),
        Measure.ICE_SEPTEMBER_MEAN: Text(
            "Arctic sea ice, mean extent of September", "Glace de mer arctique, étendue moyenne de septembre"
        ),
        Measure.ICE_DAILY_MINIMUM: Text(
            "Arctic sea ice, lowest extent of a single day", "Glace de mer arctique, étendue minimale d’un seul jour"
        ),
        Measure.ICE_FIVE_DAY_MINIMUM: Text(
            "Arctic sea ice, lowest mean extent of five days on end",
            "Glace de mer arctique, plus basse étendue moyenne de cinq jours de suite",
        ),
    }
)
"""What a number measures; its unit stands in the row."""

UNIT_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        Unit.PERSONS: Text("Persons", "Personnes"),
        Unit.ENTITIES: Text("Entities", "Entités"),
        Unit.PERSONS_AND_ENTITIES: Text("People and entities", "Personnes et entités"),
        Unit.VESSELS: Text("Vessels", "Navires"),
        Unit.VOYAGES: Text("Voyages", "Voyages"),
        Unit.TRANSITS: Text("Transits", "Transits"),
        Unit.CORPORATIONS: Text("Corporations", "Sociétés"),
        Unit.INSTITUTIONS: Text("Institutions", "Établissements"),
        Unit.MINES: Text("Mines", "Mines"),
        Unit.YEARS: Text("Years", "Années"),
        Unit.PERCENT: Text("Per cent", "Pour cent"),
        Unit.STATES: Text("States", "États"),
        Unit.OBSERVERS: Text("Observers", "Observateurs"),
        Unit.THOUSAND_TONNES: Text("Thousand tonnes", "Milliers de tonnes"),
        Unit.MILLION_TONNES: Text("Million tonnes", "Millions de tonnes"),
        Unit.MILLION_KM2: Text("Million km²", "Millions de km²"),
    }
)
"""What a number counts."""

EXACTNESS_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        Exactness.AS_GIVEN: Text("As given", "Tel quel"),
        Exactness.AT_LEAST: Text("At least", "Au moins"),
        Exactness.ABOUT: Text("About", "Environ"),
        Exactness.FORECAST: Text("Expected", "Prévu"),
        Exactness.COMPUTED: Text("Worked out here", "Calculé ici"),
    }
)
"""How the source gives a number."""

EXACTNESS_DEFINITIONS: Mapping[str, Text] = MappingProxyType(
    {
        Exactness.AS_GIVEN: Text(
            "The source gives the number as a figure.", "La source donne le nombre sous forme de chiffre."
        ),
        Exactness.AT_LEAST: Text(
            "The source says that there are more than the number shown.",
            "La source dit qu’il y en a plus que le nombre affiché.",
        ),
        Exactness.ABOUT: Text("The source rounds the number.", "La source arrondit le nombre."),
        Exactness.FORECAST: Text(
            "The source gives what it expected for the year, before the year was over.",
            "La source donne ce qu’elle attendait pour l’année, avant que celle-ci soit terminée.",
        ),
        Exactness.COMPUTED: Text(
            "The number was worked out here from other numbers of the source.",
            "Le nombre a été calculé ici à partir d’autres nombres de la source.",
        ),
    }
)
"""The sentence that explains each way of giving a number."""
