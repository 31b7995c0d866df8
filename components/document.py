"""Sets the language of the HTML document, which Streamlit leaves at English."""

from __future__ import annotations

import functools
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from data.language import Language

_SCRIPT = Path(__file__).with_suffix(".js")


@functools.cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("document_language", js=_SCRIPT.read_text("utf-8"))


def set_language(language: Language) -> None:
    """Declare the language of the page to the browser."""
    _component()(key="document-language", data={"lang": str(language)}, height=1)
