"""The view as a value: what a reader asked to see, the address that holds it, and the words for it.

Adding a parameter is adding one annotated field to `Selection`.
"""

from __future__ import annotations

from data.selection.address import Problem, entry_of, from_query, to_query, view_of_entry
from data.selection.basket import MOST_ENTRIES, PARTS
from data.selection.field import NOT_STATED, PageName
from data.selection.lines import (
    LONGEST_KM,
    MOST_VERTICES,
    SOUTHERNMOST_DEG,
    Vertex,
    canonical_line,
    line_of,
    line_text,
    vertices_of,
)
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
    "LONGEST_KM",
    "LONGEST_QUERY",
    "MAP_FIELDS",
    "MOST_ENTRIES",
    "MOST_VERTICES",
    "NOT_STATED",
    "NO_LAYER",
    "PAGE_FIELDS",
    "PARTS",
    "SCENES",
    "SOUTHERNMOST_DEG",
    "Facts",
    "PageName",
    "Problem",
    "Selection",
    "Vertex",
    "canonical_line",
    "clean",
    "entry_of",
    "extent_of",
    "extent_text",
    "from_query",
    "is_key",
    "line_of",
    "line_text",
    "to_query",
    "vertices_of",
    "view_of_entry",
]
