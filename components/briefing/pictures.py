"""A picture of each slide and of each page of the note, before anything is downloaded."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from components import view
from components.document import Briefing
from components.exports import note_pages, slide_pictures
from components.view import View
from components.widgets import section

_ABREAST, _AT_FIRST = 3, 12
_ALL = "briefing-all-of"


def pictures(shown: View, made: Briefing | None) -> None:
    """Draw the pictures of slides or note, once a reader asks for them: they take a second or two."""
    if made is None:
        return
    say = shown.say
    section(say("How it will look"))
    kinds: dict[str, tuple[str, Callable[[Briefing], Sequence[str]]]] = {
        "slides": (say("Slides"), slide_pictures),
        "note": (say("Note"), note_pages),
    }
    asked = st.segmented_control(
        say("How it will look"),
        list(kinds),
        format_func=lambda one: kinds[one][0],
        key="briefing-pictures",
        on_change=view.noted,
        label_visibility="collapsed",
    )
    if asked is None:
        st.markdown(say("Choose slides or note to see every page, drawn as the files are."))
        return
    with st.spinner(say("The pages are being drawn.")):
        every = kinds[asked][1](made)
    pages = every if st.session_state.get(_ALL) == asked else every[:_AT_FIRST]
    with st.container(key="briefing-sheets"):
        for first in range(0, len(pages), _ABREAST):
            for at, column in enumerate(st.columns(_ABREAST, gap="small")):
                if first + at < len(pages):
                    with column:
                        number = first + at + 1
                        caption = say("{kind}, page {n} of {total}", kind=kinds[asked][0], n=number, total=len(every))
                        st.image(pages[first + at], caption=caption, width="stretch")
    if len(pages) < len(every):
        st.button(
            say("Show all {n} pages", n=say.number(len(every))),
            key="briefing-every-page",
            on_click=_show_all,
            args=(asked,),
        )


def _show_all(kind: str) -> None:
    view.noted()
    st.session_state[_ALL] = kind
