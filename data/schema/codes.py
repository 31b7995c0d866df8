"""The columns that every table of codes has."""

from dataclasses import dataclass
from typing import Annotated

from data.language import Text
from data.schema.columns import ID_FORM, Column


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One code of a closed list."""

    code: Annotated[
        str,
        Column("The code, as it stands in tables and addresses.", pattern="-?[a-z0-9][a-z0-9-]*", form=ID_FORM),
    ]
    label: Annotated[Text, Column("The words that a reader sees for it", required=True)]
    definition: Annotated[Text, Column("What it means, in a sentence; empty in lists that have no legend")]
