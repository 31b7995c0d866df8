"""The main script: page config, navigation, and the frame round every page."""

from __future__ import annotations

import streamlit as st

from components import view
from components.shell import frame
from data.errors import RegisterError
from data.register import register
from data.selection import PAGE_FIELDS

_WIDTH_PX = 1200  # the widest a page grows: wider text and tables are hard to read
_WIDE = {"map"}  # what takes all the room there is


def main() -> None:
    """Draw the page that the address names, inside the frame."""
    try:
        register()
    except RegisterError as fault:
        st.set_page_config(page_title="Arctic Common Ground")
        st.error(fault.sentence)
        st.stop()
    pages = {
        name: st.Page(view.page_of(name), url_path="" if name == "overview" else name, default=name == "overview")
        for name in PAGE_FIELDS
    }
    page = st.navigation(list(pages.values()), position="hidden")
    name = next(name for name, candidate in pages.items() if candidate.url_path == page.url_path)
    with st.container(width="stretch" if name in _WIDE else _WIDTH_PX):
        frame.open_page(name)
        page.run()
        frame.close_page(name)


main()
