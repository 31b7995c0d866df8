"""The main script: page config, navigation, and the frame round every page."""

from __future__ import annotations

import streamlit as st

from components.shell import sign_in, start

_WIDTH_PX = 1800  # the widest a page grows: wider tables are hard to read; text has a measure of its own


def main() -> None:
    """Draw the page that the address names, inside the frame."""
    fault = start.prepare()
    if fault:
        st.set_page_config(page_title="Arctic Common Ground")
        st.error(fault)
        st.stop()
    if sign_in.is_missing():
        sign_in.ask()
        st.stop()
    from components.shell import frame  # noqa: PLC0415  # as in `start`
    from components.shell.pages import PAGES  # noqa: PLC0415

    scripts = [st.Page(page.script, url_path=page.address, default=not page.address) for page in PAGES]
    script = st.navigation(scripts, position="hidden")
    page = next(page for page in PAGES if page.address == script.url_path)
    with st.container(width="stretch" if page.wide else _WIDTH_PX):
        opened = frame.open_page(page)
        script.run()
        frame.close_page(opened)
    start.MEMORY.settle()


main()
