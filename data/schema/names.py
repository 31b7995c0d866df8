"""Names that readers type and the register does not write."""

from dataclasses import dataclass
from typing import Annotated

from data.codes import AliasKind
from data.language import Text
from data.schema.columns import LIST_SEPARATOR, Column, Ids
from data.schema.rules import Row, items_of, rule
from data.schema.tables import table


@rule("typed", "'{cell}' holds more than single words", "words of letters and digits alone")
def _single_words(row: Row) -> bool:
    return all(item.isalnum() for item in items_of(row["typed"], LIST_SEPARATOR))


@table("aliases", _single_words)
@dataclass(frozen=True, slots=True)
class Alias:
    """Short or foreign names for which the search looks up what the register writes."""

    id: Annotated[str, Column("Name of the row in keys.")]
    typed: Annotated[Ids, Column("What readers type, without regard to capitals and accents.", required=True)]
    kind: Annotated[AliasKind, Column("Whether it is another name of the same thing, or only near it.")]
    means: Annotated[Text, Column("The words of the register that are searched in its place", required=True)]
