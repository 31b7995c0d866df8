"""Views of the map without a browser: every ready-made view and all layers, in every reading and language."""

from __future__ import annotations

import functools
from dataclasses import asdict

from components.cartography import items_of
from components.exports import MapContent
from components.map.exports import content_of
from components.polar_map import Item
from components.view import View
from components.words import words
from data.codes import NsrDefinition, NwpDefinition, Reading, ReadyView
from data.language import Language
from data.queries import OnMap, on_map
from data.selection import SCENES, Selection
from tests.data.selections import LAYER_NAMES, REGISTER
from tests.each import each

ALL_LAYERS = "all-layers"
AS_WATERS = "all-layers-as-waters"
SETTINGS: dict[str, dict[str, object]] = {
    **{str(view): asdict(SCENES[view]) for view in ReadyView},
    ALL_LAYERS: {"layer": LAYER_NAMES},
    AS_WATERS: {"layer": LAYER_NAMES, "nsr": NsrDefinition.WATER_AREA, "nwp": NwpDefinition.INTERNAL_WATERS},
}
CASES = [(name, reading, language) for name in SETTINGS for reading in Reading for language in Language]
"""Every setting in every reading and language."""
FACTS = [("Source", "N. Viakhireva, “Russian-Canadian relations”, 2020"), ("Link", "https://example.org/map")]
"""What stands with every download, made up."""

every_case = each(("name", "reading", "language"), CASES)


def viewed(selection: Selection) -> View:
    """Give the view of a selection."""
    return View(REGISTER, selection, words(selection.lang))


@functools.cache
def case(name: str, reading: Reading, language: Language) -> tuple[View, OnMap, tuple[Item, ...]]:
    """Give a setting's view, what is on its map, and the items."""
    shown = viewed(Selection(lang=language, reading=reading).with_(**SETTINGS[name]))
    content = on_map(REGISTER, shown.selection)
    return shown, content, items_of(shown, content)


def exported(name: str = ALL_LAYERS, language: Language = Language.ENGLISH) -> MapContent:
    """Give what goes into a file of a setting's map."""
    shown, content, _ = case(name, Reading.NEUTRAL, language)
    return content_of(shown, content, FACTS)
