"""The columns that every table of codes has."""

from __future__ import annotations

from data.schema_columns import identifier, pair
from data.schema_table import table

CODES = table(
    "codes",
    {
        "code": identifier("The code, as it stands in tables and addresses.", "-?[a-z0-9][a-z0-9-]*"),
        **pair("label", "The words that a reader sees for it", required=True),
        **pair("definition", "What it means, in a sentence; empty in lists that have no legend"),
    },
)
