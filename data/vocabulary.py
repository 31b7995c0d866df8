"""The closed lists of the register: what a coded column may hold.

The lists that only the statements use stand in ``data/vocabulary_article.py``, those of the series in
``data/vocabulary_numbers.py``; the words a reader sees for each value in ``data/labels.py``.
"""

from __future__ import annotations

from enum import StrEnum


class AreaKind(StrEnum):
    """The part a cooperation area plays in the article's argument."""

    NICHE = "niche"
    PRECONDITION = "precondition"
    CHANNEL = "channel"
    DIVISIVE = "divisive"


class InitiativeKind(StrEnum):
    """Whether a row is cooperation between Canada and Russia, or something that the article only sets beside it."""

    COOPERATION = "cooperation"
    PROPOSAL = "proposal"
    OF_OTHERS = "of-others"


class State(StrEnum):
    """How an initiative stands, as far as the source says."""

    ACTIVE = "active"
    LIMITED = "limited"
    SUSPENDED = "suspended"
    ENDED = "ended"
    PLANNED = "planned"
    NOT_STATED = "not-stated"


class Seen(StrEnum):
    """Whether anything bears a state out within the months after which it fades, see `data.states`."""

    LATELY = "lately"
    EARLIER = "earlier"


class ChangeKind(StrEnum):
    """Whether a row of a history is a dated change, or how something stood when it was described."""

    CHANGE = "change"
    AS_DESCRIBED = "as-described"


class Track(StrEnum):
    """The channel through which an initiative runs."""

    INTERGOVERNMENTAL = "intergovernmental"
    PARLIAMENTARY = "parliamentary"
    TRACK_TWO = "track-two"
    SCIENCE = "science"
    PARA_DIPLOMACY = "para-diplomacy"
    BUSINESS = "business"


class Format(StrEnum):
    """Whether two or more countries take part."""

    BILATERAL = "bilateral"
    MULTILATERAL = "multilateral"


class Role(StrEnum):
    """What an actor does in an initiative."""

    PARTY = "party"
    MEMBER = "member"
    OBSERVER = "observer"
    FOUNDER = "founder"
    ORGANISER = "organiser"
    PARTICIPANT = "participant"
    OPERATOR = "operator"
    PARTNER = "partner"
    LEADER = "leader"
    SUPPORTER = "supporter"
    SUBMITTER = "submitter"
    REPRESENTED = "represented"


class Origin(StrEnum):
    """Whether a fact stands in the article, in other sources on the same time, or happened or was found later."""

    ARTICLE = "article"
    CONTEXT = "context"
    AFTER = "after"


class Grade(StrEnum):
    """How well a fact from outside the article is supported."""

    TWO_SOURCES = "two-sources"
    ONE_SOURCE = "one-source"


class EventKind(StrEnum):
    """What sort of thing happened."""

    AGREEMENT = "agreement"
    APPOINTMENT = "appointment"
    BUSINESS = "business"
    CONFLICT = "conflict"
    DIPLOMATIC_MEASURE = "diplomatic-measure"
    ELECTION = "election"
    INCIDENT = "incident"
    INSTITUTION = "institution"
    LAW = "law"
    MEETING = "meeting"
    POLITICAL_CHANGE = "political-change"
    SANCTION = "sanction"
    STATEMENT = "statement"


class Stance(StrEnum):
    """How an actor stands towards the question of an issue."""

    ASSERTS = "asserts"
    SUPPORTS = "supports"
    OPPOSES = "opposes"
    DISPUTES = "disputes"
    CONDITIONAL = "conditional"
    ANALYSES = "analyses"
    NOT_STATED = "not-stated"


class ActorKind(StrEnum):
    """What sort of actor it is."""

    STATE = "state"
    STATE_GROUP = "state-group"
    GOVERNMENT_BODY = "government-body"
    INTERNATIONAL_BODY = "international-body"
    REGION = "region"
    COMPANY = "company"
    ASSOCIATION = "association"
    UNIVERSITY = "university"
    GROUP = "group"
    PERSON = "person"


class ActorGroup(StrEnum):
    """The column in which an actor's positions stand when issues are set against actors."""

    CANADA = "canada"
    RUSSIA = "russia"
    UNITED_STATES = "united-states"
    DENMARK = "denmark"
    EAST_ASIA = "east-asian-states"
    EUROPE = "european-states-and-bodies"
    NATO_AND_OTHERS = "nato-and-others"
    BY_NAME = "by-name"


class Quoted(StrEnum):
    """Whether the article sets a word in quotation marks or reports it in its own."""

    YES = "yes"
    NO = "no"


class PlaceKind(StrEnum):
    """What sort of place it is."""

    CAPITAL = "capital"
    REGIONAL_SEAT = "regional-seat"
    CITY = "city"
    MINE = "mine"
    PORT = "port"
    REGION = "region"
    STRAIT = "strait"
    SEA_ROUTE = "sea-route"
    SEA_FLOOR = "sea-floor"
    SEA_AREA = "sea-area"


class PlaceGrade(StrEnum):
    """How well a place's coordinates are supported."""

    TWO_SOURCES = "two-sources"
    ONE_SOURCE = "one-source"
    DERIVED = "derived"
    NONE = "none"


class LineKind(StrEnum):
    """What sort of thing a dossier of the map is about."""

    LINE = "line"
    ZONE = "zone"
    ROUTE_AREA = "route-area"
    RIDGE = "ridge"
    SUBMISSION = "submission"


class LineFamily(StrEnum):
    """The group under which a line or zone is shown."""

    CLAIMS = "claims"
    AGREED_BOUNDARIES = "agreed-boundaries"
    NATIONAL_LAW = "national-law"
    INTERNATIONAL_RULES = "international-rules"
    SEA_FLOOR = "sea-floor"


class LegalStatus(StrEnum):
    """What a line or zone is in law; each is drawn with a pattern of its own."""

    AGREED = "agreed"
    AGREED_NOT_RATIFIED = "agreed-not-ratified"
    CLAIMED = "claimed"
    NEVER_ADOPTED = "never-adopted"
    ENACTED = "enacted"
    PENDING = "pending"
    RECOMMENDED = "recommended"
    DISPUTED = "disputed"
    REGULATORY = "regulatory"
    COMPUTED = "computed"
    ROUTE = "route"


class LineGrade(StrEnum):
    """How well a line's points are supported, or that they are computed."""

    TWO_SOURCES = "two-sources"
    ONE_SOURCE = "one-source"
    COMPUTED = "computed"


class ReferenceKind(StrEnum):
    """How a work comes into the register."""

    SOURCE_ARTICLE = "source-article"
    ARTICLE_CITATION = "article-citation"
    LATER_SOURCE = "later-source"


class AddressKind(StrEnum):
    """Whether a page stands where its publisher put it."""

    ORIGINAL = "original"
    MIRROR = "mirror"
