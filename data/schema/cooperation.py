"""Cooperation: areas, initiatives, who takes part, how they stand, events, issues, positions."""

import re
from dataclasses import dataclass
from typing import Annotated

from data.codes import (
    AreaKind,
    Between,
    ChangeKind,
    EventKind,
    Format,
    Grade,
    InitiativeKind,
    Origin,
    Role,
    Stance,
    State,
    Track,
)
from data.dates import PartialDate
from data.language import Text
from data.schema.columns import LIST_SEPARATOR, Column, Ids, NeededStatements, Note, Statements
from data.schema.rules import LATER_FACT_RULES, ORIGIN_RULES, Row, Rule, items_of, rule
from data.schema.tables import table

ORIGIN = "Whether it stands in the article or happened, or was found, later."
GRADE = "How well a later fact is supported; empty for what stands in the article."
LATER_WORKS = "Later works that the row rests on."

MOST_WORDS = {"brief_en": 8, "brief_fr": 9}
"""The most words of a position in brief: what a cell of the page has room for."""

_QUOTATION_MARK = re.compile("[“”]|«\u00a0|\u00a0»")


@table("areas")
@dataclass(frozen=True, slots=True)
class Area:
    """One area of cooperation, or of what divides."""

    id: Annotated[str, Column("Name of the area in addresses and keys.")]
    kind: Annotated[AreaKind, Column("The part that the area plays in the article's argument.")]
    name: Annotated[Text, Column("What the area is called", required=True)]
    summary: Annotated[Text, Column("What the article says of the area", required=True)]
    statements: NeededStatements


@table("initiatives")
@dataclass(frozen=True, slots=True)
class Initiative:
    """One piece of cooperation."""

    id: Annotated[str, Column("Name of the initiative in addresses and keys.")]
    kind: Annotated[
        InitiativeKind,
        Column("Whether Canada and Russia both have a part in it, or the article only sets it beside that."),
    ]
    area: Annotated[str, Column("Area that it belongs to.", key="areas.id", required=True)]
    track: Annotated[Track, Column("Channel through which it runs.")]
    format: Annotated[
        Format | None, Column("Whether two or more countries take part; empty where the article does not say.")
    ]
    start: Annotated[PartialDate | None, Column("When it began; empty where the article does not say.")]
    places: Annotated[Ids, Column("Where it takes place.", key="places.id")]
    statements: NeededStatements
    name: Annotated[Text, Column("What the initiative is called", required=True)]
    description: Annotated[Text, Column("What the initiative is and what the article says of it", required=True)]
    note: Note


@table("participations")
@dataclass(frozen=True, slots=True)
class Participation:
    """One actor in one initiative."""

    id: Annotated[str, Column("Initiative, two hyphens, actor; the role after two more where an actor has several.")]
    initiative: Annotated[str, Column("Initiative that the actor has a part in.", key="initiatives.id", required=True)]
    actor: Annotated[str, Column("Who has a part in it.", key="actors.id", required=True)]
    role: Annotated[Role, Column("What the actor does in it.")]
    statements: NeededStatements
    note: Note


@table("status_history", *ORIGIN_RULES, *LATER_FACT_RULES)
@dataclass(frozen=True, slots=True)
class StatusChange:
    """One change of an initiative's state."""

    id: Annotated[str, Column("Initiative, date and state, with two hyphens between.")]
    initiative: Annotated[str, Column("Initiative whose state changed.", key="initiatives.id", required=True)]
    date: Annotated[
        PartialDate, Column("When the state began; 2020 where the article tells only how it stands as it is written.")
    ]
    state: Annotated[State, Column("The state that began.")]
    kind: Annotated[ChangeKind, Column("Whether the state began then, or is only described for that time.")]
    origin: Annotated[Origin, Column(ORIGIN)]
    grade: Annotated[Grade | None, Column(GRADE)]
    statements: Statements
    references: Annotated[Ids, Column(LATER_WORKS, key="references.id")]
    reason: Annotated[Text, Column("Why or by what the state changed", required=True)]
    note: Note


@rule(
    "response_statements",
    "the reply and the statements that say so disagree",
    "statements exactly where the event answers another",
)
def _reply_rests_on_statements(row: Row) -> bool:
    return bool(row["response_to"]) == bool(row["response_statements"])


@rule(
    "response_statements",
    "'{cell}' names a statement that the event does not rest on",
    "statements of the column statements",
)
def _reply_statements_are_its_own(row: Row) -> bool:
    own = items_of(row["statements"], LIST_SEPARATOR)
    return set(items_of(row["response_statements"], LIST_SEPARATOR)) <= set(own)


@table("events", *ORIGIN_RULES, *LATER_FACT_RULES, _reply_rests_on_statements, _reply_statements_are_its_own)
@dataclass(frozen=True, slots=True)
class Event:
    """One dated event, and which earlier events the article says it answered."""

    id: Annotated[str, Column("Name of the event in addresses and keys.")]
    date: Annotated[PartialDate, Column("When it happened.")]
    kind: Annotated[EventKind, Column("What sort of thing happened.")]
    actors: Annotated[Ids, Column("Who took part or was affected.", key="actors.id")]
    places: Annotated[Ids, Column("Where it happened.", key="places.id")]
    areas: Annotated[Ids, Column("Areas of cooperation that it touched.", key="areas.id")]
    response_to: Annotated[Ids, Column("Earlier events that it answered, where the article says so.", key="events.id")]
    response_statements: Annotated[
        Ids, Column("Those of its statements that say which event it answered.", key="statements.id")
    ]
    origin: Annotated[Origin, Column(ORIGIN)]
    grade: Annotated[Grade | None, Column(GRADE)]
    statements: Statements
    references: Annotated[Ids, Column(LATER_WORKS, key="references.id")]
    name: Annotated[Text, Column("What the event is called", required=True)]
    description: Annotated[Text, Column("What happened", required=True)]
    note: Note


@table("issues")
@dataclass(frozen=True, slots=True)
class Issue:
    """One question on which positions are held."""

    id: Annotated[str, Column("Name of the issue in addresses and keys.")]
    area: Annotated[str, Column("Area that it belongs to, where one fits.", key="areas.id")]
    between: Annotated[
        Between, Column("How what Canada holds and what Russia holds stand to each other, as the article reports both.")
    ]
    statements: NeededStatements
    name: Annotated[Text, Column("What the issue is called", required=True)]
    question: Annotated[Text, Column("The question on which positions are held", required=True)]


def count_words(text: str) -> int:
    """Count the words of a text; quotation marks, and marks that stand apart in French, are none."""
    return sum(any(map(str.isalnum, part)) for part in _QUOTATION_MARK.sub("", text).split())


def _brief(column: str, most: int) -> Rule:
    @rule(column, "'{cell}' has too many words", f"at most {most}")
    def holds(row: Row) -> bool:
        return count_words(row[column]) <= most

    return holds


def _written_anew(brief: str, text: str) -> Rule:
    @rule(brief, f"'{{cell}}' is cut out of {text}", "words of its own")
    def holds(row: Row) -> bool:
        return not row[brief] or row[brief].casefold().rstrip(".") not in row[text].casefold()

    return holds


@table(
    "positions",
    *(_brief(column, most) for column, most in MOST_WORDS.items()),
    _written_anew("brief_en", "text_en"),
    _written_anew("brief_fr", "text_fr"),
)
@dataclass(frozen=True, slots=True)
class Position:
    """What one actor holds on one issue."""

    id: Annotated[str, Column("Issue and actor, with two hyphens between.")]
    issue: Annotated[str, Column("Issue that the position is on.", key="issues.id", required=True)]
    actor: Annotated[str, Column("Who holds it.", key="actors.id", required=True)]
    stance: Annotated[Stance, Column("How the actor stands towards the question.")]
    statements: NeededStatements
    brief: Annotated[Text, Column("What the actor holds, in a few words and without its name", required=True)]
    text: Annotated[Text, Column("What the actor holds, as the article reports it", required=True)]
