"""The Arctic Ocean divided three ways: one row a part, with its area and how far that may be off."""

from dataclasses import dataclass
from typing import Annotated

from data.codes import DivisionMethod
from data.language import Text
from data.schema.columns import Column, Ids, Note, Statements
from data.schema.rules import Row, rule
from data.schema.tables import table

DIVISIONS = "divisions"
"""Name of the table."""


@rule("id", "'{cell}' is not named after its method", "the method, then a hyphen")
def _named_after_method(row: Row) -> bool:
    return row["id"].startswith(f"{row['method']}-")


@rule("state", "'{cell}' is not the end of the id", "the state of the id, or an empty cell")
def _named_after_state(row: Row) -> bool:
    return not row["state"] or row["id"] == f"{row['method']}-{row['state']}"


@table(DIVISIONS, _named_after_method, _named_after_state, at_start=False)
@dataclass(frozen=True, slots=True)
class Division:
    """What one method gives one state, or nobody, of the sea that is divided; arithmetic, and no state's position."""

    id: Annotated[str, Column("Name of the part in keys: its method, then whose it is.")]
    method: Annotated[DivisionMethod, Column("By which method the sea is divided.")]
    state: Annotated[str, Column("State that the part falls to; empty for what falls to none.", key="actors.id")]
    area_km2: Annotated[float, Column("Area, to 100 km2.", unit="km2", minimum=0, whole=True)]
    share_percent: Annotated[
        float, Column("Share of the whole sea that is divided.", unit="percent", minimum=0, maximum=100)
    ]
    error_km2: Annotated[
        float,
        Column(
            "By how much the area changes on the 50m coast, rounded up to 100 km2.", unit="km2", minimum=0, whole=True
        ),
    ]
    lines: Annotated[Ids, Column("Lines and zones of the map that bound the part.", key="lines.id")]
    statements: Statements
    name: Annotated[Text, Column("Whose part it is, or where it lies", required=True)]
    note: Note
