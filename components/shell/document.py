"""Sets the language, the icon and the margins of the HTML document, which Streamlit leaves at its own.

Streamlit can set an icon itself, but loads numpy and Pillow to do so, which the first page needs for nothing else.
"""

from __future__ import annotations

import functools
from pathlib import Path
from urllib.parse import quote

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from components.view import noted
from data.language import Language

_SCRIPT = Path(__file__).with_suffix(".js")
_STYLE = Path(__file__).with_suffix(".css")
_ICON = Path(__file__).with_name("icon.svg")


@functools.cache
def _component() -> ComponentRenderer:
    # Styles are not isolated, because they are for what Streamlit draws round the page.
    script, style = _SCRIPT.read_text("utf-8"), _STYLE.read_text("utf-8")
    return st.components.v2.component("document_language", js=script, css=style, isolate_styles=False)


@functools.cache
def _icon() -> str:
    return f"data:image/svg+xml,{quote(_ICON.read_text('utf-8').strip())}"


def set_language(language: Language, *, returns_here: bool = False) -> bool:
    """Declare the language of the page to the browser, and give it our icon.

    Parameters
    ----------
    language : Language
        The language.
    returns_here : bool
        Whether the reader has yet to sign in, and is to be brought back to this address then.

    Returns
    -------
    bool
        Whether the browser asks only because a lost connection is there again.
    """
    data = {"lang": str(language), "icon": _icon(), "returns": returns_here}
    result = _component()(key="document-language", data=data, height=1, on_reconnected_change=noted)
    return bool(result.reconnected)
