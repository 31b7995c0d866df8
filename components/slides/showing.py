"""What stands in the frame of every page for its slides: their words, their source, and which of them is asked for."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import plot, view
from components.signs import by_theme
from components.view import View
from data.codes import Paper
from data.selection import is_key

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

_KEY: Final = "slides"
_SCRIPT: Final = Path(__file__).with_name("slides.js")


def stage(shown: View, source: str) -> None:
    """Draw what shows the slides of a page once somebody asks for one.

    Parameters
    ----------
    shown : View
        The view on screen; its address says which slide is shown, and on what.
    source : str
        The source line of the page, which stands below every slide.
    """
    say, selection = shown.say, shown.selection
    data = {
        "lang": str(selection.lang),
        "show": selection.show,
        "paper": str(selection.paper),
        "papers": {str(paper): say.label(paper) for paper in Paper},
        "source": source,
        "colours": by_theme()["light"],
        "assets": plot.addresses("slides/main.js"),
        "texts": {
            "show": say("Slide"),
            "before": say("Back"),
            "after": say("Next"),
            "paper": say("Paper"),
            "png": say("Save as PNG"),
            "svg": say("Save as SVG"),
            "close": say("Close"),
            "missing": say("The page has nothing of this name to show. Close this to see the page."),
            "picture_failed": say("The picture could not be made in this browser."),
        },
    }
    _component()(key=_KEY, data=view.unopened(view.written(data)), height=1, on_showing_change=_showing)


@functools.cache
def _component() -> ComponentRenderer:
    return st.components.v2.component(
        "arctic_common_ground_slides",
        css=plot.style_link("slides.css"),
        js=_SCRIPT.read_text("utf-8"),
        isolate_styles=False,
    )


def _showing() -> None:
    """Write to the address what the browser shows, so that a link leads there; nothing if it cannot be believed."""
    answer = st.session_state.get(_KEY)
    told = answer.get("showing") if isinstance(answer, Mapping) else None
    if not isinstance(told, Mapping):
        return
    key, paper = told.get("key"), told.get("paper")
    if isinstance(key, str) and isinstance(paper, str) and (not key or is_key(key)) and paper in set(Paper):
        view.change(show=key, paper=Paper(paper) if key else Paper.WIDE)
