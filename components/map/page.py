"""The map of the map page with what stands round it: dossier, table, and the table alone where no map can be drawn."""

from __future__ import annotations

import streamlit as st

from components import polar_map, view
from components.cartography import definition_of, finding_of, items_of, legend_of, name_of, texts_of, title_of
from components.map import drawn
from components.map.brought import with_brought
from components.map.brought_line import item, whose_water
from components.map.divisions import divided
from components.map.dossiers import dossier
from components.map.features import features
from components.map.held import brought
from components.map.joined import beside_the_register, place_of, with_joined
from components.map.lying import what_lies_where
from components.map.submissions import submissions
from components.map.tables import map_table
from components.map.unrolled import unrolled
from components.polar_map import BROUGHT, Extent, MapSpec
from components.view import View
from components.widgets import bring_into_view, gave_up, give_up_after
from data.queries import OnMap, on_map
from data.selection import extent_of, extent_text

_WHOLE_MAP = "0,0,9100"  # what the browser reports for the view of the whole map, which needs no place in a link
_PLACE = "map-dossier"
_HEIGHT = "clamp(420px, 100dvh - 350px, 1200px)"


def finding(shown: View) -> str:
    """Give what the map of a view says, the sentence that heads the page."""
    content = on_map(shown.register, shown.selection)
    if brought() is not None and not items_of(shown, content):
        return shown.say("Only your layer is drawn on this map, and nobody has checked it")
    return finding_of(shown, content)


def map_and_dossier(shown: View) -> None:
    """Draw the map, beside it the dossier of what is chosen on it, below it the same as a table."""
    content = on_map(shown.register, shown.selection)
    bring_into_view(shown, _PLACE, shown.selection.item)
    # Columns also without a dossier: the map then stays the same element when one opens.
    columns = st.columns([7, 4] if shown.selection.item else 1, gap="medium")
    with columns[0]:
        _map(shown, content)
    if shown.selection.item:
        with columns[1], st.container(key=_PLACE):
            dossier(shown)
    drawn.whose_water(shown)
    unrolled(shown)
    whose_water(shown)
    what_lies_where(shown)
    features(shown)
    beside_the_register(shown)
    submissions(shown)
    divided(shown)
    map_table(shown, content)


def _map(shown: View, content: OnMap) -> None:
    if gave_up(shown, "map", shown.say("The map could not be drawn here; the table has the same content.")):
        return
    picked = polar_map.show(
        drawn.with_drawn(shown, with_joined(shown, with_brought(shown, spec_of(shown, content), unrolled=item(shown)))),
        "map",
        height=_HEIGHT,
        main=True,
        on_picked=_picked,
        on_moved=_moved,
        on_drawn=drawn.take,
    )
    give_up_after("map", picked.failed, view.report_map)


def spec_of(shown: View, content: OnMap) -> MapSpec:
    """Give the map of a view as a value."""
    selection = shown.selection
    items = items_of(shown, content)
    ids = {item.id for item in items}
    return MapSpec(
        lang=selection.lang,
        items=items,
        texts=texts_of(
            shown,
            items,
            name=name_of(shown),
            title=title_of(shown, content),
            definition=definition_of(shown, content),
            facing=selection.facing,
        ),
        legend=legend_of(shown, items),
        orientation_deg=polar_map.ORIENTATIONS[[str(one) for one in polar_map.ORIENTATIONS].index(selection.facing)],
        selected=selection.item if selection.item in ids else None,
        extent=extent_of(selection.extent) if selection.extent else None,
    )


def _picked(identifier: str) -> None:
    place = place_of(identifier)
    # of what is the reader's own there is no dossier
    if place or not identifier.startswith((BROUGHT, drawn.ID)):
        view.change(item=place or identifier)


def _moved(extent: Extent) -> None:
    text = extent_text(extent)
    view.change(extent="" if text == _WHOLE_MAP else text)
