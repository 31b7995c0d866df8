"""The words a reader sees for what sort of event, actor, place or work a record is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from data.dates import Precision
from data.language import Text
from data.vocabulary import (
    ActorGroup,
    ActorKind,
    AddressKind,
    ChangeKind,
    EventKind,
    InitiativeKind,
    PlaceKind,
    ReferenceKind,
)

INITIATIVE_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        InitiativeKind.COOPERATION: Text("Cooperation", "Coopération"),
        InitiativeKind.PROPOSAL: Text("Proposal", "Proposition"),
        InitiativeKind.OF_OTHERS: Text("Between others", "Entre d’autres"),
    }
)
"""Whether an initiative is cooperation of Canada and Russia."""

PRECISION_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        Precision.YEAR: Text("Year", "Année"),
        Precision.MONTH: Text("Month", "Mois"),
        Precision.DAY: Text("Day", "Jour"),
    }
)
"""How much of a date is known."""

CHANGE_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        ChangeKind.CHANGE: Text("Change", "Changement"),
        ChangeKind.AS_DESCRIBED: Text("As described", "Selon la description"),
    }
)
"""Whether a row of a history is a dated change."""

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
        EventKind.POLITICAL_CHANGE: Text("Political change", "Changement politique"),
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

ADDRESS_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        AddressKind.ORIGINAL: Text("Publisher’s own page", "Page de l’éditeur"),
        AddressKind.MIRROR: Text("Copy on another site", "Copie sur un autre site"),
    }
)
"""Whether a page stands where its publisher put it."""

GROUP_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        ActorGroup.CANADA: Text("Canada", "Canada"),
        ActorGroup.RUSSIA: Text("Russia", "Russie"),
        ActorGroup.UNITED_STATES: Text("United States", "États-Unis"),
        ActorGroup.DENMARK: Text("Denmark", "Danemark"),
        ActorGroup.EAST_ASIA: Text("East Asian states", "États d’Asie de l’Est"),
        ActorGroup.EUROPE: Text("European states and bodies", "États et organismes européens"),
        ActorGroup.NATO_AND_OTHERS: Text("NATO, the West and others", "OTAN, Occident et autres"),
        ActorGroup.BY_NAME: Text(
            "Scholars, officials and others by name", "Chercheurs, responsables et autres, par nom"
        ),
    }
)
"""In which column of the readings an actor's positions stand."""
