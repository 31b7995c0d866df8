"""Sign-in by OpenID Connect, where whoever runs the dashboard has set it up: ``[auth]`` in Streamlit's secrets."""

from __future__ import annotations

import functools
import importlib.util
from pathlib import Path

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError


class SignInError(Exception):
    """A sign-in that was set up cannot work; the message says what to do."""


def check() -> None:
    """See that a sign-in works if one was set up.

    Raises
    ------
    SignInError
        If it does not. Secrets that cannot be read may hold a sign-in: the dashboard is not shown without.
    """
    try:
        required = is_required()
    except StreamlitSecretNotFoundError:
        message = "secrets.toml cannot be read; mend its syntax, or take it away if nobody has to sign in."
        raise SignInError(message) from None
    if required and importlib.util.find_spec("authlib") is None:
        message = "secrets.toml asks for a sign-in, which needs Authlib: run `pip install -r deploy/requirements.txt`."
        raise SignInError(message)


@functools.cache
def is_required() -> bool:
    """Tell whether readers have to sign in.

    Raises
    ------
    StreamlitSecretNotFoundError
        If there are secrets that cannot be read.
    """
    return any(Path(path).exists() for path in st.config.get_option("secrets.files")) and "auth" in st.secrets


def is_missing() -> bool:
    """Tell whether this reader has yet to sign in."""
    return is_required() and not st.user.is_logged_in


def ask() -> None:
    """Draw what a reader sees who has yet to sign in; the browser keeps the address that she came with."""
    from components.shell import connection  # noqa: PLC0415
    from components.shell.document import set_language  # noqa: PLC0415  # as in `start`
    from components.view import current  # noqa: PLC0415
    from components.widgets import headline  # noqa: PLC0415

    shown = current()
    st.set_page_config(page_title="Arctic Common Ground")
    set_language(shown.selection.lang)
    connection.watch(shown.say, returns_here=True)
    headline("Arctic Common Ground", shown.say("Sign in to see this dashboard."))
    st.button(shown.say("Sign in"), type="primary", on_click=st.login)
