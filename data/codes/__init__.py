"""Every closed list as a table: its codes, the words that a reader sees for each, and what each means.

``NAME.csv`` is the list, and adding a code is adding a row; the class of its name makes an enumeration of it, so that
``State.ACTIVE``, ``State("active")`` and ``State.ACTIVE.label`` are what the table says.
"""

from __future__ import annotations

from data.codes.table import CODES_FOLDER, Code, checksum_of_texts, codes_read, of_every, table_of

__all__ = [
    "CODES_FOLDER",
    "LINE_STATUSES",
    "Code",
    "checksum_of_texts",
    "codes_read",
    "of_every",
    "table_of",
]


class AreaKind(Code):
    """The part a cooperation area plays in the article's argument."""


class InitiativeKind(Code):
    """Whether a row is cooperation between Canada and Russia, or something that the article only sets beside it."""


class State(Code):
    """How an initiative stands, as far as the source says."""

    @property
    def fades(self) -> bool:
        """Whether it may pass unnoticed: an end is final, and what is not stated cannot grow old."""
        return self not in {State.ENDED, State.NOT_STATED}


class Seen(Code):
    """Whether anything bears a state out within the months after which it fades, see `data.queries.states`."""


class ChangeKind(Code):
    """Whether a row of a history is a dated change, or how something stood when it was described."""


class Track(Code):
    """The channel through which an initiative runs."""


class Format(Code):
    """Whether two or more countries take part."""


class Role(Code):
    """What an actor does in an initiative."""


class Origin(Code):
    """Whether a fact stands in the article, in other sources on the same time, or happened or was found later."""


class Grade(Code):
    """How well a fact from outside the article is supported."""


class EventKind(Code):
    """What sort of thing happened."""


class Stance(Code):
    """How an actor stands towards the question of an issue."""


class Between(Code):
    """How what Canada holds on an issue and what Russia holds stand to each other."""


class ActorKind(Code):
    """What sort of actor it is."""


class ActorGroup(Code):
    """The column in which an actor's positions stand when issues are set against actors."""


class Quoted(Code):
    """Whether the article sets a word in quotation marks or reports it in its own."""


class PlaceKind(Code):
    """What sort of place it is."""


class PlaceGrade(Code):
    """How well a place's coordinates are supported."""


class LineKind(Code):
    """What sort of thing a dossier of the map is about."""


class LineFamily(Code):
    """The group under which a line or zone is shown."""


class LegalStatus(Code):
    """What a line or zone is in law; each is drawn with a pattern of its own."""


LINE_STATUSES = tuple(status for status in LegalStatus if status is not LegalStatus.ROUTE)
"""What a line or zone can be in law: every status but that of a route, which bounds nothing."""


class LineGrade(Code):
    """How well a line's points are supported, or that they are computed."""


class ReferenceKind(Code):
    """How a work comes into the register."""


class AddressKind(Code):
    """Whether a page stands where its publisher put it."""


class StatementKind(Code):
    """Whether a statement says what is, what somebody holds, or somebody's exact words."""


class Section(Code):
    """A section of the article, in its order."""


class Topic(Code):
    """What a statement is about."""


class Facing(Code):
    """The central meridian in degrees: the one that points downwards."""


class Reading(Code):
    """Whose map it is."""


class NsrDefinition(Code):
    """What the Northern Sea Route is taken to be."""


class NwpDefinition(Code):
    """What the Northwest Passage is taken to be."""


class LayerFamily(Code):
    """The group under which a layer stands in the panel; each of the lines’ is one."""


class PassageLayer(Code):
    """A layer whose shapes depend on the definition chosen."""


class PlaceLayer(Code):
    """A layer of places."""


class ReadyView(Code):
    """A ready-made view."""


class DivisionMethod(Code):
    """By which method the Arctic Ocean is divided for comparison."""


class Measure(Code):
    """What a number of a series measures."""


class Unit(Code):
    """What a number counts."""


class Exactness(Code):
    """How the source gives a number: as a figure, as a bound, rounded, or as expected."""


class SeaPassage(Code):
    """The passage that a sailing route belongs to."""


class RouteGrade(Code):
    """How well the straits of a sailing route, and their order, are supported."""


class Strait(Code):
    """A strait, sound, inlet, basin or gulf that a sailing route passes."""


class Layout(Code):
    """How a list of records is laid out."""


class Paper(Code):
    """On what a slide is shown."""


class Years(Code):
    """From when the timeline is drawn."""


class Precision(Code):
    """How precisely a date is known."""


class ListInstrument(Code):
    """The list on which somebody stands, by the instrument that holds it."""


class SchedulePart(Code):
    """A part of Schedule 1: whom it lists, and on which ground."""


class Repealed(Code):
    """Whether an item stands no longer."""


class Listed(Code):
    """By whom a party of an initiative is listed; what a filter asks for."""


class AliasKind(Code):
    """Whether readers mean the same thing by a name, or something that the register only touches."""


class NumberView(Code):
    """One figure of numbers over time."""


class Part(Code):
    """What a briefing can be put together from."""


class ReadyBasket(Code):
    """A ready-made basket of a briefing."""


class PreflightRule(Code):
    """What should be known before something of the register is handed on, each with the rule by which it is found."""


class Port(Code):
    """A port between which distances are given."""


class SeaWay(Code):
    """The passage, canal or cape by which a ship goes from one ocean to the other."""


class WaterZone(Code):
    """What a stretch of water is in the law of the sea, under one reading."""
