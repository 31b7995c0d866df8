"""The closed lists of the sailing routes."""

from __future__ import annotations

from enum import StrEnum


class SeaPassage(StrEnum):
    """The passage that a sailing route belongs to."""

    NORTHERN_SEA_ROUTE = "northern-sea-route"
    NORTHWEST_PASSAGE = "northwest-passage"


class RouteGrade(StrEnum):
    """How well the straits of a sailing route, and their order, are supported."""

    TWO_SOURCES = "two-sources"
    ONE_SOURCE = "one-source"
    SCHEMATIC = "schematic"


class Strait(StrEnum):
    """A strait, sound, inlet, basin or gulf that a sailing route passes."""

    KARA_GATE = "kara-gate"
    VILKITSKY = "vilkitsky-strait"
    SANNIKOV = "sannikov-strait"
    DMITRY_LAPTEV = "dmitry-laptev-strait"
    LONG = "long-strait"
    BERING = "bering-strait"
    DAVIS = "davis-strait"
    LANCASTER = "lancaster-sound"
    BARROW = "barrow-strait"
    VISCOUNT_MELVILLE = "viscount-melville-sound"
    MCLURE = "mclure-strait"
    PRINCE_OF_WALES = "prince-of-wales-strait"
    PEEL = "peel-sound"
    PRINCE_REGENT = "prince-regent-inlet"
    HUDSON = "hudson-strait"
    FOXE = "foxe-basin"
    FURY_AND_HECLA = "fury-and-hecla-strait"
    BELLOT = "bellot-strait"
    FRANKLIN = "franklin-strait"
    LARSEN = "larsen-sound"
    VICTORIA = "victoria-strait"
    JAMES_ROSS = "james-ross-strait"
    RAE = "rae-strait"
    SIMPSON = "simpson-strait"
    QUEEN_MAUD = "queen-maud-gulf"
    DEASE = "dease-strait"
    CORONATION = "coronation-gulf"
    DOLPHIN_AND_UNION = "dolphin-and-union-strait"
    AMUNDSEN = "amundsen-gulf"
