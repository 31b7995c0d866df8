"""The closed lists of the series: what a number measures, in which unit, and how exact it is."""

from __future__ import annotations

from enum import StrEnum


class Measure(StrEnum):
    """What a number of a series measures."""

    LISTED_INDIVIDUALS = "sanctions-listed-individuals"
    LISTED_ENTITIES = "sanctions-listed-entities"
    LISTED_VESSELS = "sanctions-listed-vessels"
    CANADIAN_LISTINGS = "canadian-listings-total"
    CANADIAN_VESSELS = "canadian-listed-vessels-total"
    RUSSIAN_ENTRY_BANS = "russian-entry-bans-total"
    CERBA_MEMBERS = "cerba-member-corporations"
    UARCTIC_MEMBERS = "uarctic-member-institutions"
    KINROSS_MINES = "kinross-mines-operated-in-russia"
    KINROSS_YEARS = "kinross-years-in-russia"
    KINROSS_RUSSIAN_SHARE = "kinross-share-of-production-from-russia"
    UKRAINIAN_DIASPORA = "ukrainian-diaspora-in-canada"
    ARCTIC_STATES = "arctic-council-member-states"
    NEW_OBSERVERS = "arctic-council-observers-admitted"
    OBSERVER_STATES = "arctic-council-observer-states"
    OBSERVERS = "arctic-council-observers"
    NSR_CARGO = "nsr-cargo"
    NSR_TRANSIT_CARGO = "nsr-transit-cargo"
    NSR_TRANSIT_VOYAGES = "nsr-transit-voyages"
    NSR_TRANSIT_SHIPS = "nsr-transit-ships"
    NWP_FULL_TRANSITS = "nwp-full-transits"
    NWP_TRANSITS_SO_FAR = "nwp-transits-so-far"
    NWP_COMMERCIAL_TRANSITS = "nwp-commercial-transits"
    NWP_SHIPS = "nwp-ships-entering"
    NORTHERN_ZONE_VESSELS = "northern-vts-zone-vessels"
    ICE_SEPTEMBER_MEAN = "sea-ice-september-mean"
    ICE_DAILY_MINIMUM = "sea-ice-daily-minimum"
    ICE_FIVE_DAY_MINIMUM = "sea-ice-five-day-minimum"


class Unit(StrEnum):
    """What a number counts."""

    PERSONS = "persons"
    ENTITIES = "entities"
    PERSONS_AND_ENTITIES = "persons-and-entities"
    VESSELS = "vessels"
    VOYAGES = "voyages"
    TRANSITS = "transits"
    CORPORATIONS = "corporations"
    INSTITUTIONS = "institutions"
    MINES = "mines"
    YEARS = "years"
    PERCENT = "percent"
    STATES = "states"
    OBSERVERS = "observers"
    THOUSAND_TONNES = "thousand-tonnes"
    MILLION_TONNES = "million-tonnes"
    MILLION_KM2 = "million-km2"


class Exactness(StrEnum):
    """How the source gives a number: as a figure, as a bound, rounded, or as expected."""

    AS_GIVEN = "as-given"
    AT_LEAST = "at-least"
    ABOUT = "about"
    FORECAST = "forecast"
    COMPUTED = "computed"
