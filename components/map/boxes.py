"""The layers as boxes to tick: a family in each fold, and beside a box that cannot be ticked why it cannot."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from components import view
from components.cartography import layer_name
from components.view import View
from components.widgets import fold, subsection
from components.words import Words, begin_small, plain
from data.codes import LayerFamily, Reading
from data.queries import layers
from data.selection import NO_LAYER


def families(shown: View) -> None:
    """Draw the layers, a fold for each family, and above them how many of those that can be drawn are on show."""
    say, found = shown.say, layers(shown.register)
    told = {name: _told(shown, members) for name, members in found.items()}
    drawable = {layer for boxes in told.values() for layer, one in boxes.items() if not one.reason}
    on = drawable.intersection(shown.selection.layer)
    heading = say("Layers")
    subsection(f"{heading} · {say.number(len(on))}/{say.number(len(drawable))}")
    for name, boxes in told.items():
        _family(shown, name, boxes)


def _family(shown: View, name: LayerFamily, boxes: Mapping[str, _Told]) -> None:
    """Draw the layers of a family; it opens once any of them is on show."""

    def draw() -> None:
        for layer, told in boxes.items():
            _box(shown, layer, told)

    on = boxes.keys() & set(shown.selection.layer)
    fold(plain(shown.say.label(name)), f"map-family-{name}", draw, holds=bool(on))


def why_not(shown: View, layer: str) -> str:
    """Give why a layer would draw nothing on this map, empty if it draws something."""
    line = shown.register.lines.get(layer)
    if line is None:
        return ""
    if not line.shape:
        reason = line.no_shape_reason.to(shown.selection.lang)
        return shown.say.pair(shown.say("No shape"), begin_small(reason))
    return _left_out(shown.say, shown.selection.reading) if shown.selection.reading in line.left_out_by else ""


def _left_out(say: Words, reading: Reading) -> str:
    return {
        Reading.CANADA: say("Not on Canada’s map"),
        Reading.RUSSIA: say("Not on Russia’s map"),
        Reading.UNITED_STATES: say("Not on the United States’ map"),
    }.get(reading, "")


@dataclass(frozen=True, slots=True)
class _Told:
    """The words of a box, as Markdown: its name, why it cannot be ticked, and what leads to its dossier."""

    name: str
    reason: str
    dossier: str


@functools.lru_cache(maxsize=256)
def _told(shown: View, members: tuple[str, ...]) -> Mapping[str, _Told]:
    """Give the words of the boxes of a family."""
    lines, say = shown.register.lines, shown.say

    def dossier(layer: str) -> str:
        return say("Dossier: {name}", name=lines[layer].short.to(say.language)) if layer in lines else ""

    return {
        layer: _Told(_unbroken(plain(layer_name(shown, layer))), plain(why_not(shown, layer)), plain(dossier(layer)))
        for layer in members
    }


def _unbroken(name: str) -> str:
    """Keep a degree and its side of the world in one line."""
    return name.replace("° ", "°\N{NO-BREAK SPACE}")


def _box(shown: View, layer: str, told: _Told) -> None:
    """Draw the box of a layer; one that draws nothing has no tick, and leads to its dossier."""
    key = f"map-layer-{layer}"
    ticked = view.offer(key, layer in shown.selection.layer and not told.reason, partial(_put, layer))
    box = partial(st.checkbox, told.name, key=key, on_change=ticked)
    if not told.reason:  # no container round it: each costs as much with every run as a box
        box()
        return
    with st.container(gap=None):
        box(disabled=True)
        st.caption(told.reason)
        st.button(
            told.dossier,
            key=f"map-dossier-of-{layer}",
            on_click=partial(view.change, item=layer),
            type="tertiary",
            icon=":material/arrow_forward:",
        )


def _put(layer: str, wanted: bool) -> None:  # noqa: FBT001  # a box calls it with what it holds
    """Put a layer on the map, or take it away."""
    kept = tuple(one for one in view.asked().selection.layer if one not in {layer, NO_LAYER})
    asked = (*kept, layer) if wanted else kept
    view.change(layer=asked or (NO_LAYER,))
