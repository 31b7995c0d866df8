"""The words a reader sees for what sort of event, actor, place, work or number a record is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from data.language import Text
from data.vocabulary import ActorKind, EventKind, Measure, PlaceKind, ReferenceKind

EVENT_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        EventKind.AGREEMENT: Text("Agreement", "Accord"),
        EventKind.APPOINTMENT: Text("Appointment", "Nomination"),
        EventKind.BUSINESS: Text("Business", "Affaires"),
        EventKind.CONFLICT: Text("Conflict", "Conflit"),
        EventKind.DIPLOMATIC_MEASURE: Text("Diplomatic measure", "Mesure diplomatique"),
        EventKind.ELECTION: Text("Election", "Élection"),
        EventKind.INCIDENT: Text("Incident", "Incident"),
        EventKind.INSTITUTION: Text("Institution", "Institution"),
        EventKind.LAW: Text("Law", "Loi"),
        EventKind.MEETING: Text("Meeting", "Rencontre"),
        EventKind.SANCTION: Text("Sanction", "Sanction"),
        EventKind.STATEMENT: Text("Statement", "Déclaration"),
    }
)
"""What sort of thing happened."""

ACTOR_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        ActorKind.STATE: Text("State", "État"),
        ActorKind.STATE_GROUP: Text("Group of states", "Groupe d’États"),
        ActorKind.GOVERNMENT_BODY: Text("Government body", "Organisme gouvernemental"),
        ActorKind.INTERNATIONAL_BODY: Text("International body", "Organisme international"),
        ActorKind.REGION: Text("Province or region", "Province ou région"),
        ActorKind.COMPANY: Text("Company", "Entreprise"),
        ActorKind.ASSOCIATION: Text("Association", "Association"),
        ActorKind.UNIVERSITY: Text("University", "Université"),
        ActorKind.GROUP: Text("Group of people", "Groupe de personnes"),
        ActorKind.PERSON: Text("Person", "Personne"),
    }
)
"""What sort of actor it is."""

PLACE_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        PlaceKind.CAPITAL: Text("Capital", "Capitale"),
        PlaceKind.REGIONAL_SEAT: Text("Provincial or regional capital", "Capitale provinciale ou régionale"),
        PlaceKind.CITY: Text("City", "Ville"),
        PlaceKind.MINE: Text("Mine", "Mine"),
        PlaceKind.PORT: Text("Port", "Port"),
        PlaceKind.REGION: Text("Region", "Région"),
        PlaceKind.STRAIT: Text("Strait", "Détroit"),
        PlaceKind.SEA_ROUTE: Text("Sea route", "Route maritime"),
        PlaceKind.SEA_FLOOR: Text("Sea-floor feature", "Relief sous-marin"),
        PlaceKind.SEA_AREA: Text("Sea area", "Espace maritime"),
    }
)
"""What sort of place it is."""

REFERENCE_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        ReferenceKind.SOURCE_ARTICLE: Text("The article itself", "L’article lui-même"),
        ReferenceKind.ARTICLE_CITATION: Text("Cited in the article", "Source citée dans l’article"),
        ReferenceKind.LATER_SOURCE: Text("Later source", "Source ultérieure"),
    }
)
"""How a work comes into the register."""

MEASURE_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        Measure.LISTED_INDIVIDUALS: Text("Individuals placed under sanctions", "Personnes visées par des sanctions"),
        Measure.LISTED_ENTITIES: Text("Entities placed under sanctions", "Entités visées par des sanctions"),
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
    }
)
"""What a number measures; its unit stands in the row."""
