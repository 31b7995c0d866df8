"""The declaration: every table as a frozen dataclass whose annotated fields say what its columns are.

The loader, the checks, ``datapackage.json`` and the data dictionary derive from it. Adding a table is adding its CSV,
its sidecar and its dataclass, and its name to `data.register.Register`; of one that is read when asked for, its reader.
"""

from __future__ import annotations

# The order of the tables in datapackage.json is that in which they are declared.
# isort: off
from data.schema.article import Locator, Reference, Statement
from data.schema.cooperation import Area, Event, Initiative, Issue, Participation, Position, StatusChange
from data.schema.world import KM_IN_A_NAUTICAL_MILE, Actor, Line, OpenQuestion, Place, Route, SeriesPoint
from data.schema.readings import Channel, Term
from data.schema.names import Alias
from data.schema.listings import ITEM_NUMBER, NUMBERED, REPLACED_ON, SCHEDULE, Listing, ScheduleItem, item_id
from data.schema.divisions import DIVISIONS, Division
from data.schema.sea import PORT_DISTANCES, ROUTE_WATERS, SUM_WITHIN, PortDistance, RouteWater

# isort: on
from data.schema.codes import CodeRow
from data.schema.columns import CITATION_SEPARATOR, LIST_SEPARATOR, Column, Ids, columns_of
from data.schema.rules import Row, Rule, date_of, items_of, number_of
from data.schema.tables import EVERY_TABLE, TABLES, rules_of

WITH_ORIGIN = tuple(name for name, record in TABLES.items() if "origin" in columns_of(record))
"""The tables whose rows stand in the article, or rest on later works and have a grade."""

__all__ = [
    "CITATION_SEPARATOR",
    "DIVISIONS",
    "EVERY_TABLE",
    "ITEM_NUMBER",
    "KM_IN_A_NAUTICAL_MILE",
    "LIST_SEPARATOR",
    "NUMBERED",
    "PORT_DISTANCES",
    "REPLACED_ON",
    "ROUTE_WATERS",
    "SCHEDULE",
    "SUM_WITHIN",
    "TABLES",
    "WITH_ORIGIN",
    "Actor",
    "Alias",
    "Area",
    "Channel",
    "CodeRow",
    "Column",
    "Division",
    "Event",
    "Ids",
    "Initiative",
    "Issue",
    "Line",
    "Listing",
    "Locator",
    "OpenQuestion",
    "Participation",
    "Place",
    "PortDistance",
    "Position",
    "Reference",
    "Route",
    "RouteWater",
    "Row",
    "Rule",
    "ScheduleItem",
    "SeriesPoint",
    "Statement",
    "StatusChange",
    "Term",
    "columns_of",
    "date_of",
    "item_id",
    "items_of",
    "number_of",
    "rules_of",
]
