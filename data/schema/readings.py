"""What is set side by side: the words of each side, and the channels between the two countries."""

from dataclasses import dataclass
from typing import Annotated

from data.codes import Quoted, Track
from data.language import Text
from data.schema.columns import Column, Ids
from data.schema.tables import table


@table("terms")
@dataclass(frozen=True, slots=True)
class Term:
    """One word that somebody uses for a thing that others call otherwise."""

    id: Annotated[str, Column("The thing, two hyphens, the word.")]
    issue: Annotated[str, Column("Issue that the thing belongs to, where one fits.", key="issues.id")]
    subject: Annotated[
        Text, Column("The thing that the word stands for, in words that neither side would object to", required=True)
    ]
    term: Annotated[Text, Column("The word or phrase that is used for it", required=True)]
    used_by: Annotated[Ids, Column("Who uses the word, as the article reports.", key="actors.id", required=True)]
    quoted: Annotated[Quoted, Column("Whether the article sets the word in quotation marks.")]
    statements: Annotated[Ids, Column("Statements that report the word.", key="statements.id", required=True)]
    note: Annotated[Text, Column("What a reader should know of the word, such as what the article leaves unsaid")]


@table("tracks")
@dataclass(frozen=True, slots=True)
class Channel:
    """What the article says of one track: what it is, who takes part, what it did and what stopped it."""

    id: Annotated[Track, Column("The track, by its code.")]
    definition: Annotated[Text, Column("What the article says the track is", required=True)]
    definition_statements: Annotated[
        Ids, Column("Statements that the definition rests on.", key="statements.id", required=True)
    ]
    takes_part: Annotated[Text, Column("Who takes part, according to the article", required=True)]
    takes_part_statements: Annotated[
        Ids, Column("Statements that tell who takes part.", key="statements.id", required=True)
    ]
    done: Annotated[Text, Column("What has come of it, according to the article", required=True)]
    done_statements: Annotated[
        Ids, Column("Statements that tell what has come of it.", key="statements.id", required=True)
    ]
    stopped: Annotated[Text, Column("What stopped or limits it, according to the article", required=True)]
    stopped_statements: Annotated[
        Ids, Column("Statements that tell what stopped or limits it.", key="statements.id", required=True)
    ]
    note: Annotated[Text, Column("What a reader should know of the row")]

    @property
    def name(self) -> Text:
        """What the track is called: the words of its code, the same everywhere."""
        return self.id.label

    @property
    def statements(self) -> Ids:
        """Every statement that one of the texts rests on, each once."""
        cells = (
            self.definition_statements,
            self.takes_part_statements,
            self.done_statements,
            self.stopped_statements,
        )
        return tuple(dict.fromkeys(statement for cell in cells for statement in cell))
