"""What only paper shows: a line with the view in words, its date and its link, since controls are not printed."""

from __future__ import annotations

from datetime import date

import streamlit as st

from components import view
from components.cartography import layer_name
from components.view import View
from components.words import plain
from data.queries import day_of
from data.selection import FIELDS, NO_LAYER, NOT_STATED, PAGE_FIELDS, Selection


def _words(shown: View, name: str, value: str) -> str:
    """Give one value of a field as a reader understands it; an id that the view's register lacks as it is."""
    if value in {NOT_STATED, NO_LAYER}:
        return shown.say("none") if name == "layer" else shown.say.not_stated
    if name == "layer":
        return layer_name(shown, value)
    said = FIELDS[name].said(shown.register, value)
    return value if said is None else shown.say.text(said)


def view_in_words(shown: View, page: str) -> list[tuple[str, str]]:
    """Give what a view asks for, as names and values that a reader understands.

    Parameters
    ----------
    shown : View
        The view on screen.
    page : str
        Name of the page's file.

    Returns
    -------
    list of (str, str)
        In the order of the page's fields; what is as it would be without asking is left out.
    """
    selection, fresh = shown.selection, Selection()
    pairs = []
    for name in PAGE_FIELDS[page]:
        field, value = FIELDS[name], getattr(selection, name)
        if not field.label or (value == getattr(fresh, name) and not field.always):
            continue
        values = value if isinstance(value, tuple) else (value,)
        words = (shown.say.day(one) if isinstance(one, date) else _words(shown, name, one) for one in values)
        pairs.append((shown.say(field.label), ", ".join(words)))
    if "since" in PAGE_FIELDS[page] and (selection.since or selection.until):
        pairs.append((shown.say("Period"), f"{selection.since or '…'}–{selection.until or '…'}"))
    return pairs


def head_of_print(shown: View, page: str, source: str) -> None:
    """Draw what heads a printed page; the screen does not show it.

    Parameters
    ----------
    shown : View
        The view on screen.
    page : str
        Name of the page's file.
    source : str
        Its source line, in Markdown.
    """
    say = shown.say
    asked = say.apart(say.pair(name, value) for name, value in view_in_words(shown, page))
    pairs = (
        (say("As of"), say.day(day_of(shown.register, shown.selection))),
        (say("Filters"), asked or say("none")),
        (say("Printed on"), say.day(view.today())),
    )
    said = [plain(say.pair(name, value)) for name, value in pairs]
    said.append(say.pair(say("Link"), f"<{view.link(page, shown.selection)}>"))
    with st.container(key="head-of-print", gap=None):
        st.markdown("**Arctic Common Ground** · " + " · ".join(said) + f"  \n{source}")
