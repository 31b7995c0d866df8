"""A field that takes in a file of the reader's own, and lets go of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from components import view
from components.view import View
from components.words import plain


def uploader(  # noqa: PLR0913  # each names itself where it is given
    shown: View,
    key: str,
    label: str,
    endings: Sequence[str],
    taken: Callable[[str, bytes], None],
    *,
    most_mb: int | None = None,
) -> None:
    """Draw the field, and hand on what is sent up; Streamlit itself holds nothing of it afterwards.

    Parameters
    ----------
    shown : View
        The view on screen.
    key : str
        What tells the field from others.
    label : str
        What it takes.
    endings : sequence of str
        The endings of the files that can be chosen, without a dot.
    taken : callable
        Called with name and content of a file before the page is drawn anew.
    most_mb : int, optional
        The size up to which a file is let in, in MB; by default that of the whole server.
    """
    turns = f"{key}-turn"
    turn = f"{key}-file-{st.session_state.get(turns, 0)}"
    st.file_uploader(
        label, type=list(endings), key=turn, max_upload_size=most_mb, on_change=partial(_take, turn, turns, taken)
    )
    note = shown.say("It stays in this session: it is not saved, not logged, and not part of any link.")
    st.caption(plain(note))


def _take(key: str, turns: str, taken: Callable[[str, bytes], None]) -> None:
    """Hand a file on, let go of it, and let a field without one take the place of this."""
    file = st.session_state.get(key)
    if not isinstance(file, UploadedFile):  # one that was let go of is a change of the widget, too
        return
    view.noted()
    data = file.getvalue()
    context = get_script_run_ctx()
    if context is not None and isinstance(context.uploaded_file_mgr, MemoryUploadedFileManager):
        context.uploaded_file_mgr.remove_file(context.session_id, file.file_id)
    st.session_state[turns] = st.session_state.get(turns, 0) + 1
    taken(file.name, data)
