"""The closed lists of the listings: which list, which part of Canada's schedule, who of an initiative is listed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class ListInstrument(StrEnum):
    """The list on which somebody stands, by the instrument that holds it."""

    CANADA_SCHEDULE_1 = "canada-schedule-1"
    CANADA_SCHEDULE_3 = "canada-schedule-3"
    RUSSIA_ENTRY_BANS = "russia-entry-bans"
    RUSSIA_UNDESIRABLE = "russia-undesirable-organisations"


LISTED_BY: Mapping[ListInstrument, str] = MappingProxyType(
    {
        ListInstrument.CANADA_SCHEDULE_1: "canada",
        ListInstrument.CANADA_SCHEDULE_3: "canada",
        ListInstrument.RUSSIA_ENTRY_BANS: "russia",
        ListInstrument.RUSSIA_UNDESIRABLE: "russia",
    }
)
"""The state whose list it is, by its id as an actor."""

NUMBERED = frozenset({ListInstrument.CANADA_SCHEDULE_1, ListInstrument.CANADA_SCHEDULE_3})
"""The lists of which each line has an item number and a name as the law writes it."""


class SchedulePart(StrEnum):
    """A part of Schedule 1: whom it lists, and on which ground."""

    INDIVIDUAL = "individual"
    INDIVIDUAL_RIGHTS = "individual-rights"
    ENTITY = "entity"
    ENTITY_RIGHTS = "entity-rights"


class Repealed(StrEnum):
    """Whether an item stands no longer."""

    YES = "yes"
    NO = "no"


class Listed(StrEnum):
    """By whom a party of an initiative is listed; what a filter asks for."""

    CANADA = "canada"
    RUSSIA = "russia"
    NONE = "none"
