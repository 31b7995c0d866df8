"""The tables on cooperation: areas, initiatives, who takes part, how they stand, events, issues, positions."""

from __future__ import annotations

from collections.abc import Mapping

from data.cells import LIST_SEPARATOR
from data.codes import (
    AreaKind,
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
from data.schema_columns import coded, date, identifier, key, keys, pair
from data.schema_rules import items_of, row_rule
from data.schema_table import LATER_FACT_RULES, ORIGIN_RULES, table

_STATEMENTS = "Statements of the article that the row rests on."
_ORIGIN = "Whether it stands in the article or happened, or was found, later."
_GRADE = "How well a later fact is supported; empty for what stands in the article."
_NOTE = "What a reader should know of the row, such as where the article is loose or wrong"


def _reply_rests_on_statements(row: Mapping[str, str]) -> bool:
    return bool(row["response_to"]) == bool(row["response_statements"])


def _reply_statements_are_its_own(row: Mapping[str, str]) -> bool:
    own = items_of(row["statements"], LIST_SEPARATOR)
    return set(items_of(row["response_statements"], LIST_SEPARATOR)) <= set(own)


AREAS = table(
    "areas",
    {
        "id": identifier("Name of the area in addresses and keys."),
        "kind": coded(AreaKind, "The part that the area plays in the article's argument."),
        **pair("name", "What the area is called", required=True),
        **pair("summary", "What the article says of the area", required=True),
        "statements": keys("statements.id", _STATEMENTS, required=True),
    },
)

INITIATIVES = table(
    "initiatives",
    {
        "id": identifier("Name of the initiative in addresses and keys."),
        "kind": coded(
            InitiativeKind, "Whether Canada and Russia both have a part in it, or the article only sets it beside that."
        ),
        "area": key("areas.id", "Area that it belongs to."),
        "track": coded(Track, "Channel through which it runs."),
        "format": coded(
            Format, "Whether two or more countries take part; empty where the article does not say.", required=False
        ),
        "start": date("When it began; empty where the article does not say.", required=False),
        "places": keys("places.id", "Where it takes place."),
        "statements": keys("statements.id", _STATEMENTS, required=True),
        **pair("name", "What the initiative is called", required=True),
        **pair("description", "What the initiative is and what the article says of it", required=True),
        **pair("note", _NOTE),
    },
)

PARTICIPATIONS = table(
    "participations",
    {
        "id": identifier("Initiative, two hyphens, actor; the role after two more where an actor has several."),
        "initiative": key("initiatives.id", "Initiative that the actor has a part in."),
        "actor": key("actors.id", "Who has a part in it."),
        "role": coded(Role, "What the actor does in it."),
        "statements": keys("statements.id", _STATEMENTS, required=True),
        **pair("note", _NOTE),
    },
)

STATUS_HISTORY = table(
    "status_history",
    {
        "id": identifier("Initiative, date and state, with two hyphens between."),
        "initiative": key("initiatives.id", "Initiative whose state changed."),
        "date": date("When the state began; 2020 where the article tells only how it stands as it is written."),
        "state": coded(State, "The state that began."),
        "kind": coded(ChangeKind, "Whether the state began then, or is only described for that time."),
        "origin": coded(Origin, _ORIGIN),
        "grade": coded(Grade, _GRADE, required=False),
        "statements": keys("statements.id", _STATEMENTS),
        "references": keys("references.id", "Later works that the row rests on."),
        **pair("reason", "Why or by what the state changed", required=True),
        **pair("note", _NOTE),
    },
    *ORIGIN_RULES,
    *LATER_FACT_RULES,
)

EVENTS = table(
    "events",
    {
        "id": identifier("Name of the event in addresses and keys."),
        "date": date("When it happened."),
        "kind": coded(EventKind, "What sort of thing happened."),
        "actors": keys("actors.id", "Who took part or was affected."),
        "places": keys("places.id", "Where it happened."),
        "areas": keys("areas.id", "Areas of cooperation that it touched."),
        "response_to": keys("events.id", "Earlier events that it answered, where the article says so."),
        "response_statements": keys("statements.id", "Those of its statements that say which event it answered."),
        "origin": coded(Origin, _ORIGIN),
        "grade": coded(Grade, _GRADE, required=False),
        "statements": keys("statements.id", _STATEMENTS),
        "references": keys("references.id", "Later works that the row rests on."),
        **pair("name", "What the event is called", required=True),
        **pair("description", "What happened", required=True),
        **pair("note", _NOTE),
    },
    *ORIGIN_RULES,
    *LATER_FACT_RULES,
    row_rule(
        "response_statements",
        _reply_rests_on_statements,
        "the reply and the statements that say so disagree",
        "statements exactly where the event answers another",
    ),
    row_rule(
        "response_statements",
        _reply_statements_are_its_own,
        "'{cell}' names a statement that the event does not rest on",
        "statements of the column statements",
    ),
)

ISSUES = table(
    "issues",
    {
        "id": identifier("Name of the issue in addresses and keys."),
        "area": key("areas.id", "Area that it belongs to, where one fits.", required=False),
        "statements": keys("statements.id", _STATEMENTS, required=True),
        **pair("name", "What the issue is called", required=True),
        **pair("question", "The question on which positions are held", required=True),
    },
)

POSITIONS = table(
    "positions",
    {
        "id": identifier("Issue and actor, with two hyphens between."),
        "issue": key("issues.id", "Issue that the position is on."),
        "actor": key("actors.id", "Who holds it."),
        "stance": coded(Stance, "How the actor stands towards the question."),
        "statements": keys("statements.id", _STATEMENTS, required=True),
        **pair("text", "What the actor holds, as the article reports it", required=True),
    },
)
