"""A list on screen: the readable table, the grid, and the buttons that take it along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, TypeVar

import streamlit as st

from components import table, view
from components.basket import add_button
from components.exports import Format, Sheet, formats_of
from components.lists.column import Row
from components.lists.spec import ListSpec
from components.view import Kept, View
from data.codes import Part

Taken = TypeVar("Taken")

_HEADER_PX, _ROW_PX, _TALLEST_PX = 38, 35, 640
_KEPT: Final = Kept[str](8_000_000, len)
"""Tables as they are handed to the browser: some two hundred of them."""


def show(shown: View, spec: ListSpec[Row], *, brief: bool = False, max_height_px: int | None = None) -> None:
    """Draw a list as a table that screen readers and keyboards can walk through, and follow its links.

    Parameters
    ----------
    shown : View
        The view on screen.
    spec : ListSpec
        The list.
    brief : bool
        Whether to leave out all but the columns of the brief form.
    max_height_px : int, optional
        The height above which the rows scroll below their heads, in CSS pixels; by default all are in sight.
    """

    def made() -> str:
        drawn = spec.table(shown.say, brief=brief)
        return table.to_text(drawn, spec.key, sticky_header=max_height_px is not None, max_height_px=max_height_px)

    text = made() if spec.of_reader else _KEPT.of((shown, spec.signs(), brief, max_height_px), made)
    view.follow(table.show(text, spec.key))


def grid(shown: View, spec: ListSpec[Row], alt: str, on_chosen: Callable[[str], None], *, brief: bool = False) -> None:
    """Draw a list as a grid, of which a row can be chosen.

    Parameters
    ----------
    shown : View
        The view on screen.
    spec : ListSpec
        The list.
    alt : str
        What it is, for those who do not see it.
    on_chosen : callable
        Takes the id of the row that was chosen, empty for none.
    brief : bool
        Whether to leave out all but the columns of the brief form.
    """
    import pandas as pd  # noqa: PLC0415  # half a second that only the grid needs

    say = shown.say
    columns = spec.on_screen(brief=brief)
    ids = [spec.id_of(row) for row in spec.rows]
    position = [ids.index(spec.current)] if spec.current in ids else []
    key = f"grid-{hash((tuple(ids), bool(spec.current), say.language))}"
    held = st.session_state.get(key)
    if held and list(held["selection"]["rows"]) != position:
        key += f"-{spec.current}"  # the address was changed by other means than this grid: begin anew from the address

    def chosen() -> None:
        picked = st.session_state[key]["selection"]["rows"]
        on_chosen(ids[picked[0]] if picked else "")

    st.dataframe(
        pd.DataFrame({column.label: [column.words_of(row, say) for row in spec.rows] for column in columns}),
        key=key,
        hide_index=True,
        height=min(_HEADER_PX + _ROW_PX * len(ids), _TALLEST_PX),
        on_select=chosen,
        selection_mode="single-row",
        selection_default={"selection": {"rows": position, "columns": [], "cells": []}},
        column_config={
            column.label: st.column_config.TextColumn(width=column.grid_px) for column in columns if column.grid_px
        },
        alt=alt,
    )


def download_row(  # noqa: PLR0913  # what it is, and where it goes
    shown: View,
    spec: ListSpec[Row] | Callable[[], ListSpec[Row]],
    title: str,
    name: str,
    about: Sequence[tuple[str, str]],
    *,
    part: Part | None = None,
) -> None:
    """Draw the buttons that take a list along, one a format, and the one that puts it into the briefing.

    Parameters
    ----------
    shown : View
        The view on screen.
    spec : ListSpec or callable
        The list as it is taken along; or what gives it once somebody asks for the file, where it is long.
    title : str
        Name of the list in the file.
    name : str
        The file's name without its ending, in the language of the view.
    about : sequence of (str, str)
        Source, filters, date and link.
    part : Part, optional
        What it is in a briefing; None where a briefing has no place for it.
    """

    def sheet() -> Sheet:
        taken = spec() if callable(spec) else spec
        return taken.sheet(shown.say, title, about)

    download_buttons(shown, Sheet, sheet, name, part=part)


def download_buttons(
    shown: View, kind: type[Taken], content: Callable[[], Taken], name: str, *, part: Part | None = None
) -> None:
    """Draw a button for each format that takes something of a kind; a file is built once somebody asks for it.

    Parameters
    ----------
    shown : View
        The view on screen.
    kind : type
        What is taken along: `components.exports.Sheet` or `components.exports.MapContent`.
    content : callable
        Gives it.
    name : str
        The file's name without its ending, in the language of the view.
    part : Part, optional
        As for `download_row`.
    """
    with st.container(horizontal=True):
        if part:
            add_button(shown, part)
        for one in formats_of(kind):
            st.download_button(
                one.label(shown.say),
                partial(_built, one, content),
                file_name=f"{name}.{one.extension}",
                mime=one.media_type,
                on_click="ignore",
                icon=":material/download:",
                key=f"download-{one.id}-{name}",
            )


def _built(wanted: Format[Taken], content: Callable[[], Taken]) -> bytes:
    return wanted.build(content())
