"""The tables that set side by side the words of each side, and the channels between the two countries."""

from __future__ import annotations

from data.codes import Quoted, Track
from data.schema_columns import coded, identifier, key, keys, pair
from data.schema_table import table

TERMS = table(
    "terms",
    {
        "id": identifier("The thing, two hyphens, the word."),
        "issue": key("issues.id", "Issue that the thing belongs to, where one fits.", required=False),
        **pair(
            "subject", "The thing that the word stands for, in words that neither side would object to", required=True
        ),
        **pair("term", "The word or phrase that is used for it", required=True),
        "used_by": keys("actors.id", "Who uses the word, as the article reports.", required=True),
        "quoted": coded(Quoted, "Whether the article sets the word in quotation marks."),
        "statements": keys("statements.id", "Statements that report the word.", required=True),
        **pair("note", "What a reader should know of the word, such as what the article leaves unsaid"),
    },
)

TRACKS = table(
    "tracks",
    {
        "id": identifier("The track, by its code.", "|".join(Track), f"one of {', '.join(Track)}"),
        **pair("name", "What the track is called", required=True),
        **pair("definition", "What the article says the track is", required=True),
        "definition_statements": keys("statements.id", "Statements that the definition rests on.", required=True),
        **pair("takes_part", "Who takes part, according to the article", required=True),
        "takes_part_statements": keys("statements.id", "Statements that tell who takes part.", required=True),
        **pair("done", "What has come of it, according to the article", required=True),
        "done_statements": keys("statements.id", "Statements that tell what has come of it.", required=True),
        **pair("stopped", "What stopped or limits it, according to the article", required=True),
        "stopped_statements": keys("statements.id", "Statements that tell what stopped or limits it.", required=True),
        **pair("note", "What a reader should know of the row"),
    },
)
