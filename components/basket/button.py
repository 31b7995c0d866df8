"""The button that puts something into the briefing."""

from __future__ import annotations

import streamlit as st

from components import view
from components.view import View
from data.codes import Part
from data.selection import MOST_ENTRIES, entry_of


def add_button(shown: View, part: Part) -> None:
    """Draw the button that puts a part of what is on show into the briefing, or takes it out again.

    Parameters
    ----------
    shown : View
        The view on screen: its filters go along.
    part : Part
        Which part of it.
    """
    say, basket = shown.say, shown.selection.basket
    entry = entry_of(part, shown.selection)
    inside = entry in basket
    full = len(basket) >= MOST_ENTRIES and not inside
    st.button(
        say("In the briefing") if inside else say("Add to briefing"),
        key=f"basket-{part}",
        icon=":material/playlist_add_check:" if inside else ":material/playlist_add:",
        help=say("The briefing is full: it takes {n} things.", n=MOST_ENTRIES) if full else None,
        disabled=full,
        type="tertiary",
        on_click=_toggle,
        args=(entry,),
    )


def _toggle(entry: str) -> None:
    basket = view.asked().selection.basket
    kept = tuple(one for one in basket if one != entry)
    view.change(basket=kept if len(kept) < len(basket) else (*basket, entry))
