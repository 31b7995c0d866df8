"""What only paper shows: a line with the view in words, its date and its link, since controls are not printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import streamlit as st

from components import view
from components.blocks import plain, today
from components.map_panel import layer_name
from components.view import View
from data.codes import (
    ActorGroup,
    Code,
    EventKind,
    Facing,
    Format,
    NsrDefinition,
    NwpDefinition,
    Reading,
    Section,
    Seen,
    State,
    StatementKind,
    Topic,
    Track,
)
from data.language import Text
from data.map_views import NO_LAYER
from data.matching import day_of
from data.select import NOT_STATED, PAGE_FIELDS, Selection

_NOT_FILTERS = {"lang", "on", "facts", "view", "row", "extent", "since", "until"}
"""Fields that say how a view looks, or that the line gives in another way."""

_ALWAYS = {"layer", "reading"}
"""Fields that are said also where nothing was asked: a map is not understood without."""

_CODED: Mapping[str, type[Code]] = {
    "track": Track,
    "channel": Track,
    "format": Format,
    "state": State,
    "seen": Seen,
    "section": Section,
    "topic": Topic,
    "kind": StatementKind,
    "facing": Facing,
    "reading": Reading,
    "nsr": NsrDefinition,
    "nwp": NwpDefinition,
    "event_kind": EventKind,
    "side": ActorGroup,
}


def _labels(shown: View) -> dict[str, str]:
    say = shown.say
    return {
        "q": say("Search"),
        "area": say("Area"),
        "track": say("Track"),
        "format": say("Format"),
        "state": say("State"),
        "seen": say("Last seen"),
        "party": say("Party"),
        "place": say("Place"),
        "record": say("Record"),
        "section": say("Section"),
        "page": say("Page"),
        "speaker": say("Speaker"),
        "topic": say("Topic"),
        "kind": say("Kind"),
        "statement": say("Statement"),
        "layer": say("Layers"),
        "facing": say("Seen from"),
        "reading": say("Drawn by"),
        "nsr": say("Northern Sea Route"),
        "nwp": say("Northwest Passage"),
        "item": say("Dossier"),
        "event": say("Event"),
        "event_kind": say("Kind"),
        "issue": say("Issue"),
        "side": say("Actors"),
        "channel": say("Channel"),
        "begin": say("Changes since"),
    }


def _named(shown: View) -> dict[str, Callable[[str], Text]]:
    """Give, for each field that holds ids, what names the record behind an id."""
    register = shown.register

    def drawn(key: str) -> Text:
        if key in register.lines:
            return register.lines[key].name
        return register.routes[key].name if key in register.routes else register.places[key].name

    return {
        "area": lambda key: register.areas[key].name,
        "party": lambda key: register.actors[key].name,
        "speaker": lambda key: register.actors[key].name,
        "place": lambda key: register.places[key].name,
        "record": lambda key: register.initiatives[key].name,
        "event": lambda key: register.events[key].name,
        "issue": lambda key: register.issues[key].name,
        "item": drawn,
    }


def _words(shown: View, name: str, value: str) -> str:
    """Give one value of a field as a reader understands it; an id that the view's register lacks as it is."""
    say = shown.say
    named = _named(shown)
    if value in {NOT_STATED, NO_LAYER}:
        return say("none") if name == "layer" else say.not_stated
    if name == "layer":
        return layer_name(shown, value)
    if name in _CODED:
        return say.label(_CODED[name](value))
    if name not in named:
        return value
    try:
        return say.text(named[name](value))
    except KeyError:  # an event of later years, while the article alone is shown
        return value


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
    selection, labels, fresh = shown.selection, _labels(shown), Selection()
    pairs = []
    for name in PAGE_FIELDS[page]:
        value = getattr(selection, name)
        if name in _NOT_FILTERS or (value == getattr(fresh, name) and name not in _ALWAYS):
            continue
        values = value if isinstance(value, tuple) else (value,)
        words = (shown.say.day(one) if isinstance(one, date) else _words(shown, name, one) for one in values)
        pairs.append((labels[name], ", ".join(words)))
    if "since" in PAGE_FIELDS[page] and (selection.since or selection.until):
        pairs.append((shown.say("Period"), f"{selection.since or '…'}–{selection.until or '…'}"))
    return pairs


def head_of_print(shown: View, page: str) -> None:
    """Draw the line that heads a printed page; the screen does not show it.

    Parameters
    ----------
    shown : View
        The view on screen.
    page : str
        Name of the page's file.
    """
    say = shown.say
    asked = "; ".join(say.pair(name, value) for name, value in view_in_words(shown, page))
    pairs = (
        (say("As of"), say.day(day_of(shown.register, shown.selection))),
        (say("Filters"), asked or say("none")),
        (say("Printed on"), say.day(today())),
        (say("Link"), view.link(page, shown.selection)),
    )
    with st.container(key="head-of-print", gap=None):
        st.markdown("**Arctic Common Ground** · " + " · ".join(plain(say.pair(name, value)) for name, value in pairs))
