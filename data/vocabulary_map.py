"""The closed lists of the map: what it can show, which way it faces, whose reading and which definition it follows."""

from __future__ import annotations

from enum import StrEnum


class Facing(StrEnum):
    """The central meridian in degrees: the one that points downwards."""

    W100 = "-100"
    E90 = "90"
    E0 = "0"


class Reading(StrEnum):
    """Whose map it is."""

    NEUTRAL = "neutral"
    CANADA = "canada"
    RUSSIA = "russia"
    UNITED_STATES = "united-states"


class NsrDefinition(StrEnum):
    """What the Northern Sea Route is taken to be."""

    SAILING_LINES = "sailing-lines"
    WATER_AREA = "water-area"


class NwpDefinition(StrEnum):
    """What the Northwest Passage is taken to be."""

    ALL_ROUTES = "all-routes"
    ROUTE_1 = "route-1"
    ROUTE_2 = "route-2"
    ROUTE_3 = "route-3"
    ROUTE_4 = "route-4"
    ROUTE_5 = "route-5"
    ROUTE_6 = "route-6"
    ROUTE_7 = "route-7"
    INTERNAL_WATERS = "internal-waters"


class LayerFamily(StrEnum):
    """The group under which a layer stands in the panel; the first five name those of the lines."""

    CLAIMS = "claims"
    AGREED_BOUNDARIES = "agreed-boundaries"
    NATIONAL_LAW = "national-law"
    INTERNATIONAL_RULES = "international-rules"
    ROUTES = "routes"
    SEA_FLOOR = "sea-floor"
    COOPERATION = "cooperation"


class PassageLayer(StrEnum):
    """A layer whose shapes depend on the definition chosen."""

    NORTHERN_SEA_ROUTE = "northern-sea-route"
    NORTHWEST_PASSAGE = "northwest-passage"


class PlaceLayer(StrEnum):
    """A layer of places."""

    BUSINESS_PROJECTS = "business-projects"
    CANADIAN_PROVINCES = "canadian-provinces"
    RUSSIAN_REGIONS = "russian-regions"
    CAPITALS = "capitals"
    OTHER_PLACES = "other-places"


class ReadyView(StrEnum):
    """A ready-made view."""

    SECTOR_LINES = "sector-lines"
    NORTHERN_SEA_ROUTE = "northern-sea-route"
    NORTHWEST_PASSAGE = "northwest-passage"
    LOMONOSOV_RIDGE = "lomonosov-ridge"
    FISHERIES = "fisheries"
    POLAR_CODE = "polar-code"
    BUSINESS = "business"
    REGIONS = "regions"
