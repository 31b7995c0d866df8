"""The words a reader sees for the straits and passages of the sailing routes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from data.language import Text
from data.vocabulary_routes import RouteGrade, SeaPassage, Strait

PASSAGE_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        SeaPassage.NORTHERN_SEA_ROUTE: Text("Northern Sea Route", "Route maritime du Nord"),
        SeaPassage.NORTHWEST_PASSAGE: Text("Northwest Passage", "Passage du Nord-Ouest"),
    }
)
"""Which passage a route belongs to."""

ROUTE_GRADE_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        RouteGrade.TWO_SOURCES: Text("Two or more sources", "Deux sources ou plus"),
        RouteGrade.ONE_SOURCE: Text("One source", "Une seule source"),
        RouteGrade.SCHEMATIC: Text("Schematic, not verified", "Schématique, non vérifié"),
    }
)
"""How well the straits of a route are supported."""

STRAIT_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        Strait.KARA_GATE: Text("Kara Gate", "Détroit de Kara"),
        Strait.VILKITSKY: Text("Vilkitsky Strait", "Détroit de Vilkitski"),
        Strait.SANNIKOV: Text("Sannikov Strait", "Détroit de Sannikov"),
        Strait.DMITRY_LAPTEV: Text("Dmitry Laptev Strait", "Détroit de Dmitri-Laptev"),
        Strait.LONG: Text("Long Strait", "Détroit de Long"),
        Strait.BERING: Text("Bering Strait", "Détroit de Béring"),
        Strait.DAVIS: Text("Davis Strait", "Détroit de Davis"),
        Strait.LANCASTER: Text("Lancaster Sound", "Détroit de Lancaster"),
        Strait.BARROW: Text("Barrow Strait", "Détroit de Barrow"),
        Strait.VISCOUNT_MELVILLE: Text("Viscount Melville Sound", "Détroit du Vicomte de Melville"),
        Strait.MCLURE: Text("M’Clure Strait", "Détroit de M’Clure"),
        Strait.PRINCE_OF_WALES: Text("Prince of Wales Strait", "Détroit du Prince-de-Galles"),
        Strait.PEEL: Text("Peel Sound", "Détroit de Peel"),
        Strait.PRINCE_REGENT: Text("Prince Regent Inlet", "Inlet Prince-Régent"),
        Strait.HUDSON: Text("Hudson Strait", "Détroit d’Hudson"),
        Strait.FOXE: Text("Foxe Basin", "Bassin Foxe"),
        Strait.FURY_AND_HECLA: Text("Fury and Hecla Strait", "Détroit de Fury et Hecla"),
        Strait.BELLOT: Text("Bellot Strait", "Détroit de Bellot"),
        Strait.FRANKLIN: Text("Franklin Strait", "Détroit de Franklin"),
        Strait.LARSEN: Text("Larsen Sound", "Détroit de Larsen"),
        Strait.VICTORIA: Text("Victoria Strait", "Détroit de Victoria"),
        Strait.JAMES_ROSS: Text("James Ross Strait", "Détroit de James Ross"),
        Strait.RAE: Text("Rae Strait", "Détroit de Rae"),
        Strait.SIMPSON: Text("Simpson Strait", "Détroit de Simpson"),
        Strait.QUEEN_MAUD: Text("Queen Maud Gulf", "Golfe de la Reine-Maud"),
        Strait.DEASE: Text("Dease Strait", "Détroit de Dease"),
        Strait.CORONATION: Text("Coronation Gulf", "Golfe du Couronnement"),
        Strait.DOLPHIN_AND_UNION: Text("Dolphin and Union Strait", "Détroit de Dolphin et Union"),
        Strait.AMUNDSEN: Text("Amundsen Gulf", "Golfe Amundsen"),
    }
)
"""What a strait is called; in Canada by the government’s names in each language."""
