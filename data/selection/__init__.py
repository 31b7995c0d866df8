"""The view as a value: what a reader asked to see, the address that holds it, and the words for it.

Adding a parameter is adding one annotated field to `Selection`.
"""

from __future__ import annotations

from data.selection.address import Problem, entry_of, from_query, to_query, view_of_entry
from data.selection.basket import MOST_ENTRIES, PARTS
from data.selection.field import NOT_STATED
from data.selection.parsing import LONGEST_QUERY, clean, is_key
from data.selection.scenes import NO_LAYER, SCENES, extent_of, extent_text
from data.selection.selection import (
    COOPERATION_FACETS,
    EVIDENCE_FACETS,
    FIELDS,
    FIRST_DAY,
    MAP_FIELDS,
    PAGE_FIELDS,
    Facts,
    Selection,
)

__all__ = [
    "COOPERATION_FACETS",
    "EVIDENCE_FACETS",
    "FIELDS",
    "FIRST_DAY",
    "LONGEST_QUERY",
    "MAP_FIELDS",
    "MOST_ENTRIES",
    "NOT_STATED",
    "NO_LAYER",
    "PAGE_FIELDS",
    "PARTS",
    "SCENES",
    "Facts",
    "Problem",
    "Selection",
    "clean",
    "entry_of",
    "extent_of",
    "extent_text",
    "from_query",
    "is_key",
    "to_query",
    "view_of_entry",
]
