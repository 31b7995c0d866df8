"""The settings that keep the server to itself: unless somebody has set them, it does not run."""

from __future__ import annotations

from typing import Final

from streamlit import config

_NEEDED: Final = {
    "server.address": "would listen on every address of the machine",
    "server.allowedHosts": "would answer under any name",
    "browser.gatherUsageStats": "would send out statistics of its use",
}
"""Settings, and what Streamlit does of itself where nobody has set them."""


def fault() -> str:
    """Tell which of them nobody has set: no file, no variable, no option.

    Returns
    -------
    str
        What is wrong and what to do, in one sentence; empty if nothing is.
    """
    unset = [f"{name} (it {does})" for name, does in _NEEDED.items() if not config.is_manually_set(name)]
    if not unset:
        return ""
    return (
        f"The server does not run without settings of its own for {', '.join(unset)}; "
        "put .streamlit/config.toml back beside app.py, or set what is missing."
    )
