"""Sets the language, the icon and the margins of the HTML document, which Streamlit leaves at its own.

Streamlit can set an icon itself, but loads numpy and Pillow to do so, which the first page needs for nothing else.
"""

from __future__ import annotations

import functools
from pathlib import Path
from urllib.parse import quote

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from data.language import Language

_SCRIPT = Path(__file__).with_suffix(".js")
_STYLES = (Path(__file__).with_suffix(".css"), Path(__file__).with_name("contrast.css"))
_TRANSLATION = Path(__file__).with_name("translation.js")
_ICON = Path(__file__).with_name("icon.svg")


@functools.cache
def _component() -> ComponentRenderer:
    # Styles are not isolated, because they are for what Streamlit draws round the page.
    script = _SCRIPT.read_text("utf-8")
    style = "\n".join(path.read_text("utf-8") for path in _STYLES)
    return st.components.v2.component("document_language", js=script, css=style, isolate_styles=False)


@functools.cache
def _icon() -> str:
    return f"data:image/svg+xml,{quote(_ICON.read_text('utf-8').strip())}"


@functools.cache
def _translation() -> ComponentRenderer:
    return st.components.v2.component("translation", js=_TRANSLATION.read_text("utf-8"))


def set_language(language: Language, page: str = "") -> None:
    """Declare the language of a page to the browser, and give it our icon; on a phone another page closes the drawer.

    Parameters
    ----------
    language : Language
        The language of the view.
    page : str
        Name of the page; empty for none of ours.
    """
    _component()(key="document-language", data={"lang": str(language), "icon": _icon(), "page": page}, height=1)


def hold_against_translation() -> None:
    """Keep the words of a page that the browser translates in step with the view."""
    _translation()(key="translation", height=1)
