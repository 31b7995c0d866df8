"""The colours of a map in a briefing: in which forms each is drawn, and what it is called."""

from __future__ import annotations

from collections import defaultdict

from components.polar_map import Item, MapSpec
from components.signs import DRAWINGS, LOOKS, MARKS, OTHER_PLACE, PLACE_DRAWINGS, colour_of
from components.words import Words
from data.codes import SeaPassage, State
from data.queries import Coloured
from data.register import Register


def colours_of(spec: MapSpec) -> frozenset[Coloured]:
    """Give the colours on a map as they are on paper, each with the patterns and marks that are drawn in it."""
    forms: dict[str, set[str]] = defaultdict(set)
    for item in spec.items:
        forms[item.color_key].add(_form_of(item))
    return frozenset(Coloured(key, MARKS[key][0], frozenset(drawn)) for key, drawn in forms.items())


def _form_of(item: Item) -> str:
    """Give what tells an item from others without its colour: its pattern, or the drawing of its mark."""
    if item.shape not in {"point", "disc"}:
        return item.status
    drawing = item.color_key if item.color_key in DRAWINGS else PLACE_DRAWINGS.get(item.color_key, OTHER_PLACE)
    return f"{item.status} {drawing}"


def colour_words(say: Words, register: Register, key: str) -> str:
    """Give the name of a colour of the map: the state, the sea passage, or how an initiative stands."""
    if key in register.actors:
        return register.actors[key].name.to(say.language)
    if key in LOOKS:
        return say.label(State(colour_of(key)))
    if key in set(SeaPassage):
        return say.label(SeaPassage(key))
    return say("Several states, or none") if key == "neutral" else key
