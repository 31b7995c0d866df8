"""What decides what is on the map: ready-made views, whose map, definitions, orientation, layers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import view
from components.cartography import ready_view_of
from components.map import boxes, brought, drawn, joined
from components.view import View
from components.widgets import subsection
from components.words import plain
from data.codes import Facing, NsrDefinition, NwpDefinition, PassageLayer, Reading, ReadyView
from data.queries import nsr_in_force, nwp_in_force
from data.selection import MAP_FIELDS, SCENES, Selection


def ready_views(shown: View) -> None:
    """Draw the ready-made views; one of them is on as long as its layers are those on show."""
    say, key = shown.say, "map-ready-view"

    def chosen(ready: ReadyView | None) -> None:
        ready = ready or ready_view_of(view.asked().selection)  # clicked again, it goes back to where it was
        if ready is not None:
            view.change(item="", **asdict(SCENES[ready]))

    st.pills(
        say("Ready-made views"),
        list(ReadyView),
        format_func=lambda ready: plain(say.label(ready)),
        key=key,
        on_change=view.offer(key, ready_view_of(shown.selection), chosen),
        label_visibility="collapsed",
    )


@dataclass(frozen=True, slots=True)
class _Switch:
    """A choice of one value; where the reading leaves a single one, it only tells."""

    name: str
    label: str
    now: StrEnum
    options: Sequence[StrEnum]

    def draw(self, shown: View) -> None:
        key = f"map-{self.name}"

        def chosen(value: StrEnum) -> None:
            view.change(**{self.name: value})

        st.selectbox(
            plain(self.label),
            list(self.options),
            format_func=shown.say.label,
            key=key,
            on_change=view.offer(key, self.now, chosen),
            disabled=len(self.options) == 1,
        )


def panel(shown: View, place: DeltaGenerator) -> None:
    """Draw the sidebar of the map."""
    say, register, selection = shown.say, shown.register, shown.selection
    with place:
        subsection(say("Whose map"))
        _Switch("reading", say("Drawn by"), selection.reading, tuple(Reading)).draw(shown)
        if PassageLayer.NORTHERN_SEA_ROUTE in selection.layer:
            nsr = nsr_in_force(register, selection)
            kept = [one for one in NsrDefinition if nsr_in_force(register, selection.with_(nsr=one)) is one]
            _Switch("nsr", say.label(PassageLayer.NORTHERN_SEA_ROUTE), nsr, kept).draw(shown)
        if PassageLayer.NORTHWEST_PASSAGE in selection.layer:
            nwp = nwp_in_force(register, selection)
            held = [one for one in NwpDefinition if nwp_in_force(register, selection.with_(nwp=one)) is one]
            _Switch("nwp", say.label(PassageLayer.NORTHWEST_PASSAGE), nwp, held).draw(shown)
        _Switch("facing", say("Seen from"), selection.facing, tuple(Facing)).draw(shown)
        boxes.families(shown)
        _reset(shown)
        drawn.panel(shown)
        brought.panel(shown)
        joined.panel(shown)


def _reset(shown: View) -> None:
    fresh = Selection()

    def clear() -> None:
        view.change(**{name: getattr(fresh, name) for name in MAP_FIELDS})

    changed = any(getattr(shown.selection, name) != getattr(fresh, name) for name in MAP_FIELDS)
    st.button(
        shown.say("Reset the map"), icon=":material/restart_alt:", on_click=clear, disabled=not changed, key="map-reset"
    )
