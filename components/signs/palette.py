"""The colours of the map, for light and dark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from components.signs.signs import LOOKS, colour_of
from data.codes import SeaPassage, State, of_every

COLOURS: Final[Mapping[str, tuple[str, str]]] = of_every(
    (*SeaPassage, *State),
    {
        "canada": ("#9E2A2B", "#E8503F"),
        "russia": ("#2E4057", "#C5D1F5"),
        "united-states": ("#52857B", "#5A7E92"),
        "denmark": ("#7D5E9C", "#B67FFF"),
        "norway": ("#DB6300", "#FFE082"),
        "neutral": ("#4A5B67", "#A9B8C2"),
        "northern-sea-route": ("#535B5F", "#879B9D"),
        "northwest-passage": ("#8C7B58", "#B8A98A"),
        "brought": ("#AD1471", "#FF5FC0"),
        "active": ("#27685E", "#00E5B2"),
        "limited": ("#BB7A54", "#F19F40"),
        "suspended": ("#7B1FA2", "#9E56DE"),
        "ended": ("#263238", "#EEF2F9"),
        "planned": ("#088BF7", "#A2B5EB"),
        "not-stated": ("#808B94", "#92979D"),
    },
    f"{__name__}.COLOURS",
)
"""What an item's colour says, with its colour on light and on dark: a state, no state, the sea passage of a route,
that a reader brought it, or how an initiative stands."""

MARKS: Final[dict[str, tuple[str, str]]] = {
    **COLOURS,
    **{name: COLOURS[colour_of(name)] for name in LOOKS if name not in COLOURS},
}
"""The colours of marks of places: as `COLOURS`, and a state last seen longer ago in the colour of its state."""

GROUND: Final[dict[str, tuple[str, str]]] = {
    "page": ("#FFFFFF", "#0F1A22"),
    "panel": ("#F5F7F8", "#16242E"),
    "ink": ("#14212B", "#E8EEF2"),
    "muted": ("#4A5B67", "#A9B8C2"),
    "accent": ("#0B4F6C", "#7CC4E0"),
    "hairline": ("#C9D3D9", "#33454F"),
    "sea": ("#EAF3F7", "#16303F"),
    "sea-name": ("#3B6074", "#8FB4C6"),
    "land": ("#F2EFE6", "#26323A"),
    "land-edge": ("#9A9482", "#5F6F79"),
    "border": ("#B4AE9C", "#4E5C65"),
    "graticule": ("#8FA6B2", "#3F5A69"),
}
"""What lies below the items, and the words on it."""


def by_theme() -> dict[str, dict[str, str]]:
    """Give all colours by theme, ``light`` and ``dark``, and by name."""
    every = {**MARKS, **GROUND}
    return {theme: {name: pair[place] for name, pair in every.items()} for place, theme in enumerate(("light", "dark"))}
