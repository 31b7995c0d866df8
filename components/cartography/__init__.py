"""The register on the polar map: lines, routes and places as its items, its legend, its words.

The map page draws from it, and so does every page that shows where its records are.
"""

from components.cartography.items import brought_words, drawn_words, is_beyond_edge, items_of, legend_of
from components.cartography.record_map import draw, draw_in_list, few_places, target_of
from components.cartography.texts import (
    definition_of,
    disclaimer_of,
    layer_name,
    source_of,
    texts_of,
    texts_with,
)
from components.cartography.titles import finding_of, name_of, ready_view_of, title_of

__all__ = [
    "brought_words",
    "definition_of",
    "disclaimer_of",
    "draw",
    "draw_in_list",
    "drawn_words",
    "few_places",
    "finding_of",
    "is_beyond_edge",
    "items_of",
    "layer_name",
    "legend_of",
    "name_of",
    "ready_view_of",
    "source_of",
    "target_of",
    "texts_of",
    "texts_with",
    "title_of",
]
