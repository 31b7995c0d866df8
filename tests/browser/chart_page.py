"""A page with one figure of each kind, from the register, for the tests of the component: ``?kind=lanes&lang=fr``."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from components import plot
from components.figures import (
    Drawing,
    Network,
    content_of,
    draw_network,
    draw_series,
    draw_timeline,
    numbers_of,
)
from components.words import words
from data.codes import EventKind, NumberView
from data.language import Language
from data.queries import last_day_covered, timeline
from data.register import register
from data.selection import Selection
from tests.browser.server import ROOT

_APP = """
import sys

sys.path.insert(0, {root!r})
import streamlit as st
from starlette.middleware import Middleware

from components.shell import server

app = st.App("page.py", routes=server.routes(), middleware=[Middleware(server.ResponseHeaders)])
"""
_PAGE = """
import importlib

from tests.browser import chart_page

importlib.reload(chart_page).draw()
"""
REGISTER = register()
KINDS = ("lanes", "series", "network")


def write_app(folder: Path) -> None:
    """Write into a folder an app that has nothing but this page."""
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    (folder / "app.py").write_text(_APP.format(root=str(ROOT)), "utf-8")
    (folder / "page.py").write_text(_PAGE, "utf-8")


def drawing_of(kind: str, lang: Language, selected: str, *, fewer: bool = False) -> Drawing:
    """Give the figure of a kind, in a language; with `fewer`, only elections are on the timeline."""
    say = words(lang)
    if kind == "series":
        numbers = numbers_of(REGISTER, say, NumberView.NSR_CARGO, last_day_covered(REGISTER))
        return draw_series(numbers)
    if kind == "network":
        return draw_network(Network(REGISTER, Selection(lang=lang, record=selected), say))
    selection = Selection(lang=lang, event=selected, event_kind=(EventKind.ELECTION,) if fewer else ())
    events = timeline.events(REGISTER, selection).rows
    return draw_timeline(content_of(REGISTER, selection, say, events))


def draw() -> None:
    """Draw the page: what was picked, a box that leaves events out, the figure."""
    query = st.query_params
    kind, lang = query.get("kind", "lanes"), Language(query.get("lang", "en"))
    st.set_page_config(layout="wide")
    st.title("Figures")
    fewer = st.checkbox("Fewer", key="fewer")
    picked, day = st.session_state.get("picked"), st.session_state.get("day")
    st.text(f"picked {picked}, day {day}")

    def note(name: str) -> Callable[[str], None]:
        def noted(value: str) -> None:
            st.session_state[name] = value

        return noted

    drawing = drawing_of(kind, lang, picked or "", fewer=fewer)
    ready = plot.ready(drawing, kind, height="480px", axis=True)
    plot.show(ready, on_picked=note("picked"), on_axis=note("day"))
