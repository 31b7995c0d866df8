"""The buttons that take the map along for other programs, one a format."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components.cartography import definition_of, disclaimer_of, items_of, source_of, title_of
from components.exports import FORMATS, Content, Format
from components.view import View
from data.queries import OnMap


def map_exports(shown: View, content: OnMap, facts: list[tuple[str, str]]) -> None:
    """Draw the buttons; a file is built once somebody asks for it.

    Parameters
    ----------
    shown : View
        The view on screen.
    content : OnMap
        What the map shows.
    facts : list of (str, str)
        What stands with every download, as `components.widgets.blocks.about` gives it.
    """
    name = shown.say("arctic-map")
    with st.container(horizontal=True):
        for one in FORMATS:
            st.download_button(
                one.label(shown.say),
                partial(_built, one, shown, content, facts),
                file_name=f"{name}.{one.extension}",
                mime=one.media_type,
                on_click="ignore",
                icon=":material/download:",
                key=f"download-map-{one.id}",
            )


def _built(one: Format, shown: View, content: OnMap, facts: list[tuple[str, str]]) -> bytes:
    return one.build(content_of(shown, content, facts))


def content_of(shown: View, content: OnMap, facts: list[tuple[str, str]]) -> Content:
    """Give what goes into a file of the map; the parameters are those of `map_exports`."""
    drawn = [record.id for records in (content.lines, content.routes) for record in records]
    notices = (
        definition_of(shown, content),
        disclaimer_of(shown.say, items_of(shown, content)),
        source_of(shown),
    )
    return Content(
        lang=shown.selection.lang,
        title=title_of(shown),
        ids=(*drawn, *(mark.place.id for mark in content.places)),
        about=tuple(facts),
        notices=tuple(notice for notice in notices if notice),
    )
